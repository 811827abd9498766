import {basename} from 'node:path';
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
  /** Is told each Problem, and what else is to be known, as a line. */
  readonly warn: (line: string) => void;
}

/**
 * What to paste into a page for one briefing.
 *
 * @throws {CliError} if the file cannot be read
 */
export function snippet(path: string, {kind, src, script, csp = false, warn}: SnippetOptions): string {
  const url = src !== undefined && URL.canParse(src) ? new URL(src).href : undefined;
  if (url !== undefined && !/^https?:/.test(url)) throw new CliError(`--src ${src} should be an address of https: or http:, absolute or relative.`, 2);
  const {brief, problems} = readBriefing(path, url);
  for (const problem of problems) warn(problemLine(path, problem));
  const still = snapshot(brief, url === undefined ? {} : {base: url});
  if (kind === 'static') return still;

  const address = src ?? basename(path);
  if (src === undefined) warn(`The tag says src="${address}". Say where the page finds the briefing: --src URL.`);
  const tag = `<caucasus-brief src="${attribute(address)}"`;
  const head = scriptTag(address, script);
  if (kind === 'html') return `${head}\n${tag}></caucasus-brief>`;
  const height = `min-height: ${heightHint(still)}em`;
  if (!csp) return `${head}\n${tag} style="${height}">\n${still}\n</caucasus-brief>`;
  return `${head}\n${tag}>\n${still}\n</caucasus-brief>\n\n/* For the site’s style sheet */\ncaucasus-brief[src=${cssString(address)}] { ${height} }`;
}

function cssString(text: string): string {
  return `"${text.replace(/["\\\n]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
}
