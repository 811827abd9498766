import {render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {html, nothing, type TemplateResult} from 'lit';
import type {Brief} from '../model/brief.js';
import {define} from '../register.js';
import {selectFor, type CardName} from './cards.js';
import {scriptSafe} from './compile.js';
import {prepare, type HtmlOptions} from './render-options.js';
import {snapshot} from './snapshot.js';

/** How a card is prerendered. */
export interface PrerenderOptions extends HtmlOptions {
  /** The card's `src`: the live card looks there for a newer text if `refresh` says so. */
  readonly src?: string;
  /** Seconds between two looks for a newer text; 0: one look, when the card comes near. */
  readonly refresh?: number;
  /** `<fact-box>` */
  readonly compact?: boolean;
  /**
   * Whether `caucasus-briefs/hydrate` is to take the card up without drawing it anew. True by default; `false` leaves out the marks that
   * this needs, a third of the HTML and half of the nodes: for pages that load one of the CDN files, which never need them.
   */
  readonly hydratable?: boolean;
}

/**
 * The card as HTML with declarative shadow DOM: readable, and with working popovers, before any script runs.
 *
 * The live card takes it over as it is. Its data stands beside it as JSON, because taking over needs exactly what the server
 * had. Where declarative shadow DOM is unknown (feeds, old browsers), the snapshot inside is what readers see.
 *
 * @throws {TypeError} if `brief` is no briefing, or has nothing of what is asked for
 */
export function prerender(brief: Brief, options: PrerenderOptions = {}): string {
  define();
  const {card: name = 'caucasus-brief', base, hydratable = true} = options;
  const checked = prepare(brief, base);
  selectFor(name, checked, options);
  const rendered = collectResultSync(render(TAGS[name](checked, options)));
  // Whatever else looks like a comment is text, and escaped.
  const card = hydratable ? rendered : rendered.replace(/<!--.*?-->/gs, '');
  const inside = `<script type="application/json">${scriptSafe(checked)}</script>${snapshot(checked, options)}`;
  const end = card.lastIndexOf(`</${name}>`);
  return `${card.slice(0, end)}${inside}${card.slice(end)}`.replace(/^(?:<!--.*?-->)+/s, '').replace(/(?:<!--[^>]*-->)+$/s, '');
}

/** Each tag with the attributes of all cards and with its own; Lit knows no tags that are values. */
const TAGS: Readonly<Record<CardName, (brief: Brief, options: PrerenderOptions) => TemplateResult>> = {
  'caucasus-brief': (brief, {lang = 'en', headingLevel = 2, images, src, refresh, section}) =>
    html`<caucasus-brief lang=${lang} heading-level=${headingLevel} images=${images === 'all' ? nothing : given(images)} src=${given(src)} refresh=${given(refresh)} section=${given(section)} .brief=${brief}></caucasus-brief>`,
  'source-compare': (brief, {lang = 'en', headingLevel = 2, images, src, refresh, section, sources, questions}) =>
    html`<source-compare lang=${lang} heading-level=${headingLevel} images=${images === 'all' ? nothing : given(images)} src=${given(src)} refresh=${given(refresh)} section=${given(section)} sources=${given(sources)} questions=${given(questions)} .brief=${brief}></source-compare>`,
  'fact-box': (brief, {lang = 'en', headingLevel = 2, images, src, refresh, section, compact = false}) =>
    html`<fact-box lang=${lang} heading-level=${headingLevel} images=${images === 'all' ? nothing : given(images)} src=${given(src)} refresh=${given(refresh)} section=${given(section)} ?compact=${compact} .brief=${brief}></fact-box>`,
  'event-timeline': (brief, {lang = 'en', headingLevel = 2, images, src, refresh, section, order, from, to, sources}) =>
    html`<event-timeline lang=${lang} heading-level=${headingLevel} images=${images === 'all' ? nothing : given(images)} src=${given(src)} refresh=${given(refresh)} section=${given(section)} order=${given(order)} from=${given(from)} to=${given(to)} sources=${given(sources)} .brief=${brief}></event-timeline>`,
};

/** An attribute that says nothing is not written. */
function given(value: string | number | undefined): unknown {
  return value === undefined || value === '' ? nothing : value;
}
