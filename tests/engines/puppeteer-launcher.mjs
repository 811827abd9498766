// A launcher of @web/test-runner for what puppeteer drives: Chromium, and by way of firefox-launcher.mjs Firefox.
import {chromeLauncher} from '@web/test-runner-chrome';

/** Puppeteer waits half a minute for a browser or a page, and three for an answer. The clocks of the runner know better what a busy machine may take. */
const PATIENCE = 600_000;

/**
 * @param launchOptions those of puppeteer's launch()
 * @param {{adapt?: (page, browser) => void, coverage?: import('./page-coverage.mjs').PageCoverage}} options `adapt` gives a page what the
 *   runner asks of it, and this browser does otherwise; `coverage` takes down what the pages run
 */
export function puppeteerLauncher(launchOptions, {adapt = () => undefined, coverage} = {}) {
  const launcher = chromeLauncher({
    launchOptions: {
      ...launchOptions,
      args: [...launchOptions.args, ...(coverage?.args ?? [])],
      timeout: 120_000,
      protocolTimeout: PATIENCE,
    },
    async createPage({browser, context}) {
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      // A crashed page cannot run the remaining files, but would get them.
      page.on('error', () => browser.process()?.kill('SIGKILL'));
      adapt(page, browser);
      await coverage?.start(page);
      return page;
    },
  });
  /** The sessions in which the browser has broken down. The runner starts another for the next by itself. */
  launcher.brokeDownIn = new Set();
  const {startSession, stopSession, stop} = launcher;
  const noteBreakdown = (id) => {
    if (!launcher.browser?.connected) launcher.brokeDownIn.add(id);
  };
  let isTried = false;
  launcher.startSession = async (id, url) => {
    try {
      // If it does not start once, it is not waited for again.
      if (isTried && !launcher.browser) throw new Error('The browser does not start.');
      isTried = true;
      await startSession.call(launcher, id, url);
    } finally {
      noteBreakdown(id);
      // A start that failed would be taken for that of the next session.
      launcher.__startBrowserPromise = undefined;
    }
  };
  launcher.stopSession = async (id) => {
    try {
      await coverage?.take(launcher.getPage(id));
      return await stopSession.call(launcher, id);
    } finally {
      noteBreakdown(id);
    }
  };
  // Its pages go with the browser, should it be started again.
  launcher.stop = () =>
    stop.call(launcher).finally(() => {
      launcher.inactivePages = [];
      launcher.activePages.clear();
    });
  return launcher;
}
