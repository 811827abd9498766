import {after as timer} from './after.js';
import {loadText, withoutFragment, type TransportOptions} from './load-text.js';
import {SharedText, type Lease, type LeaseOptions} from './shared-text.js';

/**
 * Loads the texts of briefings, each once for all cards that show it.
 *
 * Cards share a request while it is in flight. It is aborted if no caller waits for it at the end of a task. A text is kept
 * while a caller holds a lease on it; after that the HTTP cache decides. A failure is forgotten at once and does not change
 * a text that is kept. The exception is HTTP 410: after a withdrawal, the next card asks the server.
 */
export class BriefLoader {
  readonly #options: TransportOptions;
  readonly #texts = new Map<string, SharedText>();

  constructor(options: TransportOptions = {}) {
    this.#options = options;
  }

  /**
   * Loads a text, or takes the one that is kept.
   *
   * The caller releases the lease, also if the signal has aborted in the meantime. A lease keeps its own text: after a
   * revalidation, take the new lease and then release the old one.
   *
   * @param url an absolute URL; its fragment makes no difference
   * @throws {BriefLoadError} see `loadText`; all callers get the same error
   * @throws the reason of `signal` if it aborts
   */
  async load(url: string, options: LeaseOptions = {}): Promise<Lease> {
    options.signal?.throwIfAborted();
    const key = withoutFragment(url);
    let text = this.#texts.get(key);
    if (!text) {
      text = this.#newText(key);
      this.#texts.set(key, text);
    }
    return text.lease(options);
  }

  #newText(url: string): SharedText {
    return new SharedText(
      (cache, signal) => loadText(url, {...this.#options, cache, signal}),
      this.#options.after ?? timer,
      () => this.#texts.delete(url),
    );
  }
}

/** The loader that all cards of a page share. */
export const briefLoader = /* @__PURE__ */ new BriefLoader();
