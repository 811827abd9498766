import {html, type TemplateResult} from 'lit';
import type {Comparison, Facts} from '../model/block.js';
import {renderContent} from './blocks.js';
import type {RenderContext} from './context.js';
import {paragraph} from './elements.js';
import {renderInlines} from './inlines.js';
import {definition, renderFact, renderQuestion} from './question.js';

/** Key facts: terms and values; a question among them with its different answers. */
export function renderFacts({items}: Facts, context: RenderContext): TemplateResult {
  return renderList(
    'facts',
    items.map((item) => (item.type === 'question' ? renderQuestion(item, context) : renderFact(item, context, definition(renderContent(item.children, context))))),
  );
}

/** How the sources differ, question by question. */
export function renderComparison(comparison: Comparison, context: RenderContext): TemplateResult {
  const {questions, head = []} = comparison;
  // The words of a table's corner are said; its sources only if there is no row to say them in.
  const words = questions.length > 0 ? head.slice(0, 1) : head;
  return html`${words.map((cell) => cell.length > 0 ? paragraph(renderInlines(cell, context, 'name')) : '')}
    ${renderList('comparison', questions.map((question) => renderQuestion(question, context, comparison)))}`;
}

function renderList(part: string, entries: readonly unknown[]): TemplateResult {
  return html`<dl class=${part} part=${part}>${entries}</dl>`;
}
