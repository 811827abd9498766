import {createServer, type IncomingHttpHeaders, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {TestContext} from 'node:test';

/** How a site answers for a path. */
export interface SiteAnswer {
  readonly status?: number;
  /** HTML by default; none if empty. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Another end than a good one: a body that never ends, or a connection that breaks off. */
  readonly end?: 'never' | 'broken';
}

/** A site on this machine. Its answers can be changed at any time; for other paths, it has none (404). */
export interface Site {
  readonly origin: string;
  readonly answers: Map<string, SiteAnswer>;
}

/** What has come in at all sites of a test. */
export interface Traffic {
  /** Origins without the protocol, and paths, in order. */
  readonly urls: string[];
  readonly headers: IncomingHttpHeaders[];
  /** The most requests that were open at the same time. */
  most: number;
}

/** Starts sites, which end with the test. */
export async function startSites(t: TestContext): Promise<{site: Site; other: Site; traffic: Traffic}> {
  const traffic: Traffic = {urls: [], headers: [], most: 0};
  let open = 0;
  const start = async (): Promise<Site> => {
    const answers = new Map<string, SiteAnswer>();
    const server = createServer(({url = '', headers}, response) => {
      open++;
      response.on('close', () => open--);
      traffic.most = Math.max(traffic.most, open);
      traffic.urls.push(url);
      traffic.headers.push(headers);
      send(response, answers.get(url) ?? {status: 404});
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    t.after(() => {
      server.closeAllConnections();
      server.close();
    });
    return {origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, answers};
  };
  return {site: await start(), other: await start(), traffic};
}

/** An origin at which nobody listens. */
export async function silentOrigin(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

function send(
  response: ServerResponse,
  {status = 200, type = 'text/html; charset=utf-8', headers = {}, body = '', end}: SiteAnswer,
): void {
  response.writeHead(status, {...(type !== '' && {'content-type': type}), ...headers});
  if (end === undefined) response.end(body);
  else
    response.write(body, () => {
      if (end === 'broken') response.destroy();
    });
}
