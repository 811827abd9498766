import {html, type TemplateResult} from 'lit';
import type {Facts} from '../model/block.js';
import {renderContent} from './blocks.js';
import type {RenderContext} from './context.js';
import {renderInlines} from './inlines.js';
import {renderQuestion} from './question.js';

/** Key facts: terms and values; a question among them with its different answers. */
export function renderFacts({items}: Facts, context: RenderContext): TemplateResult {
  return html`<dl class="facts" part="facts">
    ${items.map((item) =>
      item.type === 'question'
        ? renderQuestion(item, context)
        : html`<div class="fact">
            <dt id=${context.id(item.id)}>${renderInlines(item.term, context)}</dt>
            <dd>${renderContent(item.children, context)}</dd>
          </div>`,
    )}
  </dl>`;
}
