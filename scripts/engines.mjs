// The browser engines that the tests know: where each is on this machine, how it is started, and where to get it. Chromium is the one of
// `npm test`; ENGINE=firefox or ENGINE=webkit takes another (`ENGINE=webkit npx wtr --files tests/load/load.browser.ts --watch`).
import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {chromeLauncher} from '@web/test-runner-chrome';
import {findBrowser} from './browser.mjs';
import {firefoxLauncher} from './firefox-launcher.mjs';
import {webkitLauncher} from './webkit-launcher.mjs';

/** `find` gives a launcher of @web/test-runner, or throws. */
export const ENGINES = {
  chromium: {
    name: 'Chromium',
    find: async () => chromeLauncher({launchOptions: await findBrowser()}),
    howToGet: 'install Chrome or Chromium, or say where it is: CHROME_PATH=/path/to/chrome',
  },
  firefox: {
    name: 'Firefox',
    find: async () => firefoxLauncher(findFirefox()),
    howToGet: 'Debian: apt-get install firefox-esr. Elsewhere: any Firefox from mozilla.org, no geckodriver. FIREFOX_PATH says where it is',
  },
  webkit: {
    name: 'WebKit',
    find: async () => webkitLauncher(findWebKit()),
    howToGet: 'Debian: apt-get install webkit2gtk-driver xvfb. It is WebKitGTK, for Linux alone; Safari is not supported',
  },
};

/** The launcher that ENGINE asks for. */
export async function launcherOfEngine(engine = 'chromium') {
  if (!Object.hasOwn(ENGINES, engine)) throw new Error(`There is no engine ${engine}. There are: ${Object.keys(ENGINES).join(', ')}`);
  return ENGINES[engine].find();
}

function findFirefox() {
  const usual = ['/Applications/Firefox.app/Contents/MacOS/firefox', String.raw`C:\Program Files\Mozilla Firefox\firefox.exe`];
  const path = [process.env.FIREFOX_PATH, onPath('firefox-esr'), onPath('firefox'), ...usual].find((each) => each && existsSync(each) && starts(each));
  if (!path) throw new Error('No Firefox found.');
  return path;
}

/** Some packages of Firefox are stubs that only tell how to install the real one. Elsewhere than on Linux --version may open a window. */
function starts(path) {
  if (process.platform !== 'linux') return true;
  try {
    return execFileSync(path, ['--version'], {stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8', timeout: 60_000}).startsWith('Mozilla Firefox');
  } catch {
    return false;
  }
}

function findWebKit() {
  const programs = {driver: onPath('WebKitWebDriver'), xvfb: onPath('Xvfb'), browser: findMiniBrowser()};
  const missing = Object.entries({WebKitWebDriver: programs.driver, Xvfb: programs.xvfb, MiniBrowser: programs.browser}).filter(([, path]) => !path);
  if (missing.length) throw new Error(`Not found: ${missing.map(([name]) => name).join(', ')}.`);
  return programs;
}

/** WebKitGTK's own browser is beside its library, which each distribution has elsewhere. */
function findMiniBrowser() {
  const roots = ['/usr/libexec', '/usr/lib', '/usr/lib64', ...list('/usr/lib').filter((path) => path.endsWith('-linux-gnu'))];
  return roots.flatMap(list).filter((path) => /\/webkit2gtk-4\.\d$/.test(path)).map((path) => join(path, 'MiniBrowser')).find((path) => existsSync(path));
}

function list(folder) {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

function onPath(name) {
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)).find((path) => existsSync(path));
}
