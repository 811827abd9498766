import {html, nothing, type TemplateResult} from 'lit';
import type {Source} from '../model/brief.js';
import type {RenderContext} from './context.js';
import {renderDate} from './date.js';
import {joined, renderLine} from './line.js';

/** Publisher and its short name, genre in words, title, author, date; `before` stands before the publisher, `after` at the end. */
export function renderSourceDetails(source: Source, {locale}: RenderContext, before: unknown = '', after: unknown = ''): TemplateResult {
  const {publisher, short, genre, title, author, published, lang} = source;
  const name = html`<strong translate="no">${publisher}${publisher.includes(short) ? '' : ` (${short})`}</strong>`;
  return html`<p class="line">${before}${joined([name, genre && locale.genre(genre)])}${after}</p>
    <p><cite lang=${lang ?? nothing} dir="auto">${title}</cite></p>
    ${renderLine(author && html`<span translate="no">${author}</span>`, published && renderDate(published, locale))}`;
}
