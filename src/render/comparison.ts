import type {Comparison} from '../model/block.js';
import {columnsOf} from '../model/comparison.js';
import {own} from '../model/own.js';
import type {RenderContext} from './context.js';
import {renderInlines} from './inlines.js';
import {joined, listItem, name, paragraph, say, span, strong, time} from './markup.js';
import {renderQuestion} from './question.js';
import {h, type Rendered, type TreeElement} from './tree.js';

/** More columns than fit beside the text: those scroll, and the text stays. */
const MANY = 6;
/** Every answer has a cell for every column. A source without a column is named in the text. */
const MOST = 24;

/**
 * How the sources differ, question by question.
 *
 * One and the same markup is a matrix in a wide container (a column for each source) and a list in a narrow one: a label
 * names its sources, and each of them has its own column.
 */
export function renderComparison(comparison: Comparison, context: RenderContext): Rendered {
  const {questions, head = []} = comparison;
  // The words of a table's corner are said; its sources only if no row says them.
  const words = questions.length > 0 ? head.slice(0, 1) : head;
  const columns = columnsOf(comparison, context.brief.sources, context.isOrdered).slice(0, MOST);
  const scrolls = columns.length > MANY;
  return [
    words.map((cell) => paragraph(renderInlines(cell, context, 'name'))),
    h(
      'div',
      {
        class: `comparison${scrolls ? ' many' : ''}`,
        part: 'comparison',
        role: scrolls ? 'group' : undefined,
        tabindex: scrolls ? 0 : undefined,
      },
      questions.length > 0 && renderColumns(columns, context),
      h(
        'dl',
        {},
        questions.map((question) => renderQuestion(question, context, {comparison, columns})),
      ),
    ),
  ];
}

/** Who is compared: name, genre, date. In the matrix, the head of each column. */
function renderColumns(columns: readonly string[], context: RenderContext): TreeElement {
  const {brief, locale} = context;
  const items = columns.map((id) => {
    const {short, genre, published} = own(brief.sources, id) ?? {};
    const details = joined([genre && say(locale.genre(genre), context), time(published, context)]);
    return listItem(strong(name(short)), ' ', span('what', details));
  });
  return h('ul', {class: 'columns', 'aria-label': locale.comparedSources}, items);
}
