import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {DIGEST_MOST} from '../../../src/model/brief.js';
import {parseBrief} from '../../../src/parse/index.js';

const problemsOf = (yaml: string) =>
  parseBrief(`---\n${yaml}\n---\n`).problems.map(({code, line, column}) => [code, line, column]);

test('a comment after a quoted value cuts nothing; after a plain one it may have been meant', () => {
  assert.deepEqual(problemsOf('title: "T" # a note\nsummary: \'S\' # a note'), []);
  assert.deepEqual(problemsOf('title: T # a note\nsummary: "S"'), [['value-cut', 2, 10]]);
});

test('keys that stand further in than a later one are read all the same, and a Problem points at the first', () => {
  const {brief, problems} = parseBrief('---\n title: T\n lang: hy\nsummary: S\n---\n');
  assert.deepEqual([brief.title, brief.lang, brief.summary], ['T', 'hy', 'S']);
  assert.deepEqual(
    problems.map(({code, line, column}) => [code, line, column]),
    [['yaml-invalid', 2, 2]],
  );
});

test('sources that stand further in than a later one are read all the same, and a Problem points at the first', () => {
  const sources = '    a: {publisher: A, title: One}\n  b: {publisher: B, title: Two}';
  const {brief, problems} = parseBrief(`---\ntitle: T\nsources:\n${sources}\n---\n\nWords [^a] [^b]\n`);
  assert.deepEqual(Object.keys(brief.sources), ['a', 'b']);
  assert.deepEqual(
    problems.map(({code, line, column}) => [code, line, column]),
    [['yaml-invalid', 4, 5]],
  );
});

test('a value of the wrong kind is named by its key', () => {
  const {problems} = parseBrief('---\ntitle: T\nauthors: {a: b}\n---\n');
  assert.deepEqual(
    problems.map(({message}) => message),
    ['“authors” has the wrong kind of value. See “Front matter” in the format guide.'],
  );
});

test('the keys may all be indented', () => {
  const {brief, problems} = parseBrief('---\n  title: T\n  lang: en\n---\n\nText\n');
  assert.deepEqual(problems, []);
  assert.deepEqual([brief.title, brief.lang], ['T', 'en']);
});

test('a rule before a sentence with a colon is no front matter that somebody forgot to close; before a key it is', () => {
  const codes = (text: string) => parseBrief(text).problems.map(({code}) => code);
  assert.deepEqual(codes('---\nOne thing: two\n\n# T'), []);
  assert.deepEqual(codes('---\nsummary: two\n\n# T'), ['front-matter-unclosed']);
});

describe('of what the digest names', () => {
  const headings = Array.from({length: DIGEST_MOST + 1}, (_, n) => `## Part {#p${n}}`).join('\n\n');
  const read = (digest: string) => parseBrief(`---\ntitle: T\ndigest: ${digest}\n---\n\n${headings}\n`);
  const digestOf = (digest: string) => {
    const {brief, problems} = read(digest);
    return [brief.digest, problems.map(({code, line, column}) => [code, line, column])];
  };

  test('each anchor is kept, in the order in which it names them', () => {
    assert.deepEqual(digestOf('[p2, p0]'), [['p2', 'p0'], []]);
  });

  test('a single anchor is a digest of one', () => {
    assert.deepEqual(digestOf('p1'), [['p1'], []]);
  });

  test('an anchor that is nowhere is left out, and a Problem points at it', () => {
    assert.deepEqual(digestOf('[p0, nosuch, p1]'), [['p0', 'p1'], [['digest-target-missing', 3, 14]]]);
  });

  test('what is beyond its room is left out, and one Problem points at the first of it', () => {
    const all = Array.from({length: DIGEST_MOST + 1}, (_, n) => `p${n}`);
    const list = `[${all.join(', ')}]`;
    assert.deepEqual(digestOf(list), [
      all.slice(0, DIGEST_MOST),
      [['value-invalid', 3, `digest: ${list}`.indexOf(`p${DIGEST_MOST}`) + 1]],
    ]);
  });
});
