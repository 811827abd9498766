import {existsSync} from 'node:fs';
import {dirname, join, relative, sep} from 'node:path';
import {translatedFrom} from '../model/versions.js';
import {readBriefing, type ReadBriefing} from './read-briefing.js';

/** The Markdown file that a relative address in a briefing's file leads to; undefined for any other address. */
export function fileAt(path: string, url: string | undefined): string | undefined {
  const [, to] = /^(?![a-z][a-z0-9+.-]*:|[/\\])([^?#]+\.md)(?:[?#].*)?$/i.exec(url ?? '') ?? [];
  return to === undefined ? undefined : join(dirname(path), decoded(to));
}

/**
 * Reads a Markdown file, and of a translation what its original says of both, if that is a file beside it.
 *
 * @param url the absolute address that the file will have, if it is known
 * @throws {CliError} if it cannot be read, or is no Markdown file by its name
 */
export function readWithOriginal(path: string, url?: string): ReadBriefing {
  const read = readBriefing(path, url);
  const {translationOf} = read.brief;
  const file = fileAt(path, url === undefined ? translationOf : readBriefing(path).brief.translationOf);
  if (translationOf === undefined || file === undefined || !existsSync(file)) return read;
  const {brief: original} = readBriefing(file, url === undefined ? undefined : translationOf);
  const {translations} = original;
  const own = translations && Object.fromEntries(Object.entries(translations).map(([lang, to]) => [lang, from(path, fileAt(file, to)) ?? to]));
  return {...read, brief: translatedFrom(read.brief, {...original, ...(own && {translations: own})}, translationOf)};
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
