import {dirname, join} from 'node:path';
import {existsSync} from 'node:fs';
import {checkParsed, type BriefingCounts} from '../../check/check-briefing.js';
import type {CheckProblem} from '../../check/check-problem.js';
import type {ComparedStatement} from '../../check/compare/compared-statement.js';
import {readNames, type Names} from '../../check/names-list.js';
import type {SignOff} from '../../check/sign-offs.js';
import {findBriefings} from '../find-briefings.js';
import {NamedFolders} from '../named-folders.js';
import {otherVersions} from '../other-version.js';
import {briefingReader, type ReadBriefing} from '../read-briefing.js';
import {readIntactText} from '../read-text.js';
import {readDocuments} from './read-documents.js';
import {localToday} from './today.js';
import {checkTranslations} from './translations.js';

/** Options of {@link check}. */
export interface CheckOptions {
  /**
   * Folder with `sources.yaml` and the texts of the documents: passages and quotations are looked for in them, and statements held
   * against the passages that they cite.
   */
  readonly sources?: string | undefined;
  /** Every cited claim must name its passage. */
  readonly strict?: boolean | undefined;
  /** The day that counts as today, `YYYY-MM-DD`. By default the clock's. */
  readonly today?: string | undefined;
}

/** How much was checked, and how much was found. */
export interface CheckCounts extends BriefingCounts {
  readonly briefings: number;
  readonly signedOff: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notices: number;
}

/** What was found in a file. */
export interface CheckedFile {
  readonly path: string;
  /** First the parser's Problems, then those of the check, each in the order of the text. */
  readonly problems: readonly CheckProblem[];
  /** What somebody has looked at and let stand. */
  readonly signOffs: readonly SignOff[];
}

/** The result of a check. */
export interface CheckResult {
  /** Each briefing; after them the lists of sources and names, if something is wrong with them. */
  readonly files: readonly CheckedFile[];
  readonly counts: CheckCounts;
}

/** What a second reader gets: each statement of a briefing beside the passages that it cites. Lists have neither. */
export interface ReviewedFile extends CheckedFile {
  readonly briefing?: ReadBriefing;
  readonly statements?: readonly ComparedStatement[];
}

/**
 * Checks briefings: their form, their attribution and, with `sources`, every passage, quotation and statement against the documents.
 *
 * @param paths briefings (*.md), and folders of briefings
 * @throws {Error} if a file, or the list of sources, cannot be read
 */
export function check(paths: readonly string[], options: CheckOptions = {}): CheckResult {
  return checkAll(paths, options, (file) => file);
}

/** {@link check}, with what a second reader needs. */
export function review(
  paths: readonly string[],
  options: CheckOptions = {},
): {readonly files: readonly ReviewedFile[]; readonly counts: CheckCounts} {
  return checkAll(paths, options, (file, briefing, statements) => ({...file, briefing, statements}));
}

/** Checks briefings one by one. What `keep` returns of each is all that stays: statements hold much of their documents. */
function checkAll<T extends CheckedFile>(
  paths: readonly string[],
  {sources, strict, today = localToday()}: CheckOptions,
  keep: (file: CheckedFile, briefing: ReadBriefing, statements: readonly ComparedStatement[]) => T,
): {files: (T | CheckedFile)[]; counts: CheckCounts} {
  const library = sources === undefined ? undefined : readDocuments(sources);
  const read = briefingReader();
  const folders = new NamedFolders(paths);
  const other = otherVersions(folders, read);
  const lists: CheckedFile[] = [];
  const addList = (path: string, problems: readonly CheckProblem[]) => {
    if (problems.length > 0) lists.push({path, problems, signOffs: []});
  };
  if (library) addList(library.path, library.problems);
  const namesOf = namesReader(folders, addList);
  const total: Record<keyof BriefingCounts, number> = {
    citations: 0,
    passages: 0,
    passagesFound: 0,
    quotations: 0,
    quotationsFound: 0,
    statementsCompared: 0,
    statementsDiffer: 0,
    statementsNotCompared: 0,
    statementsAcross: 0,
  };
  const briefings = findBriefings(paths, folders).map(({path}) => {
    const briefing = read(path);
    const {problems, counts, signOffs, statements} = checkParsed(
      briefing,
      {documents: library?.documents, names: library && namesOf(path), strict, today},
      (checked) => {
        checkTranslations(checked, path, other);
      },
    );
    for (const key of Object.keys(total) as (keyof BriefingCounts)[]) total[key] += counts[key];
    return keep({path, problems, signOffs}, briefing, statements);
  });
  const files = [...briefings, ...lists];
  const severities = (severity: CheckProblem['severity']) =>
    files.reduce((sum, {problems}) => sum + problems.filter((problem) => problem.severity === severity).length, 0);
  return {
    files,
    counts: {
      briefings: briefings.length,
      ...total,
      signedOff: files.reduce(
        (sum, {signOffs}) => sum + signOffs.reduce((count, {findings}) => count + findings, 0),
        0,
      ),
      errors: severities('error'),
      warnings: severities('warning'),
      notices: severities('notice'),
    },
  };
}

/** Reads the `names.yaml` beside a briefing, or in a folder above it that was named. Each is read once. */
function namesReader(folders: NamedFolders, addList: (path: string, problems: readonly CheckProblem[]) => void) {
  const known = new Map<string, Names | undefined>();
  const inFolder = (folder: string): Names | undefined => {
    if (known.has(folder)) return known.get(folder);
    const path = join(folder, 'names.yaml');
    const isThere = existsSync(path) && folders.placeOfVersion(path) === 'inside';
    const read = isThere ? readNames(readIntactText(path)) : undefined;
    if (read) addList(path, read.problems);
    const above = dirname(folder);
    const names =
      read?.names ?? (above !== folder && folders.placeOfVersion(above) === 'inside' ? inFolder(above) : undefined);
    known.set(folder, names);
    return names;
  };
  return (path: string) => inFolder(dirname(path));
}
