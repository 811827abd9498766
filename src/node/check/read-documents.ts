import {existsSync} from 'node:fs';
import {join} from 'node:path';
import type {CheckProblem} from '../../check/check-problem.js';
import {Documents, type DocumentText} from '../../check/documents.js';
import {readSourceList} from '../../check/source-list.js';
import {CliError} from '../cli-error.js';
import {NamedFolders} from '../named-folders.js';
import {readIntactText} from '../read-text.js';

/** The documents of a folder, and what is wrong with its list of them. */
export interface ReadDocuments {
  readonly documents: Documents;
  /** The list's file. */
  readonly path: string;
  readonly problems: readonly CheckProblem[];
}

/**
 * Reads `sources.yaml` (or `sources.yml`) of a folder; the texts beside it when they are asked for.
 *
 * @throws {CliError} if the list cannot be read
 */
export function readDocuments(folder: string): ReadDocuments {
  const name = ['sources.yaml', 'sources.yml'].find((each) => existsSync(join(folder, each))) ?? 'sources.yaml';
  const {sources, problems} = readSourceList(readInside(folder, name));
  const path = join(folder, name);
  const broken = problems.find(({code}) => code === 'list-invalid');
  if (broken && sources.size === 0) throw new CliError(`${path}:${broken.line ?? 1} ${broken.message}`);
  return {path, problems, documents: new Documents(sources, (file) => textIn(folder, file))};
}

function textIn(folder: string, file: string): DocumentText {
  try {
    return {text: readInside(folder, file)};
  } catch (error) {
    if (error instanceof CliError) return {fault: error.message};
    throw error;
  }
}

/** @throws {CliError} if the file cannot be read, or lies elsewhere: what is compared with it is quoted in Problems */
function readInside(folder: string, name: string): string {
  const path = join(folder, name);
  if (existsSync(folder) && new NamedFolders([folder]).placeOf(path) === 'outside')
    throw new CliError(`${path} lies outside of the folder ${folder}, and was not read.`);
  return readIntactText(path);
}
