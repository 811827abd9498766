import {lookAttributes, queryAttributes} from '../cards/card.js';
import type {Brief} from '../model/brief.js';
import {renderCard} from '../render/rendering.js';
import {renderShell} from '../render/shell.js';
import {toHtml, writeAttributes} from '../render/to-html.js';
import type {Tree, TreeElement} from '../render/tree.js';
import {cardSheet} from './card-sheet.js';
import {scriptSafe} from './compile.js';
import {prepare, type HtmlOptions, type Prepared} from './html-options.js';
import {snapshotTree} from './snapshot.js';
import {stillTree} from './still-tree.js';

/** How a card is prerendered. */
export interface PrerenderOptions extends HtmlOptions {
  /** The card's `src`: the live card looks there for a newer text if `refresh` says so. */
  readonly src?: string;
  /** Seconds between two looks for a newer text; 0: one look, when the card comes near. */
  readonly refresh?: number;
  /**
   * `inline` (default): the card brings its style sheet. `link`: it links to that of the package, `caucasus-briefs.css`, which a
   * browser fetches once for all cards of a page, and which a policy without inline styles allows.
   */
  readonly styles?: 'inline' | 'link';
  /** Where that sheet is: a URL. `caucasus-briefs.css`, beside the page, by default. */
  readonly stylesUrl?: string;
  /** `false`, with `src`: without the data. The live card then fetches `src` before anything of it can change or be copied. */
  readonly data?: boolean;
}

/**
 * The card as HTML with declarative shadow DOM: readable, and with working popovers, before any script runs.
 *
 * The live card takes it over as it stands. Its data stands beside it as JSON, because taking over needs exactly what the
 * server had. Where declarative shadow DOM is unknown (feeds, old browsers), the snapshot inside is what readers see. The opening
 * tag stands alone on its line and no line is blank, so that Markdown leaves all of it as it is.
 *
 * @throws {TypeError} if `brief` is not a briefing, or has nothing that the options select
 */
export function prerender(brief: Brief, options: PrerenderOptions = {}): string {
  const {styles = 'inline', stylesUrl = 'caucasus-briefs.css', data = true, src} = options;
  const prepared = prepare(brief, options);
  const {card, brief: shown, selection, options: rendering} = prepared;
  const {article} = renderCard(card, shown, selection, rendering);
  const style =
    styles === 'link'
      ? `<link${writeAttributes({rel: 'stylesheet', href: stylesUrl})}>`
      : `<style>${cardSheet()}</style>`;
  const root = `<template shadowrootmode="open">${style}${toHtml(shadowTree(article, prepared, options))}</template>`;
  // Only ids of parts differ where cards share a page.
  const still = card.kind === undefined ? stillTree([article]) : snapshotTree(prepared);
  const json = data || src === undefined ? `<script type="application/json">${scriptSafe(shown)}</script>` : '';
  const tag = `<${card.tag}${writeAttributes(attributesOf(prepared, options))}>`;
  return `${tag}\n${root}${json}${toHtml(still)}</${card.tag}>`;
}

function shadowTree(article: TreeElement, {card, options}: Prepared, given: HtmlOptions): Tree {
  const classes = lookAttributes(card).filter((name) => given[name as keyof HtmlOptions]);
  return renderShell({locale: options.locale, classes}, article);
}

/** The tag's attributes; one without a meaning is not written. */
function attributesOf(
  {card, options}: Prepared,
  given: PrerenderOptions,
): Record<string, string | number | true | undefined> {
  const {lang = 'en', images, src, refresh} = given;
  const valueOf = (name: string) => given[name as keyof HtmlOptions] as string | undefined;
  return {
    lang,
    'heading-level': options.headingLevel,
    images: images === 'own' ? undefined : images,
    view: given.view === 'full' ? 'full' : undefined,
    src: src || undefined,
    refresh,
    ...Object.fromEntries(queryAttributes(card).map((name) => [name, valueOf(name) || undefined])),
    ...Object.fromEntries(lookAttributes(card).map((name) => [name, valueOf(name) ? true : undefined])),
  };
}
