import {languageTag} from '../i18n/index.js';

/** Goes from an element to the root of the page, out of every shadow root and every slot's host. */
export function* ancestors(element: Element): Generator<Element> {
  for (let at: Element | null = element; at;) {
    yield at;
    const root: Node = at.getRootNode();
    at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
}

/** The language of a place in a page, if it says one: the nearest `lang`, also across shadow roots, as a tag of BCP 47 if it means one. */
export function nearestLang(element: Element): string | undefined {
  for (const at of ancestors(element)) {
    const lang = at.getAttribute('lang');
    if (lang) return languageTag(lang) ?? lang;
  }
  return undefined;
}

/** The level of a card's title: the value of `heading-level`, 1 to 6; with `auto` one below the nearest heading before the card. */
export function headingLevelOf(given: string | number | undefined, card: Element): number {
  if (given === 'auto') return Math.min(6, levelOfHeadingBefore(card) + 1);
  const level = Math.trunc(Number(given));
  return level >= 1 && level <= 6 ? level : 2;
}

/** The level of the nearest heading before an element, in its own tree or in the trees around it; 0 if there is none. */
function levelOfHeadingBefore(element: Element): number {
  for (let at = element; ;) {
    const root = at.getRootNode();
    if (root instanceof Document || root instanceof ShadowRoot) {
      const before = [...root.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(
        (heading) => heading.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING && !at.contains(heading),
      );
      const last = before.at(-1);
      if (last) return Number(last.tagName[1]);
    }
    if (!(root instanceof ShadowRoot)) return 0;
    at = root.host;
  }
}
