import {html, type TemplateResult} from 'lit';
import type {Comparison} from '../model/block.js';
import type {RenderContext} from './context.js';
import {renderInlines} from './inlines.js';
import {renderQuestion} from './question.js';

/** How the sources differ, question by question. */
export function renderComparison(comparison: Comparison, context: RenderContext): TemplateResult {
  const {questions, head = []} = comparison;
  // The words of a table's corner are said; its sources only if there is no row to say them in.
  const words = questions.length > 0 ? head.slice(0, 1) : head;
  return html`${words.map((cell) => cell.length > 0 ? html`<p>${renderInlines(cell, context, 'name')}</p>` : '')}
    <dl class="comparison" part="comparison">${questions.map((question) => renderQuestion(question, context, comparison))}</dl>`;
}
