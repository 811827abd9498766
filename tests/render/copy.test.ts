import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {parse, type DefaultTreeAdapterTypes as Html} from 'parse5';
import {localeFor} from '../../src/i18n/index.js';
import type {Brief, Source} from '../../src/model/brief.js';
import type {Citation} from '../../src/model/inline.js';
import {selectBody} from '../../src/model/select-body.js';
import {selectComparison} from '../../src/model/select-comparison.js';
import {selectPart} from '../../src/model/select-part.js';
import {parseBrief} from '../../src/parse/index.js';
import {renderBrief} from '../../src/render/brief-card.js';
import type {Copyable, RenderOptions} from '../../src/render/context.js';
import {copyText} from '../../src/render/copy-text.js';
import {renderPart} from '../../src/render/part-card.js';
import type {Rendering} from '../../src/render/rendering.js';
import {toHtml} from '../../src/render/to-html.js';
import {snapshot} from '../../src/server/snapshot.js';
import {elementsOf, textOf} from '../server/html.js';
import {briefOf, HOSTILE} from '../server/texts.js';

const PAGE = 'https://news.example/ferry?a=1&b=2#ferry--why';

const options = (lang = 'en'): RenderOptions => ({
  view: 'full',
  locale: localeFor(lang),
  headingLevel: 2,
  images: 'all',
});

const GAZETTE: Source = {
  publisher: 'The Ellery Gazette',
  short: 'Gazette',
  title: 'Ferry is a luxury',
  author: 'B. Reporter',
  published: {iso: '2026-02-20', precision: 'day'},
  genre: 'news',
  url: 'https://example.org/ferry',
};

/** A briefing called “Ferry” with the sources and passages that a test is about. */
function ferry(others: Partial<Brief> = {}): Brief {
  return {
    id: 'ferry',
    title: 'Ferry',
    publisher: 'The Courier',
    asOf: {iso: '2026-03', precision: 'month'},
    sources: {gazette: GAZETTE},
    passages: {
      'gazette#plan': {start: 'The council will vote', end: 'before the summer', via: 'the mayor, in a letter'},
    },
    footnotes: {},
    body: [],
    ...others,
  };
}

const cite = (source: string, passage?: string): Citation => ({
  type: 'citation',
  source,
  ...(passage !== undefined && {passage}),
});
const copy = (copyable: Copyable, brief: Brief = ferry(), lang?: string) =>
  copyText(copyable, brief, options(lang), PAGE);
const linesOf = (...args: Parameters<typeof copy>): string[] => copy(...args).text.split('\n');

/** The only line about a source. */
function sourceLine(source: Partial<Source>, others: Partial<Brief> = {}, lang?: string): string | undefined {
  const brief = ferry({...others, sources: {x: {publisher: 'P', short: 'P', title: 'T', ...source}}});
  return linesOf({text: () => 'Words', citations: [cite('x')]}, brief, lang)[1];
}

