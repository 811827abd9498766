import {readFileSync} from 'node:fs';

/** The version of this package, without loading the elements to ask them. */
export const VERSION = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {version: string}
).version;
