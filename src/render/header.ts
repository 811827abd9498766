import {html, nothing, type TemplateResult} from 'lit';
import {publicationSpan} from '../model/references.js';
import type {RenderContext} from './context.js';
import {renderHeading} from './heading.js';
import {renderInlines} from './inlines.js';

/** Title, summary, who wrote it, how old it is. */
export function renderHeader(context: RenderContext): TemplateResult {
  const {brief, locale} = context;
  const {summary, topics} = brief;
  return html`<header part="header">
    <p class="kicker" lang=${locale.lang}>${locale.briefing}</p>
    ${renderTitle(context)}
    ${summary === undefined ? nothing : html`<p class="summary" part="summary">${summary}</p>`}
    ${renderByline(context)}
    ${topics === undefined || topics.length === 0
      ? nothing
      : html`<ul class="topics" aria-label=${locale.topics}>${topics.map((topic) => html`<li>${topic}</li> `)}</ul>`}
  </header>`;
}

/** The title, as a heading of the card's level. */
export function renderTitle(context: RenderContext): TemplateResult | typeof nothing {
  const {title, titleContent} = context.brief;
  if (title === '' && !titleContent) return nothing;
  return renderHeading(context.options.headingLevel, titleContent ? renderInlines(titleContent, context) : title, undefined, 'title');
}

function renderByline({brief, locale}: RenderContext): TemplateResult | typeof nothing {
  const {authors, publisher, published, updated, asOf} = brief;
  const span = publicationSpan(brief);
  const lines = [
    [
      authors && authors.length > 0 ? html`<span translate="no">${locale.by(locale.list(authors))}</span>` : undefined,
      publisher === undefined ? undefined : html`<span translate="no">${publisher}</span>`,
      published && html`<time datetime=${published.iso}>${locale.published(locale.dateText(published))}</time>`,
      updated && html`<time datetime=${updated.iso}>${locale.updated(locale.dateText(updated))}</time>`,
    ],
    [
      asOf && html`<strong class="as-of">${locale.asOf(locale.dateText(asOf))}</strong>`,
      span &&
        html`<span>${span.from === span.to
          ? locale.sourcesPublishedOn(locale.dateText(span.from))
          : locale.sourcesPublished(locale.dateText(span.from), locale.dateText(span.to))}</span>`,
    ],
  ].map((line) => line.filter((part) => part !== undefined));
  if (lines.every((line) => line.length === 0)) return nothing;
  return html`<div class="byline" part="byline">
    ${lines.map((line) =>
      line.length === 0 ? nothing : html`<p>${line.map((part, n) => (n === 0 ? part : html`<span class="sep"> · </span>${part}`))}</p>`,
    )}
  </div>`;
}
