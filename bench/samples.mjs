// One sample each: a page in a browser context of its own, with cold caches, and what it took.
import {publish, publishHeld} from './pages.mjs';

/* global document, innerHeight, isReady, NodeFilter, requestAnimationFrame, shiftObserver, shifts, whenTitle
   -- the callbacks of evaluate() run in the page */

/** How far ahead lazy places are loaded, in px. */
const MARGIN = 600;
/** After how many milliseconds a page counts as stuck. */
const PATIENCE = 120_000;

/** CPU milliseconds of the main thread, from before the page is opened until what is to be shown is shown and painted twice. */
export async function cpuOf(lab, variant, count) {
  const path = await publish(lab.texts, variant, count);
  return inPage(lab, {}, async ({page, open, counters}) => {
    const before = await counters();
    await open(path);
    const shown = await page.evaluate(waitUntilShown, variant.loading === 'lazy', MARGIN, PATIENCE);
    const after = await counters();
    return {value: (after.ThreadTime - before.ThreadTime) * 1000, shown, requests: requestsBut(lab, path)};
  });
}

/** Mbit/s and milliseconds of what is called slow 4G, and a phone's processor. */
const SLOW = {latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8, offline: false};
const SLOWDOWN = 4;

/** Milliseconds from the start of the navigation until the card's title is painted, on a slow network and a slow processor. */
export async function titleTimeOf(lab, variant, links) {
  const path = await publish(lab.texts, variant, 1, {links});
  return inPage(lab, {width: 360, height: 640}, async ({page, open, send}) => {
    await send('Network.enable');
    await send('Network.emulateNetworkConditions', SLOW);
    await send('Emulation.setCPUThrottlingRate', {rate: SLOWDOWN});
    await open(path);
    const value = await page.evaluate(() => whenTitle);
    return {value, requests: requestsBut(lab, path)};
  });
}

/** Bytes of the JavaScript heap after its garbage was collected, and what the document and its shadow roots hold. */
export async function heapOf(lab, variant, count) {
  const path = await publish(lab.texts, variant, count);
  return inPage(lab, {}, async ({page, open, counters, collectGarbage}) => {
    await open(path);
    await page.evaluate(waitUntilShown, false, MARGIN, PATIENCE);
    await collectGarbage();
    const {JSHeapUsedSize: value} = await counters();
    return {value, ...(await page.evaluate(countNodes))};
  });
}

/** How far the page moves, as cumulative layout shift: all of it comes within a few seconds, so its sum is that of one session window. */
export async function shiftOf(lab, variant, size) {
  const path = await publishHeld(lab.texts, variant);
  return inPage(lab, size, async ({page, open}) => {
    await open(path);
    await page.waitForFunction(() => globalThis.isSent);
    await page.evaluate(waitUntilShown, false, MARGIN, PATIENCE);
    return page.evaluate(() => {
      shifts.push(...shiftObserver.takeRecords());
      return shifts.reduce((sum, {value, hadRecentInput}) => sum + (hadRecentInput ? 0 : value), 0);
    });
  });
}

async function inPage(lab, size, use) {
  lab.requests.clear();
  const page = await lab.newPage(size);
  try {
    return await use(page);
  } finally {
    await page.close();
  }
}

/** How many requests the page has sent. */
function requestsBut({requests}, path) {
  return [...requests].reduce((sum, [each, n]) => sum + (each === path || each === '/empty.html' ? 0 : n), 0);
}

/** In the page: waits until all places are shown, or all that a lazy page would show, and two frames more; says how many are. */
async function waitUntilShown(isLazy, margin, patience) {
  const places = [...document.querySelectorAll('.place')];
  const isNear = (place) => {
    const {top, bottom} = place.getBoundingClientRect();
    return bottom >= -margin && top <= innerHeight + margin;
  };
  // A look costs a layout that the frame needs anyway, and every page pays for it. The first hundred reach beyond any window.
  const isShown = () =>
    (isLazy ? places.slice(0, 100).filter(isNear) : places).every((place) => globalThis.isReady(place));
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  do {
    await frame();
    if (performance.now() > patience) throw new Error(`${places.filter((place) => !isReady(place)).length} not ready`);
  } while (!isShown());
  await frame();
  await frame();
  return places.filter((place) => isReady(place)).length;
}

/** In the page: nodes of the document and of all shadow roots, these, and the words that each place holds. */
function countNodes() {
  let nodes = 0;
  let shadowRoots = 0;
  const wordsIn = (root) => {
    let words = 0;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
      nodes += 1;
      if (node.shadowRoot) {
        shadowRoots += 1;
        words += wordsIn(node.shadowRoot);
      } else if (node.nodeType === 3 && !['STYLE', 'SCRIPT'].includes(node.parentElement?.tagName)) {
        words += node.data.match(/\S+/g)?.length ?? 0;
      }
    }
    return words;
  };
  wordsIn(document);
  const totals = {nodes, shadowRoots};
  const places = [...document.querySelectorAll('.place')];
  return {...totals, words: places.reduce((sum, place) => sum + wordsIn(place.shadowRoot ?? place), 0) / places.length};
}
