import assert from 'node:assert/strict';
import {getEventListeners} from 'node:events';
import {test} from 'node:test';
import {BriefLoadError} from '../../src/load/brief-load-error.js';
import {BriefLoader, briefLoader} from '../../src/load/brief-loader.js';
import {FakeNetwork, markdown} from './fake-network.js';
import {ManualTimers} from './manual-timers.js';

const URL_A = 'https://example.org/a.md';
const URL_B = 'https://example.org/b.md';

/** A loader whose network and time are under the control of a test. */
function setUp() {
  const network = new FakeNetwork();
  const timers = new ManualTimers();
  const loader = new BriefLoader({fetch: network.fetch, after: timers.after});
  return {
    loader,
    network,
    endTask: () => timers.run(0),
    timers,
    /** Loads and answers in one go. */
    async loadAnswered(text: string, options: {revalidate?: boolean} = {}) {
      const loading = loader.load(URL_A, options);
      network.last.answer(markdown(text));
      return loading;
    },
  };
}

function gone(error: unknown): boolean {
  return error instanceof Error && error.message === 'gone';
}

test('a loader does nothing until it is asked', (t) => {
  const timer = t.mock.method(globalThis, 'setTimeout');
  const fetch = t.mock.method(globalThis, 'fetch');
  assert.ok(new BriefLoader());
  assert.ok(briefLoader instanceof BriefLoader);
  assert.equal(timer.mock.callCount() + fetch.mock.callCount(), 0);
});

test('a hundred cards of one URL make one request', async () => {
  const {loader, network} = setUp();
  const loading = Array.from({length: 100}, () => loader.load(URL_A));
  network.last.answer(markdown('# A'));
  const leases = await Promise.all(loading);
  assert.equal(network.requests.length, 1);
  assert.ok(leases.every(({text}) => text === '# A'));
});

test('a lease has the text, its format and its URL', async () => {
  const {loadAnswered} = setUp();
  const {release, ...text} = await loadAnswered('# A');
  assert.equal(typeof release, 'function');
  assert.deepEqual(text, {text: '# A', format: 'markdown', url: URL_A});
});

test('URLs that differ only in their fragment share a request', () => {
  const {loader, network} = setUp();
  void loader.load(`${URL_A}#facts`);
  void loader.load(`${URL_A}#differ`);
  assert.deepEqual(
    network.requests.map(({url}) => url),
    [URL_A],
  );
});

test('different URLs, queries included, share nothing', () => {
  const {loader, network} = setUp();
  void loader.load(URL_A);
  void loader.load(URL_B);
  void loader.load(`${URL_A}?v=2`);
  assert.deepEqual(
    network.requests.map(({url}) => url),
    [URL_A, URL_B, `${URL_A}?v=2`],
  );
});

test('a caller that leaves gets its own reason at once, and the others get the text', async () => {
  const {loader, network, endTask} = setUp();
  const leaving = new AbortController();
  const left = loader.load(URL_A, {signal: leaving.signal});
  const stayed = loader.load(URL_A);
  leaving.abort(new Error('gone'));
  await assert.rejects(left, gone);
  endTask();
  assert.equal(network.last.signal.aborted, false);
  network.last.answer(markdown('# A'));
  assert.equal((await stayed).text, '# A');
});

test('a late answer does not reach a caller that has left', async () => {
  const {loader, network} = setUp();
  const leaving = new AbortController();
  const left = loader.load(URL_A, {signal: leaving.signal});
  leaving.abort(new Error('gone'));
  network.last.answer(markdown('# A'));
  await assert.rejects(left, gone);
});

test('a late answer without a caller is not kept', async () => {
  const {loader, network, endTask} = setUp();
  const leaving = new AbortController();
  const left = loader.load(URL_A, {signal: leaving.signal});
  leaving.abort(new Error('gone'));
  network.last.answer(markdown('# A'));
  await assert.rejects(left, gone);
  endTask();
  void loader.load(URL_A);
  assert.equal(network.requests.length, 2);
});

test('a request is aborted when all callers have left', async () => {
  const {loader, network, endTask, timers} = setUp();
  const leaving = new AbortController();
  const left = [1, 2].map(() => loader.load(URL_A, {signal: leaving.signal}));
  leaving.abort(new Error('gone'));
  for (const card of left) await assert.rejects(card, gone);
  assert.equal(network.last.signal.aborted, false);
  endTask();
  assert.equal(network.last.signal.aborted, true);
  await new Promise(setImmediate);
  assert.deepEqual(timers.pending, []);
});

