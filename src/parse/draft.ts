import type {Align, Block, Code, Heading, ThematicBreak} from '../model/block.js';
import type {Inline} from '../model/inline.js';
import type {DraftInline} from './anchors.js';
import type {Place} from './source-text.js';

/** A block as Markdown has it, before its shape is recognised; with places, because shapes may be near misses. */
export type Draft = ParagraphDraft | Code | ThematicBreak | HeadingDraft | ListDraft | BlockquoteDraft | TableDraft;

export interface ParagraphDraft {
  readonly type: 'paragraphDraft';
  readonly children: readonly DraftInline[];
}

export interface HeadingDraft {
  readonly type: 'headingDraft';
  readonly depth: Heading['depth'];
  readonly children: readonly DraftInline[];
}

export interface ListDraft {
  readonly type: 'listDraft';
  readonly ordered: boolean;
  readonly start: number;
  readonly spread: boolean;
  readonly items: readonly ItemDraft[];
}

export interface ItemDraft {
  /** Of the first character after the marker. */
  readonly place: Place;
  readonly checked?: boolean;
  readonly children: readonly Draft[];
}

export interface BlockquoteDraft {
  readonly type: 'blockquoteDraft';
  readonly children: readonly Draft[];
}

export interface TableDraft {
  readonly type: 'tableDraft';
  readonly align: readonly Align[];
  readonly head: readonly CellDraft[];
  readonly rows: readonly (readonly CellDraft[])[];
}

export interface CellDraft {
  readonly place: Place;
  readonly children: readonly DraftInline[];
}

/** A paragraph of some running text. */
export function paragraph(children: readonly DraftInline[]): ParagraphDraft {
  return {type: 'paragraphDraft', children};
}

/** Whether a source is cited anywhere in a draft or block. */
export function hasCitation(part: Draft | Block | Inline | ItemDraft): boolean {
  if ('type' in part && part.type === 'citation') return true;
  // Among the arrays is that of a table's alignments, which holds no parts.
  const isPart = (value: unknown): value is Inline => typeof value === 'object' && value !== null;
  return Object.values(part).some((value: unknown) => Array.isArray(value) && value.flat(2).filter(isPart).some(hasCitation));
}
