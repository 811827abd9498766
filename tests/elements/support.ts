import {assert} from '@open-wc/testing';
import '../../src/define.js';
import type {CaucasusBrief} from '../../src/index.js';
import type {Card, CardName as CardTag} from '../cards.js';

export type {Card, CardTag};

/** One request that a card has sent, to be answered by the test. */
export interface FakeRequest {
  readonly url: string;
  readonly init: RequestInit;
  readonly signal: AbortSignal;
  answer(response: Response): void;
  fail(error: unknown): void;
}

/** Stands in for the page's `fetch`: answers come when a test says so. */
class FakeNetwork {
  requests: FakeRequest[] = [];

  readonly fetch: typeof fetch = (input, init = {}) =>
    new Promise((resolve, reject) => {
      const signal = init.signal ?? new AbortController().signal;
      signal.addEventListener('abort', () => reject(new DOMException('The user aborted a request.', 'AbortError')));
      this.requests.push({url: input as string, init, signal, answer: resolve, fail: reject});
    });

  /** The last request; it must be for that file. */
  last(file = ''): FakeRequest {
    const request = this.requests.at(-1);
    assert.ok(request, 'no request has been sent');
    assert.ok(request.url.endsWith(file), `the last request is for ${request.url}, not for ${file}`);
    return request;
  }

  paths(): string[] {
    return this.requests.map(({url}) => new URL(url).pathname);
  }
}

/** Stands in for `IntersectionObserver`: a card comes near when a test says so. */
class FakeIntersectionObserver {
  static readonly active = new Set<FakeIntersectionObserver>();
  readonly #callback: IntersectionObserverCallback;
  readonly #targets = new Set<Element>();

  constructor(callback: IntersectionObserverCallback) {
    this.#callback = callback;
  }

  static tell(element: Element, isIntersecting: boolean): void {
    for (const observer of FakeIntersectionObserver.active) {
      if (!observer.#targets.has(element)) continue;
      observer.#callback(
        [{target: element, isIntersecting} as unknown as IntersectionObserverEntry],
        observer as unknown as IntersectionObserver,
      );
    }
  }

  observe(element: Element): void {
    this.#targets.add(element);
    FakeIntersectionObserver.active.add(this);
  }

  disconnect(): void {
    this.#targets.clear();
    FakeIntersectionObserver.active.delete(this);
  }
}

interface FakeTimer {
  readonly callback: () => void;
  readonly milliseconds: number;
}

/** Timers of a second and more; shorter ones are the platform's. */
class FakeClock {
  readonly timers = new Map<number, FakeTimer>();
  #last = 1_000_000;
  readonly #setTimeout = window.setTimeout;
  readonly #clearTimeout = window.clearTimeout;

