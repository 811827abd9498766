// `npm run shots`: photographs the cards in their sizes, schemes and states, and puts the pictures on one contact sheet,
// docs/shots.webp. The single pictures go to node_modules/.cache/shots/, for a closer look.
import {createReadStream, mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';
import puppeteer from 'puppeteer-core';
import {findBrowser} from './browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules/.cache/shots');
const TYPES = {'.js': 'text/javascript', '.md': 'text/markdown; charset=utf-8', '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.svg': 'image/svg+xml'};

/** A visibly fictional briefing for the states that no real one is in. */
const INVENTED = readFileSync(join(root, 'tests/fixtures/shots/harbour.md'), 'utf8');

const ARTICLE = (card, scheme, width) => `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Shot</title><link rel="stylesheet" href="/scripts/shots.css">
<body class="${scheme}${width === 900 ? ' full' : ''}"><p>The talks went on into the evening. Nobody who left the building would say more than that they had been “useful”, a word that in this town has come to mean that everybody is tired.</p>
${card}<p>Across the square the last shop pulled down its shutter.</p><script type="module" src="/dist/cdn/caucasus-briefs.js"></script></body></html>`;

const brief = (name) => `<caucasus-brief src="/briefs/${name}.md" loading="eager"></caucasus-brief>`;
const part = (tag, name, attributes = '') => `<${tag} src="/briefs/${name}.md" loading="eager" ${attributes}></${tag}>`;
const invented = (route, inside = '') => `<caucasus-brief src="/invented/${route}.md" loading="eager">${inside}</caucasus-brief>`;
const FALLBACK = '<p><strong>The harbour of Port Ellery.</strong> <a href="#">Read the briefing on our site.</a></p>';

/** What is photographed: name, card, width, scheme, and what is done before the picture. */
const SHOTS = [
  ['CSTO, 1280 px, light', brief('csto-freeze'), 1280, 'light'],
  ['Karabakh, 1280 px, dark', brief('karabakh-2020-2023'), 1280, 'dark'],
  ['Partners, 360 px, light', brief('western-partners'), 360, 'light'],
  ['CSTO, 360 px, dark', brief('csto-freeze'), 360, 'dark'],
  ['Compare, 900 px, light', part('source-compare', 'csto-freeze'), 900, 'light'],
  ['Compare, 280 px, dark', part('source-compare', 'western-partners', 'questions="protect nato"'), 280, 'dark'],
  ['Compare, two of five, 900 px, dark', part('source-compare', 'csto-freeze', 'sources="nakedcap cpc" questions="leave bases"'), 900, 'dark'],
  ['Facts, 900 px, dark', part('fact-box', 'csto-freeze'), 900, 'dark'],
  ['Facts, 280 px, light', part('fact-box', 'western-partners'), 280, 'light'],
  ['Facts, compact, 280 px', part('fact-box', 'csto-freeze', 'compact'), 280, 'light'],
  ['Timeline, 900 px, light', part('event-timeline', 'karabakh-2020-2023'), 900, 'light'],
  ['Timeline, 280 px, dark', part('event-timeline', 'western-partners'), 280, 'dark'],
  ['Long timeline, newest first, 900 px', part('event-timeline', 'documents/cpc', 'order="desc"'), 900, 'light'],
  ['A citation, 360 px', brief('csto-freeze'), 360, 'light', 'citation'],
  ['A citation, 1280 px, dark', brief('csto-freeze'), 1280, 'dark', 'citation'],
  ['Loading, no fallback', invented('never'), 360, 'light'],
  ['Loading, with fallback', invented('never', FALLBACK), 360, 'dark'],
  ['Failed, no fallback', invented('missing'), 360, 'light'],
  ['Failed, with fallback', invented('missing', FALLBACK), 1280, 'dark'],
  ['Stale', invented('stale'), 360, 'light', 'reload'],
  ['Withdrawn', invented('withdrawn'), 360, 'dark'],
  ['Corrected, out of date', invented('corrected'), 1280, 'light'],
];

