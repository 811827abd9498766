import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, test} from 'node:test';
import {runIn} from '../command.js';
import {BRIEFING, DOCUMENTS, TODAY} from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'caucasus-briefs-check-cli-'));
after(() => rmSync(folder, {recursive: true}));

const run = (...args: readonly string[]) => runIn(folder, ...args);

function check(text: string, ...args: readonly string[]) {
  writeFileSync(join(folder, 'bridge.md'), text);
  return run('check', 'bridge.md', '--today', TODAY, ...args);
}

describe('caucasus-briefs check', () => {
  test('prints the summary, and ends with 0, if there is nothing to fix', async () => {
    assert.deepEqual(await check(BRIEFING, '--sources', DOCUMENTS, '--strict'), {
      code: 0,
      out: '1 briefing, 13 citations; 8 of 8 passages found, 3 of 3 quotations found; 8 statements compared, 0 differ, 2 not compared; of 2 statements in another language than its document names and qualifiers were not compared; negation, roles and omissions are not checked; 0 errors, 0 warnings, 0 notices\n',
      error: '',
    });
  });

  test('prints a line for each Problem, and ends with 1', async () => {
    const {code, out} = await check(BRIEFING.replace('cross ourselves.', 'cross ourself.'), '--sources', DOCUMENTS);
    assert.equal(code, 1);
    assert.match(
      out,
      /^bridge\.md:72:4 error quotation-differs “We cannot .*\n1 briefing, .* 1 error, 0 warnings, 0 notices\n$/,
    );
  });

  test('a warning fails only a strict check, and a notice none', async () => {
    const text = BRIEFING.replace('## What happened', '#### What happened').replace(
      'review-by: 2031-06',
      'review-by: 2031-05-01',
    );
    assert.equal((await check(text)).code, 0);
    const {code, out} = await check(text, '--strict');
    assert.equal(code, 1);
    assert.match(
      out,
      /8 passages not looked for \(no --sources\), 3 quotations not looked for \(no --sources\); 0 errors, 1 warning, 1 notice\n$/,
    );
    assert.equal((await check(BRIEFING, '--strict', '--today', '2040-01-01')).code, 0);
  });

  test('prints JSON, and annotations for GitHub', async () => {
    const text = BRIEFING.replace('## What happened', '#### What happened');
    const json = JSON.parse((await check(text, '--format', 'json')).out) as {
      files: {path: string; problems: {code: string}[]}[];
      counts: {warnings: number};
    };
    assert.deepEqual(
      [json.files[0]?.path, json.files[0]?.problems[0]?.code, json.counts.warnings],
      ['bridge.md', 'heading-jump', 1],
    );
    assert.match(
      (await check(text, '--format', 'github')).out,
      /^::warning file=bridge\.md,line=\d+,col=\d+,title=heading-jump::The heading .*\n1 briefing, /,
    );
  });

  const claim = {from: '4,200 vehicles a day [^gazette', to: '4,300 vehicles a day [^gazette'};

  test('--review prints each statement beside the words of its passages, and what differs, for the desk alone', async () => {
    const text = BRIEFING.replace(claim.from, claim.to);
    const {code, out} = await check(text, '--sources', DOCUMENTS, '--review');
    assert.equal(code, 1);
    assert.match(out, /^For the desk\. Not for publication\n\n# The old bridge is closed \(bridge\.md\)\n/);
    assert.match(
      out,
      /bridge\.md:\d+:\d+ fact\n {2}Traffic: 4,300 vehicles a day\n {4}gazette#traffic: \[The bridge carries 4,200 vehicles a day\]\.\n {4}! error figure-differs /,
    );
    assert.match(out, /answer to “What will repairs cost\?”\n {2}26 million crowns\. So engineers say/);
    assert.match(out, / — the board’s engineers\n/);
    assert.match(out, /1 differs, .* 1 error, 0 warnings, 0 notices\n$/);
  });

  test('--review as HTML is a page that no search engine lists, with nothing of a briefing as HTML', async () => {
    const text = BRIEFING.replace('title: The old bridge is closed', 'title: <b>&</b>').replace(claim.from, claim.to);
    const {out} = await check(text, '--sources', DOCUMENTS, '--review', '--format', 'html');
    assert.match(out, /^<!doctype html>\n/);
    assert.match(out, /<meta name="robots" content="noindex, nofollow">/);
    assert.match(out, /<h1>For the desk\. Not for publication<\/h1>/);
    assert.match(out, /<h2 lang="en">&lt;b&gt;&amp;&lt;\/b&gt;<\/h2>/);
    assert.match(out, /<blockquote lang="en"><mark>The bridge carries 4,200 vehicles a day<\/mark>\.<\/blockquote>/);
    assert.doesNotMatch(out, /<script|<img| on\w+=/);
  });

  test('--review as JSON has the statements, their passages and what was found', async () => {
    const {out} = await check(
      BRIEFING.replace(claim.from, claim.to),
      '--sources',
      DOCUMENTS,
      '--review',
      '--format',
      'json',
    );
    const {notice, files} = JSON.parse(out) as {
      notice: string;
      files: {
        title: string;
        statements: {kind: string; text: string; parts: {passages: object[]}[]; findings: {code: string}[]}[];
      }[];
    };
    assert.equal(notice, 'For the desk. Not for publication');
    const fact = files[0]?.statements.find(({text}) => text.startsWith('Traffic'));
    assert.deepEqual(
      fact?.findings.map(({code}) => code),
      ['figure-differs'],
    );
    assert.deepEqual(fact.parts[0]?.passages, [
      {
        source: 'gazette',
        passage: 'gazette#traffic',
        before: '',
        words: 'The bridge carries 4,200 vehicles a day',
        after: '.',
        lang: 'en',
        published: '2031-03-05',
      },
    ]);
  });

  test('--live says of each source whether its passages still stand, and is no error', async () => {
    const text =
      '---\ntitle: T\nlang: en\nsources:\n  ledger:\n    publisher: Island Ledger\n    title: A toll too far?\n    published: 2031-04~\n    genre: opinion\n---\n\n' +
      'The board knew in 2028 [^ledger#known].\n\n[^ledger#known]: The board has known of the cracks since 2028\n';
    const {code, out} = await check(text, '--live', '--sources', DOCUMENTS);
    assert.equal(code, 0);
    assert.match(out, /^live: ledger no URL\nlive: 1 source, .*\n1 briefing, /);
    const json = JSON.parse((await check(text, '--live', '--sources', DOCUMENTS, '--format', 'json')).out) as {
      live: {source: string; state: string}[];
    };
    assert.deepEqual(
      json.live.map(({source, state}) => [source, state]),
      [['ledger', 'no-url']],
    );
  });

  test('--fix writes the sources and says so', async () => {
    const {code, error} = await check(
      BRIEFING.replace('publisher: Island Ledger', 'publisher: Somebody'),
      '--sources',
      DOCUMENTS,
      '--fix',
    );
    assert.deepEqual([code, error], [0, 'bridge.md: sources written\n']);
    assert.match(readFileSync(join(folder, 'bridge.md'), 'utf8'), /publisher: Island Ledger/);
  });

  test('--fix leaves a file as it is if its other fields would change', async () => {
    const text = '---\n{title: Bridge,\nsources: {ledger: {publisher: P, title: T}}}\n---\n\nText [^ledger]\n';
    const {code, out, error} = await check(text, '--sources', DOCUMENTS, '--fix');
    assert.deepEqual([code, out], [1, '']);
    assert.match(error, /^bridge\.md was not changed: .* also change its title\. .*\n$/);
    assert.equal(readFileSync(join(folder, 'bridge.md'), 'utf8'), text);
  });

  test('a command that is not understood ends with 2, and says what is missing', async () => {
    for (const [args, message] of [
      [[], /needs a PATH/],
      [['x.md', '--fix'], /--fix needs --sources/],
      [['x.md', '--format', 'xml'], /--format must be text/],
      [['x.md', '--review'], /--review needs --sources/],
      [['x.md', '--live'], /--live needs --sources/],
      [
        ['x.md', '--review', '--sources', 'd', '--format', 'github'],
        /--format must be text, html or json with --review/,
      ],
      [['x.md', '--today', '2031-02-30'], /--today needs a day/],
    ] as const) {
      const {code, error} = await run('check', ...args);
      assert.equal(code, 2);
      assert.match(error, message);
    }
    assert.deepEqual(
      [(await run('check', 'nowhere.md')).code, (await run('check', 'bridge.md', '--sources', 'nowhere')).code],
      [1, 1],
    );
  });
});

describe('caucasus-briefs new', () => {
  test('writes a briefing that checks clean, and never over another', async () => {
    for (const title of ['How far: a “turn” #1?', 'Ինչո՞ւ', '- [x] & "y"']) {
      const {code, out} = await run(
        'new',
        title.startsWith('-') ? '--' : title,
        ...(title.startsWith('-') ? [title] : []),
      );
      assert.equal(code, 0);
      const file = out.replace(/ written\n$/, '');
      assert.equal((await run('check', file, '--strict')).code, 0);
      assert.equal((await run('check', file, '--strict', '--sources', DOCUMENTS)).code, 0);
    }
    assert.match(
      (await run('new', 'How far: a “turn” #1?')).error,
      /how-far-a-turn-1\.md cannot be written: a file of that name exists/,
    );
    assert.equal((await run('new')).code, 2);
  });

  test('--print writes no file', async () => {
    assert.match((await run('new', 'Two', 'words', '--print')).out, /^---\ntitle: Two words\n/);
    assert.equal((await run('check', 'two-words.md')).code, 1);
  });
});
