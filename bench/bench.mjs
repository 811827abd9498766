// `npm run bench [-- --runs 5]`: what cards cost the main thread, compared with the least that could show the same text: a fetch of ready
// HTML and innerHTML. It prints numbers and asserts none, because they depend on the machine, and even as ratios they vary by some tenths.
import {readdirSync, readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {heightHint} from '../dist/node/height-hint.js';
import {compile, prerender, snapshot} from '../dist/node/index.js';
import {openLab} from './measured-page.mjs';

/* global document, innerHeight, requestAnimationFrame -- the callbacks of evaluate() run in the page */

const {values} = parseArgs({options: {runs: {type: 'string', default: '5'}}});
const RUNS = Number(values.runs);

const FULL = '/dist/cdn/caucasus-briefs.js';
const COMPILED = '/dist/cdn/caucasus-briefs.compiled.js';
/** How far a lazy card looks ahead, in px. */
const MARGIN = 600;
const MANY = 'karabakh-2020-2023.md';
const LONGEST = readdirSync('briefs', {recursive: true})
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.replaceAll('\\', '/'))
  .sort((a, b) => readFileSync(`briefs/${b}`).length - readFileSync(`briefs/${a}`).length)[0];

/**
 * What Chromium counts of the main thread: its CPU time; then time by the clock, in which it may have waited for a processor:
 * all tasks, and their share of script, style, layout and the rest. `script` does not include promise jobs, in which Lit draws
 * and the floor fills its places: these count as `other`, with reading HTML and painting.
 */
const PARTS = ['cpu', 'task', 'script', 'style', 'layout', 'other'];

const lab = await openLab();
const {texts, requests} = lab;

/** A briefing in all its forms, and their paths on the server. */
function formsOf(name) {
  const markdown = readFileSync(`briefs/${name}`, 'utf8');
  const json = compile(markdown);
  const brief = JSON.parse(json);
  const still = snapshot(brief);
  const stem = `/bench/${name.replaceAll('/', '-').replace(/\.md$/, '')}`;
  texts.set(`${stem}.md`, markdown);
  texts.set(`${stem}.json`, json);
  texts.set(`${stem}.html`, still);
  return {
    stem,
    markdown,
    brief,
    prerendered: prerender(brief),
    style: `style="min-height: ${heightHint(still)}em; display: block"`,
  };
}

