import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import {reveal} from './follow-fragment.js';

/** A card that may hold the place to which the page's URL leads. */
interface DeepLinked extends ReactiveControllerHost, HTMLElement {
  readonly status: string;
}

const cards = new Map<DeepLinked, DeepLinkController>();
/** The fragment that was followed already: a card that is drawn again does not take the reader back. */
let followed = '';
/** Whether the reader has begun to go elsewhere. */
let isLeft = false;

/**
 * Follows `#<brief id>--<id>` in the page's URL to the heading, question or fact in a card's shadow tree, once the card
 * is there: the platform finds ids in the page's own tree only. Of several cards with that place, the first in the page wins.
 */
export class DeepLinkController implements ReactiveController {
  readonly #host: DeepLinked;
  readonly #isNamed: () => boolean;

  /** @param isNamed whether the URL names the card, as far as can be told before it has loaded */
  constructor(host: DeepLinked, isNamed: () => boolean) {
    this.#host = host;
    this.#isNamed = isNamed;
  }

  hostConnected(): void {
    if (cards.size === 0) {
      addEventListener('hashchange', onHashChange);
      for (const type of ['wheel', 'touchmove', 'keydown']) addEventListener(type, onLeave, {passive: true});
    }
    cards.set(this.#host, this);
  }

  hostDisconnected(): void {
    cards.delete(this.#host);
    if (cards.size > 0) return;
    removeEventListener('hashchange', onHashChange);
    for (const type of ['wheel', 'touchmove', 'keydown']) removeEventListener(type, onLeave);
  }

  hostUpdated(): void {
    if (!isLeft) follow();
  }

  /** Whether the place may yet appear in this card. */
  get isAwaited(): boolean {
    return this.#host.status === 'loading' && this.#isNamed();
  }
}

/** The URL of a place in a card, for others to go to; without an anchor, that of the page. */
export function linkTo(card: Element, briefId: string, anchor: string | undefined): string {
  const url = new URL(card.ownerDocument.location.href);
  url.hash = anchor === undefined ? '' : `${briefId}--${anchor}`;
  return url.href;
}

function follow(): void {
  const fragment = fragmentOf(location.hash);
  if (fragment === followed || !fragment.includes('--')) return;
  const inOrder = [...cards].sort(([a], [b]) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1,
  );
  for (const [card, controller] of inOrder) {
    const place = card.shadowRoot?.getElementById(fragment);
    if (place) {
      followed = fragment;
      reveal(place, 'start');
      return;
    }
    if (controller.isAwaited) return;
  }
}

function fragmentOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

function onHashChange(): void {
  followed = '';
  isLeft = false;
  follow();
  // A card that waits for the reader to come near may be named now.
  for (const card of cards.keys()) card.requestUpdate();
}

function onLeave(): void {
  isLeft = true;
}
