/** Goes from an element to the root of the page, out of every shadow root and every slot's host. */
export function* ancestors(element: Element): Generator<Element> {
  for (let at: Element | null = element; at; ) {
    yield at;
    const root: Node = at.getRootNode();
    at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
}

/** The language of a place in a page, if it says one: the nearest `lang`, also across shadow roots. */
export function nearestLang(element: Element): string | undefined {
  for (const at of ancestors(element)) {
    const lang = at.getAttribute('lang');
    if (lang) return lang;
  }
  return undefined;
}

/** The level of the nearest heading before an element, in its own tree or in the trees around it; 0 if there is none. */
export function levelOfHeadingBefore(element: Element): number {
  for (let at = element; ; ) {
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
