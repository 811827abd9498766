import {assert} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import type {Words} from '../../src/i18n/index.js';
import {parseBrief, type Brief} from '../../src/index.js';
import {TAGS} from '../cards.js';
import {
  answered,
  clock,
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
  turn,
  unreachable,
  type Card,
  type CardTag,
} from '../elements/support.js';
import {LANGUAGES} from './all.js';
import {ONE_DAY, WHOLE, WITHDRAWN} from './every-state.js';
import {leavesOf} from './leaves.js';
import {addPseudoLocale, PSEUDO, takeCalls, WORDS} from './pseudo-locale.js';

addPseudoLocale();

type Attributes = Readonly<Record<string, string>>;

/** Every part of it that opens is open. */
async function whole(tag: CardTag, attributes: Attributes): Promise<Card> {
  const card = await mountTag(tag, WHOLE, {images: 'none', ...attributes});
  for (const details of inside(card).querySelectorAll('details')) details.open = true;
  return card;
}

async function stale(tag: CardTag, attributes: Attributes): Promise<Card> {
  const {card, request} = await mountTagLoading(tag, {images: 'none', ...attributes});
  await answered(request, WHOLE);
  void card.reload();
  await turn();
  await unreachable(network.last());
  return card;
}

/** A briefing that knows its original, or not. */
async function translation(
  tag: CardTag,
  attributes: Attributes,
  original: NonNullable<Brief['original']>,
): Promise<Card> {
  const card = makeTag(tag, {images: 'none', ...attributes});
  card.brief = {
    ...parseBrief(WHOLE).brief,
    translationOf: 'https://example.org/a.md',
    original,
    translations: {'el-CY': 'https://example.org/b.md'},
  };
  place(card);
  await turn();
  return card;
}

/** Clicks what copies, where the browser has this for a clipboard. */
async function copying(clipboard: Partial<Clipboard> | undefined, tag: CardTag, attributes: Attributes): Promise<Card> {
  const card = await whole(tag, attributes);
  const restore = stub(navigator, 'clipboard', () => clipboard);
  inside(card).querySelector<HTMLElement>('button.copy')?.click();
  await turn();
  restore();
  return card;
}

const refusing = (tag: CardTag, attributes: Attributes) => copying(undefined, tag, attributes);

/** A section with something for the tag; that of a fixture is called as its tag. */
const SECTIONS: Partial<Record<CardTag, string>> = {
  'caucasus-brief': 'facts',
  'source-compare': 'differ',
  'fact-box': 'more',
  'event-timeline': 'more',
};

