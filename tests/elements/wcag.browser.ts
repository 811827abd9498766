import {assert, expect} from '@open-wc/testing';
import {emulateMedia, executeServerCommand, sendKeys, setViewport} from '@web/test-runner-commands';
import '../../src/locales/fa.js';
import {TAGS} from '../cards.js';
import {can} from '../engine.js';
import {withEveryPart} from '../every-part.js';
import {
  assertFocus,
  assertNone,
  inFakePage,
  inside,
  makeTag,
  mountTag,
  place,
  stub,
  textOf,
  turn,
  type Card,
  type CardTag,
} from './support.js';

/*
 * What WCAG 2.2 AA asks of every card, as far as it can be measured, beside axe: see also accessible.browser.ts and
 * parts-accessible.browser.ts. From left to right in English, and from right to left in Persian.
 */

const [ENGLISH, PERSIAN] = (await Promise.all(
  ['lighthouse.md', 'lighthouse.fa.md'].map(async (name) =>
    withEveryPart(await (await fetch(`/tests/fixtures/languages/${name}`)).text()),
  ),
)) as [string, string];
const TEXTS = [
  ['en', ENGLISH],
  ['fa', PERSIAN],
] as const;
const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

/** A card in a place of its language, with all folds open. */
async function mountOpen(
  tag: CardTag,
  lang: string,
  markdown: string,
  attributes: Readonly<Record<string, string>> = {},
): Promise<Card> {
  const main = place(document.createElement('main'));
  main.lang = lang;
  main.dir = lang === 'fa' ? 'rtl' : 'ltr';
  const card: Card = await mountTag(tag, markdown, attributes);
  main.append(card);
  await turn();
  for (const details of inside(card).querySelectorAll('details')) details.open = true;
  // What they hold is laid out with the next frame, and moves what is below.
  await new Promise(requestAnimationFrame);
  return card;
}

const isShown = (element: Element) =>
  element.checkVisibility({visibilityProperty: true}) && element.getClientRects().length > 0;

/** What is there for the ear alone, or for the keyboard. */
const UNSEEN = '.said, .skip, .end';

/** All texts that are seen, in the order of the page, with the element that they stand in and their place. */
function seenTexts(card: Card): {text: string; parent: Element; box: DOMRect}[] {
  const range = document.createRange();
  const found: {text: string; parent: Element; box: DOMRect}[] = [];
  const visit = (node: Node): void => {
    if (
      node instanceof Element &&
      (node.matches(`style, ${UNSEEN}`) || !isShown(node)) &&
      !node.matches('.comparison :is(.who, .label)')
    )
      return;
    if (node instanceof Text && fold(node.data) !== '') {
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width > 0) found.push({text: fold(node.data), parent: node.parentElement!, box});
    }
    for (const child of node.childNodes) visit(child);
  };
  visit(inside(card).querySelector('.card')!);
  return found;
}

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

