import {html, nothing, type TemplateResult} from 'lit';
import {citationKey} from '../model/comparison.js';
import type {Citation} from '../model/inline.js';
import {passageUrl} from '../model/passage-url.js';
import type {RenderContext} from './context.js';
import {renderSourceDetails} from './source-details.js';

/** In running text a citation is a number; in table headers and answers it is the source's short name. */
export type CitationForm = 'number' | 'name' | NameOnce;

/** By name, but for citations that only add a further passage of a source already named: the how manieth it is. */
export interface NameOnce {
  readonly repeats: ReadonlyMap<Citation, number>;
}

/** A citation: in a card a button that opens its popover, in a snapshot a link to the list of sources. */
export function renderCitation(citation: Citation, context: RenderContext, form: CitationForm): TemplateResult {
  const {brief, locale, references} = context;
  const source = brief.sources[citation.source];
  const number = references.numbers.get(citation.source);
  if (!source || number === undefined) return html``;
  const key = citationKey(citation);
  const id = context.firstId('cite', key) ?? nothing;
  const via = brief.passages[key]?.via;
  const label = locale.source(number, source.short);
  if (form !== 'number') {
    const nth = typeof form === 'object' ? form.repeats.get(citation) : undefined;
    const words = nth === undefined ? source.short : locale.furtherPassage(nth);
    const name = context.isCard
      ? html`<button type="button" class="cite name" id=${id} popovertarget=${context.ownId('popover', key)} translate=${nth === undefined ? 'no' : nothing}>${words}</button>`
      : html`<a href="#${context.ownId('source', citation.source)}" id=${id}>${words}</a>`;
    return via === undefined ? name : html`${name} <span class="via">(${locale.via(via)})</span>`;
  }
  return context.isCard
    ? html`<sup><button type="button" class="cite" id=${id} popovertarget=${context.ownId('popover', key)} aria-label=${label}>${number}</button></sup>`
    : html`<sup><a href="#${context.ownId('source', citation.source)}" id=${id} aria-label=${label}>${number}</a></sup>`;
}

/** A popover for each source and passage that can be cited. It opens by the platform alone, also without script. */
export function renderPopovers(context: RenderContext): unknown {
  if (!context.isCard) return nothing;
  return context.references.sources.map(({id, source, passages}) =>
    [{key: id, passage: undefined}, ...passages].map(({key, passage}) => {
      const {locale} = context;
      const url = passageUrl(source, passage);
      return html`<div popover class="popover" id=${context.ownId('popover', key)} role="dialog" aria-label=${source.short}>
        ${renderSourceDetails(source, context)}
        ${passage && html`<p class="passage" lang=${source.lang ?? nothing} dir="auto">${locale.passage(passage.start, passage.end)}</p>`}
        ${passage?.via !== undefined ? html`<p class="via">${source.short} – ${locale.via(passage.via)}</p>` : nothing}
        <p class="actions">
          ${url === undefined ? nothing : html`<a href=${url} rel="noopener">${passage ? locale.readPassage : locale.openSource}</a>`}
          <button type="button" popovertarget=${context.ownId('popover', key)} popovertargetaction="hide">${locale.close}</button>
        </p>
      </div>`;
    }),
  );
}
