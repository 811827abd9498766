import {ink} from './normalize-text.js';
import type {Span} from './source-document.js';

/** A document's text, prepared as a browser compares it with a text fragment. */
export interface FragmentText {
  readonly paragraphs: readonly {
    readonly text: string;
    /** How many letters and digits of the document come before this paragraph. */
    readonly before: number;
    /** Where its words begin and end. */
    readonly boundaries: () => ReadonlySet<number>;
  }[];
}

/** Prepares paragraphs. Each is a block of the page, and a match stays within one block. */
export function fragmentText(paragraphs: readonly string[], lang?: string): FragmentText {
  const segmenter = new Intl.Segmenter(lang, {granularity: 'word'});
  let before = 0;
  return {
    paragraphs: paragraphs.map((paragraph) => {
      const text = comparable(paragraph);
      let known: Set<number> | undefined;
      // Most paragraphs of most documents are never asked.
      const boundaries = () => {
        if (known) return known;
        known = new Set([text.length]);
        // A segment holds the whole text: keep its place alone.
        for (const {index} of segmenter.segment(text)) known.add(index);
        return known;
      };
      before += ink(text);
      return {text, before: before - ink(text), boundaries};
    }),
  };
}

/**
 * Finds the range of a text directive, as in
 * https://wicg.github.io/scroll-to-text-fragment/#find-a-range-from-a-text-directive: the first match of the start between word
 * boundaries, then the first match of the end after it. Case and accents are ignored; quotation marks and dashes are not.
 */
export function findFragment(document: FragmentText, start: string, end?: string): Span | undefined {
  const first = findAfter(document, comparable(start), {paragraph: 0, offset: 0});
  if (!first) return undefined;
  const last = end === undefined ? first : findAfter(document, comparable(end), first.end);
  return last && {start: placeOf(document, first.start), end: placeOf(document, last.end)};
}

/** The words of a text directive in a link, decoded as a browser does. */
export function directiveOf(url: string): {start: string; end?: string} | undefined {
  const [start, end] = (url.split(':~:text=').at(1) ?? '').split(',').map(decodeURIComponent);
  return start ? {start, ...(end !== undefined && {end})} : undefined;
}

interface Point {
  readonly paragraph: number;
  readonly offset: number;
}

function findAfter({paragraphs}: FragmentText, words: string, from: Point): {start: Point; end: Point} | undefined {
  if (words === '') return undefined;
  for (const [paragraph, {text, boundaries}] of paragraphs.entries()) {
    if (paragraph < from.paragraph) continue;
    const begin = paragraph === from.paragraph ? from.offset : 0;
    for (let at = text.indexOf(words, begin); at !== -1; at = text.indexOf(words, at + 1)) {
      const end = at + words.length;
      if (!boundaries().has(at) || !boundaries().has(end)) continue;
      return {start: {paragraph, offset: at}, end: {paragraph, offset: end}};
    }
  }
  return undefined;
}

function placeOf({paragraphs}: FragmentText, {paragraph, offset}: Point): number {
  const {before, text} = paragraphs[paragraph] ?? {before: 0, text: ''};
  return before + ink(text.slice(0, offset));
}

function comparable(text: string): string {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
  return letters
    .replace(/[\u00AD\u200B\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
