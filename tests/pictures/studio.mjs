// Where pictures of cards are taken (`npm run shots`, `npm run pictures`): an article of an invented paper, set in fonts that come with
// `npm ci`, so that no picture depends on those of a machine; a server with answers that real ones give seldom; and a look at each page
// for what no picture may have.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {CARDS} from 'caucasus-briefs/server';
import puppeteer from 'puppeteer-core';
import {serveFiles} from '../../scripts/serve-files.mjs';
import {faultsInPage} from './faults-in-page.mjs';

/* global document, requestAnimationFrame -- the callbacks of evaluate() run in the page */

const root = fileURLToPath(new URL('../..', import.meta.url));
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** A visibly fictional briefing for the states that no real one is in. */
const INVENTED = readFileSync(join(root, 'tests/fixtures/shots/harbour.md'), 'utf8');
const WITHDRAWN =
  '\nwithdrawn: {date: 2026-11-20, text: The harbour master has shown that the figures were of another port.}\nsources:';

const ANY_CARD = CARDS.map(({tag}) => tag).join();

/** A card of a briefing of this repository: `card('fact-box', 'briefs/csto-freeze', 'compact')`. */
export const card = (tag, path, attributes = '', inside = '') =>
  `<${tag} src="/${path}.md" loading="eager" ${attributes}>${inside}</${tag}>`;

/** When every picture is taken: a card that could not be refreshed shows since when. */
const NOW = Date.UTC(2026, 10, 24, 12);

/** In a page: it is always the same moment. */
function stopClock(now) {
  globalThis.Date = class extends Date {
    constructor(...given) {
      super(...(given.length > 0 ? given : [now]));
    }

    static now() {
      return now;
    }
  };
}

/** The states of a card that no briefing gives by itself: `invented('stale')`. */
export const invented = (route, tag = 'caucasus-brief', inside = '') => card(tag, `invented/${route}`, '', inside);

const WORDS = {
  en: [
    'The talks went on into the evening. Nobody who left the building would say more than that they had been “useful”, a word that in this town has come to mean that everybody is tired.',
    'Across the square the last shop pulled down its shutter.',
  ],
  fr: [
    'Les pourparlers ont duré jusqu’au soir. Ceux qui quittaient le bâtiment n’ont dit qu’un mot : « utiles ».',
    'De l’autre côté de la place, la dernière boutique baissait son rideau.',
  ],
  fa: [
    'گفت‌وگوها تا شب ادامه یافت. هیچ‌کس که از ساختمان بیرون آمد بیش از این نگفت که «مفید» بوده است.',
    'آن سوی میدان، آخرین مغازه کرکره‌اش را پایین کشید.',
  ],
};

function article({html, scheme, lang = 'en-GB', width}) {
  const [before, after] = WORDS[lang] ?? WORDS.en;
  const modules = ['/dist/cdn/caucasus-briefs.js', ...(WORDS[lang] ? [`/dist/cdn/locales/${lang}.js`] : [])];
  return `<!doctype html><html lang="${lang}" dir="${lang === 'fa' ? 'rtl' : 'ltr'}"><meta charset="utf-8"><title>Picture</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/tests/pictures/studio.css">
<body class="${scheme}${width === 900 ? ' full' : ''}"><p>${before}</p>
${html}<p>${after}</p>${modules
    .reverse()
    .map((src) => `<script type="module" src="${src}"></script>`)
    .join('')}</body></html>`;
}

/** A page from its top. What is beyond the window goes astray where text runs from right to left, so the window grows. */
async function photographWhole(page, width, most = Infinity) {
  const height = Math.min(most, await page.evaluate(() => document.documentElement.scrollHeight));
  await page.setViewport({width, height});
  await settle(page);
  return page.screenshot({captureBeyondViewport: false});
}

