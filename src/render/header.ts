import {html, type TemplateResult} from 'lit';
import {publicationSpan} from '../model/references.js';
import type {RenderContext} from './context.js';
import {renderHeading} from './heading.js';
import {renderInlines} from './inlines.js';

/** Title, summary, how old it is, who wrote it. */
export function renderHeader(context: RenderContext): TemplateResult {
  const {brief, locale} = context;
  const {summary, topics = [], withdrawn} = brief;
  return html`<header part="header">
    <p class="kicker">${locale.briefing}</p>
    ${renderTitle(context)}
    ${summary && !withdrawn ? html`<p class="summary" part="summary">${summary}</p>` : ''}
    <div class="byline" part="byline">${renderAge(context)} ${renderLine([
      brief.authors?.length && html`<span translate="no">${locale.by(locale.list(brief.authors))}</span>`,
      brief.publisher && html`<span translate="no">${brief.publisher}</span>`,
      brief.published && html`<time datetime=${brief.published.iso}>${locale.published(locale.dateText(brief.published))}</time>`,
      brief.updated && html`<time datetime=${brief.updated.iso}>${locale.updated(locale.dateText(brief.updated))}</time>`,
    ])}</div>
    ${topics.length > 0 && !withdrawn ? html`<ul class="topics" aria-label=${locale.topics}>${topics.map((topic) => html`<li>${topic}</li> `)}</ul>` : ''}
  </header>`;
}

/** The title, as a heading of the card's level. */
function renderTitle(context: RenderContext): unknown {
  const {title, titleContent} = context.brief;
  return (title || titleContent) && renderHeading(context.options.headingLevel, titleContent ? renderInlines(titleContent, context) : title, undefined, 'title');
}

/** What the text knows up to, and how old its sources are. */
function renderAge({brief, locale}: RenderContext): unknown {
  const span = publicationSpan(brief);
  return brief.withdrawn
    ? ''
    : renderLine([
      brief.asOf && html`<strong>${locale.asOf(locale.dateText(brief.asOf))}</strong>`,
      span && (span.from === span.to ? locale.sourcesPublishedOn(locale.dateText(span.from)) : locale.sourcesPublished(locale.dateText(span.from), locale.dateText(span.to))),
      ]);
}

function renderLine(parts: readonly unknown[]): unknown {
  const there = parts.filter(Boolean);
  return there.length > 0 ? html`<p>${there.map((part, n) => [n > 0 ? html`<span class="sep"> · </span>` : '', part])}</p>` : '';
}
