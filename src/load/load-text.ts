import {after as timer, type After} from './after.js';
import {BriefLoadError} from './brief-load-error.js';
import {parseContentType} from './content-type.js';
import {decodeText} from './decode-text.js';
import {readBody} from './read-body.js';
import {textFormat, type TextFormat} from './text-format.js';

/** The text of a briefing as its server sent it. */
export interface LoadedText {
  readonly text: string;
  readonly format: TextFormat;
  /** The URL that the text came from, after redirects and without a fragment: the base of its relative links. */
  readonly url: string;
}

/** How texts are loaded. */
export interface TransportOptions {
  /** How many milliseconds the whole text may take to arrive. 10 s by default. */
  readonly timeout?: number;
  /** The largest number of bytes to accept, counted after decompression. 1 MiB by default. */
  readonly limit?: number;
  /** Used instead of the platform's own `fetch`, which is looked up at each request. */
  readonly fetch?: typeof fetch;
  /** Used instead of the platform's own timer. */
  readonly after?: After;
}

export interface LoadTextOptions extends TransportOptions {
  readonly signal?: AbortSignal | undefined;
  /** `default` unless given. */
  readonly cache?: RequestCache;
}

const DEFAULT_TIMEOUT = 10_000;
const DEFAULT_LIMIT = 2 ** 20;
/** Short, and of plain characters: otherwise a browser would ask the server first (CORS preflight). */
const ACCEPT = 'text/markdown, application/json;q=0.9, text/plain;q=0.8, */*;q=0.1';

/**
 * Loads the text of a briefing with a request of its own. `BriefLoader` shares requests.
 *
 * It sends neither cookies nor other credentials, and of the page's URL only the origin.
 *
 * @param url an absolute URL; its fragment is not sent
 * @throws {BriefLoadError} with any of its codes; `invalid` for an empty text
 * @throws the reason of `signal` if it aborts
 */
export async function loadText(url: string, options: LoadTextOptions = {}): Promise<LoadedText> {
  const {signal, timeout = DEFAULT_TIMEOUT, after = timer} = options;
  signal?.throwIfAborted();
  const sent = withoutFragment(url);
  const request = new AbortController();
  const abort = () => request.abort(signal?.reason);
  signal?.addEventListener('abort', abort);
  const cancelTimer = after(timeout, () => request.abort(late(sent, timeout)));
  try {
    // Browsers differ in the error of an aborted request; the race gives our own reason. It also ends the wait if a page
    // has replaced `fetch` by one that ignores signals.
    return await Promise.race([aborted(request.signal), requestText(sent, options, request.signal)]);
  } catch (error) {
    request.abort(); // the rest of an answer that was refused
    throw error;
  } finally {
    cancelTimer();
    signal?.removeEventListener('abort', abort);
  }
}

/** The part of a URL that is sent to a server. */
export function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}

async function requestText(url: string, options: LoadTextOptions, signal: AbortSignal): Promise<LoadedText> {
  const response = await send(url, options, signal);
  if (!response.ok) throw unsuccessful(url, response.status);

  const finalUrl = withoutFragment(response.url || url);
  const {type, charset} = parseContentType(response.headers.get('content-type'));
  const format = textFormat(type, finalUrl);
  if (!format) throw notBriefing(url, finalUrl, type);

  const text = decodeText(await readBody(response, url, options.limit ?? DEFAULT_LIMIT), charset);
  if (text.trim() === '') throw empty(url);
  return {text, format, url: finalUrl};
}

async function send(url: string, options: LoadTextOptions, signal: AbortSignal): Promise<Response> {
  const {cache = 'default', fetch = globalThis.fetch} = options;
  try {
    return await fetch(url, {
      cache,
      credentials: 'omit',
      redirect: 'follow',
      referrerPolicy: 'strict-origin',
      headers: {accept: ACCEPT},
      signal,
    });
  } catch (cause) {
    throw unreachable(url, cause);
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), {once: true});
  });
}

function unreachable(url: string, cause: unknown): BriefLoadError {
  const check =
    'the URL, the connection, the Access-Control-Allow-Origin of its server, and the connect-src of this page';
  const message = `The briefing at ${url} could not be fetched: check ${check}.`;
  return new BriefLoadError('network', url, message, {cause});
}

function unsuccessful(url: string, status: number): BriefLoadError {
  const message = `The server answered ${url} with HTTP status ${status}: ${cure(status)}.`;
  return new BriefLoadError('http', url, message, {status});
}

function cure(status: number): string {
  if (status === 401 || status === 403) return 'publish the briefing where it can be read without a login';
  if (status === 410) return 'the briefing has been withdrawn, remove the card';
  return status === 429 || status >= 500 ? 'load the briefing again later' : 'check the URL';
}

function notBriefing(url: string, finalUrl: string, type: string): BriefLoadError {
  const cure = 'serve the briefing as text/markdown or application/json, without a login';
  const message = `The URL ${finalUrl} gives ${type}, which is not a briefing: ${cure}.`;
  return new BriefLoadError('type', url, message);
}

function late(url: string, timeout: number): BriefLoadError {
  const message = `The briefing at ${url} had not arrived after ${timeout} ms: load it again later.`;
  return new BriefLoadError('timeout', url, message);
}

function empty(url: string): BriefLoadError {
  return new BriefLoadError('invalid', url, `The briefing at ${url} is empty: check that the file contains its text.`);
}
