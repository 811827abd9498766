// `npm run nodes`: how many nodes (elements, texts, comments) a card of the last build has in its shadow root. Fails if there are
// more than the limit, because every node is time and memory on each reader's page.
import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import puppeteer from 'puppeteer-core';
import {findBrowser} from '../tests/engines/chromium.mjs';
import {serveFiles} from './serve-files.mjs';

/* global document, NodeFilter -- the callbacks of evaluate() run in the page */

/**
 * How many nodes the cards of these briefings have now, so that they only ever get lighter: a short one, and one with facts, events,
 * differences, a quotation and corrections. Lower it with every gain.
 */
const LIMIT = {'examples/cdn/briefs/ferry.md': 364, 'demo/briefs/harbour.md': 754};

const root = fileURLToPath(new URL('..', import.meta.url));
if (!existsSync(`${root}dist/cdn/caucasus-briefs.js`)) throw new Error('There is no dist/cdn: npm run build');
const page = (
  briefing,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Nodes</title><link rel="icon" href="data:,">
<script type="module" src="/dist/cdn/caucasus-briefs.js"></script><caucasus-brief src="/${briefing}" loading="eager"></caucasus-brief>`;

const {origin, close} = await serveFiles(root, (path) =>
  path.startsWith('/nodes/') ? {body: page(path.slice('/nodes/'.length, -'.html'.length))} : undefined,
);
const browser = await puppeteer.launch(await findBrowser());
try {
  for (const [briefing, limit] of Object.entries(LIMIT)) {
    const nodes = await nodesOf(briefing);
    console.log(`The card of ${briefing} has ${nodes} nodes (at most ${limit}).`);
    if (nodes > limit) {
      console.error('It has grown above its limit.');
      process.exitCode = 1;
    }
  }
} finally {
  await browser.close();
  close();
}

async function nodesOf(briefing) {
  const tab = await browser.newPage();
  await tab.goto(`${origin}/nodes/${briefing}.html`);
  await tab.waitForFunction(() => document.querySelector('caucasus-brief').status === 'ready');
  return tab.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('caucasus-brief').shadowRoot, NodeFilter.SHOW_ALL);
    let count = 0;
    while (walker.nextNode()) count += 1;
    return count;
  });
}
