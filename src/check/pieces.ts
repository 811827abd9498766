import {
  isPart,
  itemsOf,
  termOf,
  type Answer,
  type Block,
  type Blockquote,
  type Comparison,
  type List,
  type Part,
  type Question,
  type Quotation,
  type Statement,
} from '../model/block.js';
import {answerCitations} from '../model/comparison.js';
import type {Inline} from '../model/inline.js';
import {citationsIn} from '../model/walk.js';
import {LEAD_END, lineOf, SPACE, type Line} from './lines.js';

/** A part of a text, as the rules of the check see it. */
export type Piece = {
  /** The line of words that it begins with. */
  readonly line?: Line;
} & (
  | {readonly kind: 'heading' | 'paragraph' | 'row' | 'answer'}
  | {readonly kind: 'list'; readonly node: List}
  | {readonly kind: 'blockquote'; readonly node: Blockquote}
  | {readonly kind: 'part'; readonly node: Part}
  | {readonly kind: 'statement'; readonly node: Statement}
  | {readonly kind: 'question'; readonly node: Question; readonly comparison?: Comparison | undefined}
  | {readonly kind: 'quotation'; readonly node: Quotation}
);

/** All pieces of a text, in reading order, each before the pieces in it. */
export function piecesOf(blocks: readonly Block[]): Piece[] {
  return blocks.flatMap((block): Piece[] => {
    if (isPart(block)) return part(block);
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return [{kind: block.type, line: lineOf(block.type, block.children)}];
      case 'list':
        return [{kind: 'list', node: block}, ...block.items.flatMap(({children}) => piecesOf(children))];
      case 'blockquote':
        return [{kind: 'blockquote', node: block}, ...piecesOf(block.children)];
      case 'table':
        return [block.head, ...block.rows].map((cells) => {
          return {
            kind: 'row',
            line: lineOf(
              'row',
              cells.flatMap((cell) => [...cell, SPACE]),
            ),
          };
        });
      case 'quotation':
        return quotation(block);
      case 'code':
      case 'thematicBreak':
        return [];
    }
  });
}

/** Parts of every kind, and their items: statements and questions. */
function part(node: Part): Piece[] {
  const comparison = node.type === 'comparison' ? node : undefined;
  const items = itemsOf(node).flatMap((item) =>
    'answers' in item ? question(item, comparison) : led({kind: 'statement', node: item}, termOf(item), item.children),
  );
  return [{kind: 'part', node}, ...items];
}

function question(node: Question, comparison?: Comparison): Piece[] {
  const asked = led({kind: 'question', node, comparison}, node.term, node.note ?? []);
  return [...asked, ...node.answers.flatMap((each) => answer(each, comparison))];
}

/** In a table, the header of a column is cited for each answer in it. */
function answer(node: Answer, comparison?: Comparison): Piece[] {
  const cited = new Set(citationsIn(node.children, node.stance).map(({source}) => source));
  const header = answerCitations(node, comparison).filter(({source}) => !cited.has(source));
  return led({kind: 'answer'}, node.stance, node.children, header);
}

/** What was said is one line, even if it is in several blocks. */
function quotation(node: Quotation): Piece[] {
  const held = piecesOf(node.children);
  const said = held.flatMap(({line}) => [...(line?.inlines ?? []), ...(line ? [SPACE] : [])]);
  const line = lineOf('quotation', [...said, ...node.citations], node.original);
  return [{kind: 'quotation', node, line}, ...held.map(({line: _, ...piece}) => piece)];
}

/** A piece whose line is some words and the rest of their paragraph, followed by the other blocks. */
function led(
  piece: Piece & {readonly kind: Line['kind']},
  lead: readonly Inline[],
  blocks: readonly Block[],
  after: readonly Inline[] = [],
): Piece[] {
  const [first] = blocks;
  const isSameLine = first?.type === 'paragraph';
  const line = lineOf(piece.kind, [...lead, LEAD_END, ...(isSameLine ? first.children : []), ...after]);
  return [{...piece, line}, ...piecesOf(blocks.slice(isSameLine ? 1 : 0))];
}
