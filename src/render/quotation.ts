import {nothing, type TemplateResult} from 'lit';
import type {Quotation} from '../model/block.js';
import {plainBlocks, plainText} from '../model/plain-text.js';
import {renderBlocks} from './blocks.js';
import type {RenderContext} from './context.js';
import {renderCopyButton} from './copy.js';
import {span, time} from './elements.js';
import {html} from './html.js';
import {renderInlines} from './inlines.js';

/** A person's words, with who said them, where and when. */
export function renderQuotation(quotation: Quotation, context: RenderContext): TemplateResult {
  const {children, original, speaker, occasion, date, citations} = quotation;
  const {brief, locale} = context;
  const cited = citations[0] && brief.sources[citations[0].source];
  const comma = /\p{sc=Arab}/u.test(plainText(speaker)) ? '، ' : ', ';
  const text = () => {
    const by = [plainText(speaker), occasion && plainText(occasion), date && locale.dateText(date)];
    return `“${plainBlocks(children).replace(/^[“"„«]\s*|\s*[”"“»]$/g, '')}” — ${by.filter(Boolean).join(comma)}`;
  };
  return html`<figure class="quotation" part="quotation">
    <blockquote dir="auto">${renderBlocks(children, context)}</blockquote>
    ${original && html`<p class="original" dir="auto" lang=${cited?.lang ?? nothing}>${locale.original(original)}</p>`}
    <figcaption>— ${span('speaker', renderInlines(speaker, context))}${occasion && [comma, renderInlines(occasion, context)]}${date && [comma, time(date, context)]} ${renderInlines(citations, context)}${renderCopyButton({text, citations}, context, true)}</figcaption>
  </figure>`;
}
