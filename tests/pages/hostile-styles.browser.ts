import {assert, oneEvent} from '@open-wc/testing';
import '../../src/define.js';
import type {CaucasusBrief} from '../../src/index.js';
import {tagsFor} from '../cards.js';

/** What all have in common. */
type Card = Pick<CaucasusBrief, 'status' | 'theme' | 'updateComplete'> & HTMLElement;
type Page = Window & typeof globalThis;

const THEMES = ['light', 'dark'] as const;
const SRC = '/demo/briefs/harbour.md';
const TAGS = tagsFor(await (await fetch(SRC)).text());

const frame = Object.assign(document.createElement('iframe'), {
  src: '/tests/pages/defined.html',
  width: '800',
  height: '600',
});
const plain = new Map<string, readonly string[]>();

before(async () => {
  const loaded = oneEvent(frame, 'load');
  document.body.append(frame);
  await loaded;
  for (const card of await mount(open())) plain.set(card.localName, readCard(card).texts);
});
after(() => frame.remove());

/** A page in which the elements are defined, and nothing else is but these styles. */
function open(css = ''): Page {
  const page = frame.contentWindow as Page;
  const style =
    page.document.querySelector('style') ?? page.document.head.appendChild(page.document.createElement('style'));
  style.textContent = css;
  page.document.body.replaceChildren();
  return page;
}

const written = (tag: string) => `<${tag} src="${SRC}"></${tag}>`;

function cardsIn(root: ParentNode): Card[] {
  const own = [...root.querySelectorAll<Card>(TAGS.join())];
  return [
    ...own,
    ...[...root.querySelectorAll('*')].flatMap(({shadowRoot}) => (shadowRoot ? cardsIn(shadowRoot) : [])),
  ];
}

/** Comes to each card, as a reader does, and waits until it has what it loads, or has not. */
async function settle(cards: readonly Card[]): Promise<void> {
  for (const card of cards) {
    card.scrollIntoView();
    await card.updateComplete;
    if (card.status === 'loading')
      await Promise.race(['brief-load', 'brief-error'].map((name) => oneEvent(card, name)));
    await card.updateComplete;
    assert.equal(card.status, 'ready', card.localName);
  }
}

/** A card of each tag in a page, each in a place of its own. */
async function mount(page: Page, markup = (tag: string) => `<section>${written(tag)}</section>`): Promise<Card[]> {
  page.document.body.innerHTML = TAGS.map(markup).join('');
  const cards = cardsIn(page.document);
  assert.sameMembers(
    cards.map(({localName}) => localName),
    [...TAGS],
  );
  await settle(cards);
  return cards;
}

function inside(card: Element): ShadowRoot {
  assert.ok(card.shadowRoot, `${card.localName} is drawn`);
  return card.shadowRoot;
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode() as Document | ShadowRoot;
  return element.parentElement ?? ('host' in root ? root.host : null);
}

function lineage(element: Element): Element[] {
  const parent = parentOf(element);
  return parent ? [element, ...lineage(parent)] : [element];
}

function styleOf(element: Element, pseudo?: string): CSSStyleDeclaration {
  return element.ownerDocument.defaultView!.getComputedStyle(element, pseudo);
}

interface Span {
  readonly left: number;
  readonly right: number;
}

/** What a card has for its width: the next box around it that is not just a run of text. */
function containerOf(card: Element): Span {
  const box = lineage(card)
    .slice(1)
    .find((each) => !['inline', 'contents'].includes(styleOf(each).display));
  if (!box) return viewportOf(card);
  const {left, right} = box.getBoundingClientRect();
  return {left, right};
}

function viewportOf(element: Element): Span {
  return {left: 0, right: element.ownerDocument.defaultView!.innerWidth};
}

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

function colour(computed: string): Colour {
  const parts = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(computed);
  assert.ok(parts, `a colour that this test can read, not ${computed}`);
  const [red, green, blue, alpha] = parts.slice(1).map((part: string | undefined) => Number(part ?? 1));
  return [red!, green!, blue!, alpha!];
}

/** The visible colour of one colour on another that is opaque. */
function over([red, green, blue, alpha]: Colour, ground: Colour): Colour {
  const mix = (upper: number, lower: number) => upper * alpha + lower * (1 - alpha);
  return [mix(red, ground[0]), mix(green, ground[1]), mix(blue, ground[2]), 1];
}

