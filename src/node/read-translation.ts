import {existsSync} from 'node:fs';
import {translatedFrom} from '../model/versions.js';
import {markdownFileAt, urlBetween} from './briefing-paths.js';
import {briefAt, readBriefing, type BriefingReader, type ReadBriefing} from './read-briefing.js';

/**
 * Reads a Markdown file. A translation whose original is a file here also gets what the original says of both.
 *
 * @param url the absolute URL that the file will have, if it is known
 * @param read reads a file
 * @throws {CliError} if a file cannot be read, or is not a Markdown file by its name
 */
export function readTranslation(
  path: string,
  url?: string,
  read: BriefingReader = readBriefing,
): Pick<ReadBriefing, 'brief' | 'problems'> {
  const at = (briefing: ReadBriefing, where: string) => (url === undefined ? briefing.brief : briefAt(briefing, where));
  const own = read(path);
  const brief = at(own, url ?? '');
  const {translationOf} = brief;
  const file = markdownFileAt(path, own.brief.translationOf);
  if (translationOf === undefined || file === undefined || !existsSync(file)) return {brief, problems: own.problems};
  const original = at(read(file), translationOf);
  const translations = Object.entries(original.translations ?? {}).map(([lang, to]): [string, string] => {
    const target = markdownFileAt(file, to);
    return [lang, target === undefined ? to : urlBetween(path, target)];
  });
  const fromHere = {...original, ...(original.translations && {translations: Object.fromEntries(translations)})};
  return {brief: translatedFrom(brief, fromHere, translationOf), problems: own.problems};
}
