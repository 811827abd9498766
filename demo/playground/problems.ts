import type {Problem, Severity} from 'caucasus-briefs';
import {html, nothing, render, type TemplateResult} from 'lit/html.js';

const NAMES: Readonly<Record<Severity, readonly [one: string, more: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  notice: ['notice', 'notices'],
};
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

/** “2 errors, 1 warning” */
function count(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'No problems';
  return SEVERITIES.flatMap((severity) => {
    const {length} = problems.filter((problem) => problem.severity === severity);
    return length === 0 ? [] : [`${length} ${NAMES[severity][length === 1 ? 0 : 1]}`];
  }).join(', ');
}

/** Goes to a place in the text; both count from 1. */
type Go = (line: number, column: number) => void;

/** Lists Problems as buttons that lead to their places. Their number is announced politely, and only when it has changed. */
export function listProblems(problems: readonly Problem[], list: HTMLElement, status: HTMLElement, go: Go): void {
  const counted = count(problems);
  if (status.textContent !== counted) status.textContent = counted;
  render(
    problems.map((problem) => html`<li>${renderProblem(problem, go)}</li>`),
    list,
  );
}

function renderProblem({severity, message, line, column}: Problem, go: Go): TemplateResult {
  const hasPlace = line !== undefined && column !== undefined;
  const place = hasPlace ? html`<span class="place">${line}:${column}</span> ` : nothing;
  const words = html`<span class="severity">${NAMES[severity][0]}</span> <span class="message">${message}</span>`;
  return html`<button type="button" class=${severity} ?disabled=${!hasPlace} @click=${() => hasPlace && go(line, column)}>${place}${words}</button>`;
}

/** The worst severity of each line. */
export function worstByLine(problems: readonly Problem[]): ReadonlyMap<number, Severity> {
  const worst = new Map<number, Severity>();
  for (const severity of [...SEVERITIES].reverse())
    for (const {line} of problems.filter((problem) => problem.severity === severity))
      if (line !== undefined) worst.set(line, severity);
  return worst;
}