describe('what is copied, as text', () => {
  test('the words, then each source with its URL, then the briefing with the place in the page', () => {
    assert.deepEqual(linesOf({text: () => 'It will close.', citations: [cite('gazette', 'plan')]}), [
      'It will close.',
      '— The Ellery Gazette, B. Reporter, Ferry is a luxury, February 20, 2026, News report, citing the mayor, in a letter',
      '  https://example.org/ferry#:~:text=The%20council%20will%20vote,before%20the%20summer',
      '— Ferry · The Courier · As of March 2026',
      `  ${PAGE}`,
    ]);
  });

  test('the words in one line, whatever lines they had', () => {
    assert.equal(linesOf({text: () => '  It\n will \u00a0 close. ', citations: []})[0], 'It will close.');
  });

  test('a source cited as a whole leads to its beginning, and does not name whom one passage relies on', () => {
    const [, source, url] = linesOf({text: () => 'x', citations: [cite('gazette')]});
    assert.equal(source, '— The Ellery Gazette, B. Reporter, Ferry is a luxury, February 20, 2026, News report');
    assert.equal(url, '  https://example.org/ferry');
  });

  test('several sources stand in the order in which they are cited', () => {
    const brief = ferry({
      sources: {gazette: GAZETTE, beacon: {publisher: 'The Beacon', short: 'Beacon', title: 'Cut off'}},
    });
    const lines = linesOf(
      {text: () => 'x', citations: [cite('beacon'), cite('gazette', 'plan'), cite('gazette')]},
      brief,
    );
    assert.deepEqual(
      lines.filter((line) => line.startsWith('— ')).map((line) => line.slice(2, 12)),
      ['The Beacon', 'The Ellery', 'The Ellery', 'Ferry · Th'],
    );
  });

  test('a source without a URL, author, date or genre has the rest, without gaps', () => {
    assert.equal(sourceLine({}), '— P, T');
    assert.deepEqual(
      linesOf(
        {text: () => 'Words', citations: [cite('x')]},
        ferry({sources: {x: {publisher: 'P', short: 'P', title: 'T'}}}),
      ),
      ['Words', '— P, T', '— Ferry · The Courier · As of March 2026', `  ${PAGE}`],
    );
  });

  test('a URL to which a passage cannot be added is given as it is', () => {
    const brief = ferry({sources: {gazette: {...GAZETTE, url: 'mailto:desk@example.org'}}});
    assert.equal(
      linesOf({text: () => 'x', citations: [cite('gazette', 'plan')]}, brief)[2],
      '  mailto:desk@example.org',
    );
  });

  test('a source that the briefing does not have is its id', () => {
    assert.equal(linesOf({text: () => 'x', citations: [cite('nobody', 'p')]})[1], '— nobody');
  });

  test('an unknown genre is said as its author wrote it, an opinion is called one', () => {
    assert.equal(sourceLine({genre: 'blog'}), '— P, T, blog');
    assert.equal(sourceLine({genre: 'opinion'}), '— P, T, Opinion');
  });
});

describe('the dates of what is copied', () => {
  for (const [date, said] of [
    [{iso: '2026', precision: 'year'}, '2026'],
    [{iso: '2026-02', precision: 'month'}, 'February 2026'],
    [{iso: '2026-02-20', precision: 'day'}, 'February 20, 2026'],
    [{iso: '2026-02', precision: 'month', approximate: true}, 'about February 2026'],
    [{iso: '2026', precision: 'year', label: 'early 2026'}, 'early 2026'],
  ] as const) {
    test(`are as exact as they are known: ${said}`, () => {
      assert.equal(sourceLine({published: date}), `— P, T, ${said}`);
      assert.equal(
        linesOf({text: () => 'x', citations: []}, ferry({asOf: date}))[1],
        `— Ferry · The Courier · As of ${said}`,
      );
    });
  }

  test('say what the briefing knows up to; else when it was published; else nothing', () => {
    const published = {iso: '2026-03-02', precision: 'day'} as const;
    const {asOf, ...timeless} = ferry();
    assert.equal(
      linesOf({text: () => 'x', citations: []}, ferry({published}))[1],
      '— Ferry · The Courier · As of March 2026',
    );
    assert.equal(
      linesOf({text: () => 'x', citations: []}, {...timeless, published})[1],
      '— Ferry · The Courier · Published March 2, 2026',
    );
    assert.equal(linesOf({text: () => 'x', citations: []}, timeless)[1], '— Ferry · The Courier');
    assert.ok(asOf);
  });

  test('are written as the page’s language writes them', () => {
    assert.equal(
      sourceLine({published: {iso: '2026-02-20', precision: 'day'}}, {}, 'en-GB'),
      '— P, T, 20 February 2026',
    );
  });

  test('and without a publisher the briefing is its title', () => {
    const {asOf: _asOf, publisher: _publisher, ...bare} = ferry();
    assert.deepEqual(linesOf({text: () => 'x', citations: []}, bare), ['x', '— Ferry', `  ${PAGE}`]);
  });
});

