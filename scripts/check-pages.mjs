// `npm run check:pages [-- cdn|next]`: the examples as a site would build them, from the packed package, in the tests' browser. A card must be
// ready in each, and the browser must not report anything. `next` installs Next.js, React and what they need from the registry
// (some 400 MB, into a folder that is removed afterwards), and takes some minutes.
import {execFileSync, spawn, spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {CARDS} from 'caucasus-briefs/server';
import puppeteer from 'puppeteer-core';
import {findBrowser} from '../tests/engines/chromium.mjs';
import {serveFiles} from './serve-files.mjs';

/* global document, innerHeight -- the callbacks of evaluate() run in the page */

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'caucasus-briefs-pages-'));
process.on('exit', () => rmSync(scratch, {recursive: true, force: true}));
const shell = process.platform === 'win32';
const TAGS = CARDS.map(({tag}) => tag).join();
const PATIENCE = 60_000;
/** What React and Lit say to every developer. */
const DEVELOPMENT = /^(?:%cDownload the React DevTools|Lit is in dev mode)/;

const EXAMPLES = {cdn: checkCdn, next: checkNext};
const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : Object.keys(EXAMPLES);
if (!names.every((name) => Object.hasOwn(EXAMPLES, name)))
  throw new Error(`There are: ${Object.keys(EXAMPLES).join(', ')}`);
if (!existsSync(join(root, 'dist/cdn/caucasus-briefs.js'))) throw new Error('There is no dist/cdn: npm run build');

const [{filename}] = JSON.parse(
  execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', scratch], {
    cwd: root,
    encoding: 'utf8',
    shell,
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
);
const tarball = join(scratch, filename);
const browser = await puppeteer.launch(await findBrowser());
try {
  for (const name of names) await EXAMPLES[name]();
} finally {
  await browser.close();
}

