import type {Problem, Severity} from 'caucasus-briefs';

const NAMES: Readonly<Record<Severity, readonly [one: string, more: string]>> = {error: ['error', 'errors'], warning: ['warning', 'warnings'], notice: ['notice', 'notices']};
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

/** “2 errors, 1 warning” */
function count(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'No problems';
  return SEVERITIES.flatMap((severity) => {
    const {length} = problems.filter((problem) => problem.severity === severity);
    return length === 0 ? [] : [`${length} ${NAMES[severity][length === 1 ? 0 : 1]}`];
  }).join(', ');
}

/** Lists Problems as buttons that lead to their places. Their number is said politely, and only when it is another. */
export function listProblems(problems: readonly Problem[], list: HTMLElement, status: HTMLElement, go: (line: number, column: number) => void): void {
  const counted = count(problems);
  if (status.textContent !== counted) status.textContent = counted;
  list.replaceChildren(...problems.map(({severity, message, line, column}) => {
    const item = document.createElement('li');
    const button = item.appendChild(Object.assign(document.createElement('button'), {type: 'button', className: severity}));
    const part = (className: string, textContent: string) => button.append(Object.assign(document.createElement('span'), {className, textContent}), ' ');
    if (line !== undefined && column !== undefined) part('place', `${line}:${column}`);
    part('severity', NAMES[severity][0]);
    part('message', message);
    if (line === undefined || column === undefined) button.disabled = true;
    else button.addEventListener('click', () => go(line, column));
    return item;
  }));
}

/** The worst that each line has. */
export function worstByLine(problems: readonly Problem[]): ReadonlyMap<number, Severity> {
  const worst = new Map<number, Severity>();
  for (const severity of [...SEVERITIES].reverse()) for (const {line} of problems.filter((problem) => problem.severity === severity)) if (line !== undefined) worst.set(line, severity);
  return worst;
}