test('a caller that comes in the task in which another leaves joins its request', async () => {
  const {loader, network, endTask} = setUp();
  const leaving = new AbortController();
  const left = loader.load(URL_A, {signal: leaving.signal});
  leaving.abort(new Error('gone'));
  await assert.rejects(left, gone);
  const came = loader.load(URL_A);
  endTask();
  assert.equal(network.requests.length, 1);
  assert.equal(network.last.signal.aborted, false);
  network.last.answer(markdown('# A'));
  assert.equal((await came).text, '# A');
});

test('a caller after an aborted request makes a new one, which the end of the old one does not disturb', async () => {
  const {loader, network, endTask} = setUp();
  const leaving = new AbortController();
  const left = loader.load(URL_A, {signal: leaving.signal});
  leaving.abort(new Error('gone'));
  await assert.rejects(left, gone);
  endTask();
  const came = loader.load(URL_A);
  await new Promise(setImmediate);
  endTask();
  const cameLater = loader.load(URL_A);
  assert.equal(network.requests.length, 2);
  network.last.answer(markdown('# A'));
  assert.deepEqual([(await came).text, (await cameLater).text], ['# A', '# A']);
});

test('a caller that has left before asking does not send a request', async () => {
  const {loader, network} = setUp();
  await assert.rejects(loader.load(URL_A, {signal: AbortSignal.abort(new Error('gone'))}), gone);
  assert.deepEqual(network.requests, []);
});

test('a signal that aborts after the answer changes nothing', async () => {
  const {loader, network, endTask} = setUp();
  const leaving = new AbortController();
  const loading = loader.load(URL_A, {signal: leaving.signal});
  network.last.answer(markdown('# A'));
  await loading;
  assert.deepEqual(getEventListeners(leaving.signal, 'abort'), []);
  leaving.abort(new Error('gone'));
  endTask();
  await loader.load(URL_A);
  assert.equal(network.requests.length, 1);
});

test('a failure reaches all callers and is forgotten at once', async () => {
  const {loader, network} = setUp();
  const failing = [loader.load(URL_A), loader.load(URL_A)];
  network.last.answer(new Response(null, {status: 404}));
  for (const card of failing) await assert.rejects(card, {name: 'BriefLoadError', code: 'http', status: 404});
  const again = loader.load(URL_A);
  assert.equal(network.requests.length, 2);
  network.last.answer(markdown('# A'));
  assert.equal((await again).text, '# A');
});

test('a failure after all callers have left is not an unhandled rejection', async (t) => {
  const unhandled = t.mock.fn();
  process.on('unhandledRejection', unhandled);
  t.after(() => process.off('unhandledRejection', unhandled));
  const {loader, network, endTask} = setUp();
  const leaving = new AbortController();
  const left = loader.load(URL_A, {signal: leaving.signal});
  leaving.abort(new Error('gone'));
  await assert.rejects(left, gone);
  network.last.fail(new TypeError('Failed to fetch'));
  endTask();
  await new Promise(setImmediate);
  assert.equal(unhandled.mock.callCount(), 0);
});

test('a text is kept while a card uses it', async () => {
  const {loader, network, endTask, loadAnswered} = setUp();
  const first = await loadAnswered('# A');
  const second = await loader.load(URL_A);
  first.release();
  endTask();
  const third = await loader.load(URL_A);
  assert.deepEqual([second.text, third.text], ['# A', '# A']);
  assert.equal(network.requests.length, 1);
});

test('a text is forgotten when it is not in use, and the HTTP cache decides', async () => {
  const {loader, network, endTask, loadAnswered} = setUp();
  const first = await loadAnswered('# A');
  const second = await loader.load(URL_A);
  first.release();
  second.release();
  endTask();
  void loader.load(URL_A);
  assert.deepEqual(
    network.requests.map(({init}) => init.cache),
    ['default', 'default'],
  );
});

test('a text released and asked for in the same task is still kept', async () => {
  const {loader, network, endTask, loadAnswered} = setUp();
  (await loadAnswered('# A')).release();
  await loader.load(URL_A);
  endTask();
  await loader.load(URL_A);
  assert.equal(network.requests.length, 1);
});

test('a hundred cards that leave in one task cause one clean-up', async () => {
  const {loader, timers, endTask, loadAnswered} = setUp();
  const leases = [await loadAnswered('# A')];
  for (let card = 1; card < 100; card += 1) leases.push(await loader.load(URL_A));
  endTask();
  for (const lease of leases) lease.release();
  assert.deepEqual(timers.pending, [0]);
});

test('a lease released twice counts once', async () => {
  const {loader, network, endTask, loadAnswered} = setUp();
  const first = await loadAnswered('# A');
  await loader.load(URL_A);
  first.release();
  first.release();
  endTask();
  await loader.load(URL_A);
  assert.equal(network.requests.length, 1);
});

