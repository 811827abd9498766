import {after as timer} from './after.js';
import {loadText, withoutFragment, type TransportOptions} from './load-text.js';
import {SharedText, type Lease, type LeaseOptions} from './shared-text.js';

/**
 * Loads the texts of briefings, each once for all the cards that show it.
 *
 * A request is shared while it is in flight, and aborted only if a task ends with nobody waiting for it. A text is kept
 * while a lease on it is held; after that the HTTP cache decides. A failure is forgotten at once and leaves a kept text
 * as it is, except HTTP 410: whoever comes after a withdrawal asks the server.
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
   * Whoever gets a lease releases it, also when the signal has aborted in the meantime. A lease keeps its own text:
   * after a revalidation, take the new lease and then release the old one.
   *
   * @param url an absolute address; its fragment makes no difference
   * @throws {BriefLoadError} see `loadText`; one error for all who wait
   * @throws the reason of `signal` if it aborts
   */
  async load(url: string, options: LeaseOptions = {}): Promise<Lease> {
    options.signal?.throwIfAborted();
    const address = withoutFragment(url);
    let text = this.#texts.get(address);
    if (!text) {
      text = this.#newText(address);
      this.#texts.set(address, text);
    }
    return text.lease(options);
  }

  #newText(address: string): SharedText {
    return new SharedText(
      (cache, signal) => loadText(address, {...this.#options, cache, signal}),
      this.#options.after ?? timer,
      () => this.#texts.delete(address),
    );
  }
}

/** The loader that all cards of a page share. */
export const briefLoader = /* @__PURE__ */ new BriefLoader();
