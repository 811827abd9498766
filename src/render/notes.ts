import {own} from '../model/own.js';
import {renderBlocks} from './blocks.js';
import type {RenderContext} from './context.js';
import {backLink, endList, jump, superscript} from './markup.js';
import {h, type Content, type TreeElement} from './tree.js';

/** A mark that leads to a footnote: a letter, because numbers are sources. */
export function renderFootnoteReference(id: string, context: RenderContext): TreeElement {
  const number = context.footnotes.indexOf(id) + 1;
  const letters = lettersOf(number);
  const label = context.locale.note(letters);
  return superscript(
    jump(context.ownId('note', number), letters, {
      className: 'note-ref',
      label,
      id: context.firstId('note-ref', number),
    }),
  );
}

/** The footnotes, with links back. */
export function renderNotes(context: RenderContext): Content {
  const {footnotes, brief, locale, ownId} = context;
  const items = footnotes.map((id, n) => {
    const content = renderBlocks(own(brief.footnotes, id)?.children ?? [], context);
    return h('li', {id: ownId('note', n + 1)}, content, ' ', backLink('note-ref', n + 1, context));
  });
  return endList('notes', locale.notes, items, context, 'a');
}

/** 1 is a, 26 is z, 27 is aa. */
function lettersOf(number: number): string {
  let letters = '';
  for (let n = number; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(97 + ((n - 1) % 26)) + letters;
  return letters;
}
