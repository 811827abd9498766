// `npm run mutants -- load|parse|model [--sample 400] [--seed N]`: changes the code of a folder of src/ in small ways, one at a time, and asks
// whether a test in Node notices. Stryker's instrumenter makes the changes; this takes a sample of them and runs the tests that come across
// each. What survives is printed as it is found: a behaviour without a test, or a change that changes nothing.
import {spawn} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {Instrumenter} from '@stryker-mutator/instrumenter';

/** The tests of each folder, the likeliest to notice first; the rest of the suite tests other things, or takes long. */
const SUBJECTS = {
  load: [/^load\/(?!leaks)/],
  parse: [/^parse\/fixtures/, /^parse\/(?!total)/, /^parse\/total/, /^server\/fixtures/, /^node\/comments/],
  model: [/^model\//, /^parse\/fixtures/, /^server\/(?:fixtures|cards|compile|document-urls)/],
};
/** How many run at a time. */
const WORKERS = 2;
/** A mutant hangs if a file takes this many milliseconds, and this many times as long as without one. */
const PATIENCE = {least: 10_000, times: 8};
/** The same for a file of which nothing is known yet. */
const FIRST_PATIENCE = 300_000;

const root = fileURLToPath(new URL('../..', import.meta.url));
const {values, positionals} = parseArgs({
  options: {sample: {type: 'string', default: '400'}, seed: {type: 'string', default: '1'}},
  allowPositionals: true,
});
const [subject = ''] = positionals;
const [size, seed] = [Number(values.sample), Number(values.seed)];
if (!Object.hasOwn(SUBJECTS, subject) || !(size > 0) || !Number.isSafeInteger(seed)) {
  console.error(`npm run mutants -- ${Object.keys(SUBJECTS).join('|')} [--sample 400] [--seed N]`);
  process.exit(2);
}

// The code with all mutants in it, each behind a switch, in a copy of the project.
const copy = mkdtempSync(join(tmpdir(), 'caucasus-briefs-mutants-'));
process.on('exit', () => rmSync(copy, {recursive: true, force: true}));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
for (const name of ['src', 'tests', 'briefs', 'demo', 'docs', 'package.json', 'tsconfig.json']) {
  cpSync(join(root, name), join(copy, name), {
    recursive: true,
    filter: (path) => !/[\\/]node_modules(?:[\\/]|$)|\.png$/.test(path),
  });
}
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
const mutants = await instrument();
const tests = SUBJECTS[subject]
  .flatMap((pattern) => testFiles().filter((path) => pattern.test(path)))
  .filter((path, n, all) => all.indexOf(path) === n);
const coverage = await coveredBy(tests);

const sample = sampled(mutants, size, seed);
const results = new Map();
const queue = [...sample];
await Promise.all(
  Array.from({length: WORKERS}, async () => {
    for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
      results.set(mutant, await resultOf(mutant));
      if (['survived', 'not covered'].includes(results.get(mutant))) console.log(inWords(mutant));
      if (process.stderr.isTTY) process.stderr.write(`\r${results.size} of ${sample.length}`);
    }
  }),
);
report();

function testFiles() {
  return readdirSync(join(root, 'tests'), {recursive: true})
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.test.ts'))
    .sort();
}

async function instrument() {
  const folder = `src/${subject}`;
  const files = readdirSync(join(root, folder), {recursive: true})
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((name) => ({name, mutate: true, content: readFileSync(join(root, name), 'utf8')}));
  const silent = () => undefined;
  const logger = {isDebugEnabled: () => false, debug: silent, info: silent, warn: console.warn, error: console.error};
  const instrumented = await new Instrumenter(logger).instrument(files, {
    plugins: null,
    excludedMutations: [],
    ignorers: [],
    noHeader: false,
  });
  for (const {name, content} of instrumented.files) {
    mkdirSync(join(copy, name, '..'), {recursive: true});
    writeFileSync(join(copy, name), content);
  }
  return instrumented.mutants.filter(({status}) => status === undefined || status === 'Pending');
}

/**
 * Which mutants each test file comes across, and after how many milliseconds it hangs. A file that fails although none is switched on cannot
 * tell: it is left out.
 */
async function coveredBy(paths) {
  const entries = [];
  for (const [n, path] of paths.entries()) {
    const file = join(copy, `covered-${n}.json`);
    const start = performance.now();
    const env = {MUTANTS_COVERED: file};
    const {code} = await run(path, env, FIRST_PATIENCE, ['--import', './tests/mutants/covered.mjs']);
    const patience = PATIENCE.least + PATIENCE.times * (performance.now() - start);
    if (code !== 0) console.log(`Left out, because it fails or hangs without a mutant: tests/${path}`);
    entries.push([path, {mutants: new Set(code === 0 ? JSON.parse(readFileSync(file, 'utf8')) : []), patience}]);
  }
  return new Map(entries);
}

async function resultOf({id}) {
  const paths = tests.filter((path) => coverage.get(path).mutants.has(id));
  for (const path of paths) {
    const {code} = await run(path, {__STRYKER_ACTIVE_MUTANT__: id}, coverage.get(path).patience);
    if (code === undefined) return 'timeout';
    if (code !== 0) return 'killed';
  }
  return paths.length > 0 ? 'survived' : 'not covered';
}

/** Runs a test file; the code is undefined if it hangs. */
function run(path, env, patience, options = []) {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [
        ...['--import', './tests/ts-loader.mjs', ...options],
        ...['--test-reporter=./tests/mutants/end-at-failure.mjs', '--test-reporter-destination=stdout'],
        `tests/${path}`,
      ],
      {cwd: copy, env: {...process.env, ...env}, stdio: 'ignore'},
    );
    let hangs = false;
    const timer = setTimeout(() => {
      hangs = true;
      child.kill('SIGKILL');
    }, patience);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({code: hangs ? undefined : (code ?? 1)});
    });
  });
}

/** Some of all, the same for the same seed (mulberry32). */
function sampled(all, count, from) {
  let state = from;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return all
    .map((mutant) => ({mutant, place: random()}))
    .sort((a, b) => a.place - b.place)
    .slice(0, count)
    .map(({mutant}) => mutant);
}

function inWords(mutant) {
  const {fileName, location, replacement, mutatorName} = mutant;
  const line = location.start.line + 1;
  const source = readFileSync(join(root, fileName), 'utf8').split('\n')[location.start.line].trim();
  const place = `${fileName}:${line}:${location.start.column + 1}`;
  return `${place} ${mutatorName}, ${results.get(mutant)}\n  ${source}\n  → ${replacement.replace(/\s+/g, ' ')}`;
}

function report() {
  const withResult = (...wanted) => sample.filter((mutant) => wanted.includes(results.get(mutant)));
  const counts = ['killed', 'timeout', 'survived', 'not covered'].map(
    (result) => `${withResult(result).length} ${result}`,
  );
  const part = withResult('killed', 'timeout').length / sample.length;
  console.log(
    `${subject}: ${sample.length} of ${mutants.length} mutants, seed ${seed}: ${counts.join(', ')}; ${(100 * part).toFixed(1)} % noticed`,
  );
}
