import {html, nothing, type TemplateResult} from 'lit';
import {renderBlocks} from './blocks.js';
import type {RenderContext} from './context.js';
import {renderHeading} from './heading.js';

/** A mark that leads to a footnote: a letter, because numbers are sources. */
export function renderFootnoteReference(id: string, context: RenderContext): TemplateResult {
  const mark = markOf(id, context);
  const anchor = context.firstId('note-ref', id) ?? nothing;
  return html`<sup><a class="note-ref" href="#${context.ownId('note', id)}" id=${anchor} aria-label=${context.locale.note(mark)}>${mark}</a></sup>`;
}

/** The footnotes, with links back. */
export function renderNotes(context: RenderContext): TemplateResult | typeof nothing {
  const {references, brief, locale} = context;
  if (references.footnotes.length === 0) return nothing;
  return html`<section class="notes" part="notes">
    ${renderHeading(context.level(1), locale.notes)}
    <ol class="letters" type="a">
      ${references.footnotes.map(
        (id) => html`<li id=${context.ownId('note', id)}>${renderBlocks(brief.footnotes[id]?.children ?? [], context)}${context.hasFirst('note-ref', id)
          ? html` <a class="back" href="#${context.ownId('note-ref', id)}" aria-label=${locale.backToText}>↩</a>`
          : nothing}</li>`,
      )}
    </ol>
  </section>`;
}

function markOf(id: string, {references}: RenderContext): string {
  let mark = '';
  for (let n = references.footnotes.indexOf(id) + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    mark = String.fromCharCode(97 + ((n - 1) % 26)) + mark;
  }
  return mark;
}
