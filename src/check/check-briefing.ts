import type {Brief} from '../model/brief.js';
import type {Problem} from '../model/problem.js';
import {walk} from '../model/walk.js';
import {parseBrief} from '../parse/index.js';
import {checkProblem, type CheckProblem, type Report} from './check-problem.js';
import {contentOf, type CheckedBrief} from './checked-brief.js';
import {compareStatements} from './compare/compare-statements.js';
import type {ComparedStatement} from './compare/compared-statement.js';
import {checkCopiedWords} from './copied-words.js';
import {checkDates} from './dates.js';
import {checkDeceptive} from './deceptive.js';
import type {Documents} from './documents.js';
import {checkFiguresCited} from './figures-cited.js';
import {locateInSource} from './locate-in-source.js';
import {checkMarkup} from './markup.js';
import {checkNamedTwice} from './named-twice.js';
import type {Names} from './names-list.js';
import {checkPassages} from './passages.js';
import {piecesOf} from './pieces.js';
import {checkQuestions} from './questions.js';
import {checkQuotations} from './quotations.js';
import {signOff, type SignOff} from './sign-offs.js';
import {checkSources} from './sources.js';
import {checkPassagesNamed, checkStatements} from './statements.js';

/** What a briefing is held against. */
export interface BriefingOptions {
  /** The documents that it cites. Without them, only its form and its attribution are checked. */
  readonly documents?: Documents | undefined;
  /** Other forms of names, which {@link readNames} reads. */
  readonly names?: Names | undefined;
  /** Every cited claim must name its passage. */
  readonly strict?: boolean | undefined;
  /** The day that counts as today, `YYYY-MM-DD`. Without it nothing is overdue. */
  readonly today?: string | undefined;
}

/** How much of a briefing was checked. */
export interface BriefingCounts {
  readonly citations: number;
  readonly passages: number;
  /** Passages whose words stand in their document. */
  readonly passagesFound: number;
  readonly quotations: number;
  /** Quotations whose words stand in every document that is cited for them. */
  readonly quotationsFound: number;
  /** Statements with a figure, date, name or quantity that was held against the passages that they cite. */
  readonly statementsCompared: number;
  /** Of those, how many differ: by an error or a warning that is not signed off. */
  readonly statementsDiffer: number;
  /** Statements of which nothing could be compared. */
  readonly statementsNotCompared: number;
  /** Of those compared, how many are in another language than their document: figures and dates alone were compared. */
  readonly statementsAcross: number;
}

/** What a check of one briefing gives. */
export interface BriefingCheck {
  /** First the parser's Problems, then those of the check, each in the order of the text. */
  readonly problems: readonly CheckProblem[];
  readonly counts: BriefingCounts;
  /** Each statement with the passages that it cites, for a second reader. Empty without documents. */
  readonly statements: readonly ComparedStatement[];
  /** What somebody has looked at and let stand. */
  readonly signOffs: readonly SignOff[];
}

/**
 * Checks the Markdown of a briefing: its form, its attribution and, with documents, every passage, quotation and statement against
 * the words of the documents. Pure: it reads no file and no clock.
 */
export function checkBriefing(text: string, options: BriefingOptions = {}): BriefingCheck {
  return checkParsed({text, ...parseBrief(text)}, options);
}

/** A briefing that has been parsed. */
interface ParsedBriefing {
  readonly text: string;
  readonly brief: Brief;
  readonly problems: readonly Problem[];
}

/** {@link checkBriefing} for a briefing that has been parsed; `further` reports what else its caller finds. */
export function checkParsed(
  {text, brief, problems}: ParsedBriefing,
  {documents, names, strict = false, today}: BriefingOptions,
  further?: (checked: CheckedBrief) => void,
): BriefingCheck {
  const found: CheckProblem[] = [];
  const report: Report = (code, place, message) => {
    const problem = checkProblem(code, place, message);
    found.push(problem);
    return problem;
  };
  const pieces = piecesOf([...brief.body, ...Object.values(brief.footnotes).flatMap(({children}) => children)]);
  const lines = pieces.flatMap(({line}) => line ?? []);
  const ground = {brief, pieces, lines, places: locateInSource(text, brief), report, documents, names};
  const checked: CheckedBrief = {...ground, found: checkPassages(ground)};
  const quotations = checkQuotations(checked);
  checkSources(checked);
  checkStatements(checked);
  checkQuestions(checked);
  checkNamedTwice(checked);
  checkFiguresCited(checked);
  checkDates(checked, today);
  checkMarkup(checked);
  checkDeceptive(checked);
  checkCopiedWords(checked);
  if (strict) checkPassagesNamed(checked);
  further?.(checked);
  const statements = documents ? compareStatements(checked) : [];
  const {open, signOffs} = signOff(text, checked, found);
  const own = [...open].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  let citations = 0;
  walk(contentOf(brief), ({type}) => {
    if (type === 'citation') citations++;
  });
  const compared = statements.filter(({isCompared}) => isCompared);
  return {
    problems: [...problems, ...own],
    counts: {
      citations,
      passages: Object.keys(brief.passages).length,
      passagesFound: checked.found.size,
      quotations: quotations.total,
      quotationsFound: quotations.found,
      statementsCompared: compared.length,
      statementsDiffer: compared.filter(({differences}) =>
        differences.some((each) => each.severity !== 'notice' && open.includes(each)),
      ).length,
      statementsNotCompared: statements.length - compared.length,
      statementsAcross: compared.filter(({isAcross}) => isAcross).length,
    },
    statements,
    signOffs,
  };
}
