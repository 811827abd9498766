import {readdirSync, readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {compile, prerender, snapshot} from '../../src/node/index.js';
import {parseBrief} from '../../src/parse/index.js';

/*
 * Run by itself, it prints what Node makes of every fixture and every briefing, as JSON:
 * `node --import ./tests/ts-loader.mjs tests/render/node-outputs.ts`. The browser tests get it from serve-node-outputs.mjs.
 */

/** What Node makes of one Markdown text. */
export interface NodeOutput {
  readonly name: string;
  readonly markdown: string;
  readonly compiled: string;
  readonly snapshot: string;
  readonly prerendered: string;
  /** For the page on which cards are taken over: with a `src` that must not be asked for, and without images to wait for. */
  readonly forTakeOver: string;
}

const root = new URL('../../', import.meta.url);
const files = readdirSync(new URL('tests/fixtures/', root), {recursive: true, encoding: 'utf8'})
  .map((path) => `tests/fixtures/${path.replaceAll('\\', '/')}`)
  .concat(readdirSync(new URL('briefs/', root)).map((path) => `briefs/${path}`))
  .filter((path) => path.endsWith('.md') && basename(path) !== 'README.md')
  .sort();

const outputs = files.map((path): NodeOutput => {
  const markdown = readFileSync(new URL(path, root), 'utf8');
  const {brief} = parseBrief(markdown);
  return {
    name: path.replace('tests/fixtures/', '').replace('.md', ''),
    markdown,
    compiled: compile(markdown),
    snapshot: snapshot(brief),
    prerendered: prerender(brief),
    forTakeOver: prerender(brief, {src: '/must-not-be-asked-for.md', images: 'none'}),
  };
});

process.stdout.write(JSON.stringify(outputs));
