/**
 * Every word that a card says by itself. A locale file gives all or some of them; what it leaves out is said in English.
 *
 * Names of functions say what they are given: texts are shown as they come, dates are ready to read.
 */
export interface Words {
  // The card
  readonly briefing: string;
  // For those who go through the page by keyboard or by ear: a way past the card, and where that leads
  readonly skip: string;
  readonly end: string;
  readonly asOf: (date: string) => string;
  readonly published: (date: string) => string;
  readonly updated: (date: string) => string;
  readonly by: (names: string) => string;
  readonly topics: string;
  readonly sourcesPublishedOn: (date: string) => string;
  readonly sourcesPublished: (from: string, to: string) => string;
  readonly mayBeOutOfDate: string;
  readonly contact: string;
  readonly image: (alt: string) => string;
  readonly task: (isDone: boolean) => string;

  // Other versions: before the names of languages, which stand in their own language; and alone, as a link
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
  readonly passage: (start: string, end: string | undefined) => string;
  readonly passagesCited: (count: number) => string;
  readonly furtherPassage: (number: number) => string;
  readonly via: (whom: string) => string;
  readonly readPassage: string;
  readonly openSource: string;
  readonly close: string;
  readonly notes: string;
  readonly note: (mark: string) => string;
  readonly backToText: string;

  // Facts, comparisons, quotations
  readonly differentAnswers: string;
  readonly notMentioned: string;
  readonly publishedBefore: string;
  readonly colon: (label: string) => string;
  readonly original: (words: string) => string;

  readonly comparedSources: string;

  // Parts of a briefing, one row for each kind of card that shows one, and what is left out of them
  readonly parts: {
    readonly comparison: PartWords;
    readonly facts: FoldedPartWords;
    readonly timeline: FoldedPartWords;
  };
  /** What else a card may show only some of. */
  readonly shown: Readonly<Record<'section' | 'source' | 'question' | 'event', ShownOf>>;
  readonly showRest: string;
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
  readonly failed: (reason: FailureReason) => string;
  readonly stale: (time: string | undefined) => string;
  readonly retry: string;
}

/** “2 of 3 sections shown” */
export type ShownOf = (shown: number, total: number) => string;

/** What one kind of part is called. */
export interface PartWords {
  /** The line above the title of a card that shows such a part. */
  readonly name: string;
  /** Some such parts of several. */
  readonly shownOf: ShownOf;
}

/** The same for a part whose items are folded away if there are many. */
export interface FoldedPartWords extends PartWords {
  /** “3 more facts”, “3 earlier events” */
  readonly more: (count: number) => string;
}

export type PartKind = keyof Words['parts'];

/** What a card may show only some of. */
export type CountedThing = PartKind | keyof Words['shown'];

/** Words that a page adds. What it leaves out is said in English, also within a table. */
export type PartialWords = Incomplete<Words>;

type Incomplete<T> = {readonly [K in keyof T]?: T[K] extends string | ((...given: never) => string) ? T[K] : Incomplete<T[K]>};

/** Why a briefing is not there, as far as a reader cares. */
export type FailureReason = 'offline' | 'missing' | 'slow' | 'unreadable';
