// What `npm run bench` and the search for leaks share: a browser of their own, a server that counts, and Chromium's own counters.
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import puppeteer from 'puppeteer-core';
import {serveFiles} from '../scripts/serve-files.mjs';

/* global requestAnimationFrame -- the callbacks of evaluate() run in the page */

const root = fileURLToPath(new URL('..', import.meta.url));

/** What a heap snapshot says of nodes that are no script's: code, which engines go on compiling, and what belongs to the browser. */
const NOT_OF_SCRIPTS = ['code', 'native', 'synthetic', 'hidden'];

/** Milliseconds to wait for what is slow on a busy machine. */
const PATIENCE = 300_000;

/**
 * A browser and a server for measurements, until `close()`.
 *
 * The server sends the entries of `texts`, and otherwise the files of this repository. `requests` counts requests by path. A text may be a
 * promise, which is sent when it resolves, or a function, which is called for the text. Bytes are sent as what brotli made of a text.
 *
 * @param found which browser: what `findBrowser()` or `bundledBrowser()` gives
 */
export async function openLab(found) {
  if (!existsSync(join(root, 'dist/cdn/caucasus-briefs.js'))) throw new Error('There is no dist/cdn: npm run build');
  const texts = new Map();
  const requests = new Map();
  const {origin, close} = await serveFiles(root, async (path) => {
    requests.set(path, (requests.get(path) ?? 0) + 1);
    const text = texts.get(path);
    if (text === undefined) return undefined;
    const body = await (typeof text === 'function' ? text() : text);
    return {body, headers: body instanceof Uint8Array ? {'content-encoding': 'br'} : {}};
  });
  const browser = await puppeteer.launch({...found, protocolTimeout: PATIENCE});
  return {
    texts,
    requests,
    version: await browser.version(),

    /** A page in a context of its own, with cold caches, and its counters. */
    async newPage({width = 1280, height = 800} = {}) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({width, height});
      page.setDefaultTimeout(PATIENCE);
      // The counters belong to a process, and the first page of this server begins it.
      texts.set('/empty.html', '<!doctype html><title>Empty</title><link rel="icon" href="data:,">');
      await page.goto(`${origin}/empty.html`);
      const cdp = await page.createCDPSession();
      // Times are those of the main thread's processor: other programs on the machine do not count.
      await cdp.send('Performance.enable', {timeDomain: 'threadTicks'});
      return {
        page,
        send: (method, parameters) => cdp.send(method, parameters),
        open: (path) => page.goto(origin + path),
        async counters() {
          const {metrics} = await cdp.send('Performance.getMetrics');
          return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
        },
        /** Twice: what the first run frees may hold something that only the second can collect. */
        async collectGarbage() {
          for (let run = 0; run < 2; run += 1) {
            // Observers and the frame's own records release removed elements when a frame is drawn.
            await page.evaluate(
              () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
            );
            await cdp.send('HeapProfiler.collectGarbage');
          }
        },
        /** Bytes of all objects, texts and functions of the page's scripts, exactly: the counters count whole blocks of memory. */
        async bytesOfScripts() {
          const chunks = [];
          const add = ({chunk}) => chunks.push(chunk);
          cdp.on('HeapProfiler.addHeapSnapshotChunk', add);
          await cdp.send('HeapProfiler.takeHeapSnapshot');
          cdp.off('HeapProfiler.addHeapSnapshotChunk', add);
          const {snapshot, nodes} = JSON.parse(chunks.join(''));
          const {node_fields: fields, node_types: types} = snapshot.meta;
          const [type, size] = ['type', 'self_size'].map((name) => fields.indexOf(name));
          let bytes = 0;
          for (let n = 0; n < nodes.length; n += fields.length) {
            if (!NOT_OF_SCRIPTS.includes(types[type][nodes[n + type]])) bytes += nodes[n + size];
          }
          return bytes;
        },
        close: () => context.close(),
      };
    },

    async close() {
      await browser.close();
      close();
    },
  };
}
