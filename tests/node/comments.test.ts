import assert from 'node:assert/strict';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {spawnSync} from 'node:child_process';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {compile, prerender, snapshot, snippet} from '../../src/node/index.js';
import {parseBrief} from '../../src/parse/index.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const path = join(root, 'tests/fixtures/format/comments.md');
const text = readFileSync(path, 'utf8');
const {brief} = parseBrief(text);

/** Words that are in comments only. */
const WORDS = [
  'skipper',
  'hearing',
  'since when',
  'coastguard',
  'p. 4',
  'Left out',
  'A second',
  'rename?',
  'sure?',
  'boats',
  'perhaps',
  'prettier',
  'asked twice',
  'a row to come',
  'translated',
  'sp.?',
  'a list to come',
];

function assertWithout(output: string): void {
  assert.match(output, /Nobody sails|Harbour Gazette/);
  assert.deepEqual(
    WORDS.filter((word) => output.includes(word)),
    [],
  );
}

test('all these words are in the text', () => {
  assert.deepEqual(
    WORDS.filter((word) => !text.includes(word)),
    [],
  );
});

test('no word of a comment is in what is compiled', () => {
  assertWithout(compile(text));
});

test('no word of a comment is in a snapshot, a prerendered card or a snippet of any card', () => {
  for (const card of ['caucasus-brief', 'source-compare', 'fact-box'] as const) {
    assertWithout(snapshot(brief, {card}));
    assertWithout(prerender(brief, {card}));
    assertWithout(snippet(brief, {card, kind: 'snapshot', src: 'comments.md'}));
  }
});

test('no word of a comment is in anything that `build` writes', (t) => {
  const out = mkdtempSync(join(tmpdir(), 'caucasus-briefs-comments-'));
  t.after(() => rmSync(out, {recursive: true}));
  const loader = new URL('../ts-loader.mjs', import.meta.url).href;
  const {status} = spawnSync(
    process.execPath,
    ['--import', loader, join(root, 'src/node/cli.ts'), 'build', path, '--out', out],
    {encoding: 'utf8'},
  );
  assert.equal(status, 0);
  const files = readdirSync(out);
  assert.ok(files.length >= 4);
  assertWithout(files.map((name) => readFileSync(join(out, name), 'utf8')).join('\n'));
});
