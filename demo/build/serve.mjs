// What both servers, of `npm start` and of the tests, need to serve the demo: its generated pages, and the addresses of a site that is built.
import {statSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {ROOT} from './package-info.mjs';

const isFile = (path) => statSync(fileURLToPath(new URL(path, ROOT)), {throwIfNoEntry: false})?.isFile();

/** Where in the repository a file of the demo lies: demo/ lies over the root, and the CDN files in the folder of their version. */
function placeOf(path) {
  const file = path.replace(/\/$/, '/index.html').replace(/^caucasus-briefs@[^/]+\//, 'dist/cdn/') || 'index.html';
  return [`demo/${file}`, ...(/^(briefs|dist\/cdn)\//.test(file) ? [file] : [])].find(isFile);
}

/** A koa middleware for all addresses below `prefix`. Links relative to demo/ then work at each address that demo/ has. */
export function siteAddresses(prefix) {
  return async (ctx, next) => {
    if (ctx.path.startsWith(prefix)) {
      const place = placeOf(decodeURIComponent(ctx.path.slice(prefix.length)));
      if (place) ctx.path = `/${place}`;
    }
    await next();
  };
}

/**
 * The pages of the demo, as a plugin of @web/dev-server. What they need is loaded with the first of them: `npm start` builds it.
 *
 * @param {{keep?: boolean}} options `keep`: each is made once, because nothing that it is made of changes while the server runs
 */
export function generatedPages({keep = false} = {}) {
  let pages;
  return {
    name: 'generated-pages',
    async serve({path}) {
      const wanted = path.replace(/^\/(demo\/)?/, '').replace(/(^|\/)$/, '$1index.html');
      if (!/\.html$/.test(wanted) || isFile(path.slice(1))) return undefined;
      const {sitePages, policyFor} = await import('./pages.mjs');
      if (!keep) pages = undefined;
      pages ??= sitePages();
      const page = pages.find((each) => each.path === decodeURIComponent(wanted));
      if (!page) return undefined;
      const body = (page.body ??= page.render());
      return {body, type: 'html', headers: {'Content-Security-Policy': policyFor(body, page)}};
    },
  };
}
