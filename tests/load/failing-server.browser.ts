import {assert} from '@open-wc/testing';
import type {CaucasusBrief} from '../../src/index.js';
import {
  brief,
  clock,
  comeNear,
  fallback,
  fresh,
  inFakePage,
  inside,
  make,
  network,
  notice,
  place,
  response,
  showsFallback,
  stub,
  textOf,
  titleOf,
  turn,
  type FakeRequest,
} from '../elements/support.js';

/*
 * A page of 1,000 cards that ask their server once a minute, for ten minutes in which it fails in every way. Minutes pass when the
 * test says so. What that does to the heap is in leaks.test.ts: only Chromium can say.
 */

const CARDS = 1000;
const URLS = 20;
const MINUTE = 60_000;
const TIMEOUT = 10_000;

/** How a server fails. */
const FAILURES: Readonly<Record<string, (request: FakeRequest) => void>> = {
  'HTTP 500': (request) => request.answer(response('No.', {status: 500, type: 'text/html'})),
  'no connection': (request) => request.fail(new TypeError('Failed to fetch')),
  'HTTP 404': (request) => request.answer(response('No.', {status: 404, type: 'text/html'})),
  'a login page': (request) => request.answer(response('<p>Log in', {type: 'text/html', url: request.url})),
  nothing: (request) => request.answer(response('', {url: request.url})),
  'JSON that is not a briefing': (request) =>
    request.answer(response('{"title": 7}', {type: 'application/json', url: request.url})),
  'HTTP 429': (request) => request.answer(response('No.', {status: 429, type: 'text/html'})),
  'HTTP 503': (request) => request.answer(response('No.', {status: 503, type: 'text/html'})),
};

/** The events for which a card that refreshes listens outside of itself. */
const LISTENED = ['visibilitychange', 'online'];

describe('1,000 cards that refresh, on a page whose server fails for ten minutes,', function () {
  inFakePage();
  this.timeout(60_000);
  let restore: (() => void)[] = [];
  let listeners = 0;
  beforeEach(() => {
    listeners = 0;
    for (const target of [document, window]) {
      const count = (name: 'addEventListener' | 'removeEventListener', by: number) => {
        const native = target[name].bind(target) as (...args: unknown[]) => void;
        const counted = (...args: unknown[]) => {
          if (LISTENED.includes(String(args[0]))) listeners += by;
          native(...args);
        };
        restore.push(stub(target, name, () => counted));
      };
      count('addEventListener', 1);
      count('removeEventListener', -1);
    }
  });
  afterEach(() => {
    for (const undo of restore) undo();
    restore = [];
  });

  /** The requests of a minute, which are all answered in one way. */
  async function passMinute(answer: (request: FakeRequest) => void): Promise<readonly FakeRequest[]> {
    network.requests = [];
    clock.pass(MINUTE);
    await turn();
    const {requests} = network;
    for (const request of requests) answer(request);
    await turn();
    return requests;
  }

  /** 1,000 cards of 20 URLs; the server has answered for the first half of the URLs. */
  async function mountAll(): Promise<{
    readonly loaded: readonly CaucasusBrief[];
    readonly failed: readonly CaucasusBrief[];
  }> {
    const sources = Array.from({length: URLS}, () => fresh());
    const parent = place(document.createElement('div'));
    // Without boxes: their layout would take most of the time.
    parent.hidden = true;
    const cards = Array.from({length: CARDS}, (_, n) => {
      const src = sources[n % URLS]!;
      return make({loading: 'eager', refresh: '60', src}, fallback());
    });
    parent.append(...cards);
    await turn();
    assert.sameMembers(
      network.paths(),
      sources.map((src) => new URL(src, document.baseURI).pathname),
    );
    const isLoaded = (src: string) => sources.indexOf(src) < URLS / 2;
    for (const request of network.requests) {
      if (isLoaded(new URL(request.url).pathname)) request.answer(response(brief(), {url: request.url}));
      else FAILURES['HTTP 500']!(request);
    }
    await turn();
    cards.forEach(comeNear);
    return {loaded: cards.filter(({src = ''}) => isLoaded(src)), failed: cards.filter(({src = ''}) => !isLoaded(src))};
  }

  /** How many nodes cards have drawn. */
  function nodesOf(cards: readonly CaucasusBrief[]): number {
    return cards.reduce((sum, card) => sum + inside(card).querySelectorAll('*').length, 0);
  }

  function assertNoneBlank(loaded: readonly CaucasusBrief[], failed: readonly CaucasusBrief[], when: string): void {
    const states = new Set(loaded.map((card) => `${card.status}: ${titleOf(card)} ${textOf(card).includes('arches')}`));
    assert.deepEqual([...states], ['stale: The bridge true'], `after ${when}, cards that had loaded`);
    const others = new Set(failed.map((card) => `${card.status}: ${showsFallback(card)} ${notice(card) !== null}`));
    assert.deepEqual([...others], ['failed: true true'], `after ${when}, cards that had not`);
  }

  it('each show what they had or their fallback, ask once a minute for each URL, and recover', async () => {
    const {loaded, failed} = await mountAll();
    assert.lengthOf([...loaded, ...failed], CARDS);
    const counts: unknown[] = [];
    const count = () => counts.push([nodesOf(loaded), nodesOf(failed), listeners, clock.timers.size]);
    for (const [name, fail] of Object.entries(FAILURES)) {
      const requests = await passMinute(fail);
      assert.lengthOf(requests, URLS, name);
      assert.lengthOf(new Set(requests.map(({url}) => url)), URLS, name);
      assert.isTrue(
        requests.every(({init}) => init.cache === 'no-cache'),
        'they are revalidations',
      );
      assertNoneBlank(loaded, failed, name);
      count();
    }
    // An answer that does not come: its time runs out, and the minute begins then.
    const late = await passMinute(() => undefined);
    assert.lengthOf(late, URLS);
    assert.isFalse(clock.waitsFor(MINUTE));
    clock.pass(TIMEOUT);
    await turn();
    assert.isTrue(late.every(({signal}) => signal.aborted));
    assertNoneBlank(loaded, failed, 'no answer at all');
    count();
    // The reader is elsewhere in the last minute.
    const hidden = stub(document, 'hidden', () => true);
    assert.lengthOf(await passMinute(FAILURES['HTTP 500']!), 0);
    assertNoneBlank(loaded, failed, 'a minute in which the page was hidden');
    assert.deepEqual(new Set(counts.map((each) => JSON.stringify(each))).size, 1, JSON.stringify(counts));
    assert.deepEqual(counts[0], [nodesOf(loaded), nodesOf(failed), 2 * CARDS, CARDS]);

    hidden();
    document.dispatchEvent(new Event('visibilitychange'));
    await turn();
    assert.lengthOf(network.requests, URLS);
    for (const request of network.requests) request.answer(response(brief('At last'), {url: request.url}));
    await turn();
    assert.deepEqual(
      [...new Set([...loaded, ...failed].map((card) => `${card.status}: ${titleOf(card)} ${notice(card) === null}`))],
      ['ready: At last true'],
    );
  });

  it('leave neither a timer, nor a listener, nor a request when they go', async () => {
    await mountAll();
    clock.pass(MINUTE);
    await turn();
    assert.lengthOf(network.requests, 2 * URLS);
    for (const each of document.querySelectorAll('[data-test]')) each.remove();
    await turn();
    assert.equal(clock.timers.size, 0);
    assert.equal(listeners, 0);
    assert.isTrue(network.requests.slice(URLS).every(({signal}) => signal.aborted));
  });
});
