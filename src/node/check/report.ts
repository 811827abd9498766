import {logText} from '../log-line.js';
import {problemLine} from '../read-briefing.js';
import type {CheckCounts, CheckResult} from './check.js';
import type {CheckProblem} from './check-problem.js';

/** The formats in which the result of a check can be printed. */
export type CheckFormat = 'text' | 'json' | 'github';

/** The result of a check: a line for each Problem and a summary, JSON, or commands for GitHub's logs. */
export function formatCheck(result: CheckResult, format: CheckFormat, isVerified: boolean): string {
  if (format === 'json') return logText(JSON.stringify(result, undefined, 2)); // Its escapes are those of JSON.
  const print = format === 'github' ? githubLine : problemLine;
  const lines = result.files.flatMap(({path, problems}) => problems.map((problem) => print(path, problem)));
  return [...lines, summary(result.counts, isVerified)].join('\n');
}

function summary(counts: CheckCounts, isVerified: boolean): string {
  const verified = (count: number, total: number, what: string) =>
    isVerified ? `${count} of ${total} ${what}s verified` : `${plural(total, what)} not verified (no --sources)`;
  return [
    plural(counts.briefings, 'briefing'),
    plural(counts.citations, 'citation'),
    verified(counts.passagesVerified, counts.passages, 'passage'),
    verified(counts.quotationsVerified, counts.quotations, 'quotation'),
    plural(counts.errors, 'error'),
    plural(counts.warnings, 'warning'),
    plural(counts.notices, 'notice'),
  ].join(', ');
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
