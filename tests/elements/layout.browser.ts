import {assert} from '@open-wc/testing';
import {emulateMedia, setViewport} from '@web/test-runner-commands';
import {addLocale} from '../../src/index.js';
import {forEachKind, PART_TAGS, TAGS} from '../cards.js';
import {can} from '../engine.js';
import {withEveryPart} from '../every-part.js';
import type {NodeOutput} from '../render/node-outputs.js';
import {
  assertCount,
  assertNone,
  inFakePage,
  inside,
  mountTag,
  place,
  turn,
  type Card,
  type CardTag,
} from './support.js';

/** All briefings there are and the fixtures of the cards, their texts as they stand, and which tags have something to show of each. */
const SAMPLES = PART_TAGS.map((tag) => `format/${tag}`);
const outputs = (await (await fetch('/tests/render/node-outputs.json')).json()) as NodeOutput[];
const BRIEFINGS = outputs
  .filter(({name, card}) => card === 'caucasus-brief' && (name.startsWith('briefs/') || SAMPLES.includes(name)))
  .map(({name, markdown}) => ({
    name,
    markdown,
    tags: outputs.filter((output) => output.name.replace(/ as .*/, '') === name).map(({card}) => card),
  }));

/** Those that are tried in every width and direction. In the fixtures is all that cards can show; the briefings have other words for it. */
const isLong = await can('long');
const TRIED = BRIEFINGS.filter(({name}, n) => isLong || n % 3 === 0 || SAMPLES.includes(name));

// Words that are written from right to left, so that a whole card can be.
addLocale({lang: 'he', dir: 'rtl', words: {briefing: 'תדריך', parts: forEachKind({name: 'תדריך'})}});

const WIDTHS = [240, 280, 360, 640, 900] as const;
const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

/** A card in a container of some width. */
async function mountIn(
  width: number,
  tag: CardTag,
  markdown: string,
  attributes: Readonly<Record<string, string>> = {},
): Promise<Card> {
  const container = place(document.createElement('div'));
  container.style.width = `${width}px`;
  const card: Card = await mountTag(tag, markdown, attributes);
  container.append(card);
  await turn();
  return card;
}

/** Opens all folds. */
function unfold(card: Element): void {
  for (const details of inside(card).querySelectorAll('details')) details.open = true;
}

/** What sticks out of an element to the left or to the right, words included, except scrolling boxes and text for screen readers only. */
function sticksOut(card: Element): string[] {
  const {left, right} = card.getBoundingClientRect();
  const found: string[] = [];
  const check = (rects: Iterable<DOMRect>, what: string) => {
    for (const rect of rects) {
      if (rect.width > 0 && (rect.left < left - 1 || rect.right > right + 1))
        found.push(`${what}: ${Math.round(rect.left - left)} to ${Math.round(rect.right - left)}`);
    }
  };
  const range = document.createRange();
  const visit = (node: Node): void => {
    if (node instanceof Element) {
      if (node.matches('.said, style')) return;
      check(node.getClientRects(), `${node.localName}.${node.className}`);
      if (node.matches('.scroll, pre, .many')) return;
    } else if (node.nodeType === Node.TEXT_NODE) {
      range.selectNodeContents(node);
      check(range.getClientRects(), `“${fold(node.nodeValue ?? '').slice(0, 40)}”`);
    }
    for (const child of node.childNodes) visit(child);
  };
  visit(inside(card));
  return found;
}

/** A briefing in Hebrew is set from right to left, whatever its letters are. */
function rightToLeft(markdown: string): string {
  return markdown.replace(/^lang: .*\n/m, '').replace(/^title: /m, 'lang: he\ntitle: ');
}

function inWideWindow(): void {
  inFakePage();
  before(() => setViewport({width: 1000, height: 800}));
  after(() => setViewport({width: 800, height: 600}));
}