function luminance([red, green, blue]: Colour): number {
  const linear = (value: number) =>
    value / 255 <= 0.040_45 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** The ground of an element. */
interface Ground {
  readonly colour: Colour;
  /** Whether anything of its tree is seen through. */
  readonly isFaded: boolean;
}

/** The canvas, whose colour a card cannot know: text on it has no contrast. */
const NO_GROUND: Ground = {colour: [NaN, NaN, NaN, 1], isFaded: false};

type Grounds = Map<Element | null, Ground>;

function groundOf(element: Element | null, known: Grounds): Ground {
  const before = known.get(element);
  if (before) return before;
  if (!element) return NO_GROUND;
  const {backgroundColor, opacity} = styleOf(element);
  const own = colour(backgroundColor);
  const parent = element.parentElement;
  const isFaded = opacity !== '1' || (parent !== null && groundOf(parent, known).isFaded);
  const ground = {colour: own[3] === 1 ? own : over(own, groundOf(parentOf(element), known).colour), isFaded};
  known.set(element, ground);
  return ground;
}

/** WCAG's contrast ratio of a text and its ground. */
function contrast(text: Colour, ground: Colour): number {
  const [light, dark] = [over(text, ground), ground].map(luminance).sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

/** The size of `rem` in the page of an element. */
function rootSize({ownerDocument}: Element): number {
  return parseFloat(styleOf(ownerDocument.documentElement).fontSize);
}

/** What is wrong with how a text is set, whatever its place. */
function setWrongly(element: Element, known: Grounds): string[] {
  const style = styleOf(element);
  const size = parseFloat(style.fontSize);
  const spacing = parseFloat(style.letterSpacing) || 0;
  const isKicker = element.closest('.kicker') !== null;
  const ground = groundOf(element, known);
  const ratio = contrast(colour(style.webkitTextFillColor), ground.colour);
  return [
    size < 12 && `font size ${size} px`,
    // The card's title, in text of twice the root's size: how large that is, the reader decides.
    size > 1.625 * Math.min(Math.max(24, 2 * rootSize(element)), 72) && `font size ${size} px`,
    !(ratio >= 4.5) && `contrast ${ratio.toFixed(2)}`,
    ground.isFaded && 'opacity',
    // A raised number takes no part in the height of its line.
    !element.closest('sup') &&
      style.lineHeight !== 'normal' &&
      parseFloat(style.lineHeight) < size * 1.15 &&
      `line height ${style.lineHeight}`,
    (spacing < 0 || spacing > size / 10) && `letter spacing ${style.letterSpacing}`,
    parseFloat(style.wordSpacing) !== 0 && `word spacing ${style.wordSpacing}`,
    style.textTransform !== (isKicker ? 'uppercase' : 'none') && `text transform ${style.textTransform}`,
    parseFloat(style.textIndent) !== 0 && `text indent ${style.textIndent}`,
    style.writingMode !== 'horizontal-tb' && style.writingMode,
    style.textShadow !== 'none' && `text shadow ${style.textShadow}`,
  ].filter((fault) => fault !== false);
}

/** For the ear alone; or said elsewhere where they are hidden: marks between words, and genres that head a column. */
const UNSEEN = 'style, .said, .colon, .dot, .comparison .genre';
/** What is said in the heads of a matrix, or at each mark of a list. */
const ELSEWHERE = '.columns, .told, .dot';
/** What is as wide as it must be, and scrolls. */
const SCROLLING = '.scroll, pre';

interface Seen {
  readonly texts: readonly string[];
  readonly faults: readonly string[];
}

/** Reads all text of a tree: each must have a box between these edges, and be legible there. */
function read(root: ShadowRoot | Element, {left, right}: Span): Seen {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = root.ownerDocument.createRange();
  const texts: string[] = [];
  const faults: string[] = [];
  const known: Grounds = new Map();
  const judged = new Map<Element, readonly string[]>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.nodeValue ?? '').replace(/\s+/g, ' ').trim();
    const element = node.parentElement;
    if (text === '' || !element || element.closest(UNSEEN) || element.closest('[popover]:not(:popover-open)')) continue;
    texts.push(text);
    const report = (fault: string) => faults.push(`“${text.slice(0, 40)}”: ${fault}`);
    range.selectNodeContents(node);
    const scroller = element.closest(SCROLLING);
    const boxes = [...range.getClientRects()]
      .filter(({width, height}) => width > 0 && height > 0)
      .map((box) => scroller?.getBoundingClientRect() ?? box);
    if (boxes.length === 0 && element.closest(ELSEWHERE)) continue;
    if (boxes.length === 0 || !element.checkVisibility({visibilityProperty: true})) report('no box');
    for (const box of boxes)
      if (box.left < left - 1 || box.right > right + 1)
        report(
          `from ${Math.round(box.left - left)} to ${Math.round(box.right - left)} of ${Math.round(right - left)} px`,
        );
    if (!judged.has(element)) judged.set(element, setWrongly(element, known));
    for (const fault of judged.get(element)!) report(fault);
  }
  return {texts, faults};
}

