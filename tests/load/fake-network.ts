import assert from 'node:assert/strict';

/** One request that the code under test has sent, to be answered by the test. */
export interface FakeRequest {
  readonly url: string;
  readonly init: RequestInit;
  readonly signal: AbortSignal;
  answer(response: Response): void;
  fail(error: unknown): void;
}

/** A `fetch` whose answers come when a test says so. Like the real one, it rejects when its signal aborts. */
export class FakeNetwork {
  readonly requests: FakeRequest[] = [];

  readonly fetch: typeof fetch = (input, init = {}) =>
    new Promise((resolve, reject) => {
      const signal = init.signal ?? new AbortController().signal;
      signal.addEventListener('abort', () => reject(new DOMException('The user aborted a request.', 'AbortError')));
      this.requests.push({
        url: input instanceof Request ? input.url : input.toString(),
        init,
        signal,
        answer: resolve,
        fail: reject,
      });
    });

  /** The last request sent. */
  get last(): FakeRequest {
    const request = this.requests.at(-1);
    assert.ok(request, 'no request has been sent');
    return request;
  }
}

/** A `fetch` that gives one answer at once. */
export function answering(response: Response): typeof fetch {
  return () => Promise.resolve(response);
}

export interface AnswerOptions {
  readonly type?: string | undefined;
  /** Where the answer comes from, after redirects. */
  readonly url?: string;
  readonly headers?: Record<string, string>;
  /** `cors` for an answer from another site. */
  readonly from?: 'basic' | 'cors';
}

/** A response as it comes from a network, with a URL and a type; the constructor of `Response` gives neither. */
export function answer(body: BodyInit | null, options: AnswerOptions = {}): Response {
  const {type, url = '', headers = {}, from = 'basic'} = options;
  const response = new Response(body, {headers});
  if (type === undefined) response.headers.delete('content-type');
  else response.headers.set('content-type', type);
  return Object.defineProperties(response, {url: {value: url}, type: {value: from}});
}

export function markdown(text: string): Response {
  return answer(text, {type: 'text/markdown'});
}

/** A body that a test writes piece by piece. */
export class ManualBody {
  cancelled = false;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;

  readonly stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      this.#controller = controller;
    },
    cancel: () => {
      this.cancelled = true;
    },
  });

  write(text: string): void {
    this.#controller?.enqueue(new TextEncoder().encode(text));
  }

  close(): void {
    this.#controller?.close();
  }

  error(reason: unknown): void {
    this.#controller?.error(reason);
  }
}
