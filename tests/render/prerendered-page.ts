import {ANY_CARD, type Card} from '../cards.js';

export type {Card};

type PageWindow = Window & typeof globalThis;

/** A page of prerendered cards, in an iframe. */
export interface Page {
  readonly window: PageWindow;
  readonly cards: readonly Card[];
  readonly roots: readonly ShadowRoot[];
  remove(): void;
}

/** Opens a page that serve-node-outputs.mjs makes; no script runs in it. */
export async function openPage(): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  frame.src = '/tests/render/prerendered.html';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  const window = frame.contentWindow as PageWindow;
  const cards = [...window.document.querySelectorAll<Card>(ANY_CARD)];
  const roots = cards.flatMap(({shadowRoot}) => (shadowRoot ? [shadowRoot] : []));
  if (roots.length !== cards.length) throw new Error('A card has no declarative shadow root.');
  return {window, cards, roots, remove: () => frame.remove()};
}

/** Everything that a page requests from now on, except the modules of the elements. */
export function requestsOf(window: PageWindow): readonly string[] {
  const requests: string[] = [];
  const {fetch} = window;
  window.fetch = (...args) => {
    requests.push(`fetch ${args[0] instanceof window.Request ? args[0].url : String(args[0])}`);
    return fetch.apply(window, args);
  };
  new window.PerformanceObserver((list) => {
    for (const {name} of list.getEntries()) {
      if (!/^\/(?:src|node_modules|__wds-outside-root__)\//.test(new URL(name).pathname)) requests.push(name);
    }
  }).observe({type: 'resource'});
  return requests;
}

/** Loads a module into a page. */
export function load(window: PageWindow, path: string): Promise<void> {
  const script = window.document.createElement('script');
  script.type = 'module';
  script.src = path;
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${path} does not load`)));
    window.document.head.append(script);
  });
}

/** Waits until the cards have finished drawing. */
export async function settle(cards: readonly Card[]): Promise<void> {
  for (const card of cards) {
    if (!('updateComplete' in card)) throw new Error('A card is not upgraded.');
    while (!(await card.updateComplete));
  }
  // The notice of a passed review asks for one more update, in a microtask after the first.
  for (const card of cards) await card.updateComplete;
}

/** The boxes of all elements in some shadow roots, and of their hosts. */
export function boxesOf(roots: readonly ShadowRoot[]): Map<Element, DOMRect> {
  const elements = roots.flatMap((root) => [root.host, ...root.querySelectorAll('*')]);
  return new Map(elements.map((element) => [element, element.getBoundingClientRect()]));
}

/** Whether any box within a card has moved or changed by more than a pixel, relative to the card. */
export function moved(root: ShadowRoot, boxes: ReadonlyMap<Element, DOMRect>): boolean {
  const dy = root.host.getBoundingClientRect().top - (boxes.get(root.host)?.top ?? NaN);
  return [root.host, ...root.querySelectorAll('*')].some((element) => {
    const was = boxes.get(element);
    const is = element.getBoundingClientRect();
    if (!was) return true;
    if (isHidden(was) && isHidden(is)) return false;
    const shifts = [is.left - was.left, is.top - was.top - dy, is.width - was.width, is.height - was.height];
    return shifts.some((shift) => !(Math.abs(shift) <= 1));
  });
}

/** A closed popover, a style sheet. */
function isHidden({left, top, width, height}: DOMRect): boolean {
  return left === 0 && top === 0 && width === 0 && height === 0;
}
