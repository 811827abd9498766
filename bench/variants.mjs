// What is compared: ways to show the same briefings in a page.
import {FORMS, pasted, prerendered} from './briefings.mjs';

/**
 * @typedef {object} Variant
 * @property {string} name for `--variants`
 * @property {string} label for readers
 * @property {'none' | 'eager' | 'lazy'} loading whether anything is fetched, and whether only for places that are near
 * @property {string} [script] a name for `scriptOf()`
 * @property {string} [form] a name in `FORMS`: what is fetched for each place, from `src`
 * @property {(n: number, src: string, url: string) => string} place the n-th place; `url` is that of the script
 * @property {string} ready source of a function of a place, which runs in the page: whether it shows its briefing
 */

const ALWAYS = '() => true';
const BY_STATUS = "({status}) => status === 'ready'";

/** @type {Variant[]} */
const PEERS = [
  {
    name: 'static',
    label: 'static HTML, no script',
    loading: 'none',
    place: (n) => `<div class="place">${FORMS.html(n)}</div>`,
    ready: ALWAYS,
  },
  {
    name: 'shadow',
    label: 'declarative shadow DOM, no script',
    loading: 'none',
    place: (n) => `<div class="place"><template shadowrootmode="open">${FORMS.html(n)}</template></div>`,
    ready: ALWAYS,
  },
  {
    name: 'floor',
    label: '**floor**: fetch of ready HTML, innerHTML',
    loading: 'eager',
    script: 'floor',
    form: 'html',
    place: (n, src) => `<div class="place" data-src="${src}"></div>`,
    ready: BY_STATUS,
  },
  {
    name: 'floor-digest',
    label: 'floor, with the HTML of a digest',
    loading: 'eager',
    script: 'floor',
    form: 'folded',
    place: (n, src) => `<div class="place" data-src="${src}"></div>`,
    ready: BY_STATUS,
  },
  {
    // Its text is shorter: no passages beside the sources, and no words of ours.
    name: 'floor-marked',
    label: 'floor, with the HTML that md-block shows',
    loading: 'eager',
    script: 'floor',
    form: 'marked',
    place: (n, src) => `<div class="place" data-src="${src}"></div>`,
    ready: BY_STATUS,
  },
  {
    name: 'floor-lazy',
    label: 'floor, lazy (600 px)',
    loading: 'lazy',
    script: 'floor-lazy',
    form: 'html',
    // A place without a height would be near wherever it is.
    place: (n, src) => `<div class="place" data-src="${src}" style="${heightStyle(n)}"></div>`,
    ready: BY_STATUS,
  },
  {
    name: 'lit-shell',
    label: 'floor + Lit shell',
    loading: 'eager',
    script: 'lit-shell',
    form: 'html',
    place: (n, src) => `<lit-shell class="place" src="${src}"></lit-shell>`,
    ready: BY_STATUS,
  },
  {
    name: 'md-block',
    label: 'md-block',
    loading: 'eager',
    script: 'md-block',
    form: 'plain',
    place: (n, src) => `<md-block class="place" src="${src}"></md-block>`,
    ready: "(place) => place.getAttribute('rendered') === 'remote'",
  },
  {
    name: 'zero-md',
    label: 'zero-md',
    loading: 'eager',
    script: 'zero-md',
    form: 'plain',
    // The empty template keeps its style sheets away, which it would fetch from a CDN: no other element here has any but its own.
    place: (n, src) => `<zero-md class="place" src="${src}"><template></template></zero-md>`,
    ready: "(place) => place.shadowRoot?.querySelector('.markdown-body').firstChild",
  },
  {
    name: 'marked-dompurify',
    label: 'marked + DOMPurify by hand',
    loading: 'eager',
    script: 'marked-dompurify',
    form: 'plain',
    place: (n, src) => `<marked-dompurify class="place" src="${src}"></marked-dompurify>`,
    ready: BY_STATUS,
  },
];

const VIEWS = ['full', 'digest'];
const LOADINGS = ['eager', 'lazy'];

/** As an author pastes them. @type {Variant[]} */
const OURS = [
  {form: 'md', words: 'Markdown', script: 'full'},
  {form: 'json', words: 'compiled', script: 'compiled'},
].flatMap(({form, words, script}) =>
  VIEWS.flatMap((view) =>
    LOADINGS.map((loading) => ({
      name: `${form}-${view}${loading === 'lazy' ? '-lazy' : ''}`,
      label: `ours, ${words}, ${view}, ${loading}`,
      loading,
      script,
      form,
      place: (n, src, url) => placed(pasted(n, {src, script: url, view}).card, loading),
      ready: BY_STATUS,
    })),
  ),
);

/** As a server writes them. @type {Variant[]} */
const PRERENDERED = VIEWS.flatMap((view) => [
  {
    name: `prerendered-${view}`,
    label: `ours, prerendered, ${view}, no script`,
    loading: 'none',
    place: (n) => placed(prerendered(n, view)),
    ready: ALWAYS,
  },
  ...LOADINGS.map((loading) => ({
    name: `prerendered-${view}-script${loading === 'lazy' ? '-lazy' : ''}`,
    label: `ours, prerendered, ${view}, ${loading}`,
    loading,
    script: 'compiled',
    place: (n) => placed(prerendered(n, view), loading),
    ready: BY_STATUS,
  })),
]);

/** @type {Variant[]} */
export const VARIANTS = [...PEERS, ...OURS, ...PRERENDERED];

/** What every other is divided by. */
export const FLOOR = 'floor';

/** One of ours that is not compared everywhere. @type {Variant} */
export const WITHOUT_HINT = {
  ...VARIANTS.find(({name}) => name === 'md-digest-lazy'),
  name: 'md-digest-no-hint',
  label: 'ours, Markdown, digest, lazy, without the height hint',
  place: (n, src, url) => placed(pasted(n, {src, script: url}).card, 'lazy').replace(/ style="[^"]*"/, ''),
};

/** The same with the snapshot inside. @type {Variant} */
export const WITH_SNAPSHOT = {
  ...WITHOUT_HINT,
  name: 'md-digest-snapshot',
  label: 'ours, Markdown, digest, lazy, with the snapshot inside',
  place: (n, src, url) => placed(pasted(n, {src, script: url, kind: 'snapshot'}).card, 'lazy'),
};

function placed(card, loading) {
  return card.replace('<caucasus-brief', `$&${loading === 'eager' ? ' loading="eager"' : ''} class="place"`);
}

/** The height of the whole text, as the snippet hints it. */
function heightStyle(n) {
  return / style="([^"]*)"/.exec(pasted(n, {src: 'x.md', script: 'x.js', view: 'full'}).card)[1];
}
