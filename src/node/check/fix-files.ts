import {CliError} from '../cli-error.js';
import {findBriefings} from '../find-briefings.js';
import {readBriefingFile} from '../read-briefing.js';
import {writeText} from '../write-text.js';
import {changedField, fixSources, lostComments} from './fix-sources.js';
import {Library} from './library.js';

/** A briefing whose sources were written. */
export interface FixedFile {
  readonly path: string;
  /** Comments that went with a source that is no longer there. */
  readonly lostComments: readonly string[];
}

/**
 * Makes the `sources:` block of briefings agree with `sources.yaml`. If one of them cannot be read or changed, none is written.
 *
 * @returns the files that were changed
 * @throws {CliError} if a file cannot be read or written
 */
export function fixFiles(paths: readonly string[], sources: string): FixedFile[] {
  const library = new Library(sources);
  const outdated = findBriefings(paths).flatMap(({path}) => {
    const {text, encoding} = readBriefingFile(path);
    const fixed = fixSources(text, library);
    const changed = changedField(text, fixed, library);
    if (changed !== undefined) {
      const cure = 'Write one key per line, or add the sources by hand.';
      throw new CliError(`${path} was not changed: writing its sources would also change its ${changed}. ${cure}`);
    }
    return fixed === text ? [] : [{path, fixed, encoding, lostComments: lostComments(text, fixed)}];
  });
  for (const {path, fixed, encoding} of outdated) writeText(path, fixed, encoding);
  return outdated;
}
