import assert from 'node:assert/strict';
import {get} from 'node:http';
import {networkInterfaces} from 'node:os';
import {after, before, test} from 'node:test';

interface Demo {
  readonly port: number;
  readonly close: () => Promise<void>;
}

let demo: Demo;
before(async () => {
  // The demo's own scripts have no types.
  const path: string = '../../demo/build/serve-demo.mjs';
  const {serveDemo} = (await import(path)) as {serveDemo: (options: {port: number}) => Promise<Demo>};
  demo = await serveDemo({port: 0});
});
after(() => demo.close());

/** What the server answers to a path as it is written, which `fetch` would tidy up. */
function answer(path: string, {host, hostname = '127.0.0.1'}: {host?: string; hostname?: string} = {}) {
  return new Promise<{status: number; body: string}>((resolve, reject) => {
    const headers = {host: host ?? `localhost:${demo.port}`};
    get({hostname, port: demo.port, path, headers}, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk) => (body += String(chunk)));
      response.on('end', () => resolve({status: response.statusCode ?? 0, body}));
    }).on('error', reject);
  });
}

const statusOf = async (...args: Parameters<typeof answer>) => (await answer(...args)).status;

test('the demo’s server serves its pages, and what they need', async () => {
  assert.match((await answer('/')).body, /<caucasus-brief/);
  for (const path of [
    '/demo/',
    '/articles/fact-box.html',
    '/styles/base.css',
    '/demo/styles/base.css',
    '/demo/use.ts',
    '/briefs/csto-freeze.md',
    '/dist/define.js',
    '/node_modules/marked/lib/marked.esm.js',
    '/node_modules/@lit/reactive-element/reactive-element.js',
  ])
    assert.equal(await statusOf(path), 200, path);
});

test('it serves nothing else of the repository', async () => {
  for (const path of [
    '/.git/config',
    '/.git',
    '/demo/../.git/config',
    '/demo/%2e%2e/.git/config',
    '/demo%2F..%2F.git%2Fconfig',
    '/demo\\..\\.git\\config',
    '/.gitattributes',
    '/%2egitattributes',
    '/package.json',
    '/package-lock.json',
    '/README.md',
    '/tests/imports.test.ts',
    '/examples/plain/',
    '/examples/plain/index.html',
    '/node_modules/puppeteer-core/package.json',
    '/node_modules/.package-lock.json',
    '/node_modules/',
    '/node_modules',
    '/__wds-outside-root__/1/etc/hostname',
    '/demo/nothing.html',
  ]) {
    const {status, body} = await answer(path);
    assert.ok([400, 403, 404].includes(status), `${path} ${status}`);
    assert.doesNotMatch(body, /repositoryformatversion|"dependencies"|gitdir/, path);
  }
});

test('it refuses names of other hosts, so that no web site reads it by a name of its own', async () => {
  for (const host of [
    `localhost:${demo.port}`,
    'localhost',
    `127.0.0.1:${demo.port}`,
    `[::1]:${demo.port}`,
    'LOCALHOST',
  ])
    assert.equal(await statusOf('/', {host}), 200, host);
  for (const host of [
    'attacker.invalid',
    `attacker.invalid:${demo.port}`,
    'localhost.attacker.invalid',
    '0.0.0.0',
    'localhost@x',
  ])
    assert.ok([400, 403].includes(await statusOf('/', {host})), host);
});

test('it does not listen on other addresses of this machine', async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({internal, family}) => !internal && family === 'IPv4');
  // A server for all addresses would answer at any of them, on Linux also at those of its own loop.
  if (process.platform === 'linux') others.push({...others[0], address: '127.0.0.2'} as (typeof others)[0]);
  for (const {address} of others)
    await assert.rejects(answer('/', {hostname: address}), {code: 'ECONNREFUSED'}, address);
});

test('it answers broken percent signs, and lives', async () => {
  for (const path of ['/%E0%A4%A', '/demo/%E0%A4%A', '/x%00.html', '/%', '/demo/%ff', '/demo/%c0%ae%c0%ae/x'])
    assert.ok([400, 404].includes(await statusOf(path)), path);
  assert.equal(await statusOf('/'), 200);
});
