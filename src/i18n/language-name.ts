/** Languages of the region that browsers have no data for. */
const NAMES = /* @__PURE__ */ new Map([['ab', 'аԥсшәа'], ['hy', 'հայերեն'], ['ka', 'ქართული'], ['os', 'ирон']]);

/** What a language calls itself: who looks for it reads it. */
export function languageName(tag: string): string {
  const own = NAMES.get(tag.split('-', 1)[0] ?? '');
  try {
    return own ?? new Intl.DisplayNames(tag, {type: 'language'}).of(tag) ?? tag;
  } catch {
    return tag; // `Intl` throws at what is no tag.
  }
}