/** A plain page with what the package's command line says to paste, and the script from the package. */
async function checkCdn() {
  const site = join(scratch, 'cdn');
  cpSync(join(root, 'examples/cdn'), site, {recursive: true});
  execFileSync('tar', ['-xzf', tarball, '-C', scratch]);
  const unpacked = join(scratch, 'package');
  // What npm would install beside it; the command line needs no registry for that here.
  symlinkSync(join(root, 'node_modules'), join(unpacked, 'node_modules'), 'junction');
  mkdirSync(join(site, 'assets'));
  cpSync(join(unpacked, 'dist/cdn/caucasus-briefs.js'), join(site, 'assets/caucasus-briefs.js'));
  const page = readFileSync(join(site, 'index.html'), 'utf8').replace(/<!-- npx caucasus-briefs (.*?) -->/, (_, args) =>
    execFileSync(process.execPath, [join(unpacked, 'dist/node/cli.js'), ...args.split(' ')], {
      cwd: site,
      encoding: 'utf8',
    }),
  );
  if (!/ integrity="sha384-/.test(page)) throw new Error('The snippet has no integrity.');
  writeFileSync(join(site, 'index.html'), page);

  const {origin, close} = await serveFiles(site);
  try {
    await visit('examples/cdn', origin, async (page) => {
      await page.goto(origin);
      await expectCards(page, 1, ['When will the island ferry sail again?', 'Who pays for the repair?']);
    });
  } finally {
    close();
  }
}

/** An app of the App Router: as it is published, and in development, where React says in full what it finds wrong. */
async function checkNext() {
  const app = join(scratch, 'next');
  cpSync(join(root, 'examples/next'), app, {recursive: true});
  const installed = spawnSync('npm', ['install', '--no-audit', '--no-fund', tarball], {
    cwd: app,
    encoding: 'utf8',
    shell,
  });
  if (installed.status !== 0) {
    console.log(
      `examples/next: not checked, because Next.js could not be installed. Is there a registry?\n${installed.stderr.trim()}`,
    );
    return;
  }
  const next = (...args) => [join(app, 'node_modules/next/dist/bin/next'), ...args];
  const options = {cwd: app, encoding: 'utf8', env: {...process.env, NEXT_TELEMETRY_DISABLED: '1'}};
  const built = spawnSync(process.execPath, next('build'), options);
  if (built.status !== 0) throw new Error(`next build failed:\n${built.stdout}${built.stderr}`);

  for (const mode of ['start', 'dev']) {
    const {origin, close} = await startNext(next(mode, '--port', '0'), options);
    try {
      const html = await (await fetch(origin)).text();
      for (const part of [
        '<template shadowroot="open" shadowrootmode="open">',
        'The owner',
        'Key facts about the island ferry',
      ]) {
        if (!html.includes(part)) throw new Error(`The server's page lacks ${part}`);
      }
      const expectPage = async (page) => {
        await expectCards(page, 3, ['When will the island ferry sail again?', 'Who pays for the repair?', 'about 140']);
        await page.waitForFunction(() => document.querySelector('#count')?.textContent === '2 sources');
      };
      await visit(`examples/next (next ${mode}), from the server`, origin, async (page) => {
        await page.goto(origin);
        await expectPage(page);
      });
      await visit(`examples/next (next ${mode}), by a link in the app`, origin, async (page) => {
        await page.goto(`${origin}/about`);
        await page.click('a[href="/"]');
        await page.waitForSelector('caucasus-brief');
        await expectPage(page);
      });
    } finally {
      await close();
    }
  }
}

/** Opens a tab, records everything that the browser reports there, and fails if there is anything. */
async function visit(name, origin, look) {
  const begin = performance.now();
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  const complaints = [];
  page.on('console', (message) => {
    if (message.type() !== 'log' && !DEVELOPMENT.test(message.text()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('requestfailed', (request) => {
    // A request that the app itself has aborted is not a failure.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      complaints.push(`${request.url()}: ${request.failure()?.errorText}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.url()}: HTTP ${response.status()}`);
    if (new URL(response.url()).origin !== origin && !response.url().startsWith('data:'))
      complaints.push(`a third host: ${response.url()}`);
  });
  try {
    await look(page);
  } catch (error) {
    throw new Error([`${name}: ${error.message}`, ...complaints].join('\n'), {cause: error});
  }
  await page.close();
  if (complaints.length > 0) throw new Error([`${name} has complaints:`, ...complaints].join('\n'));
  console.log(`${name}: cards ready, console clean (${((performance.now() - begin) / 1000).toFixed(1)} s)`);
}

/** Waits until this many cards are ready, scrolls to each, and looks for words in them. */
async function expectCards(page, count, words) {
  const state = () =>
    page.evaluate(
      (tags) => [...document.querySelectorAll(tags)].map(({localName, status}) => `${localName}: ${status}`).join(', '),
      TAGS,
    );
  await page
    .waitForFunction(
      (tags, n) => {
        const cards = [...document.querySelectorAll(tags)];
        return cards.length === n && cards.every(({status}) => status === 'ready');
      },
      {},
      TAGS,
      count,
    )
    .catch(async (cause) => {
      throw new Error(`not ${count} ready cards but ${await state()}`, {cause});
    });
  const {text, heights} = await page.evaluate((tags) => {
    const cards = [...document.querySelectorAll(tags)];
    return {
      text: cards.map(({shadowRoot}) => shadowRoot.textContent.replace(/\s+/g, ' ')).join('\n'),
      heights: cards.map((card) => card.getBoundingClientRect().height / innerHeight),
    };
  }, TAGS);
  for (const each of words) if (!text.includes(each)) throw new Error(`no card says “${each}”`);
  if (heights.some((height) => height < 0.1)) throw new Error('a card has no height');
}

/** Next's server, on a port that it chooses itself. */
function startNext(args, {cwd, env}) {
  const server = spawn(process.execPath, args, {cwd, env, stdio: ['ignore', 'pipe', 'pipe']});
  const ended = new Promise((resolve) => server.on('exit', resolve));
  const close = async () => {
    server.kill();
    await ended;
  };
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr.on('data', (chunk) => (said += chunk));
    server.stdout.on('data', (chunk) => {
      said += chunk;
      const origin = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (origin && /ready/i.test(said)) resolve({origin, close});
    });
    void ended.then((code) => reject(new Error(`next ended with ${code}:\n${said}`)));
  });
}
