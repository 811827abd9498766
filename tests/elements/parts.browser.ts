import {assert} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import type {BriefLoadEvent, Problem} from '../../src/index.js';
import {KINDS, PART_TAGS, TAGS, type PartTag} from '../cards.js';
import {sampleOf, withEveryPart} from '../every-part.js';
import {
  answered,
  assertCount,
  assertNone,
  clock,
  fallback,
  inFakePage,
  inside,
  mountTag,
  mountTagLoading,
  network,
  notice,
  openEach,
  record,
  refused,
  retryButton,
  showsFallback,
  takeComplaints,
  textOf,
  titleOf,
  turn,
  types,
  unreachable,
  type Card,
  type CardTag,
} from './support.js';

const FRONT_MATTER = `---
id: bridge
title: The bridge
lang: en
published: 2026-11-02
corrections:
  - {date: 2026-11-03, kind: correction, text: It is in the north., about: arches}
  - {date: 2026-11-04, kind: update, text: A source was added.}
sources:
  one: {publisher: One Publishing, short: One, title: First document, published: 2023-11, genre: opinion}
  two: {publisher: Two Publishing, short: Two, title: Second document, published: 2024-02-12, genre: news}
  three: {publisher: Three Publishing, short: Three, title: Third document, published: 2024-05}
---
`;

const MARKDOWN = withEveryPart(`${FRONT_MATTER}
The bridge crosses the river.

## Facts {#facts}

- **Length:** {#length} 70 m [^one#a]
- **How many arches?** {#arches} Counted twice.
  - **Seven** [^one#a]
  - **Eight** [^two]

## More facts {#more-facts}

- **Width:** {#width} 4 m [^two]

## What happened {#events}

- **2021 (late 2021):** It was mended [^two]
- **2019:** It was planned [^one]
- **2022-01/2022-03:** It was closed [^three]
- **2023-05-01:** It was opened [^one] [^three]

## Before {#before}

- **1700:** It was a ford [^two]

## How they differ {#differ}

- **Is it old?** {#old}
  - **Yes** [^one#a]
  - **No** [^two]
  - — [^three]
- **Is it safe?** {#safe}
  - **Yes** [^one] [^three]
  - **No** [^two]
- **Who owns it?** {#owner}
  - **The town** [^three]
  - — [^one] [^two]

## The ferry {#ferry}

- **Does it sail?** {#sails}
  - **Daily** [^one]
  - **Weekly** [^two]

[^one#a]: It has … arches — the builder
`);

/** The words of the matches, outside or inside of what the card leaves out. */
function wordsOf(card: Element, selector: string, where: 'shown' | 'left out' = 'shown'): string[] {
  const all = [...inside(card).querySelectorAll<HTMLElement>(`.body ${selector}`)];
  return all
    .filter((each) => (each.closest('.rest') !== null) === (where === 'left out'))
    .map((each) => fold(each.textContent));
}

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();
const questions = (card: Element, where?: 'shown' | 'left out') => wordsOf(card, '.comparison .ask', where);
const columns = (card: Element, where?: 'shown' | 'left out') => wordsOf(card, '.columns strong', where);
const terms = (card: Element, where?: 'shown' | 'left out') =>
  wordsOf(card, '.facts dt', where).map((term) => term.replace(/:? Correction.*|:$/, ''));
const events = (card: Element, where?: 'shown' | 'left out') =>
  wordsOf(card, '.event', where).map((event) => event.replace(/[ ,\d]+$/, ''));
const said = (card: Element) => fold(inside(card).querySelector('.rest > summary')?.textContent ?? '');

const ALL_QUESTIONS = ['Is it old?', 'Is it safe?', 'Who owns it?'];
const ALL_EVENTS = ['It was mended', 'It was planned', 'It was closed', 'It was opened'];

