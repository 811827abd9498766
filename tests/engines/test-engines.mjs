// `npm run test:engines [-- ENGINE…] [FILE…]`: tests/**/*.browser.ts in Chromium, Firefox and WebKit, as far as they are there.
import {readdirSync} from 'node:fs';
import {runBrowserTests} from './run-browser-tests.mjs';
import {ENGINES} from './engines.mjs';

const args = process.argv.slice(2);
const engines = args.filter((arg) => Object.hasOwn(ENGINES, arg));
const named = args.filter((arg) => !engines.includes(arg));
const unknown = named.filter((arg) => !arg.endsWith('.browser.ts'));
if (unknown.length) {
  console.error(
    `Neither an engine (${Object.keys(ENGINES).join(', ')}) nor a test file (x.browser.ts): ${unknown.join(' ')}`,
  );
  process.exit(1);
}
const all = readdirSync('tests', {recursive: true})
  .map((path) => `tests/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.browser.ts'))
  .sort();
const {passed, failed, sentences} = await runBrowserTests(named.length ? named : all, {
  engines: engines.length ? engines : Object.keys(ENGINES),
});
// A missing engine is not a failure; a run without any test is one.
if (failed || !passed) process.exitCode = 1;
console.log(`\n${sentences.join(' ')}`);
console.log(`${passed} passed, ${failed} failed`);
