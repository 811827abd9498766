// `node bench/leaks.mjs`: what mounting and unmounting 1,000 cards leaves behind, what cards request, and what 1,000 cards hold that
// refresh while their server fails, as JSON.
// tests/load/leaks.test.ts says what the results must be.
import {readdirSync} from 'node:fs';
import {findBrowser} from '../tests/engines/chromium.mjs';
import {openLab} from './lab.mjs';

/* global document, requestAnimationFrame -- the callbacks of evaluate() run in the page */

const BRIEFING = '/briefs/karabakh-2020-2023.md';
/** How many cards are in the page at a time: a thousand at once would measure memory, and leak just as much. */
const AT_A_TIME = 100;
const ROUNDS = 10;
/** How many cards are held on purpose at the end: the leak that the counters must be able to see. */
const HELD = 5;

/** A briefing, and for how many minutes its server fails. */
const SMALL = '---\nid: small\ntitle: The bridge\n---\n\nTwo sources count the arches.\n';
const MINUTES = 10;
/** After how many of them it is counted first: until then engines go on compiling. */
const WARM_UP = 4;

const lab = await openLab(await findBrowser());
try {
  // Hidden: the counters know nothing of layout, which would only take time.
  lab.texts.set(
    '/leaks.html',
    '<!doctype html><html lang="en"><title>Leaks</title><link rel="icon" href="data:,"><main hidden></main>' +
      '<script type="module" src="/dist/cdn/caucasus-briefs.js"></script></html>',
  );
  const {page, open, counters, collectGarbage, bytesOfScripts} = await lab.newPage();
  await open('/leaks.html');

  /** Mounts a card for each URL, waits until all are ready, and unmounts them; some are held. */
  const round = (urls, held = 0) =>
    page.evaluate(
      async (sources, n) => {
        const main = document.querySelector('main');
        const over = new AbortController();
        let missing = sources.length;
        await new Promise((resolve, reject) => {
          main.addEventListener('brief-error', ({error}) => reject(error), {signal: over.signal});
          main.addEventListener('brief-load', () => (missing -= 1) || resolve(), {signal: over.signal});
          for (const src of sources) {
            const card = document.createElement('caucasus-brief');
            card.loading = 'eager';
            card.src = src;
            main.append(card);
          }
        });
        over.abort();
        const ready = [...main.children].filter(({status}) => status === 'ready').length;
        globalThis.held = [...main.children].slice(0, n);
        main.replaceChildren();
        return ready;
      },
      urls,
      held,
    );
  const standing = async () => {
    await collectGarbage();
    const {JSHeapUsedSize: heap, Nodes: nodes, JSEventListeners: listeners} = await counters();
    return {heap, nodes, listeners};
  };
  /** What a round requested, by path. */
  const requestsOf = async (urls) => {
    lab.requests.clear();
    await round(urls);
    return Object.fromEntries(lab.requests);
  };

  const same = Array.from({length: AT_A_TIME}, () => BRIEFING);
  const all = readdirSync('briefs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `/briefs/${name}`);
  const ofOne = await requestsOf(same);
  const ofAll = await requestsOf(Array.from({length: 2 * all.length}, (_, n) => `${all[n % all.length]}#${n}`));
  // What stays on purpose must be there before the count: templates, style sheets, and code, which engines go on compiling for a while.
  for (let n = 0; n < ROUNDS / 2; n += 1) await round(same);
  const before = await standing();
  let ready = 0;
  for (let n = 0; n < ROUNDS; n += 1) ready += await round(same);
  const after = await standing();
  await round(same.slice(0, HELD), HELD);
  const holding = await standing();
  const failing = await refreshing();
  console.log(JSON.stringify({briefings: all, ofOne, ofAll, ready, before, after, holding, failing}));
  /** What 1,000 cards that refresh need after four minutes in which their server fails, and after ten; minutes pass when this says so. */
  async function refreshing() {
    await open('/leaks.html');
    await page.evaluate(
      async (text, count) => {
        const {setTimeout: native, clearTimeout: nativeClear} = globalThis;
        const timers = new Map();
        let last = 1e6;
        globalThis.setTimeout = (run, milliseconds = 0) => {
          if (milliseconds < 1000) return native(run, milliseconds);
          timers.set((last += 1), {run, milliseconds});
          return last;
        };
        globalThis.clearTimeout = (id) => timers.delete(id) || nativeClear(id);
        globalThis.fetch = () => Promise.resolve(new Response(text, {headers: {'content-type': 'text/markdown'}}));
        const main = document.querySelector('main');
        // Hidden elements never come near.
        main.hidden = false;
        const settled = (name) =>
          new Promise((resolve) => {
            const over = new AbortController();
            let missing = count;
            main.addEventListener(name, () => (missing -= 1) || (over.abort(), native(resolve)), {signal: over.signal});
          });
        const loaded = settled('brief-load');
        for (let n = 0; n < count; n += 1) {
          const card = document.createElement('caucasus-brief');
          Object.assign(card, {loading: 'eager', refresh: 60, src: `/small-${n % 20}.md`});
          card.style.cssText = 'position: absolute; top: 0; contain: strict; width: 1px; height: 1px';
          main.append(card);
        }
        await loaded;
        globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
        // They come near when a frame is drawn.
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        globalThis.passMinute = async () => {
          const failed = settled('brief-error');
          for (const [id, {run, milliseconds}] of [...timers]) {
            if (milliseconds === 60_000) timers.delete(id) && run();
          }
          await failed;
        };
      },
      SMALL,
      AT_A_TIME * ROUNDS,
    );
    const minutes = async (count) => {
      for (let n = 0; n < count; n += 1) await page.evaluate(() => globalThis.passMinute());
      return {...(await standing()), heap: await bytesOfScripts()};
    };
    const before = await minutes(WARM_UP);
    const after = await minutes(MINUTES - WARM_UP);
    const stale = await page.evaluate(
      () => [...document.querySelectorAll('caucasus-brief')].filter(({status}) => status === 'stale').length,
    );
    return {stale, before, after};
  }
} finally {
  await lab.close();
}
