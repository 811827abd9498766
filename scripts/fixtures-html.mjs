// `npm run fixtures:html`: writes the snapshot of each fixture beside it. Read the changes before you commit them; tests/server compares them.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import '../tests/ts-loader.mjs';

const {parseBrief} = await import('../src/parse/index.ts');
const {snapshot} = await import('../src/server/snapshot.ts');

const folder = new URL('../tests/fixtures/', import.meta.url);
const names = ['format', 'gfm']
  .flatMap((kind) => readdirSync(new URL(kind, folder)).map((name) => `${kind}/${name}`))
  .filter((name) => name.endsWith('.md'));
let changed = 0;
for (const name of names) {
  const {brief} = parseBrief(readFileSync(new URL(name, folder), 'utf8'));
  const file = new URL(name.replace(/\.md$/, '.html'), folder);
  const html = `${snapshot(brief, {view: 'full', images: 'all'})}\n`;
  if (html === read(file)) continue;
  writeFileSync(file, html);
  changed += 1;
}
console.log(`${names.length} fixtures, ${changed} snapshots written`);

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
