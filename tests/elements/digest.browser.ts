import {assert} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import '../../src/locales/fa.js';
import '../../src/locales/ru.js';
import {TAGS} from '../cards.js';
import type {NodeOutput} from '../render/node-outputs.js';
import {assertCount, inFakePage, inside, mountTag, place, turn, type Card, type CardTag} from './support.js';

const outputs = (await (await fetch('/tests/render/node-outputs.json')).json()) as NodeOutput[];
/** Every briefing that comes with this library, for each tag that has something of it to show. */
const BRIEFINGS = outputs.filter(({name}) => name.startsWith('briefs/'));

/** How high a digest may be, in px, in a column of 608 px and on a phone. */
const HIGHEST: Readonly<Record<CardTag, readonly [wide: number, narrow: number]>> = {
  'caucasus-brief': [700, 760],
  'source-compare': [760, 760],
  'fact-box': [420, 420],
  'event-timeline': [420, 420],
};
const COLUMNS = [608, 328] as const;

async function mountIn(
  width: number,
  tag: CardTag,
  markdown: string,
  attributes: Readonly<Record<string, string>> = {},
): Promise<Card> {
  const column = place(document.createElement('div'));
  column.style.cssText = `width: ${width}px; font: 16px/1.5 serif`;
  const card: Card = await mountTag(tag, markdown, {view: 'digest', ...attributes});
  column.append(card);
  await turn();
  return card;
}

const isSeen = (element: Element) =>
  element.checkVisibility({contentVisibilityAuto: true, visibilityProperty: true}) &&
  element.getClientRects().length > 0;

/** The words that are painted, figures and names included. */
function paintedWords(card: Element): string[] {
  const words: string[] = [];
  const article = inside(card).querySelector('.brief');
  assert.ok(article);
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement && isSeen(node.parentElement))
      words.push(...(node.nodeValue ?? '').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)));
  }
  return words;
}

/** What the Tab key stops at. */
function stopsOf(card: Element): Element[] {
  return [...inside(card).querySelectorAll('a[href], button, summary, [tabindex]')].filter(isSeen);
}

