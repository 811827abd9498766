import {html, nothing, type TemplateResult} from 'lit';
import type {Comparison} from '../model/block.js';
import {renderContent} from './blocks.js';
import type {RenderContext} from './context.js';
import {renderDate} from './date.js';
import {renderInlines} from './inlines.js';
import {renderStances} from './stances.js';

/** How the sources differ, question by question. */
export function renderComparison(comparison: Comparison, context: RenderContext): TemplateResult {
  const {questions, head} = comparison;
  const corner = head?.[0] ?? [];
  return html`${corner.length === 0 ? nothing : html`<p class="corner">${renderInlines(corner, context)}</p>`}
    ${questions.length === 0 && head ? html`<p>${head.slice(1).map((cell) => [renderInlines(cell, context, 'name'), ' '])}</p>` : nothing}
    <dl class="comparison" part="comparison">
      ${questions.map(
        (question) => html`<div class="question">
          <dt id=${context.id(question.id)}>${renderInlines(question.term, context)}${question.date && html` <span class="when">(${renderDate(question.date, context.locale)})</span>`}</dt>
          ${question.note && html`<dd class="note">${renderContent(question.note, context)}</dd>`}
          ${renderStances(question, context, comparison)}
        </div>`,
      )}
    </dl>`;
}
