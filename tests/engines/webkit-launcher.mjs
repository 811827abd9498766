// A launcher of @web/test-runner for WebKitGTK: its MiniBrowser on a screen of its own, where it has the focus and no mouse is over it.
// WebKitWebDriver opens URLs, presses keys and sets the size; the browser's inspector sets what a reader prefers.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {connectInspector} from './webkit-inspector.mjs';

/** WebDriver's characters for keys, by the names that puppeteer has for them. Every other key is the character that it writes. */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE006',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/** What the inspector calls media features, and their values. */
const PREFERENCES = {
  'prefers-color-scheme': 'PrefersColorScheme',
  'prefers-reduced-motion': 'PrefersReducedMotion',
  'prefers-contrast': 'PrefersContrast',
};
const VALUES = {
  light: 'Light',
  dark: 'Dark',
  reduce: 'Reduce',
  'no-preference': 'NoPreference',
  more: 'More',
  less: 'Less',
};

const START_TIMEOUT = 120_000;
const SCREEN = {width: 4000, height: 3000};

/** The tools of the window cannot be hidden, and would keep it at 447 px at least. Without room of their own they let it be as narrow as a phone. */
const GTK_CSS = '* {min-width: 0; min-height: 0; padding: 0; border-width: 0} button, entry {margin: 0 -20px}';

/** @param {{browser: string, driver: string, xvfb: string}} programs where they are */
export function webkitLauncher(programs) {
  return new WebKitLauncher(programs);
}

class WebKitLauncher {
  name = 'WebKit';
  // So that the runner's commands (sendKeys, setViewport, emulateMedia) talk to getPage() as to a page of puppeteer's.
  type = 'puppeteer';
  concurrency = 1;
  /** The sessions in which the browser has broken down. */
  brokeDownIn = new Set();
  #programs;
  #browser;
  #cannotStart;
  #session;

  constructor(programs) {
    this.#programs = programs;
  }

  async startSession(id, url) {
    this.#session = id;
    await this.#clearAway();
    this.#browser ??= await this.#start();
    await this.#browser.page.setViewport({width: 800, height: 600});
    await this.#browser.page.goto(url);
  }

  isActive(id) {
    return id === this.#session;
  }

  getPage() {
    return this.#browser.page;
  }

  /** None where the browser has broken down: the runner asks as soon as it hears nothing more from a page, and would not catch an error. */
  getBrowserUrl() {
    return this.#browser.page.url().catch(() => undefined);
  }

