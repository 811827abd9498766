import {assert, expect} from '@open-wc/testing';
import {executeServerCommand, sendKeys, setViewport} from '@web/test-runner-commands';
import {addLocale} from '../../src/index.js';
import {forEachKind, PART_TAGS, TAGS} from '../cards.js';
import {can} from '../engine.js';
import {withEveryPart} from '../every-part.js';
import {
  answered,
  assertFocus,
  assertNone,
  fallback,
  inFakePage,
  inside,
  makeTag,
  mountTag,
  mountTagLoading,
  network,
  place,
  refused,
  stub,
  takeComplaints,
  textOf,
  turn,
  unreachable,
  type Card,
  type CardTag,
} from './support.js';

const isLong = await can('long');

// Words that are written from right to left, so that a whole card can be.
addLocale({lang: 'he', dir: 'rtl', words: {parts: forEachKind({name: 'תדריך'}), briefing: 'תדריך', copied: 'הועתק'}});

const MARKDOWN = withEveryPart(`---
id: bridge
title: The bridge
lang: en
publisher: The Larkspur Courier
contact: mailto:corrections@example.org
published: 2026-11-02
as-of: 2026-10-01
review-by: 2026-01-01
corrections:
  - {date: 2026-11-03, kind: correction, text: It is in the north., about: arches}
  - {date: 2026-11-04, kind: clarification, text: It is a road bridge., about: old}
sources:
  one: {publisher: One Publishing, short: One, title: First document, published: 2024-02-12, genre: opinion, url: 'https://example.org/1'}
  two: {publisher: Two Publishing, short: Two, title: Second document, published: 2023-11, genre: news, url: 'https://example.org/2'}
  three: {publisher: Three, title: Third document, lang: fr}
---

## Facts {#facts}

- **How many arches?** {#arches} Counted twice.
  - **Seven** [^one#a]
  - **Eight** [^two]
  - — [^three]
${Array.from({length: 11}, (_, n) => `- **Fact ${n + 1}:** value ${n + 1}, with a remark [^r] [^one]`).join('\n')}

## Events {#events}

- **2009 (late 2009):** It was mended [^two]
- **2010-01/2010-03:** It was closed
- **2010-04-02:** It was opened [^one#a]
${Array.from({length: 11}, (_, n) => `- **${2012 + n}-02~:** Event ${n + 1} [^three]`).join('\n')}

## How they differ {#differ}

- **Is it old?** {#old} The answers are of different years.
  - **Yes.** Very, and [a link](https://example.org) [^one#a] [^one]
  - **No** [^two]
  - — [^three]
- **Is it safe? (2024-01)** {#safe}
  - **Yes** [^one]
  - **yes.** In summer [^three]

[^one#a]: It has … arches — the builder

[^r]: What is remarked.
`);

type Attributes = Readonly<Record<string, string>>;

/** What some tags select, so that they leave something out. */
const SELECTIONS: Partial<Record<CardTag, Attributes>> = {
  'caucasus-brief': {section: 'differ'},
  'source-compare': {questions: 'old', sources: 'two one'},
  'fact-box': {compact: ''},
  'event-timeline': {from: '2011', order: 'desc'},
};

const selectionOf = (tag: CardTag): Attributes => SELECTIONS[tag] ?? {section: tag};

