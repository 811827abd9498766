import {CliError} from '../cli-error.js';
import {findBriefings} from '../find-briefings.js';
import {readBriefingText} from '../read-briefing.js';
import {writeText} from '../write-text.js';
import {changedField, fixSources} from './fix-sources.js';
import {Library} from './library.js';

/**
 * Makes the `sources:` block of briefings agree with `sources.yaml`. If one of them cannot be read or changed, none is written.
 *
 * @returns the files that were changed
 * @throws {CliError} if a file cannot be read or written
 */
export function fixFiles(paths: readonly string[], sources: string): string[] {
  const library = new Library(sources);
  const outdated = findBriefings(paths).flatMap(({path}) => {
    const text = readBriefingText(path);
    const fixed = fixSources(text, library);
    const lost = changedField(text, fixed);
    if (lost !== undefined) {
      const cure = 'Write one key per line, or add the sources by hand.';
      throw new CliError(`${path} was not changed: writing its sources would also change its ${lost}. ${cure}`);
    }
    return fixed === text ? [] : [{path, fixed}];
  });
  for (const {path, fixed} of outdated) writeText(path, fixed);
  return outdated.map(({path}) => path);
}