function colourOf(css: string): Colour {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue, alpha];
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: Colour, b: Colour): number {
  const luminance = ([...rgb]: Colour) => {
    const [r = 0, g = 0, bl = 0] = rgb
      .slice(0, 3)
      .map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** The ground of an element: the nearest one that is not transparent, within the card. */
function groundOf(element: Element, card: Card): Colour {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const colour = colourOf(getComputedStyle(at).backgroundColor);
    if (colour[3] === 1) return colour;
    assert.equal(colour[3], 0, 'no ground is half transparent');
  }
  throw new Error(`${element.outerHTML.slice(0, 80)} of <${card.localName}> stands on a ground of the page’s`);
}

describe('contrast, computed from the drawn colours', () => {
  inFakePage();
  afterEach(() => emulateMedia({colorScheme: 'light'}));

  for (const scheme of ['light', 'dark'] as const) {
    for (const tag of TAGS) {
      it(`of every text of <${tag}> is at least 6 : 1, ${scheme}`, async () => {
        for (const [lang, markdown] of TEXTS) {
          const card = await mountOpen(tag, lang, markdown, {theme: scheme});
          inside(card).querySelector<HTMLElement>('.cite')?.click();
          const texts = seenTexts(card);
          assert.isAbove(texts.length, 20);
          for (const {text, parent} of texts)
            assert.isAtLeast(contrast(colourOf(getComputedStyle(parent).color), groundOf(parent, card)), 6, text);
          card.remove();
        }
      });
    }

    it(`of controls and meaningful marks is at least 3 : 1, ${scheme}`, async () => {
      const card = await mountOpen('caucasus-brief', 'en', ENGLISH, {theme: scheme});
      const drawn: (readonly [
        selector: string,
        pseudo: string | null,
        property: 'borderInlineStartColor' | 'borderTopColor' | 'outlineColor',
      ])[] = [
        ['.stance', null, 'borderInlineStartColor'],
        ['.silent', null, 'borderInlineStartColor'],
        ['.corrections', null, 'borderInlineStartColor'],
        ['.quotation', null, 'borderInlineStartColor'],
        ['.copy', '::before', 'borderTopColor'],
        ['.timeline ol > li', '::after', 'borderTopColor'],
      ];
      for (const [selector, pseudo, property] of drawn) {
        const element = inside(card).querySelector(selector)!;
        assert.isAtLeast(
          contrast(colourOf(getComputedStyle(element, pseudo)[property]), groundOf(element.parentElement!, card)),
          3,
          selector,
        );
      }
      for (const stop of inside(card).querySelectorAll<HTMLElement>('summary, a, button')) {
        if (!isShown(stop)) continue;
        stop.focus({focusVisible: true});
        const {outlineColor, outlineStyle, outlineWidth} = getComputedStyle(stop);
        assert.equal(outlineStyle, 'solid');
        assert.isAtLeast(parseFloat(outlineWidth), 2);
        assert.isAtLeast(contrast(colourOf(outlineColor), groundOf(stop, card)), 3, fold(stop.textContent));
      }
    });
  }

  it('is what this would find: grey on white', () => {
    assert.closeTo(contrast(colourOf('rgb(119, 119, 119)'), colourOf('rgb(255, 255, 255)')), 4.48, 0.01);
    assert.closeTo(contrast(colourOf('rgb(0, 0, 0)'), colourOf('rgb(255, 255, 255)')), 21, 0.01);
  });
});

describe('the order of reading is the visual order:', () => {
  inFakePage();
  afterEach(() => setViewport({width: 800, height: 600}));

  for (const tag of TAGS) {
    for (const [lang, markdown] of TEXTS) {
      for (const width of [320, 640, 1000]) {
        it(`no text of <${tag}> in ${lang} stands above the one before it, at ${width} px, unless beside it`, async () => {
          await setViewport({width, height: 800});
          const card = await mountOpen(tag, lang, markdown);
          const texts = seenTexts(card);
          assert.isAbove(texts.length, 20);
          for (const [n, {text, box}] of texts.entries()) {
            const before = texts[n - 1];
            if (!before || box.bottom > before.box.top + 2) continue;
            // A column beside that of the text before it.
            const isBeside =
              lang === 'fa'
                ? box.right <= before.box.left + 2
                : box.left >= before.box.right - 2 ||
                  box.left > before.parent.closest('dd, li, .fact')!.getBoundingClientRect().right - 2;
            const column = before.parent.closest('dd')?.getBoundingClientRect();
            const isInNext =
              column !== undefined && (lang === 'fa' ? box.right <= column.left + 2 : box.left >= column.right - 2);
            assert.ok(isBeside || isInNext, `“${text}” stands above “${before.text}”`);
          }
        });
      }
    }
  }
});

describe('targets', () => {
  inFakePage();
  afterEach(() => setViewport({width: 800, height: 600}));

  /** The box of a target: its own, or that of the element laid over it. */
  function targetOf(element: Element): DOMRect {
    const box = element.getBoundingClientRect();
    const {content, width, height} = getComputedStyle(element, '::after');
    if (content === 'none' || !element.matches('.cite')) return box;
    const [w, h] = [Math.max(box.width, parseFloat(width)), Math.max(box.height, parseFloat(height))];
    return new DOMRect(box.x + (box.width - w) / 2, box.y + (box.height - h) / 2, w, h);
  }

  for (const tag of TAGS) {
    for (const [lang, markdown] of TEXTS) {
      it(`of <${tag}> in ${lang} are at least 24 px high and wide, or links in running text`, async () => {
        for (const width of [320, 900]) {
          await setViewport({width, height: 800});
          const card = await mountOpen(tag, lang, markdown);
          const stops = [...inside(card).querySelectorAll<HTMLElement>('a[href], button, summary')].filter(isShown);
          assert.isAtLeast(stops.length, 10);
          for (const stop of stops) {
            if (stop.matches('.skip button')) continue; // tested where it is shown
            const {width: w, height: h} = targetOf(stop);
            const name = `${stop.localName}.${stop.className} “${fold(stop.textContent)}”: ${Math.round(w)} × ${Math.round(h)}`;
            assert.isAtLeast(h, 23.9, name);
            assert.isAtLeast(w, 23.9, name);
          }
          card.remove();
        }
      });
    }
  }
});

describe('headings', () => {
  inFakePage();

  for (const tag of TAGS) {
    for (const level of [1, 2, 3, 4, 5, 6]) {
      it(`of <${tag}> begin at ${level} and skip no level`, async () => {
        for (const [lang, markdown] of TEXTS) {
          const card = await mountOpen(tag, lang, markdown, {'heading-level': String(level)});
          const levels = [...inside(card).querySelectorAll('h1, h2, h3, h4, h5, h6')]
            .filter(isShown)
            .map(({localName}) => Number(localName[1]));
          assert.equal(levels[0], level);
          for (const [n, each] of levels.entries()) {
            if (n === 0) continue;
            assert.isAtLeast(each, Math.min(6, level + 1), 'the title is above all');
            assert.isAtMost(each - (levels[n - 1] ?? 0), 1);
          }
        }
      });
    }
  }
});

describe('who gives an answer', () => {
  inFakePage();
  afterEach(() => setViewport({width: 800, height: 600}));

  for (const width of [320, 1000]) {
    it(`is said with that answer, as a list or as a matrix: ${width} px`, async () => {
      await setViewport({width, height: 800});
      const card = await mountOpen('source-compare', 'en', ENGLISH);
      const marks = [...inside(card).querySelectorAll<HTMLElement>('.comparison .stance .cell')];
      assert.deepEqual(
        marks.map((mark) =>
          ['بندر', 'Gazette'].filter((name) => mark.querySelector('button')!.ariaLabel?.includes(name)),
        ),
        [['بندر'], ['Gazette'], ['Gazette']],
      );
      // In a list its source is named at each mark; in a matrix, in the head of its column.
      for (const mark of marks) assert.equal(isShown(mark.querySelector('.told')!), width === 320);
      assert.equal(isShown(inside(card).querySelector('.columns')!), width !== 320);
    });
  }
});

describe('zoomed in', () => {
  inFakePage();
  afterEach(() => setViewport({width: 800, height: 600}));

  for (const [what, width] of [
    ['200 % in a window of 1280 px', 640],
    ['400 % in a window of 1280 px: 320 px', 320],
  ] as const) {
    for (const tag of TAGS) {
      for (const [lang, markdown] of TEXTS) {
        it(`axe finds nothing in <${tag}> in ${lang}, and nothing scrolls sideways: ${what}`, async () => {
          await setViewport({width, height: 512});
          const card = await mountOpen(tag, lang, markdown);
          inside(card).querySelector<HTMLElement>('.cite')?.click();
          assert.isAtMost(document.documentElement.scrollWidth, width);
          for (const {text, box} of seenTexts(card)) {
            assert.isAtLeast(box.left, -1, text);
            assert.isAtMost(box.right, width + 1, text);
          }
          const popover = inside(card).querySelector(':popover-open')!.getBoundingClientRect();
          assert.isAtLeast(popover.left, 0);
          assert.isAtMost(popover.right, width);
          await expect(card.parentElement!).to.be.accessible();
        });
      }
    }
  }

  for (const tag of TAGS) {
    it(`to text of twice the size, <${tag}> shows all of it`, async () => {
      await setViewport({width: 640, height: 800});
      for (const [lang, markdown] of TEXTS) {
        const card = await mountOpen(tag, lang, markdown);
        const small = seenTexts(card).length;
        card.parentElement!.style.fontSize = '200%';
        // What a matrix says in its heads, a list says at each mark.
        assert.isAtLeast(seenTexts(card).length, small);
        assert.isAtMost(document.documentElement.scrollWidth, 640);
        card.remove();
      }
    });
  }
});

describe('a link that skips the whole card', () => {
  inFakePage();

  async function mountBetween(
    tag: CardTag,
    lang: string,
    markdown: string,
  ): Promise<{card: Card; before: HTMLElement; after: HTMLElement}> {
    const field = (label: string) => Object.assign(document.createElement('input'), {ariaLabel: label});
    const before = place(field('before'));
    const card = await mountOpen(tag, lang, markdown);
    const after = place(field('after'));
    before.focus();
    return {card, before, after};
  }

  for (const [lang, markdown, skip, end] of [
    ['en', ENGLISH, 'Skip this briefing', 'End of the briefing'],
    ['fa', PERSIAN, 'رد شدن از این پرونده', 'پایان پرونده'],
  ] as const) {
    it(`is its first stop, in ${lang}, and leads to its end; from there Tab goes on after the card`, async () => {
      const {card, after} = await mountBetween('caucasus-brief', lang, markdown);
      await sendKeys({press: 'Tab'});
      const link = inside(card).activeElement!;
      assert.equal(fold(link.textContent), skip);
      await sendKeys({press: 'Enter'});
      const mark = inside(card).activeElement!;
      assert.equal(mark.ariaLabel, end);
      assert.isAtMost(mark.getBoundingClientRect().bottom, innerHeight + 1);
      await sendKeys({press: 'Tab'});
      assert.equal(inside(card).activeElement?.outerHTML, undefined);
      assertFocus(document, after);
    });
  }

  it('is visible while it has the focus, and does not move anything', async () => {
    const {card} = await mountBetween('caucasus-brief', 'en', ENGLISH);
    const link = inside(card).querySelector<HTMLElement>('.skip button')!;
    const title = inside(card).querySelector('.title')!;
    const top = title.getBoundingClientRect().top;
    assert.isAtMost(link.parentElement!.getBoundingClientRect().width, 1);
    await sendKeys({press: 'Tab'});
    assertFocus(inside(card), link);
    const box = link.parentElement!.getBoundingClientRect();
    assert.isAtLeast(box.width, 24);
    assert.isAtLeast(box.height, 24);
    assert.isAtLeast(contrast(colourOf(getComputedStyle(link).color), groundOf(link, card)), 6);
    assert.ok(
      link.contains(inside(card).elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)),
      'nothing lies over it',
    );
    assert.equal(title.getBoundingClientRect().top, top);
    await expect(card.parentElement!).to.be.accessible();
  });

  it('is read in its own direction, and does not change that of the briefing', async () => {
    const card = await mountOpen('caucasus-brief', 'en', PERSIAN);
    assert.equal(getComputedStyle(inside(card).querySelector('.skip')!).direction, 'ltr');
    assert.equal(getComputedStyle(inside(card).querySelector('.body')!).direction, 'rtl');
  });

  it('is not in small cards, which are not long, nor in one that has been withdrawn', async () => {
    for (const tag of TAGS.slice(1))
      assertNone(inside(await mountOpen(tag, 'en', ENGLISH)).querySelector('.skip, .end'));
    assertNone(
      inside(
        await mountOpen('caucasus-brief', 'en', ENGLISH.replace('lang: en', 'lang: en\nwithdrawn: Wrong.')),
      ).querySelector('.skip, .end'),
    );
  });

  it('is not offered in a prerendered card before a script runs, because it could not lead anywhere', async () => {
    const card = await mountOpen('caucasus-brief', 'en', ENGLISH);
    const still = document.createElement('div');
    place(still).attachShadow({mode: 'open'}).adoptedStyleSheets = inside(card).adoptedStyleSheets;
    still.shadowRoot!.append(inside(card).querySelector('.card')!.cloneNode(true));
    assert.isFalse(isShown(still.shadowRoot!.querySelector('.skip')!));
    assert.ok(isShown(inside(card).querySelector('.skip')!));
  });
});

