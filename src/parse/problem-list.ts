import {PROBLEM_SEVERITY, type Problem, type ProblemCode} from '../model/problem.js';
import {printable} from '../model/printable.js';
import {MAX_PROBLEMS} from './limits.js';
import type {Place} from './source-text.js';

/** Collects what an author should fix. */
export class ProblemList {
  readonly #problems: Problem[] = [];
  readonly #once = new Set<ProblemCode>();

  add(code: ProblemCode, place: Place, message: string): void {
    const {length} = this.#problems;
    if (length < MAX_PROBLEMS) this.#push(code, place, message);
    else if (length === MAX_PROBLEMS)
      this.#push(
        'problems-too-many',
        place,
        `There are more than ${MAX_PROBLEMS} Problems, and no more are listed. Fix these first.`,
      );
  }

  /** Only the first of its code: what is too deep or too long has no end of places. */
  addOnce(code: ProblemCode, place: Place, message: string): void {
    if (this.#once.has(code)) return;
    this.#once.add(code);
    this.add(code, place, message);
  }

  /** All of them, in the order of the text. */
  inOrder(): Problem[] {
    return [...this.#problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  }

  #push(code: ProblemCode, {line, column}: Place, message: string): void {
    this.#problems.push({code, severity: PROBLEM_SEVERITY[code], message: printable(message), line, column});
  }
}
