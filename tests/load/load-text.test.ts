import assert from 'node:assert/strict';
import {getEventListeners} from 'node:events';
import {test} from 'node:test';
import {BriefLoadError, type BriefLoadErrorCode} from '../../src/load/brief-load-error.js';
import {loadText} from '../../src/load/load-text.js';
import {answer, answering, FakeNetwork, ManualBody, markdown} from './fake-network.js';
import {ManualTimers} from './manual-timers.js';

const URL_A = 'https://example.org/a.md';

/** Checks for a `BriefLoadError` about the URL, whose message is one sentence that matches. */
function loadError(code: BriefLoadErrorCode, message: RegExp, details: {status?: number; cause?: unknown} = {}) {
  return (error: unknown) => {
    assert.ok(error instanceof BriefLoadError, String(error));
    assert.deepEqual([error.code, error.url, error.status], [code, URL_A, details.status]);
    if (details.cause) assert.equal(error.cause, details.cause);
    assert.match(error.message, message);
    assert.match(error.message, /^[A-Z].*\.$/);
    return true;
  };
}

/** Parts of a load under the control of a test. */
function setUp() {
  const network = new FakeNetwork();
  const timers = new ManualTimers();
  return {network, timers, options: {fetch: network.fetch, after: timers.after}};
}

test('a text comes with its format and the URL that it came from', async () => {
  const {network, options} = setUp();
  const loaded = loadText(URL_A, options);
  network.last.answer(answer('# A', {type: 'text/markdown', url: 'https://cdn.example.org/b.md'}));
  assert.deepEqual(await loaded, {text: '# A', format: 'markdown', url: 'https://cdn.example.org/b.md'});
});

test('a request follows redirects, carries no credentials and needs no preflight', () => {
  const {network, options} = setUp();
  const leaving = new AbortController();
  loadText(URL_A, {...options, signal: leaving.signal}).catch(() => {});
  const {signal: _, ...init} = network.last.init;
  assert.deepEqual(init, {
    cache: 'default',
    credentials: 'omit',
    redirect: 'follow',
    referrerPolicy: 'strict-origin',
    headers: {accept: 'text/markdown, application/json;q=0.9, text/plain;q=0.8, */*;q=0.1'},
  });
  // https://fetch.spec.whatwg.org/#cors-safelisted-request-header
  const {accept} = init.headers as {accept: string};
  assert.ok(accept.length <= 128);
  assert.doesNotMatch(accept, /[\0-\x08\x0a-\x1f"():<>?@[\\\]{}\x7f]/);
  leaving.abort();
});

test('a fragment is not sent and is not in the URL of the text', async () => {
  const {network, options} = setUp();
  const loaded = loadText(`${URL_A}?v=1#facts`, options);
  assert.equal(network.last.url, `${URL_A}?v=1`);
  network.last.answer(markdown('# A'));
  assert.equal((await loaded).url, `${URL_A}?v=1`);
});

test('the platform’s own fetch is looked up at each request', async (t) => {
  t.mock.method(globalThis, 'fetch', answering(markdown('replaced')));
  assert.equal((await loadText(URL_A)).text, 'replaced');
});

for (const [status, cure] of [
  [401, /without a login/],
  [403, /without a login/],
  [404, /check the URL/],
  [410, /withdrawn/],
  [429, /later/],
  [500, /later/],
  [503, /later/],
] as const) {
  test(`status ${status} is an http error with its status and a cure`, async () => {
    const fetch = answering(new Response('# Not a briefing', {status}));
    await assert.rejects(loadText(URL_A, {fetch}), loadError('http', cure, {status}));
  });
}

test('an answer of 204, which has no body, is empty', async () => {
  const fetch = answering(new Response(null, {status: 204}));
  await assert.rejects(loadText(URL_A, {fetch}), loadError('invalid', /empty/));
});

for (const text of ['', ' \n\t\r\n', '\ufeff', '\u00a0\u2028']) {
  test(`a text of ${JSON.stringify(text)} is empty`, async () => {
    await assert.rejects(loadText(URL_A, {fetch: answering(markdown(text))}), loadError('invalid', /is empty/));
  });
}

test('a request that fails is a network error with its cause', async () => {
  const cause = new TypeError('Failed to fetch');
  const {network, timers, options} = setUp();
  const loaded = loadText(URL_A, options);
  network.last.fail(cause);
  await assert.rejects(loaded, loadError('network', /Access-Control-Allow-Origin/, {cause}));
  assert.deepEqual(timers.pending, []);
});

test('a URL that cannot be requested is a network error', async () => {
  const error = await loadText('nowhere').catch((reason: unknown) => reason);
  assert.ok(error instanceof BriefLoadError);
  assert.deepEqual([error.code, error.url], ['network', 'nowhere']);
});

test('a fetch that throws is a network error', async () => {
  const fetch = () => {
    throw new Error('blocked by an extension');
  };
  await assert.rejects(loadText(URL_A, {fetch}), loadError('network', /could not be fetched/));
});

test('a body that breaks off is a network error with its cause', async () => {
  const cause = new TypeError('terminated');
  const body = new ManualBody();
  const loaded = loadText(URL_A, {fetch: answering(answer(body.stream, {type: 'text/markdown'}))});
  body.write('# A');
  body.error(cause);
  await assert.rejects(loaded, loadError('network', /broke off/, {cause}));
});

test('a body that is shorter than its answer says broke off, even where the browser is content with it', async () => {
  const fetch = answering(answer('# A', {type: 'text/markdown', headers: {'content-length': '4'}}));
  await assert.rejects(loadText(URL_A, {fetch}), loadError('network', /broke off/));
});

test('the length of a compressed answer says nothing about the length of its text', async () => {
  const headers = {'content-length': '23', 'content-encoding': 'gzip'};
  const fetch = answering(answer('# A', {type: 'text/markdown', headers}));
  assert.equal((await loadText(URL_A, {fetch})).text, '# A');
});

test('the length of an answer from another site says nothing either, since its compression is hidden', async () => {
  const response = answer('# A', {type: 'text/markdown', headers: {'content-length': '23'}, from: 'cors'});
  assert.equal((await loadText(URL_A, {fetch: answering(response)})).text, '# A');
});

test('an answer that says to be too large is refused before it is read', async () => {
  const {network, timers, options} = setUp();
  const body = new ManualBody();
  const loaded = loadText(URL_A, {...options, limit: 10});
  network.last.answer(answer(body.stream, {type: 'text/markdown', headers: {'content-length': '11'}}));
  await assert.rejects(loaded, loadError('too-large', /larger than 10 bytes/));
  assert.equal(network.last.signal.aborted, true);
  assert.deepEqual(timers.pending, []);
});

test('an answer that proves to be too large is refused at that byte', async () => {
  const {network, timers, options} = setUp();
  const body = new ManualBody();
  const loaded = loadText(URL_A, {...options, limit: 10});
  network.last.answer(answer(body.stream, {type: 'text/markdown'}));
  body.write('0123456789');
  body.write('0');
  await assert.rejects(loaded, loadError('too-large', /larger than 10 bytes/));
  assert.equal(network.last.signal.aborted, true);
  assert.deepEqual(timers.pending, []);
});

test('an answer of just the limit is accepted, and the limit is 1 MiB', async () => {
  const text = 'a'.repeat(2 ** 20);
  assert.equal((await loadText(URL_A, {fetch: answering(markdown(text))})).text, text);
  await assert.rejects(loadText(URL_A, {fetch: answering(markdown(`${text}a`))}), loadError('too-large', /1048576/));
});

test('an answer that says to be of just the limit is accepted', async () => {
  const response = answer('0123456789', {type: 'text/markdown', headers: {'content-length': '10'}});
  assert.equal((await loadText(URL_A, {limit: 10, fetch: answering(response)})).text, '0123456789');
});

test('a refused content type is named, and its body is not read', async () => {
  const {network, timers, options} = setUp();
  const loaded = loadText(URL_A, options);
  network.last.answer(answer('<!doctype html>', {type: 'text/html; charset=utf-8', url: 'https://example.org/login'}));
  await assert.rejects(loaded, loadError('type', /\/login gives text\/html,.*text\/markdown/));
  assert.equal(network.last.signal.aborted, true);
  assert.deepEqual(timers.pending, []);
});

test('the extension that decides is that of the URL after redirects', async () => {
  const response = answer('{}', {type: 'text/plain', url: 'https://example.org/a.json'});
  assert.equal((await loadText(URL_A, {fetch: answering(response)})).format, 'json');
});

test('a character that is cut over two chunks stays whole', async () => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of new TextEncoder().encode('Հայ')) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  assert.equal((await loadText(URL_A, {fetch: answering(answer(body))})).text, 'Հայ');
});