/** What there is to see of a card, from nothing of the briefing to all of it. */
const STATES: readonly (readonly [name: string, mount: (tag: CardTag, attributes?: Attributes) => Promise<Card>])[] = [
  ['ready', (tag, attributes) => mountTag(tag, MARKDOWN, attributes)],
  ['ready, with a selection', (tag, attributes) => mountTag(tag, MARKDOWN, {...selectionOf(tag), ...attributes})],
  [
    'ready, with all folds and a popover open',
    async (tag, attributes) => {
      const card = await mountTag(tag, MARKDOWN, {...selectionOf(tag), ...attributes});
      for (const details of inside(card).querySelectorAll('details')) details.open = true;
      inside(card).querySelector<HTMLElement>('.cite')?.click();
      return card;
    },
  ],
  [
    'offering a text that could not be copied',
    async (tag, attributes) => {
      const card = await mountTag(tag, MARKDOWN, attributes);
      const restore = stub(navigator, 'clipboard', () => undefined);
      inside(card).querySelector<HTMLElement>('.copy')?.click();
      await turn();
      restore();
      return card;
    },
  ],
  [
    'empty, for want of what the tag asks for',
    async (tag, attributes) => {
      const card = await mountTag(tag, MARKDOWN, {...attributes, section: 'nowhere'});
      takeComplaints();
      return card;
    },
  ],
  ['loading', async (tag, attributes) => (await mountTagLoading(tag, attributes)).card],
  [
    'failed',
    async (tag, attributes) => {
      const {card, request} = await mountTagLoading(tag, attributes, fallback());
      await unreachable(request);
      return card;
    },
  ],
  [
    'stale',
    async (tag, attributes) => {
      const {card, request} = await mountTagLoading(tag, attributes);
      await answered(request, MARKDOWN);
      void card.reload();
      await turn();
      await unreachable(network.last());
      return card;
    },
  ],
  [
    'withdrawn',
    async (tag, attributes) => {
      const {card, request} = await mountTagLoading(tag, attributes);
      await answered(request, MARKDOWN);
      void card.reload();
      await turn();
      await refused(network.last(), 410);
      return card;
    },
  ],
];

/** What axe is asked about. */
const AXE_STATES = STATES.filter(([name]) => isLong || name.includes('popover'));

describe('axe finds nothing in', () => {
  inFakePage();
  const main = document.createElement('main');
  before(() => document.body.append(main));
  after(() => main.remove());

  const within = async (scheme: 'light' | 'dark', mount: () => Promise<Card>) => {
    main.style.cssText = `color-scheme: ${scheme}; background: ${scheme === 'dark' ? '#111' : '#fff'}; color: ${scheme === 'dark' ? '#eee' : '#111'}`;
    const card = await mount();
    main.append(card);
    await turn();
    return card;
  };

  for (const tag of PART_TAGS) {
    for (const [name, mount] of AXE_STATES) {
      for (const scheme of ['light', 'dark'] as const) {
        it(`<${tag}> that is ${name}, in a ${scheme} page`, async () => {
          // Several seconds on a slow machine.
          await expect(await within(scheme, () => mount(tag))).to.be.accessible();
        });
      }

      it(`<${tag}> that is ${name}, from right to left`, async () => {
        const card = await within('light', () => mount(tag, {dir: 'rtl', lang: 'he'}));
        assert.equal(getComputedStyle(inside(card).querySelector('.card')!).direction, 'rtl');
        await expect(card).to.be.accessible();
      });
    }

    for (const theme of ['light', 'dark'] as const) {
      it(`<${tag}> that is ${theme} in a page that is not`, async () => {
        await expect(
          await within(theme === 'dark' ? 'light' : 'dark', () => mountTag(tag, MARKDOWN, {theme})),
        ).to.be.accessible();
      });
    }

    for (const width of [280, 1200]) {
      it(`<${tag}> in a window of ${width} px`, async () => {
        await setViewport({width, height: 800});
        try {
          await expect(await within('light', () => mountTag(tag, MARKDOWN))).to.be.accessible();
        } finally {
          await setViewport({width: 800, height: 600});
        }
      });
    }
  }

  it('<caucasus-brief> that shows a section, with all folds open', async () => {
    const [, mount] = STATES[2]!;
    await expect(await within('light', () => mount('caucasus-brief'))).to.be.accessible();
  });

  it('several cards of one briefing in one page', async () => {
    const section = place(document.createElement('section'), main);
    for (const tag of TAGS) {
      const card: Card = makeTag(tag);
      card.markdown = MARKDOWN;
      section.append(card);
    }
    await turn();
    await expect(section).to.be.accessible();
  });
});