  install(): void {
    window.setTimeout = ((callback: () => void, milliseconds = 0) => {
      if (milliseconds < 1000) return this.#setTimeout.call(window, callback, milliseconds);
      this.timers.set(++this.#last, {callback, milliseconds});
      return this.#last;
    }) as typeof window.setTimeout;
    window.clearTimeout = (id) => {
      if (!this.timers.delete(id as number)) this.#clearTimeout.call(window, id);
    };
  }

  uninstall(): void {
    window.setTimeout = this.#setTimeout;
    window.clearTimeout = this.#clearTimeout;
    this.timers.clear();
  }

  /** Lets all timers of that length run out. */
  pass(milliseconds: number): void {
    const due = [...this.timers].filter(([, timer]) => timer.milliseconds === milliseconds);
    assert.notEqual(due.length, 0, `nothing waits for ${milliseconds} ms`);
    for (const [id, {callback}] of due) {
      this.timers.delete(id);
      callback();
    }
  }

  waitsFor(milliseconds: number): boolean {
    return [...this.timers.values()].some((timer) => timer.milliseconds === milliseconds);
  }
}

export const network = new FakeNetwork();
export const clock = new FakeClock();

/** What went wrong in the page behind a test's back: uncaught errors, rejections, words on the console. */
const complaints: string[] = [];
window.addEventListener('error', ({message}) => complaints.push(`error: ${message}`));
window.addEventListener('unhandledrejection', ({reason}) => complaints.push(`unhandled: ${String(reason)}`));
for (const method of ['error', 'warn'] as const) {
  const original = console[method].bind(console);
  console[method] = (...args: unknown[]) => {
    if (String(args[0]).startsWith('Lit is in dev mode')) return;
    complaints.push(`console.${method}: ${args.map(String).join(' ')}`);
    original(...args);
  };
}

/** What is being read from blobs: that takes as long as it takes. */
const reading = new Set<Promise<ArrayBuffer>>();
const {arrayBuffer} = Blob.prototype;
Blob.prototype.arrayBuffer = function () {
  const read = arrayBuffer.call(this);
  reading.add(read);
  void read.finally(() => reading.delete(read));
  return read;
};

/** Fakes around each test of a file; a test fails if anything is thrown into the page or said on the console. */
export function inFakePage(): void {
  const {fetch, IntersectionObserver} = window;
  beforeEach(() => {
    complaints.length = 0;
    network.requests = [];
    window.fetch = network.fetch;
    window.IntersectionObserver = FakeIntersectionObserver as unknown as typeof IntersectionObserver;
    clock.install();
  });
  afterEach(async () => {
    for (const each of document.querySelectorAll('[data-test]')) each.remove();
    await turn();
    window.fetch = fetch;
    window.IntersectionObserver = IntersectionObserver;
    clock.uninstall();
    FakeIntersectionObserver.active.clear();
    assert.deepEqual(complaints, []);
  });
}

/** What went wrong in the page so far, taken off the list; for the test that wants it to go wrong. */
export function takeComplaints(): string[] {
  return complaints.splice(0);
}

/** How many cards are watched for coming near. */
export function watchedCount(): number {
  return FakeIntersectionObserver.active.size;
}

/** Lets a card come near the viewport. */
export function comeNear(element: Element): void {
  FakeIntersectionObserver.tell(element, true);
}

/** Lets a card leave the neighbourhood of the viewport. */
export function goAway(element: Element): void {
  FakeIntersectionObserver.tell(element, false);
}

/** Lets everything happen that waits for nothing from outside: microtasks, timers of 0 ms set until now, and reading from blobs. */
export async function turn(): Promise<void> {
  do {
    await Promise.all(reading);
    for (let n = 0; n < 2; n += 1) {
      await message();
      await new Promise((resolve) => {
        setTimeout(resolve);
      });
    }
  } while (reading.size > 0);
}

/** A task that is not a timer: nested timers take 4 ms each from the fifth on. */
function message(): Promise<void> {
  const {port1, port2} = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

let names = 0;

/** A URL that no other test has used. */
export function fresh(extension = 'md'): string {
  names += 1;
  return `/tests/none/brief-${names}.${extension}`;
}

type Attributes = Readonly<Record<string, string>>;

/** What a card is given: all of its text stands open unless a test says otherwise (`tests/elements/digest.browser.ts` is about the rest). */
const OPEN: Attributes = {view: 'full'};

/** A card that is not in the page yet. */
export function make(attributes: Attributes = {}, ...children: (Node | string)[]): CaucasusBrief {
  return makeTag('caucasus-brief', attributes, ...children);
}

/** Puts an element into the page until the end of the test. */
export function place<E extends HTMLElement>(element: E, parent: ParentNode = document.body): E {
  element.dataset['test'] = '';
  parent.append(element);
  return element;
}

/** A card in the page, drawn once. */
export async function mount(attributes: Attributes = {}, ...children: (Node | string)[]): Promise<CaucasusBrief> {
  const card = place(make(attributes, ...children));
  await turn();
  return card;
}

/** A card with a briefing of its own. */
export async function mountMarkdown(markdown: string, attributes: Attributes = {}): Promise<CaucasusBrief> {
  const card = make(attributes);
  card.markdown = markdown;
  place(card);
  await turn();
  return card;
}

/** A card that is loading eagerly, and its request. */
export async function mountLoading(
  attributes: Attributes = {},
  ...children: (Node | string)[]
): Promise<{card: CaucasusBrief; src: string; request: FakeRequest}> {
  const src = attributes['src'] ?? fresh();
  const card = await mount({loading: 'eager', ...attributes, src}, ...children);
  return {card, src, request: network.last(src)};
}

/** A card that has loaded a briefing. */
export async function mountLoaded(
  markdown = brief(),
  attributes: Attributes = {},
  ...children: (Node | string)[]
): Promise<{card: CaucasusBrief; src: string}> {
  const {card, src, request} = await mountLoading(attributes, ...children);
  await answered(request, markdown);
  return {card, src};
}

/** Gives an answer and lets the cards take it up. */
export async function answered(
  request: FakeRequest,
  body: string | Uint8Array,
  options: AnswerOptions = {},
): Promise<void> {
  request.answer(response(body, {url: request.url, ...options}));
  await turn();
}

/** Answers with a failure of HTTP. */
export function refused(request: FakeRequest, status: number): Promise<void> {
  return answered(request, 'No.', {status, type: 'text/html'});
}

/** Lets a request fail as if there were no network. */
export async function unreachable(request: FakeRequest): Promise<void> {
  request.fail(new TypeError('Failed to fetch'));
  await turn();
}

export interface AnswerOptions {
  readonly type?: string;
  readonly status?: number;
  readonly url?: string;
}

/** A response with a body that is there at once, and with a URL, which the constructor of `Response` does not give. */
export function response(
  body: string | Uint8Array,
  {type = 'text/markdown', status = 200, url = ''}: AnswerOptions = {},
): Response {
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
      if (bytes.length > 0) controller.enqueue(bytes);
      controller.close();
    },
  });
  const answer = new Response(stream, {status, headers: {'content-type': type}});
  return Object.defineProperty(answer, 'url', {value: url});
}

