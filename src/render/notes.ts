import type {TemplateResult} from 'lit';
import {renderBlocks} from './blocks.js';
import type {RenderContext} from './context.js';
import {backLink, endList, jump, superscript} from './elements.js';
import {html} from './html.js';

/** A mark that leads to a footnote: a letter, because numbers are sources. */
export function renderFootnoteReference(id: string, context: RenderContext): TemplateResult {
  const mark = markOf(id, context);
  return superscript(jump('note-ref', context.ownId('note', id), mark, context.locale.note(mark), context.firstId('note-ref', id)));
}

/** The footnotes, with links back. */
export function renderNotes(context: RenderContext): unknown {
  const {footnotes, brief, locale} = context;
  const items = footnotes.map(
    (id) => html`<li id=${context.ownId('note', id)}>${renderBlocks(brief.footnotes[id]?.children ?? [], context)}${backLink('note-ref', id, context)}</li>`,
  );
  return endList('notes', locale.notes, items, context, 'a');
}

function markOf(id: string, {footnotes}: RenderContext): string {
  let mark = '';
  for (let n = footnotes.indexOf(id) + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    mark = String.fromCharCode(97 + ((n - 1) % 26)) + mark;
  }
  return mark;
}
