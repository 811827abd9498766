// The one server of files for measurements, pictures and checks, on a free port of this machine. (The demo and the tests in the browser have
// that of @web/dev-server, which also transforms what it serves.)
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** @typedef {{status?: number, body?: string | Uint8Array, headers?: Record<string, string>}} Answer */

/**
 * Serves the files below `folder` until `close()`. A folder is its `index.html`. Browsers cache nothing, so the server sees a second request.
 *
 * @param {string} folder
 * @param {(path: string) => undefined | Answer | Promise<Answer | undefined>} answer what to send instead of a file, if anything; a promise
 *   that never resolves is an answer that never comes
 * @returns {Promise<{origin: string, close: () => void}>}
 */
export async function serveFiles(folder, answer = () => undefined) {
  const server = createServer(async ({url}, response) => {
    const path = pathOf(url);
    if (path === undefined) {
      response.writeHead(400).end();
      return;
    }
    // After normalize(), a path cannot leave the root.
    const {
      status = 200,
      body,
      headers = {},
    } = (await answer(path)) ??
    (await readFile(join(folder, path)).then(
      (file) => ({body: file}),
      () => ({status: 404}),
    ));
    response
      .writeHead(status, {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        'cache-control': 'no-store',
        ...headers,
      })
      .end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The path of a URL, with `index.html` for a folder; undefined if it is broken. */
function pathOf(url) {
  try {
    const {pathname} = new URL(url, 'http://localhost');
    return normalize(decodeURIComponent(pathname)).replace(/[/\\]$/, '/index.html');
  } catch {
    return undefined;
  }
}
