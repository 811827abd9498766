import {html, nothing, type TemplateResult} from 'lit';
import type {Source} from '../model/brief.js';
import type {RenderContext} from './context.js';
import {renderDate} from './date.js';

/** Publisher, genre in words, title, author, date. */
export function renderSourceDetails(source: Source, {locale}: RenderContext): TemplateResult {
  const {publisher, genre, title, author, published, lang} = source;
  return html`<p class="source-line"><span class="publisher" translate="no">${publisher}</span>${genre === undefined
      ? nothing
      : html`<span class="sep"> · </span><span class="genre">${locale.genre(genre)}</span>`}</p>
    <p class="source-title"><cite lang=${lang ?? nothing} dir="auto">${title}</cite></p>
    ${author === undefined && published === undefined
      ? nothing
      : html`<p class="source-line">${author === undefined ? nothing : html`<span translate="no">${author}</span>`}${author !==
          undefined && published !== undefined
          ? html`<span class="sep"> · </span>`
          : nothing}${published === undefined ? nothing : renderDate(published, locale)}</p>`}`;
}
