import type {Brief} from '../model/brief.js';
import {renderCard} from '../render/rendering.js';
import {toHtml} from '../render/to-html.js';
import type {Tree} from '../render/tree.js';
import {prepare, type HtmlOptions, type Prepared} from './html-options.js';
import {stillTree} from './still-tree.js';

/**
 * The briefing as plain semantic HTML: for the inside of the tag, for feeds, mail and archives.
 *
 * The same words as the card, from the same tree; no script, no style, no class.
 *
 * @throws {TypeError} if `brief` is not a briefing, or has nothing that the options select
 */
export function snapshot(brief: Brief, options: HtmlOptions = {}): string {
  return toHtml(snapshotTree(prepare(brief, options)));
}

/** The tree of a snapshot. */
export function snapshotTree({card, brief, selection, options}: Prepared, keepsClasses = false): Tree {
  const {article} = renderCard(card, brief, selection, {...options, sharesPage: true});
  return stillTree([article], keepsClasses);
}