/** An article with something after each paragraph. The observers come first, so they see everything. */
const article = (
  inserts,
  end,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,">
<script>
globalThis.seen = {longTasks: 0, longest: 0, shift: 0};
new PerformanceObserver((list) => {
  for (const {duration} of list.getEntries()) { seen.longTasks += 1; seen.longest = Math.max(seen.longest, duration); }
}).observe({type: 'longtask', buffered: true});
new PerformanceObserver((list) => {
  for (const {value, hadRecentInput} of list.getEntries()) if (!hadRecentInput) seen.shift += value;
}).observe({type: 'layout-shift', buffered: true});
</script>
<body>${inserts.map((insert) => `<p>The talks went on into the evening. Nobody who left the building would say more than that they had been useful.</p>\n${insert}\n`).join('')}<p>Across the square the last shop pulled down its shutter.</p>
${end}</body></html>`;

/** Enough text to see what a card pushes away. */
const AFTER =
  '<p>On the square nobody had stayed but the driver of the last bus, who read his paper twice and then began to sweep the steps.</p>\n'.repeat(
    30,
  );

const module = (src) => `<script type="module" src="${src}"></script>`;
const card = (src, attributes = '') => `<caucasus-brief class="place" src="${src}" ${attributes}></caucasus-brief>`;
const times = (n, insert) => Array.from({length: n}, () => insert);

/** The least: one request, and its answer in every place; lazily, in the places that a lazy card would fill. */
const floor = (n, src, isLazy, style = '') =>
  article(
    times(n, `<div class="place" ${style}></div>`),
    `<script type="module">
const fill = fetch('${src}').then((answer) => answer.text()).then((text) => (place) => { place.innerHTML = text; place.status = 'ready'; });
const places = document.querySelectorAll('.place');
${
  isLazy
    ? `const observer = new IntersectionObserver((entries) => {
  for (const {isIntersecting, target} of entries) if (isIntersecting) { observer.unobserve(target); fill.then((fill) => fill(target)); }
}, {rootMargin: '${MARGIN}px'});
for (const place of places) observer.observe(place);`
    : 'fill.then((fill) => places.forEach(fill));'
}
</script>`,
  );

/** Opens a page, waits until what is to be shown is shown and painted, and says what that took. */
async function measure(path, isLazy, size) {
  requests.clear();
  const {page, open, counters, close} = await lab.newPage(size);
  try {
    const before = await counters();
    await open(path);
    const shown = await page.evaluate(
      async (lazy, margin) => {
        const places = [...document.querySelectorAll('.place')];
        const isNear = (place) => {
          const {top, bottom} = place.getBoundingClientRect();
          return bottom >= -margin && top <= innerHeight + margin;
        };
        const isShown = () =>
          (lazy ? places.filter((place, n) => n < 100 && isNear(place)) : places).every(
            ({status}) => status === 'ready',
          );
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        // A look costs a layout that the frame needs anyway, and every page pays for it.
        do await frame();
        while (!isShown());
        await frame();
        await frame();
        return places.filter(({status}) => status === 'ready').length;
      },
      isLazy,
      MARGIN,
    );
    const after = await counters();
    const seen = await page.evaluate(() => globalThis.seen);
    const spent = (name) => (after[name] - before[name]) * 1000;
    const sent = [...requests]
      .filter(([name]) => name !== '/empty.html' && name !== path)
      .reduce((sum, [, n]) => sum + n, 0);
    return {
      cpu: spent('ThreadTime'),
      task: spent('TaskDuration'),
      script: spent('ScriptDuration'),
      style: spent('RecalcStyleDuration'),
      layout: spent('LayoutDuration'),
      other: spent('TaskOtherDuration'),
      shown,
      sent,
      ...seen,
    };
  } finally {
    await close();
  }
}

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const row = (name, ...cells) =>
  console.log(`  ${name.padEnd(26)}${cells.map((cell) => String(cell).padStart(10)).join('')}`);
const kilo = (bytes) => `${Math.round(bytes / 1000).toLocaleString('en')} kB`;

/** Each run measures the floor and then all forms, so that other load on the machine affects all of them. */
async function compare(title, pages, isLazy) {
  for (const [n, {html}] of pages.entries()) texts.set(`/bench/page-${n}.html`, html);
  const results = pages.map(() => []);
  for (let run = 0; run < RUNS; run += 1) {
    for (const n of pages.keys()) results[n].push(await measure(`/bench/page-${n}.html`, isLazy));
  }
  const middle = (n, value) => median(results[n].map(value));
  console.log(`\n${title}`);
  console.log(
    `  The floor, in ms: ${PARTS.map((part) => `${part} ${middle(0, (result) => result[part]).toFixed(1)}`).join(', ')}`,
  );
  row('', ...PARTS, 'long', 'longest', 'requests', 'shown', 'page');
  for (const [n, {name, html}] of pages.entries()) {
    const ratio = (part) =>
      `${median(results[n].map((result, run) => result[part] / results[0][run][part])).toFixed(2)} ×`;
    row(
      name,
      ...PARTS.map(ratio),
      middle(n, ({longTasks}) => longTasks),
      `${Math.round(middle(n, ({longest}) => longest))} ms`,
      middle(n, ({sent}) => sent),
      middle(n, ({shown}) => shown),
      kilo(html.length),
    );
  }
}

/** How far the page jumps when a reader has seen it before the script comes, and the script before the briefing comes. */
async function shifts({markdown, brief}, tag) {
  const still = snapshot(brief, {card: tag});
  const style = `style="min-height: ${heightHint(still)}em; display: block"`;
  const live = (attributes, inside) =>
    `<${tag} class="place" src="/bench/held.md" loading="eager" ${attributes}>${inside}</${tag}>`;
  const kinds = {
    tag: live('', ''),
    'tag, hint': live(style, ''),
    'tag with snapshot': live('', still),
    'tag with snapshot, hint': live(style, still),
    prerendered: prerender(brief, {card: tag}).replace(`<${tag}`, `<${tag} class="place"`),
  };
  console.log(
    `\nLayout shift of a <${tag}>; the article is painted before the script comes, and again before the briefing comes`,
  );
  row('', '1280 px', '360 px');
  for (const [name, insert] of Object.entries(kinds)) {
    const sums = [];
    for (const width of [1280, 360]) {
      let send;
      texts.set('/bench/held.md', new Promise((resolve) => (send = resolve)));
      texts.set('/bench/send', () => send(markdown));
      texts.set(
        '/bench/shift.html',
        article(
          [insert],
          `${AFTER}<script type="module">
const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
await painted();
await import('${FULL}');
await painted();
await fetch('/bench/send');
</script>`,
        ),
      );
      sums.push((await measure('/bench/shift.html', false, {width, height: 800})).shift.toFixed(3));
    }
    row(name, ...sums);
  }
}

try {
  console.log(
    `Main thread as a multiple of the floor (fetch of the ready snapshot and innerHTML), median of ${RUNS} runs. “cpu” is processor time, the others are by the clock; “script” is without promise jobs: they are in “other”.`,
  );
  const many = formsOf(MANY);
  const longest = formsOf(LONGEST);
  const forms = (n, {stem, prerendered}, attributes) => [
    {name: 'Markdown', html: article(times(n, card(`${stem}.md`, attributes)), module(FULL))},
    {name: 'compiled JSON', html: article(times(n, card(`${stem}.json`, attributes)), module(COMPILED))},
    {
      name: 'prerendered',
      html: article(
        times(n, prerendered.replace('<caucasus-brief', '<caucasus-brief class="place"')),
        module(COMPILED),
      ),
    },
  ];
  // The first page of a browser also loads what all pages share, such as fonts.
  texts.set('/bench/first.html', floor(1, `${many.stem}.html`));
  await measure('/bench/first.html', false);
  await compare(
    `1 card (${MANY})`,
    [{name: 'floor', html: floor(1, `${many.stem}.html`)}, ...forms(1, many, 'loading="eager"')],
    false,
  );
  await compare(
    `100 cards of one briefing (${MANY}), all at once`,
    [{name: 'floor', html: floor(100, `${many.stem}.html`)}, ...forms(100, many, 'loading="eager"')],
    false,
  );
  await compare(
    `1,000 cards of the longest briefing (${LONGEST}), lazy, with the height hint`,
    [
      {name: 'floor, as lazy', html: floor(1000, `${longest.stem}.html`, true, longest.style)},
      {name: 'floor, all places at once', html: floor(1000, `${longest.stem}.html`, false, longest.style)},
      ...forms(1000, longest, longest.style).slice(0, 2),
      {name: 'Markdown, no height hint', html: article(times(1000, card(`${longest.stem}.md`)), module(FULL))},
    ],
    true,
  );
  console.log(`  prerendered: not measured. The page would have ${kilo(longest.prerendered.length * 1000)} of HTML.`);
  await shifts(many, 'caucasus-brief');
  await shifts(many, 'fact-box');
} finally {
  await lab.close();
}
