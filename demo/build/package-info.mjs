import {readFileSync} from 'node:fs';

/** The root of the repository. */
export const ROOT = new URL('../../', import.meta.url);

export const read = (path) => readFileSync(new URL(path, ROOT), 'utf8');

export const VERSION = JSON.parse(read('package.json')).version;