/** Opens a browser and a server, until `close()`. @param launch what puppeteer's launch() needs */
export async function openStudio(launch) {
  let staleAnswers = 0;
  /** The pages that are photographed, and their pictures for a sheet. */
  const pages = new Map();
  const routes = {
    '/invented/never.md': () => new Promise(() => {}),
    '/invented/missing.md': () => ({status: 404}),
    '/invented/stale.md': () => (staleAnswers++ % 2 === 0 ? {body: INVENTED} : {status: 500}),
    '/invented/corrected.md': () => ({body: INVENTED}),
    '/invented/withdrawn.md': () => ({body: INVENTED.replace('\nsources:', WITHDRAWN)}),
  };
  const {origin, close} = await serveFiles(
    root,
    (path) => routes[path]?.() ?? (pages.has(path) ? {body: pages.get(path)} : undefined),
  );
  const browser = await puppeteer.launch(launch);

  async function open({width, scheme = 'light'}, path) {
    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    await page.setViewport({width, height: 800});
    await page.emulateMediaFeatures([
      {name: 'prefers-color-scheme', value: scheme},
      {name: 'prefers-reduced-motion', value: 'reduce'},
    ]);
    await page.emulateTimezone('UTC');
    await page.evaluateOnNewDocument(stopClock, NOW);
    await page.goto(new URL(path, origin).href, {waitUntil: 'load'});
    return page;
  }

  return {
    /**
     * Takes a picture of an article with a card in it, and looks for faults.
     * @param picture `html` of the card, `width` of the page in CSS pixels, `scheme`, `lang`, `act`: what is done before
     * @returns {Promise<{png: Uint8Array, faults: string[]}>}
     */
    async take(picture) {
      const {act} = picture;
      pages.set('/picture.html', article(picture));
      const page = await open(picture, '/picture.html');
      try {
        const isLoading = act === 'load';
        await page.waitForFunction(
          (selector, loading) => {
            const element = document.querySelector(selector);
            return loading ? element.status === 'loading' : ['ready', 'failed', 'withdrawn'].includes(element.status);
          },
          {},
          ANY_CARD,
          isLoading,
        );
        await settle(page);
        if (act === 'reload') await page.evaluate((selector) => document.querySelector(selector).reload(), ANY_CARD);
        if (act === 'cite') {
          await page.evaluate((selector) => {
            const button = document.querySelector(selector).shadowRoot.querySelectorAll('button.cite')[1];
            for (let at = button; at; at = at.parentElement?.closest('details')) if ('open' in at) at.open = true;
            button.scrollIntoView({block: 'center'});
            button.click();
          }, ANY_CARD);
        }
        await settle(page);
        const png = act === 'cite' ? await page.screenshot() : await photographWhole(page, picture.width);
        return {png, faults: await faultsOf(page, ANY_CARD)};
      } finally {
        await page.close();
      }
    },

    /** Takes a picture of the beginning of a page of this repository, as long as it has finished its cards. */
    async takePage({path, width, scheme}) {
      const page = await open({width, scheme}, path);
      try {
        // Lazy cards beyond the picture never load.
        await page.waitForFunction(
          (selector, height) =>
            [...document.querySelectorAll(selector)].every(
              (each) =>
                each.getBoundingClientRect().top > height || ['ready', 'failed', 'withdrawn'].includes(each.status),
            ),
          {},
          ANY_CARD,
          800,
        );
        await settle(page);
        const png = await photographWhole(page, width, Math.min(3 * width, 2400));
        return {png, faults: await faultsOf(page, ANY_CARD)};
      } finally {
        await page.close();
      }
    },

    /** Puts pictures on one sheet. @param pictures `name`, `width` and `png` of each */
    async sheet(pictures) {
      for (const [n, {png}] of pictures.entries()) pages.set(`/sheet/${n}.png`, png);
      pages.set(
        '/sheet.html',
        `<!doctype html><meta charset="utf-8"><title>Sheet</title><link rel="stylesheet" href="/tests/pictures/studio.css"><body class="sheet">${pictures
          .map(
            ({name, width}, n) =>
              `<figure class="w${width}"><img src="/sheet/${n}.png" alt=""><figcaption>${name}</figcaption></figure>`,
          )
          .join('')}`,
      );
      return open({width: 1440}, '/sheet.html');
    },

    async close() {
      await browser.close();
      close();
    },
  };
}

/** All fonts are there (one that nothing has asked for yet would come later, and move what was scrolled to), and all is where it stays. */
async function settle(page) {
  await page.evaluate(async () => {
    await Promise.all([...document.fonts].map((font) => font.load()));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

/** What no page may have: text that is cut off, covered, torn or too faint. */
async function faultsOf(page, selector) {
  const faults = await page.evaluate(faultsInPage, selector);
  await page.evaluate(AXE);
  const faint = await page.evaluate(async () => {
    const {violations} = await globalThis.axe.run(document, {runOnly: ['color-contrast']});
    return violations.flatMap(({nodes}) =>
      nodes.map(({html, any: [{message}]}) => `too faint: ${html.slice(0, 80)} (${message})`),
    );
  });
  return [...faults, ...faint];
}
