import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {BRIEFING, DOCUMENTS, TODAY} from './support.js';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'caucasus-briefs-check-cli-'));
after(() => rmSync(folder, {recursive: true}));

function run(...args: readonly string[]) {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ['--import', path('../../ts-loader.mjs'), path('../../../src/node/cli.ts'), ...args],
    {cwd: folder, encoding: 'utf8'},
  );
  return {status, stdout, stderr};
}

function check(text: string, ...args: readonly string[]) {
  writeFileSync(join(folder, 'bridge.md'), text);
  return run('check', 'bridge.md', '--today', TODAY, ...args);
}

describe('caucasus-briefs check', () => {
  test('prints the summary, and ends with 0, if there is nothing to fix', () => {
    assert.deepEqual(check(BRIEFING, '--sources', DOCUMENTS, '--strict'), {
      status: 0,
      stdout:
        '1 briefing, 13 citations, 8 of 8 passages verified, 3 of 3 quotations verified, 0 errors, 0 warnings, 0 notices\n',
      stderr: '',
    });
  });

  test('prints a line for each Problem, and ends with 1', () => {
    const {status, stdout} = check(BRIEFING.replace('cross ourselves.', 'cross ourself.'), '--sources', DOCUMENTS);
    assert.equal(status, 1);
    assert.match(
      stdout,
      /^bridge\.md:71:4 error quotation-differs “We cannot .*\n1 briefing, .* 1 error, 0 warnings, 0 notices\n$/,
    );
  });

  test('a warning fails only a strict check, and a notice none', () => {
    const text = BRIEFING.replace('## What happened', '#### What happened').replace(
      'review-by: 2031-06',
      'review-by: 2031-05-01',
    );
    assert.equal(check(text).status, 0);
    const {status, stdout} = check(text, '--strict');
    assert.equal(status, 1);
    assert.match(
      stdout,
      /8 passages not verified \(no --sources\), 3 quotations not verified \(no --sources\), 0 errors, 1 warning, 1 notice\n$/,
    );
    assert.equal(check(BRIEFING, '--strict', '--today', '2040-01-01').status, 0);
  });

  test('prints JSON, and annotations for GitHub', () => {
    const text = BRIEFING.replace('## What happened', '#### What happened');
    const json = JSON.parse(check(text, '--format', 'json').stdout) as {
      files: {path: string; problems: {code: string}[]}[];
      counts: {warnings: number};
    };
    assert.deepEqual(
      [json.files[0]?.path, json.files[0]?.problems[0]?.code, json.counts.warnings],
      ['bridge.md', 'heading-jump', 1],
    );
    assert.match(
      check(text, '--format', 'github').stdout,
      /^::warning file=bridge\.md,line=\d+,col=\d+,title=heading-jump::The heading .*\n1 briefing, /,
    );
  });

  test('--fix writes the sources and says so', () => {
    const {status, stderr} = check(
      BRIEFING.replace('publisher: Island Ledger', 'publisher: Somebody'),
      '--sources',
      DOCUMENTS,
      '--fix',
    );
    assert.deepEqual([status, stderr], [0, 'bridge.md: sources written\n']);
    assert.match(readFileSync(join(folder, 'bridge.md'), 'utf8'), /publisher: Island Ledger/);
  });

  test('--fix leaves a file as it is if its other fields would change', () => {
    const text = '---\n{title: Bridge,\nsources: {ledger: {publisher: P, title: T}}}\n---\n\nText [^ledger]\n';
    const {status, stdout, stderr} = check(text, '--sources', DOCUMENTS, '--fix');
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, /^bridge\.md was not changed: .* also change its title\. .*\n$/);
    assert.equal(readFileSync(join(folder, 'bridge.md'), 'utf8'), text);
  });

  test('a command that is not understood ends with 2, and says what is missing', () => {
    for (const [args, message] of [
      [[], /needs a PATH/],
      [['x.md', '--fix'], /--fix needs --sources/],
      [['x.md', '--format', 'xml'], /--format must be text/],
      [['x.md', '--today', '2031-02-30'], /--today needs a day/],
    ] as const) {
      const {status, stderr} = run('check', ...args);
      assert.equal(status, 2);
      assert.match(stderr, message);
    }
    assert.deepEqual(
      [run('check', 'nowhere.md').status, run('check', 'bridge.md', '--sources', 'nowhere').status],
      [1, 1],
    );
  });
});

describe('caucasus-briefs new', () => {
  test('writes a briefing that checks clean, and never over another', () => {
    for (const title of ['How far: a “turn” #1?', 'Ինչո՞ւ', '- [x] & "y"']) {
      const {status, stdout} = run(
        'new',
        title.startsWith('-') ? '--' : title,
        ...(title.startsWith('-') ? [title] : []),
      );
      assert.equal(status, 0);
      const file = stdout.replace(/ written\n$/, '');
      assert.equal(run('check', file, '--strict').status, 0);
      assert.equal(run('check', file, '--strict', '--sources', DOCUMENTS).status, 0);
    }
    assert.match(
      run('new', 'How far: a “turn” #1?').stderr,
      /how-far-a-turn-1\.md cannot be written: a file of that name exists/,
    );
    assert.equal(run('new').status, 2);
  });

  test('--print writes no file', () => {
    assert.match(run('new', 'Two', 'words', '--print').stdout, /^---\ntitle: Two words\n/);
    assert.equal(run('check', 'two-words.md').status, 1);
  });
});
