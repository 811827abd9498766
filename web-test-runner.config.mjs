// The browser half of `npm test` (scripts/test.mjs). Alone, or to watch:  npx wtr --files tests/elements/loading.browser.ts --watch
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {sendCsp, STRICT_CSP} from './demo/build/csp.mjs';
import {canAsk, launcherOfEngine} from './tests/engines/engines.mjs';
import {generatedPages, siteUrls} from './demo/build/serve.mjs';
import {network, networkMiddleware} from './tests/pages/serve-network.mjs';
import {nodeOutputs} from './tests/render/serve-node-outputs.mjs';

/**
 * `executeServerCommand('emulate-forced-colors', 'active')`, or 'none'. The runner's own `emulateMedia({forcedColors})` is silently ignored.
 * One call sets all features anew, and so does `emulateMedia`: for a scheme as well, pass `{forcedColors: 'active', colorScheme: 'dark'}` here.
 */
const forcedColors = {
  name: 'emulate-forced-colors',
  async executeCommand({command, payload, session}) {
    if (command !== 'emulate-forced-colors') return undefined;
    const {forcedColors: value, colorScheme} = typeof payload === 'string' ? {forcedColors: payload} : payload;
    await session.browser
      .getPage(session.id)
      .emulateMediaFeatures([
        {name: 'forced-colors', value},
        ...(colorScheme ? [{name: 'prefers-color-scheme', value: colorScheme}] : []),
      ]);
    return true;
  },
};

/** `executeServerCommand('can-ask', 'forced-colors')`: see tests/engine.ts. */
const capabilities = {
  name: 'can-ask',
  executeCommand: ({command, payload, session}) =>
    command === 'can-ask' ? {can: canAsk(session, payload)} : undefined,
};

/** `executeServerCommand('photograph', {x, y, width, height})`: that part of the page, counted from its top, as the URL of a PNG. */
const photograph = {
  name: 'photograph',
  async executeCommand({command, payload, session}) {
    if (command !== 'photograph') return undefined;
    const png = await session.browser.getPage(session.id).screenshot({clip: payload, encoding: 'base64'});
    return {url: `data:image/png;base64,${png}`};
  },
};

/**
 * `/demo/x.html?watched` is the page as it is, but that tests/pages/violations.js is its first script: what its policy complains of from
 * then on; and `axe` is at hand, which needs no Lit: a second copy of it would not live under the policy.
 */
const watched = {
  name: 'watched',
  transform: ({path, querystring, body}) =>
    path.startsWith('/demo/') && querystring === 'watched'
      ? body.replace(
          '<head>',
          '<head><script src="/tests/pages/violations.js"></script><script src="/node_modules/axe-core/axe.min.js"></script>',
        )
      : undefined,
};

/** A page gives the runner 20 seconds to answer a command, and a machine that does everything at once may take longer to hear of it. */
const patience = {
  name: 'patience',
  transform({path, body}) {
    if (path !== '/__web-dev-server__web-socket.js') return undefined;
    if (!body.includes('}, 20000);'))
      throw new Error('@web/dev-server-core has changed: where does it end what hangs?');
    return body.replace('}, 20000);', '}, 600_000);');
  },
};

export default {
  files: 'tests/**/*.browser.ts',
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  // Lit's development build: its warnings (shadowed fields, an update inside an update) fail a review earlier.
  nodeResolve: {exportConditions: ['development']},
  // tsconfig.json says how class fields are meant; 'esnext' leaves files that are JavaScript as they are.
  plugins: [
    esbuildPlugin({ts: true, target: 'esnext', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url))}),
    forcedColors,
    capabilities,
    photograph,
    nodeOutputs,
    generatedPages({keep: true}),
    network,
    watched,
    patience,
  ],
  // The pages of the demo are served under the policy that `npm start` sends.
  middleware: [
    networkMiddleware,
    sendCsp(`${STRICT_CSP}; style-src 'self'`, (path) => path.startsWith('/demo/')),
    siteUrls('/demo/'),
  ],
  browsers: [await launcherOfEngine(process.env.ENGINE)],
  // One page at a time: focus, popovers and timers behave as in a tab that is looked at.
  concurrency: 1,
  // They only end what hangs: several engines at once have one machine for all, a file may have hundreds of tests, and machines are noisy.
  browserStartTimeout: 150_000,
  testsStartTimeout: 150_000,
  testsFinishTimeout: 900_000,
  testFramework: {config: {ui: 'bdd', timeout: 120_000}},
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
};