/** Reads a whole card with all its folds, and some of its popovers, one after the other. */
function readCard(card: Card): Seen {
  const root = inside(card);
  for (const details of root.querySelectorAll('details')) details.open = true;
  const {width} = root.querySelector('.brief')!.getBoundingClientRect();
  const seen = [read(root, containerOf(card))];
  for (const popover of [...root.querySelectorAll<HTMLElement>('[popover]')].filter((_, n) => n % 12 === 1)) {
    popover.showPopover();
    seen.push(read(popover, viewportOf(card)));
    popover.hidePopover();
  }
  return {
    texts: seen.flatMap(({texts}) => texts),
    faults: [
      ...(width < 170 ? [`the card is ${Math.round(width)} px wide`] : []),
      ...seen.flatMap(({faults}) => faults),
    ],
  };
}

/** In both themes everything can be read, and it is what can be read in a page that wants no harm. */
async function assertLegible(cards: readonly Card[]): Promise<void> {
  for (const card of cards) {
    for (const theme of THEMES) {
      card.theme = theme;
      await card.updateComplete;
      const {texts, faults} = readCard(card);
      assert.deepEqual(faults.slice(0, 8), [], `<${card.localName} theme="${theme}">, ${faults.length} faults`);
      assert.deepEqual(texts, plain.get(card.localName), `all texts of <${card.localName}>`);
    }
  }
}

const INHERITED = {
  'uppercase words': 'text-transform: uppercase',
  'words in small capitals': 'font-variant: all-small-caps',
  'letters far apart': 'letter-spacing: 1em',
  'letters on top of each other': 'letter-spacing: -1em',
  'words far apart': 'word-spacing: 5em',
  'lines that never break': 'white-space: nowrap',
  'words that never break': 'word-break: keep-all; overflow-wrap: normal; hyphens: none',
  'white space as it is typed': 'white-space: pre',
  'transparent letters': '-webkit-text-fill-color: transparent',
  'letters of the colour of the ground': 'color: #fff; -webkit-text-fill-color: #fff',
  'letters that are only outlines': '-webkit-text-stroke: 5px red',
  'shadows on all letters': 'text-shadow: 0 0 9px #000',
  'lines without height': 'line-height: 0',
  'lines of 3 pixels': 'line-height: 3px',
  'text moved out of sight': 'text-indent: -9999px',
  'lines from top to bottom': 'writing-mode: vertical-rl',
  'letters without size': 'font-size: 0',
  'letters of 300 px': 'font-size: 300px',
} as const;

const PAGES: Readonly<Record<string, string>> = {
  'says nothing': '',
  'unsets everything': '* {all: unset !important}',
  'sets everything to its initial value': '* {all: initial !important}',
  'sets everything back': '* {all: revert !important}',
  'resets everything': `*, ::before, ::after {box-sizing: border-box; margin: 0; padding: 0; border: 0; min-width: 0; font: inherit; vertical-align: baseline; list-style: none}
    body {line-height: 1} table {border-collapse: collapse; border-spacing: 0} blockquote, q {quotes: none} img {display: block; max-width: 100%}`,
  'hides every div, p and table': 'div, p, table {display: none !important}',
  'hides headings, lists and buttons too':
    ':is(article, header, footer, h1, h2, h3, h4, ul, ol, li, dl, dt, dd, figure, details, summary, button, a, span, sup, time) {display: none !important}',
  'gives every element a box of one line':
    '* {max-height: none; overflow: visible !important; position: static !important; float: none !important}',
  'has a root of 62.5 %': 'html {font-size: 62.5%}',
  'has a root of 62.5 % and text of 1.6 rem': 'html {font-size: 62.5%} body {font-size: 1.6rem}',
  'has a root of 200 %': 'html {font-size: 200%}',
  'has letters of one pixel everywhere': '* {font-size: 1px !important}',
  'runs from right to left': 'html {direction: rtl}',
  'is dark, and says so': ':root {color-scheme: dark} body {background: #000; color: #fff}',
  'is dark, and does not say so': 'body {background: #000; color: #fff}',
  ...Object.fromEntries(
    Object.entries(INHERITED).map(([what, rule]) => [
      `hands down ${what}, and forces them on every element`,
      `body {${rule}} * {${rule.replaceAll(';', ' !important;')} !important}`,
    ]),
  ),
};