const hasForcedColours = await can('forced-colors');

describe('a briefing from right to left', () => {
  inFakePage();
  if (hasForcedColours) afterEach(() => executeServerCommand('emulate-forced-colors', 'none'));

  for (const tag of TAGS) {
    for (const scheme of ['light', 'dark', ...(hasForcedColours ? ['forced colours'] : [])]) {
      it(`is as accessible as others: <${tag}>, ${scheme}`, async () => {
        if (scheme === 'forced colours') await executeServerCommand('emulate-forced-colors', 'active');
        const card = await mountOpen(tag, 'fa', PERSIAN, scheme === 'forced colours' ? {} : {theme: scheme});
        await expect(card.parentElement!).to.be.accessible();
      });
    }
  }

  it('has its words, its dates and its quotations in their own direction', async () => {
    const card = await mountOpen('caucasus-brief', 'fa', PERSIAN);
    const direction = (selector: string) => getComputedStyle(inside(card).querySelector(selector)!).direction;
    assert.deepEqual(
      ['.kicker', '.title', '.body', '.timeline', '.comparison', '.quotation blockquote', '.sources'].map(direction),
      Array.from({length: 7}, () => 'rtl'),
    );
    const latin = [...inside(card).querySelectorAll('.sources cite')].find(({textContent}) =>
      textContent.startsWith('Light'),
    )!;
    assert.equal(getComputedStyle(latin).direction, 'ltr');
    // Engines differ in whether they write the month twice.
    assert.match(textOf(card), /۱۸( آوریل)? تا ۱۹ آوریل/);
    assert.include(textOf(card), 'نسرین آذر، ناخدا، ۱۹ آوریل ۲۰۳۱');
    // The beginning of a line is at the right.
    const bar = getComputedStyle(inside(card).querySelector('.quotation')!);
    assert.notEqual(bar.borderRightWidth, '0px');
    assert.equal(bar.borderLeftWidth, '0px');
  });

  it('in a page from left to right is still written from right to left', async () => {
    const card = await mountOpen('caucasus-brief', 'en', PERSIAN);
    assert.equal(getComputedStyle(inside(card).querySelector('.body')!).direction, 'rtl');
    await expect(card.parentElement!).to.be.accessible();
  });
});

