import type {BriefDate} from './date.js';
import type {Inline} from './inline.js';

/** A paragraph. */
export interface Paragraph {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
}

/** A heading. `depth` is as in the Markdown (1–6); the card decides the level it is shown at. */
export interface Heading {
  readonly type: 'heading';
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
  /** Its anchor within the briefing: the author's `{#id}`, else GitHub's slug. */
  readonly id: string;
  readonly children: readonly Inline[];
}

/** An ordinary list. */
export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  /** The first number of an ordered list, if it is not 1. */
  readonly start?: number;
  /** True for a loose list (CommonMark): its paragraphs are shown as paragraphs. */
  readonly spread: boolean;
  readonly items: readonly ListItem[];
}

/** An item of an ordinary list; `checked` is present for GFM task items. */
export interface ListItem {
  readonly checked?: boolean;
  readonly children: readonly Block[];
}

/** An ordinary block quotation, one without a speaker's line. */
export interface Blockquote {
  readonly type: 'blockquote';
  readonly children: readonly Block[];
}

/** A fenced or indented code block; `lang` is the first word of the info string. */
export interface Code {
  readonly type: 'code';
  readonly lang?: string;
  readonly value: string;
}

/** A rule between blocks. */
export interface ThematicBreak {
  readonly type: 'thematicBreak';
}

/** How a table column is aligned; `null`: not said. */
export type Align = 'left' | 'center' | 'right' | null;

/** An ordinary GFM table. Rows may be longer than the head: no cell is dropped. */
export interface Table {
  readonly type: 'table';
  readonly align: readonly Align[];
  readonly head: readonly (readonly Inline[])[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
}

/** A list whose first item begins with a bold date. */
export interface Timeline {
  readonly type: 'timeline';
  readonly events: readonly TimelineEvent[];
}

/** What happened on a date. `date` is absent if the item has none that can be read. Then all its words are in `children`. */
export interface TimelineEvent {
  readonly date?: BriefDate;
  readonly children: readonly Block[];
}

/** Key facts: a list whose every item begins with a bold term and a colon, or is a question. */
export interface Facts {
  readonly type: 'facts';
  readonly items: readonly (Fact | Question)[];
}

/** A key fact: a term and its value. */
export interface Fact {
  readonly type: 'fact';
  readonly id: string;
  /** The bold term, without its colon. */
  readonly term: readonly Inline[];
  readonly children: readonly Block[];
}

/** Something that sources answer, perhaps differently. */
export interface Question {
  readonly type: 'question';
  readonly id: string;
  /** The bold text (in a table whose first cell has none: the whole cell), without its closing date in parentheses. */
  readonly term: readonly Inline[];
  /** The ISO date in parentheses that ends the bold text. Sources published before it are not silent on the question. */
  readonly date?: BriefDate;
  /** The author's note, between the bold text and the answers. Absent if there is none. */
  readonly note?: readonly Block[];
  readonly answers: readonly Answer[];
}

/** What one source, or several that agree, answers to a question. */
export interface Answer {
  /** The bold words; empty if silent. In a table without bold words: the whole cell, citations aside. */
  readonly stance: readonly Inline[];
  /** True if the source was read and says nothing on this (`—`). */
  readonly silent?: true;
  /** In a comparison made from a table: the index in `Comparison.head` of the answer's column (1 or more). */
  readonly column?: number;
  /** What follows the stance, with its citations; for a silent answer only citations. Empty if nothing follows. */
  readonly children: readonly Block[];
}

/** Questions side by side: a list whose every item is a question, or a table whose header names sources. */
export interface Comparison {
  readonly type: 'comparison';
  /** Keys of `Brief.sources`: of a list, those cited in any answer, in that order; of a table, those of its header. */
  readonly sources: readonly string[];
  /** The header cells of a table, the first included. Absent for a list. */
  readonly head?: readonly (readonly Inline[])[];
  readonly questions: readonly Question[];
}

/** A block quotation with a speaker's line. */
export interface Quotation {
  readonly type: 'quotation';
  /** What was said, without the speaker's line and without the original. */
  readonly children: readonly Block[];
  /** The words in their own language, from `(original: “…”)` at the end of a translated quotation, without the marks. */
  readonly original?: string;
  /** Up to the first comma of the last line. */
  readonly speaker: readonly Inline[];
  /** The text between the speaker and the date. Absent if there is none. */
  readonly occasion?: readonly Inline[];
  readonly date?: BriefDate;
  /** The citations that end the line, in order. Empty if there is none. */
  readonly citations: readonly Citation[];
}

type Citation = Extract<Inline, {type: 'citation'}>;

/** A block that may be a card of its own: it is made of items, each of which says one thing. */
export type Part = Timeline | Facts | Comparison;

/** The kinds of parts. */
export type PartKind = Part['type'];

/** What each kind of part is called in messages to authors. */
export const PART_NAMES: Readonly<Record<PartKind, string>> = {
  timeline: 'timeline',
  facts: 'key facts',
  comparison: 'comparison',
};

/** What parts are made of: statements and questions. */
export type PartItem = TimelineEvent | Fact | Question;

/** An item that states something: in blocks, and perhaps in the term before them. */
export type Statement = Exclude<PartItem, Question>;

/** Whether something is a part. */
export function isPart(node: {readonly type: string}): node is Part {
  return Object.hasOwn(PART_NAMES, node.type);
}

/** What a part is made of. */
export function itemsOf(part: Part): readonly PartItem[] {
  switch (part.type) {
    case 'timeline':
      return part.events;
    case 'facts':
      return part.items;
    case 'comparison':
      return part.questions;
  }
}

/** The cells of words that stand above the items of a part, if there are any. */
export function headOf(part: Part): readonly (readonly Inline[])[] {
  return ('head' in part ? part.head : undefined) ?? [];
}

/** The words that a statement begins with, before its blocks. */
export function termOf(statement: Statement): readonly Inline[] {
  return 'term' in statement ? statement.term : [];
}

/** Anything that is on lines of its own. The names are mdast's where it has one. */
export type Block = Paragraph | Heading | List | Blockquote | Code | ThematicBreak | Table | Part | Quotation;