describe('in a page that', () => {
  for (const [what, css] of Object.entries(PAGES)) {
    it(`${what}, all texts of all cards have a box within the container and are legible`, async () => {
      await assertLegible(await mount(open(css)));
    }).timeout(60_000);
  }
});

/** Where a card may stand; `open` does what a reader or a script of the page does before there is anything to see. */
interface Place {
  readonly markup: (card: string) => string;
  readonly css?: string;
  readonly open?: (place: HTMLElement) => void;
}

const PLACES: Readonly<Record<string, Place>> = {
  'a paragraph': {markup: (card) => `<p>Before ${card} after</p>`},
  'emphasis in a heading': {markup: (card) => `<h2><em><b>${card}</b></em></h2>`},
  'a link’s neighbour in a list': {markup: (card) => `<ul><li><a href="/">A link</a> ${card}</li></ul>`},
  'the cell of a table as wide as the page': {
    markup: (card) => `<table style="width: 100%"><tr><td>Before</td><td>${card}</td></tr></table>`,
  },
  'the cell of a table of fixed layout': {
    markup: (card) =>
      `<table style="width: 600px; table-layout: fixed"><tr><td>${card}</td><td>After</td></tr></table>`,
  },
  'the cell of a table as wide as its content': {markup: (card) => `<table><tr><td>${card}</td></tr></table>`},
  'a flex row': {
    markup: (card) => `<div style="display: flex"><p>A text beside it that has several words</p>${card}</div>`,
  },
  'a flex row that centres': {
    markup: (card) => `<div style="display: flex; align-items: center; justify-content: center">${card}</div>`,
  },
  'a flex column that does not stretch': {
    markup: (card) => `<div style="display: flex; flex-direction: column; align-items: flex-start">${card}</div>`,
  },
  'a grid of two columns': {
    markup: (card) => `<div style="display: grid; grid-template-columns: 1fr 1fr"><p>Before</p>${card}</div>`,
  },
  'a grid that centres': {markup: (card) => `<div style="display: grid; place-items: center">${card}</div>`},
  'a column of 180 px': {markup: (card) => `<div style="width: 180px">${card}</div>`},
  'a column of 180 px of letters of 300 px': {
    markup: (card) => `<div style="width: 180px; font-size: 300px">${card}</div>`,
  },
  'a text of several columns': {markup: (card) => `<div style="columns: 2">${card}</div>`},
  'a float': {markup: (card) => `<div style="float: left">${card}</div><br style="clear: both">`},
  'an inline block': {markup: (card) => `<div style="display: inline-block">${card}</div>`},
  'a box that is placed absolutely': {markup: (card) => `<div style="position: absolute">${card}</div>`},
  'details that are opened': {
    markup: (card) => `<details class="place"><summary>More</summary>${card}</details>`,
    open: (place) => place.setAttribute('open', ''),
  },
  'a dialog that is shown': {
    markup: (card) => `<dialog class="place">${card}</dialog>`,
    open: (place) => (place as HTMLDialogElement).show(),
  },
  'a modal dialog': {
    markup: (card) => `<dialog class="place">${card}</dialog>`,
    open: (place) => (place as HTMLDialogElement).showModal(),
  },
  'another shadow root': {
    markup: (card) => `<div class="place" title="${card.replaceAll('"', '&quot;')}"></div>`,
    open: (place) => {
      place.attachShadow({mode: 'open'}).innerHTML = `<style>* {all: unset !important}</style>${place.title}`;
    },
  },
  'the slot of another shadow root': {
    markup: (card) => `<div class="place">${card}</div>`,
    open: (place) => {
      place.attachShadow({mode: 'open'}).innerHTML =
        '<style>slot {font-size: 0; line-height: 0; -webkit-text-fill-color: transparent} ::slotted(*) {letter-spacing: 1em !important}</style><slot></slot>';
    },
  },
  'a box whose content is skipped while it is far away': {
    markup: (card) => `<div style="content-visibility: auto">${card}</div>`,
  },
  'a box whose content is skipped at first': {
    markup: (card) => `<div class="place">${card}</div>`,
    css: '.place {content-visibility: hidden} .place.open {content-visibility: visible}',
    open: (place) => place.classList.add('open'),
  },
  'a box that is not displayed at first': {
    markup: (card) => `<div class="place" hidden>${card}</div>`,
    open: (place) => place.removeAttribute('hidden'),
  },
  'a box that is invisible at first': {
    markup: (card) => `<div class="place">${card}</div>`,
    css: '.place {visibility: hidden} .place.open {visibility: visible}',
    open: (place) => place.classList.add('open'),
  },
  'a box without width at first': {
    markup: (card) => `<div class="place">${card}</div>`,
    css: '.place {width: 0; height: 0; overflow: hidden} .place.open {width: auto; height: auto}',
    open: (place) => place.classList.add('open'),
  },
};