describe('<source-compare> shows', () => {
  inFakePage();

  it('the first comparison of a briefing, and counts and folds the others', async () => {
    const card = await mountTag('source-compare', MARKDOWN);
    assert.deepEqual(questions(card), ALL_QUESTIONS);
    assert.deepEqual(columns(card), ['One', 'Two', 'Three']);
    assert.equal(said(card), '1 of 2 comparisons shown. Show the rest');
    assert.deepEqual(questions(card, 'left out'), ['Does it sail?']);
    assert.equal(titleOf(card), 'The bridge');
    assert.match(inside(card).querySelector('.kicker')!.textContent, /^How the sources differ · \d sources?$/);
  });

  it('nothing else of the briefing', async () => {
    const text = textOf(await mountTag('source-compare', MARKDOWN));
    for (const words of ['crosses the river', 'Length', '70 m', 'mended']) assert.notInclude(text, words);
  });

  it('the comparison of the section that `section` names', async () => {
    const card = await mountTag('source-compare', MARKDOWN, {section: 'ferry'});
    assert.deepEqual(questions(card), ['Does it sail?']);
    assert.deepEqual(columns(card), ['One', 'Two']);
    assert.deepEqual(questions(card, 'left out'), ALL_QUESTIONS);
  });

  it('the questions that `questions` names, in that order, and the rest folded', async () => {
    const card = await mountTag('source-compare', MARKDOWN, {questions: 'owner old'});
    assert.deepEqual(questions(card), ['Who owns it?', 'Is it old?']);
    assert.equal(said(card), '2 of 4 questions shown. Show the rest');
    assert.deepEqual(questions(card, 'left out').toSorted(), ['Does it sail?', 'Is it safe?']);
  });

  it('questions of several comparisons, whatever stands between their ids', async () => {
    const card = await mountTag('source-compare', MARKDOWN, {questions: 'safe,\n sails'});
    assert.deepEqual(questions(card), ['Is it safe?', 'Does it sail?']);
  });

  it('the oldest source first, unless `sources` says otherwise', async () => {
    const card = await mountTag('source-compare', MARKDOWN.replace('published: 2023-11,', 'published: 2024-06,'));
    assert.deepEqual(columns(card), ['Two', 'Three', 'One']);
    card.sources = 'one two';
    await turn();
    assert.deepEqual(columns(card), ['One', 'Two']);
  });

  it('what the sources say that `sources` names, in that order, and the others folded', async () => {
    const card = await mountTag('source-compare', MARKDOWN, {sources: 'three one'});
    assert.deepEqual(columns(card), ['Three', 'One']);
    assert.deepEqual(questions(card), ALL_QUESTIONS);
    const names = wordsOf(card, '.label').join(' ');
    assert.include(names, 'Three');
    assert.notInclude(names, 'Two');
    assert.include(said(card), '2 of 3 sources shown');
    assert.include(columns(card, 'left out'), 'Two');
  });

  it('no name of a source that is left out beside one that gives the same answer', async () => {
    const card = await mountTag('source-compare', MARKDOWN, {sources: 'one', questions: 'safe'});
    assert.deepEqual(wordsOf(card, '.cite [translate]'), ['One']);
    assert.deepEqual(wordsOf(card, '.words strong'), ['Yes']);
    assert.equal(said(card), '1 of 4 questions shown · 1 of 3 sources shown. Show the rest');
    const left = wordsOf(card, '.label', 'left out').join(' ');
    assert.match(left, /Yes:? Three/);
    assert.match(left, /No:? Two/);
  });

  it('another selection when an attribute changes, and everything without it', async () => {
    const card = await mountTag('source-compare', MARKDOWN, {questions: 'old', sources: 'one two'});
    assert.deepEqual([questions(card), columns(card)], [['Is it old?'], ['One', 'Two']]);
    card.setAttribute('questions', 'safe');
    card.sources = 'two';
    await turn();
    assert.deepEqual([questions(card), columns(card)], [['Is it safe?'], ['Two']]);
    card.removeAttribute('sources');
    await turn();
    assert.deepEqual([questions(card), columns(card)], [['Is it safe?'], ['One', 'Two', 'Three']]);
    card.removeAttribute('questions');
    await turn();
    assert.deepEqual([questions(card), columns(card)], [ALL_QUESTIONS, ['One', 'Two', 'Three']]);
    card.setAttribute('section', 'ferry');
    await turn();
    assert.deepEqual(questions(card), ['Does it sail?']);
    card.removeAttribute('section');
    await turn();
    assert.deepEqual(questions(card), ALL_QUESTIONS);
  });

  it('everything with empty attributes, as without them', async () => {
    const card = await mountTag('source-compare', MARKDOWN, {section: '', questions: '', sources: ''});
    assert.deepEqual([questions(card), columns(card)], [ALL_QUESTIONS, ['One', 'Two', 'Three']]);
    assert.equal(card.status, 'ready');
  });
});