const STATES: readonly (readonly [name: string, mount: (tag: CardTag, attributes: Attributes) => Promise<Card>])[] = [
  ['ready', whole],
  [
    'a translation that is older than its original',
    (tag, attributes) => translation(tag, attributes, {lang: 'el-CY', updated: {iso: '2026-12', precision: 'month'}}),
  ],
  ['a translation of nobody knows what', (tag, attributes) => translation(tag, attributes, {})],
  [
    'ready after a failure, with sources of one day',
    async (tag, attributes) => {
      const {card, request} = await mountTagLoading(tag, attributes);
      await unreachable(request);
      void card.reload();
      await turn();
      await answered(network.last(), ONE_DAY);
      return card;
    },
  ],
  ['ready, in its narrow form', (tag, attributes) => whole(tag, {compact: '', ...attributes})],
  ['showing one section', (tag, attributes) => whole(tag, {section: SECTIONS[tag] ?? tag, ...attributes})],
  [
    'showing some questions, events and sources',
    (tag, attributes) =>
      whole(tag, {sources: tag === 'source-compare' ? 'a b' : 'b', questions: 'stay', from: '2003', ...attributes}),
  ],
  ['loading', async (tag, attributes) => (await mountTagLoading(tag, attributes)).card],
  [
    'failed, without a network',
    async (tag, attributes) => {
      const {card, request} = await mountTagLoading(tag, attributes);
      await unreachable(request);
      return card;
    },
  ],
  [
    'failed, with nothing there',
    async (tag, attributes) => {
      const {card, request} = await mountTagLoading(tag, attributes);
      await refused(request, 404);
      return card;
    },
  ],
  [
    'failed, with an answer that does not come',
    async (tag, attributes) => {
      const {card} = await mountTagLoading(tag, attributes);
      clock.pass(10_000);
      await turn();
      return card;
    },
  ],
  [
    'failed, with an answer that is not a briefing',
    async (tag, attributes) => {
      const {card, request} = await mountTagLoading(tag, attributes);
      await answered(request, '');
      return card;
    },
  ],
  [
    'renewed',
    async (tag, attributes) => {
      const {card, request} = await mountTagLoading(tag, {images: 'none', ...attributes});
      await answered(request, WHOLE);
      void card.reload();
      await turn();
      await answered(network.last(), WHOLE.replaceAll(/(?<!—) (?=\[\^)/g, ' ωωω '));
      return card;
    },
  ],
  ['stale', stale],
  [
    'stale, of no known time',
    async (tag, attributes) => {
      const {card} = await mountTagLoading(tag, attributes);
      card.markdown = ONE_DAY;
      await turn();
      void card.reload();
      await turn();
      await unreachable(network.last());
      return card;
    },
  ],
  ['withdrawn', (tag, attributes) => mountTag(tag, WITHDRAWN, attributes)],
  [
    'withdrawn by HTTP 410',
    async (tag, attributes) => {
      const {card, request} = await mountTagLoading(tag, attributes);
      await refused(request, 410);
      return card;
    },
  ],
  [
    'asked for what is not there',
    async (tag, attributes) => {
      const card = await mountTag(tag, WHOLE, {section: 'nowhere', ...attributes});
      takeComplaints();
      return card;
    },
  ],
  ['copied from', (tag, attributes) => copying({write: () => Promise.resolve()}, tag, attributes)],
  ['not allowed to copy', refusing],
];

/** All that a card can say: texts, what is read out, what its style sheet writes; open or not. */
function textsOf(card: Card): string[] {
  const all = [...inside(card).querySelectorAll<HTMLElement>('*')].filter(
    (element) => !(element instanceof HTMLStyleElement),
  );
  return [
    ...all
      .filter((element) => !(element instanceof HTMLTextAreaElement))
      .flatMap(({childNodes}) => [...childNodes].flatMap((node) => (node instanceof Text ? node.data : []))),
    ...all.flatMap((element) =>
      ['aria-label', 'aria-description', 'title', 'alt', 'placeholder'].flatMap(
        (name) => element.getAttribute(name) ?? [],
      ),
    ),
    ...all.flatMap((element) => ['::before', '::after', '::marker'].map((part) => contentOf(element, part))),
    // URLs are not words.
    ...all.flatMap((element) =>
      element instanceof HTMLTextAreaElement ? element.value.replace(/^\s*https?:.*$/gm, '') : [],
    ),
  ]
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

/** What the style sheet writes. Firefox gives attr(…) as it stands there, other engines what it says. */
function contentOf(element: Element, part: string): string {
  return getComputedStyle(element, part)
    .content.replace(/^[a-z-]+$/, '')
    .replace(/^attr\(([a-z-]+)\)$/, (_, name: string) => element.getAttribute(name) ?? '');
}

/** Texts that neither the author nor the locale has given. A mark of a footnote is a letter, and no word. */
function untranslated(card: Card): string[] {
  const marks = [...inside(card).querySelectorAll('.note-ref')].map(({textContent}) => textContent.trim());
  return textsOf(card).filter((text) => /[a-zA-Z]/.test(text) && !marks.includes(text));
}

/** What may be wider than its place, because it scrolls; and what is only heard. */
const SCROLLS = 'pre, .scroll, .many, textarea, .said, .skip, .end';

/** What does not stand whole in the box where it belongs: the card, or a popover. */
function spilt(box: HTMLElement, root: ParentNode & Node = box): string[] {
  const found: string[] = [];
  const {left, right} = box.getBoundingClientRect();
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const words = text.textContent?.trim();
    if (
      !words ||
      text.parentElement?.closest(SCROLLS) ||
      text.parentElement?.closest('[popover]') !== box.closest('[popover]')
    )
      continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const place of range.getClientRects()) {
      if (place.left < left - 0.5 || place.right > right + 0.5)
        found.push(`“${words}” at ${place.left}–${place.right} of ${left}–${right}`);
    }
  }
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    const {display, overflowX, overflowY} = getComputedStyle(element);
    if (element.closest(SCROLLS) || display === 'inline') continue;
    if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
      found.push(`${element.className} is ${element.scrollWidth} px wide in ${element.clientWidth}`);
    if (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
      found.push(`${element.className} is ${element.scrollHeight} px high in ${element.clientHeight}`);
  }
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth)
    found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
  return found;
}

