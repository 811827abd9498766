import type {SignOff} from '../../check/sign-offs.js';
import {logLine, logText} from '../log-line.js';
import {problemLine} from '../read-briefing.js';
import type {CheckCounts, CheckResult} from './check.js';
import {formatLive, type LiveSource} from './live.js';
import type {CheckProblem} from '../../check/check-problem.js';

/** The formats in which the result of a check can be printed. */
export type CheckFormat = 'text' | 'json' | 'github';

/** The result of a check: a line for each Problem and a summary, JSON, or commands for GitHub's logs. */
export function formatCheck(
  result: CheckResult,
  format: CheckFormat,
  hasDocuments: boolean,
  live?: readonly LiveSource[],
): string {
  if (format === 'json') return logText(JSON.stringify({...result, live}, undefined, 2)); // Its escapes are those of JSON.
  const print = format === 'github' ? githubLine : problemLine;
  const lines = result.files.flatMap(({path, problems}) => problems.map((problem) => print(path, problem)));
  const signedOff = result.files.flatMap(({path, signOffs}) => signOffs.map((each) => signOffLine(path, each)));
  return [...lines, ...signedOff, ...(live ? [formatLive(live)] : []), formatSummary(result.counts, hasDocuments)].join(
    '\n',
  );
}

function signOffLine(path: string, {line, column, code, who, date, reason}: SignOff): string {
  return logLine(`${path}:${line}:${column} signed off ${code} by ${who}, ${date}: ${reason}`);
}

/** What was looked for, what was compared, and what was not. */
export function formatSummary(counts: CheckCounts, hasDocuments: boolean): string {
  const found = (count: number, total: number, what: string) =>
    hasDocuments ? `${count} of ${plural(total, what)} found` : `${plural(total, what)} not looked for (no --sources)`;
  const {statementsCompared: compared, statementsDiffer, statementsNotCompared, statementsAcross, signedOff} = counts;
  const differ = `${statementsDiffer} ${statementsDiffer === 1 ? 'differs' : 'differ'}`;
  const parts = [
    [plural(counts.briefings, 'briefing'), plural(counts.citations, 'citation')],
    [
      found(counts.passagesFound, counts.passages, 'passage'),
      found(counts.quotationsFound, counts.quotations, 'quotation'),
    ],
    hasDocuments ? [`${plural(compared, 'statement')} compared`, differ, `${statementsNotCompared} not compared`] : [],
    statementsAcross > 0
      ? [
          `of ${plural(statementsAcross, 'statement')} in another language than its document names and qualifiers were not compared`,
        ]
      : [],
    hasDocuments ? ['negation, roles and omissions are not checked'] : [],
    signedOff > 0 ? [`${plural(signedOff, 'finding')} signed off`] : [],
    [plural(counts.errors, 'error'), plural(counts.warnings, 'warning'), plural(counts.notices, 'notice')],
  ];
  return parts
    .filter(({length}) => length > 0)
    .map((part) => part.join(', '))
    .join('; ');
}

function plural(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function githubLine(path: string, {line, column, severity, code, message}: CheckProblem): string {
  const data = (text: string) => logText(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const place = [...(line === undefined ? [] : [`line=${line}`]), ...(column === undefined ? [] : [`col=${column}`])];
  const at = [`file=${property(path)}`, ...place, `title=${code}`];
  return `::${severity} ${at.join(',')}::${data(message)}`;
}
