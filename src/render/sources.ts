import {html, nothing, type TemplateResult} from 'lit';
import type {CitedSource} from '../model/references.js';
import {passageUrl} from '../model/passage-url.js';
import type {RenderContext} from './context.js';
import {renderHeading} from './heading.js';
import {renderSourceDetails} from './source-details.js';

/** The numbered list of sources, with the passages cited and links back to where they are. */
export function renderSources(context: RenderContext): TemplateResult | typeof nothing {
  const {sources} = context.references;
  if (sources.length === 0) return nothing;
  return html`<section class="sources" part="sources">
    ${renderHeading(context.level(1), context.locale.sources)}
    <ol>
      ${sources.map((source) => renderSource(source, context))}
    </ol>
  </section>`;
}

function renderSource({id, source, whole, passages}: CitedSource, context: RenderContext): TemplateResult {
  const {locale} = context;
  const url = passageUrl(source);
  return html`<li id=${context.ownId('source', id)}>
    ${renderSourceDetails(source, context, '', whole ? renderBackLink(id, context) : '')}
    ${url && html`<p class="line"><a href=${url} rel="noopener">${locale.openSource}</a></p>`}
    ${passages.length > 0
      ? html`<details>
          <summary>${locale.passagesCited(passages.length)}</summary>
          <ul>
            ${passages.map(({key, passage}) => {
              const place = url && passageUrl(source, passage);
              return html`<li>
                <span lang=${source.lang ?? nothing} dir="auto">${locale.passage(passage.start, passage.end)}</span>
                ${passage.via && html`<span class="via">(${locale.via(passage.via)})</span>`}
                ${place && html`<a href=${place} rel="noopener">${locale.readPassage}</a>`}
                ${renderBackLink(key, context)}
              </li>`;
            })}
          </ul>
        </details>`
      : ''}
  </li>`;
}

function renderBackLink(key: string, context: RenderContext): unknown {
  return context.hasFirst('cite', key)
    ? html` <a class="back" href="#${context.ownId('cite', key)}" aria-label=${context.locale.backToText}>↩</a>`
    : '';
}
