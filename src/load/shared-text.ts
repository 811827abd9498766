import type {After} from './after.js';
import {BriefLoadError} from './brief-load-error.js';
import type {LoadedText} from './load-text.js';
import {SharedRequest} from './shared-request.js';

/** A loaded text in use. While a caller holds a lease on a URL, its text is kept. */
export interface Lease extends LoadedText {
  /** Ends the use of the text. Further calls do nothing. */
  release(): void;
}

export interface LeaseOptions {
  /** Ends the wait: the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Whether to ask the server for a change even if a text is kept. */
  readonly revalidate?: boolean;
}

type Freshness = 'default' | 'no-cache';

/** What all cards of one URL share: the requests in flight and, while it is in use, the text. */
export class SharedText {
  readonly #send: (cache: Freshness, signal: AbortSignal) => Promise<LoadedText>;
  readonly #after: After;
  readonly #onUnused: () => void;
  readonly #requests = new Map<Freshness, SharedRequest<LoadedText>>();
  #kept: LoadedText | undefined;
  #leases = 0;
  #tidying = false;

  constructor(
    send: (cache: Freshness, signal: AbortSignal) => Promise<LoadedText>,
    after: After,
    onUnused: () => void,
  ) {
    this.#send = send;
    this.#after = after;
    this.#onUnused = onUnused;
  }

  async lease({signal, revalidate = false}: LeaseOptions): Promise<Lease> {
    if (this.#kept && !revalidate) return this.#newLease(this.#kept);
    const request = this.#running(revalidate) ?? this.#start(revalidate ? 'no-cache' : 'default');
    return this.#newLease(await request.join(signal, () => this.#tidyLater()));
  }

  /** A revalidation in flight serves all callers. An ordinary request does not serve a revalidation: a cache may answer it. */
  #running(revalidate: boolean): SharedRequest<LoadedText> | undefined {
    return this.#requests.get('no-cache') ?? (revalidate ? undefined : this.#requests.get('default'));
  }

  #start(cache: Freshness): SharedRequest<LoadedText> {
    const request = new SharedRequest(async (signal) => {
      try {
        return this.#keep(await this.#send(cache, signal), cache);
      } catch (error) {
        // A failure says nothing about the text that is kept, except 410: the text has been withdrawn.
        if (error instanceof BriefLoadError && error.status === 410) this.#kept = undefined;
        throw error;
      } finally {
        if (this.#requests.get(cache) === request) {
          this.#requests.delete(cache);
          this.#tidyLater();
        }
      }
    });
    this.#requests.set(cache, request);
    return request;
  }

  /** An ordinary answer may be older than that of a revalidation, even if it comes later. */
  #keep(text: LoadedText, cache: Freshness): LoadedText {
    if (cache === 'no-cache' || !this.#kept) this.#kept = text;
    return this.#kept;
  }

  #newLease(text: LoadedText): Lease {
    let held = true;
    this.#leases += 1;
    return {
      ...text,
      release: () => {
        if (!held) return;
        held = false;
        this.#leases -= 1;
        this.#tidyLater();
      },
    };
  }

  /** Waits for the end of the task, so that a card that comes in it still finds the text that another has just left. */
  #tidyLater(): void {
    if (this.#tidying) return;
    this.#tidying = true;
    this.#after(0, () => {
      this.#tidying = false;
      this.#tidy();
    });
  }

  #tidy(): void {
    for (const [cache, request] of this.#requests) {
      if (!request.deserted) continue;
      this.#requests.delete(cache);
      request.abort();
    }
    if (this.#leases > 0) return;
    this.#kept = undefined;
    if (this.#requests.size === 0) this.#onUnused();
  }
}
