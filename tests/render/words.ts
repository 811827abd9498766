import {PART_TAGS} from '../cards.js';

/*
 * What counts as a control, and is not part of the briefing's words, order and links:
 *
 * - popovers, whole: they repeat what the list of sources says, beside buttons of their own;
 * - buttons, as buttons: of a citation's button the words count (a number or a source's name), as those of the link to the
 *   source count that a snapshot has in its place; the link itself does not. Other buttons ("Close", "Try again") do not count;
 * - the way past a card, and its end;
 * - the notice that a briefing is due for review, which only a live card can know.
 */
const CONTROLS = '[popover], button:not(.cite), .out-of-date, .skip, .end, style';

/** A briefing's words in their order, white space folded. */
export function wordsOf(root: ParentNode): string {
  return withoutControls(root).textContent.replace(/\s+/g, ' ').trim();
}

/** What an anchor in the snapshot of a part has besides that of the place. */
const PART = new RegExp(`^(#.*?--)(?:${PART_TAGS.join('|')})[\\w-]*?--(?!.*:)`);

/** Where a briefing's links lead, in their order. */
export function linksOf(root: ParentNode): string[] {
  const hrefs = [...withoutControls(root).querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
  // A place has one anchor in every card. The snapshot of a part may share its page with the whole, so its anchors name the part.
  return hrefs.filter((href) => !/^#[^#]*--source:/.test(href)).map((href) => href.replace(PART, '$1'));
}

/** What is shown besides text: images and boxes of tasks, as markup. */
export function objectsOf(root: ParentNode): string[] {
  return [...withoutControls(root).querySelectorAll('img, input, hr, time')].map(({tagName, attributes}) =>
    [tagName, ...['src', 'alt', 'checked', 'datetime'].map((name) => attributes.getNamedItem(name)?.value)].join(' '),
  );
}

function withoutControls(root: ParentNode): Element {
  const copy = document.createElement('div');
  copy.append(...[...root.childNodes].map((node) => document.importNode(node, true)));
  for (const control of copy.querySelectorAll(CONTROLS)) control.remove();
  return copy;
}
