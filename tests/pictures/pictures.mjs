// `npm run pictures [-- --update]`: the main states of the cards look as they did: each is photographed in the Chromium and the fonts that
// come with `npm ci` and compared with tests/pictures/. What differs is left in node_modules/.cache/pictures/, as it is now and with the
// difference marked. --update takes the new pictures for the right ones: look at them first.
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import pixelmatch from 'pixelmatch';
import {PNG} from 'pngjs';
import {bundledBrowser} from '../engines/chromium.mjs';
import {card, invented, openStudio} from './studio.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const right = join(root, 'tests/pictures');
const cache = join(root, 'node_modules/.cache/pictures');
/** Of all pixels: edges of letters come out a little otherwise now and then. */
const TOLERANCE = 0.0005;

const harbour = (tag, attributes) => card(tag, 'tests/fixtures/shots/harbour', attributes);

const PICTURES = {
  'brief-360-light': {html: invented('corrected'), width: 360},
  'brief-900-dark': {html: invented('corrected'), width: 900, scheme: 'dark'},
  'compare-280-dark': {html: harbour('source-compare'), width: 280, scheme: 'dark'},
  'compare-900-light': {
    html: card('source-compare', 'briefs/csto-freeze', 'questions="leave bases freeze"'),
    width: 900,
  },
  'facts-280-light': {html: harbour('fact-box'), width: 280},
  'facts-compact-360-dark': {html: harbour('fact-box', 'compact'), width: 360, scheme: 'dark'},
  'timeline-280-light': {html: card('event-timeline', 'briefs/western-partners', 'from="2023"'), width: 280},
  'timeline-900-dark': {
    html: card('event-timeline', 'briefs/western-partners', 'from="2023"'),
    width: 900,
    scheme: 'dark',
  },
  'citation-360-light': {html: invented('corrected'), width: 360, act: 'cite'},
  'loading-360-light': {html: invented('never'), width: 360, act: 'load'},
  'failed-360-dark': {html: invented('missing'), width: 360, scheme: 'dark'},
  'stale-360-light': {html: invented('stale', 'fact-box'), width: 360, act: 'reload'},
  'withdrawn-360-light': {html: invented('withdrawn'), width: 360},
};

const isUpdate = process.argv.includes('--update');
if (process.platform !== 'linux' || process.arch !== 'x64') {
  console.log('Pictures are compared on Linux x64 alone, where a Chromium comes with `npm ci`: none was compared.');
  process.exit();
}

rmSync(cache, {recursive: true, force: true});
mkdirSync(cache, {recursive: true});
mkdirSync(right, {recursive: true});
const failures = [];
const studio = await openStudio(await bundledBrowser());
try {
  for (const [name, picture] of Object.entries(PICTURES)) {
    const {png, faults} = await studio.take(picture);
    failures.push(...faults.map((fault) => `${name}: ${fault}`));
    const path = join(right, `${name}.png`);
    if (isUpdate) writeFileSync(path, png);
    else failures.push(...compare(name, path, png));
  }
} finally {
  await studio.close();
}
const known = new Set(Object.keys(PICTURES).map((name) => `${name}.png`));
failures.push(
  ...readdirSync(right)
    .filter((file) => file.endsWith('.png') && !known.has(file))
    .map((file) => `${file} is a picture of nothing that is photographed.`),
);
for (const failure of failures) console.error(failure);
console.log(`${Object.keys(PICTURES).length} pictures ${isUpdate ? 'taken' : 'compared'}, ${failures.length} faults.`);
process.exitCode = failures.length ? 1 : 0;

/** What is wrong with a picture, and what is left of it for a closer look. */
function compare(name, path, png) {
  const keep = (suffix, bytes) => writeFileSync(join(cache, `${name}${suffix}.png`), bytes);
  if (!existsSync(path)) {
    keep('', png);
    return [`${name} has no picture to be compared with: npm run pictures -- --update`];
  }
  const [before, now] = [PNG.sync.read(readFileSync(path)), PNG.sync.read(Buffer.from(png))];
  if (before.width !== now.width || before.height !== now.height) {
    keep('', png);
    return [`${name} is ${now.width} × ${now.height} px and was ${before.width} × ${before.height}.`];
  }
  const marked = new PNG({width: now.width, height: now.height});
  const changed = pixelmatch(before.data, now.data, marked.data, now.width, now.height, {threshold: 0.1});
  if (changed <= TOLERANCE * now.width * now.height) return [];
  keep('', png);
  keep('.difference', PNG.sync.write(marked));
  return [`${name} differs in ${changed} pixels.`];
}
