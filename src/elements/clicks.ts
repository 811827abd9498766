import {openAll} from './folds.js';
import {followFragment, linkOf, reveal} from './follow-fragment.js';

/** What a click in a card can ask the card for. */
export interface ClickActions {
  retry(): void;
  /** Copies the item at the button of a number. */
  copy(index: number): void;
  /** Shows another language; false if it cannot, and the link is followed like any other. */
  choose(lang: string): boolean;
}

/** Listens to all clicks in a card, in one place, so that the drawn nodes need no listeners. */
export function listenForClicks(root: ShadowRoot, actions: ClickActions): void {
  root.addEventListener('click', (event) => {
    const click = event as MouseEvent;
    followFragment(click, root);
    const lang = linkOf(click)?.hreflang;
    if (lang && actions.choose(lang)) click.preventDefault();
    const button = (click.target as Element).closest<HTMLButtonElement>('.copy, .retry, .all button, .skip button');
    if (button?.matches('.copy')) actions.copy(Number(button.value));
    else if (button?.matches('.retry')) actions.retry();
    else if (button?.matches('.all *')) openAll(root);
    else if (button) reveal(root.getElementById(button.value));
  });
}
