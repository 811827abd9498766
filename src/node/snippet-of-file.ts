import {basename} from 'node:path';
import {cardOf, type CardName, type CardQuery} from '../cards/index.js';
import type {ViewKind} from '../render/context.js';
import {CliError} from './cli-error.js';
import {refuseLink} from './find-briefings.js';
import {NamedFolders} from './named-folders.js';
import {problemLine, refuseLostLetters} from './read-briefing.js';
import {readTranslation} from './read-translation.js';
import {snippet, type SnippetKind} from './snippet.js';

/** The options of the command `snippet`. */
export interface FileSnippetOptions {
  readonly kind: SnippetKind;
  /** Where the page will load the briefing from. The file's name by default. */
  readonly src?: string | undefined;
  readonly script?: string | undefined;
  readonly csp?: boolean | undefined;
  /** How much of the card stands open. `digest` by default. */
  readonly view?: ViewKind | undefined;
  /** Which card. The whole briefing by default. */
  readonly card?: CardName | undefined;
  /** Which part of the briefing the card shows, as its attributes say it. */
  readonly query?: CardQuery | undefined;
  /** Gets each Problem, and other messages, as a line. */
  readonly warn: (line: string) => void;
}

/**
 * What to paste into a page for the briefing in a file.
 *
 * @throws {CliError} if the file cannot be read, or has nothing that the options select
 */
export function snippetOfFile(
  path: string,
  {kind, src, script, csp, view, card = 'caucasus-brief', query = {}, warn}: FileSnippetOptions,
): string {
  const url = src !== undefined && URL.canParse(src) ? new URL(src).href : undefined;
  if (url !== undefined && !/^https?:/.test(url))
    throw new CliError(`--src ${src} should be a URL with https: or http:, absolute or relative.`, 2);
  if (new NamedFolders([path]).placeOf(path) === 'outside') refuseLink(path);
  const {brief, problems} = readTranslation(path, url);
  for (const problem of problems) warn(problemLine(path, problem));
  refuseLostLetters(path, problems);
  const given = src ?? basename(path);
  const options = {
    kind,
    src: given,
    script,
    csp,
    card,
    ...query,
    ...(view && {view}),
    ...(url !== undefined && {base: url}),
  };
  const text = orCliError(() => snippet(brief, options));
  for (const {message} of brief.withdrawn ? [] : cardOf(card).select(brief, query).problems)
    warn(`${path}: ${message}`);
  if (kind !== 'static' && src === undefined)
    warn(`The tag says src="${given}". Say where the page finds the briefing: --src URL.`);
  return text;
}

function orCliError<T>(make: () => T): T {
  try {
    return make();
  } catch (cause) {
    throw cause instanceof TypeError ? new CliError(cause.message, 1, {cause}) : cause;
  }
}
