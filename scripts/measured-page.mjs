// What `npm run bench` and the search for leaks share: a browser of their own, a server that counts, and Chromium's own counters.
import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';
import puppeteer from 'puppeteer-core';
import {findBrowser} from './browser.mjs';

/* global requestAnimationFrame -- the callbacks of evaluate() run in the page */

const root = fileURLToPath(new URL('..', import.meta.url));
const TYPES = {'.js': 'text/javascript', '.json': 'application/json', '.md': 'text/markdown; charset=utf-8', '.html': 'text/html; charset=utf-8'};

/** Milliseconds for what a busy machine takes long to do. */
const PATIENCE = 300_000;

/**
 * A browser and a server for measurements, until `close()`.
 *
 * The server gives what stands in `texts`, and else the files of this repository, never to be kept: the browser's own cache
 * would hide a second request. `requests` counts them by path. A text may be a promise, and is sent when that is kept, or a
 * function that is called for it.
 */
export async function openLab() {
  if (!existsSync(join(root, 'dist/cdn/caucasus-briefs.js'))) throw new Error('There is no dist/cdn: npm run build');
  const texts = new Map();
  const requests = new Map();
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url, 'http://localhost');
    requests.set(pathname, (requests.get(pathname) ?? 0) + 1);
    void answer(pathname, response);
  });
  async function answer(pathname, response) {
    const path = join(root, normalize(pathname)); // normalize() leaves no way above the root
    try {
      const text = texts.get(pathname) ?? (() => readFileSync(path));
      const body = await (typeof text === 'function' ? text() : text);
      response.writeHead(200, {'content-type': TYPES[extname(pathname)] ?? 'text/plain', 'cache-control': 'no-store'}).end(body);
    } catch {
      response.writeHead(404).end();
    }
  }
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await puppeteer.launch({...await findBrowser(), protocolTimeout: PATIENCE});
  return {
    texts,
    requests,

    /** A page in a context of its own, which nothing before it has warmed, and its counters. */
    async newPage({width = 1280, height = 800} = {}) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({width, height});
      page.setDefaultTimeout(PATIENCE);
      // The counters belong to a process, and the first page of this server begins it.
      texts.set('/empty.html', '<!doctype html><title>Empty</title><link rel="icon" href="data:,">');
      await page.goto(`${origin}/empty.html`);
      const cdp = await page.createCDPSession();
      await cdp.send('Performance.enable');
      return {
        page,
        open: (path) => page.goto(origin + path),
        async counters() {
          const {metrics} = await cdp.send('Performance.getMetrics');
          return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
        },
        /** Twice: what the first run sets free may hold something that only the second can take. */
        async collectGarbage() {
          for (let run = 0; run < 2; run += 1) {
            // Observers and the frame's own records let go of removed elements when a frame is drawn.
            await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));
            await cdp.send('HeapProfiler.collectGarbage');
          }
        },
        close: () => context.close(),
      };
    },

    async close() {
      await browser.close();
      server.close();
      server.closeAllConnections();
    },
  };
}
