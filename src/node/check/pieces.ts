import type {Answer, Block, Blockquote, Comparison, Fact, List, Question, Quotation, TimelineEvent} from '../../model/block.js';
import {answerCitations} from '../../model/comparison.js';
import type {Inline} from '../../model/inline.js';
import {citationsIn} from '../../model/walk.js';
import {lineOf, SPACE, type Line} from './lines.js';

/** What a text consists of for the rules of the check. */
export type Piece = {
  /** The line of words that it begins with. */
  readonly line?: Line;
} & (
  | {readonly kind: 'heading' | 'paragraph' | 'row' | 'answer'}
  | {readonly kind: 'list'; readonly node: List}
  | {readonly kind: 'blockquote'; readonly node: Blockquote}
  | {readonly kind: 'event'; readonly node: TimelineEvent}
  | {readonly kind: 'fact'; readonly node: Fact}
  | {readonly kind: 'comparison'; readonly node: Comparison}
  | {readonly kind: 'question'; readonly node: Question; readonly comparison?: Comparison | undefined}
  | {readonly kind: 'quotation'; readonly node: Quotation}
);

/** All pieces of a text, in reading order, each before what it holds. */
export function piecesOf(blocks: readonly Block[]): Piece[] {
  return blocks.flatMap((block): Piece[] => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return [{kind: block.type, line: lineOf(block.type, block.children)}];
      case 'list':
        return [{kind: 'list', node: block}, ...block.items.flatMap(({children}) => piecesOf(children))];
      case 'blockquote':
        return [{kind: 'blockquote', node: block}, ...piecesOf(block.children)];
      case 'table':
        return [block.head, ...block.rows].map((row) => ({kind: 'row', line: lineOf('row', row.flatMap((cell) => [...cell, SPACE]))}));
      case 'timeline':
        return block.events.flatMap((node) => led({kind: 'event', node}, [], node.children));
      case 'facts':
        return block.items.flatMap((node) => (node.type === 'fact' ? led({kind: 'fact', node}, node.term, node.children) : question(node)));
      case 'comparison':
        return [{kind: 'comparison', node: block}, ...block.questions.flatMap((node) => question(node, block))];
      case 'quotation':
        return quotation(block);
      case 'code':
      case 'thematicBreak':
        return [];
    }
  });
}

function question(node: Question, comparison?: Comparison): Piece[] {
  return [...led({kind: 'question', node, comparison}, node.term, node.note ?? []), ...node.answers.flatMap((each) => answer(each, comparison))];
}

/** In a table the column's header is cited for all that stands in it. */
function answer({stance, children, ...others}: Answer, comparison?: Comparison): Piece[] {
  const cited = citationsIn(children, stance);
  const header = answerCitations({stance, children, ...others}, comparison).filter((citation) => !cited.some(({source}) => source === citation.source));
  return led({kind: 'answer'}, stance, children, header);
}

/** The words said are one line, whatever blocks they stand in. */
function quotation(node: Quotation): Piece[] {
  const held = piecesOf(node.children);
  const said = held.flatMap(({line}) => [...(line?.inlines ?? []), ...(line ? [SPACE] : [])]);
  return [{kind: 'quotation', node, line: lineOf('quotation', [...said, ...node.citations], node.original)}, ...held.map(({line: _, ...piece}) => piece)];
}

/** A piece whose line is some words and what follows them in the same paragraph; then the rest. */
function led(piece: Piece & {readonly kind: Line['kind']}, lead: readonly Inline[], [first, ...others]: readonly Block[], after: readonly Inline[] = []): Piece[] {
  const rest = first?.type === 'paragraph' ? others : [...(first ? [first] : []), ...others];
  const line = lineOf(piece.kind, [...lead, SPACE, ...(first?.type === 'paragraph' ? first.children : []), ...after]);
  return [{...piece, line}, ...piecesOf(rest)];
}
