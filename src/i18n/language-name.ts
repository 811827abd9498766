/** Languages of the region for which browsers have no data. */
const NAMES = /* @__PURE__ */ new Map([
  ['ab', 'аԥсшәа'],
  ['hy', 'հայերեն'],
  ['ka', 'ქართული'],
  ['os', 'ирон'],
]);

/** The name of a language in that language: its own readers must recognise it. */
export function languageName(tag: string): string {
  const own = NAMES.get(tag.split('-', 1)[0] ?? '');
  try {
    return own ?? new Intl.DisplayNames(tag, {type: 'language'}).of(tag) ?? tag;
  } catch {
    return tag; // `Intl` throws if it is not a well-formed tag.
  }
}
