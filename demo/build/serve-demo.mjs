// The server of `npm start`.
import {once} from 'node:events';
import {createServer} from 'node:http';
import {startDevServer} from '@web/dev-server';
import config from '../../web-dev-server.config.mjs';

/** As far as a free port is looked for, from the first on. */
const [FIRST_PORT, LAST_PORT] = [8000, 8099];

/**
 * Serves the demo to this machine. (The library's own server listens on every address, whatever host it is told.)
 *
 * @param {{port?: number}} options `port`: 0 is any free one; without it the first free one from 8000 on
 * @returns {Promise<{port: number, close: () => Promise<void>}>}
 */
export async function serveDemo({port: wanted} = {}) {
  const library = await startDevServer({
    config: {...config, port: wanted ?? FIRST_PORT, middlewareMode: true},
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
    logStartMessage: false,
  });
  const answer = library.koaApp.callback();
  const server = await listenAt('127.0.0.1', wanted ?? FIRST_PORT, wanted === undefined ? LAST_PORT : wanted, answer);
  const {port} = server.address();
  // Where `localhost` is this address first. Not every machine has it.
  const other = await listenAt('::1', port, port, answer).catch(() => undefined);
  return {
    port,
    async close() {
      for (const each of [server, other]) {
        each?.close();
        each?.closeAllConnections();
      }
      await library.stop();
    },
  };
}

async function listenAt(host, port, last, answer) {
  const server = createServer(answer).listen(port, host);
  try {
    await once(server, 'listening');
    return server;
  } catch (error) {
    if (error.code !== 'EADDRINUSE' || port >= last) throw error;
    return listenAt(host, port + 1, last, answer);
  }
}
