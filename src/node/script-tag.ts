import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {writeAttributes} from '../render/to-html.js';
import {VERSION} from './version.js';

/** The files for a page without a bundler: the one that reads Markdown too, and the one for compiled briefings only. */
const FULL = 'caucasus-briefs.js';
const COMPILED = 'caucasus-briefs.compiled.js';

/** Where this package's CDN files are, both for the built command line and when it runs from its source. */
const FOLDERS = ['../cdn/', '../../dist/cdn/'];

/**
 * The script tag that a card's page needs once, of exactly this version, with the hash of the file where that is known.
 *
 * @param src the briefing's URL: compiled JSON needs the smaller file only
 * @param script the file's URL in the site; there is no hash for other files than ours
 */
export function scriptTag(src: string, script?: string): string {
  const file = /\.json(?:[?#]|$)/.test(src) ? COMPILED : FULL;
  // The site's own copy, in a folder of its version: no third host sees the site's readers.
  const url = script ?? `/caucasus-briefs@${VERSION}/${file}`;
  const name = [FULL, COMPILED].find((each) => url.split(/[?#]/, 1)[0]?.split('/').at(-1) === each);
  const hash = name === undefined ? undefined : hashOf(name);
  const integrity = hash === undefined ? {} : {integrity: hash, crossorigin: 'anonymous'};
  return `<script${writeAttributes({type: 'module', src: url, ...integrity})}></script>`;
}

function hashOf(name: string): string | undefined {
  const file = FOLDERS.map((folder) => new URL(folder + name, import.meta.url)).find((url) => existsSync(url));
  return file && `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
}
