import {html, type TemplateResult} from 'lit';
import type {Fact, Facts, Question} from '../model/block.js';
import {renderContent} from './blocks.js';
import type {RenderContext} from './context.js';
import {renderInlines} from './inlines.js';
import {renderStances} from './stances.js';

/** Key facts: terms and values; a question among them with its different answers. */
export function renderFacts({items}: Facts, context: RenderContext): TemplateResult {
  return html`<dl class="facts" part="facts">
    ${items.map((item) => (item.type === 'fact' ? renderFact(item, context) : renderFactQuestion(item, context)))}
  </dl>`;
}

function renderFact({id, term, children}: Fact, context: RenderContext): TemplateResult {
  return html`<div class="fact">
    <dt id=${context.id(id)}>${renderInlines(term, context)}</dt>
    <dd>${renderContent(children, context)}</dd>
  </div>`;
}

function renderFactQuestion(question: Question, context: RenderContext): TemplateResult {
  const {id, term, note} = question;
  return html`<div class="fact question">
    <dt id=${context.id(id)}>${renderInlines(term, context)}</dt>
    <dd class="heads-answers">${context.locale.differentAnswers}</dd>
    ${note && html`<dd class="note">${renderContent(note, context)}</dd>`}
    ${renderStances(question, context)}
  </div>`;
}
