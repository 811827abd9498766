import {html, nothing, type TemplateResult} from 'lit';
import {citationKey} from '../model/comparison.js';
import type {Citation} from '../model/inline.js';
import {passageUrl} from '../model/passage-url.js';
import {IS_SERVER, type RenderContext} from './context.js';
import {renderSourceDetails} from './source-details.js';

/** In running text a citation is a number; in table headers and answers it is the source's short name. */
export type CitationForm = 'number' | 'name';

/**
 * A citation: in a card a button that opens its popover, in a snapshot a link to the list of sources.
 *
 * @param nth 2 or more: by name, of a source that was just named; then it only says which further passage it is
 */
export function renderCitation(citation: Citation, context: RenderContext, form: CitationForm, nth = 1): TemplateResult {
  const {brief, locale, references} = context;
  const source = brief.sources[citation.source];
  const number = references.numbers.get(citation.source);
  if (!source || number === undefined) return html``;
  const key = citationKey(citation);
  const id = context.firstId('cite', key) ?? nothing;
  const popover = context.ownId('popover', key);
  const entry = IS_SERVER && `#${context.ownId('source', citation.source)}`;
  if (form === 'number') {
    const label = locale.source(number, source.short);
    return IS_SERVER && context.isSnapshot
      ? html`<sup><a href=${entry} id=${id} aria-label=${label}>${number}</a></sup>`
      : html`<sup><button type="button" class="cite" id=${id} popovertarget=${popover} aria-label=${label}>${number}</button></sup>`;
  }
  const name = nth > 1 ? locale.furtherPassage(nth) : html`<span translate="no">${source.short}</span>`;
  const via = brief.passages[key]?.via;
  return html`${IS_SERVER && context.isSnapshot
    ? html`<a href=${entry} id=${id}>${name}</a>`
    : html`<button type="button" class="cite name" id=${id} popovertarget=${popover}>${name}</button>`}${via && html` <span class="via">(${locale.via(via)})</span>`}`;
}

/** A popover for each source and passage that can be cited. It opens by the platform alone, also without script. */
export function renderPopovers(context: RenderContext): unknown {
  if (IS_SERVER && context.isSnapshot) return '';
  return context.references.sources.map(({id, number, source, passages}) =>
    [{key: id, passage: undefined}, ...passages].map(({key, passage}) => {
      const {locale} = context;
      const url = passageUrl(source, passage);
      return html`<div popover class="popover" id=${context.ownId('popover', key)} role="dialog" aria-label=${locale.source(number, source.short)}>
        ${renderSourceDetails(source, context, html`<span class="number">${number}</span> `)}
        ${passage && html`<p class="passage" lang=${source.lang ?? nothing} dir="auto">${locale.passage(passage.start, passage.end)}</p>`}
        ${passage?.via && html`<p class="via">${source.short} – ${locale.via(passage.via)}</p>`}
        <p class="actions">
          ${url && html`<a href=${url} rel="noopener">${passage ? locale.readPassage : locale.openSource}</a>`}
          <button type="button" popovertarget=${context.ownId('popover', key)} popovertargetaction="hide">${locale.close}</button>
        </p>
      </div>`;
    }),
  );
}
