import {writeFileSync} from 'node:fs';
import {CliError, reasonOf} from '../cli-error.js';
import {findBriefings} from '../find-briefings.js';
import {readText} from '../read-briefing.js';
import {fixSources} from './fix-sources.js';
import {Library} from './library.js';

/**
 * Brings the `sources:` block of briefings into agreement with `sources.yaml`.
 *
 * @returns the files that were written: those that did not agree
 * @throws {CliError} if a file cannot be read or written
 */
export function fixFiles(paths: readonly string[], sources: string): string[] {
  const library = new Library(sources);
  return findBriefings(paths).flatMap(({path}) => {
    const text = readText(path);
    const fixed = fixSources(text, library);
    if (fixed === text) return [];
    try {
      writeFileSync(path, fixed);
    } catch (cause) {
      throw new CliError(`${path} cannot be written: ${reasonOf(cause)}.`, 1, {cause});
    }
    return [path];
  });
}