test('a revalidation asks the server and replaces the kept text', async () => {
  const {loader, network, loadAnswered} = setUp();
  const old = await loadAnswered('# Old');
  const fresh = await loadAnswered('# New', {revalidate: true});
  const next = await loader.load(URL_A);
  assert.deepEqual([old.text, fresh.text, next.text], ['# Old', '# New', '# New']);
  assert.deepEqual(
    network.requests.map(({init}) => init.cache),
    ['default', 'no-cache'],
  );
});

test('a hundred cards that revalidate one URL make one request', async () => {
  const {loader, network, loadAnswered} = setUp();
  await loadAnswered('# Old');
  const loading = Array.from({length: 100}, () => loader.load(URL_A, {revalidate: true}));
  network.last.answer(markdown('# New'));
  assert.ok((await Promise.all(loading)).every(({text}) => text === '# New'));
  assert.equal(network.requests.length, 2);
});

test('during a revalidation the kept text is there at once', async () => {
  const {loader, loadAnswered} = setUp();
  await loadAnswered('# Old');
  void loader.load(URL_A, {revalidate: true});
  assert.equal((await loader.load(URL_A)).text, '# Old');
});

test('during a first load that is a revalidation, others share it', async () => {
  const {loader, network} = setUp();
  const loading = [loader.load(URL_A, {revalidate: true}), loader.load(URL_A)];
  network.last.answer(markdown('# New'));
  assert.deepEqual(
    (await Promise.all(loading)).map(({text}) => text),
    ['# New', '# New'],
  );
  assert.equal(network.requests.length, 1);
});

test('a failed revalidation leaves the kept text as it is', async () => {
  const {loader, network, endTask, loadAnswered} = setUp();
  await loadAnswered('# Old');
  const failing = loader.load(URL_A, {revalidate: true});
  network.last.answer(new Response(null, {status: 500}));
  await assert.rejects(failing, BriefLoadError);
  endTask();
  assert.equal((await loader.load(URL_A)).text, '# Old');
  assert.equal(network.requests.length, 2);
});

test('after a withdrawal (410) the next caller asks the server, and held leases keep their text', async () => {
  const {loader, network, loadAnswered} = setUp();
  const held = await loadAnswered('# Old');
  const failing = loader.load(URL_A, {revalidate: true});
  network.last.answer(new Response(null, {status: 410}));
  await assert.rejects(failing, {code: 'http', status: 410});
  void loader.load(URL_A);
  assert.equal(network.requests.length, 3);
  assert.equal(held.text, '# Old');
});

test('a revalidation that all callers have left is aborted, and the kept text stays', async () => {
  const {loader, network, endTask, loadAnswered} = setUp();
  await loadAnswered('# Old');
  const leaving = new AbortController();
  const left = loader.load(URL_A, {revalidate: true, signal: leaving.signal});
  leaving.abort(new Error('gone'));
  await assert.rejects(left, gone);
  endTask();
  assert.equal(network.last.signal.aborted, true);
  assert.equal((await loader.load(URL_A)).text, '# Old');
});

test('a revalidation does not join an ordinary request, whose late answer does not replace its own', async () => {
  const {loader, network} = setUp();
  const ordinary = loader.load(URL_A);
  const revalidation = loader.load(URL_A, {revalidate: true});
  const [first, second] = network.requests;
  assert.deepEqual([first?.init.cache, second?.init.cache], ['default', 'no-cache']);
  second?.answer(markdown('# New'));
  assert.equal((await revalidation).text, '# New');
  first?.answer(markdown('# Old'));
  assert.equal((await ordinary).text, '# New');
  assert.equal((await loader.load(URL_A)).text, '# New');
});

test('the fresh text of a revalidation is kept although the lease on the old text is held', async () => {
  const {loader, network, endTask, loadAnswered} = setUp();
  const old = await loadAnswered('# Old');
  const fresh = await loadAnswered('# New', {revalidate: true});
  old.release();
  endTask();
  assert.equal((await loader.load(URL_A)).text, '# New');
  fresh.release();
  assert.equal(network.requests.length, 2);
});

test('a timeout reaches all callers, and the next load tries again', async () => {
  const {loader, network, timers} = setUp();
  const waiting = [loader.load(URL_A), loader.load(URL_A)];
  timers.run(10_000);
  for (const card of waiting) await assert.rejects(card, {code: 'timeout'});
  void loader.load(URL_A);
  assert.equal(network.requests.length, 2);
});

test('the limits of a loader hold for its requests', async () => {
  const {network, timers} = setUp();
  const loader = new BriefLoader({fetch: network.fetch, after: timers.after, timeout: 500, limit: 2});
  const loading = loader.load(URL_A);
  assert.deepEqual(timers.pending, [500]);
  network.last.answer(markdown('# A'));
  await assert.rejects(loading, {code: 'too-large'});
});