describe('a card in', () => {
  for (const [what, {markup, css = '', open: show}] of Object.entries(PLACES)) {
    it(`${what} has all its texts within its container, legible`, async () => {
      const page = open(css);
      // One after the other: of some places there can be one at a time.
      for (const tag of TAGS) {
        page.document.body.innerHTML = markup(written(tag));
        const place = page.document.querySelector<HTMLElement>('.place');
        if (place) show?.(place);
        const cards = cardsIn(page.document);
        assert.lengthOf(cards, 1);
        await settle(cards);
        await assertLegible(cards);
      }
    }).timeout(60_000);
  }

  it('a box that is closed, hidden or invisible has no text to be seen', async () => {
    for (const name of [
      'details that are opened',
      'a dialog that is shown',
      'a box whose content is skipped at first',
      'a box that is not displayed at first',
      'a box that is invisible at first',
    ]) {
      const {markup, css = ''} = PLACES[name]!;
      const page = open(css);
      page.document.body.innerHTML = markup(written('fact-box').replace('src', 'loading="eager" src'));
      const [card] = cardsIn(page.document);
      await settle([card!]);
      assert.isFalse(inside(card!).querySelector('.title')!.checkVisibility({visibilityProperty: true}), name);
    }
  });
});

/** Ways in which pages put cards where they are to be; each gives them back. */
const WAYS: Readonly<Record<string, (page: Page) => Promise<readonly Card[]>>> = {
  'inserted by insertAdjacentHTML()': async ({document: {body}}) => {
    for (const tag of TAGS) body.insertAdjacentHTML('beforeend', written(tag));
    return Promise.resolve(cardsIn(body));
  },
  'made by createElement()': async ({document}) => {
    for (const tag of TAGS) document.body.append(Object.assign(document.createElement(tag), {src: SRC}));
    return Promise.resolve(cardsIn(document));
  },
  'cloned when it is ready': async (page) => {
    const cards = await mount(page);
    const clones = cards.map((card) => card.cloneNode(true) as Card);
    page.document.body.replaceChildren(...clones);
    return clones;
  },
  'cloned out of a template': async ({document}) => {
    const template = document.createElement('template');
    template.innerHTML = TAGS.map(written).join('');
    document.body.append(template.content.cloneNode(true));
    return Promise.resolve(cardsIn(document));
  },
  'moved 100 times': async (page) => {
    const cards = await mount(page);
    const places = ['div', 'section'].map((name) => page.document.body.appendChild(page.document.createElement(name)));
    for (let n = 0; n < 100; n += 1) {
      places[n % 2]!.append(...cards);
      if (n % 10 === 0) await cards[0]!.updateComplete;
    }
    return cards;
  },
  'adopted from a document that is not shown': async ({document}) => {
    const other = document.implementation.createHTMLDocument();
    other.body.innerHTML = TAGS.map(written).join('');
    document.body.append(...other.body.children);
    return Promise.resolve(cardsIn(document));
  },
  'adopted from another window when it is ready': async ({document: target}) => {
    const section = document.createElement('section');
    section.innerHTML = TAGS.map(written).join('');
    document.body.append(section);
    const cards = cardsIn(section);
    await settle(cards);
    target.body.append(section);
    return cards;
  },
};

