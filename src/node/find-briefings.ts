import {readdirSync, statSync, type Dirent} from 'node:fs';
import {basename, join, relative, sep} from 'node:path';
import {CliError, reasonOf} from './cli-error.js';
import {NamedFolders} from './named-folders.js';

/** A Markdown file and its name in the output. */
export interface BriefingFile {
  readonly path: string;
  /** Path within the given folder, with `/` and without `.md`. */
  readonly name: string;
}

/**
 * The given Markdown files, and those in the given folders at any depth. Names that begin with a dot and `node_modules` are
 * skipped. A link to a file in one of the folders counts as that file; one to a folder in them is skipped, because its files
 * are found at their own place.
 *
 * @throws {CliError} if a path does not exist, if a link leads out of the folders, or if they do not contain a Markdown file
 */
export function findBriefings(paths: readonly string[], folders = new NamedFolders(paths)): BriefingFile[] {
  const files = paths.flatMap((path) => {
    if (statOf(path).isDirectory())
      return markdownIn(path, folders).map((file) => ({path: file, name: nameOf(relative(path, file))}));
    if (folders.placeOf(path) === 'outside') refuseLink(path);
    return [{path, name: nameOf(basename(path))}];
  });
  const unique = [...new Map(files.map((file) => [file.path, file])).values()];
  if (unique.length === 0) throw new CliError(`No briefing (*.md) was found in ${paths.join(', ')}.`);
  return unique;
}

function markdownIn(folder: string, folders: NamedFolders): string[] {
  return entriesOf(folder)
    .filter(({name}) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return markdownIn(path, folders);
      const isBriefing = entry.name.endsWith('.md');
      if (entry.isSymbolicLink()) return isFileLink(path, isBriefing, folders) ? [path] : [];
      return isBriefing && entry.isFile() ? [path] : [];
    });
}

/** Whether a link leads to a briefing. */
function isFileLink(path: string, isBriefing: boolean, folders: NamedFolders): boolean {
  const place = folders.placeOf(path);
  if (place === 'inside') return isBriefing && statOf(path).isFile();
  const isFolder = place === 'outside' && statSync(path, {throwIfNoEntry: false})?.isDirectory() === true;
  if (!isBriefing && !isFolder) return false; // Such as an image: it is not read.
  if (place === 'nowhere') statOf(path);
  return refuseLink(path);
}

/** @throws {CliError} that says so of a link that leads to what nobody named */
export function refuseLink(path: string): never {
  const cure = 'Put a copy in its place, or name the file that it leads to.';
  throw new CliError(`${path} is a link that leads out of its folder, and was not read. ${cure}`);
}

function nameOf(path: string): string {
  return path.replaceAll(sep, '/').replace(/\.md$/, '');
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true});
  } catch (cause) {
    throw new CliError(`${folder} cannot be read: ${reasonOf(cause)}.`, 1, {cause});
  }
}

function statOf(path: string): ReturnType<typeof statSync> & object {
  try {
    return statSync(path);
  } catch (cause) {
    throw new CliError(`${path} cannot be read: ${reasonOf(cause)}.`, 1, {cause});
  }
}