/** A small briefing with a title. */
export function brief(title = 'The bridge', body = 'Two sources count the arches.'): string {
  return `---\nid: bridge\ntitle: ${title}\npublished: 2026-11-02\n---\n\n${body}\n`;
}

/** A small briefing as compiled JSON. */
export function compiled(title = 'The bridge', body = 'Two sources count the arches.'): string {
  return JSON.stringify({
    id: 'bridge',
    title,
    sources: {},
    passages: {},
    footnotes: {},
    body: [{type: 'paragraph', children: [{type: 'text', value: body}]}],
  });
}

export function inside(card: Element): ShadowRoot {
  assert.ok(card.shadowRoot);
  return card.shadowRoot;
}

/** Has each popover of a card make what it holds, as the platform does before it opens; without layout, which takes long in large cards. */
export function openEach(root: ParentNode): void {
  for (const popover of root.querySelectorAll('.popover'))
    popover.dispatchEvent(new ToggleEvent('beforetoggle', {oldState: 'closed', newState: 'open'}));
}

/** What a reader of the card sees: its own text with single spaces, without closed popovers and without the fallback. */
export function textOf(card: Element): string {
  const walk = (node: Node): string => {
    if (node instanceof HTMLStyleElement) return '';
    if (node instanceof HTMLElement && node.popover !== null && !node.matches(':popover-open')) return '';
    if (node instanceof HTMLElement && node.matches('.said')) return ''; // It cannot be seen.
    return node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : [...node.childNodes].map(walk).join('');
  };
  return walk(inside(card)).replace(/\s+/g, ' ').trim();
}

/** What was said last to those who listen to the page. */
export function saidBy(card: Element): string {
  return inside(card).querySelector('[role=status]')?.textContent ?? '';
}

/** Whether the card shows the author's fallback: what is slotted has a box. */
export function showsFallback(card: Element): boolean {
  return inside(card).querySelector('slot') !== null;
}

export function fallback(text = 'The briefing as a link'): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  return paragraph;
}

export function notice(card: Element): HTMLElement | null {
  return inside(card).querySelector('[part=notice]');
}

export function retryButton(card: Element): HTMLButtonElement {
  const button = notice(card)?.querySelector('button');
  assert.ok(button, 'there is no button to try again');
  return button;
}

export function titleOf(card: Element): string | undefined {
  return inside(card).querySelector('.title')?.textContent.trim();
}

/** A failed comparison of elements would print the whole page; this says where the focus is. */
export function assertFocus(root: DocumentOrShadowRoot, element: Element): void {
  assert.ok(
    root.activeElement === element,
    `the focus is on ${root.activeElement?.outerHTML.slice(0, 100) ?? 'nothing'}`,
  );
}

/** The names of the events that come from an element, in their order, and what they say. */
export function record(target: EventTarget): Event[] {
  const events: Event[] = [];
  for (const name of ['brief-load', 'brief-update', 'brief-error'])
    target.addEventListener(name, (event) => events.push(event));
  return events;
}

export function types(events: readonly Event[]): string[] {
  return events.map(({type}) => type);
}

/** Replaces a property of an object until the function is called that it returns. */
export function stub(object: object, name: string, value: () => unknown): () => void {
  Object.defineProperty(object, name, {configurable: true, get: value});
  return () => {
    Reflect.deleteProperty(object, name);
  };
}

/** A card of any tag that is not in the page yet. */
export function makeTag<T extends CardTag>(
  tag: T,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[T] {
  const card = document.createElement(tag);
  for (const [name, value] of Object.entries({...OPEN, ...attributes})) card.setAttribute(name, value);
  card.append(...children);
  return card;
}

/** A card of any tag with a briefing of its own, drawn once. */
export async function mountTag<T extends CardTag>(
  tag: T,
  markdown: string,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): Promise<HTMLElementTagNameMap[T]> {
  const card: Card = makeTag(tag, attributes, ...children);
  card.markdown = markdown;
  place(card);
  await turn();
  return card as HTMLElementTagNameMap[T];
}

/** A card of any tag that is loading eagerly, and its request. */
export async function mountTagLoading<T extends CardTag>(
  tag: T,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): Promise<{card: HTMLElementTagNameMap[T]; src: string; request: FakeRequest}> {
  const src = attributes['src'] ?? fresh();
  const card = place(makeTag(tag, {loading: 'eager', ...attributes, src}, ...children));
  await turn();
  return {card, src, request: network.last(src)};
}

/** That nothing was found: a failed comparison of elements would print the whole page, or never end. */
export function assertNone(found: Node | Iterable<Node> | null | undefined): void {
  const nodes = !found ? [] : 'nodeType' in found ? [found] : [...found];
  const shown = nodes.map((node) => (node instanceof Element ? node.outerHTML : node.nodeName).slice(0, 100));
  assert.equal(shown.join('\n'), '');
}

/** How many were found, for the same reason. */
export function assertCount(found: ArrayLike<unknown>, count: number, message?: string): void {
  assert.equal(found.length, count, message);
}