describe('a card that is', () => {
  for (const [what, put] of Object.entries(WAYS)) {
    it(`${what} has all its texts within its container, legible, in a page that unsets everything`, async () => {
      const cards = await put(open('* {all: unset !important}'));
      assert.lengthOf(cards, 4);
      await settle(cards);
      await assertLegible(cards);
    }).timeout(60_000);
  }
});

describe('a site may still', () => {
  const boxes = (cards: readonly Element[]) => cards.map((card) => card.getClientRects().length);

  it('hide a card by its attribute', async () => {
    const cards = await mount(open());
    for (const card of cards) card.hidden = true;
    assert.deepEqual(boxes(cards), [0, 0, 0, 0]);
  });

  it('hide a card by a class of its own', async () => {
    const cards = await mount(open('.gone {display: none}'));
    for (const card of cards) card.classList.add('gone');
    assert.deepEqual(boxes(cards), [0, 0, 0, 0]);
  });

  it('hide a card by its visibility', async () => {
    for (const card of await mount(open('.gone {visibility: hidden}'))) {
      card.classList.add('gone');
      assert.isFalse(inside(card).querySelector('.brief')!.checkVisibility({visibilityProperty: true}), card.localName);
    }
  });

  it('give a card its width, its margin and its place', async () => {
    const cards = await mount(
      open(
        'body {margin: 0} .set {width: 321px; margin-left: 45px} .apart {position: absolute; inset: 7px auto auto 89px; width: 200px}',
      ),
    );
    for (const card of cards) {
      card.classList.add('set');
      const {left, width} = card.getBoundingClientRect();
      assert.deepEqual([left, width], [45, 321], card.localName);
      assert.equal(inside(card).querySelector('.brief')!.getBoundingClientRect().width, 321, card.localName);
      card.className = 'apart';
      assert.deepEqual([card.offsetLeft, card.offsetTop, card.offsetWidth], [89, 7, 200], card.localName);
      card.className = '';
    }
  });

  it('make a card narrower than its default in a flex row and order it', async () => {
    const page = open('.row {display: flex} .row > .small {flex: none; width: 190px; order: 1}');
    page.document.body.innerHTML = `<div class="row">${TAGS.map(written).join('')}</div>`;
    const [first, ...others] = cardsIn(page.document);
    first!.className = 'small';
    await settle([first!]);
    assert.equal(first!.getBoundingClientRect().width, 190);
    for (const other of others)
      assert.isAtMost(other.getBoundingClientRect().right, first!.getBoundingClientRect().left);
  });
});

describe('this test finds', () => {
  for (const [what, css, fault] of [
    ['letters that are too small', '.fact {font-size: 9px !important}', 'font size 9 px'],
    ['lines without height', '.fact {line-height: 0 !important}', 'line height 0px'],
    ['letters far apart', '.fact {letter-spacing: 1em !important}', 'letter spacing'],
    ['letters of little contrast', '.fact {--ink: #999 !important; color: #999 !important}', 'contrast 2.8'],
    ['letters on an unknown ground', '.brief {background: none !important}', 'contrast NaN'],
    ['letters that are transparent', '.fact {-webkit-text-fill-color: transparent !important}', 'contrast 1.00'],
    ['a text that is not displayed', '.fact dd {display: none !important}', 'no box'],
    ['a text that is invisible', '.fact dd {visibility: hidden !important}', 'no box'],
    ['a text that sticks out', '.fact dt {margin-inline-start: 3000px !important}', '”: from '],
    ['a card without width', '.card {inline-size: 20px !important}', 'px wide'],
  ] as const) {
    it(what, async () => {
      const card = (await mount(open())).find(({localName}) => localName === 'fact-box')!;
      assert.deepEqual(readCard(card).faults, []);
      const style = Object.assign(card.ownerDocument.createElement('style'), {textContent: css});
      inside(card).append(style);
      assert.include(readCard(card).faults.join('\n'), fault);
    });
  }
});
