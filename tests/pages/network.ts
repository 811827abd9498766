import {executeServerCommand} from '@web/test-runner-commands';

/** How the server of serve-network.mjs answers the request that comes, or has come, for a path. */
export interface Answer {
  /** 200 by default. */
  readonly status?: number;
  /** The content type: Markdown by default; none if empty. */
  readonly type?: string;
  /** `cache-control: no-store` unless they say otherwise. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Sent as gzip: well, as something else, or cut off within its last bytes. */
  readonly zip?: 'whole' | 'broken' | 'short';
  /** Also to later requests there, until `endStanding`; so is a reset, because browsers ask again by themselves. */
  readonly isStanding?: boolean;
  /** Another end than a good one: no answer at all, a connection that is reset, or a body that breaks off, stops coming, or goes on for ever. */
  readonly end?: 'silence' | 'reset' | 'early' | 'never' | 'flood';
}

/** A path on the network that no other test has used, in no engine. */
export function freshPath(extension = 'md'): string {
  return `/network/${crypto.randomUUID()}.${extension}`;
}

/** Waits for the request for a path, answers it, and gives its headers. */
export function answer(path: string, how: Answer): Promise<Readonly<Record<string, string>>> {
  return executeServerCommand('network-answer', {...how, path});
}

/** Ends an answer that is standing, or a connection that is always reset. */
export function endStanding(path: string): Promise<void> {
  return executeServerCommand('network-end-standing', path);
}

/** Waits until the connection is closed on which the last answer for a path went. */
export function connectionClosed(path: string): Promise<void> {
  return executeServerCommand('network-closed', path);
}

/** Switches the server of the second origin on, and gives the origin; the same after it was off. */
export function switchElsewhereOn(): Promise<string> {
  return executeServerCommand('network-elsewhere', 'on');
}

/** Switches the server of the second origin off, as if there were no network to it. */
export function switchElsewhereOff(): Promise<void> {
  return executeServerCommand('network-elsewhere', 'off');
}

/** Takes a window off its network, or brings it back; false if the browser cannot do that. The test's own would lose its server. */
export function setOffline({location: {href: url}}: Window, isOffline: boolean): Promise<boolean> {
  return executeServerCommand('network-offline', {url, isOffline});
}
