// The browser engines that the tests know: where each is on this machine, how it is started, and where to get it. Chromium is the one of
// `npm test`; ENGINE=firefox or ENGINE=webkit takes another (`ENGINE=webkit npx wtr --files tests/elements/loading.browser.ts --watch`).
import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {delimiter, join, relative} from 'node:path';
import {findBrowser} from './chromium.mjs';
import {firefoxLauncher} from './firefox-launcher.mjs';
import {Pool} from './pool.mjs';
import {puppeteerLauncher} from './puppeteer-launcher.mjs';
import {webkitLauncher} from './webkit-launcher.mjs';

/**
 * `find` returns a launcher of @web/test-runner, or throws. `cannot` is what cannot be tested in this engine, and why: tests look there (`can` in
 * tests/engine.ts), and the runner says what was not tested in which engine.
 */
export const ENGINES = {
  chromium: {
    name: 'Chromium',
    find: async ({pages = 1, coverage}) => {
      const browser = await findBrowser();
      return new Pool(Array.from({length: pages}, () => puppeteerLauncher(browser, {coverage})));
    },
    howToGet: 'Install Chrome or Chromium, or say where it is: CHROME_PATH=/path/to/chrome',
    cannot: {},
  },
  firefox: {
    name: 'Firefox',
    find: async () => firefoxLauncher(findFirefox()),
    howToGet:
      'Debian: apt-get install firefox-esr. Elsewhere any Firefox from mozilla.org; no geckodriver. FIREFOX_PATH says where it is.',
    cannot: {
      'layout-shift': 'Firefox does not measure how far content moves.',
      offline: 'Firefox cannot be told from outside to take one window off the network.',
    },
  },
  webkit: {
    name: 'WebKit',
    find: async () => webkitLauncher(findWebKit()),
    howToGet: 'Debian: apt-get install webkit2gtk-driver xvfb. It is WebKitGTK, for Linux alone.',
    cannot: {
      'forced-colors': 'WebKit has no forced colours; (forced-colors: active) never holds there, for no reader.',
      'broken-answers':
        'WebKitGTK takes an answer that breaks off, or that is not gzip, for a complete one, and gives no sign.',
      'http-cache': 'WebKitGTK under WebDriver keeps no answer.',
      'layout-shift': 'WebKit does not measure how far content moves.',
      pictures: 'Our launcher of WebKitGTK does not ask its driver for pictures.',
      offline: 'WebKitGTK opens no second window under WebDriver, and has no command to take one off the network.',
    },
  },
};

/** Why not all engines are asked what takes long (`can('long')`), but a part of it. */
const LONG = 'It takes long: this engine is asked a part of it, and all of it by `npm run test:engines`.';

/**
 * Of these engines, those that are there, each with its launcher and what tests could not ask of it, and those that are not.
 *
 * @param {string[]} names
 * @param {{pages?: number, coverage?: import('./page-coverage.mjs').PageCoverage, longInFirst?: boolean}} options for those that can do it: how
 *   many pages there may be at once, each in a browser of its own, and what takes down what they run; `longInFirst`: only the first engine is
 *   asked what takes long
 */
export async function findEngines(names, options = {}) {
  const [found, missing] = [[], []];
  for (const key of names) {
    const {name, find, howToGet} = ENGINES[key];
    try {
      const launcher = await find(options);
      const engine = {key, name, launcher, unasked: new Map(), cannot: {...ENGINES[key].cannot}};
      if (options.longInFirst && found.length) engine.cannot.long = LONG;
      launchers.set(launcher, engine);
      found.push(engine);
    } catch (error) {
      missing.push({key, name, why: error.message, howToGet});
    }
  }
  return {found, missing};
}

/** The launcher that ENGINE asks for. */
export async function launcherOfEngine(engine = 'chromium') {
  if (!Object.hasOwn(ENGINES, engine))
    throw new Error(`There is no engine ${engine}. There are: ${Object.keys(ENGINES).join(', ')}`);
  const {
    found: [first],
    missing: [none],
  } = await findEngines([engine]);
  if (!first) throw new Error(`${none.why} ${none.howToGet}`);
  return first.launcher;
}

const launchers = new Map();

/** Whether tests in this session of @web/test-runner can ask something of their engine. What they cannot is remembered. */
export function canAsk({browser, testFile}, what) {
  const {cannot, unasked} = launchers.get(browser);
  if (!Object.hasOwn(cannot, what)) return true;
  unasked.set(what, (unasked.get(what) ?? new Set()).add(relative('.', testFile)));
  return false;
}

function findFirefox() {
  const usual = [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    String.raw`C:\Program Files\Mozilla Firefox\firefox.exe`,
  ];
  const path = [process.env.FIREFOX_PATH, onPath('firefox-esr'), onPath('firefox'), ...usual].find(
    (each) => each && existsSync(each) && starts(each),
  );
  if (!path) throw new Error('No Firefox found.');
  return path;
}

/** Some packages of Firefox are stubs that only tell how to install the real one. Elsewhere than on Linux --version may open a window. */
function starts(path) {
  if (process.platform !== 'linux') return true;
  try {
    return execFileSync(path, ['--version'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      encoding: 'utf8',
      timeout: 60_000,
    }).startsWith('Mozilla Firefox');
  } catch {
    return false;
  }
}

function findWebKit() {
  const programs = {driver: onPath('WebKitWebDriver'), xvfb: onPath('Xvfb'), browser: findMiniBrowser()};
  const missing = Object.entries({
    WebKitWebDriver: programs.driver,
    Xvfb: programs.xvfb,
    MiniBrowser: programs.browser,
  }).filter(([, path]) => !path);
  if (missing.length) throw new Error(`Not found: ${missing.map(([name]) => name).join(', ')}.`);
  return programs;
}

/** WebKitGTK's own browser is beside its library, which each distribution has elsewhere. */
function findMiniBrowser() {
  const roots = [
    '/usr/libexec',
    '/usr/lib',
    '/usr/lib64',
    ...list('/usr/lib').filter((path) => path.endsWith('-linux-gnu')),
  ];
  return roots
    .flatMap(list)
    .filter((path) => /\/webkit2gtk-4\.\d$/.test(path))
    .map((path) => join(path, 'MiniBrowser'))
    .find((path) => existsSync(path));
}

function list(folder) {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}
