// Which browser the tests and the pictures use: an installed Chrome or Chromium if there is one that starts, else the headless
// Chromium that comes with `npm ci` inside @sparticuz/chromium (Linux x64).
import {execFileSync} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Launcher} from 'chrome-launcher';

const cacheDir = fileURLToPath(new URL('../../node_modules/.cache/caucasus-briefs', import.meta.url));
const isRoot = process.getuid?.() === 0;

/** For a closed network: nothing is fetched, updated or synchronised, and nothing waits for that. Chromium's web security stays on. */
const args = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * What puppeteer's `launch()` needs. `env` holds what the bundled browser needs on a machine without libnss3.
 * @returns {Promise<{executablePath: string, headless: true | 'shell', args: string[], env: NodeJS.ProcessEnv}>}
 */
export async function findBrowser() {
  const installed = installedChrome();
  if (installed) {
    return {
      executablePath: installed,
      headless: true,
      args: isRoot ? [...args, '--no-sandbox'] : args,
      env: process.env,
    };
  }
  return bundledBrowser();
}

/** The same for the browser that comes with `npm ci`, whatever else is installed: a version of it draws the same on every machine. */
export async function bundledBrowser() {
  const {executablePath, env} = await bundledChromium();
  // It has no setuid helper for a sandbox, containers often forbid the other way, and it only ever sees pages of this repository.
  return {executablePath, headless: 'shell', args: [...args, '--no-sandbox'], env};
}

/** CHROME_PATH, then wherever chrome-launcher knows to look on this system, then usual names; the first one that starts. */
function installedChrome() {
  const usual = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
  ];
  let found = [];
  try {
    found = Launcher.getInstallations();
  } catch {
    // On Linux chrome-launcher throws when it finds none.
  }
  return [process.env.CHROME_PATH, ...found, ...usual].find((path) => path && existsSync(path) && starts(path));
}

/** Some Chromium packages are stubs that only tell how to install the real one. Elsewhere than on Linux --version may open a window. */
function starts(path, env = process.env) {
  if (process.platform !== 'linux') return true;
  try {
    execFileSync(path, ['--version'], {env, stdio: 'pipe', timeout: 20_000});
    return true;
  } catch {
    return false;
  }
}

async function bundledChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No Chrome or Chromium found. Install one, or say where it is: CHROME_PATH=/path/to/chrome npm test',
    );
  }
  const packageUrl = new URL('../../node_modules/@sparticuz/chromium/package.json', import.meta.url);
  const {version} = JSON.parse(readFileSync(packageUrl, 'utf8'));
  // One directory for each version, because the package takes any `chromium` that it finds in its TMPDIR for its own.
  const dir = join(cacheDir, `chromium-${version}`);
  if (!existsSync(dir)) await unpack(dir);
  const executablePath = join(dir, 'chromium');
  // A machine without libnss3 uses the libraries that come in the package.
  const ownLibraries = {
    ...process.env,
    LD_LIBRARY_PATH: [join(dir, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
  };
  const env = [process.env, ownLibraries].find((each) => starts(executablePath, each));
  if (!env)
    throw new Error(
      `The bundled Chromium does not start on this machine: ${executablePath}. Install Chrome or Chromium.`,
    );
  return {executablePath, env};
}

/** Into a fresh directory and then renamed, so that two test runs at once never see half a browser. */
async function unpack(dir) {
  mkdirSync(cacheDir, {recursive: true});
  const fresh = mkdtempSync(join(cacheDir, 'unpacking-'));
  const {default: chromium, inflate} = await import('@sparticuz/chromium');
  const {TMPDIR} = process.env;
  process.env.TMPDIR = fresh;
  try {
    await chromium.executablePath();
    await inflate(fileURLToPath(new URL('../../node_modules/@sparticuz/chromium/bin/al2023.tar.br', import.meta.url)));
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
  chmodSync(join(fresh, 'chromium'), 0o755);
  try {
    renameSync(fresh, dir);
  } catch (error) {
    rmSync(fresh, {recursive: true});
    if (!existsSync(dir)) throw error;
  }
}
