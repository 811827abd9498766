/**
 * Text in which the styles of spaces, dashes and quotation marks make no difference. Letters stay as they are.
 */
export function fold(text: string): string {
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

/** Words to look for: folded, and without the comma or full stop that may end them, with a closing quotation mark on either side of it. */
export function foldWords(words: string): string {
  return fold(words).replace(/(?:[,.]'?|'[,.])$/, '');
}

/**
 * Where folded words stand in a folded text, as whole words; the case of their first letter makes no difference.
 *
 * @returns offsets, in order
 */
export function occurrences(text: string, words: string): number[] {
  const at = words.search(/\p{L}/u);
  const [letter = ''] = words.slice(Math.max(at, 0));
  const withFirst = (first: string) => words.slice(0, at) + first + words.slice(at + letter.length);
  const spellings = new Set(at === -1 ? [words] : [words, withFirst(letter.toLowerCase()), withFirst(letter.toUpperCase())]);
  return [...spellings].flatMap((spelling) => wholeWords(text, spelling)).sort((a, b) => a - b);
}

function wholeWords(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const after = at + words.length;
    const beginsInWord = LETTER_AT_END.test(text.slice(Math.max(0, at - 2), at)) && LETTER_AT_START.test(words);
    // An apostrophe and a letter go on with a word: “Armenia” is not “Armenia’s”.
    const endsInWord = LETTER_AT_END.test(words) && /^'?[\p{L}\p{M}\p{N}]/u.test(text.slice(after, after + 3));
    if (!beginsInWord && !endsInWord) found.push(at);
  }
  return found;
}

const LETTER_AT_START = /^[\p{L}\p{N}]/u;
const LETTER_AT_END = /[\p{L}\p{M}\p{N}]$/u;

/** How many letters and digits a text has: a measure of place that no folding changes. */
export function ink(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** How many words a text has. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
