import type {parts} from './en.js';

/**
 * Every word of the card's own. A page may add a language with some of them; the others are then shown in English.
 *
 * The names of parameters say what a function is given. Texts are shown as they come; dates are already written out.
 */
export interface Words {
  // The card
  readonly briefing: string;
  // For readers who use the keyboard or a screen reader: a link past the card, and its target
  readonly skip: string;
  readonly end: string;
  readonly asOf: (date: string) => string;
  readonly published: (date: string) => string;
  readonly updated: (date: string) => string;
  readonly by: (names: string) => string;
  readonly topics: string;
  /** What follows is cut to the month. */
  readonly sourcesFrom: (date: string) => string;
  readonly sourcesFromTo: (from: string, to: string) => string;
  readonly laterNotCovered: string;
  readonly method: string;
  readonly mayBeOutOfDate: string;
  readonly contact: string;
  readonly image: (alt: string) => string;
  readonly task: (isDone: boolean) => string;

  // Other versions: `alsoIn` stands before names of languages, `originalBriefing` is a link by itself
  readonly alsoIn: string;
  readonly originalBriefing: string;
  readonly olderThanOriginal: (date: string) => string;

  // Dates
  readonly interval: (from: string, to: string) => string;
  readonly about: (date: string) => string;

  // Sources, citations, notes
  readonly sources: string;
  readonly source: (number: number, name: string) => string;
  readonly genre: (genre: string) => string;
  /** In the quotation marks of the language: words of a source, or those that they begin and end with. */
  readonly passage: (start: string, end: string | undefined) => string;
  readonly passagesCited: (count: number) => string;
  readonly via: (whom: string) => string;
  readonly readPassage: string;
  readonly openSource: string;
  readonly noAddress: string;
  readonly close: string;
  readonly notes: string;
  readonly note: (mark: string) => string;
  readonly backToText: string;

  // Facts, comparisons, quotations
  readonly differentAnswers: string;
  readonly notMentionedIn: (names: string) => string;
  readonly publishedEarlier: (names: string) => string;
  readonly saidBefore: (date: string) => string;
  readonly undated: string;
  /** A stance that its source only reports: “No, according to officials”. */
  readonly accordingTo: (stance: string, speaker: string) => string;
  readonly allVia: (whom: string) => string;
  /** What the marks of a comparison mean. */
  readonly voices: Readonly<Record<'says' | 'opinion' | 'reports', string>>;
  readonly colon: (label: string) => string;
  readonly original: (words: string) => string;

  readonly comparedSources: string;

  // Parts of a briefing, with the rows that English has, and what a card leaves out
  readonly parts: typeof parts;
  /** Further things of which a card may show only some. */
  readonly shown: Readonly<Record<'section' | 'source' | 'question' | 'event', ShownOf>>;
  readonly showRest: string;

  // The folded rows of a digest
  readonly background: string;
  readonly quotationCount: (count: number) => string;
  readonly spanned: (things: string, from: string, to: string) => string;
  readonly earlierCorrections: (count: number) => string;
  readonly clarifications: (count: number) => string;
  readonly openAll: string;
  readonly sourceCount: (count: number) => string;
  readonly nothingSelected: string;

  // Renewing
  readonly changed: string;
  readonly updatedNow: (count: number) => string;

  // Copying
  readonly copy: string;
  readonly copied: string;
  readonly copyRefused: string;

  // Corrections and withdrawal
  readonly correctionKind: (kind: 'correction' | 'clarification' | 'update') => string;
  readonly correctedPlace: string;
  readonly withdrawn: (date: string | undefined) => string;
  readonly withdrawnSentence: string;

  // Waiting and failing
  readonly loading: string;
  /** Said after a failure. */
  readonly loaded: string;
  readonly failed: (reason: FailureReason) => string;
  readonly stale: (time: string | undefined) => string;
  readonly retry: string;
}

/** “2 of 3 sections shown” */
export type ShownOf = (shown: number, total: number) => string;

/** Kinds of parts. */
export type PartKind = keyof typeof parts;

/** Things of which a card may show only some. */
export type CountedThing = PartKind | keyof Words['shown'];

/** The words of a language that a page adds. The missing ones are shown in English, also within a table. */
export type PartialWords = Incomplete<Words>;

type Incomplete<T> = {
  readonly [K in keyof T]?: T[K] extends string | ((...given: never) => string) ? T[K] : Incomplete<T[K]>;
};

/** Why a briefing is missing, in the categories that matter to readers. */
export type FailureReason = 'offline' | 'missing' | 'slow' | 'unreadable';
