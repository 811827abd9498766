import type {Answer, Block, Comparison, Question} from '../../model/block.js';
import {answerCitations} from '../../model/comparison.js';
import type {Citation, Inline, Text} from '../../model/inline.js';
import {citationsIn} from '../../model/walk.js';

/** What stands together in one block of the text: words, and the citations among them. */
export interface Line {
  readonly kind: 'heading' | 'paragraph' | 'row' | 'fact' | 'event' | 'question' | 'answer' | 'quotation';
  /** The words without their formatting; code is one character that no rule knows. */
  readonly text: string;
  readonly citations: readonly {readonly at: number; readonly citation: Citation}[];
  /** Which texts the words come from, in order. */
  readonly parts: readonly {readonly at: number; readonly node: Text}[];
  /** Of a translated block quotation: the words in their own language. */
  readonly original?: string;
}

/** All lines of a text, in reading order. */
export function linesOf(blocks: readonly Block[]): Line[] {
  return inlineLines(blocks);
}

function inlineLines(blocks: readonly Block[]): InlineLine[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return line(block.type, block.children);
      case 'list':
        return block.items.flatMap(({children}) => inlineLines(children));
      case 'blockquote':
        return inlineLines(block.children);
      case 'table':
        return [block.head, ...block.rows].map((row) => line('row', row.flatMap((cell) => [...cell, SPACE])));
      case 'timeline':
        return block.events.flatMap(({children}) => led('event', [], children));
      case 'facts':
        return block.items.flatMap((item) => (item.type === 'fact' ? led('fact', item.term, item.children) : questionLines(item)));
      case 'comparison':
        return block.questions.flatMap((question) => questionLines(question, block));
      case 'quotation': {
        const said = inlineLines(block.children).flatMap(({inlines}) => [...inlines, SPACE]);
        return {...line('quotation', [...said, ...block.citations]), ...(block.original !== undefined && {original: block.original})};
      }
      case 'code':
      case 'thematicBreak':
        return [];
    }
  });
}

interface InlineLine extends Line {
  readonly inlines: readonly Inline[];
}

const SPACE: Inline = {type: 'text', value: ' '};

function questionLines(question: Question, comparison?: Comparison): InlineLine[] {
  return [...led('question', question.term, question.note ?? []), ...question.answers.flatMap((answer) => answerLines(answer, comparison))];
}

/** In a table the column's header is cited for all that stands in it. */
function answerLines(answer: Answer, comparison?: Comparison): InlineLine[] {
  const own = citationsIn(answer.children, answer.stance);
  const header = answerCitations(answer, comparison).filter((citation) => !own.some(({source}) => source === citation.source));
  return led('answer', answer.stance, answer.children, header);
}

/** Words and what follows them in the same paragraph; then the rest. */
function led(kind: Line['kind'], lead: readonly Inline[], [first, ...others]: readonly Block[], after: readonly Inline[] = []): InlineLine[] {
  const rest = first?.type === 'paragraph' ? others : [...(first ? [first] : []), ...others];
  const inlines = [...lead, SPACE, ...(first?.type === 'paragraph' ? first.children : []), ...after];
  return [line(kind, inlines), ...inlineLines(rest)];
}

function line(kind: Line['kind'], inlines: readonly Inline[]): InlineLine {
  let text = '';
  const citations: Line['citations'][number][] = [];
  const parts: Line['parts'][number][] = [];
  const add = (inline: Inline): void => {
    if (inline.type === 'citation') citations.push({at: text.length, citation: inline});
    else if (inline.type === 'text') {
      parts.push({at: text.length, node: inline});
      text += inline.value;
    } else if (inline.type === 'break') text += '\n';
    else if (inline.type === 'inlineCode') text += '\uFFFC';
    else if ('children' in inline) inline.children.forEach(add);
  };
  inlines.forEach(add);
  return {kind, text, citations, parts, inlines};
}

/** The citations that follow a place of a line first, one directly after the other: the place is cited by them. */
export function citedAfter({text, citations}: Line, from: number): Citation[] {
  const following = citations.filter(({at}) => at >= from);
  const end = following.findIndex(({at}, n) => n > 0 && !/^[\s,;]*$/.test(text.slice(following[n - 1]?.at, at)));
  return following.slice(0, end === -1 ? undefined : end).map(({citation}) => citation);
}
