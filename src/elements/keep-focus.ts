import {putFocus} from './follow-fragment.js';

/** Draws, and keeps the focus in the card: readers who were at something that is gone, at the retry button for one, stay in it. */
export function keepFocus(root: ShadowRoot, draw: () => void): void {
  const {activeElement} = root;
  draw();
  if (!activeElement || root.activeElement === activeElement) return;
  const place = activeElement.isConnected
    ? activeElement
    : (root.getElementById(activeElement.id) ?? root.querySelector('.card'));
  putFocus(place as HTMLElement | null);
}
