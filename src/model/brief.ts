import type {Block} from './block.js';
import type {BriefDate} from './date.js';
import type {Inline} from './inline.js';

/**
 * A briefing as plain data: what Markdown is parsed into, what a card shows, what compiled JSON contains.
 * A key is never `undefined` or `null`: what has no value is absent.
 */
export interface Brief {
  /** Letters, digits, `-`, `_` (and letters of any script if made from the title). Deep links begin with it. */
  readonly id: string;
  readonly title: string;
  /** The first heading as written, if it serves as the title and holds more than plain text. */
  readonly titleContent?: readonly Inline[];
  readonly summary?: string;
  /** BCP 47 tag of the briefing's own language. */
  readonly lang?: string;
  readonly authors?: readonly string[];
  readonly publisher?: string;
  /** Where readers report an error: `https:`, `http:` or `mailto:`. */
  readonly contact?: string;
  readonly published?: BriefDate;
  readonly updated?: BriefDate;
  /** The date up to which the text covers events. */
  readonly asOf?: BriefDate;
  /** After this day, the live card says that it may be out of date. */
  readonly reviewBy?: BriefDate;
  readonly topics?: readonly string[];
  /** Anchors of what a digest shows of the differences, at most {@link DIGEST_MOST}; empty: nothing. Absent: the card chooses. */
  readonly digest?: readonly string[];
  /** How the briefing was made: one or two sentences, or a URL. */
  readonly method?: string;
  readonly corrections?: readonly Correction[];
  readonly withdrawn?: Withdrawal;
  /** Language tag → URL of the same briefing in that language. */
  readonly translations?: Readonly<Record<string, string>>;
  /** URL of the briefing that this one is translated from. */
  readonly translationOf?: string;
  /** Of a translation: what is known of its original. */
  readonly original?: OriginalBrief;
  /** Source id → source, as in the front matter. */
  readonly sources: Readonly<Record<string, Source>>;
  /** `source#passage` → passage. */
  readonly passages: Readonly<Record<string, Passage>>;
  /** Footnote id → footnote; sources are not footnotes. */
  readonly footnotes: Readonly<Record<string, Footnote>>;
  readonly body: readonly Block[];
}

/** How many things an author may name for the digest. */
export const DIGEST_MOST = 3;

/** The briefing that another is translated from. */
export interface OriginalBrief {
  /** BCP 47 tag. */
  readonly lang?: string;
  /** When it was last changed. */
  readonly updated?: BriefDate;
}

/** Kinds of sources. Any other word is shown as written and is a Problem. */
export const GENRES = ['news', 'analysis', 'opinion', 'interview', 'document', 'data'] as const;
export type Genre = (typeof GENRES)[number];

/** A document that the briefing draws on. */
export interface Source {
  readonly publisher: string;
  /** The publisher's short name; the publisher if the author gave none. */
  readonly short: string;
  /** What the source is, in a few words: “UK newspaper”. */
  readonly note?: string;
  readonly title: string;
  readonly author?: string;
  readonly published?: BriefDate;
  /** One of {@link GENRES}, or whatever the author wrote. */
  readonly genre?: string;
  /** BCP 47 tag. By default the briefing's; absent if neither has one. */
  readonly lang?: string;
  readonly url?: string;
}

/** A place in a source, by its words. */
export interface Passage {
  /** The first words; the whole run if `end` is absent. */
  readonly start: string;
  /** The last words. */
  readonly end?: string;
  /** Whom the source itself relies on. */
  readonly via?: string;
}

/** An ordinary GFM footnote. */
export interface Footnote {
  readonly children: readonly Block[];
}

/** From most to least serious: something was wrong, could be misread, is new. See CorrectionComment of schema.org. */
export const CORRECTION_KINDS = ['correction', 'clarification', 'update'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** A change that readers must be told about. */
export interface Correction {
  /** Absent only if what the author wrote is not a date. */
  readonly date?: BriefDate;
  readonly kind: CorrectionKind;
  readonly text: string;
  /** The id of the heading, fact or question that it is about. */
  readonly about?: string;
}

/** The briefing has been withdrawn. */
export interface Withdrawal {
  readonly date?: BriefDate;
  readonly text?: string;
}
