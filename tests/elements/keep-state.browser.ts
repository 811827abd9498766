import {assert} from '@open-wc/testing';
import '../../src/locales/fr.js';
import {parseBrief} from '../../src/parse/index.js';
import {prerender} from '../../src/server/index.js';
import {
  answered,
  assertFocus,
  fresh,
  inFakePage,
  inside,
  mountTagLoading,
  network,
  place,
  turn,
  type Card,
  type CardTag,
} from './support.js';

const CODE = `\`\`\`\n${'long '.repeat(40)}\n\`\`\``;

/** What a reader may have selected: it stands in each part, and stays there. */
const PHRASE = 'as it was counted';

/** A briefing with something of each kind to be at; how the bridge is, and whether something new comes first in each part. */
const bridge = (word = 'old', isRenewed = false) => `---
id: bridge
title: The bridge
lang: en
sources:
  one: {publisher: One Publishing, short: One, title: First document, url: 'https://example.org/1'}
  two: {publisher: Two Publishing, short: Two, title: Second document, url: 'https://example.org/2'}
---
${isRenewed ? '\nA new paragraph comes first.\n' : ''}
The ${word} bridge crosses the river [^one#arches].

## Facts {#facts}

${isRenewed ? '- **Height:** 5 m\n' : ''}- **Length:** The ${word} rule says 70 m, ${PHRASE} [^one#arches]; another 71 m [^two]

  ${CODE.replaceAll('\n', '\n  ')}
- **Width:** 4 m [^two]

## Differences {#differences}

${isRenewed ? '- **Is it new?**\n  - **Yes** [^one]\n  - **No** [^two]\n' : ''}- **Is it safe?**
  - **Yes** [^one]
  - **No** [^two]
- **How long is it?**
  - **Long.** The ${word} rule says 70 m, ${PHRASE} [^one#arches]

    ${CODE.replaceAll('\n', '\n    ')}
  - **Longer** [^two]

## Events {#events}

${isRenewed ? '- **1850:** It was wanted\n' : ''}- **1900:** It was planned [^one]
- **2019:** The ${word} rule says that it was built, ${PHRASE} [^one#arches]

  ${CODE.replaceAll('\n', '\n  ')}
- **2021:** It was closed [^two]

[^one#arches]: It has … arches
`;

/** What each tag can be asked for that leaves what the reader is at. */
const WISHES: readonly (readonly [tag: CardTag, name: string, value: string])[] = [
  ['caucasus-brief', 'section', 'facts'],
  ['fact-box', 'section', 'facts'],
  ['source-compare', 'questions', 'how-long-is-it'],
  ['event-timeline', 'from', '2010'],
];

/** A card from `src`, drawn in this page. */
async function live(tag: CardTag): Promise<Card> {
  const {card, request} = await mountTagLoading(tag);
  await answered(request, bridge());
  return card;
}

/** A card from `src`, as a server has drawn it; what comes is its first change. */
async function served(tag: CardTag): Promise<Card> {
  const page = place(document.createElement('section'));
  page.setHTMLUnsafe(prerender(parseBrief(bridge()).brief, {card: tag, view: 'full', src: fresh()}));
  const card = page.querySelector(tag);
  assert.ok(card);
  await turn();
  assert.equal(card.status, 'ready');
  return card;
}

/** Looks for a newer text: words in front of what the reader is at have changed, and in each part something else comes first. */
async function refresh(card: Card): Promise<void> {
  const settled = card.reload();
  await turn();
  await answered(network.last(), bridge('new and careful', true));
  await settled;
  await turn();
  assert.include(inside(card).querySelector('article')!.textContent, 'The new and careful rule');
}

/** Turns the page to French; of a card that says its own language, the card. */
async function turnToFrench(card: Card): Promise<void> {
  (card.hasAttribute('lang') ? card : document.documentElement).lang = 'fr';
  await turn();
  assert.equal(inside(card).querySelector('.card')!.getAttribute('lang'), 'fr');
}

async function ask(card: Card): Promise<void> {
  const [, name, value] = WISHES.find(([tag]) => tag === card.localName)!;
  card.setAttribute(name, value);
  await turn();
  assert.ok(inside(card).querySelector('.rest') ?? card.localName === 'fact-box', 'nothing is left out');
}

