import {parseContentType} from '../../load/content-type.js';
import type {After} from '../../load/after.js';
import {VERSION} from '../version.js';

/** What a server has answered, or why it has not. */
export type Answer =
  | {readonly kind: 'body'; readonly type: string; readonly charset: string; readonly body: Body}
  | {readonly kind: 'redirect'; readonly to: URL}
  | {readonly kind: 'status'; readonly status: number}
  | {readonly kind: 'fault'; readonly reason: string};

/** What was read of a body. */
export interface Body {
  readonly bytes: Uint8Array;
  /** There is more of it than was wanted. */
  readonly isCut: boolean;
}

/** How much of a body is read, and of which types. */
export interface Wanted {
  /** In bytes, counted after decompression. */
  readonly limit: number;
  /** Any type, if absent. A body of another type is not read. */
  readonly types?: ReadonlySet<string>;
}

/** How servers are asked. */
export interface RequestOptions {
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** How many milliseconds pass between two requests to one host. */
  readonly pause: number;
  /** How many milliseconds an answer may take, its body included. */
  readonly timeout: number;
  readonly after: After;
}

/** The name by which robots.txt addresses us. */
export const PRODUCT_TOKEN = 'caucasus-briefs';

const HEADERS = {
  'user-agent': `${PRODUCT_TOKEN}/${VERSION} (checks whether cited passages still stand; +https://www.npmjs.com/package/caucasus-briefs)`,
  accept: 'text/html, text/plain',
};

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Asks servers: each URL once, without cookies, and slowly. It never fails: what went wrong is an answer too. */
export class Requests {
  readonly #options: RequestOptions;
  readonly #answers = new Map<string, Answer>();
  readonly #hosts = new Set<string>();

  constructor(options: RequestOptions) {
    this.#options = options;
  }

  /** The answer for a URL. Anyone who calls waits for it before the next call: two requests at a time are more than a check needs. */
  async get(url: URL, wanted: Wanted): Promise<Answer> {
    const sent = bareUrl(url);
    const answer = this.#answers.get(sent.href) ?? (await this.#askOnce(sent, wanted));
    this.#answers.set(sent.href, answer);
    return answer;
  }

  async #askOnce(url: URL, wanted: Wanted): Promise<Answer> {
    const {pause, timeout, after} = this.#options;
    if (pause > 0 && this.#hosts.has(url.host)) await new Promise<void>((resolve) => void after(pause, resolve));
    this.#hosts.add(url.host);
    const request = new AbortController();
    const cancelTimer = after(timeout, () => request.abort());
    try {
      // The race also ends the wait for a `fetch` that ignores signals.
      return await Promise.race([aborted(request.signal), this.#ask(url, wanted, request.signal)]);
    } catch (error) {
      return {kind: 'fault', reason: request.signal.aborted ? lateReason(timeout) : networkReason(error)};
    } finally {
      cancelTimer();
      request.abort(); // what was not read of an answer
    }
  }

  async #ask(url: URL, {limit, types}: Wanted, signal: AbortSignal): Promise<Answer> {
    const {fetch = globalThis.fetch} = this.#options;
    const response = await fetch(url.href, {headers: HEADERS, redirect: 'manual', credentials: 'omit', signal});
    const {status, headers} = response;
    const location = headers.get('location');
    if (REDIRECTS.has(status) && location !== null) {
      if (!URL.canParse(location, url.href)) return {kind: 'fault', reason: 'a redirect to what is not a URL'};
      return {kind: 'redirect', to: new URL(location, url.href)};
    }
    if (!response.ok) return {kind: 'status', status};
    const {type, charset} = parseContentType(headers.get('content-type'));
    if (types && !types.has(type)) return {kind: 'fault', reason: type === '' ? 'no type' : `type ${type}`};
    return {kind: 'body', type, charset, body: await readUpTo(response, limit)};
  }
}

/** What is sent of a URL: no fragment, and no name and password. */
function bareUrl(url: URL): URL {
  const bare = new URL(url);
  [bare.hash, bare.username, bare.password] = ['', '', ''];
  return bare;
}

async function readUpTo(response: Response, limit: number): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  while (reader && size <= limit) {
    const part = await reader.read();
    if (part.done) break;
    chunks.push(part.value);
    size += part.value.length;
  }
  return {bytes: Buffer.concat(chunks, Math.min(size, limit)), isCut: size > limit};
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}

function lateReason(timeout: number): string {
  const seconds = timeout / 1000;
  return `no answer within ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
}

/** Why there is no answer, in words. */
function networkReason(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return REASONS[code] ?? `no connection${code === '' ? '' : ` (${code})`}`;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no host of this name',
  EAI_AGAIN: 'no answer from the name server',
  ECONNREFUSED: 'the host refuses connections',
  ECONNRESET: 'the connection broke off',
  UND_ERR_SOCKET: 'the connection broke off',
  CERT_HAS_EXPIRED: 'the certificate of the host has expired',
};