  async stopSession(id) {
    this.#session = undefined;
    // Stops what still runs in the page.
    await this.#browser?.page.goto('about:blank').catch(() => undefined);
    if (!this.#browser || this.#browser.isGone()) this.brokeDownIn.add(id);
    await this.#clearAway();
    return {};
  }

  startDebugSession() {
    return Promise.reject(new Error('WebKit is not debugged from here.'));
  }

  async stop() {
    await this.#browser?.stop();
    this.#browser = undefined;
  }

  /** If it does not start once, it is not waited for again. */
  async #start() {
    if (this.#cannotStart) throw this.#cannotStart;
    try {
      return await startWebKit(this.#programs);
    } catch (error) {
      this.#cannotStart = error;
      throw error;
    }
  }

  /** What has broken down is of no more use; the next session starts another. */
  async #clearAway() {
    if (this.#browser?.isGone()) await this.stop();
  }
}

async function startWebKit(programs) {
  const group = new ProgramGroup();
  const inTime = new AbortController();
  const tooLate = pause(START_TIMEOUT, undefined, {ref: false, signal: inTime.signal}).then(() => {
    throw new Error('WebKit does not start.');
  });
  try {
    return await Promise.race([startIn(group, programs), tooLate]);
  } catch (error) {
    group.end();
    throw error;
  } finally {
    inTime.abort();
    tooLate.catch(() => {});
  }
}

async function startIn(group, programs) {
  const size = `${SCREEN.width}x${SCREEN.height}x24`;
  const screen = group.start(programs.xvfb, ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const display = await Promise.race([once(screen.process.stdio[3], 'data'), screen.end]);
  const env = {
    ...process.env,
    DISPLAY: `:${String(display).trim()}`,
    GDK_BACKEND: 'x11',
    XDG_CONFIG_HOME: group.home,
    LANGUAGE: 'en_US',
    NO_AT_BRIDGE: '1',
    // Without a graphics card, layers cost a quarter of the time, and do not show.
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  };
  const [inspectorPort, driverPort] = [await freePort(), await freePort()];
  const browser = group.start(programs.browser, ['--automation'], {
    env: {...env, WEBKIT_INSPECTOR_SERVER: `127.0.0.1:${inspectorPort}`},
  });
  const inspector = await whenUp(browser, () => connectInspector(inspectorPort));
  const driver = group.start(programs.driver, [`--port=${driverPort}`, `--target=127.0.0.1:${inspectorPort}`], {env});
  let isGone = false;
  for (const {end} of [screen, browser, driver]) end.catch(() => (isGone = true));
  const command = commands(`http://127.0.0.1:${driverPort}`, () => (isGone = true));
  await whenUp(driver, () => command('GET', '/status'));
  const {sessionId} = await command('POST', '/session', {capabilities: {}});
  const page = new WebKitPage((method, path, body) => command(method, `/session/${sessionId}${path}`, body), inspector);
  return {
    page,
    isGone: () => isGone,
    async stop() {
      if (!isGone) await command('DELETE', `/session/${sessionId}`).catch(() => undefined);
      inspector.close();
      group.end();
    },
  };
}

/** Programs that end together, at the latest with this process, and a home of their own. */
class ProgramGroup {
  home = mkdtempSync(join(tmpdir(), 'caucasus-briefs-webkit-'));
  #running = [];
  #onEnd = {exit: () => this.end(), SIGINT: () => process.exit(1), SIGTERM: () => process.exit(1)};

  constructor() {
    for (const [event, listener] of Object.entries(this.#onEnd)) process.once(event, listener);
    mkdirSync(join(this.home, 'gtk-3.0'));
    writeFileSync(join(this.home, 'gtk-3.0', 'gtk.css'), GTK_CSS);
  }

  start(...args) {
    const program = start(...args);
    this.#running.unshift(program);
    return program;
  }

  end() {
    for (const [event, listener] of Object.entries(this.#onEnd)) process.off(event, listener);
    for (const each of this.#running) each.process.kill();
    rmSync(this.home, {recursive: true, force: true, maxRetries: 5});
  }
}

/** What the runner's commands ask of a page of puppeteer's. */
class WebKitPage {
  #command;
  #inspector;
  keyboard = {
    press: (key) => this.#keys([...this.#stroke(key)]),
    down: (key) => this.#keys([this.#stroke(key)[0]]),
    up: (key) => this.#keys([this.#stroke(key)[1]]),
    type: (text) => this.#keys([...text].flatMap((character) => this.#stroke(character))),
  };

  constructor(command, inspector) {
    this.#command = command;
    this.#inspector = inspector;
  }

  goto(url) {
    return this.#command('POST', '/url', {url});
  }

  url() {
    return this.#command('GET', '/url');
  }

  async setViewport({width, height}) {
    const tools = await this.#execute('sync', 'return outerHeight - innerHeight');
    // The mouse of a new screen is in its middle, and the window that is under it has the focus. It stays on the tools, off the page.
    const [x, y] = [Math.round((SCREEN.width - width) / 2), SCREEN.height / 2 - Math.floor(tools / 2)];
    await this.#command('POST', '/window/rect', {x, y, width, height: height + tools});
    await this.#execute(
      'async',
      `
      const [width, height, done] = arguments;
      const look = () => innerWidth === width && innerHeight === height && (removeEventListener('resize', look), done());
      addEventListener('resize', look);
      look();
    `,
      width,
      height,
    );
  }

  /** Sets all features again, as puppeteer does: a feature that is not named is the system's. */
  async emulateMediaFeatures(features) {
    for (const {name, value} of features) {
      if (!PREFERENCES[name] && value !== 'none') throw new Error(`WebKit cannot emulate ${name}: ${value}`);
    }
    for (const [name, preference] of Object.entries(PREFERENCES)) {
      await this.#inspector.overridePreference(
        preference,
        VALUES[features.find((feature) => feature.name === name)?.value],
      );
    }
  }

  /** `print` or `screen`. */
  emulateMediaType(media) {
    return this.#inspector.emulateMedium(media === 'screen' ? '' : media);
  }

  #execute(kind, script, ...args) {
    return this.#command('POST', `/execute/${kind}`, {script, args});
  }

  #keys(actions) {
    return this.#command('POST', '/actions', {actions: [{type: 'key', id: 'keyboard', actions}]});
  }

  #stroke(key) {
    const value = KEYS[key] ?? key;
    if ([...value].length !== 1) throw new Error(`There is no key ${key}`);
    return [
      {type: 'keyDown', value},
      {type: 'keyUp', value},
    ];
  }
}

function start(path, args, options) {
  const child = spawn(path, args, {stdio: ['ignore', 'ignore', 'pipe'], ...options});
  let said = '';
  child.stderr.on('data', (data) => (said = (said + String(data)).slice(-2000)));
  /** Rejects when the program ends by itself, with what it has said. */
  const end = new Promise((_, reject) => {
    child.once('error', reject);
    child.once('close', () => reject(new Error(`${path} has ended.\n${said}`)));
  });
  end.catch(() => {});
  return {process: child, end};
}

/** These programs give no sign when they listen: it is tried until one answers, or has ended. */
async function whenUp(program, attempt) {
  for (;;) {
    try {
      return await Promise.race([attempt(), program.end]);
    } catch (error) {
      if (error.code !== 'ECONNREFUSED' && error.cause?.code !== 'ECONNREFUSED') throw error;
      await pause(50);
    }
  }
}

/** A port that was free a moment ago. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** WebDriver over HTTP; `onEnd` when there is no browser any more. */
function commands(origin, onEnd) {
  return async (method, path, body) => {
    const response = await fetch(origin + path, {method, ...(body && {body: JSON.stringify(body)})});
    const {value} = await response.json();
    if (response.ok) return value;
    if (value.error === 'invalid session id') onEnd();
    throw new Error(`WebDriver, ${path.replace(/.*\//, '')}: ${value.message || value.error}`);
  };
}
