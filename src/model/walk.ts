import type {Block} from './block.js';
import type {Citation, Inline} from './inline.js';

/** What {@link walk} calls, in reading order. */
export interface Visitor {
  block?(block: Block): void;
  inline?(inline: Inline): void;
}

/** Goes through blocks in reading order, each before what it holds. */
export function walk(blocks: readonly Block[], visitor: Visitor): void {
  for (const block of blocks) {
    visitor.block?.(block);
    for (const part of partsOf(block)) {
      if (part.inlines) walkInlines(part.inlines, visitor);
      if (part.blocks) walk(part.blocks, visitor);
    }
  }
}

/** Goes through inlines in reading order, each before what it holds. */
export function walkInlines(inlines: readonly Inline[], visitor: Visitor): void {
  for (const inline of inlines) {
    visitor.inline?.(inline);
    if ('children' in inline) walkInlines(inline.children, visitor);
  }
}

/** The citations in some blocks and in the words before them, in reading order. */
export function citationsIn(blocks: readonly Block[], before: readonly Inline[] = []): Citation[] {
  const found: Citation[] = [];
  const visitor: Visitor = {
    inline(inline) {
      if (inline.type === 'citation') found.push(inline);
    },
  };
  walkInlines(before, visitor);
  walk(blocks, visitor);
  return found;
}

interface Part {
  readonly inlines?: readonly Inline[];
  readonly blocks?: readonly Block[];
}

/** What a block holds, piece by piece in reading order. */
function partsOf(block: Block): Part[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [{inlines: block.children}];
    case 'blockquote':
      return [{blocks: block.children}];
    case 'list':
      return block.items.map((item) => ({blocks: item.children}));
    case 'table':
      return [...block.head, ...block.rows.flat()].map((inlines) => ({inlines}));
    case 'timeline':
      return block.events.map((event) => ({blocks: event.children}));
    case 'facts':
      return block.items.flatMap((item) =>
        item.type === 'fact' ? [{inlines: item.term, blocks: item.children}] : questionParts(item),
      );
    case 'comparison':
      return [...(block.head ?? []).map((inlines) => ({inlines})), ...block.questions.flatMap(questionParts)];
    case 'quotation':
      return [{blocks: block.children}, {inlines: block.speaker}, {inlines: block.occasion ?? []}, {inlines: block.citations}];
    case 'code':
    case 'thematicBreak':
      return [];
  }
}

function questionParts(question: Extract<Block, {type: 'comparison'}>['questions'][number]): Part[] {
  return [
    {inlines: question.term},
    {blocks: question.note ?? []},
    ...question.answers.map((answer) => ({inlines: answer.stance, blocks: answer.children})),
  ];
}