describe('what is copied, as HTML', () => {
  const read = (html: string) =>
    elementsOf(html)
      .map(({name, attributes}) => ({name, attributes}))
      .filter(({name}) => !['html', 'head', 'body'].includes(name));

  test('a quotation, then a paragraph for each source and for the briefing, linked', () => {
    const {html} = copy({text: () => 'It will close.', citations: [cite('gazette', 'plan')]});
    assert.deepEqual(read(html), [
      {name: 'blockquote', attributes: {}},
      {name: 'p', attributes: {}},
      {name: 'p', attributes: {}},
      {
        name: 'a',
        attributes: {href: 'https://example.org/ferry#:~:text=The%20council%20will%20vote,before%20the%20summer'},
      },
      {name: 'p', attributes: {}},
      {name: 'a', attributes: {href: PAGE}},
    ]);
  });

  test('has the words of the text, except the URLs', () => {
    const {html, text} = copy({text: () => 'It will close.', citations: [cite('gazette', 'plan'), cite('nobody')]});
    assert.deepEqual(
      paragraphsOf(html),
      text.split('\n').filter((line) => !line.startsWith('  ')),
    );
  });

  test('a source without a URL is not a link', () => {
    const {html} = copy(
      {text: () => 'x', citations: [cite('x')]},
      ferry({sources: {x: {publisher: 'P', short: 'P', title: 'T'}}}),
    );
    assert.deepEqual(
      read(html)
        .filter(({name}) => name === 'a')
        .map(({attributes}) => attributes['href']),
      [PAGE],
    );
    assert.equal(paragraphsOf(html)[1], '— P, T');
  });

  test('hostile text is text in every place that it can come from, and nowhere ends an attribute', () => {
    const source: Source = {
      publisher: HOSTILE,
      short: HOSTILE,
      title: HOSTILE,
      author: HOSTILE,
      genre: HOSTILE,
      published: {iso: '2026', precision: 'year', label: HOSTILE},
      url: `https://example.org/${HOSTILE}`,
    };
    const brief = ferry({
      title: HOSTILE,
      publisher: HOSTILE,
      asOf: {iso: '2026', precision: 'year', label: HOSTILE},
      sources: {x: source},
      passages: {'x#p': {start: HOSTILE, via: HOSTILE}},
    });
    const page = `https://news.example/#${HOSTILE}`;
    const {html, text} = copyText({text: () => HOSTILE, citations: [cite('x', 'p')]}, brief, options(), page);
    assert.deepEqual(
      read(html).map(({name, attributes}) => [name, ...Object.keys(attributes)].join(' ')),
      ['blockquote', 'p', 'p', 'a href', 'p', 'a href'],
    );
    const [link, origin] = read(html)
      .filter(({name}) => name === 'a')
      .map(({attributes}) => attributes['href']);
    assert.ok(link?.startsWith(`https://example.org/${HOSTILE}`));
    assert.equal(origin, page);
    const spaced = HOSTILE.replace(/\s+/g, ' ').trim();
    assert.equal(textOf(html).split(spaced).length - 1, 1 + 6 + 3);
    assert.equal(text.split('\n')[0], spaced, 'in the text nothing is escaped');
  });
});

/** The text of each paragraph. */
function paragraphsOf(html: string): string[] {
  const textIn = (nodes: readonly Html.ChildNode[]): string =>
    nodes.map((node) => ('value' in node ? node.value : 'tagName' in node ? textIn(node.childNodes) : '')).join('');
  const find = (nodes: readonly Html.ChildNode[]): string[] =>
    nodes.flatMap((node) =>
      !('tagName' in node) ? [] : node.tagName === 'p' ? [textIn(node.childNodes)] : find(node.childNodes),
    );
  return find(parse(html).childNodes);
}

const DIFFER = `---
title: Ferry
sources:
  a: {publisher: The Gazette, short: Gazette, title: A, url: 'https://example.org/a'}
  b: {publisher: The Beacon, short: Beacon, title: B}
  c: {publisher: The Courier, short: Courier, title: C}
---

- **Winter passengers:** {#passengers} 1,900 [^a#p], or *more* [^b], in all [^a#p]
- **What would closing save?** {#save}
  - **£40,000** [^a]
  - **Nothing.** It costs [^b]

Text.

- **Why?** {#why} The note.
  - **Money.** So they say [^a#p] [^c]; it is “dear” [^b]
  - **money** [^b]
  - — [^c]
- **When?** {#when}
  - **Soon** [^c]
  - — [^a]

[^a#p]: In the last winter — the harbour master
`;

const COMPARE = {tag: 'source-compare', kind: 'comparison'} as const;
const FACTS = {tag: 'fact-box', kind: 'facts'} as const;

/** What the buttons of a card copy, in the order of the buttons: items of the briefing, then passages in popovers. */
function copyablesOf({article, copyables}: Rendering) {
  const buttons = elementsOf(toHtml([article])).filter(({attributes}) => attributes['class'] === 'copy');
  assert.deepEqual(
    buttons.map(({attributes}) => attributes['value']),
    copyables.map((_, n) => String(n)),
  );
  const count = buttons.filter(({attributes}) => attributes['aria-label'] !== undefined).length;
  return {all: copyables.slice(0, count), passages: copyables.slice(count)};
}