if (await can('forced-colors'))
  describe('in forced colours', () => {
    inFakePage();
    beforeEach(() => executeServerCommand('emulate-forced-colors', 'active'));
    afterEach(() => executeServerCommand('emulate-forced-colors', 'none'));

    it('are these tests', () => {
      assert.ok(matchMedia('(forced-colors: active)').matches);
    });

    for (const tag of PART_TAGS) {
      for (const [name, mount] of AXE_STATES) {
        it(`axe finds nothing in <${tag}> that is ${name}`, async () => {
          const main = place(document.createElement('main'));
          main.append(await mount(tag));
          await turn();
          await expect(main).to.be.accessible();
        });
      }
    }

    it('a day is still a disc, and a month a ring', async () => {
      const card = await mountTag('event-timeline', MARKDOWN);
      const background = (selector: string) =>
        getComputedStyle(inside(card).querySelector(selector)!, '::after').backgroundColor;
      const probe = place(document.createElement('p'));
      const system = (colour: string) => {
        probe.style.backgroundColor = colour;
        return getComputedStyle(probe).backgroundColor;
      };
      assert.equal(background('.timeline ol > .day'), system('CanvasText'));
      assert.notEqual(background('.timeline ol > .month'), system('CanvasText'));
    });

    it('the marks of a comparison are drawn in the colour of the text, told apart by their shapes', async () => {
      const card = await mountTag('source-compare', MARKDOWN);
      const marks = [...inside(card).querySelectorAll('.legend .mark')];
      assert.lengthOf(marks, 3);
      assert.lengthOf(new Set(marks.map((mark) => mark.querySelector('path')?.getAttribute('d'))), 3);
      const {color, fill} = getComputedStyle(marks[0]!);
      assert.equal(fill, color);
    });

    it('a button for copying is still drawn', async () => {
      const card = await mountTag('fact-box', MARKDOWN);
      const button = inside(card).querySelector<HTMLElement>('.copy')!;
      const {borderTopStyle, borderTopWidth, borderTopColor, backgroundColor} = getComputedStyle(button, '::before');
      assert.equal(borderTopStyle, 'solid');
      assert.isAbove(parseFloat(borderTopWidth), 0);
      assert.notEqual(borderTopColor, backgroundColor);
    });
  });

/** What the reader comes to with the key Tab, in the order of the page. */
function stops(card: Element): Element[] {
  return [...inside(card).querySelectorAll<HTMLElement>('a[href], button, summary, [tabindex="0"], textarea')].filter(
    (element) => element.checkVisibility({visibilityProperty: true}) && element.getClientRects().length > 0,
  );
}

/** A few words that name an element in a failed assertion. */
function nameOf(element: Element | null): string {
  if (!element) return 'nothing';
  return `${element.localName}.${element.className} “${(element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim()}”`;
}

