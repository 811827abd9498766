import {readdirSync, statSync, type Stats} from 'node:fs';
import {basename, join, relative, sep} from 'node:path';
import {CliError, reasonOf} from './cli-error.js';

/** A Markdown file and its name in the output. */
export interface BriefingFile {
  readonly path: string;
  /** Path within the given folder, with `/` and without `.md`. */
  readonly name: string;
}

/**
 * The given Markdown files, and those in the given folders at any depth. Names that begin with a dot and `node_modules` are
 * skipped.
 *
 * @throws {CliError} if a path does not exist, or if they do not contain a Markdown file
 */
export function findBriefings(paths: readonly string[]): BriefingFile[] {
  const files = paths.flatMap((path) => {
    if (statOf(path).isDirectory())
      return markdownIn(path).map((file) => ({path: file, name: nameOf(relative(path, file))}));
    return [{path, name: nameOf(basename(path))}];
  });
  const unique = [...new Map(files.map((file) => [file.path, file])).values()];
  if (unique.length === 0) throw new CliError(`No briefing (*.md) was found in ${paths.join(', ')}.`);
  return unique;
}

function markdownIn(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true})
    .filter(({name}) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return markdownIn(path);
      return entry.name.endsWith('.md') ? [path] : [];
    });
}

function nameOf(path: string): string {
  return path.replaceAll(sep, '/').replace(/\.md$/, '');
}

function statOf(path: string): Stats {
  try {
    return statSync(path);
  } catch (cause) {
    throw new CliError(`${path} cannot be read: ${reasonOf(cause)}.`, 1, {cause});
  }
}