describe('a card’s buttons', () => {
  const brief = briefOf(DIFFER);
  const keys = ({citations}: Copyable) =>
    citations.map(({source, passage}) => [source, passage].filter(Boolean).join('#'));

  test('each copies a fact or an answer: its words without citations, who says it, its URL', () => {
    const {all} = copyablesOf(renderBrief(brief, selectBody(brief), options()));
    assert.deepEqual(
      all.map(({text, anchor}) => [text().trim(), anchor]),
      [
        ['Winter passengers: 1,900, or more, in all', 'passengers'],
        ['What would closing save? £40,000', 'save'],
        ['What would closing save? Nothing. It costs', 'save'],
        ['Why? Money. So they say; it is “dear”', 'why'],
        ['Why? money', 'why'],
        ['When? Soon', 'when'],
      ],
    );
    assert.deepEqual(all.slice(1).map(keys), [['a'], ['b'], ['a#p', 'c', 'b'], ['b'], ['c']]);
  });

  test('then come those in the popovers: each copies the passage, and who says it', () => {
    const {passages} = copyablesOf(renderBrief(brief, selectBody(brief), options()));
    assert.deepEqual(
      passages.map((copyable) => [copyable.text(), keys(copyable)]),
      [['“In the last winter”', ['a#p']]],
    );
  });

  test('a place that a fact cites twice is named once', () => {
    const {all} = copyablesOf(renderPart(FACTS, brief, selectPart(brief, 'facts'), options()));
    const {text} = copyText(all[0]!, brief, options(), PAGE);
    assert.equal(text.split('The Gazette').length - 1, 1, text);
    assert.deepEqual(
      text.split('\n').map((line) => line.slice(0, 8)),
      ['Winter p', '— The Ga', '  https:', '— The Be', '— Ferry', '  https:'],
    );
  });

  test('whom a source relies on goes along', () => {
    const {all} = copyablesOf(renderPart(COMPARE, brief, selectComparison(brief, {}), options()));
    assert.match(copyText(all[0]!, brief, options(), PAGE).text, /\n— The Gazette, A, citing the harbour master\n/);
  });

  test('of a part they are those of the part, what is folded last', () => {
    const part = selectComparison(brief, {questions: 'when'});
    const {all} = copyablesOf(renderPart(COMPARE, brief, part, options()));
    assert.deepEqual(
      all.map(({anchor}) => anchor),
      ['when', 'why', 'why'],
    );
  });

  test('of an answer that several give, under a selection they name those asked for', () => {
    const shared = briefOf(DIFFER.replace(' [^c]; it is “dear” [^b]', ' [^c]'));
    const {all} = copyablesOf(renderPart(COMPARE, shared, selectComparison(shared, {sources: 'c'}), options()));
    assert.deepEqual([all[0]?.text(), keys(all[0]!)], ['Why? Money. So they say', ['c']]);
  });

  test('silence cannot be copied, because there is nothing to copy', () => {
    const {all} = copyablesOf(renderPart(COMPARE, brief, selectComparison(brief, {questions: 'why'}), options()));
    assert.doesNotMatch(all.map(({text}) => text()).join('\n'), /—|Not mentioned in/);
  });

  test('an answer from a column with words instead of a source names these words as its source', () => {
    const odd = briefOf(
      `${DIFFER.split('\n\n')[0]}\n\n| | [^a] | Officials |\n|---|---|---|\n| Why? | Money | Weather |\n`,
    );
    const {all} = copyablesOf(renderPart(COMPARE, odd, selectComparison(odd, {}), options()));
    assert.equal(all.length, 2);
    assert.match(copyText(all[1]!, odd, options(), PAGE).text, /Weather[^]*Officials/);
  });

  test('a snapshot has none', () => {
    assert.deepEqual(
      elementsOf(snapshot(brief)).filter(({name}) => name === 'button'),
      [],
    );
  });

  test('a withdrawn briefing has none', () => {
    const gone = parseBrief(DIFFER.replace('title: Ferry', 'title: Ferry\nwithdrawn: true')).brief;
    assert.deepEqual(copyablesOf(renderBrief(gone, selectBody(gone), options())).all, []);
  });
});
