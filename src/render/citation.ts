import {nothing} from 'lit';
import {citationKey} from '../model/comparison.js';
import type {Citation} from '../model/inline.js';
import {passageUrl} from '../model/passage-url.js';
import {isSnapshot, type RenderContext} from './context.js';
import {jump, line, link, name, say, span, superscript} from './elements.js';
import {html} from './html.js';
import {renderSourceDetails, renderVia} from './sources.js';

/** In running text a citation is a number; in table headers and answers it is the source's short name. */
export type CitationForm = 'number' | 'name';

/** A citation; by name, with whom the source itself relies on. */
export function renderCitation(citation: Citation, context: RenderContext, form: CitationForm): unknown {
  const mark = renderMark(citation, context, form);
  return form === 'number' ? superscript(mark) : [mark, renderVia(context.brief.passages[citationKey(citation)], context)];
}

/**
 * What names a source and opens its details: in a card a button for the popover, in a snapshot a link to the list of sources.
 *
 * @param nth 2 or more: by name, of a source that was just named; then it only says which further passage it is
 */
export function renderMark(citation: Citation, context: RenderContext, form: CitationForm, nth = 1): unknown {
  const {brief, locale, numbers} = context;
  const source = brief.sources[citation.source];
  const number = numbers.get(citation.source);
  if (!source || number === undefined) return '';
  const key = citationKey(citation);
  const id = context.firstId('cite', key) ?? nothing;
  const isNumber = form === 'number';
  const label = isNumber ? locale.source(number, source.short) : nothing;
  const content = isNumber ? number : nth > 1 ? say(locale.furtherPassage(nth), context) : name(source.short);
  return isSnapshot(context)
    ? jump('', context.ownId('source', citation.source), content, label, id)
    : html`<button type="button" class="cite ${form}" id=${id} popovertarget=${context.ownId('popover', key)} aria-label=${label}>${content}</button>`;
}

/** Whom a source relies on for a passage, after its name; nothing if on nobody. */
export function viaLine(citation: Citation, {brief, locale}: RenderContext): unknown {
  const via = brief.passages[citationKey(citation)]?.via;
  return via && [name(brief.sources[citation.source]?.short), ` – ${locale.via(via)}`];
}

/** A popover for each source and passage that was cited in the rendering up to here. It opens by the platform alone, also without script. */
export function renderPopovers(context: RenderContext): unknown {
  if (isSnapshot(context)) return '';
  const {locale, sources} = context;
  return sources.map(({id, number, source, passages}) =>
    [{key: id, passage: undefined}, ...passages].map(({key, passage}) => {
      if (!context.hasFirst('cite', key)) return '';
      const popover = context.ownId('popover', key);
      return html`<div popover class="popover" id=${popover} role="dialog" aria-label=${locale.source(number, source.short)}>
        ${renderSourceDetails(source, context, [span('number', number), ' '])}
        ${passage && html`<p class="passage" lang=${source.lang ?? nothing} dir="auto">${locale.passage(passage.start, passage.end)}</p>`}
        ${line(passage && viaLine({type: 'citation', source: id, passage: key.slice(id.length + 1)}, context))}
        <p class="actions">
          ${link(passageUrl(source, passage), say(passage ? locale.readPassage : locale.openSource, context))}
          <button type="button" popovertarget=${popover} popovertargetaction="hide">${say(locale.close, context)}</button>
        </p>
      </div>`;
    }),
  );
}
