import type {Card} from '../cards/card.js';
import {allowedDocumentUrl} from '../model/allowed-url.js';
import type {Brief} from '../model/brief.js';
import {dirOf} from '../render/markup.js';
import {toHtml, writeAttributes} from '../render/to-html.js';
import {h} from '../render/tree.js';
import {prepare, type HtmlOptions} from '../server/html-options.js';
import {snapshot, snapshotTree} from '../server/snapshot.js';
import {heightDeclarations, heightHint, heightRules} from './height-hint.js';
import {scriptTag} from './script-tag.js';

/** What can be pasted into a page. */
export type SnippetKind = 'html' | 'snapshot' | 'static';

/** What a snippet is made of: which card, which part of the briefing, and where the page finds both. */
export interface SnippetOptions extends HtmlOptions {
  /** `html`: script and tag, with a link inside. `snapshot`: with the snapshot inside. `static`: the snapshot alone, without a script. */
  readonly kind: SnippetKind;
  /** Where the page will load the briefing from. */
  readonly src: string;
  /** Where the page will load the elements from. The site's own copy by default, in a folder of its version. */
  readonly script?: string | undefined;
  /** The page forbids style attributes: the height is in a rule for the site's style sheet instead. */
  readonly csp?: boolean | undefined;
}

/**
 * What to paste into a page for one briefing. The script tag, if there is one, is the first line. The card's tag is never empty,
 * because it is what readers see while the card loads, and where no script runs; and it keeps the room that the card will take.
 *
 * @throws {TypeError} if `brief` is not a briefing, or has nothing that the options select
 */
export function snippet(brief: Brief, {kind, src, script, csp = false, ...options}: SnippetOptions): string {
  if (kind === 'static') return snapshot(brief, {...options, folds: false});
  const prepared = prepare(brief, options);
  const {tag} = prepared.card;
  const asked: Record<string, string | true> = {
    ...(options.view === 'full' && {view: 'full'}),
    ...askedOf(prepared.card, options),
  };
  const hint = heightHint(prepared);
  const style = csp ? undefined : heightDeclarations(hint);
  const inside = kind === 'html' ? linkTo(src, prepared.brief, options.lang) : toHtml(snapshotTree(prepared));
  const text = `${scriptTag(src, script)}\n<${tag}${writeAttributes({src, ...asked, style})}>\n${inside}\n</${tag}>`;
  if (!csp) return text;
  const selector = `${tag}[src=${cssString(src)}]${Object.entries(asked)
    .map(([name, value]) => `[${name}${value === true ? '' : `=${cssString(value)}`}]`)
    .join('')}`;
  return `${text}\n\n/* For the site’s style sheet */\n${heightRules(selector, hint)}`;
}

/** A link to the briefing, by its title, which may be in another language than the page. */
function linkTo(src: string, {title, lang}: Brief, pageLang = 'en'): string {
  const words = title || src;
  if (allowedDocumentUrl(src) === undefined) return toHtml([h('p', {}, words)]);
  const isForeign = lang !== undefined && primary(lang) !== primary(pageLang);
  return toHtml([h('p', {}, h('a', {href: src, ...(isForeign && {lang, dir: dirOf(lang)})}, words))]);
}

function primary(lang: string): string {
  return lang.split('-', 1).join('').toLowerCase();
}

/** What the tag says about its part of the briefing and its looks, in the order in which it is given. */
function askedOf({attributes}: Card, options: HtmlOptions): Record<string, string | true> {
  const given = Object.entries(options).filter(
    ([name, value]) => Object.hasOwn(attributes, name) && value !== undefined && value !== false,
  );
  return Object.fromEntries(given.map(([name, value]) => [name, value === true ? true : String(value)]));
}

function cssString(text: string): string {
  return `"${text.replace(/["\\\n]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
}
