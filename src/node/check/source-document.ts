import {fold, foldWords, ink, occurrences, wordCount} from './fold.js';
import {fragmentText, findFragment, type FragmentText} from './text-fragment.js';

/** A part of a document: how many letters and digits of the document stand before its start and before its end. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How far apart the first and last words of a passage, or the parts of a quotation with a cut, may stand. */
export const MAX_GAP = 150;

/** The text of a source. Every line is a paragraph (or a heading, or an item of a list). */
export class SourceDocument {
  readonly text: string;
  readonly #folded: readonly string[];
  readonly #starts: readonly number[];
  /** Where each letter and digit of the text stands. */
  readonly #inkOffsets: readonly number[];
  readonly #fragmentText: FragmentText;
  /** The whole, folded: quotations may run over paragraphs. */
  readonly #whole: string;

  constructor(text: string, lang?: string) {
    const paragraphs = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/).map((line) => line.trim()).filter((line) => line !== '');
    this.text = paragraphs.join('\n').normalize('NFC');
    this.#inkOffsets = [...this.text.matchAll(/[\p{L}\p{N}]/gu)].map(({index}) => index);
    this.#folded = paragraphs.map(fold);
    let before = 0;
    this.#starts = this.#folded.map((paragraph) => (before += ink(paragraph)) - ink(paragraph));
    this.#whole = fold(paragraphs.join(' '));
    this.#fragmentText = fragmentText(paragraphs, lang);
  }

  /** Wherever some words stand within one paragraph, folded. */
  find(words: string): Span[] {
    const folded = foldWords(words);
    return this.#folded.flatMap((paragraph, n) =>
      occurrences(paragraph, folded).map((at) => {
        const start = (this.#starts[n] ?? 0) + ink(paragraph.slice(0, at));
        return {start, end: start + ink(folded)};
      }),
    );
  }

  /** The place that a text-fragment link selects in a page that holds this text; undefined if it selects nothing. */
  selectedBy(start: string, end?: string): Span | undefined {
    return findFragment(this.#fragmentText, start, end);
  }

  /** How many words stand between two places. */
  wordsBetween(from: number, to: number): number {
    return wordCount(this.text.slice(this.#inkOffsets[from], this.#inkOffsets[to]));
  }

  /** Whether a quotation stands here to the letter, folded. `[…]` and … stand for a cut. */
  quotes(quotation: string): boolean {
    const parts = quotationParts(quotation);
    const goesOn = (from: number, rest: readonly string[]): boolean => {
      const [part, ...others] = rest;
      if (part === undefined) return true;
      return occurrences(this.#whole, part).some((at) => at >= from && wordCount(this.#whole.slice(from, at)) <= MAX_GAP && goesOn(at + part.length, others));
    };
    const [first, ...others] = parts;
    return first !== undefined && occurrences(this.#whole, first).some((at) => goesOn(at + first.length, others));
  }

  /** As many of the words, from the first on, as stand here one after the other. */
  commonStart(words: string): string {
    const all = words.replace(/\s+/g, ' ').trim().split(' ');
    for (let count = all.length - 1; count > 0; count--) {
      const some = all.slice(0, count).join(' ');
      if (occurrences(this.#whole, foldWords(some)).length > 0) return some;
    }
    return '';
  }
}

/** The parts of a quotation between its cuts, folded. */
export function quotationParts(quotation: string): string[] {
  return quotation
    .split(/\s*(?:\[\s*(?:…|\.{3})\s*\]|…|\.{3})\s*/)
    .map(foldWords)
    .filter((part) => ink(part) > 0);
}
