import type {Brief} from '../model/brief.js';
import type {CardName, CardQuery} from './cards.js';
import {heightHint} from './height-hint.js';
import type {HtmlOptions} from './render-options.js';
import {attribute, scriptTag} from './script-tag.js';
import {snapshot} from './snapshot.js';

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
  /** The page forbids style attributes: the height stands in a rule for the site's style sheet instead. */
  readonly csp?: boolean | undefined;
}

/** What a tag can say about its part of the briefing. */
const QUERY: readonly string[] = ['section', 'sources', 'questions', 'order', 'from', 'to'] satisfies (keyof CardQuery)[];

/**
 * What to paste into a page for one briefing. The script tag, if there is one, is the first line.
 *
 * @throws {TypeError} if `brief` is no briefing, or has nothing of what is asked for
 */
export function snippet(brief: Brief, {kind, src, script, csp = false, ...options}: SnippetOptions): string {
  const still = snapshot(brief, options);
  if (kind === 'static') return still;
  const card: CardName = options.card ?? 'caucasus-brief';
  const asked = Object.entries(options).filter(([name, value]) => QUERY.includes(name) && value !== undefined).map(([name, value]) => [name, String(value)] as const);
  const tag = `<${card} src="${attribute(src)}"${asked.map(([name, value]) => ` ${name}="${attribute(value)}"`).join('')}`;
  const head = scriptTag(src, script);
  if (kind === 'html') return `${head}\n${tag}></${card}>`;
  // An element that no script has upgraded yet is inline, and has no height to keep.
  const height = `min-height: ${heightHint(still)}em; display: block`;
  if (!csp) return `${head}\n${tag} style="${height}">\n${still}\n</${card}>`;
  return `${head}\n${tag}>\n${still}\n</${card}>\n\n/* For the site’s style sheet */\n${card}[src=${cssString(src)}]${asked.map(([name, value]) => `[${name}=${cssString(value)}]`).join('')} { ${height} }`;
}

function cssString(text: string): string {
  return `"${text.replace(/["\\\n]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
}