describe('<fact-box> shows', () => {
  inFakePage();

  it('the first box of key facts, and counts and folds the others', async () => {
    const card = await mountTag('fact-box', MARKDOWN);
    assert.deepEqual(terms(card), ['Length', 'How many arches?']);
    assert.equal(said(card), '1 of 2 fact boxes shown. Show the rest');
    assert.deepEqual(terms(card, 'left out'), ['Width']);
    assert.match(inside(card).querySelector('.kicker')!.textContent, /^Key facts · \d sources?$/);
    assert.notInclude(textOf(card), 'Is it old?');
  });

  it('those of the section that `section` names, also when it changes or goes', async () => {
    const card = await mountTag('fact-box', MARKDOWN, {section: 'more-facts'});
    assert.deepEqual([terms(card), terms(card, 'left out')], [['Width'], ['Length', 'How many arches?']]);
    card.section = 'facts';
    await turn();
    assert.deepEqual([terms(card), terms(card, 'left out')], [['Length', 'How many arches?'], ['Width']]);
    card.section = 'more-facts';
    await turn();
    card.removeAttribute('section');
    await turn();
    assert.deepEqual(terms(card), ['Length', 'How many arches?']);
  });

  it('the same words with `compact`, and again without it', async () => {
    const card = await mountTag('fact-box', MARKDOWN);
    const words = textOf(card);
    const look = () => getComputedStyle(inside(card).querySelector('.fact dt')!).display;
    assert.equal(look(), 'block');
    card.setAttribute('compact', '');
    await turn();
    assert.equal(textOf(card), words);
    assert.equal(look(), 'inline');
    card.compact = false;
    await turn();
    assert.equal(look(), 'block');
  });
});

describe('<event-timeline> shows', () => {
  inFakePage();

  it('the first timeline in the author’s order, and counts and folds the others', async () => {
    const card = await mountTag('event-timeline', MARKDOWN);
    assert.deepEqual(events(card), ALL_EVENTS);
    assert.equal(said(card), '1 of 2 timelines shown. Show the rest');
    assert.deepEqual(events(card, 'left out'), ['It was a ford']);
    assert.match(inside(card).querySelector('.kicker')!.textContent, /^What happened when · \d sources?$/);
  });

  for (const {attributes, shown} of [
    {attributes: {order: 'asc'}, shown: ['It was planned', 'It was mended', 'It was closed', 'It was opened']},
    {attributes: {order: 'desc'}, shown: ['It was opened', 'It was closed', 'It was mended', 'It was planned']},
    {attributes: {section: 'before'}, shown: ['It was a ford']},
    {attributes: {from: '2022'}, shown: ['It was closed', 'It was opened']},
    {attributes: {to: '2021'}, shown: ['It was mended', 'It was planned']},
    // Both ends count, and so does an event that reaches into the span.
    {attributes: {from: '2022-03', to: '2022-04'}, shown: ['It was closed']},
    {attributes: {from: '2021-12-31', to: '2023-05-01'}, shown: ['It was mended', 'It was closed', 'It was opened']},
    {attributes: {sources: 'three'}, shown: ['It was closed', 'It was opened']},
    {attributes: {sources: 'one two', order: 'desc', to: '2022'}, shown: ['It was mended', 'It was planned']},
  ] as const) {
    const tag = Object.entries(attributes)
      .map(([name, value]) => `${name}="${value}"`)
      .join(' ');
    it(`what ${tag} asks for, and the rest folded; without it everything`, async () => {
      const card = await mountTag('event-timeline', MARKDOWN);
      for (const [name, value] of Object.entries(attributes)) card.setAttribute(name, value);
      await turn();
      assert.deepEqual(events(card), [...shown]);
      const all = [...events(card), ...events(card, 'left out')];
      assert.sameMembers(all, [...ALL_EVENTS, 'It was a ford'], 'nothing is lost');
      if (shown.length < ALL_EVENTS.length && !('section' in attributes))
        assert.include(said(card), `${shown.length} of 4 events shown`);
      for (const name of Object.keys(attributes)) card.removeAttribute(name);
      await turn();
      assert.deepEqual(events(card), ALL_EVENTS);
    });
  }

  it('the same through properties', async () => {
    const card = await mountTag('event-timeline', MARKDOWN);
    Object.assign(card, {order: 'desc', from: '2020', to: '2022', sources: 'two three'});
    await turn();
    assert.deepEqual(events(card), ['It was closed', 'It was mended']);
  });
});

