import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseBrief} from '../../../src/parse/index.js';

const problemsOf = (yaml: string) =>
  parseBrief(`---\n${yaml}\n---\n`).problems.map(({code, line, column}) => [code, line, column]);

test('a comment after a quoted value cuts nothing; after a plain one it may have been meant', () => {
  assert.deepEqual(problemsOf('title: "T" # a note\nsummary: \'S\' # a note'), []);
  assert.deepEqual(problemsOf('title: T # a note\nsummary: "S"'), [['value-cut', 2, 10]]);
});

test('a value of the wrong kind is named by its key', () => {
  const {problems} = parseBrief('---\ntitle: T\nauthors: {a: b}\n---\n');
  assert.deepEqual(
    problems.map(({message}) => message),
    ['“authors” has the wrong kind of value. See “Front matter” in the format guide.'],
  );
});
