import type {Text} from '../../model/inline.js';
import type {Node} from '../../model/walk.js';

/** The letters and digits of a text, and where each stands. */
export interface Letters {
  readonly letters: string;
  readonly offsets: readonly number[];
}

/** Looks for the words, or the mark, of a part of a briefing in the author's text, from an offset on. */
export function find(node: Node, text: string, from: number, {letters, offsets}: Letters): {start: number; end: number} | undefined {
  if (node.type === 'citation') {
    const match = new RegExp(`\\[\\^${node.source}(?:#[^\\]\\s]*)?\\]`).exec(text.slice(from));
    return match ? {start: from + match.index, end: from + match.index + match[0].length} : undefined;
  }
  if (node.type === 'footnoteReference') {
    const start = text.indexOf(`[^${node.id}]`, from);
    return start === -1 ? undefined : {start, end: start + node.id.length + 3};
  }
  if (node.type === 'image') {
    const start = text.indexOf('![', from);
    const end = text.indexOf(')', start);
    return start === -1 ? undefined : {start, end: end === -1 ? start + 2 : end};
  }
  if (node.type !== 'text') return undefined;
  return findText(node, from, letters, offsets);
}

function findText({value}: Text, from: number, letters: string, offsets: readonly number[]): {start: number; end: number} | undefined {
  const words = lettersOf(value);
  if (words === '') return undefined;
  const first = firstAtOrAfter(offsets, from);
  for (const length of [words.length, 24, 6]) {
    const at = letters.indexOf(words.slice(0, length), first);
    const start = offsets[at];
    if (at !== -1 && start !== undefined) return {start, end: (offsets[Math.min(at + Math.min(length, words.length), offsets.length) - 1] ?? start) + 1};
  }
  return undefined;
}

function firstAtOrAfter(offsets: readonly number[], from: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A text without whatever is no letter and no digit. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Prepares a text for a search. */
export function lettersIn(text: string): Letters {
  const offsets = [...text.matchAll(/[\p{L}\p{N}]/gu)].flatMap(({index, 0: letter}) => [...letter.split('')].map((_, n) => index + n));
  return {letters: lettersOf(text), offsets};
}

/** The text with what is no running text (front matter, code, definitions) blank, so that no search finds anything there. */
export function blank(text: string, bodyStart: number): string {
  const spaces = (part: string) => part.replace(/[^\n]/g, ' ');
  const body = text
    .slice(bodyStart)
    .replace(/^([ \t>]*)(`{3,}|~{3,}).*\n(?:.*\n)*?\1?[ \t>]*\2[`~]*[ \t]*$/gm, spaces)
    .replace(/(?<!`)(`+)(?!`)(?:[^`]|`(?!\1))*?(?<!`)\1(?!`)/g, spaces)
    .replace(/^[ \t>*+-]*\[\^[^\]\n]+\]:.*(?:\n(?![ \t]*(?:[-*+>#|]|\d+[.)]|\[\^[^\]\n]+\]:|$)).+)*/gm, spaces);
  return spaces(text.slice(0, bodyStart)) + body;
}