type Box = readonly [name: string, ...lengths: number[]];

/** The boxes of an element and of all in it, from its own corner. */
function boxesOf(element: Element): Box[] {
  const {left, top} = element.getBoundingClientRect();
  return [element, ...element.querySelectorAll('*')].map((each) => {
    const box = each.getBoundingClientRect();
    // The whole card has headings one below that of the section.
    const name = each.localName.replace(/^h[2-6]$/, 'h');
    return each.getClientRects().length === 0 ? [name] : [name, box.left - left, box.top - top, box.width, box.height];
  });
}

/** To a fifth of a pixel: browsers lay out in small steps, and the same box comes out otherwise rounded at another place of the page. */
function assertSameBoxes(mine: readonly Box[], theirs: readonly Box[]): void {
  assert.deepEqual(
    mine.map(([name, ...lengths]) => [name, lengths.length]),
    theirs.map(([name, ...lengths]) => [name, lengths.length]),
  );
  const same = ([, ...lengths]: Box, [, ...others]: Box) =>
    lengths.every((length, n) => Math.abs(length - others[n]!) <= 0.2);
  assert.deepEqual(
    mine.filter((box, n) => !same(box, theirs[n]!)),
    theirs.filter((box, n) => !same(box, mine[n]!)),
  );
}

/** The markup, without what Lit puts into it, and without what keeps the ids of several cards of one briefing apart. */
const markupOf = (element: Element) =>
  element.outerHTML.replace(/<!--.*?-->/gs, '').replace(/(?<="#?)bridge--[a-z-]*(?:--)?(?=[a-z-]+:)/g, '');

describe('a part by itself and in the whole card', () => {
  inFakePage();
  before(() => setViewport({width: 1200, height: 800}));
  after(() => setViewport({width: 800, height: 600}));

  const drawn = (tag: PartTag) => `.body > [part=${KINDS[tag]}]`;

  // Their fixtures have text without citations before the part, so that the same things are mentioned first.
  for (const tag of PART_TAGS) {
    const markdown = sampleOf(tag);

    it(`is the same markup: <${tag}>`, async () => {
      const [part, whole] = [await mountTag(tag, markdown), await mountTag('caucasus-brief', markdown)];
      const [mine, theirs] = [part, whole].map((card) => inside(card).querySelectorAll(drawn(tag)));
      assert.equal(theirs?.length, 2);
      assert.equal(mine?.length, 1);
      // Only the level of its headings is another: the whole card has that of the section above.
      const level = (markup: string) => markup.replace(/(<\/?h)[2-6]/g, '$1');
      assert.equal(level(markupOf(mine![0]!)), level(markupOf(theirs![0]!)));
    });

    for (const width of [300, 620, 1000]) {
      it(`has the same boxes in a container of ${width} px: <${tag}>`, async () => {
        const cards = [await mountTag(tag, markdown), await mountTag('caucasus-brief', markdown)];
        for (const card of cards) card.style.width = `${width}px`;
        const [mine, theirs] = cards.map((card) => boxesOf(inside(card).querySelector(drawn(tag))!));
        assert.isAbove(mine!.length, 15);
        assertSameBoxes(mine!, theirs!);
      });
    }

    it(`says the same in its popovers and its list of sources: <${tag}>`, async () => {
      const cards = [await mountTag(tag, markdown), await mountTag('caucasus-brief', markdown)];
      for (const card of cards) openEach(inside(card));
      for (const what of ['.popover', '.sources li']) {
        const [mine, theirs] = cards.map((card) =>
          [...inside(card).querySelectorAll(what)].map((each) => fold(each.textContent)),
        );
        assert.isAtLeast(mine!.length, 3);
        assert.deepEqual(mine, theirs, what);
      }
    });
  }

  for (const [tag, what, nested] of [
    [
      'fact-box',
      'a timeline in a fact',
      '- **Length:** 70 m\n- **Repairs:** Several, and each was\n\n  - **2019:** small\n  - **2021:** large',
    ],
    [
      'event-timeline',
      'facts in an event',
      '- **2019:** It was measured\n\n  - **Length:** 70 m\n  - **Width:** 4 m\n- **2021:** It was closed',
    ],
    [
      'event-timeline',
      'a question in an event',
      '- **2019:** It was measured\n\n  - **How wide is it?**\n    - **Four** [^one]\n    - **Five** [^two]\n- **2021:** It was closed',
    ],
  ] as const) {
    it(`has the same boxes where another part stands in it: ${what}`, async () => {
      const markdown = `${FRONT_MATTER}\n${nested}\n`;
      const cards = [await mountTag(tag, markdown), await mountTag('caucasus-brief', markdown)];
      for (const card of cards) card.style.width = '1000px';
      const [mine, theirs] = cards.map((card) => boxesOf(inside(card).querySelector(drawn(tag))!));
      assertSameBoxes(mine!, theirs!);
    });
  }

  for (const tag of PART_TAGS) {
    it(`has its title at the level that heading-level says, and inner headings one below: <${tag}>`, async () => {
      const card = await mountTag(tag, MARKDOWN, {'heading-level': '3'});
      assert.equal(inside(card).querySelector('.title')?.localName, 'h3');
      assert.equal(inside(card).querySelector('.sources > :is(h1, h2, h3, h4)')?.localName, 'h4');
    });
  }
});

/** What each tag can ask for that is missing, and what the author is told. */
const IN_VAIN: readonly (readonly [
  tag: CardTag,
  attributes: Readonly<Record<string, string>>,
  code: Problem['code'],
  message: RegExp,
])[] = [
  ['caucasus-brief', {section: 'nowhere'}, 'selection-empty', /No heading has the anchor “nowhere”/],
  ['source-compare', {section: 'nowhere'}, 'selection-empty', /No heading has the anchor “nowhere”/],
  ['source-compare', {section: 'facts'}, 'selection-empty', /“facts” has no comparison/],
  [
    'source-compare',
    {questions: 'nothing'},
    'selection-unknown',
    /“nothing” is not a question here\. There are: old, safe, owner, sails/,
  ],
  [
    'source-compare',
    {sources: 'nobody'},
    'selection-unknown',
    /“nobody” is not a source here\. There are: one, two, three/,
  ],
  ['fact-box', {section: 'differ'}, 'selection-empty', /“differ” has no key facts/],
  ['event-timeline', {section: 'differ'}, 'selection-empty', /“differ” has no timeline/],
  ['event-timeline', {from: '2030'}, 'selection-empty', /No event fits/],
  ['event-timeline', {sources: 'nobody'}, 'selection-unknown', /“nobody” is not a source here/],
];

describe('a tag that asks for what the briefing does not have', () => {
  inFakePage();

  for (const [tag, attributes, code, message] of IN_VAIN) {
    const name = `<${tag} ${Object.entries(attributes)
      .map(([key, value]) => `${key}="${value}"`)
      .join(' ')}>`;

    it(`shows the fallback, is empty, and tells the author why, once: ${name}`, async () => {
      const child = fallback();
      const {card, request} = await mountTagLoading(tag, attributes, child);
      const seen = record(card);
      await answered(request, MARKDOWN);
      assert.equal(card.status, 'empty');
      assert.ok(card.matches(':state(empty)'));
      assert.isFalse(card.matches(':state(ready)'));
      assert.ok(showsFallback(card));
      assert.isAbove(child.getBoundingClientRect().height, 0);
      assert.equal(textOf(card), '');
      assert.deepEqual(types(seen), ['brief-load']);
      const problem = (seen[0] as BriefLoadEvent).problems.find((each) => each.code === code);
      assert.match(problem?.message ?? '', message);
      assert.include(['error', 'warning', 'notice'], problem?.severity);
      card.headingLevel = 4;
      card.append(document.createElement('p'));
      await turn();
      const warnings = takeComplaints();
      assert.lengthOf(warnings, 1);
      assert.match(warnings[0] ?? '', message);
      assert.include(warnings[0], `console.warn: <${tag}> of “bridge”`);
    });

    it(`says one plain sentence without a fallback: ${name}`, async () => {
      const card = await mountTag(tag, MARKDOWN, attributes);
      assert.equal(card.status, 'empty');
      assert.equal(textOf(card), 'This part of the briefing is not available.');
      assert.lengthOf(takeComplaints(), 1);
    });
  }

  for (const tag of PART_TAGS) {
    it(`shows the fallback where the briefing has no such part at all: <${tag}>`, async () => {
      const card = await mountTag(tag, `${FRONT_MATTER}\nText alone.\n`, {}, fallback());
      assert.equal(card.status, 'empty');
      assert.ok(showsFallback(card));
      assert.lengthOf(takeComplaints(), 1);
    });

    it(`shows the part as soon as the tag asks for one that is there, and warns again for another that is missing: <${tag}>`, async () => {
      const card: Card = await mountTag(tag, MARKDOWN, {section: 'nowhere'}, fallback());
      assert.lengthOf(takeComplaints(), 1);
      card.removeAttribute('section');
      await turn();
      assert.equal(card.status, 'ready');
      assert.ok(card.matches(':state(ready)'));
      assert.isFalse(showsFallback(card));
      assert.ok(inside(card).querySelector(`[part=${KINDS[tag]}]`));
      assert.deepEqual(takeComplaints(), []);
      card.section = 'elsewhere';
      await turn();
      assert.equal(card.status, 'empty');
      assert.match(takeComplaints().join(), /^[^,]*“elsewhere”[^,]*$/);
    });
  }

  it('shows what exists, and says in brief-load and on the console what does not', async () => {
    const {card, request} = await mountTagLoading('source-compare', {questions: 'old nothing', sources: 'two nobody'});
    const seen = record(card);
    await answered(request, MARKDOWN);
    assert.equal(card.status, 'ready');
    assert.deepEqual([questions(card), columns(card)], [['Is it old?'], ['Two']]);
    const codes = (seen[0] as BriefLoadEvent).problems
      .map(({code}) => code)
      .filter((code) => code.startsWith('selection'));
    assert.deepEqual(codes, ['selection-unknown', 'selection-unknown']);
    const warnings = takeComplaints();
    assert.lengthOf(warnings, 1);
    assert.match(warnings[0] ?? '', /“nothing” is not a question here.*“nobody” is not a source here/);
  });

  for (const attributes of [{order: 'sideways'}, {from: 'yesterday'}, {to: '2023-02-30'}]) {
    const [[name, value]] = Object.entries(attributes) as [[string, string]];
    it(`shows the timeline and warns for ${name}="${value}"`, async () => {
      const card = await mountTag('event-timeline', MARKDOWN, attributes);
      assert.deepEqual(events(card), ALL_EVENTS);
      assert.match(takeComplaints().join(), new RegExp(`“${value}” is not an? (order|date)`));
    });
  }

  it('gets no message about a selection from a withdrawn briefing', async () => {
    const {card, request} = await mountTagLoading('source-compare', {section: 'nowhere'}, fallback());
    const seen = record(card);
    await answered(request, MARKDOWN.replace('lang: en', 'lang: en\nwithdrawn: {date: 2026-11-05}'));
    assert.equal(card.status, 'withdrawn');
    assert.isFalse(showsFallback(card));
    assert.deepEqual(
      (seen[0] as BriefLoadEvent).problems.filter(({code}) => code.startsWith('selection')),
      [],
    );
  });
});

describe('the states of the parts', () => {
  inFakePage();

  for (const tag of PART_TAGS) {
    const partOf = (card: Element) => inside(card).querySelector(`[part=${KINDS[tag]}]`);

    it(`<${tag}> says that it is loading, or shows the fallback meanwhile`, async () => {
      const {card: bare} = await mountTagLoading(tag);
      assert.equal(bare.status, 'loading');
      assert.equal(textOf(bare), 'Loading the briefing…');
      assert.equal(inside(bare).querySelector('.card')?.getAttribute('aria-busy'), 'true');
      const {card} = await mountTagLoading(tag, {}, fallback());
      assert.equal(textOf(card), '');
      assert.ok(showsFallback(card));
    });

    it(`<${tag}> gives way from the fallback to the part`, async () => {
      const child = fallback();
      const {card, request} = await mountTagLoading(tag, {}, child);
      const seen = record(card);
      await answered(request, MARKDOWN);
      assert.equal(card.status, 'ready');
      assert.ok(card.matches(':state(ready)'));
      assert.ok(partOf(card));
      assert.equal(child.getBoundingClientRect().height, 0);
      assert.deepEqual(types(seen), ['brief-load']);
    });

    it(`<${tag}> says one sentence when it fails, shows the fallback, and tries again`, async () => {
      const {card, request} = await mountTagLoading(tag, {}, fallback());
      await unreachable(request);
      assert.equal(card.status, 'failed');
      assert.match(notice(card)?.textContent ?? '', /could not be loaded.*Try again/);
      assert.ok(showsFallback(card));
      retryButton(card).click();
      await turn();
      await answered(network.last(), MARKDOWN);
      assert.equal(card.status, 'ready');
      assert.ok(partOf(card));
      assertNone(notice(card));
    });

    it(`<${tag}> keeps the part when a refresh fails, and says so`, async () => {
      const {card, request} = await mountTagLoading(tag);
      await answered(request, MARKDOWN);
      const words = textOf(card);
      void card.reload();
      await turn();
      await unreachable(network.last());
      assert.equal(card.status, 'stale');
      assert.match(notice(card)?.textContent ?? '', /could not be .*Try again/);
      assert.ok(textOf(card).endsWith(words));
    });

    it(`<${tag}> takes up a newer briefing`, async () => {
      const {card, request} = await mountTagLoading(tag, {refresh: '60'});
      const seen = record(card);
      await answered(request, MARKDOWN);
      assert.ok(clock.waitsFor(60_000));
      void card.reload();
      await turn();
      await answered(network.last(), MARKDOWN.replaceAll('First document', 'First report'));
      assert.deepEqual(types(seen), ['brief-load', 'brief-update']);
      assert.include(textOf(card), 'First report');
    });

    for (const [how, withdraw] of [
      [
        'by its front matter',
        (request) =>
          answered(
            request,
            MARKDOWN.replace('lang: en', 'lang: en\nwithdrawn: {date: 2026-11-05, text: It was wrong.}'),
          ),
      ],
      ['by 410', (request) => refused(request, 410)],
    ] as readonly (readonly [string, (request: Parameters<typeof refused>[0]) => Promise<void>])[]) {
      it(`<${tag}> hides part and fallback when it is withdrawn ${how}`, async () => {
        const {card, request} = await mountTagLoading(tag, {}, fallback());
        await answered(request, MARKDOWN);
        void card.reload();
        await turn();
        await withdraw(network.last());
        assert.equal(card.status, 'withdrawn');
        assert.equal(titleOf(card), 'The bridge');
        assert.match(
          textOf(card),
          how === 'by 410' ? /Withdrawn.*withdrawn by its publisher/ : /Withdrawn November 5, 2026.*It was wrong\./,
        );
        assertNone(partOf(card));
        assertNone(inside(card).querySelector('.corrections, .sources, .cite, details'));
        assert.isFalse(showsFallback(card));
      });
    }

    it(`<${tag}> shows every correction of the briefing: what was wrong above the part, the rest below`, async () => {
      const card = await mountTag(tag, MARKDOWN);
      const [wrong, rest] = [...inside(card).querySelectorAll('.corrections')];
      assert.include(fold(wrong!.textContent), 'Correction · November 3, 2026');
      assert.include(wrong!.textContent, 'It is in the north.');
      assert.include(rest!.textContent, 'A source was added.');
      const body = inside(card).querySelector('.body')!;
      assert.ok(wrong!.compareDocumentPosition(body) & Node.DOCUMENT_POSITION_FOLLOWING);
      assert.ok(rest!.compareDocumentPosition(body) & Node.DOCUMENT_POSITION_PRECEDING);
      // Only where the place is shown does a link lead there.
      assert.equal(wrong!.querySelector('a')?.getAttribute('href'), tag === 'fact-box' ? '#bridge--arches' : undefined);
    });

    it(`<${tag}> says what the briefing knows up to, and from when its own sources are`, async () => {
      const only = MARKDOWN.replace('lang: en', 'lang: en\nas-of: 2026-10-01');
      const text = textOf(await mountTag(tag, only));
      assert.include(text, 'As of October 1, 2026');
      assert.include(text, `Sources from November 2023 to ${tag === 'fact-box' ? 'February 2024' : 'May 2024'}`);
    });

    it(`<${tag}> folds its list of sources, those of the part alone, with their number`, async () => {
      const card = await mountTag(
        tag,
        MARKDOWN.replace('[^three]\n- **2023', '\n- **2023').replace(
          '[^one] [^three]\n\n## Before',
          '[^one]\n\n## Before',
        ),
      );
      const sources = inside(card).querySelector<HTMLDetailsElement>('.all-sources')!;
      const count = tag === 'fact-box' || tag === 'event-timeline' ? 2 : 3;
      assert.isFalse(sources.open);
      assert.equal(sources.querySelector('summary')?.textContent, `${count} sources`);
      assertCount(sources.querySelectorAll('.sources > ol > li'), count);
    });
  }

  for (const tag of TAGS) {
    it(`<${tag}> marks the fact or question that a correction is about, where it shows it`, async () => {
      const card = await mountTag(
        tag,
        MARKDOWN.replace('about: arches', 'about: old').replace(
          'A source was added.',
          'A source was added., about: arches',
        ),
      );
      const target = (mark: Element) => inside(card).getElementById(mark.getAttribute('href')?.slice(1) ?? '');
      const marks = [...inside(card).querySelectorAll('.corrected')].map((each) => [
        each.closest('dt, .ask')?.id,
        target(each)?.className,
      ]);
      const onFact = ['bridge--arches', 'update'];
      const onQuestion = ['bridge--old', 'correction'];
      const due: Partial<Record<CardTag, readonly unknown[]>> = {
        'caucasus-brief': [onFact, onQuestion],
        'fact-box': [onFact],
        'source-compare': [onQuestion],
      };
      assert.deepEqual(marks, due[tag] ?? []);
    });
  }
});

describe('what is folded', () => {
  inFakePage();
  const isShown = (element: Element) => element.checkVisibility();

  it('is what a card leaves out: counted, and opened by a click', async () => {
    const card = await mountTag('source-compare', MARKDOWN, {questions: 'safe'});
    assert.equal(said(card), '1 of 4 questions shown. Show the rest');
    assert.deepEqual(
      [...inside(card).querySelectorAll('.comparison .ask')].filter(isShown).map(({id}) => id),
      ['bridge--safe'],
    );
    inside(card).querySelector<HTMLElement>('.rest > summary')?.click();
    assert.deepEqual(
      [...inside(card).querySelectorAll('.comparison .ask')]
        .filter(isShown)
        .map(({id}) => id)
        .toSorted(),
      ['bridge--old', 'bridge--owner', 'bridge--safe', 'bridge--sails'],
    );
  });

  for (const tag of TAGS) {
    it(`has no id twice, whatever is shown again in the rest: <${tag}>`, async () => {
      const asked: Partial<Record<CardTag, Readonly<Record<string, string>>>> = {
        'caucasus-brief': {section: 'facts'},
        'fact-box': {section: 'facts'},
        'source-compare': {section: 'differ', sources: 'one', questions: 'old safe'},
        'event-timeline': {section: 'events', sources: 'one', from: '2020'},
      };
      const card = await mountTag(tag, MARKDOWN, asked[tag] ?? {section: tag});
      assert.ok(inside(card).querySelector('.rest'));
      const ids = [...inside(card).querySelectorAll('[id]')].map(({id}) => id);
      assert.deepEqual(
        ids.filter((id, n) => ids.indexOf(id) !== n),
        [],
      );
    });
  }
});
