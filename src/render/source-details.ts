import {html, nothing, type TemplateResult} from 'lit';
import type {Source} from '../model/brief.js';
import type {RenderContext} from './context.js';
import {renderDate} from './date.js';

/** Publisher and its short name, genre in words, title, author, date; `before` stands before the publisher, `after` at the end. */
export function renderSourceDetails(source: Source, {locale}: RenderContext, before: unknown = '', after: unknown = ''): TemplateResult {
  const {publisher, short, genre, title, author, published, lang} = source;
  const line = [
    author && html`<span translate="no">${author}</span>`,
    published && renderDate(published, locale),
  ].filter(Boolean);
  return html`<p class="source-line">${before}<strong translate="no">${publisher}${short === publisher ? '' : ` (${short})`}</strong>${genre &&
    html`<span class="sep"> · </span>${locale.genre(genre)}`}${after}</p>
    <p><cite lang=${lang ?? nothing} dir="auto">${title}</cite></p>
    ${line.length > 0 ? html`<p class="source-line">${line.map((part, n) => [n > 0 ? html`<span class="sep"> · </span>` : '', part])}</p>` : ''}`;
}
