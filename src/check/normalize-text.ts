/** Text with one style of spaces, dashes and quotation marks. Letters stay as they are. */
export function normalizeText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/«\s+/g, '«')
    .replace(/\s+»/g, '»')
    .replace(/[‘’‚‛“”„‟«»‹›"'`´]/g, "'")
    .replace(/\s*(?:-{2,}|[‐‑‒–—―−-])\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words to search for: normalized, and without a comma or full stop at their end, which may come before or after a closing mark. */
export function normalizeWords(words: string): string {
  return normalizeText(words).replace(/(?:[,.]'?|'[,.])$/, '');
}

/**
 * Where normalized words are in a normalized text, as whole words. The case of their first letter does not matter.
 *
 * @returns offsets, in order
 */
export function occurrences(text: string, words: string): number[] {
  const at = words.search(/\p{L}/u);
  const [letter = ''] = words.slice(Math.max(at, 0));
  const withFirst = (first: string) => words.slice(0, at) + first + words.slice(at + letter.length);
  const spellings = new Set(
    at === -1 ? [words] : [words, withFirst(letter.toLowerCase()), withFirst(letter.toUpperCase())],
  );
  return [...spellings].flatMap((spelling) => wholeWords(text, spelling)).sort((a, b) => a - b);
}

function wholeWords(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const after = at + words.length;
    const beginsInWord = LETTER_AT_END.test(text.slice(Math.max(0, at - 2), at)) && LETTER_AT_START.test(words);
    // An apostrophe and a letter continue a word: “Armenia” is not “Armenia’s”.
    const endsInWord = LETTER_AT_END.test(words) && /^'?[\p{L}\p{M}\p{N}]/u.test(text.slice(after, after + 3));
    if (!beginsInWord && !endsInWord) found.push(at);
  }
  return found;
}

const LETTER_AT_START = /^[\p{L}\p{N}]/u;
const LETTER_AT_END = /[\p{L}\p{M}\p{N}]$/u;

/** How many letters and digits a text has: a measure of position that normalizing does not change. */
export function ink(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (isInk(text, at)) count++;
  return count;
}

const INK = /^[\p{L}\p{N}]/u;

/** Whether a letter or digit begins at an offset. Most texts are mostly ASCII, which needs no pattern. */
export function isInk(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
  // The second half of a pair begins nothing.
  return (unit < 0xdc00 || unit > 0xdfff) && INK.test(text.slice(at, at + 2));
}

/** How many words a text has. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
