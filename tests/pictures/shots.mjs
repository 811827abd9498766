// `npm run shots`: photographs the cards in their sizes, schemes, directions and states, and the pages of the demo, and puts the pictures
// on two contact sheets, docs/shots.webp and docs/site.webp, and the one that README shows beside them, docs/digest.png. The single pictures
// go to node_modules/.cache/shots/, for a closer look. It fails if a picture has a fault.
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {findBrowser} from '../engines/chromium.mjs';
import {card, invented, openStudio} from './studio.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, 'node_modules/.cache/shots');
const LARGEST = 500_000;

const lighthouse = (tag) => card(tag, 'tests/fixtures/languages/lighthouse.fa');
const brief = (name, attributes) => card('caucasus-brief', `briefs/${name}`, attributes);
const part = (tag, name, attributes) => card(tag, `briefs/${name}`, attributes);
const FALLBACK = '<p><strong>The harbour of Port Ellery.</strong> <a href="#">Read the briefing on our site.</a></p>';

/** The picture at the top of README. */
const OF_README = 'In an article, 720 px, light';

/** What is photographed: name, card, width, scheme, then what else. */
const SHOTS = [
  [OF_README, brief('csto-freeze'), 720, 'light'],
  ['CSTO, 1280 px, light', brief('csto-freeze'), 1280, 'light'],
  ['Karabakh, 1280 px, dark', brief('karabakh-2020-2023'), 1280, 'dark'],
  ['Partners, 768 px, light', brief('western-partners'), 768, 'light'],
  ['Partners, 360 px, light', brief('western-partners'), 360, 'light'],
  ['CSTO, 360 px, dark', brief('csto-freeze'), 360, 'dark'],
  ['Compare, 900 px, light', part('source-compare', 'csto-freeze'), 900, 'light'],
  ['Compare, 280 px, dark', part('source-compare', 'western-partners', 'questions="protect nato"'), 280, 'dark'],
  [
    'Compare, two of five, 900 px, dark',
    part('source-compare', 'csto-freeze', 'sources="nakedcap cpc" questions="leave bases"'),
    900,
    'dark',
  ],
  ['Facts, 900 px, dark', part('fact-box', 'csto-freeze'), 900, 'dark'],
  ['Facts, 280 px, light', part('fact-box', 'western-partners'), 280, 'light'],
  ['Facts, compact, 280 px', part('fact-box', 'csto-freeze', 'compact'), 280, 'light'],
  ['Timeline, 900 px, light', part('event-timeline', 'karabakh-2020-2023'), 900, 'light'],
  ['Timeline, 280 px, dark', part('event-timeline', 'western-partners'), 280, 'dark'],
  ['Long timeline, newest first, 900 px', part('event-timeline', 'documents/cpc', 'order="desc"'), 900, 'light'],
  ['A citation, 360 px', brief('csto-freeze'), 360, 'light', {act: 'cite'}],
  ['A citation, 1280 px, dark', brief('csto-freeze'), 1280, 'dark', {act: 'cite'}],
  ['Loading, no fallback', invented('never'), 360, 'light', {act: 'load'}],
  ['Loading, with fallback', invented('never', 'caucasus-brief', FALLBACK), 360, 'dark', {act: 'load'}],
  ['Failed, no fallback', invented('missing'), 360, 'light'],
  ['Failed, with fallback', invented('missing', 'caucasus-brief', FALLBACK), 1280, 'dark'],
  ['Stale', invented('stale'), 360, 'light', {act: 'reload'}],
  ['Withdrawn', invented('withdrawn'), 360, 'dark'],
  ['Corrected, out of date', invented('corrected'), 1280, 'light'],
  ['In French, 768 px, light', brief('csto-freeze'), 768, 'light', {lang: 'fr'}],
  ['From right to left, 768 px, light', lighthouse('caucasus-brief'), 768, 'light', {lang: 'fa'}],
  ['From right to left, 360 px, dark', lighthouse('caucasus-brief'), 360, 'dark', {lang: 'fa'}],
  ['Compare, from right to left, 900 px', lighthouse('source-compare'), 900, 'dark', {lang: 'fa'}],
];

/** Pages of the demo, as `npm run site` writes them. */
const PAGES = [
  '',
  'articles/',
  'briefings/',
  'briefings/csto-freeze.html',
  'elements/',
  'elements/source-compare.html',
  'playground.html',
  'house-styles.html',
  'hostile/',
].flatMap((path) =>
  [
    [1280, 'light'],
    [768, 'dark'],
    [360, path === '' ? 'dark' : 'light'],
  ].map(([width, scheme]) => ({path, width, scheme})),
);

rmSync(cache, {recursive: true, force: true});
mkdirSync(cache, {recursive: true});
const studio = await openStudio(await findBrowser());
try {
  const cards = [];
  for (const [name, html, width, scheme, rest] of SHOTS)
    cards.push(keep(name, width, await studio.take({html, width, scheme, ...rest})));
  writeFileSync(join(root, 'docs/digest.png'), cards.find(({name}) => name === OF_README).png);
  await writeSheet('shots', cards);
  const pages = [];
  for (const {path, width, scheme} of PAGES) {
    const url = `/site/${path}${/(^|\/)$/.test(path) ? 'index.html' : ''}`;
    pages.push(
      keep(
        `Demo, ${path || 'front page'}, ${width} px, ${scheme}`,
        width,
        await studio.takePage({path: url, width, scheme}),
      ),
    );
  }
  await writeSheet('site', pages);
} finally {
  await studio.close();
}

function keep(name, width, {png, faults}) {
  const file = name.replaceAll(/[ /]/g, '-').replaceAll(',', '');
  writeFileSync(join(cache, `${file}.png`), png);
  for (const fault of faults) {
    console.error(`${name}: ${fault}`);
    process.exitCode = 1;
  }
  return {name, width, png};
}

async function writeSheet(name, pictures) {
  const sheet = await studio.sheet(pictures);
  for (const quality of [75, 60, 45, 30, 20, 10]) {
    const bytes = await sheet.screenshot({type: 'webp', quality, fullPage: true});
    writeFileSync(join(root, `docs/${name}.webp`), bytes);
    if (bytes.length > LARGEST && quality > 10) continue;
    console.log(`docs/${name}.webp: ${bytes.length.toLocaleString('en')} bytes, quality ${quality}`);
    break;
  }
  await sheet.close();
}
