// What `--only` can name: which variants a scenario compares, how often, and the table that it prints.
import {cells, printTable, ratio, summary, whole} from './report.mjs';
import {cpuOf, heapOf, shiftOf, titleTimeOf} from './samples.mjs';
import {scriptOf} from './scripts.mjs';
import {FLOOR, VARIANTS, WITH_SNAPSHOT, WITHOUT_HINT} from './variants.mjs';
import {warmRatios} from './warm.mjs';

const named = (...names) => VARIANTS.filter(({name}) => names.includes(name));
const ours = (loading) => VARIANTS.filter(({label, ...each}) => label.startsWith('ours') && each.loading === loading);
const FETCHING = named('lit-shell', 'md-block', 'zero-md', 'marked-dompurify');

/**
 * By their names, with the number of rounds: what takes longer has fewer. `run` takes `lab`, `rounds`, and `chosen`, which takes away
 * the variants that are not asked for, but never the one that the others are divided by.
 */
export const SCENARIOS = {
  one: {rounds: 7, run: (bench) => compareCpu(bench, 'One card', 1, VARIANTS)},

  eager: {
    rounds: 4,
    run: (bench) =>
      compareCpu(
        bench,
        '100 cards, all loaded at once',
        100,
        VARIANTS.filter(({loading}) => loading !== 'lazy'),
      ),
  },

  default: {
    rounds: 4,
    run: (bench) =>
      compareCpu(bench, '100 cards by default', 100, [...named(FLOOR, 'floor-lazy'), ...FETCHING, ...ours('lazy')]),
  },

  /** Not prerendered: the page itself would have 85 MB. */
  thousand: {
    rounds: 3,
    run: (bench) =>
      compareCpu(bench, '1,000 cards by default', 1000, [
        ...named(FLOOR, 'floor-lazy', 'lit-shell', 'md-block'),
        ...ours('lazy').filter(({form}) => form !== undefined),
      ]),
  },

  slow: {rounds: 3, run: compareTitleTimes},
  warm: {rounds: 60, run: compareWarm},
  heap: {rounds: 1, run: compareHeaps},
  shift: {rounds: 1, run: compareShifts},
};

/** The title of one card on a slow network, with and without hints in the page's head. */
async function compareTitleTimes({lab, rounds, chosen}) {
  const base = 'lit-shell';
  const rows = chosen([...named('static', FLOOR), ...FETCHING, ...ours('lazy')], base).flatMap((variant) =>
    variant.script
      ? [
          {variant, links: true},
          {variant, links: false},
        ]
      : [{variant, links: false}],
  );
  const samples = await inRounds(rows, rounds, ({variant, links}) => titleTimeOf(lab, variant, links));
  const divisors = samples[rows.findIndex(({variant, links}) => variant.name === base && links)];
  printTable(
    `One card on slow 4G (${roundsOf(rounds)})`,
    'From the start of the navigation until the title is painted: 1.6 Mbit/s, 150 ms, a processor four times as slow, 360 × 640. ' +
      'Preloaded: the page’s head names script (`modulepreload`) and briefing (`preload`).',
    ['', 'preloaded', 'title, ms', 'quartiles', '÷ Lit shell, preloaded', 'requests'],
    rows.map(({variant, links}, row) => [
      variant.label,
      links ? 'yes' : 'no',
      ...cells(valuesOf(samples[row]), whole),
      ratio(middleRatio(samples[row], divisors)),
      middleOf(samples[row], 'requests'),
    ]),
  );
}

