/**
 * The BCP 47 tag that a page means: its longest well-formed beginning, in canonical form; undefined if there is none.
 *
 * Themes of content management systems write POSIX names, as in `fr_FR` or `fr_FR.UTF-8`. `Intl` throws at those, and at
 * anything else that a page may say in `lang`.
 */
export function languageTag(text: string): string | undefined {
  const subtags = text
    .trim()
    .replace(/[.@].*$/s, '')
    .split(/[-_]/);
  for (; subtags.length > 0; subtags.pop()) {
    try {
      return Intl.getCanonicalLocales(subtags.join('-'))[0];
    } catch {
      // Not well-formed: without its last subtag it may be.
    }
  }
  return undefined;
}
