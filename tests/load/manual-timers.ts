import type {After} from '../../src/load/after.js';

/** Timers that run when a test says so. */
export class ManualTimers {
  readonly #pending = new Set<{readonly milliseconds: number; readonly callback: () => void}>();

  readonly after: After = (milliseconds, callback) => {
    const timer = {milliseconds, callback};
    this.#pending.add(timer);
    return () => this.#pending.delete(timer);
  };

  /** The delays of the timers that have neither run nor been cancelled. */
  get pending(): number[] {
    return [...this.#pending].map(({milliseconds}) => milliseconds);
  }

  /** Runs what waits for this delay: 0 ends the task, the timeout ends a request. */
  run(milliseconds: number): void {
    for (const timer of [...this.#pending]) {
      if (timer.milliseconds !== milliseconds) continue;
      this.#pending.delete(timer);
      timer.callback();
    }
  }
}
