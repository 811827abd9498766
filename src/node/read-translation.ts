import type {Brief} from '../model/brief.js';
import {translatedFrom} from '../model/versions.js';
import {markdownFileAt, urlBetween} from './briefing-paths.js';
import {NamedFolders} from './named-folders.js';
import {otherVersions, versionOutside, type OtherVersion} from './other-version.js';
import {briefAt, readBriefing, type BriefingReader, type FoundProblem, type ReadBriefing} from './read-briefing.js';

/**
 * Reads a Markdown file. A translation whose original is a file here also gets what the original says of both.
 *
 * @param url the absolute URL that the file will have, if it is known
 * @param read reads a file
 * @param other reads the original; by default only in the file’s own folder
 * @throws {CliError} if a file cannot be read, or is not a Markdown file by its name
 */
export function readTranslation(
  path: string,
  url?: string,
  read: BriefingReader = readBriefing,
  other: OtherVersion = otherVersions(new NamedFolders([path]), read),
): {readonly brief: Brief; readonly problems: readonly FoundProblem[]} {
  const at = (briefing: ReadBriefing, where: string) => (url === undefined ? briefing.brief : briefAt(briefing, where));
  const own = read(path);
  const brief = at(own, url ?? '');
  const {translationOf} = brief;
  const file = markdownFileAt(path, own.brief.translationOf);
  const found = translationOf === undefined || file === undefined ? 'missing' : other(file);
  if (translationOf === undefined || file === undefined || found === 'missing') return {brief, problems: own.problems};
  if (found === 'outside') {
    const message = versionOutside('original', own.brief.translationOf ?? '');
    return {brief, problems: [...own.problems, {code: 'translation-outside', severity: 'notice', message}]};
  }
  const original = at(found, translationOf);
  const translations = Object.entries(original.translations ?? {}).map(([lang, to]): [string, string] => {
    const target = markdownFileAt(file, to);
    return [lang, target === undefined ? to : urlBetween(path, target)];
  });
  const fromHere = {...original, ...(original.translations && {translations: Object.fromEntries(translations)})};
  return {brief: translatedFrom(brief, fromHere, translationOf), problems: own.problems};
}