test('a text is decoded by the charset of its answer', async () => {
  const response = answer(Uint8Array.of(0xcc, 0xe8, 0xf0), {type: 'text/markdown; charset=windows-1251'});
  assert.equal((await loadText(URL_A, {fetch: answering(response)})).text, 'Мир');
});

test('an answer whose headers do not come in time is a timeout, and 10 s is the time', async () => {
  const {network, timers, options} = setUp();
  const loaded = loadText(URL_A, options);
  assert.deepEqual(timers.pending, [10_000]);
  timers.run(10_000);
  await assert.rejects(loaded, loadError('timeout', /10000 ms/));
  assert.equal(network.last.signal.aborted, true);
});

test('an answer whose body does not end in time is a timeout', async () => {
  const {network, timers, options} = setUp();
  const body = new ManualBody();
  const loaded = loadText(URL_A, {...options, timeout: 500});
  network.last.answer(answer(body.stream, {type: 'text/markdown'}));
  body.write('# A');
  timers.run(500);
  await assert.rejects(loaded, loadError('timeout', /500 ms/));
  assert.equal(network.last.signal.aborted, true);
});

test('the timeout holds even if fetch ignores its signal', async () => {
  const timers = new ManualTimers();
  const loaded = loadText(URL_A, {fetch: () => new Promise(() => {}), after: timers.after});
  timers.run(10_000);
  await assert.rejects(loaded, loadError('timeout', /had not arrived/));
});

test('no timer and no listener is left after a success', async () => {
  const {network, timers, options} = setUp();
  const {signal} = new AbortController();
  const loaded = loadText(URL_A, {...options, signal});
  network.last.answer(markdown('# A'));
  await loaded;
  assert.deepEqual(timers.pending, []);
  assert.deepEqual(getEventListeners(signal, 'abort'), []);
});

test('leaving rejects with the reason given, aborts the request and leaves no timer', async () => {
  const {network, timers, options} = setUp();
  const leaving = new AbortController();
  const loaded = loadText(URL_A, {...options, signal: leaving.signal});
  const reason = new Error('the card has gone');
  leaving.abort(reason);
  await assert.rejects(loaded, (error) => error === reason);
  assert.equal(network.last.signal.aborted, true);
  assert.deepEqual(timers.pending, []);
});

test('a caller that has left before asking does not send a request', async () => {
  const {network, timers, options} = setUp();
  const reason = new Error('the card has gone');
  await assert.rejects(loadText(URL_A, {...options, signal: AbortSignal.abort(reason)}), (error) => error === reason);
  assert.deepEqual(network.requests, []);
  assert.deepEqual(timers.pending, []);
});
