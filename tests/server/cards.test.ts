import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {parseFragment, type DefaultTreeAdapterTypes as Html} from 'parse5';
import {queryAttributes} from '../../src/cards/card.js';
import {CARDS} from '../../src/cards/index.js';
import {PART_NAMES} from '../../src/model/block.js';
import type {Brief} from '../../src/model/brief.js';
import {
  compile,
  prerender,
  snapshot,
  type CardName,
  type HtmlOptions,
  type PrerenderOptions,
} from '../../src/server/index.js';
import {KINDS, PART_TAGS, TAGS, tagsFor} from '../cards.js';
import {withEveryPart} from '../every-part.js';
import {elementsOf, textOf, type Found} from './html.js';
import {briefOf, HOSTILE_TEXT, TEXTS} from './texts.js';

const FERRY_ALONE = `---
id: ferry
title: Will the ferry go?
summary: The summary.
as-of: 2026-03-08
sources:
  gazette: {publisher: The Gazette, short: Gazette, title: Ferry is a luxury, published: 2026-02-20, genre: news, url: 'https://example.org/g'}
  beacon: {publisher: The Beacon, title: Cut off, published: 2026-03-01, genre: opinion}
  council: {publisher: The Council, short: Council, title: Minutes, published: 2025}
---

The lead [^gazette].

## Facts {#facts}

- **Length:** {#length} 40 m [^gazette#size]
- **What would it save?** {#save}
  - **£40,000** [^council]
  - **Nothing** [^beacon]

[^gazette#size]: forty metres — the harbour master

## What happened {#events}

- **2024:** Built
- **2025-06/2026-01:** Laid up [^gazette]
- Sometime: painted
- **2026-02-20:** The vote [^beacon] [^council]

## Difference {#differ}

- **Should it close?** {#close}
  - **Yes.** It costs too much [^gazette] [^council]
  - **No** [^beacon]
- **Who pays? (2026-02-25)** {#pays}
  - **The island** [^beacon]
  - — [^gazette]

## More {#more}

- **Depth:** 8 m [^beacon]

Text.

- **2023:** Planned [^council]

Text.

| | [^gazette] | [^beacon] |
|---|---|---|
| **When?** {#when} | Soon | — |
`;

const FERRY = withEveryPart(FERRY_ALONE);
const ferry = briefOf(FERRY);

const still = (card: CardName, query: Omit<HtmlOptions, 'card'> = {}, brief = ferry): string =>
  snapshot(brief, {card, view: 'full', ...query});
const words = (...args: Parameters<typeof still>): string => textOf(still(...args));

/** A card's words before its list of sources, in which each of them is named once more. */
const wordsAbove = (...args: Parameters<typeof still>): string =>
  words(...args).split(/(?<!· )\d sources?(?= |$)(?! shown)/)[0]!;

/** Whether some words stand in a text in this order. */
function assertOrder(text: string, parts: readonly string[]): void {
  parts.reduce((from, part) => {
    const at = text.indexOf(part, from);
    assert.notEqual(at, -1, `“${part}” after ${from} in: ${text}`);
    return at + part.length;
  }, 0);
}

/** The folded rest, and what comes before it. */
function partsOf(html: string): {shown: string; rest: string | undefined} {
  const text = textOf(html);
  const [before = '', rest] = text.split('Show the rest');
  return {shown: before, rest};
}

