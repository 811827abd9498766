import type {Text} from '../model/inline.js';
import type {Node} from '../model/walk.js';
import {isInk} from './normalize-text.js';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The letters and digits of a text, and the place of each. */
export interface Letters {
  readonly letters: string;
  readonly offsets: readonly number[];
}

/** Finds the words of a node, or its mark, in the author's text, from an offset on. */
export function findInText(node: Node, text: string, from: number, letters: Letters): Range | undefined {
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
  return findWords(node, from, letters);
}

function findWords({value}: Text, from: number, {letters, offsets}: Letters): Range | undefined {
  const words = lettersOf(value);
  if (words === '') return undefined;
  const first = firstAtOrAfter(offsets, from);
  for (const length of [words.length, 24, 6]) {
    const at = letters.indexOf(words.slice(0, length), first);
    const start = offsets[at];
    if (at === -1 || start === undefined) continue;
    const last = Math.min(at + Math.min(length, words.length), offsets.length) - 1;
    return {start, end: (offsets[last] ?? start) + 1};
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

/** The letters and digits of a text, without the rest. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Prepares a text for searching. */
export function lettersIn(text: string): Letters {
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isInk(text, at)) continue;
    offsets.push(at);
    // A letter of two units has two places.
    if ((text.codePointAt(at) ?? 0) > 0xffff) offsets.push(at + 1);
  }
  return {letters: lettersOf(text), offsets};
}

/** The text with front matter, code and definitions blanked out, so that searches find running text only. */
export function blank(text: string, bodyStart: number): string {
  return withoutCode(text, bodyStart).replace(
    /^[ \t>*+-]*\[\^[^\]\n]+\]:.*(?:\n(?![ \t]*(?:[-*+>#|]|\d+[.)]|\[\^[^\]\n]+\]:|$)).+)*/gm,
    spaces,
  );
}

/** The text with front matter and code blanked out. */
export function withoutCode(text: string, bodyStart: number): string {
  const body = text
    .slice(bodyStart)
    .replace(/^([ \t>]*)(`{3,}|~{3,}).*\n(?:.*\n)*?\1?[ \t>]*\2[`~]*[ \t]*$/gm, spaces)
    .replace(/(?<!`)(`+)(?!`)(?:[^`]|`(?!\1))*?(?<!`)\1(?!`)/g, spaces);
  return spaces(text.slice(0, bodyStart)) + body;
}

function spaces(part: string): string {
  return part.replace(/[^\n]/g, ' ');
}