describe('the text that is offered if the browser refuses to copy', () => {
  inFakePage();

  it('has contrast, and has its own direction', async () => {
    const card = await mountOpen('fact-box', 'fa', PERSIAN);
    const restore = stub(navigator, 'clipboard', () => undefined);
    inside(card).querySelector<HTMLElement>('.copy')!.click();
    await turn();
    restore();
    const area = inside(card).querySelector('textarea')!;
    assert.isAtLeast(
      contrast(colourOf(getComputedStyle(area).color), colourOf(getComputedStyle(area).backgroundColor)),
      6,
    );
    assert.equal(getComputedStyle(area).direction, 'rtl');
  });
});

describe('on paper', () => {
  inFakePage();
  afterEach(() => emulateMedia({media: 'screen'}));

  for (const [name, css] of [
    ['a dark theme', 'theme'],
    ['a dark page', 'scheme'],
  ] as const) {
    it(`there is no dark ground, whatever ${name} says`, async () => {
      for (const tag of TAGS) {
        const card = await mountOpen(tag, 'en', ENGLISH, css === 'theme' ? {theme: 'dark'} : {});
        card.parentElement!.style.colorScheme = 'dark';
        await emulateMedia({media: 'print'});
        for (const {text, parent} of seenTexts(card)) {
          const ground = groundOf(parent, card);
          assert.isAtLeast(Math.min(ground[0], ground[1], ground[2]), 240, text);
          assert.isAtLeast(contrast(colourOf(getComputedStyle(parent).color), ground), 6, text);
        }
        await emulateMedia({media: 'screen'});
        card.remove();
      }
    });
  }

  it('every link that leads out of the card prints its URL, and no link within it does', async () => {
    const card: Card = makeTag('caucasus-brief');
    card.markdown = ENGLISH.replace('{#height} 31 m', '{#height} [31 m](https://example.org/31), [see below](#who)');
    place(card);
    await turn();
    await emulateMedia({media: 'print'});
    const links = [...inside(card).querySelectorAll('a')].filter((link) => link.checkVisibility());
    const printed = (link: Element) => getComputedStyle(link, '::after').content;
    for (const link of links) {
      const href = link.getAttribute('href')!;
      if (href.startsWith('#')) assert.equal(printed(link), 'none', href);
      // Firefox gives the rule itself, others what comes of it.
      else
        assert.ok(
          [href, 'attr(href)'].some((text) => printed(link).includes(text)),
          `${href} prints ${printed(link)}`,
        );
    }
    for (const href of [
      'https://example.org/31',
      'lighthouse.fa.md',
      'mailto:corrections@example.org',
      'https://gazette.example/light',
    ])
      assert.include(
        links.map((link) => link.getAttribute('href')),
        href,
      );
    for (const unseen of inside(card).querySelectorAll('.skip, .end, .copy'))
      assert.isAtMost(unseen.getBoundingClientRect().width, 1);
  });
});
