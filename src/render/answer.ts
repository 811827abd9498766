import type {Answer, Comparison, Question} from '../model/block.js';
import {answerCitations, withoutFinalCitations} from '../model/comparison.js';
import {plainBlocks, plainText} from '../model/plain-text.js';
import {positionsOf, type Position} from '../model/position.js';
import {renderContent} from './blocks.js';
import {renderOpener} from './citation.js';
import type {RenderContext} from './context.js';
import {renderCopyButton} from './copy-text.js';
import {renderInlines} from './inlines.js';
import {isolated} from './isolated.js';
import {span} from './markup.js';
import {h, isEmpty, type Content} from './tree.js';
import {renderBy, sourceName} from './voice.js';

/** What is said of an answer below its stance: its text, who says so, and a button to copy both. */
export function renderAnswer(
  answer: Answer,
  question: Question,
  context: RenderContext,
  comparison: Comparison | undefined,
  by: (positions: readonly Position[]) => Content,
): Content {
  const children = withoutFinalCitations(answer.children);
  const column = columnWords(answer, comparison);
  const text = () => {
    const said = plainBlocks(children);
    const [term, words] = [question.term, answer.stance].map((inlines) => isolated(plainText(inlines)));
    const named = column ? ` — ${isolated(plainText(column))}` : '';
    return `${term} ${words}${/^[,.;:]/.test(said) ? '' : ' '}${isolated(said)}${named}`;
  };
  const detail = children.length > 0 && renderContent(children, context, 'name');
  const byLine = by(positionsOf(context.brief, [answer], comparison));
  const copy = renderCopyButton(
    {text, citations: answerCitations(answer, comparison), anchor: question.id},
    answer.stance,
    context,
    true,
  );
  const isAlone = isEmpty(byLine);
  if (!detail && isAlone) return copy;
  return h(
    'div',
    {class: 'answer'},
    detail && h('div', {class: 'detail'}, detail, isAlone && copy),
    !isAlone && h('p', {class: 'by'}, byLine, copy),
  );
}

/** A table's column may have words in place of a source. */
export function columnWords(answer: Answer, comparison: Comparison | undefined) {
  return answerCitations(answer, comparison).length === 0 ? comparison?.head?.[answer.column ?? -1] : undefined;
}

/** Who says so, each source a button for its passages, with date and manner. */
export function renderChips(positions: readonly Position[], context: RenderContext): Content {
  return renderBy(positions, context, (position) => renderChip(position, context), true);
}

/** A source's name, which opens all the passages that it is cited for here. */
export function renderChip({source, citations}: Position, context: RenderContext): Content {
  return renderOpener(citations, context, 'cite name', sourceName(source, context));
}

/** Words in place of a source. */
export function renderColumn(column: ReturnType<typeof columnWords>, context: RenderContext): Content {
  return column && [' ', span('who', renderInlines(column, context, 'name'))];
}