describe('by keyboard', () => {
  inFakePage();

  /** A card between two fields. */
  async function mountBetween(
    tag: CardTag,
    markdown = MARKDOWN,
    attributes: Attributes = {},
  ): Promise<{card: Card; before: HTMLElement; after: HTMLElement}> {
    const field = (label: string) => Object.assign(document.createElement('input'), {ariaLabel: label});
    const before = place(field('before'));
    const card: Card = await mountTag(tag, markdown, attributes);
    const after = place(field('after'));
    before.focus();
    return {card, before, after};
  }

  for (const tag of TAGS) {
    for (const folds of ['closed', 'open']) {
      it(`Tab goes through <${tag}> in the order of the page, past nothing and out again, with its folds ${folds}`, async () => {
        const {card, before, after} = await mountBetween(tag, MARKDOWN, selectionOf(tag));
        if (folds === 'open') for (const details of inside(card).querySelectorAll('details')) details.open = true;
        // The marks of a question are one stop.
        const isFirst = (mark: Element) => mark.closest('.question')?.querySelector('.cell > button') === mark;
        const all = stops(card);
        const expected = all.filter((stop) => !stop.matches('.cell > button') || isFirst(stop));
        for (const kind of ['.cite', 'a', 'summary'])
          assert.ok(
            expected.some((stop) => stop.matches(kind)),
            kind,
          );
        const seen: (Element | null)[] = [];
        for (const stop of expected) {
          await sendKeys({press: 'Tab'});
          const at = inside(card).activeElement;
          seen.push(at);
          assert.equal(nameOf(at), nameOf(stop));
          assert.equal(getComputedStyle(at!).outlineStyle, 'solid', `${nameOf(at)} shows that it has the focus`);
          assert.equal(getComputedStyle(at!).opacity, '1', `${nameOf(at)} is visible`);
        }
        assert.ok(seen.every((element, n) => element === expected[n]));
        await sendKeys({press: 'Tab'});
        assertFocus(document, after);
        await sendKeys({down: 'Shift'});
        await sendKeys({press: 'Tab'});
        await sendKeys({up: 'Shift'});
        assertFocus(inside(card), expected.at(-1)!);
        before.focus();
      });
    }

    for (const key of ['Enter', 'Space'] as const) {
      it(`${key} opens the popover of a citation in <${tag}>, Tab goes into it, Escape closes it, and the focus is back`, async () => {
        const {card} = await mountBetween(tag);
        const cite = stops(card).find((element) => element.matches('.cite'))!;
        while (inside(card).activeElement !== cite) await sendKeys({press: 'Tab'});
        await sendKeys({press: key});
        const popover = inside(card).querySelector<HTMLElement>(':popover-open');
        assert.equal(popover?.id, cite.getAttribute('popovertarget'));
        await sendKeys({press: 'Tab'});
        assert.ok(popover?.contains(inside(card).activeElement), 'the next stop is in the popover');
        await sendKeys({press: 'Escape'});
        assertNone(inside(card).querySelector(':popover-open'));
        assertFocus(inside(card), cite);
      });

      it(`${key} opens and closes what is folded in <${tag}>; the focus stays, and Tab goes into it`, async () => {
        const {card} = await mountBetween(tag, MARKDOWN, selectionOf(tag));
        for (const summary of stops(card).filter(({localName}) => localName === 'summary') as HTMLElement[]) {
          const details = summary.parentElement as HTMLDetailsElement;
          summary.focus();
          await sendKeys({press: key});
          assert.ok(details.open);
          assertFocus(inside(card), summary);
          await sendKeys({press: 'Tab'});
          const inner = inside(card).activeElement;
          assert.ok(
            details.contains(inner) && inner !== summary,
            `Tab goes from ${nameOf(summary)} to ${nameOf(inner)}`,
          );
          summary.focus();
          await sendKeys({press: key});
          assert.isFalse(details.open);
        }
      });
    }
  }

  it('has a fold for what is left out and one for the sources, each with a number', async () => {
    const names = new Map<CardTag, string[]>();
    for (const tag of PART_TAGS) {
      const {card} = await mountBetween(tag, MARKDOWN, selectionOf(tag));
      names.set(
        tag,
        stops(card)
          .filter(({localName}) => localName === 'summary')
          .map(({textContent}) => textContent.trim()),
      );
    }
    assert.match(
      names.get('source-compare')!.join('\n'),
      /1 of 2 questions shown · 2 of 3 sources shown\. Show the rest\n3 sources/,
    );
    assert.match(names.get('fact-box')!.join('\n'), /3 sources/);
    assert.match(names.get('event-timeline')!.join('\n'), /11 of 14 events shown\. Show the rest\n\d sources?/);
  });

  it('reads in the order in which it is seen: the corrections, the part, what is left out, the notes, the sources', async () => {
    const card = await mountTag('fact-box', MARKDOWN);
    const text = textOf(card);
    const places = [
      'Key facts',
      'The bridge',
      'It is in the north.',
      'How many arches?',
      'What is remarked.',
      'It is a road bridge.',
    ].map((words) => text.indexOf(words));
    assert.notInclude(places, -1);
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
  });

  it('an opened fold that a link leads into has the focus where the link leads', async () => {
    const card = await mountTag('fact-box', MARKDOWN.replace('about: arches', 'about: fact-11'), {view: 'digest'});
    const link = inside(card).querySelector<HTMLElement>('.correction a')!;
    link.focus();
    await sendKeys({press: 'Enter'});
    assert.ok(inside(card).querySelector<HTMLDetailsElement>('.row')!.open);
    assert.equal(inside(card).activeElement?.id, 'bridge--fact-11');
  });
});
