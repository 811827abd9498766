import {realpathSync, statSync} from 'node:fs';
import {dirname, isAbsolute, parse, relative, resolve, sep} from 'node:path';
import {CliError, reasonOf} from './cli-error.js';

/** Where a file lies, links followed: in a folder that was named, elsewhere, or nowhere. */
export type PlaceOfFile = 'inside' | 'outside' | 'nowhere';

interface Root {
  /** As it was named. */
  readonly named: string;
  readonly real: string;
}

/**
 * The folders that somebody named, and those of the files that they named. Nothing that lies elsewhere is read: neither a link
 * nor a path in a briefing leads out of them, because what is read may be published.
 */
export class NamedFolders {
  readonly #roots: readonly Root[];
  /** The same, and for those who name files the folder that they work in: it may hold the files’ other versions. */
  readonly #around: readonly Root[];

  /** @throws {CliError} if a path does not exist */
  constructor(paths: readonly string[]) {
    this.#roots = paths.map((path) => {
      try {
        return rootAt(statSync(path).isDirectory() ? path : dirname(path));
      } catch (cause) {
        throw new CliError(`${path} cannot be read: ${reasonOf(cause)}.`, 1, {cause});
      }
    });
    const here = rootAt('.');
    const isHere = (path: string) => !statSync(path).isDirectory() && isWithin(here.named, resolve(path));
    const isWorkplace = here.real !== parse(here.real).root && paths.some(isHere);
    this.#around = isWorkplace ? [...this.#roots, here] : this.#roots;
  }

  /** Where a file lies. Of what a path alone leads to outside, it is not even asked whether it exists. */
  placeOf(path: string): PlaceOfFile {
    return placeIn(this.#roots, path);
  }

  /** Where a file lies that a briefing names as another version of itself. */
  placeOfVersion(path: string): PlaceOfFile {
    return placeIn(this.#around, path);
  }
}

function rootAt(folder: string): Root {
  return {named: resolve(folder), real: realpathSync(folder)};
}

function placeIn(roots: readonly Root[], path: string): PlaceOfFile {
  const whole = resolve(path);
  if (!roots.some(({named, real}) => isWithin(named, whole) || isWithin(real, whole))) return 'outside';
  let target: string;
  try {
    target = realpathSync(whole);
  } catch {
    return 'nowhere';
  }
  return roots.some(({real}) => isWithin(real, target)) ? 'inside' : 'outside';
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
