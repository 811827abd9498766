// How `npm start` serves the demo (demo/build/serve-demo.mjs).
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {sendCsp, STRICT_CSP} from './demo/build/csp.mjs';
import {onlyFolders, onlyLocal, onlyReadable} from './demo/build/guards.mjs';
import {generatedPages, siteUrls} from './demo/build/serve.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/** What is pasted from the demo can be tried in a page of another origin. The script and the briefing need this header there, as on a CDN. */
async function allowOtherSites(ctx, next) {
  if (/^\/(demo\/)?(dist\/cdn|caucasus-briefs@[^/]+|briefs)\//.test(ctx.path))
    ctx.set('Access-Control-Allow-Origin', '*');
  await next();
}

/** Our own name resolves by the exports of package.json, as if the package were installed. */
const ownName = {
  name: 'own-name',
  resolveImport: ({source}) =>
    /^caucasus-briefs(\/|$)/.test(source)
      ? fileURLToPath(import.meta.resolve(source))
          .slice(root.length - 1)
          .replaceAll('\\', '/')
      : undefined,
};

export default {
  rootDir: root,
  // The demo uses the package by its public names; a page in production gets Lit's production build, and so does this one.
  nodeResolve: {browser: true, exportConditions: ['production']},
  // 'esnext' leaves JavaScript as it is: the CDN files must be served to the byte, or no `integrity` fits them.
  plugins: [
    ownName,
    esbuildPlugin({ts: true, target: 'esnext', tsconfig: join(root, 'tsconfig.json')}),
    generatedPages(),
  ],
  middleware: [
    onlyLocal,
    onlyReadable,
    allowOtherSites,
    sendCsp(`${STRICT_CSP}; style-src 'self'`, () => true),
    siteUrls('/'),
    siteUrls('/demo/'),
    onlyFolders,
  ],
  // Nothing is injected into the pages: what is tried here is what a site would serve.
  watch: false,
  injectWebSocket: false,
};
