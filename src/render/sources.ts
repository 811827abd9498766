import {nothing, type TemplateResult} from 'lit';
import type {Passage, Source} from '../model/brief.js';
import {passageUrl} from '../model/passage-url.js';
import type {CitedSource} from '../model/references.js';
import type {RenderContext} from './context.js';
import {backLink, endList, joined, line, link, name, paragraph, say, time} from './elements.js';
import {html} from './html.js';

/** The numbered list of sources, with the passages cited and links back to where they are. */
export function renderSources(context: RenderContext): unknown {
  return endList('sources', context.locale.sources, context.sources.map((source) => renderSource(source, context)), context);
}

/** Publisher and its short name, genre in words, title, author, date; `before` stands before the publisher, `after` at the end. */
export function renderSourceDetails(source: Source, context: RenderContext, before: unknown, after?: unknown): TemplateResult {
  const {publisher, short, genre, title, author, published, lang} = source;
  const full = html`<strong translate="no">${publisher}${publisher.includes(short) ? '' : ` (${short})`}</strong>`;
  return html`${paragraph([before, joined([full, genre && say(context.locale.genre(genre), context)]), after], 'line')}
    <p><cite lang=${lang ?? nothing} dir="auto">${title}</cite></p>
    ${line(name(author), time(published, context))}`;
}

/** Whom a passage relies on. */
export function renderVia(passage: Passage | undefined, {locale}: RenderContext): unknown {
  return passage?.via && ` (${locale.via(passage.via)})`;
}

function renderSource({id, source, whole, passages}: CitedSource, context: RenderContext): TemplateResult {
  const {locale} = context;
  return html`<li id=${context.ownId('source', id)}>
    ${renderSourceDetails(source, context, '', whole ? backLink('cite', id, context) : '')}
    ${line(link(source.url, say(locale.openSource, context)))}
    ${passages.length > 0
      ? html`<details>
          <summary>${say(locale.passagesCited(passages.length), context)}</summary>
          <ul>
            ${passages.map(({key, passage}) => html`<li>
              <span lang=${source.lang ?? nothing} dir="auto">${locale.passage(passage.start, passage.end)}</span>${renderVia(passage, context)}
              ${link(passageUrl(source, passage), say(locale.readPassage, context))}
              ${backLink('cite', key, context)}
            </li>`)}
          </ul>
        </details>`
      : ''}
  </li>`;
}
