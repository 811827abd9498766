import {executeServerCommand} from '@web/test-runner-commands';
import {parseBrief} from '../../src/index.js';
import {prerender} from '../../src/server/prerender.js';
import type {Card, CardName} from '../cards.js';
import {inside, makeTag, place, turn} from '../elements/support.js';

/*
 * What a card does outside of its box, to those who look at the page and point into it: no test of the DOM sees it.
 */

/** In which ways a card comes to be drawn. */
export const WAYS = ['live', 'prerendered'] as const;
export type Way = (typeof WAYS)[number];

/** Puts a card of a briefing into a page's element, drawn here or by a server. */
export async function cardIn(parent: HTMLElement, tag: CardName, markdown: string, way: Way = 'live'): Promise<Card> {
  if (way === 'live') {
    const card = makeTag(tag);
    card.markdown = markdown;
    parent.append(card);
    await turn();
    return card;
  }
  const holder = document.createElement('div');
  parent.append(holder);
  holder.setHTMLUnsafe(prerender(parseBrief(markdown).brief, {card: tag}));
  await turn();
  return holder.firstElementChild as Card;
}

/** An element of the page, until the end of the test. */
export function pagePart(style: string, ...content: (Node | string)[]): HTMLElement {
  const element = place(document.createElement('div'));
  element.style.cssText = style;
  element.append(...content);
  return element;
}

/** Makes a card weaker than it is: what a test must notice. */
export function weaken(card: Element, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  inside(card).adoptedStyleSheets.push(sheet);
}

/** How far apart the points are that are asked about. */
const STEP = 12;

/**
 * Where a pointer hits the card and should hit the page: outside of the card's box, and on what of the page lies over it; as the window
 * stands now, down to its end or a row before it.
 */
export function hitsOutside(card: Element, over: readonly Element[] = [], end = innerHeight): string[] {
  const box = card.getBoundingClientRect();
  const covers = over.map((element) => element.getBoundingClientRect());
  const hits: string[] = [];
  for (let y = 1; y < end; y += STEP) {
    for (let x = 1; x < innerWidth; x += STEP) {
      const isCards = holds(box, x, y, 1) && !covers.some((cover) => holds(cover, x, y, -1));
      if (!isCards && document.elementFromPoint(x, y) === card) hits.push(`${x}, ${y}`);
    }
  }
  return hits;
}

/** How far apart the places are that a reader scrolls to: the rows of points of one lie between those of the next. */
const SCROLL = 9.5 * STEP;
/** At which of them the whole window is asked about: each part of the page is in two such windows. At the others it is what lies over the card. */
const WHOLE = 3;

/** The same, wherever a reader scrolls. */
export function hitsWhileScrolling(card: Element, over: readonly Element[] = []): string[] {
  const hits: string[] = [];
  const {scrollHeight} = document.documentElement;
  for (let n = 0; n * SCROLL < scrollHeight; n += over.length > 0 ? 1 : WHOLE) {
    const top = n * SCROLL;
    window.scrollTo(0, top);
    const end = n % WHOLE === 0 ? innerHeight : Math.max(...over.map((each) => each.getBoundingClientRect().bottom));
    hits.push(...hitsOutside(card, over, end).map((point) => `${point} at ${top}`));
  }
  window.scrollTo(0, 0);
  return hits;
}

function holds({left, right, top, bottom}: DOMRect, x: number, y: number, more: number): boolean {
  return x >= left - more && x <= right + more && y >= top - more && y <= bottom + more;
}

/** How many pixels of a part of the page differ from its first one: none of an empty one. */
export async function inkIn({x, y, width, height}: DOMRect): Promise<number> {
  const {url} = await executeServerCommand<{url: string}, object>('photograph', {
    x: x + scrollX,
    y: y + scrollY,
    width,
    height,
  });
  const image = await createImageBitmap(await (await originalFetch(url)).blob());
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
  context.drawImage(image, 0, 0);
  const {data} = context.getImageData(0, 0, image.width, image.height);
  const pixels = new Uint32Array(data.buffer);
  return pixels.filter((pixel) => pixel !== pixels[0]).length;
}

/** Not the one of the tests, which stands for a network. */
const originalFetch = window.fetch.bind(window);
