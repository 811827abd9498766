import {html, type TemplateResult} from 'lit';
import type {BriefDate} from '../model/date.js';
import {publicationSpan} from '../model/references.js';
import type {RenderContext} from './context.js';
import {renderHeading} from './heading.js';
import {renderInlines} from './inlines.js';
import {renderLine} from './line.js';

/** Title, summary, how old it is, who wrote it. */
export function renderHeader(context: RenderContext): TemplateResult {
  const {brief, locale} = context;
  const {title, titleContent, summary, authors, publisher, published, updated, asOf, topics, withdrawn} = brief;
  const span = publicationSpan(brief);
  const date = (date: BriefDate | undefined, say: (date: string) => string) => date && html`<time datetime=${date.iso}>${say(locale.dateText(date))}</time>`;
  const name = (words: string | undefined) => words && html`<span translate="no">${words}</span>`;
  return html`<header part="header">
    <p class="kicker">${locale.briefing}</p>
    ${(title || titleContent) && renderHeading(context.level(0), titleContent ? renderInlines(titleContent, context) : title, undefined, 'title')}
    ${summary && !withdrawn ? html`<p class="summary" part="summary">${summary}</p>` : ''}
    <div class="byline" part="byline">
      ${withdrawn
        ? ''
        : renderLine(
            asOf && html`<strong>${date(asOf, locale.asOf)}</strong>`,
            span && (span.from === span.to ? date(span.from, locale.sourcesPublishedOn) : locale.sourcesPublished(locale.dateText(span.from), locale.dateText(span.to))),
          )}
      ${renderLine(name(authors && locale.by(locale.list(authors))), name(publisher), date(published, locale.published), date(updated, locale.updated))}
    </div>
    ${topics && !withdrawn ? html`<ul class="topics" aria-label=${locale.topics}>${topics.map((topic) => html`<li>${topic}</li> `)}</ul>` : ''}
  </header>`;
}
