// What both servers, of `npm start` and of the tests, need to serve the demo: its generated pages, and the URLs of the built site.
import {statSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {ROOT} from './package-info.mjs';

function isFile(path) {
  try {
    return statSync(fileURLToPath(new URL(path, ROOT))).isFile();
  } catch {
    return false;
  }
}

/** Where a file of the demo is in the repository: demo/ covers the root, and the CDN files are in the folder of their version. */
function placeOf(path) {
  const file = path.replace(/\/$/, '/index.html').replace(/^caucasus-briefs@[^/]+\//, 'dist/cdn/') || 'index.html';
  return [`demo/${file}`, ...(/^(briefs|dist\/cdn)\//.test(file) ? [file] : [])].find(isFile);
}

/** A koa middleware for all URLs below `prefix`. Links relative to demo/ then work at each URL that demo/ has. */
export function siteUrls(prefix) {
  return async (ctx, next) => {
    if (ctx.path.startsWith(prefix)) {
      const place = placeOf(decodeURIComponent(ctx.path.slice(prefix.length)));
      if (place) ctx.path = `/${place}`;
    }
    await next();
  };
}

/**
 * The pages of the demo, as a plugin of @web/dev-server. Their code is loaded with the first page, because `npm start` builds it.
 *
 * @param {{keep?: boolean}} options `keep`: each page is made once, because its inputs do not change while the server runs
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
