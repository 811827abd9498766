import {readdirSync, readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {CARDS} from '../../src/cards/index.js';
import {walk} from '../../src/model/walk.js';
import {compile, prerender, snapshot, type CardName} from '../../src/server/index.js';
import {parseBrief} from '../../src/parse/index.js';

/*
 * Run by itself, it prints what Node makes of every fixture and every briefing, as JSON:
 * `node --import ./tests/ts-loader.mjs tests/render/node-outputs.ts`. The browser tests get it from serve-node-outputs.mjs.
 */

/** What Node makes of one Markdown text, for one card. */
export interface NodeOutput {
  readonly name: string;
  readonly card: CardName;
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
  .concat(
    readdirSync(new URL('briefs/', root), {recursive: true, encoding: 'utf8'}).map(
      (path) => `briefs/${path.replaceAll('\\', '/')}`,
    ),
  )
  .filter((path) => path.endsWith('.md') && basename(path) !== 'README.md')
  .sort();

/** The whole card, and a card for each kind of part that the briefing has. */
const outputs = files.flatMap((path): NodeOutput[] => {
  const markdown = readFileSync(new URL(path, root), 'utf8');
  const {brief} = parseBrief(markdown);
  const kinds = new Set<string>();
  walk(brief.body, ({type}) => kinds.add(type));
  const cards = CARDS.filter((card) => !('kind' in card) || kinds.has(card.kind)).map(({tag}): CardName => tag);
  return cards.map((card) => ({
    name: `${path.replace('tests/fixtures/', '').replace('.md', '')}${card === 'caucasus-brief' ? '' : ` as ${card}`}`,
    card,
    markdown,
    compiled: compile(markdown),
    snapshot: snapshot(brief, {card, images: 'all'}),
    prerendered: prerender(brief, {card, images: 'all'}),
    forTakeOver: prerender(brief, {card, src: '/must-not-be-asked-for.md', images: 'none'}),
  }));
});

process.stdout.write(JSON.stringify(outputs));