/** The same for the card and for each of its popovers, which stand in the window. */
function spiltAnywhere(card: Card): string[] {
  const root = inside(card);
  const found = spilt(card, root);
  for (const popover of root.querySelectorAll<HTMLElement>('[popover]')) {
    if (!popover.matches(':popover-open')) popover.showPopover();
    const {left, right} = popover.getBoundingClientRect();
    if (left < 0 || right > document.documentElement.clientWidth) found.push(`a popover stands at ${left}–${right}`);
    found.push(...spilt(popover));
    popover.hidePopover();
  }
  return found;
}

function inNarrowPage(): void {
  inFakePage();
  const {margin} = document.body.style;
  before(async () => {
    document.body.style.margin = '0';
    await setViewport({width: 280, height: 653});
  });
  after(async () => {
    document.body.style.margin = margin;
    await setViewport({width: 800, height: 600});
  });
}

describe('the pseudo-locale', () => {
  inFakePage();

  it('is complete in the states that are shown here, every word of it', async () => {
    takeCalls();
    const seen = new Set<string>();
    for (const tag of TAGS) {
      for (const [, mount] of STATES) {
        for (const view of ['full', 'digest']) {
          const card = await mount(tag, {lang: PSEUDO, view});
          for (const text of textsOf(card)) seen.add(text);
          card.remove();
        }
      }
    }
    const calls = takeCalls();
    const all = [...seen].join('\n');
    // What is put between the words of a sentence may be an element.
    const isSeen = (text: string) => text.split('\0').every((part) => all.includes(part.replace(/\s+/g, ' ').trim()));
    const unseen = [...leavesOf(WORDS)].filter(([path, word]) =>
      typeof word === 'string' ? !isSeen(word) : !calls.get(path)?.some(({text}) => isSeen(text)),
    );
    assert.deepEqual(unseen, []);
    const inputs = (key: keyof Words) =>
      [
        ...new Set(
          calls
            .get(key)
            ?.filter(({text}) => isSeen(text))
            .map(({input}) => input[0]),
        ),
      ]
        .map(String)
        .sort();
    assert.deepEqual(inputs('failed'), ['missing', 'offline', 'slow', 'unreadable']);
    assert.deepEqual(inputs('genre'), ['analysis', 'data', 'document', 'interview', 'news', 'opinion', 'κήρυγμα']);
    assert.deepEqual(inputs('correctionKind'), ['clarification', 'correction', 'update']);
    assert.deepEqual(inputs('task'), ['false', 'true']);
    assert.include(inputs('stale'), 'undefined');
    assert.include(inputs('withdrawn'), 'undefined');
    assert.include(inputs('image'), '');
  });
});

for (const tag of TAGS) {
  describe(`<${tag}> in the pseudo-locale, 280 px wide,`, () => {
    inNarrowPage();

    for (const [name, mount] of STATES) {
      it(`says nothing that is not of the locale, and shows every text whole, when it is ${name}`, async () => {
        const card = await mount(tag, {lang: PSEUDO});
        assert.isNotEmpty(textsOf(card));
        assert.deepEqual(untranslated(card), []);
        assert.equal(card.getBoundingClientRect().width, document.documentElement.clientWidth);
        assert.deepEqual(spiltAnywhere(card), []);
      });
    }
  });
}

for (const lang of LANGUAGES) {
  describe(`in ${lang}, 280 px wide,`, () => {
    inNarrowPage();

    for (const tag of TAGS) {
      it(`<${tag}> shows every text whole`, async () => {
        for (const mount of [whole, stale, refusing]) {
          const card = await mount(tag, {lang});
          assert.deepEqual(spiltAnywhere(card), []);
          card.remove();
        }
      });
    }
  });
}
