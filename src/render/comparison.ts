import {nothing, type TemplateResult} from 'lit';
import type {Comparison} from '../model/block.js';
import {columnsOf} from '../model/comparison.js';
import type {RenderContext} from './context.js';
import {joined, listItem, name, paragraph, say, span, strong, time} from './elements.js';
import {html} from './html.js';
import {renderInlines} from './inlines.js';
import {renderQuestion} from './question.js';

/** More columns than fit beside the text: those scroll, and the text stays. */
const MANY = 6;
/** Every answer has a cell for every column. Whoever has none is named in the text. */
const MOST = 24;

/**
 * How the sources differ, question by question.
 *
 * One and the same markup is a matrix in a wide container (a column for each source) and a list in a narrow one: a label
 * names its sources, and each of them stands in its own column.
 */
export function renderComparison(comparison: Comparison, context: RenderContext): TemplateResult {
  const {questions, head = []} = comparison;
  // The words of a table's corner are said; its sources only if there is no row to say them in.
  const words = questions.length > 0 ? head.slice(0, 1) : head;
  const columns = columnsOf(comparison, context.brief.sources, context.isOrdered).slice(0, MOST);
  return html`${words.map((cell) => cell.length > 0 ? paragraph(renderInlines(cell, context, 'name')) : '')}
    <div class="comparison${columns.length > MANY ? ' many' : ''}" part="comparison" role=${columns.length > MANY ? 'group' : nothing} tabindex=${columns.length > MANY ? 0 : nothing}>
      ${questions.length > 0 ? renderColumns(columns, context) : ''}
      <dl>${questions.map((question) => renderQuestion(question, context, {comparison, columns}))}</dl>
    </div>`;
}

/** Who is compared: name, genre, date. In the matrix, the head of each column. */
function renderColumns(columns: readonly string[], context: RenderContext): TemplateResult {
  const {brief, locale} = context;
  return html`<ul class="columns" aria-label=${locale.comparedSources}>${columns.map((id) => {
    const {short, genre, published} = brief.sources[id] ?? {};
    return listItem([strong(name(short)), ' ', span('what', joined([genre && say(locale.genre(genre), context), time(published, context)]))]);
  })}</ul>`;
}
