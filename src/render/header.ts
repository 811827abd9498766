import {html, type TemplateResult} from 'lit';
import {publicationSpan} from '../model/references.js';
import type {RenderContext} from './context.js';
import {heading, line, listItem, name, paragraph, strong, time} from './elements.js';
import {renderInlines} from './inlines.js';

/** Title, summary, how old it is, who wrote it. */
export function renderHeader(context: RenderContext): TemplateResult {
  const {brief, locale} = context;
  const {title, titleContent, summary, authors, publisher, published, updated, asOf, topics, withdrawn} = brief;
  const age = publicationSpan(brief);
  const isOneDay = age?.from === age?.to;
  return html`<header part="header">
    ${paragraph(locale.briefing, 'kicker')}
    ${(title || titleContent) && heading(0, titleContent ? renderInlines(titleContent, context) : title, context, undefined, 'title')}
    ${summary && !withdrawn ? html`<p class="summary" part="summary">${summary}</p>` : ''}
    <div class="byline" part="byline">
      ${withdrawn
        ? ''
        : line(
            asOf && strong(time(asOf, context, locale.asOf)),
            age && (isOneDay ? time(age.from, context, locale.sourcesPublishedOn) : locale.sourcesPublished(locale.dateText(age.from), locale.dateText(age.to))),
          )}
      ${line(name(authors && locale.by(locale.list(authors))), name(publisher), time(published, context, locale.published), time(updated, context, locale.updated))}
    </div>
    ${topics && !withdrawn ? html`<ul class="topics" aria-label=${locale.topics}>${topics.map((topic) => [listItem(topic), ' '])}</ul>` : ''}
  </header>`;
}
