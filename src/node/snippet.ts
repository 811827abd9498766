import {basename} from 'node:path';
import {CARDS, type CardName, type CardQuery} from './cards.js';
import {CliError} from './cli-error.js';
import {heightHint} from './height-hint.js';
import {problemLine, readBriefing} from './read-briefing.js';
import {attribute, scriptTag} from './script-tag.js';
import {snapshot} from './snapshot.js';

/** What can be pasted into a page. */
export type SnippetKind = 'html' | 'snapshot' | 'static';

/** What `snippet` is told. */
export interface SnippetOptions {
  /** `html`: script and tag. `snapshot`: the same with the snapshot inside. `static`: the snapshot alone, without a script. */
  readonly kind: SnippetKind;
  /** Where the page will load the briefing from. The file's name by default. */
  readonly src?: string | undefined;
  /** Where the page will load the elements from. jsDelivr by default. */
  readonly script?: string | undefined;
  /** The page forbids style attributes: the height stands in a rule for the site's style sheet instead. */
  readonly csp?: boolean | undefined;
  /** Which card. The whole briefing by default. */
  readonly card?: CardName | undefined;
  /** Which part of the briefing the card shows, as its attributes say it. */
  readonly query?: CardQuery | undefined;
  /** Is told each Problem, and what else is to be known, as a line. */
  readonly warn: (line: string) => void;
}

/**
 * What to paste into a page for one briefing.
 *
 * @throws {CliError} if the file cannot be read, or has nothing of what is asked for
 */
export function snippet(path: string, {kind, src, script, csp = false, card = 'caucasus-brief', query = {}, warn}: SnippetOptions): string {
  const url = src !== undefined && URL.canParse(src) ? new URL(src).href : undefined;
  if (url !== undefined && !/^https?:/.test(url)) throw new CliError(`--src ${src} should be an address of https: or http:, absolute or relative.`, 2);
  const {brief, problems} = readBriefing(path, url);
  for (const problem of problems) warn(problemLine(path, problem));
  const still = snapshotOrError(brief, {card, ...query, ...(url !== undefined && {base: url})});
  for (const {message} of brief.withdrawn ? [] : CARDS[card].select(brief, query).problems) warn(`${path}: ${message}`);
  if (kind === 'static') return still;

  const address = src ?? basename(path);
  if (src === undefined) warn(`The tag says src="${address}". Say where the page finds the briefing: --src URL.`);
  const asked = Object.entries(query).map(([name, value]) => ` ${name}="${attribute(String(value))}"`);
  const tag = `<${card} src="${attribute(address)}"${asked.join('')}`;
  const head = scriptTag(address, script);
  if (kind === 'html') return `${head}\n${tag}></${card}>`;
  // An element that no script has upgraded yet is inline, and has no height to keep.
  const height = `min-height: ${heightHint(still)}em; display: block`;
  if (!csp) return `${head}\n${tag} style="${height}">\n${still}\n</${card}>`;
  return `${head}\n${tag}>\n${still}\n</${card}>\n\n/* For the site’s style sheet */\n${card}[src=${cssString(address)}]${Object.entries(query).map(([name, value]) => `[${name}=${cssString(String(value))}]`).join('')} { ${height} }`;
}

function snapshotOrError(...args: Parameters<typeof snapshot>): string {
  try {
    return snapshot(...args);
  } catch (cause) {
    throw cause instanceof TypeError ? new CliError(cause.message, 1, {cause}) : cause;
  }
}

function cssString(text: string): string {
  return `"${text.replace(/["\\\n]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
}
