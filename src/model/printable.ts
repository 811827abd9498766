/** Controls, separators of lines, marks and overrides of direction: what a terminal or a log obeys instead of showing it. */
const OBEYED = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/**
 * A text of somebody else's as one line that can be printed: line breaks are `\n`, and other characters that a terminal, a log
 * or the bidi algorithm would obey are `\u001b` and so on.
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(OBEYED, (each) => (each === '\n' ? '\\n' : `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`));
}