describe('nothing sticks out of its container', () => {
  inWideWindow();

  it('in any of the briefings', () => {
    assert.isAtLeast(BRIEFINGS.length, 6 + SAMPLES.length);
    for (const {name, markdown} of BRIEFINGS) assert.match(markdown, /^---\n/, name);
    for (const tag of TAGS)
      assert.isNotEmpty(
        BRIEFINGS.filter(({tags}) => tags.includes(tag)),
        tag,
      );
  });

  for (const {direction, attributes} of [
    {direction: 'left to right', attributes: {}},
    {direction: 'right to left', attributes: {dir: 'rtl', lang: 'he'}},
  ]) {
    for (const tag of TAGS) {
      for (const {name, markdown} of TRIED.filter(({tags}) => tags.includes(tag))) {
        it(`${name} as <${tag}>, of any width, ${direction}`, async () => {
          const card = await mountIn(
            WIDTHS[0],
            tag,
            'dir' in attributes ? rightToLeft(markdown) : markdown,
            attributes,
          );
          unfold(card);
          assert.equal(
            getComputedStyle(inside(card).querySelector('.body')!).direction,
            'dir' in attributes ? 'rtl' : 'ltr',
          );
          for (const width of WIDTHS) {
            card.parentElement!.style.width = `${width}px`;
            assert.equal(card.getBoundingClientRect().width, width);
            assert.deepEqual(sticksOut(card), [], `${name}, ${width} px`);
            assert.isAtMost(card.scrollWidth, width, `${name}, ${width} px`);
          }
          card.remove();
        });
      }
    }
  }

  it('is what this would find: a word that is too long and may not be broken', async () => {
    const card = await mountIn(240, 'caucasus-brief', `# Title\n\n${'Donaudampfschiffahrt'.repeat(4)}\n`);
    assert.deepEqual(sticksOut(card), []);
    inside(card).querySelector<HTMLElement>('.card')!.style.overflowWrap = 'normal';
    assert.isNotEmpty(sticksOut(card));
  });

  const LONG = 'Donaudampfschiffahrtselektrizitaetenhauptbetriebswerk';
  const EDGES = withEveryPart(
    `---
title: ${LONG}
lang: en
sources:
  one: {publisher: ${LONG}, short: One, author: ${LONG}, title: ${LONG}, url: 'https://example.org/${LONG}'}
  two: {publisher: Two, title: Second document}
---

${LONG} ${LONG}

- **${LONG}:** ${LONG} [^one]
- **${LONG}?**
  - **${LONG}** [^one]
  - **No** [^two]

Between.

- **2021-01-01/2022-02-02 (${LONG}):** ${LONG} [^one]
- **2023-11~:** \`${LONG}\`

Between.

- **${LONG}?**
  - **${LONG}.** ${LONG} [^one]
  - — [^two]

> “${LONG}”
> — ${LONG}, ${LONG}, 2020 [^one]

| ${LONG} | ${LONG} |
| - | - |
| ${LONG} | ${LONG} |

\`\`\`
${LONG} ${LONG}
\`\`\`
`,
    (text) => text.replace(/\[\^[^\]]*\]|\{#[^}]*\}|[a-z]+/gi, (found) => (/^\w/.test(found) ? LONG : found)),
  );
  for (const width of WIDTHS) {
    it(`of ${width} px with words longer than a line`, async () => {
      for (const tag of TAGS) {
        const card = await mountIn(width, tag, EDGES);
        unfold(card);
        assert.deepEqual(sticksOut(card), [], tag);
      }
    });

    it(`of ${width} px with more numbers in a row than fit`, async () => {
      const card = await mountIn(
        width,
        'caucasus-brief',
        EDGES.replace(`${LONG} ${LONG}\n`, `Word${' [^one] [^two]'.repeat(40)}\n`),
      );
      assert.isAbove(inside(card).querySelectorAll('.body > p:first-child .cite').length, 79);
      assert.deepEqual(sticksOut(card), []);
    });

    it(`of ${width} px with a source whose name is longer than a line`, async () => {
      for (const tag of TAGS) {
        const card = await mountIn(
          width,
          tag,
          EDGES.replaceAll(LONG, 'Word').replaceAll('short: One', `short: ${LONG}`),
        );
        unfold(card);
        assert.deepEqual(sticksOut(card), [], tag);
      }
    });
  }
});

const COMPARED = `---
title: The bridge
lang: en
sources:
  one: {publisher: One, title: First document, published: 2024-02-12, genre: opinion}
  two: {publisher: Another Paper, title: Second document, published: 2023-11, genre: news}
  three: {publisher: Three, title: Third document}
  four: {publisher: The Fourth, title: Fourth document, published: 2024-05, genre: analysis}
---

- **Is it old?**
  - **Yes.** Very old, as everybody knows who has seen its piers in summer [^one] [^one#a]
  - **No** [^two] [^four]
  - — [^three]
- **Is it safe?**
  - **Yes, but not for lorries** [^four]
  - **yes, but not for lorries.** Nor for buses, it adds [^three]
  - **No** [^one]
- **Who paid for it? (2024-03)**
  - **The town** [^four]
  - — [^three]

[^one#a]: It has … arches
`;

/** The element's place in a card, from the card's own edge of the beginning of a line. */
function columnOf(element: Element, card: Element): {start: number; end: number} {
  const [box, frame] = [element.getBoundingClientRect(), card.getBoundingClientRect()];
  const isFromRight = getComputedStyle(element).direction === 'rtl';
  return isFromRight
    ? {start: frame.right - box.right, end: frame.right - box.left}
    : {start: box.left - frame.left, end: box.right - frame.left};
}

/** Every mark of a comparison, with the name of its source and its column's head. */
function marksWithHeads(card: Element): {name: string; cell: Element; head: Element; mark: Element}[] {
  return [...inside(card).querySelectorAll('.comparison')].flatMap((comparison) => {
    const heads = [...comparison.querySelectorAll('.columns > li')];
    return [...comparison.querySelectorAll('.cell')].map((cell) => {
      const name = cell.querySelector('.told [translate]')!.textContent;
      const head = heads.find((each) => each.querySelector('strong')?.textContent === name);
      assert.ok(head, `${name} has a column`);
      return {name, cell, head, mark: cell.querySelector('.mark')!};
    });
  });
}

describe('a comparison in a wide container', () => {
  inWideWindow();

  for (const tag of ['source-compare', 'caucasus-brief'] as const) {
    for (const direction of ['ltr', 'rtl']) {
      it(`is a matrix: each mark stands in the column of its source, in <${tag} dir="${direction}">`, async () => {
        const card = await mountIn(
          900,
          tag,
          direction === 'rtl' ? rightToLeft(COMPARED) : COMPARED,
          direction === 'rtl' ? {dir: 'rtl', lang: 'he'} : {},
        );
        assert.equal(getComputedStyle(inside(card).querySelector('.comparison')!).direction, direction);
        const found = marksWithHeads(card);
        // Who is silent, or was published before, is said in words.
        assertCount(found, 3 + 3 + 1);
        for (const {name, cell, head, mark} of found) {
          const [own, column, words] = [columnOf(cell, card), columnOf(head, card), columnOf(mark, card)];
          assert.closeTo(own.start, column.start, 2, `${name} begins where its column does`);
          assert.closeTo(own.end, column.end, 2, `${name} ends where its column does`);
          assert.isAtLeast(words.start, column.start);
          assert.isAtMost(words.end, column.end + 2);
          assert.closeTo(words.start - own.start, own.end - words.end, 2, 'in its middle');
        }
      });
    }
  }

  it('has its columns side by side, the oldest source first, after that of the text', async () => {
    const card = await mountIn(900, 'source-compare', COMPARED);
    const heads = [...inside(card).querySelectorAll('.columns > li')];
    assert.deepEqual(
      heads.map((head) => head.querySelector('strong')?.textContent),
      ['Another Paper', 'One', 'The Fourth', 'Three'],
    );
    const starts = heads.map((head) => columnOf(head, card).start);
    assert.deepEqual(
      starts,
      starts.toSorted((a, b) => a - b),
    );
    const texts = [...inside(card).querySelectorAll('.comparison .words')].map((each) => columnOf(each, card).end);
    assert.isAtMost(Math.max(...texts), starts[0]!);
    assert.isAtLeast(starts[0]! - columnOf(inside(card).querySelector('.comparison')!, card).start, 12 * 16);
  });

  it('has a stance and its marks in one row, and the text of the answer across below', async () => {
    const card = await mountIn(900, 'source-compare', COMPARED);
    for (const label of inside(card).querySelectorAll('.comparison .label')) {
      const {top, bottom, width} = label.getBoundingClientRect();
      for (const mark of label.querySelectorAll('.mark')) {
        const box = mark.getBoundingClientRect();
        assert.ok(box.top >= top && box.bottom <= bottom, fold(label.textContent));
      }
      const detail = label.parentElement!.querySelector('.detail')?.getBoundingClientRect();
      if (detail) assert.ok(detail.top >= bottom - 1 && detail.width > width * 0.6);
    }
  });

  it('has no empty column where sources are left out', async () => {
    const card = await mountIn(900, 'source-compare', COMPARED, {sources: 'four two'});
    const shown = inside(card).querySelector('.body > .comparison')!;
    assertCount(shown.querySelectorAll('.columns > li'), 2);
    for (const {name, cell, head} of marksWithHeads(card))
      assert.closeTo(columnOf(cell, card).start, columnOf(head, card).start, 2, name);
  });

  /** A comparison with this number of sources. */
  const compared = (count: number, publisher = 'Publisher') => {
    const ids = Array.from({length: count}, (_, n) => `s${n + 1}`);
    const sources = ids.map((id) => `  ${id}: {publisher: ${publisher} ${id}, title: Document ${id}}`);
    return `---\ntitle: T\nlang: en\nsources:\n${sources.join('\n')}\n---\n\n- **Is it old?**\n${ids.map((id, n) => `  - **Answer ${n}.** In some words [^${id}]`).join('\n')}\n`;
  };

  for (const count of [2, 6, 7]) {
    it(`has each mark in the column of its source with ${count} sources too`, async () => {
      const card = await mountIn(900, 'source-compare', compared(count));
      assert.isAtMost(card.scrollWidth, 900);
      const found = marksWithHeads(card);
      assertCount(found, count);
      for (const {name, cell, head} of found)
        assert.closeTo(columnOf(cell, card).start, columnOf(head, card).start, 2, name);
    });
  }

  it('is a list with more than seven sources: each is named at its mark', async () => {
    const card = await mountIn(900, 'source-compare', compared(8));
    assertNone(inside(card).querySelectorAll('.columns'));
    const told = [...inside(card).querySelectorAll<HTMLElement>('.told')];
    assertCount(told, 8);
    assert.ok(told.every((each) => each.checkVisibility()));
  });

  for (const width of [740, 900]) {
    it(`keeps a name of one long word in its column at ${width} px`, async () => {
      const card = await mountIn(width, 'source-compare', compared(4, 'Deutschlandfunk'));
      for (const {name, mark, head} of marksWithHeads(card)) {
        for (const element of [mark, head.querySelector('strong')!])
          assert.isAtMost(columnOf(element, card).end, columnOf(head, card).end + 2, name);
      }
    });
  }

  for (const {name, markdown} of BRIEFINGS.filter(({tags}) => tags.includes('source-compare'))) {
    it(`is a matrix also of ${name}`, async () => {
      const card = await mountIn(900, 'source-compare', markdown);
      assert.isAbove(marksWithHeads(card).length, 5);
      for (const {name: source, cell, head} of marksWithHeads(card)) {
        assert.closeTo(columnOf(cell, card).start, columnOf(head, card).start, 2, source);
        assert.closeTo(columnOf(cell, card).end, columnOf(head, card).end, 2, source);
      }
    });
  }
});

describe('a comparison in a narrow container', () => {
  inWideWindow();

  for (const tag of ['source-compare', 'caucasus-brief'] as const) {
    it(`is one column, with who gives an answer beside its stance, in <${tag}>`, async () => {
      const card = await mountIn(280, tag, COMPARED);
      const stances = [...inside(card).querySelectorAll('.comparison .stance')];
      const boxes = stances.map((each) => each.getBoundingClientRect());
      assert.isAtLeast(boxes.length, 5);
      for (const [n, box] of boxes.entries()) {
        assert.closeTo(box.left, boxes[0]!.left, 1);
        if (n > 0) assert.isAtLeast(box.top, boxes[n - 1]!.bottom - 1, 'one under the other');
      }
      const labels = [...inside(card).querySelectorAll<HTMLElement>('.comparison .label')].map(({innerText}) =>
        fold(innerText),
      );
      assert.deepEqual(labels, [
        'Yes One, Feb 12, 2024, opinion',
        'No Another Paper, Nov 2023 · The Fourth, May 2024',
        'Yes, but not for lorries The Fourth, May 2024 · Three, undated',
        'No One, Feb 12, 2024, opinion',
        'The town The Fourth, May 2024',
      ]);
      const silent = [...inside(card).querySelectorAll('.comparison .silent')].map((each) => fold(each.textContent));
      assert.deepEqual(silent, [
        'Not mentioned in: Three',
        'Not mentioned in: Three · Published earlier: Another Paper, One',
      ]);
    });
  }
});

const EVENTS = `---
title: The bridge
lang: en
sources:
  one: {publisher: One, title: First document}
---

- **2015:** It was planned [^one]
- **2019-03:** It was begun, with a long sentence about who came and what they said on that day in the rain [^one]
- **2021-05-01:** It was opened
- **2021-05-01:** It was named
- **2023-11~:** It shook
- **2024-01-02/2024-02-03:** It was closed
- Nobody knows when it was painted
`;

describe('a timeline', () => {
  inWideWindow();

  for (const tag of ['event-timeline', 'caucasus-brief'] as const) {
    for (const attributes of [{}, {dir: 'rtl', lang: 'he'}]) {
      it(`has its dates above the events at 280 px, all beginning at one line, in <${tag}${'dir' in attributes ? ' dir="rtl"' : ''}>`, async () => {
        const card = await mountIn(280, tag, EVENTS, attributes);
        const [first, ...others] = [...inside(card).querySelectorAll('.event')].map((event) => ({
          event,
          start: columnOf(event, card).start,
        }));
        for (const {start} of others) assert.closeTo(start, first!.start, 1);
        for (const date of inside(card).querySelectorAll('.timeline .date')) {
          const event = date.parentElement!.querySelector('.event')!;
          assert.isAtMost(date.getBoundingClientRect().bottom, event.getBoundingClientRect().top + 1);
          assert.closeTo(columnOf(date, card).start, first!.start, 1);
        }
        assert.isAbove(first!.event.getBoundingClientRect().width, 180);
      });

      it(`has its dates beside the events at 640 px, in <${tag}${'dir' in attributes ? ' dir="rtl"' : ''}>`, async () => {
        const card = await mountIn(640, tag, EVENTS, attributes);
        const starts = [...inside(card).querySelectorAll('.event')].map((event) => columnOf(event, card).start);
        for (const start of starts) assert.closeTo(start, starts[0]!, 1);
        for (const date of inside(card).querySelectorAll('.timeline .date')) {
          const event = date.parentElement!.querySelector('.event')!;
          assert.isAtMost(columnOf(date, card).end, columnOf(event, card).start);
          assert.isBelow(Math.abs(date.getBoundingClientRect().top - event.getBoundingClientRect().top), 12);
        }
      });
    }
  }

  it('says a date once for several events of it', async () => {
    const card = await mountIn(280, 'event-timeline', EVENTS);
    assertCount(
      [...inside(card).querySelectorAll('.timeline time')].filter(({textContent}) => textContent === 'May 1'),
      1,
    );
    assertCount(inside(card).querySelectorAll('.timeline .event'), 7);
  });

  it('draws each mark as exactly as the date is known', async () => {
    const card = await mountIn(280, 'event-timeline', EVENTS);
    const mark = (selector: string) =>
      getComputedStyle(inside(card).querySelector(`.timeline ol > ${selector}`)!, '::after');
    const [year, month, day] = ['.year', '.month', '.day'].map(mark) as [
      CSSStyleDeclaration,
      CSSStyleDeclaration,
      CSSStyleDeclaration,
    ];
    assert.notEqual(day.backgroundColor, month.backgroundColor, 'a disc and a ring');
    assert.isAbove(parseFloat(year.width), parseFloat(month.width), 'a wide ring');
    assert.isAbove(parseFloat(mark('.span').height), parseFloat(mark('.span').width) * 2, 'a bar');
    assert.equal(mark('.about').borderTopStyle, 'dashed');
    assert.equal(mark('.undated').display, 'none');
  });

  it('says a year once, above the dates that are within it', async () => {
    const card = await mountIn(640, 'event-timeline', EVENTS);
    const times = [...inside(card).querySelectorAll('.timeline time')].map(({textContent}) => textContent);
    assert.include(times, 'May 1');
    const years = new Set([...inside(card).querySelectorAll('.numeral')].map(({textContent}) => fold(textContent)));
    for (const time of times) if (!years.has(time)) assert.notMatch(time, /\d{4}/);
    const [year, event] = ['.numeral', '.event'].map((selector) =>
      inside(card).querySelector(`.timeline ${selector}`)!,
    );
    assert.equal(
      getComputedStyle(year!).fontSize,
      getComputedStyle(event!).fontSize,
      'and no louder than what happened',
    );
  });

  it('breaks its rail where years are left out', async () => {
    const card = await mountIn(280, 'event-timeline', EVENTS);
    const apart = [...inside(card).querySelectorAll('.apart')].map(
      (group) => group.querySelector('.numeral')?.textContent,
    );
    assert.deepEqual(apart, ['2019', '2021', '2023']);
    assert.equal(getComputedStyle(inside(card).querySelector('.apart')!, '::before').borderInlineStartStyle, 'dotted');
  });
});

const FACTS = `---
title: The bridge
lang: en
sources:
  one: {publisher: One, title: First document, genre: opinion}
  two: {publisher: Two, title: Second document}
---

- **Length:** 70 m [^one]
- **Width:** 4 m [^two]
- **How many arches?**
  - **Seven** [^one]
  - **Eight** [^two]
`;

describe('a box of facts', () => {
  inWideWindow();
  const topOf = (element: Element | null) => element!.getBoundingClientRect().top;

  it('has each value under its term at 280 px, on one line with it if compact', async () => {
    const card = await mountIn(280, 'fact-box', FACTS);
    const [term, value] = [inside(card).querySelector('dt')!, inside(card).querySelector('dd')!];
    assert.isAtLeast(topOf(value), term.getBoundingClientRect().bottom - 1);
    card.setAttribute('compact', '');
    await turn();
    const [first, label] = [value.getClientRects()[0]!, term.getBoundingClientRect()];
    assert.isBelow(Math.abs(first.top - label.top), 5);
    assert.isAtLeast(first.left, label.right - 1);
  });

  it('has each value beside its term at 640 px', async () => {
    const card = await mountIn(640, 'fact-box', FACTS);
    const [term, value] = [inside(card).querySelector('dt')!, inside(card).querySelector('dd')!];
    assert.isBelow(Math.abs(topOf(value) - topOf(term)), 5);
    assert.isAtLeast(columnOf(value, card).start, columnOf(term, card).end);
  });

  it('has the dash before a source in one line with its name, whatever the width', async () => {
    const {markdown} = BRIEFINGS.find(({name}) => name === 'briefs/corridor-neighbours')!;
    const card = await mountIn(240, 'fact-box', markdown);
    unfold(card);
    const dash = document.createRange();
    for (let width = 240; width <= 400; width += 8) {
      card.parentElement!.style.width = `${width}px`;
      const sources = [...inside(card).querySelectorAll('.by .led')];
      assert.isNotEmpty(sources);
      for (const source of sources) {
        const text = [...source.childNodes].find((node) => node instanceof Text && node.data.startsWith('—'))!;
        dash.setStart(text, 0);
        dash.setEnd(text, 1);
        assert.isBelow(
          Math.abs(dash.getBoundingClientRect().bottom - source.querySelector('.cite')!.getBoundingClientRect().bottom),
          8,
          `${width} px: ${fold(source.textContent)}`,
        );
      }
    }
  });

  it('has different answers side by side where there is room, and otherwise one under the other', async () => {
    for (const [width, isBeside] of [
      [640, true],
      [280, false],
    ] as const) {
      const card = await mountIn(width, 'fact-box', FACTS);
      const [seven, eight] = inside(card).querySelectorAll('.question .stance');
      assert.equal(Math.abs(topOf(seven!) - topOf(eight!)) < 1, isBeside, `${width} px`);
    }
  });
});

describe('the direction of a briefing', () => {
  inWideWindow();

  for (const [what, lang, attributes] of [
    ['right to left, where the card’s own words are English', 'he', {lang: 'en'}],
    ['right to left, where its card’s own words are Hebrew', 'he', {lang: 'he', dir: 'rtl'}],
  ] as const) {
    it(`is that of its own text: ${what}`, async () => {
      const markdown = `---\ntitle: הגשר\nlang: ${lang}\nsources:\n  one: {publisher: אחת, title: מסמך}\n  two: {publisher: שתיים, title: מסמך}\n---\n\nהגשר עומד.\n\n- **אורך:** שבעים [^one]\n\nוגם\n\n- **2021:** נפתח\n\nוגם\n\n- **ישן?**\n  - **כן** [^one]\n  - **לא** [^two]\n`;
      for (const tag of TAGS) {
        const card = await mountIn(360, tag, withEveryPart(markdown), attributes);
        assert.equal(getComputedStyle(inside(card).querySelector('.body')!).direction, 'rtl', tag);
      }
    });
  }
});

describe('a card that is redrawn', () => {
  inFakePage();

  it('keeps the place of a reader at the end of the page', async () => {
    const card = await mountTag('caucasus-brief', `# Title\n\n${'## Heading\n\nText.\n\n'.repeat(60)}`);
    const after = place(document.createElement('p'));
    after.textContent = 'What comes after the card.';
    after.scrollIntoView();
    const {scrollY} = window;
    assert.isAbove(scrollY, 1000);
    card.headingLevel = 4;
    await card.updateComplete;
    assert.equal(window.scrollY, scrollY);
    assert.ok(inside(card).querySelector('h4'));
  });
});

describe('on paper', () => {
  inWideWindow();
  afterEach(() => emulateMedia({media: 'screen'}));

  const LONG = `---
title: The bridge
lang: en
sources:
  one: {publisher: One, title: First document, url: 'https://example.org/1'}
  two: {publisher: Two, title: Second document}
---

## Facts {#facts}

${Array.from({length: 12}, (_, n) => `- **Fact ${n + 1}:** value ${n + 1} [^one#a]`).join('\n')}

## Events {#events}

${Array.from({length: 14}, (_, n) => `- **${2001 + n}:** Event ${n + 1} [^two]`).join('\n')}

## Differ {#differ}

- **Is it old?** {#old}
  - **Yes** [^one]
  - **No** [^two]
- **Is it safe?** {#safe}
  - **Yes** [^one]
  - **No** [^two]

[^one#a]: It has … arches
`;
  const hasBox = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().height > 0;

  for (const [tag, attributes, selector, count] of [
    ['fact-box', {}, '.facts dt', 12],
    ['event-timeline', {}, '.event', 14],
    ['source-compare', {questions: 'old'}, '.ask', 2],
    ['caucasus-brief', {}, ':is(.event, dt, .ask)', 28],
    ['caucasus-brief', {section: 'differ'}, ':is(.event, dt, .ask)', 28],
  ] as const) {
    it(`all folds are open, and the words that open them are gone: <${[tag, ...Object.entries(attributes).map(([name, value]) => `${name}="${value}"`)].join(' ')}>`, async () => {
      const card = await mountIn(640, tag, LONG, {view: 'digest', ...attributes});
      const items = [...inside(card).querySelectorAll(`.body ${selector}`)];
      assert.isBelow(items.filter(hasBox).length, count, 'some of it is folded on the screen');
      await emulateMedia({media: 'print'});
      assertCount(items.filter(hasBox), count);
      assert.isAtLeast(inside(card).querySelectorAll('.sources > ol > li').length, 1);
      assert.ok([...inside(card).querySelectorAll('.sources li')].every(hasBox), 'the sources and their passages too');
      assertNone([...inside(card).querySelectorAll('.rest > summary, .sources summary, .copy, .back')].filter(hasBox));
    });
  }

  it('nothing sticks out', async () => {
    await emulateMedia({media: 'print'});
    for (const tag of TAGS) assert.deepEqual(sticksOut(await mountIn(640, tag, withEveryPart(LONG))), [], tag);
  });

  it('links to sources are written out', async () => {
    const card = await mountIn(640, 'source-compare', LONG);
    await emulateMedia({media: 'print'});
    const link = inside(card).querySelector<HTMLAnchorElement>('.sources a[href="https://example.org/1"]')!;
    // Engines differ in what they report of generated text, so its size tells that it is the URL.
    const room = () => [...link.getClientRects()].reduce((sum, {width}) => sum + width, 0);
    const [written, text] = [room(), link.textContent];
    link.href += '/and/a/longer/way/to/it';
    assert.isAbove(room(), written + 50);
    assert.equal(link.textContent, text);
  });
});
