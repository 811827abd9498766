// The loader against a real server: what a fake network could only claim.
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer, type RequestListener} from 'node:http';
import type {AddressInfo} from 'node:net';
import {test, type TestContext} from 'node:test';
import {gzipSync} from 'node:zlib';
import {BriefLoader} from '../../src/load/brief-loader.js';
import {loadText} from '../../src/load/load-text.js';

/** The URL of a server that lives as long as the test. */
async function serve(t: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('a redirect to a login page is not a briefing, and the error says where it led', async (t) => {
  const origin = await serve(t, (request, response) => {
    if (request.url === '/a.md') response.writeHead(302, {location: '/login'}).end();
    else response.writeHead(200, {'content-type': 'text/html'}).end('<!doctype html><title>Log in</title>');
  });
  await assert.rejects(loadText(`${origin}/a.md`), {
    code: 'type',
    url: `${origin}/a.md`,
    message: new RegExp(`${origin}/login gives text/html`),
  });
});

test('a redirect to a briefing gives the URL to which its links are relative', async (t) => {
  const origin = await serve(t, (request, response) => {
    if (request.url === '/a.md') response.writeHead(301, {location: '/2026/a.json'}).end();
    else response.writeHead(200, {'content-type': 'text/plain'}).end('{}');
  });
  assert.deepEqual(await loadText(`${origin}/a.md#facts`), {text: '{}', format: 'json', url: `${origin}/2026/a.json`});
});

test('an answer that ends before its length is a network error', async (t) => {
  const origin = await serve(t, (_, response) => {
    response.writeHead(200, {'content-type': 'text/markdown', 'content-length': '100'});
    response.write('# Half of', () => response.destroy());
  });
  await assert.rejects(loadText(`${origin}/a.md`), {code: 'network', message: /broke off/});
});

test('an answer in chunks that ends without its last one is a network error', async (t) => {
  const origin = await serve(t, (_, response) => {
    response.writeHead(200, {'content-type': 'text/markdown'});
    response.write('# Half of', () => response.destroy());
  });
  await assert.rejects(loadText(`${origin}/a.md`), {code: 'network', message: /broke off/});
});

test('a connection that is reset before an answer is a network error', async (t) => {
  const origin = await serve(t, (request) => request.socket.resetAndDestroy());
  await assert.rejects(loadText(`${origin}/a.md`), {code: 'network', message: /could not be fetched/});
});

test('a server that has gone is a network error', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  await assert.rejects(loadText(`http://127.0.0.1:${port}/a.md`), {code: 'network', message: /could not be fetched/});
});

test('a page in windows-1251 that says so is read as such', async (t) => {
  const origin = await serve(t, (_, response) => {
    response.writeHead(200, {'content-type': 'text/markdown; charset=windows-1251'});
    response.end(Uint8Array.of(0x23, 0x20, 0xcc, 0xe8, 0xf0));
  });
  assert.equal((await loadText(origin)).text, '# Мир');
});

test('a page in windows-1251 that claims UTF-8 is read with U+FFFD instead of failing', async (t) => {
  const origin = await serve(t, (_, response) => {
    response.writeHead(200, {'content-type': 'text/markdown; charset=utf-8'});
    response.end(Uint8Array.of(0x23, 0x20, 0xcc, 0xe8, 0xf0));
  });
  assert.match((await loadText(origin)).text, /^# \ufffd+$/);
});

test('a compressed briefing is read, and its limit is that of the text', async (t) => {
  const text = `# A\n${'a'.repeat(100_000)}`;
  const origin = await serve(t, (_, response) => {
    response.writeHead(200, {'content-type': 'text/markdown', 'content-encoding': 'gzip'});
    response.end(gzipSync(text));
  });
  assert.equal((await loadText(origin)).text, text);
  await assert.rejects(loadText(origin, {limit: 10_000}), {code: 'too-large'});
});

test('a request says what it accepts and carries no credentials', async (t) => {
  const origin = await serve(t, ({headers}, response) => response.end(JSON.stringify(headers)));
  const headers = JSON.parse((await loadText(`${origin}/a.json`)).text) as Record<string, string>;
  assert.equal(headers['accept'], 'text/markdown, application/json;q=0.9, text/plain;q=0.8, */*;q=0.1');
  for (const name of ['cookie', 'authorization', 'referer']) assert.equal(headers[name], undefined);
});

test('a briefing that is too large ends the connection', async (t) => {
  let closed: (() => void) | undefined;
  const connectionClosed = new Promise<void>((resolve) => (closed = resolve));
  const origin = await serve(t, (_, response) => {
    response.on('close', () => closed?.());
    response.writeHead(200, {'content-type': 'text/markdown'});
    response.write('more than ten bytes, and more to come');
  });
  await assert.rejects(loadText(origin, {limit: 10}), {code: 'too-large'});
  await connectionClosed;
});

test('a request that all callers have left ends the connection', async (t) => {
  let arrived: (() => void) | undefined;
  let closed: (() => void) | undefined;
  const requestArrived = new Promise<void>((resolve) => (arrived = resolve));
  const connectionClosed = new Promise<void>((resolve) => (closed = resolve));
  const origin = await serve(t, (_, response) => {
    response.on('close', () => closed?.());
    arrived?.();
  });
  const leaving = new AbortController();
  const left = new BriefLoader().load(origin, {signal: leaving.signal});
  await requestArrived;
  leaving.abort(new Error('gone'));
  await assert.rejects(left, {message: 'gone'});
  await connectionClosed;
});
