import type {Align, Block, Code, Heading, ThematicBreak} from '../model/block.js';
import type {Inline} from '../model/inline.js';
import type {UnshapedInline} from './anchors.js';
import type {Place} from './source-text.js';

/** A block as Markdown has it, before its shape is recognised; with places, because shapes may be near misses. */
export type UnshapedBlock =
  UnshapedParagraph | Code | ThematicBreak | UnshapedHeading | UnshapedList | UnshapedBlockquote | UnshapedTable;

export interface UnshapedParagraph {
  readonly type: 'unshapedParagraph';
  readonly children: readonly UnshapedInline[];
}

export interface UnshapedHeading {
  readonly type: 'unshapedHeading';
  readonly depth: Heading['depth'];
  readonly children: readonly UnshapedInline[];
}

export interface UnshapedList {
  readonly type: 'unshapedList';
  readonly ordered: boolean;
  readonly start: number;
  readonly spread: boolean;
  readonly items: readonly UnshapedItem[];
}

export interface UnshapedItem {
  /** Of the first character after the marker. */
  readonly place: Place;
  readonly checked?: boolean;
  readonly children: readonly UnshapedBlock[];
}

export interface UnshapedBlockquote {
  readonly type: 'unshapedBlockquote';
  readonly children: readonly UnshapedBlock[];
}

export interface UnshapedTable {
  readonly type: 'unshapedTable';
  readonly align: readonly Align[];
  readonly head: readonly UnshapedCell[];
  readonly rows: readonly (readonly UnshapedCell[])[];
}

export interface UnshapedCell {
  readonly place: Place;
  readonly children: readonly UnshapedInline[];
}

/** A paragraph of some running text. */
export function paragraph(children: readonly UnshapedInline[]): UnshapedParagraph {
  return {type: 'unshapedParagraph', children};
}

/** Whether a source is cited anywhere in a draft or block. */
export function hasCitation(part: UnshapedBlock | Block | Inline | UnshapedItem): boolean {
  if ('type' in part && part.type === 'citation') return true;
  // Among the arrays is that of a table's alignments, which holds no parts.
  const isPart = (value: unknown): value is Inline => typeof value === 'object' && value !== null;
  return Object.values(part).some(
    (value: unknown) => Array.isArray(value) && value.flat(2).filter(isPart).some(hasCitation),
  );
}
