import {CliError} from '../cli-error.js';
import {findBriefings} from '../find-briefings.js';
import {readBriefingText} from '../read-briefing.js';
import {writeText} from '../write-text.js';
import {changedField, fixSources} from './fix-sources.js';
import {Library} from './library.js';

/**
 * Brings the `sources:` block of briefings into agreement with `sources.yaml`. If one of them cannot be read or changed, none is
 * written.
 *
 * @returns the files that were written: those that did not agree
 * @throws {CliError} if a file cannot be read or written
 */
export function fixFiles(paths: readonly string[], sources: string): string[] {
  const library = new Library(sources);
  const outdated = findBriefings(paths).flatMap(({path}) => {
    const text = readBriefingText(path);
    const fixed = fixSources(text, library);
    const lost = changedField(text, fixed);
    if (lost !== undefined) throw new CliError(`${path} stays as it is: with sources written to its front matter, its ${lost} would be another. Write one key per line, or add the sources by hand.`);
    return fixed === text ? [] : [{path, fixed}];
  });
  for (const {path, fixed} of outdated) writeText(path, fixed);
  return outdated.map(({path}) => path);
}
