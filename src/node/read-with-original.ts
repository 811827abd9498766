import {existsSync} from 'node:fs';
import {dirname, join, relative, sep} from 'node:path';
import {translatedFrom} from '../model/versions.js';
import {briefAt, readBriefing, type BriefingReader, type ReadBriefing} from './read-briefing.js';

/** The Markdown file that a relative address in a briefing's file leads to; undefined for any other address. */
export function fileAt(path: string, url: string | undefined): string | undefined {
  const [, to] = /^(?![a-z][a-z0-9+.-]*:|[/\\])([^?#]+\.md)(?:[?#].*)?$/i.exec(url ?? '') ?? [];
  return to === undefined ? undefined : join(dirname(path), decoded(to));
}

/**
 * Reads a Markdown file, and of a translation what its original says of both, if that is a file beside it.
 *
 * @param url the absolute URL that the file will have, if it is known
 * @param read reads a file
 * @throws {CliError} if it cannot be read, or is no Markdown file by its name
 */
export function readWithOriginal(path: string, url?: string, read: BriefingReader = readBriefing): Pick<ReadBriefing, 'brief' | 'problems'> {
  const at = (briefing: ReadBriefing, where: string) => (url === undefined ? briefing.brief : briefAt(briefing, where));
  const own = read(path);
  const brief = at(own, url ?? '');
  const {translationOf} = brief;
  const file = fileAt(path, own.brief.translationOf);
  if (translationOf === undefined || file === undefined || !existsSync(file)) return {brief, problems: own.problems};
  const original = at(read(file), translationOf);
  const {translations} = original;
  const fromHere = translations && Object.fromEntries(Object.entries(translations).map(([lang, to]) => [lang, from(path, fileAt(file, to)) ?? to]));
  return {brief: translatedFrom(brief, {...original, ...(fromHere && {translations: fromHere})}, translationOf), problems: own.problems};
}

/** A file's address, as seen from another file. */
function from(path: string, file: string | undefined): string | undefined {
  return file === undefined ? undefined : encodePath(relative(dirname(path), file).replaceAll(sep, '/'));
}

/** A path as the address that leads there. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
