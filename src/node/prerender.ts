import {render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {html, nothing} from 'lit';
import type {Brief} from '../model/brief.js';
import {define} from '../register.js';
import {scriptSafe} from './compile.js';
import {prepare, type HtmlOptions} from './render-options.js';
import {snapshot} from './snapshot.js';

/** How a card is prerendered. */
export interface PrerenderOptions extends HtmlOptions {
  /** The card's `src`: the live card looks there for a newer text if `refresh` says so. */
  readonly src?: string;
  /** Seconds between two looks for a newer text; 0: one look, when the card comes near. */
  readonly refresh?: number;
}

/**
 * The card as HTML with declarative shadow DOM: readable, and with working popovers, before any script runs.
 *
 * The live card takes it over as it is. Its data stands beside it as JSON, because taking over needs exactly what the server
 * had. Where declarative shadow DOM is unknown (feeds, old browsers), the snapshot inside is what readers see.
 *
 * @throws {TypeError} if `brief` is no briefing
 */
export function prerender(brief: Brief, options: PrerenderOptions = {}): string {
  define();
  const {lang = 'en', headingLevel = 2, images = 'all', base, src, refresh} = options;
  const checked = prepare(brief, base);
  const card = collectResultSync(
    render(
      html`<caucasus-brief lang=${lang} heading-level=${headingLevel} images=${images === 'all' ? nothing : images} src=${src ?? nothing} refresh=${refresh ?? nothing} .brief=${checked}></caucasus-brief>`,
    ),
  );
  const inside = `<script type="application/json">${scriptSafe(checked)}</script>${snapshot(checked, {lang, headingLevel, images, ...(base !== undefined && {base})})}`;
  const end = card.lastIndexOf('</caucasus-brief>');
  return `${card.slice(0, end)}${inside}${card.slice(end)}`.replace(/^(?:<!--.*?-->)+/s, '').replace(/(?:<!--[^>]*-->)+$/s, '');
}
