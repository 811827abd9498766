import {decodeText} from '../../load/decode-text.js';
import {pageText, htmlCharset, plainPage, type PageText} from './page-text.js';
import {PRODUCT_TOKEN, type Answer, type Requests} from './requests.js';
import {Robots} from './robots.js';

/** A page; or why it was not reached, in words. */
export type ReadPage = {readonly page: PageText} | {readonly fault: string};

const MAX_REDIRECTS = 5;
const MIB = 2 ** 20;
const PAGE_MIB = 5;
const ROBOTS_LIMIT = 500 * 1024;
/** What is no page of text for certain is not read; a server that does not know gives no type. */
const TYPES: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml', 'text/plain', '']);
const PAYWALL: ReadonlySet<number> = new Set([401, 402, 403, 451]);

/** Reads pages as far as their hosts' robots.txt allows it. */
export class PageReader {
  readonly #requests: Requests;
  /** By origin: the rules; or why they are not known. */
  readonly #robots = new Map<string, Robots | string>();
  readonly #pages = new Map<string, PageText>();

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  async read(url: string): Promise<ReadPage> {
    if (!URL.canParse(url)) return {fault: 'not an absolute URL'};
    let at = new URL(url);
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      if (!isHttp(at)) return {fault: `${redirects > 0 ? 'a redirect to ' : ''}a URL that is not http: or https:`};
      const refusal = await this.#refusal(at);
      if (refusal !== undefined) return {fault: refusal};
      const answer = await this.#requests.get(at, {limit: PAGE_MIB * MIB, types: TYPES});
      if (answer.kind !== 'redirect') return this.#page(at, answer);
      at = answer.to;
    }
    return {fault: `more than ${MAX_REDIRECTS} redirects`};
  }

  #page({href}: URL, answer: Exclude<Answer, {kind: 'redirect'}>): ReadPage {
    if (answer.kind === 'fault') return {fault: answer.reason};
    if (answer.kind === 'status')
      return {fault: `status ${answer.status}${PAYWALL.has(answer.status) ? ', paywall' : ''}`};
    const {type, charset, body} = answer;
    if (body.isCut) return {fault: `larger than ${PAGE_MIB} MiB`};
    const isPlain = type === 'text/plain';
    const text = decodeText(body.bytes, isPlain ? charset : htmlCharset(body.bytes, charset));
    const page = this.#pages.get(href) ?? (isPlain ? plainPage(text) : pageText(text));
    if (page === undefined) return {fault: 'HTML with too many elements'};
    this.#pages.set(href, page);
    return {page};
  }

  /** Why robots.txt does not let us ask for a URL. */
  async #refusal(url: URL): Promise<string | undefined> {
    const robots = this.#robots.get(url.origin) ?? (await this.#readRobots(url.origin));
    this.#robots.set(url.origin, robots);
    if (typeof robots === 'string') return `robots.txt not reached: ${robots}`;
    return robots.isAllowed(url) ? undefined : 'robots.txt forbids it';
  }

  /** The rules of an origin. If there are none, all is allowed; if nobody knows, nothing is. */
  async #readRobots(origin: string): Promise<Robots | string> {
    let at = new URL('/robots.txt', origin);
    for (let redirects = 0; redirects <= MAX_REDIRECTS && isHttp(at); redirects++) {
      const answer = await this.#requests.get(at, {limit: ROBOTS_LIMIT});
      if (answer.kind === 'fault') return answer.reason;
      if (answer.kind === 'status' && answer.status >= 500) return `status ${answer.status}`;
      if (answer.kind === 'status') break;
      if (answer.kind === 'body') {
        const text = decodeText(answer.body.bytes, 'utf-8');
        // A rule that is cut off would forbid, or allow, more than it says.
        return new Robots(answer.body.isCut ? text.slice(0, text.lastIndexOf('\n') + 1) : text, PRODUCT_TOKEN);
      }
      at = answer.to;
    }
    return new Robots('', PRODUCT_TOKEN);
  }
}

function isHttp({protocol}: URL): boolean {
  return protocol === 'http:' || protocol === 'https:';
}