describe('a digest', () => {
  inFakePage();
  before(() => setViewport({width: 1000, height: 900}));

  for (const {name, card: tag, markdown} of BRIEFINGS) {
    it(`is about one screen high: ${name}`, async () => {
      for (const [n, width] of COLUMNS.entries()) {
        const card = await mountIn(width, tag, markdown);
        const {height} = card.getBoundingClientRect();
        assert.isAtMost(height, HIGHEST[tag][n]!, `${width} px wide`);
        assert.isAbove(height, 150);
        if (tag === 'caucasus-brief') assert.isAtMost(paintedWords(card).length, 160, `${width} px wide: words`);
        assert.isAtMost(stopsOf(card).length, 16, `${width} px wide: stops`);
      }
    });
  }

  for (const {name, markdown} of BRIEFINGS.filter(
    ({card, name}) => card === 'caucasus-brief' && !/documents/.test(name),
  )) {
    it(`shows two questions where it is wide, and on a phone the second folded: ${name}`, async () => {
      for (const [n, width] of COLUMNS.entries()) {
        const card = await mountIn(width, 'caucasus-brief', markdown);
        const questions = [...inside(card).querySelectorAll('.lead .question')];
        assert.lengthOf(questions, 2);
        const areOpen = questions.map((question) => isSeen(question.querySelector('.stance .words')!));
        assert.deepEqual(areOpen, [true, n === 0 && CSS.supports('selector(::details-content)')]);
      }
    });
  }

  it('sets a question beside the heads of its columns, and below the name of what leads', async () => {
    const card = await mountIn(608, 'caucasus-brief', TWO_QUESTIONS);
    const box = (selector: string) => inside(card).querySelector(selector)!.getBoundingClientRect();
    const [heads, question, name] = [box('.top > .columns'), box('.top > .ask'), box('.lead > h3')];
    assert.isAtMost(question.right, heads.left);
    assert.closeTo(question.bottom, heads.bottom, 4);
    assert.isAtLeast(question.top, name.top);
    assert.isAbove(question.bottom, name.bottom + 10);
  });

  it('has “Open all” beside who wrote it, and never over it', async () => {
    for (const width of COLUMNS) {
      const card = await mountIn(width, 'caucasus-brief', LONG_FOOT);
      const button = inside(card).querySelector('.all button')!.getBoundingClientRect();
      const lines: DOMRect[] = [];
      const walker = document.createTreeWalker(inside(card).querySelector('.byline')!, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        lines.push(...range.getClientRects());
      }
      assert.isAbove(button.bottom, lines[0]!.top);
      const over = lines.filter(
        ({right, top, bottom}) => right > button.left && top < button.bottom - 4 && bottom > button.top + 4,
      );
      assert.deepEqual(over, []);
    }
  });

  for (const lang of ['en', 'ru', 'fa']) {
    it(`has room for what is larger than usual, and cuts nothing: ${lang}`, async () => {
      for (const [n, width] of COLUMNS.entries()) {
        for (const tag of TAGS) {
          const column = place(document.createElement('div'));
          column.lang = lang;
          column.style.cssText = `width: ${width}px; font: 16px/1.5 serif`;
          const card: Card = await mountTag(tag, LARGE, {view: 'digest'});
          column.append(card);
          await turn();
          assert.isAtMost(card.getBoundingClientRect().height, 1.4 * HIGHEST[tag][n]!, `<${tag}> ${width} px wide`);
          const {left, right} = card.getBoundingClientRect();
          for (const element of inside(card).querySelectorAll('.brief *')) {
            if (!isSeen(element)) continue;
            const box = element.getBoundingClientRect();
            assert.ok(
              box.width === 0 || (box.left >= left - 1 && box.right <= right + 1),
              element.outerHTML.slice(0, 200),
            );
          }
        }
      }
    });
  }

  it('says the words of the full card, whatever is folded', async () => {
    const {markdown} = BRIEFINGS.find(({name}) => name === 'briefs/csto-freeze')!;
    const wordsOf = (card: Card) =>
      [...inside(card).querySelectorAll('.body, .sources, .notes')].flatMap((part) =>
        part.textContent.split(/\s+/).filter(Boolean),
      );
    const [digest, full] = [
      await mountIn(608, 'caucasus-brief', markdown),
      await mountIn(608, 'caucasus-brief', markdown, {view: 'full'}),
    ];
    const left = [...wordsOf(digest)];
    const missing = wordsOf(full).filter((word) => {
      const at = left.indexOf(word);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    assert.deepEqual(missing, []);
  });

  it('shows its second question where there is room, and folds it where there is not', async () => {
    for (const [width, isOpen] of [
      [608, true],
      [328, false],
    ] as const) {
      const card = await mountIn(width, 'source-compare', TWO_QUESTIONS);
      const later = inside(card).querySelector<HTMLDetailsElement>('.later');
      assert.ok(later);
      // A browser without ::details-content folds it everywhere.
      const isShown = isOpen && CSS.supports('selector(::details-content)');
      assert.equal(isSeen(later.querySelector('.stance')!), isShown, `${width} px`);
      assert.equal(isSeen(later.querySelector('summary')!), !isShown, 'what need not be opened is not a control');
      assert.ok(isSeen(later.querySelector('.ask')!));
      if (isShown) continue;
      later.querySelector('summary')?.click();
      // What is folded comes with the next picture.
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      assert.ok(isSeen(later.querySelector('.stance')!));
    }
  });

  it('folds the second question everywhere if both together are much', async () => {
    const many = Array.from({length: 14}, (_, n) => `  - **Stance ${n}** [^a]\n`).join('');
    const card = await mountIn(608, 'source-compare', TWO_QUESTIONS.replaceAll(/ {2}- \*\*Yes.*\n/g, many));
    assert.ok(!isSeen(inside(card).querySelector('.later .stance')!));
  });

  for (const tag of ['caucasus-brief', 'source-compare'] as const) {
    it(`has each mark below the head of its source, whatever the size of its type: <${tag}>`, async () => {
      const card = await mountIn(608, tag, TWO_QUESTIONS);
      const middle = (element: Element) => {
        const {left, right} = element.getBoundingClientRect();
        return (left + right) / 2;
      };
      const heads = [...inside(card).querySelectorAll('.columns > li')];
      const cells = [...inside(card).querySelectorAll('.question:not(.later) .cell')];
      assertCount(cells, 2);
      for (const cell of cells) {
        const head = heads[Number(/c(\d)/.exec(cell.className)?.[1]) - 1]!;
        assert.closeTo(middle(cell.querySelector('.mark')!), middle(head), 1);
      }
    });
  }

  it('opens a stance with the Enter key, and has its sources there', async () => {
    const card = await mountIn(608, 'source-compare', TWO_QUESTIONS);
    const stance = inside(card).querySelector<HTMLDetailsElement>('details.stance')!;
    assert.equal(stance.querySelector('button.cite')!.checkVisibility({contentVisibilityAuto: true}), false);
    stance.querySelector('summary')!.focus();
    await sendKeys({press: 'Enter'});
    assert.ok(stance.open);
    const chip = stance.querySelector<HTMLButtonElement>('button.cite')!;
    chip.click();
    const popover = inside(card).getElementById(chip.getAttribute('popovertarget')!)!;
    assert.ok(popover.matches(':popover-open'));
  });

  it('names each mark with all that is to be known of it', async () => {
    const card = await mountIn(608, 'source-compare', TWO_QUESTIONS);
    const names = [...inside(card).querySelectorAll('svg[role=img]')].map((mark) => mark.getAttribute('aria-label'));
    assert.deepEqual(names, [
      'A, October 31, 2023, citing Ann, a minister: Yes.',
      'B, March 2024, opinion: No.',
      'A, October 31, 2023: Perhaps',
    ]);
    assert.match(inside(card).querySelector('.stance .words')?.textContent ?? '', /^\s*Yes, according to Ann\s*$/);
  });

  it('tells the page what a reader opens and closes', async () => {
    const card = await mountIn(608, 'caucasus-brief', TWO_QUESTIONS);
    const told: string[] = [];
    card.addEventListener('brief-toggle', (event) => {
      const {section, open, bubbles, composed} = event;
      told.push(`${section} ${String(open)} ${String(bubbles && composed)}`);
    });
    const row = inside(card).querySelector<HTMLDetailsElement>('details.row')!;
    row.querySelector('summary')!.click();
    await turn();
    row.querySelector('summary')!.click();
    await turn();
    assert.deepEqual(told, ['sources true true', 'sources false true']);
  });

  it('opens all that is folded at once, where a script runs', async () => {
    const card = await mountIn(608, 'caucasus-brief', TWO_QUESTIONS);
    const button = inside(card).querySelector<HTMLButtonElement>('.all button')!;
    const folds = [...inside(card).querySelectorAll<HTMLDetailsElement>('.brief details')];
    assert.isAbove(folds.filter(({open}) => !open).length, 2);
    assert.equal(getComputedStyle(button).visibility, 'visible');
    button.click();
    assert.ok(folds.every(({open}) => open));
  });

  it('keeps what is open when its text or its language changes', async () => {
    const card = await mountIn(608, 'caucasus-brief', TWO_QUESTIONS);
    const open = () =>
      [...inside(card).querySelectorAll<HTMLDetailsElement>('details[open]')].map(
        ({id, className}) => `${className} ${id}`,
      );
    for (const fold of inside(card).querySelectorAll<HTMLDetailsElement>('details.row, details.stance'))
      fold.open = true;
    const before = open();
    assert.isAbove(before.length, 2);
    card.markdown = TWO_QUESTIONS.replace('A reason.', 'Another reason.');
    await turn();
    assert.deepEqual(open(), before);
    card.lang = 'ru';
    await turn();
    assert.deepEqual(open(), before);
  });

  it('is full for a section, and where the tag says so', async () => {
    for (const attributes of [{section: 'differ'}, {view: 'full'}]) {
      const card = await mountIn(608, 'caucasus-brief', TWO_QUESTIONS, attributes);
      assertCount(inside(card).querySelectorAll('details.stance, details.row'), 0);
    }
  });
});

describe('the marks of a full comparison', () => {
  inFakePage();
  before(() => setViewport({width: 1000, height: 900}));

  const marksOf = (card: Card) => [...inside(card).querySelectorAll<HTMLButtonElement>('.cell button')];

  it('are buttons of 24 px and more, each hit where it is painted', async () => {
    const card = await mountIn(608, 'source-compare', TWO_QUESTIONS, {view: 'full'});
    assertCount(marksOf(card), 3);
    for (const mark of marksOf(card)) {
      const {left, top, width, height} = mark.getBoundingClientRect();
      for (const [x, y] of [
        [left + width / 2 - 11.5, top + height / 2 - 11.5],
        [left + width / 2 + 11.5, top + height / 2 + 11.5],
      ] as const)
        assert.equal(inside(card).elementFromPoint(x, y)?.closest('button'), mark);
    }
  });

  it('are one stop for the Tab key in each question, and the arrow keys go from one to the next', async () => {
    const card = await mountIn(608, 'source-compare', TWO_QUESTIONS, {view: 'full'});
    const [first, second, third] = marksOf(card);
    first!.focus();
    await sendKeys({press: 'ArrowRight'});
    assert.equal(inside(card).activeElement, second!);
    await sendKeys({press: 'ArrowDown'});
    assert.equal(inside(card).activeElement, first!, 'the last is followed by the first');
    await sendKeys({press: 'ArrowLeft'});
    assert.equal(inside(card).activeElement, second!);
    first!.focus();
    assert.deepEqual(
      [first, second, third].map((mark) => mark!.tabIndex),
      [0, -1, 0],
    );
    second!.focus();
    assert.deepEqual(
      [first, second, third].map((mark) => mark!.tabIndex),
      [-1, 0, 0],
      'it is where the reader was last',
    );
  });
});

const SOURCES = `sources:
  a: {publisher: A, title: S, published: 2023-10-31}
  b: {publisher: B, title: S, published: 2024-03, genre: opinion}
`;

const TWO_QUESTIONS = `---
id: two
title: Two questions
${SOURCES}---

## Differences {#differ}

- **Will it?** {#will}
  - **Yes.** A reason. [^a#via]
  - **No.** [^b]
- **When?** {#when}
  - **Perhaps** [^a]
  - — [^b]

[^a#via]: first … last — Ann, a minister
`;

const NAMES = ['Allgemeine Hafenzeitung Ellery', 'The Independent Port Chronicle', 'Gazette of the Harbour Society'];

/** Nine sources, seven stances, long names, a correction, a review that is due. */
/** Authors for three lines. */
const LONG_FOOT = `---
id: foot
title: The mole
summary: It is old.
authors: [${Array.from({length: 9}, (_, n) => `Wilhelmina Featherstonehaugh ${n}`).join(', ')}]
published: 2026-11-02
---

## Facts

- **Mole:** It is of stone.
`;

const LARGE = `---
id: large
title: Will the harbour be dredged before winter?
summary: The council is to vote on a plan to dredge. Nine papers differ on the cost.
publisher: The Larkspur Courier
authors: [Wilhelmina Featherstonehaugh]
contact: mailto:corrections@example.org
published: 2026-11-02
as-of: 2026-01-02
review-by: 2026-01-03
corrections: [{date: 2026-11-09, kind: correction, text: An earlier version gave another number of ships.}]
sources:
${Array.from({length: 9}, (_, n) => `  s${n}: {publisher: ${NAMES[n % 3]!}, title: Report ${n}, published: 2026-0${n + 1}-15, genre: ${n % 2 ? 'opinion' : 'news'}}`).join('\n')}
---

## Facts {#facts}

- **Donaudampfschifffahrtsgesellschaft:** owns the dredger and the pier [^s0]
- **Depth at low water:** 4.5 metres in the channel [^s1]

## What happened {#events}

- **2024:** The channel is closed to large ships [^s2]
- **2025-03:** The council asks for offers [^s3]

## How the papers differ {#differ}

- **What would the dredging cost the town?**
${Array.from({length: 7}, (_, n) => `  - **Between ${n} and ${n + 1} million** [^s${n}]`).join('\n')}
  - — [^s7] [^s8]
- **Who pays?**
  - **The county** [^s0]
  - **The town** [^s1]
`;
