/** One request for any number of waiters. Each of them may leave without disturbing the others. */
export class SharedRequest<T> {
  readonly #controller = new AbortController();
  readonly #answer: Promise<T>;
  #waiters = 0;

  /** Sends the request. Join it in the same task, so that a failure is handled. */
  constructor(send: (signal: AbortSignal) => Promise<T>) {
    this.#answer = send(this.#controller.signal);
  }

  /** Whether no caller is waiting at this moment. */
  get deserted(): boolean {
    return this.#waiters === 0;
  }

  abort(): void {
    this.#controller.abort();
  }

  /**
   * Waits for the answer.
   *
   * @param signal ends the wait: the promise rejects with its reason. The request itself goes on.
   * @param onLeave called when the waiter leaves
   */
  join(signal: AbortSignal | undefined, onLeave: () => void): Promise<T> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiters -= 1;
        reject(signal?.reason);
        onLeave();
      };
      const stay = () => signal?.removeEventListener('abort', leave);
      this.#waiters += 1;
      signal?.addEventListener('abort', leave, {once: true});
      this.#answer.finally(stay).then(resolve, reject);
    });
  }
}
