/**
 * What pages of Chromium have run of src/, as V8 counts it. Only that is taken after each file of tests: it becomes lines once, at the end,
 * for all pages together (scripts/coverage.mjs).
 */
export class PageCoverage {
  /** For each page that has ended, its modules as V8 reports them, with paths for URLs. */
  pages = [];
  /** The modules as the server has sent them, source maps included, by path. */
  served = new Map();
  /** In code that a browser has kept from an earlier page, V8 would count the calls of functions and nothing within them. */
  args = ['--v8-cache-options=none', '--js-flags=--no-compilation-cache'];
  #clients = new WeakMap();

  /** @param page of puppeteer's, before it loads anything */
  async start(page) {
    const client = await page.createCDPSession();
    await client.send('Profiler.enable');
    await client.send('Profiler.startPreciseCoverage', {callCount: true, detailed: true});
    this.#clients.set(page, client);
  }

  /** Takes what the page has run since the last time, while the server still runs. */
  async take(page) {
    const {result} = await this.#clients.get(page).send('Profiler.takePreciseCoverage');
    const ours = result
      .filter(({url}) => /^http:\/\/[^/]+\/src\//.test(url))
      .map((script) => ({...script, url: new URL(script.url).pathname}));
    this.pages.push(ours);
    const {origin} = new URL(page.url());
    const unknown = new Set(ours.map(({url}) => url).filter((path) => !this.served.has(path)));
    await Promise.all(
      [...unknown].map(async (path) => this.served.set(path, await (await fetch(origin + path)).text())),
    );
  }
}
