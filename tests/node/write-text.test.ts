import assert from 'node:assert/strict';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, test} from 'node:test';
import {writeText} from '../../src/node/write-text.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'caucasus-briefs-write-'));
});
afterEach(() => rmSync(folder, {recursive: true}));
const file = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(file(name), 'utf8');

test('a text is written to a new file, and its folder is made', () => {
  writeText(file('a/b/new.md'), 'new\n');
  assert.equal(read('a/b/new.md'), 'new\n');
  assert.deepEqual(readdirSync(file('a/b')), ['new.md']);
});

test('the old file is never written to, so any interruption leaves it whole', () => {
  writeFileSync(file('old.md'), 'old\n');
  linkSync(file('old.md'), file('the same file'));
  writeText(file('old.md'), 'new\n');
  assert.equal(read('old.md'), 'new\n');
  assert.equal(read('the same file'), 'old\n');
  assert.deepEqual(readdirSync(folder).sort(), ['old.md', 'the same file']);
});

test('a file keeps its permissions', () => {
  writeFileSync(file('old.md'), 'old\n');
  chmodSync(file('old.md'), 0o666);
  writeText(file('old.md'), 'new\n');
  assert.equal(statSync(file('old.md')).mode & 0o777, 0o666);
});

test('a link stays a link, and the file that it leads to is written', () => {
  writeFileSync(file('old.md'), 'old\n');
  mkdirSync(file('links'));
  symlinkSync('../old.md', file('links/link.md'));
  writeText(file('links/link.md'), 'new\n');
  assert.ok(lstatSync(file('links/link.md')).isSymbolicLink());
  assert.equal(read('old.md'), 'new\n');
});

test('a sentence says what cannot be written, and nothing is left behind', () => {
  mkdirSync(file('taken.md'));
  assert.throws(() => writeText(file('taken.md'), 'new\n'), {
    message: `${file('taken.md')} cannot be written: it is a folder.`,
    exitCode: 1,
  });
  assert.deepEqual(readdirSync(folder), ['taken.md']);
});
