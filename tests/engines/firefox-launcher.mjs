// A launcher of @web/test-runner for an installed Firefox: puppeteer drives it over WebDriver BiDi, without geckodriver.
import {puppeteerLauncher} from './puppeteer-launcher.mjs';

/** Firefox's names of the media features that it can emulate. */
const OVERRIDES = {
  'prefers-color-scheme': 'prefersColorSchemeOverride',
  'prefers-reduced-motion': 'prefersReducedMotionOverride',
  'forced-colors': 'forcedColorsOverride',
};

export function firefoxLauncher(executablePath) {
  // The argument opens the browser's own scope, which offers what BiDi has no command for.
  const launcher = puppeteerLauncher(
    {browser: 'firefox', executablePath, headless: true, args: ['--remote-allow-system-access']},
    {adapt},
  );
  launcher.name = 'Firefox';
  return launcher;
}

/** What puppeteer's page cannot do in Firefox, and tests ask of it. */
function adapt(page, browser) {
  const {keyboard} = page;
  for (const method of ['press', 'down', 'up']) {
    const original = keyboard[method].bind(keyboard);
    // The one key that has a name in Chromium and none in BiDi.
    keyboard[method] = (key, ...rest) => original(key === 'Space' ? ' ' : key, ...rest);
  }
  /** Sets properties of the browsing context that the page is in. */
  const override = async (properties) => {
    const {connection} = browser;
    const {
      result: {
        contexts: [{context}],
      },
    } = await connection.send('browsingContext.getTree', {'moz:scope': 'chrome', maxDepth: 0});
    const expression = `
      const {browsingContext} = gBrowser.browsers.find(({currentURI}) => currentURI.spec === ${JSON.stringify(page.url())});
      Object.assign(browsingContext, ${JSON.stringify(properties)});
      null;
    `;
    const {result} = await connection.send('script.evaluate', {
      expression: `{${expression}}`,
      target: {context},
      awaitPromise: false,
    });
    if (result.type === 'exception') throw new Error(`Firefox: ${result.exceptionDetails.text}`);
  };
  page.emulateMediaFeatures = (features) =>
    override(
      Object.fromEntries(
        Object.entries(OVERRIDES).map(([name, property]) => [
          property,
          features.find((feature) => feature.name === name)?.value ?? 'none',
        ]),
      ),
    );
  page.emulateMediaType = (media) => override({mediumOverride: media === 'screen' ? '' : media});
}
