import {withoutHash} from '../model/allowed-url.js';
import {ancestors} from './nearest.js';

/**
 * Follows a link to an id within a shadow root: opens what hides the place, shows it, and puts the focus there. A link to another
 * place of the page is opened in a tab of its own.
 */
export function followFragment(event: MouseEvent, root: ShadowRoot): void {
  const link = linkOf(event);
  const href = link?.getAttribute('href');
  if (!link || !href) return;
  if (!href.startsWith('#')) {
    // The page's scripts may take its fragment for a command, and an author must not give any.
    if (link.hash === '' || withoutHash(link.href) !== withoutHash(root.ownerDocument.URL)) return;
    event.preventDefault();
    root.ownerDocument.defaultView?.open(link.href, '_blank', 'noopener');
    return;
  }
  const target = root.getElementById(href.slice(1));
  if (!target) return;
  event.preventDefault();
  reveal(target);
}

/** The link that a click follows in the same window, unless the click is already handled. */
export function linkOf(event: MouseEvent): HTMLAnchorElement | undefined {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return undefined;
  return event.composedPath().find((target): target is HTMLAnchorElement => target instanceof HTMLAnchorElement);
}

/** Shows a place, whatever folds it away in the card or around it, and puts the focus there. */
export function reveal(target: HTMLElement | null, block: ScrollLogicalPosition = 'nearest'): void {
  if (!target) return;
  for (const at of ancestors(target)) if (at instanceof HTMLDetailsElement) at.open = true;
  target.scrollIntoView({block});
  putFocus(target);
}

/** Puts the focus on something that may not be made for it. */
export function putFocus(target: HTMLElement | null): void {
  if (!target) return;
  if (target.tabIndex < 0) {
    // Not -1: from the last such place of a shadow tree, Chromium (153) would go on to the first stop in it.
    target.tabIndex = 0;
    target.addEventListener('blur', () => target.removeAttribute('tabindex'), {once: true});
  }
  target.focus({preventScroll: true});
}
