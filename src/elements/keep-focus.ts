import {putFocus} from './follow-fragment.js';

/**
 * Draws, and keeps the focus in the card. Readers who were at something that is gone stay in it: at the notice while the card
 * tries again, at the title when it is there. So do those who were in the fallback that a late card replaces.
 */
export function keepFocus(root: ShadowRoot, draw: () => void): void {
  const {activeElement} = root;
  const isInFallback = hasFocusInFallback(root);
  draw();
  if (activeElement?.matches('.card')) putFocus(root.querySelector('.retry') ?? root.querySelector('.title'));
  else if (activeElement && root.activeElement !== activeElement) putFocus(placeOf(activeElement, root));
  else if (isInFallback && !root.querySelector('slot')) putFocus(root.querySelector('.title'));
}

/** Where what had the focus is now, or what holds its place until there is something better. */
function placeOf(element: Element, root: ShadowRoot): HTMLElement | null {
  if (element.isConnected) return element as HTMLElement;
  const retry = root.querySelector<HTMLElement>('.retry');
  return (
    root.getElementById(element.id) ?? (root.querySelector('.brief') ? null : retry) ?? root.querySelector('.card')
  );
}

/** Whether the focus is in the author's fallback, which is shown. */
function hasFocusInFallback({host}: ShadowRoot): boolean {
  const {activeElement} = host.getRootNode() as Document | ShadowRoot;
  return activeElement !== null && activeElement !== host && host.contains(activeElement);
}
