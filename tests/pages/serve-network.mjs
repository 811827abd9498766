// A network that really fails, for the browser tests: every request under /network/ waits until the test says how to answer it.
// The same is on a second origin, which can be switched off and on again. tests/pages/network.ts is the test's side.
import {createServer} from 'node:http';
import {Readable} from 'node:stream';
import {setTimeout as pause} from 'node:timers/promises';
import {gzipSync} from 'node:zlib';

/** Requests that wait for an answer, what waits for a request, and when the last answer's connection was closed, by path. */
const waiting = new Map();
const wanted = new Map();
const closed = new Map();
/** What every request for a path gets. */
const standing = new Map();

function receive(request, response) {
  const {pathname} = new URL(request.url, 'http://localhost');
  const exchange = {request, response};
  closed.set(pathname, new Promise((resolve) => response.on('close', resolve)));
  if (standing.has(pathname)) {
    give(exchange, standing.get(pathname));
    return;
  }
  const take = wanted.get(pathname);
  wanted.delete(pathname);
  if (take) take(exchange);
  else waiting.set(pathname, exchange);
}

/** The request for a path, as soon as it is there. */
function requestFor(path) {
  const exchange = waiting.get(path);
  waiting.delete(path);
  return exchange ?? new Promise((resolve) => wanted.set(path, resolve));
}

/** How an answer ends that does not end as it should. The body has been written. */
const ENDS = {
  /** After fewer bytes than announced, or without the last chunk. */
  early: (response) => response.destroy(),
  /** Not at all: nothing comes any more. */
  never() {},
  /** Not at all: the same goes on and on, at the pace of a good line. WebKit takes in what comes faster, and nothing else, until its memory ends. */
  flood: (response, body) =>
    Readable.from(
      (async function* () {
        const chunk = Buffer.alloc(16_384, body);
        for (;;) {
          yield chunk;
          await pause(1);
        }
      })(),
    )
      .on('error', () => undefined)
      .pipe(response),
};

const ZIPS = {
  whole: gzipSync,
  broken: () => Buffer.from('This is not compressed at all, whatever the header says.'),
  short: (body) => gzipSync(body).subarray(0, -12),
};

function give(
  {request, response},
  {status = 200, type = 'text/markdown; charset=utf-8', headers = {}, body = '', zip, end},
) {
  if (end === 'silence') return;
  if (end === 'reset') {
    request.socket.resetAndDestroy();
    return;
  }
  const bytes = zip ? ZIPS[zip](Buffer.from(body)) : Buffer.from(body);
  response.writeHead(status, {
    'cache-control': 'no-store',
    ...(type && {'content-type': type}),
    ...(zip && {'content-encoding': 'gzip'}),
    ...headers,
  });
  if (end) response.write(bytes, () => ENDS[end](response, bytes));
  else response.end(bytes);
}

async function answer({path, isStanding = false, ...how}) {
  const exchange = await requestFor(path);
  // A request that is reset on a used connection, a browser sends again by itself.
  if (isStanding || how.end === 'reset') standing.set(path, how);
  give(exchange, how);
  return exchange.request.headers;
}

/** The second origin of each browser, because several run at the same time: other port, other origin. */
const elsewhere = new Map();
const newElsewhere = () => ({
  server: undefined,
  port: 0,
  async on() {
    if (!this.server) {
      this.server = createServer(receive);
      await new Promise((resolve) => this.server.listen(this.port, '127.0.0.1', resolve));
      this.port = this.server.address().port;
    }
    return `http://127.0.0.1:${this.port}`;
  },
  async off() {
    const {server} = this;
    this.server = undefined;
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve()));
    return true;
  },
});

/** Puppeteer's own `setOfflineMode` tells the page first that it is online, which then asks before there is a network. */
async function setOffline({browser, id}, {url, isOffline}) {
  const target = await browser
    .getPage(id)
    .browser()
    .waitForTarget((each) => each.url() === url);
  const page = await target.page();
  if (!sessions.has(page)) sessions.set(page, await page.createCDPSession().catch(() => undefined));
  const session = sessions.get(page);
  if (!session) return false; // not Chromium
  const conditions = {offline: isOffline, latency: 0, downloadThroughput: -1, uploadThroughput: -1};
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditionsByRule', {
    matchedNetworkConditions: [{urlPattern: '', ...conditions}],
  });
  await session.send('Network.overrideNetworkState', conditions);
  return true;
}

/** What a session sets ends with it. */
const sessions = new WeakMap();

/** Before everything else of the server: caches and ETags are the test's. */
export async function networkMiddleware(ctx, next) {
  if (!ctx.path.startsWith('/network/')) return next();
  ctx.respond = false;
  ctx.status = 200; // for the runner, which reports what it takes for missing
  receive(ctx.req, ctx.res);
  return undefined;
}

export const network = {
  name: 'network',
  async executeCommand({command, payload, session}) {
    switch (command) {
      case 'network-answer':
        return answer(payload);
      case 'network-end-standing':
        standing.delete(payload);
        return true;
      case 'network-closed':
        await closed.get(payload);
        return true;
      case 'network-elsewhere':
        if (!elsewhere.has(session.browser)) elsewhere.set(session.browser, newElsewhere());
        return elsewhere.get(session.browser)[payload]();
      case 'network-offline':
        return setOffline(session, payload);
      default:
        return undefined;
    }
  },
  serverStop: () => Promise.all([...elsewhere.values()].map((each) => each.off())),
};
