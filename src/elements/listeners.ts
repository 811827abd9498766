import {listenForClicks, type ClickActions} from './clicks.js';
import {listenForFolds} from './folds.js';
import {listenForMarks} from './marks.js';
import {listenForPopovers} from './popovers.js';

/** What a card does when its reader does something. */
export interface Actions extends ClickActions {
  readonly fill: (popover: Element) => void;
}

/** Listens to everything that readers can do in a card. */
export function listen(root: ShadowRoot, host: HTMLElement, actions: Actions): void {
  listenForClicks(root, actions);
  listenForPopovers(root, actions.fill);
  listenForFolds(root, host);
  listenForMarks(root);
}
