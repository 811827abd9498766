import {CliError} from '../cli-error.js';
import {findBriefings} from '../find-briefings.js';
import {readBriefingFile} from '../read-briefing.js';
import {writeText} from '../write-text.js';
import {fixEntities} from './fix-entities.js';
import {changedField, fixSources, lostComments} from './fix-sources.js';
import {readDocuments} from './read-documents.js';

/** A briefing that was changed. */
export interface FixedFile {
  readonly path: string;
  /** What was written: its sources, and characters in place of names that cards do not read. */
  readonly written: readonly ('sources' | 'characters')[];
  /** Comments that went with a source that is no longer there. */
  readonly lostComments: readonly string[];
}

/**
 * Makes the `sources:` block of briefings agree with `sources.yaml`, and writes the characters whose names cards do not read. If
 * one of them cannot be read or changed, none is written.
 *
 * @returns the files that were changed
 * @throws {CliError} if a file cannot be read or written
 */
export function fixFiles(paths: readonly string[], sources: string): FixedFile[] {
  const documents = readDocuments(sources).documents;
  const outdated = findBriefings(paths).flatMap(({path}) => {
    const {text, encoding} = readBriefingFile(path);
    const withSources = fixSources(text, documents);
    const changed = changedField(text, withSources, documents);
    if (changed !== undefined) {
      const cure = 'Write one key per line, or add the sources by hand.';
      throw new CliError(`${path} was not changed: writing its sources would also change its ${changed}. ${cure}`);
    }
    const fixed = fixEntities(withSources);
    if (fixed === text) return [];
    const written = [
      ...(withSources === text ? [] : (['sources'] as const)),
      ...(fixed === withSources ? [] : (['characters'] as const)),
    ];
    return [{path, fixed, encoding, written, lostComments: lostComments(text, fixed)}];
  });
  for (const {path, fixed, encoding} of outdated) writeText(path, fixed, encoding);
  return outdated;
}
