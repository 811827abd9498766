import {normalizeText, normalizeWords, ink, occurrences, wordCount} from './normalize-text.js';
import {fragmentText, findFragment, type FragmentText} from './text-fragment.js';

/** A part of a document: how many letters and digits come before its start, and before its end. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The most words between the first and the last words of a passage, and between the parts of a quotation with a cut. */
export const MAX_GAP = 150;

/** The text of a source. Every line is a paragraph (or a heading, or an item of a list). */
export class SourceDocument {
  readonly text: string;
  readonly #paragraphs: readonly string[];
  readonly #starts: readonly number[];
  /** The place of each letter and digit of the text. */
  readonly #inkOffsets: readonly number[];
  readonly #fragmentText: FragmentText;
  /** The whole text, normalized: quotations may run over paragraphs. */
  readonly #whole: string;

  constructor(text: string, lang?: string) {
    const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
    const paragraphs = lines.map((line) => line.trim()).filter((line) => line !== '');
    this.text = paragraphs.join('\n').normalize('NFC');
    this.#inkOffsets = [...this.text.matchAll(/[\p{L}\p{N}]/gu)].map(({index}) => index);
    this.#paragraphs = paragraphs.map(normalizeText);
    let before = 0;
    this.#starts = this.#paragraphs.map((paragraph) => (before += ink(paragraph)) - ink(paragraph));
    this.#whole = normalizeText(paragraphs.join(' '));
    this.#fragmentText = fragmentText(paragraphs, lang);
  }

  /** All places where some words are within one paragraph. */
  find(words: string): Span[] {
    const sought = normalizeWords(words);
    return this.#paragraphs.flatMap((paragraph, n) =>
      occurrences(paragraph, sought).map((at) => {
        const start = (this.#starts[n] ?? 0) + ink(paragraph.slice(0, at));
        return {start, end: start + ink(sought)};
      }),
    );
  }

  /** The place that a text-fragment link selects in a page that holds this text; undefined if it selects nothing. */
  selectedBy(start: string, end?: string): Span | undefined {
    return findFragment(this.#fragmentText, start, end);
  }

  /** How many words are between two places. */
  wordsBetween(from: number, to: number): number {
    return wordCount(this.text.slice(this.#inkOffsets[from], this.#inkOffsets[to]));
  }

  /** Whether the text contains a quotation, to the letter. `[…]` and … mark a cut. */
  quotes(quotation: string): boolean {
    const parts = quotationParts(quotation);
    const goesOn = (from: number, rest: readonly string[]): boolean => {
      const [part, ...others] = rest;
      if (part === undefined) return true;
      const isNear = (at: number) => at >= from && wordCount(this.#whole.slice(from, at)) <= MAX_GAP;
      return occurrences(this.#whole, part).some((at) => isNear(at) && goesOn(at + part.length, others));
    };
    const [first, ...others] = parts;
    return first !== undefined && occurrences(this.#whole, first).some((at) => goesOn(at + first.length, others));
  }

  /** The longest beginning of some words that the text contains. */
  commonStart(words: string): string {
    const all = words.replace(/\s+/g, ' ').trim().split(' ');
    for (let count = all.length - 1; count > 0; count--) {
      const some = all.slice(0, count).join(' ');
      if (occurrences(this.#whole, normalizeWords(some)).length > 0) return some;
    }
    return '';
  }
}

/** The parts of a quotation between its cuts, normalized. */
export function quotationParts(quotation: string): string[] {
  return quotation
    .split(/\s*(?:\[\s*(?:…|\.{3})\s*\]|…|\.{3})\s*/)
    .map(normalizeWords)
    .filter((part) => ink(part) > 0);
}
