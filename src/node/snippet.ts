import type {Card} from '../cards/card.js';
import {cardOf} from '../cards/index.js';
import type {Brief} from '../model/brief.js';
import {writeAttributes} from '../render/to-html.js';
import type {HtmlOptions} from '../server/html-options.js';
import {snapshot} from '../server/snapshot.js';
import {heightHint} from './height-hint.js';
import {scriptTag} from './script-tag.js';

/** What can be pasted into a page. */
export type SnippetKind = 'html' | 'snapshot' | 'static';

/** What a snippet is made of: which card, which part of the briefing, and where the page finds both. */
export interface SnippetOptions extends HtmlOptions {
  /** `html`: script and tag. `snapshot`: the same with the snapshot inside. `static`: the snapshot alone, without a script. */
  readonly kind: SnippetKind;
  /** Where the page will load the briefing from. */
  readonly src: string;
  /** Where the page will load the elements from. The site's own copy by default, in a folder of its version. */
  readonly script?: string | undefined;
  /** The page forbids style attributes: the height is in a rule for the site's style sheet instead. */
  readonly csp?: boolean | undefined;
}

/**
 * What to paste into a page for one briefing. The script tag, if there is one, is the first line.
 *
 * @throws {TypeError} if `brief` is not a briefing, or has nothing that the options select
 */
export function snippet(brief: Brief, {kind, src, script, csp = false, ...options}: SnippetOptions): string {
  const still = snapshot(brief, options);
  if (kind === 'static') return still;
  const card = cardOf(options.card ?? 'caucasus-brief');
  const asked = askedOf(card, options);
  const {tag} = card;
  const open = `${tag}${writeAttributes({src, ...asked})}`;
  const head = scriptTag(src, script);
  if (kind === 'html') return `${head}\n<${open}></${tag}>`;
  // An element that no script has upgraded yet is inline, and has no height to keep.
  const height = `min-height: ${heightHint(still)}em; display: block`;
  if (!csp) return `${head}\n<${open} style="${height}">\n${still}\n</${tag}>`;
  const selector = `${tag}[src=${cssString(src)}]${Object.entries(asked)
    .map(([name, value]) => `[${name}${value === true ? '' : `=${cssString(value)}`}]`)
    .join('')}`;
  return `${head}\n<${open}>\n${still}\n</${tag}>\n\n/* For the site’s style sheet */\n${selector} { ${height} }`;
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