describe('a snapshot of a part', () => {
  test('says what it is, the briefing’s title, and how old it is', () => {
    for (const [card, kicker] of [
      ['source-compare', 'How the sources differ'],
      ['fact-box', 'Key facts'],
      ['event-timeline', 'What happened when'],
    ] as const) {
      assertOrder(words(card), [kicker, 'Will the ferry go?', 'As of March 8, 2026']);
      assert.doesNotMatch(words(card), /The summary|The lead/);
    }
  });

  test('has the first of its kind, counts the others and folds them', () => {
    for (const [card, first, count, other] of [
      ['source-compare', ['Should it close?', 'Who pays?'], '1 of 2 comparisons shown.', 'When?'],
      ['fact-box', ['Length', '40 m', 'What would it save?', 'Different answers'], '1 of 2 fact boxes shown.', 'Depth'],
      ['event-timeline', ['Built', 'Laid up', 'painted', 'The vote'], '1 of 2 timelines shown.', 'Planned'],
    ] as const) {
      const {shown, rest} = partsOf(still(card));
      assertOrder(shown, [...first, count]);
      assert.ok(rest?.includes(other), card);
      assert.ok(!shown.includes(other), card);
    }
  });

  test('has only the sources that it cites', () => {
    const list = (html: string) =>
      [...html.matchAll(/<li id="[^"]*--source:\d+"><p><strong dir="auto">(?:The )?(\w+)/g)].map(([, name]) => name);
    assert.deepEqual(list(still('fact-box')).sort(), ['Beacon', 'Council', 'Gazette']);
    const only = briefOf(`${FERRY.split('\n\n')[0]}\n\nThe lead [^council].\n\n- **Depth:** 8 m [^beacon]\n`);
    assert.deepEqual(list(snapshot(only, {card: 'fact-box'})), ['Beacon']);
  });

  test('has nothing to run, to style or to press', () => {
    for (const card of PART_TAGS) {
      for (const {name, attributes} of elementsOf(still(card)).slice(3)) {
        assert.ok(!['script', 'style', 'button', 'template'].includes(name), `${card}: ${name}`);
        assert.deepEqual(
          Object.keys(attributes).filter((key) => /^(?:class|style|part|popover.*|on.*)$/.test(key)),
          [],
          `${card}: ${name}`,
        );
      }
    }
  });

  test('every card shows the title, the date and the reason of a withdrawn briefing, whatever is selected', () => {
    const withdrawn = briefOf(
      FERRY.replace('id: ferry', 'id: ferry\nwithdrawn: {date: 2026-04-01, text: It was wrong.}'),
    );
    for (const card of PART_TAGS) {
      for (const query of [{}, {section: 'nowhere'}, {section: 'more'}]) {
        assert.match(
          words(card, query, withdrawn),
          /^[^.]*Will the ferry go\? Withdrawn April 1, 2026 It was wrong\.$/,
        );
      }
    }
  });

  test('a briefing whose title cites a source is shown in every card', () => {
    const titled = briefOf(
      FERRY.replace('title: Will the ferry go?\n', '').replace(
        'The lead [^gazette].',
        '# Will the ferry go? [^council] [^n]\n\nThe lead.\n\n[^n]: A note.',
      ),
    );
    assert.ok(titled.titleContent);
    for (const card of TAGS)
      assert.match(words(card, card === 'event-timeline' ? {section: 'more'} : {}, titled), /Will the ferry go\?/);
    const cited = briefOf(
      '---\nsources:\n  a: {publisher: The Author, title: A}\n  b: {publisher: The Bearer, title: B}\n---\n\n# Ferry [^a]\n\n- **Length:** 3 [^b]\n',
    );
    assert.match(snapshot(cited, {card: 'fact-box'}), /The Author/);
  });

  test('a source that a fact cites twice at one place is named once, and no second passage is claimed', () => {
    const twice = briefOf(FERRY.replace('40 m [^gazette#size]', '40 m [^gazette#size], with its ramp [^gazette#size]'));
    assert.doesNotMatch(wordsAbove('fact-box', {section: 'facts'}, twice), /passage 2/);
  });
});

describe('section', () => {
  test('of the whole briefing: the section, and the others folded and counted', () => {
    const {shown, rest} = partsOf(still('caucasus-brief', {section: 'events'}, briefOf(FERRY_ALONE)));
    assertOrder(shown, ['The summary.', 'What happened', 'Built', '1 of 5 sections shown.']);
    assert.doesNotMatch(shown, /The lead|Length|Should it close/);
    assertOrder(rest ?? '', ['The lead', 'Length', 'Should it close?', 'When?', 'Sources']);
  });

  test('of a part: all of its kind in it', () => {
    for (const [card, first, count] of [
      ['source-compare', 'When?', '1 of 2 comparisons shown.'],
      ['fact-box', 'Depth', '1 of 2 fact boxes'],
      ['event-timeline', 'Planned', '1 of 2 timelines'],
    ] as const) {
      assertOrder(partsOf(still(card, {section: 'more'})).shown, [first, count]);
    }
  });

  test('a section called “all” is one like any other', () => {
    const brief = briefOf('# T\n\n## One\n\n- **Length:** 1\n\n## All\n\n- **Length:** 2\n');
    const [, tag] = /^(<fact-box[^>]*>)/.exec(prerender(brief, {card: 'fact-box', section: 'all'})) ?? [];
    assert.match(tag ?? '', / section="all"/);
  });
});

describe('sources and questions', () => {
  test('only what they say, and the rest folded', () => {
    const {shown, rest} = partsOf(still('source-compare', {sources: 'council gazette', section: 'differ'}));
    assertOrder(shown, [
      'Council',
      'Gazette',
      'Should it close?',
      'Yes',
      'Council',
      'Gazette',
      'It costs too much',
      'Who pays?',
      'Not mentioned in: Gazette',
      'Published earlier: ',
      'Council',
      '2 of 3 sources shown.',
    ]);
    assert.doesNotMatch(shown, /Beacon|The island|\bNo\b(?!t)/);
    assertOrder(rest ?? '', ['Should it close?', 'No', 'Beacon', 'Who pays?', 'The island']);
  });

  test('only some questions, in the order of the tag, from any comparison', () => {
    const {shown} = partsOf(still('source-compare', {questions: 'pays, close'}));
    assertOrder(shown, ['Who pays?', 'Should it close?', '2 of 3 questions shown.']);
    assert.doesNotMatch(shown, /When\?|comparisons/);
    assert.match(
      partsOf(still('source-compare', {questions: 'when'})).shown,
      /When\?.*Soon.*Not mentioned.*1 of 3 questions shown\./,
    );
  });

  test('of a timeline only the events that cite one of them', () => {
    const {shown, rest} = partsOf(still('event-timeline', {sources: 'council', section: 'events'}));
    assert.match(shown, /The vote.*1 of 4 events shown\./);
    assert.doesNotMatch(shown, /Built|Laid up|painted/);
    assertOrder(rest ?? '', ['Built', 'Laid up', 'painted']);
  });

  test('an unknown one beside a known one changes nothing', () => {
    assert.equal(
      still('source-compare', {sources: 'nobody beacon', questions: 'nothing close'}),
      still('source-compare', {sources: 'beacon', questions: 'close'}),
    );
  });
});

describe('order, from and to', () => {
  test('the newest first; an event without a date stays with the one that it follows', () => {
    assertOrder(wordsAbove('event-timeline', {order: 'desc', section: 'events'}), [
      'The vote',
      'Laid up',
      'painted',
      'Built',
    ]);
    assertOrder(wordsAbove('event-timeline', {order: 'asc', section: 'events'}), [
      'Built',
      'Laid up',
      'painted',
      'The vote',
    ]);
  });

  test('only what reaches into the span', () => {
    const {shown, rest} = partsOf(still('event-timeline', {from: '2026', to: '2026-01', section: 'events'}));
    assert.match(shown, /Laid up.*1 of 4 events shown\./);
    assert.doesNotMatch(shown, /Built|painted|The vote/);
    assertOrder(rest ?? '', ['Built', 'painted', 'The vote']);
  });
});

describe('an empty attribute counts as missing, as on the live card', () => {
  for (const [card, name] of CARDS.flatMap((each) =>
    queryAttributes(each).map((attribute) => [each.tag, attribute] as const),
  )) {
    test(`<${card} ${name}="">`, () => {
      const query = {[name]: ''} as Omit<HtmlOptions, 'card'>;
      assert.equal(still(card, query), still(card));
      assert.doesNotThrow(() => prerender(ferry, {card, ...query}));
    });
  }
});

describe('what a briefing does not have is refused', () => {
  const plain = briefOf('# Plain\n\n## One\n\nText.');

  for (const card of PART_TAGS) {
    test(`<${card}> of a briefing without: a TypeError that says so`, () => {
      for (const render of [snapshot, prerender]) {
        assert.throws(() => render(plain, {card}), {
          name: 'TypeError',
          message: `The briefing has no ${PART_NAMES[KINDS[card]]}.`,
        });
        assert.throws(() => render(plain, {card, section: 'one'}), {
          name: 'TypeError',
          message: `The section “one” has no ${PART_NAMES[KINDS[card]]}.`,
        });
      }
    });
  }

  test('a section that is not there', () => {
    for (const card of TAGS) {
      for (const render of [snapshot, prerender])
        assert.throws(() => render(ferry, {card, section: 'nowhere'}), {name: 'TypeError', message: /“nowhere”/});
    }
  });

  for (const [card, query, message] of [
    ['source-compare', {sources: 'nobody'}, /“nobody” is not a source here\. There are: .*gazette.*\./],
    [
      'source-compare',
      {sources: 'nobody', questions: 'nothing'},
      /“nothing” is not a question here.*“nobody” is not a source here/,
    ],
    ['source-compare', {questions: 'save'}, /“save” is not a question here\. There are: close, pays, when\./],
    ['source-compare', {questions: 'when', sources: 'council'}, /“council” is not a source here|No question/],
    ['event-timeline', {sources: 'nobody'}, /“nobody” is not a source here/],
    ['event-timeline', {from: '2027'}, /No event fits/],
    ['event-timeline', {to: '1999', sources: 'beacon'}, /No event fits/],
  ] as const) {
    test(`<${card}> ${JSON.stringify(query)}`, () => {
      for (const render of [snapshot, prerender])
        assert.throws(() => render(ferry, {card, ...query}), {name: 'TypeError', message});
    });
  }

  test('an invalid bound or order leaves the timeline as it is', () => {
    for (const query of [{from: 'spring'}, {to: '2026-13'}, {order: 'up' as 'asc'}])
      assert.equal(still('event-timeline', query), still('event-timeline'));
  });
});

describe('snapshots in one page', () => {
  const idsOf = (html: string): string[] => elementsOf(html).flatMap(({attributes}) => attributes['id'] ?? []);
  const twice = (ids: readonly string[]): string[] => ids.filter((id, n) => ids.indexOf(id) !== n);
  const has = (brief: Brief, card: CardName): boolean => {
    try {
      return snapshot(brief, {card}) !== '';
    } catch {
      return false;
    }
  };

  test('of a whole briefing and its parts share no id, and each link within them has a place to go', () => {
    for (const [name, text] of [...TEXTS, ['ferry', FERRY], ['hostile', HOSTILE_TEXT]] as const) {
      const brief = briefOf(text);
      const cards = TAGS.filter((card) => has(brief, card));
      const pages = cards.map((card) => snapshot(brief, {card}));
      assert.deepEqual(twice(idsOf(pages.join(''))), [], name);
      for (const page of pages) {
        const ids = idsOf(page);
        for (const id of ids) assert.ok(id.startsWith(`${brief.id}--`), `${name}: ${id}`);
        const targets = elementsOf(page).flatMap(({attributes}) =>
          /^#.*--(?:source|cite|note|note-ref|correction):/.test(attributes['href'] ?? '')
            ? attributes['href']!.slice(1)
            : [],
        );
        assert.deepEqual(
          targets.filter((target) => !ids.includes(target)),
          [],
          name,
        );
      }
    }
  });

  test('of two parts of one kind share no id either', () => {
    const pages = [still('source-compare', {questions: 'close'}), still('source-compare', {questions: 'pays'})];
    assert.deepEqual(twice(idsOf(pages.join(''))), []);
  });

  test('what a text links to is in the part, or in the whole briefing beside it', () => {
    const brief = briefOf(
      FERRY.replace('40 m', '40 m, see [what happened](#events) and [depth](#what)').replace(
        '**Depth:**',
        '**Depth:** {#what}',
      ),
    );
    const part = snapshot(brief, {card: 'fact-box'});
    const page = idsOf(snapshot(brief) + part);
    const links = elementsOf(part)
      .flatMap(({attributes}) => attributes['href'] ?? [])
      .filter((href) => href.startsWith('#'));
    assert.deepEqual(
      links.filter((href) => !page.includes(href.slice(1))),
      [],
    );
  });
});

/** The tag of a prerendered card, with its attributes. */
function tagOf(
  card: CardName,
  options: Omit<PrerenderOptions, 'card'> = {},
): Readonly<Record<string, string>> | undefined {
  return elementsOf(prerender(ferry, {card, ...options})).find(({name}) => name === card)?.attributes;
}

describe('a prerendered part', () => {
  test('has no more attributes than it needs', () => {
    for (const card of PART_TAGS) assert.deepEqual(tagOf(card), {lang: 'en', 'heading-level': '2'});
  });

  test('has those of every card', () => {
    const options = {lang: 'fr', headingLevel: 3, images: 'none', src: '/a.md?b="c"&d', refresh: 0} as const;
    const own = tagsFor(FERRY_ALONE);
    for (const card of PART_TAGS) {
      const section = own.includes(card) ? 'more' : card;
      assert.deepEqual(tagOf(card, {...options, section}), {
        lang: 'fr',
        'heading-level': '3',
        images: 'none',
        src: '/a.md?b="c"&d',
        refresh: '0',
        section,
      });
    }
  });

  test('has its own, and not those of others', () => {
    const all = {
      sources: 'beacon, gazette',
      questions: 'close',
      order: 'desc',
      from: '2025',
      to: '2026-12-31',
      compact: true,
    } as const;
    const common = {lang: 'en', 'heading-level': '2'};
    assert.deepEqual(tagOf('source-compare', all), {...common, sources: 'beacon, gazette', questions: 'close'});
    assert.deepEqual(tagOf('fact-box', all), {...common, compact: ''});
    assert.deepEqual(tagOf('event-timeline', all), {
      ...common,
      order: 'desc',
      from: '2025',
      to: '2026-12-31',
      sources: 'beacon, gazette',
    });
    assert.deepEqual(tagOf('caucasus-brief', all), common);
    assert.deepEqual(tagOf('fact-box', {compact: false}), common);
  });

  test('has in its shadow root what its snapshot has, except controls', () => {
    for (const [card, query] of [
      ['caucasus-brief', {section: 'events'}],
      ['source-compare', {}],
      ['source-compare', {questions: 'when close', sources: 'beacon'}],
      ['fact-box', {}],
      ['fact-box', {section: 'more'}],
      ['fact-box', {compact: true}],
      ['event-timeline', {}],
      ['event-timeline', {order: 'desc', from: '2025', to: '2026-02', sources: 'gazette beacon'}],
    ] as const) {
      const html = prerender(ferry, {card, ...query});
      const [, root = ''] = /<template shadowrootmode="open">(.*?)<\/template>/s.exec(html) ?? [];
      assert.equal(wordsOf(root), textOf(snapshot(ferry, {card, ...query})), `${card} ${JSON.stringify(query)}`);
    }
  });

  test('compact leaves nothing out', () => {
    const wordsIn = (compact: boolean) => textOf(prerender(ferry, {card: 'fact-box', compact}));
    assert.equal(wordsIn(true), wordsIn(false));
  });

  test('carries the whole briefing as data, so that the live card can show another part of it; and its own snapshot', () => {
    for (const [card, query] of [
      ['source-compare', {questions: 'close', sources: 'beacon'}],
      ['fact-box', {section: 'more'}],
      ['event-timeline', {order: 'desc', from: '2025'}],
    ] as const) {
      const html = prerender(ferry, {card, ...query});
      const [, json] = /<script type="application\/json">(.*?)<\/script>/s.exec(html) ?? [];
      assert.deepEqual(JSON.parse(json ?? ''), JSON.parse(compile(FERRY)));
      assert.ok(html.startsWith(`<${card} `), 'nothing stands before the tag');
      assert.ok(html.endsWith(`</script>${snapshot(ferry, {card, ...query})}</${card}>`));
    }
  });

  test('works without a script: one shadow root, unique ids in it, every button opens a popover, every popover can be closed', () => {
    const pages = [
      ...[...TEXTS].flatMap(([name, text]) => PART_TAGS.flatMap((card) => prerendered(name, card, text))),
      ...PART_TAGS.flatMap((card) => prerendered('hostile', card, HOSTILE_TEXT)),
      prerender(ferry, {card: 'source-compare', sources: 'beacon', questions: 'pays close'}),
      prerender(ferry, {card: 'event-timeline', from: '2026', order: 'desc'}),
      prerender(ferry, {card: 'fact-box', section: 'more', compact: true}),
    ];
    assert.ok(pages.length > 60);
    for (const html of pages) {
      const elements = elementsOf(html);
      const what = html.slice(0, 80);
      assert.equal(
        elements.filter(({name, attributes}) => name === 'template' && attributes['shadowrootmode'] === 'open').length,
        1,
        what,
      );
      const ids = elements
        .filter(({attributes}) => 'id' in attributes)
        .map(({tree, attributes}) => `${tree} ${attributes['id']}`);
      assert.deepEqual(
        ids.filter((id, n) => ids.indexOf(id) !== n),
        [],
        what,
      );
      assert.deepEqual(elements.filter(isActive), [], what);
      checkPopovers(elements, what);
    }
  });

  test('a source that is only in the rest has its popover too', () => {
    const elements = elementsOf(prerender(ferry, {card: 'source-compare', sources: 'beacon', section: 'differ'}));
    const popovers = elements
      .filter(({attributes}) => 'popover' in attributes && attributes['class'] === 'popover')
      .map(({attributes}) => attributes['aria-label']);
    for (const name of ['Gazette', 'Beacon', 'Council'])
      assert.ok(
        popovers.some((each) => each?.includes(name)),
        name,
      );
  });
});

/** A prerendered card of a text; none if the text has no such part. */
function prerendered(name: string, card: CardName, text: string): string[] {
  try {
    return [prerender(briefOf(text), {card})];
  } catch (error) {
    assert.ok(
      error instanceof TypeError && error.message.startsWith('The briefing has no '),
      `${name}: ${String(error)}`,
    );
    return [];
  }
}

/** Every button but those for copying opens or closes a popover of its own tree; every popover of a citation can be opened and closed. */
function checkPopovers(elements: readonly Found[], what: string): void {
  const popovers = elements.filter(({attributes}) => 'popover' in attributes);
  const ids = new Set(popovers.map(({tree, attributes}) => `${tree} ${attributes['id']}`));
  // Those that carry a value wait for a script, and are not shown before.
  const buttons = elements.filter(({name, attributes}) => name === 'button' && !('value' in attributes));
  for (const {tree, attributes} of buttons)
    assert.ok(ids.has(`${tree} ${attributes['popovertarget']}`), `${what}: ${JSON.stringify(attributes)}`);
  for (const {attributes} of popovers) {
    const own = buttons.filter((button) => button.attributes['popovertarget'] === attributes['id']);
    assert.ok(
      own.some((button) => button.attributes['popovertargetaction'] === 'hide'),
      `${what}: ${attributes['id']} can be closed`,
    );
  }
}

/** A style attribute, an event attribute, a script that runs, or a URL that does. */
function isActive({name, attributes}: Found): boolean {
  return (
    (name === 'script' && attributes['type'] !== 'application/json') ||
    Object.entries(attributes).some(
      ([key, value]) =>
        key === 'style' ||
        key.startsWith('on') ||
        (['href', 'src'].includes(key) && /^\s*(?:javascript|data|vbscript):/i.test(value)),
    )
  );
}

/** A card's words, without popovers, buttons other than those that name a source, and its styles. */
function wordsOf(html: string): string {
  const read = (nodes: readonly Html.ChildNode[]): string =>
    nodes
      .map((node) =>
        'value' in node ? node.value : 'tagName' in node && !isControl(node) ? read(node.childNodes) : '',
      )
      .join('');
  return read(parseFragment(html).childNodes).replace(/\s+/g, ' ').trim();
}

function isControl({tagName, attrs}: Html.Element): boolean {
  const classes = attrs.find(({name}) => name === 'class')?.value.split(/\s+/) ?? [];
  return (
    tagName === 'style' ||
    attrs.some(({name}) => name === 'popover') ||
    (tagName === 'button' && !classes.includes('cite')) ||
    classes.includes('out-of-date')
  );
}
