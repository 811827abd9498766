// tests/**/*.browser.ts in @web/test-runner: in one engine or in several at the same time, which share one server and what it has worked out.
import {relative} from 'node:path';
import {defaultReporter, startTestRunner} from '@web/test-runner';
import {findEngines} from './engines.mjs';

/**
 * Runs these files in these engines, as far as they are there, and prints what came of it.
 * @param {string[]} paths
 * @param {{engines?: string[], needed?: string[], coverage?: import('./page-coverage.mjs').PageCoverage, firstAlone?: string[], longInFirst?: boolean, pages?: number}} options `needed`: of the engines, those that fail
 *   if they break down twice; a machine may have others as good as not. `firstAlone`: of the files, those that only the first engine is asked, before the others; `longInFirst`: only that one is asked what takes long in the rest; `pages`:
 *   how many files Chromium is asked at once; `coverage`: takes down what Chromium runs of them
 * @returns what all have passed and failed, a sentence for each engine, and those that are missing
 */
export async function runBrowserTests(
  paths,
  {engines = ['chromium'], needed = engines, coverage, firstAlone = [], longInFirst = false, pages = 1} = {},
) {
  const total = {passed: 0, failed: 0, sentences: [], missing: []};
  if (!paths.length) return total;
  const {found, missing} = await findEngines(engines, {pages, coverage, longInFirst});
  if (found.length) {
    // The configuration looks for one engine by itself.
    const [first, ...others] = found;
    process.env.ENGINE = first.key;
    const {default: config} = await import('../../web-test-runner.config.mjs');
    const common = {
      ...config,
      concurrentBrowsers: found.length,
      reporters: [defaultReporter({reportTestProgress: false})],
    };
    const shared = paths.filter((path) => !firstAlone.includes(path));
    const groups =
      others.length && shared.length
        ? [{name: 'other engines', files: shared, browsers: others.map(({launcher}) => launcher)}]
        : [];
    const sessions = await run({...common, files: [...firstAlone, ...shared], browsers: [first.launcher], groups});
    for (const [n, {key, name, launcher}] of found.entries()) {
      const {answered, lost} = await withSecondTry(
        sessions.filter(({browser}) => browser === launcher),
        name,
        launcher,
        common,
      );
      const {passed, failed} = report(needed.includes(key) ? [...answered, ...lost] : answered, name, n === 0);
      total.passed += passed;
      total.failed += failed;
      total.sentences.push(
        `${name}: ${passed} passed, ${failed} failed${lost.length ? `; broken down in ${filesOf(lost)}` : ''}.`,
      );
    }
    if (others.length && firstAlone.length) console.log(`\nAsked of ${first.name} alone: ${firstAlone.join(', ')}.`);
  }
  for (const {name, unasked, cannot} of found) {
    for (const [what, files] of unasked)
      console.log(`\nNot asked of ${name}: ${what}, in ${[...files].join(', ')}. ${cannot[what]}`);
  }
  for (const {key, name, why, howToGet} of missing) {
    console.log(`\nNot run in ${name}. ${why}\n  ${howToGet}`);
    total.missing.push(key);
    total.sentences.push(`${name}: not found.`);
  }
  return total;
}

/** Runs the runner to its end, and gives its sessions. */
async function run(config) {
  const runner = await startTestRunner({config, readCliArgs: false, readFileConfig: false, autoExitProcess: false});
  if (!runner) throw new Error('@web/test-runner did not start.');
  // It may have stopped already, without a server for example. A file that has not run has not passed.
  if (!runner.stopped) await new Promise((done) => runner.on('stopped', done));
  return [...runner.sessions.all()];
}

/**
 * If an engine crashes, a file has no result. The engine is restarted and runs the file once more, and the output says so.
 * @returns the sessions that have come to their end, in either try, and those that have not
 */
async function withSecondTry(sessions, name, launcher, config) {
  const brokeDown = ({id}) => launcher.brokeDownIn.has(id);
  const answered = sessions.filter((session) => !brokeDown(session));
  const lost = sessions.filter(brokeDown);
  if (!lost.length) return {answered, lost};
  console.log(`\n${name} has broken down in ${filesOf(lost)}. It is asked again.`);
  const again = await run({...config, files: lost.map(({testFile}) => relative('.', testFile)), browsers: [launcher]});
  return {answered: [...answered, ...again.filter((session) => !brokeDown(session))], lost: again.filter(brokeDown)};
}

function filesOf(sessions) {
  return sessions.map(({testFile}) => relative('.', testFile)).join(', ');
}

/** Prints the results of one engine; what has passed only where `isWhole`. */
function report(sessions, engine, isWhole) {
  const sum = {passed: 0, failed: 0};
  console.log(`\n== ${engine}${isWhole ? '' : ': what has not passed'}`);
  const count = ({suites, tests}, name) => {
    for (const test of tests) {
      if (isWhole || !test.passed) console.log(`${test.skipped ? '﹣' : test.passed ? '✔' : '✖'} ${name}${test.name}`);
      if (!test.skipped) sum[test.passed ? 'passed' : 'failed'] += 1;
    }
    for (const suite of suites) count(suite, `${name}${suite.name} › `);
  };
  for (const session of sessions) {
    const before = sum.failed;
    const file = relative('.', session.testFile);
    if (session.testResults) count(session.testResults, `${file} › `);
    // A file can fail as a whole: it does not load, or throws outside of any test.
    if (!session.passed && sum.failed === before) {
      console.log(`✖ ${file}`);
      sum.failed += 1;
    }
  }
  return sum;
}
