// `npm test [-- FILE…] [-- --coverage] [-- --engines=chromium,firefox]`: tests/**/*.test.ts in Node's test runner and, at the same time,
// tests/**/*.browser.ts in @web/test-runner (in Chromium, or in those that --engines names, if installed), and one closing line
// for both. (Node 20 does not expand a glob after --test, and neither runner knows about the other.)
import {spawn} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeSync} from 'node:fs';
import {availableParallelism, setPriority, tmpdir} from 'node:os';
import {join} from 'node:path';
import {PageCoverage} from '../tests/engines/page-coverage.mjs';
import {runBrowserTests} from '../tests/engines/run-browser-tests.mjs';
import {reportCoverage} from './coverage.mjs';

/**
 * The slow files, which are the least likely to differ between engines: our own pages, texts that exhaust a parser, what attacks do to an
 * unsafe element, every point around a card, every locale's words, every briefing by every renderer, a thousand cards. Only the first engine
 * runs them here, and all of what takes long in the other files (`can('long')`); `npm run test:engines` runs everything in all engines.
 */
const LONG = /^tests\/(?:demo\/|hostile\/(?:exhaustion|unsafe|outside)\.|load\/|locales\/pseudo\.|render\/)/;

const withCoverage = process.argv.includes('--coverage');
const named = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const all = readdirSync('tests', {recursive: true})
  .map((path) => `tests/${path.replaceAll('\\', '/')}`)
  .sort();
const files = (end) => (named.length ? named : all).filter((path) => path.endsWith(end));
// Each run has its own directory, so that two runs at once do not collide.
const scratch = mkdtempSync(join(tmpdir(), 'caucasus-briefs-test-'));
const v8Dir = join(scratch, 'v8');

const cores = availableParallelism();
const engines = process.argv
  .find((arg) => arg.startsWith('--engines='))
  ?.split('=')[1]
  .split(',') ?? ['chromium'];
const nodeOutput = [];
const total = {passed: 0, failed: 0};
const fail = (...words) => {
  console.error(...words);
  total.failed += 1;
};
let isAtEnd = false;
// The closing line always comes, and no error gets lost before it.
process.on('uncaughtException', (error) => fail('✖ An error outside of all tests:', error));
process.on('exit', () => {
  printNodeOutput();
  rmSync(scratch, {recursive: true, force: true});
  if (isAtEnd) return;
  fail('✖ The tests have ended before their end.');
  writeSync(process.stdout.fd, `${closingLine()}\n`);
  process.exitCode = 1;
});

const sentences = [];
const add = ({passed, failed}) => {
  total.passed += passed;
  total.failed += failed;
};
const pageCoverage = withCoverage ? new PageCoverage() : undefined;
await Promise.all([
  toItsEnd('Node', async () => {
    const node = await runNodeTests(files('.test.ts'));
    add(node);
    sentences.unshift(`Node: ${node.passed} passed, ${node.failed} failed.`);
  }),
  toItsEnd('the browser', async () => {
    const paths = files('.browser.ts');
    // The other engines may be missing, or crash.
    const options = {
      engines,
      needed: ['chromium'],
      coverage: pageCoverage,
      firstAlone: paths.filter((path) => LONG.test(path)),
      longInFirst: true,
      pages: cores,
    };
    const browser = await runBrowserTests(paths, options);
    add(browser);
    sentences.push(...browser.sentences);
    if (browser.missing.includes('chromium')) fail('✖ Chromium has not been asked.');
  }),
]);
if (named.length && !named.every((path) => /\.(test|browser)\.ts$/.test(path))) {
  fail('Not a test file (x.test.ts or x.browser.ts) among: ' + named.join(' '));
}
await toItsEnd('the coverage', async () => {
  if (pageCoverage && !(await reportCoverage(v8Dir, pageCoverage))) process.exitCode = 1;
});
isAtEnd = true;
if (total.failed) process.exitCode = 1;
console.log(`\n${sentences.join(' ')}`);
// After an error something may still be open; and a pipe does not deliver at once.
process.stdout.write(`${closingLine()}\n`, () => process.exit());

/** One half must not end because the other cannot go on. */
async function toItsEnd(name, run) {
  try {
    return await run();
  } catch (error) {
    return fail(`✖ The tests could not go on in ${name}:`, error);
  }
}

function closingLine() {
  return `${total.passed} passed, ${total.failed} failed`;
}

async function runNodeTests(paths) {
  if (!paths.length) return {passed: 0, failed: 0};
  const totalsFile = join(scratch, 'totals.json');
  const code = await new Promise((done) => {
    const runner = spawn(
      process.execPath,
      [
        '--enable-source-maps',
        '--import',
        './tests/ts-loader.mjs',
        '--test',
        '--test-timeout=900000', // Beside three engines a file takes twenty times as long as alone.
        `--test-concurrency=${cores}`,
        '--test-reporter=spec',
        '--test-reporter-destination=stdout',
        '--test-reporter=./scripts/totals-reporter.mjs',
        `--test-reporter-destination=${totalsFile}`,
        ...paths,
      ],
      {stdio: ['ignore', 'pipe', 'pipe'], env: withCoverage ? {...process.env, NODE_V8_COVERAGE: v8Dir} : process.env},
    );
    // The other engines have one page each, and would be the last: what runs on every core takes the time that they leave.
    if (engines.length > 1 && runner.pid) setPriority(runner.pid, 5);
    runner.on('close', done);
    process.on('exit', () => runner.kill());
    // In one piece, or the browser's half would put its lines between these.
    for (const stream of [runner.stdout, runner.stderr]) stream.on('data', (chunk) => nodeOutput.push(chunk));
  });
  printNodeOutput();
  const {passed, failed} = totals(totalsFile);
  return {passed, failed: code === 0 ? failed : Math.max(failed, 1)};
}

function printNodeOutput() {
  process.stdout.write(Buffer.concat(nodeOutput.splice(0)));
}

/** Without totals the runner did not start (if a file does not exist, for example), or did not finish. */
function totals(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {passed: 0, failed: 1};
  }
}