let staleAnswers = 0;
const pages = new Map();
const ROUTES = {
  '/invented/never.md': () => {},
  '/invented/missing.md': (response) => response.writeHead(404).end(),
  '/invented/stale.md': (response) => (staleAnswers++ === 0 ? sendMarkdown(response, INVENTED) : response.writeHead(500).end()),
  '/invented/corrected.md': (response) => sendMarkdown(response, INVENTED),
  '/invented/withdrawn.md': (response) =>
    sendMarkdown(response, INVENTED.replace('\nsources:', '\nwithdrawn: {date: 2026-11-20, text: The harbour master has shown that the figures were of another port.}\nsources:')),
};

function sendMarkdown(response, text) {
  response.writeHead(200, {'content-type': TYPES['.md'], 'cache-control': 'no-store'}).end(text);
}

const server = createServer((request, response) => {
  const {pathname} = new URL(request.url, 'http://localhost');
  if (ROUTES[pathname]) return ROUTES[pathname](response);
  if (pages.has(pathname)) return response.writeHead(200, {'content-type': TYPES['.html']}).end(pages.get(pathname));
  const path = join(root, normalize(pathname));
  if (!path.startsWith(root) || !statSync(path, {throwIfNoEntry: false})?.isFile()) return response.writeHead(404).end();
  response.writeHead(200, {'content-type': TYPES[extname(path)] ?? 'application/octet-stream'});
  return createReadStream(path).pipe(response);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
mkdirSync(cache, {recursive: true});

const browser = await puppeteer.launch(await findBrowser());
try {
  const pictures = [];
  for (const [n, [name, card, width, scheme, act]] of SHOTS.entries()) {
    pages.set(`/page/${n}`, ARTICLE(card, scheme, width));
    const page = await browser.newPage();
    await page.setViewport({width, height: 800});
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
    await page.goto(`${origin}/page/${n}`, {waitUntil: 'domcontentloaded'});
    await page.waitForFunction((wanted) => {
      const element = document.querySelector('caucasus-brief, source-compare, fact-box, event-timeline');
      return wanted ? element.status === 'loading' : ['ready', 'failed', 'withdrawn'].includes(element?.status);
    }, {}, name.startsWith('Loading'));
    if (act === 'reload') await page.evaluate(() => document.querySelector('caucasus-brief').reload());
    if (act === 'citation') {
      await page.evaluate(() => {
        const button = document.querySelector('caucasus-brief').shadowRoot.querySelectorAll('button.cite')[1];
        button.scrollIntoView({block: 'center'});
        button.click();
      });
    }
    await page.evaluate(() => document.fonts.ready);
    const file = `${String(n + 1).padStart(2, '0')} ${name}.png`.replaceAll(' ', '-').replaceAll(',', '');
    const png = await page.screenshot({fullPage: act !== 'citation'});
    writeFileSync(join(cache, file), png);
    pictures.push({name, width, src: `/node_modules/.cache/shots/${file}`});
    await page.close();
  }

  pages.set('/sheet', `<!doctype html><meta charset="utf-8"><title>Shots</title><link rel="stylesheet" href="/scripts/shots.css"><body class="sheet">${pictures
    .map(({name, width, src}) => `<figure class="w${width}"><img src="${src}" alt=""><figcaption>${name}</figcaption></figure>`)
    .join('')}`);
  const sheet = await browser.newPage();
  await sheet.setViewport({width: 1440, height: 1000});
  await sheet.goto(`${origin}/sheet`, {waitUntil: 'networkidle0'});
  mkdirSync(join(root, 'docs'), {recursive: true});
  for (const quality of [75, 60, 45, 30, 20]) {
    const bytes = await sheet.screenshot({type: 'webp', quality, fullPage: true});
    writeFileSync(join(root, 'docs/shots.webp'), bytes);
    console.log(`docs/shots.webp: ${bytes.length.toLocaleString('en')} bytes, quality ${quality}`);
    if (bytes.length <= 500_000) break;
  }
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