const CHANGES = [
  ['a refresh with a changed text', refresh],
  ['a change of the language', turnToFrench],
  ['a change of what the tag asks for', ask],
] as const;

/** The text that holds the phrase, and where. */
function phraseIn(card: Card): {text: Text; start: number} {
  const walker = document.createTreeWalker(inside(card).querySelector('article')!, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const start = text.data.indexOf(PHRASE);
    if (start >= 0) return {text, start};
  }
  throw new Error(`<${card.localName}> does not say “${PHRASE}”.`);
}

/** The fact, answer or event that says the phrase. */
function placeOf(card: Card): Element {
  const place = phraseIn(card).text.parentElement?.closest('dd, .stance, .event');
  assert.ok(place);
  return place;
}

/** The citation beside the phrase. */
function citation(card: Card): HTMLElement {
  const cite = placeOf(card).querySelector<HTMLElement>('.cite');
  assert.ok(cite);
  return cite;
}

/** The selection in a shadow root, in an engine that tells of one there; a Selection is a live Range in each. */
function selectionIn(root: ShadowRoot): Selection | null {
  return (root as {getSelection?: () => Selection | null}).getSelection?.() ?? null;
}

for (const [how, make] of [
  ['a card', live],
  ['a card that a server has drawn', served],
] as const) {
  for (const [what, change] of CHANGES) {
    describe(`what a reader has done to ${how} stays after ${what}`, () => {
      inFakePage();
      const {lang} = document.documentElement;
      afterEach(() => {
        document.documentElement.lang = lang;
        getSelection()!.removeAllRanges();
        scrollTo(0, 0);
      });

      for (const [tag] of WISHES) {
        it(`an open <details>: <${tag}>`, async () => {
          const card = await make(tag);
          const selector = tag === 'caucasus-brief' ? '.sources details' : '.all-sources';
          const details = inside(card).querySelector<HTMLDetailsElement>(selector)!;
          details.open = true;
          await change(card);
          assert.ok(details.isConnected && details.open);
          assert.ok(inside(card).querySelector(selector) === details);
        });

        it(`an open popover: <${tag}>`, async () => {
          const card = await make(tag);
          citation(card).click();
          const popover = inside(card).querySelector('.popover:popover-open');
          assert.ok(popover);
          await change(card);
          assert.ok(inside(card).querySelector('.popover:popover-open') === popover);
          const target = citation(card).getAttribute('popovertarget');
          assert.equal(target, popover.id, 'and it is that of its citation');
        });

        it(`the focus, on a citation: <${tag}>`, async () => {
          const card = await make(tag);
          const cite = citation(card);
          cite.focus({preventScroll: true});
          await change(card);
          assertFocus(document, card);
          assertFocus(inside(card), cite);
          assert.ok(citation(card) === cite);
        });

        it(`how far it is scrolled, the page and a part of the card: <${tag}>`, async () => {
          const spacers = [0, 1].map(() => Object.assign(document.createElement('div'), {style: 'height: 3000px'}));
          place(spacers[0]!);
          const card = await make(tag);
          card.style.inlineSize = '320px';
          place(spacers[1]!);
          const code = placeOf(card).querySelector('pre')!;
          code.scrollLeft = 40;
          scrollTo(0, 2980);
          await change(card);
          assert.ok(placeOf(card).querySelector('pre') === code);
          assert.deepEqual([code.scrollLeft, scrollY], [40, 2980]);
        });

        it(`the selection of words that are still there: <${tag}>`, async () => {
          const card = await make(tag);
          const {text, start} = phraseIn(card);
          const range = document.createRange();
          range.setStart(text, start);
          range.setEnd(text, start + PHRASE.length);
          getSelection()!.setBaseAndExtent(text, start, text, start + PHRASE.length);
          await change(card);
          assert.ok(phraseIn(card).text === text);
          assert.equal(range.toString(), PHRASE);
          assert.equal(selectionIn(inside(card))?.toString() ?? PHRASE, PHRASE);
        });
      }
    });
  }
}
