import {ink, isInk, normalizeText, normalizeWords, occurrences, wordCount} from './normalize-text.js';
import {sentencesIn} from './sentences.js';
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
  readonly #lang: string | undefined;
  #fragmentText: FragmentText | undefined;
  readonly #found = new Map<string, Span[]>();
  readonly #sentences = new Map<number, {start: number; end: number}[]>();
  /** The whole text, normalized: quotations may run over paragraphs. */
  readonly #whole: string;

  constructor(text: string, lang?: string) {
    const paragraphs = paragraphsOf(text).map((paragraph) => paragraph.normalize('NFC'));
    this.#lang = lang;
    this.text = paragraphs.join('\n');
    const offsets: number[] = [];
    for (let at = 0; at < this.text.length; at++) if (isInk(this.text, at)) offsets.push(at);
    this.#inkOffsets = offsets;
    this.#paragraphs = paragraphs.map(normalizeText);
    let before = 0;
    this.#starts = this.#paragraphs.map((paragraph) => (before += ink(paragraph)) - ink(paragraph));
    this.#whole = normalizeText(paragraphs.join(' '));
  }

  /** All places where some words are within one paragraph. */
  find(words: string): Span[] {
    const known = this.#found.get(words);
    if (known) return known;
    const sought = normalizeWords(words);
    const found = this.#paragraphs.flatMap((paragraph, n) =>
      occurrences(paragraph, sought).map((at) => {
        const start = (this.#starts[n] ?? 0) + ink(paragraph.slice(0, at));
        return {start, end: start + ink(sought)};
      }),
    );
    // Briefings of one subject cite the same passages; a library's must not grow without end.
    if (this.#found.size >= 1000) this.#found.clear();
    this.#found.set(words, found);
    return found;
  }

  /** The place that a text-fragment link selects in a page that holds this text; undefined if it selects nothing. */
  selectedBy(start: string, end?: string): Span | undefined {
    this.#fragmentText ??= fragmentText(this.text.split('\n'), this.#lang);
    return findFragment(this.#fragmentText, start, end);
  }

  /** The place of a passage: the first that has its first words and, near behind them, its last. */
  passage({start, end}: {readonly start: string; readonly end?: string}): Span | undefined {
    const [first] = this.find(start);
    if (!first || end === undefined) return first;
    const last = this.find(end).find((each) => each.start >= first.end);
    return last && {start: first.start, end: last.end};
  }

  /** Where a place begins and ends in {@link text}, its last mark included. */
  offsets({start, end}: Span): {at: number; end: number} {
    const from = this.#inkOffsets[start] ?? this.text.length;
    const last = this.#inkOffsets[end - 1] ?? this.text.length;
    const letter = String.fromCodePoint(this.text.codePointAt(last) ?? 0);
    return {at: from, end: Math.min(this.text.length, last + letter.length)};
  }

  /** The paragraph with an offset, and from where to where it goes. */
  paragraphAt(offset: number): {start: number; end: number} {
    const start = this.text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    const end = this.text.indexOf('\n', offset);
    return {start, end: end === -1 ? this.text.length : end};
  }

  /** From the beginning of the sentence in which a place begins to the end of the one in which it ends. */
  sentencesAround(at: number, end: number): {start: number; end: number} {
    const {start} = this.#sentenceAt(at);
    return {start, end: this.#sentenceAt(Math.max(at, end - 1)).end};
  }

  #sentenceAt(offset: number): {start: number; end: number} {
    const paragraph = this.paragraphAt(offset);
    const known =
      this.#sentences.get(paragraph.start) ?? sentencesIn(this.text.slice(paragraph.start, paragraph.end), this.#lang);
    this.#sentences.set(paragraph.start, known);
    const found = known.find(({end}) => paragraph.start + end > offset) ?? known.at(-1);
    return found ? {start: paragraph.start + found.start, end: paragraph.start + found.end} : paragraph;
  }

  /** Where a quotation stands, from the first letter of its first part to the last letter of its last. */
  quotation(words: string): Span[] {
    const [first, ...others] = quotationParts(words);
    if (first === undefined) return [];
    return occurrences(this.#whole, first).flatMap((at) => {
      const start = ink(this.#whole.slice(0, at));
      let end = at + first.length;
      for (const part of others) {
        const next = occurrences(this.#whole, part).find(
          (each) => each >= end && wordCount(this.#whole.slice(end, each)) <= MAX_GAP,
        );
        if (next === undefined) return [];
        end = next + part.length;
      }
      return [{start, end: ink(this.#whole.slice(0, end))}];
    });
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

const ENDS_SENTENCE = /[.!?…:][)\]"”»’']*$/;

/**
 * Every line is a paragraph; but lines that were wrapped to a width, as in mails and texts taken from PDF, are joined: then an
 * empty line, or a short line with the end of a sentence, ends a paragraph.
 */
function paragraphsOf(text: string): string[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((line) => line.trim());
  const followed = lines.filter((line, n) => line !== '' && (lines[n + 1] ?? '') !== '');
  const width = followed.reduce((most, {length}) => Math.max(most, length), 0);
  const full = followed.filter(({length}) => length >= width * 0.7);
  const isWrapped =
    followed.length >= 5 &&
    width <= 120 &&
    full.length >= followed.length * 0.7 &&
    followed.filter((line) => !ENDS_SENTENCE.test(line)).length >= followed.length * 0.5;
  if (!isWrapped) return lines.filter((line) => line !== '');
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    if (line !== '' && isOpen) paragraphs.push(`${paragraphs.pop() ?? ''} ${line}`);
    else if (line !== '') paragraphs.push(line);
    isOpen = line !== '' && !(line.length < width * 0.7 && ENDS_SENTENCE.test(line));
  }
  return paragraphs;
}