/** What 100 cards hold. */
async function compareHeaps({lab, rounds, chosen}) {
  const base = 'md-block';
  const variants = chosen(
    VARIANTS.filter(({loading}) => loading !== 'lazy'),
    base,
  );
  const samples = await inRounds(variants, rounds, (variant) => heapOf(lab, variant, 100));
  const divisors = samples[variants.findIndex(({name}) => name === base)];
  printTable(
    `What 100 cards hold (${roundsOf(rounds)})`,
    'The JavaScript heap after its garbage was collected; all nodes of the document and of its shadow roots; the words in them.',
    ['', 'heap, MB', '÷ md-block', 'nodes', 'shadow roots', 'words of a card'],
    variants.map(({label}, row) => [
      label,
      ratio(middleOf(samples[row], 'value') / 1e6),
      ratio(middleRatio(samples[row], divisors)),
      ...['nodes', 'shadowRoots', 'words'].map((key) => whole(middleOf(samples[row], key))),
    ]),
  );
}

/** How far one card moves the text below it. */
async function compareShifts({lab, rounds, chosen}) {
  const variants = chosen([...named(FLOOR), ...FETCHING, WITHOUT_HINT, ...ours('lazy'), WITH_SNAPSHOT], FLOOR);
  const sizes = [
    {width: 360, height: 640},
    {width: 1280, height: 800},
  ];
  const rows = sizes.flatMap((size) => variants.map((variant) => ({variant, size})));
  const samples = await inRounds(rows, rounds, ({variant, size}) => shiftOf(lab, variant, size));
  const worst = (each, size) =>
    Math.max(...samples[rows.findIndex((row) => row.variant === each && row.size === size)]).toFixed(3);
  printTable(
    `Cumulative layout shift (the worst of ${roundsOf(rounds)})`,
    'One card, the text below it in view: painted before the script comes, and again before the briefing comes.',
    ['', ...sizes.map(({width, height}) => `${width} × ${height}`)],
    variants.map((variant) => [variant.label, ...sizes.map((size) => worst(variant, size))]),
  );
}

/** What our functions cost in one process. */
function compareWarm({rounds}) {
  printTable(
    `Warm, in Node (${roundsOf(rounds)})`,
    'Briefings of 4.5 kB, of which the body is 3.5 kB.',
    ['', '×', 'quartiles'],
    Object.entries(warmRatios(rounds)).map(([words, ratios]) => [words, ...cells(ratios, ratio)]),
  );
}

/** CPU time of the main thread, and how it compares with the floor in the same round. */
async function compareCpu({lab, rounds, chosen}, title, count, all) {
  const variants = chosen(all, FLOOR);
  const samples = await inRounds(variants, rounds, (variant) => cpuOf(lab, variant, count));
  const floors = valuesOf(samples[variants.findIndex(({name}) => name === FLOOR)]);
  const rows = [];
  for (const [row, {label, script}] of variants.entries()) {
    rows.push([
      label,
      ...cells(
        valuesOf(samples[row]).map((value, round) => value / floors[round]),
        ratio,
      ),
      whole(middleOf(samples[row], 'value')),
      script ? whole((await scriptOf(script)).body.length) : 0,
      middleOf(samples[row], 'shown'),
      middleOf(samples[row], 'requests'),
    ]);
  }
  printTable(
    `${title} (${roundsOf(rounds)})`,
    'Processor time of the main thread until all cards are shown and painted twice; of lazy ones, those in view and 600 px around it.',
    ['', '÷ floor', 'quartiles', 'ms', 'script, B', 'cards shown', 'requests'],
    rows,
  );
}

/** The samples of each row, by round: another row begins each time, so none always has the same neighbours in time. */
async function inRounds(rows, rounds, sample) {
  const samples = rows.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    const start = Math.floor((round * rows.length) / rounds);
    for (let n = 0; n < rows.length; n += 1) {
      const row = (start + n) % rows.length;
      samples[row].push(await sample(rows[row]));
    }
  }
  return samples;
}

function middleOf(samples, key) {
  return summary(samples.map((each) => each[key])).middle;
}

function roundsOf(rounds) {
  return rounds === 1 ? '1 round' : `${rounds} rounds`;
}

function valuesOf(samples) {
  return samples.map(({value}) => value);
}

/** The median of what each round's sample is of the other's. */
function middleRatio(samples, others) {
  return summary(samples.map(({value}, round) => value / others[round].value)).middle;
}
