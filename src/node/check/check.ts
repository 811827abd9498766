import {walk} from '../../model/walk.js';
import {findBriefings} from '../find-briefings.js';
import {NamedFolders} from '../named-folders.js';
import {otherVersions, type OtherVersion} from '../other-version.js';
import {briefingReader, type BriefingReader} from '../read-briefing.js';
import {checkProblem, type CheckProblem, type Report} from './check-problem.js';
import {contentOf, type CheckedBrief} from './checked-brief.js';
import {checkCopiedWords} from './copied-words.js';
import {checkDeceptive} from './deceptive.js';
import {checkDates} from './dates.js';
import {checkNumbersCited} from './numbers-cited.js';
import {Library} from './library.js';
import {checkMarkup} from './markup.js';
import {checkNamedTwice} from './named-twice.js';
import {checkPassages} from './passages.js';
import {piecesOf} from './pieces.js';
import {locateInSource} from './locate-in-source.js';
import {checkQuotations} from './quotations.js';
import {checkSources} from './sources.js';
import {checkPassagesNamed, checkStatements} from './statements.js';
import {checkTranslations} from './translations.js';
import {localToday} from './today.js';

/** Options of {@link check}. */
export interface CheckOptions {
  /** Folder with `sources.yaml` and the texts of the documents: passages and quotations are verified against them. */
  readonly sources?: string | undefined;
  /** Every cited claim must name its passage. */
  readonly strict?: boolean | undefined;
  /** The day that counts as today, `YYYY-MM-DD`. By default the clock's. */
  readonly today?: string | undefined;
}

/** How much was checked, and how much was found. */
export interface CheckCounts {
  readonly briefings: number;
  readonly citations: number;
  readonly passages: number;
  readonly passagesVerified: number;
  readonly quotations: number;
  readonly quotationsVerified: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notices: number;
}

/** The result of a check. */
export interface CheckResult {
  /** For each briefing, first the parser's Problems, then those of the check, each in the order of the text. */
  readonly files: readonly {readonly path: string; readonly problems: readonly CheckProblem[]}[];
  readonly counts: CheckCounts;
}

/**
 * Checks briefings: their form, their attribution and, with `sources`, every passage and quotation against the documents.
 *
 * @param paths briefings (*.md), and folders of briefings
 * @throws {Error} if a file, or the list of sources, cannot be read
 */
export function check(paths: readonly string[], options: CheckOptions = {}): CheckResult {
  const library = options.sources === undefined ? undefined : new Library(options.sources);
  const read = briefingReader();
  const folders = new NamedFolders(paths);
  const other = otherVersions(folders, read);
  const checked = findBriefings(paths, folders).map(({path}) => ({
    path,
    ...checkFile(path, options, library, read, other),
  }));
  const sum = (count: (file: (typeof checked)[number]) => number) =>
    checked.reduce((total, file) => total + count(file), 0);
  const severities = (severity: CheckProblem['severity']) =>
    sum(({problems}) => problems.filter((problem) => problem.severity === severity).length);
  return {
    files: checked.map(({path, problems}) => ({path, problems})),
    counts: {
      briefings: checked.length,
      citations: sum(({citations}) => citations),
      passages: sum(({passages}) => passages),
      passagesVerified: sum(({passagesVerified}) => passagesVerified),
      quotations: sum(({quotations}) => quotations),
      quotationsVerified: sum(({quotationsVerified}) => quotationsVerified),
      errors: severities('error'),
      warnings: severities('warning'),
      notices: severities('notice'),
    },
  };
}

function checkFile(
  path: string,
  {strict = false, today = localToday()}: CheckOptions,
  library: Library | undefined,
  read: BriefingReader,
  other: OtherVersion,
) {
  const {text, brief, problems} = read(path);
  const found: CheckProblem[] = [];
  const report: Report = (code, place, message) => void found.push(checkProblem(code, place, message));
  const pieces = piecesOf([...brief.body, ...Object.values(brief.footnotes).flatMap(({children}) => children)]);
  const lines = pieces.flatMap(({line}) => line ?? []);
  const checked: CheckedBrief = {brief, pieces, lines, places: locateInSource(text, brief), report, other, library};
  const passagesVerified = checkPassages(checked);
  const quotations = checkQuotations(checked);
  checkSources(checked);
  checkStatements(checked);
  checkNamedTwice(checked);
  checkNumbersCited(checked);
  checkDates(checked, today);
  checkTranslations(checked, path);
  checkMarkup(checked);
  checkDeceptive(checked);
  checkCopiedWords(checked);
  if (strict) checkPassagesNamed(checked);
  found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  let citations = 0;
  walk(contentOf(brief), ({type}) => {
    if (type === 'citation') citations++;
  });
  return {
    problems: [...problems, ...found],
    citations,
    passages: Object.keys(brief.passages).length,
    passagesVerified,
    quotations: quotations.total,
    quotationsVerified: quotations.verified,
  };
}
