// `node bench/leaks.mjs`: what mounting and unmounting 1,000 cards leaves behind, and what cards request, as JSON.
// tests/load/leaks.test.ts says what the results must be.
import {readdirSync} from 'node:fs';
import {openLab} from './measured-page.mjs';

/* global document -- the callbacks of evaluate() run in the page */

const BRIEFING = '/briefs/karabakh-2020-2023.md';
/** How many cards are in the page at a time: a thousand at once would measure memory, and leak just as much. */
const AT_A_TIME = 100;
const ROUNDS = 10;
/** How many cards are held on purpose at the end: the leak that the counters must be able to see. */
const HELD = 5;

const lab = await openLab();
try {
  // Hidden: the counters know nothing of layout, which would only take time.
  lab.texts.set(
    '/leaks.html',
    '<!doctype html><html lang="en"><title>Leaks</title><link rel="icon" href="data:,"><main hidden></main><script type="module" src="/dist/cdn/caucasus-briefs.js"></script></html>',
  );
  const {page, open, counters, collectGarbage} = await lab.newPage();
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
  console.log(JSON.stringify({briefings: all, ofOne, ofAll, ready, before, after, holding}));
} finally {
  await lab.close();
}
