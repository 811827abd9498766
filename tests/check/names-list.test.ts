import assert from 'node:assert/strict';
import test from 'node:test';
import {readNames} from '../../src/check/index.js';

test('every form of a name leads to all of them, capitals apart', () => {
  const {names, problems} = readNames('Kyiv: [Kiev, Kyïv]\nTürkiye: Turkey\n');
  assert.deepEqual(problems, []);
  assert.deepEqual(names.formsOf('Kyiv'), ['Kyiv', 'Kiev', 'Kyïv']);
  assert.deepEqual(names.formsOf('kiev'), ['Kyiv', 'Kiev', 'Kyïv']);
  assert.deepEqual(names.formsOf('Turkey'), ['Türkiye', 'Turkey']);
  assert.equal(names.formsOf('Baku'), undefined);
  assert.equal(names.formsOf('constructor'), undefined);
});

test('an empty list has no names and no Problem', () => {
  for (const text of ['', '\n', '\uFEFF']) {
    const {names, problems} = readNames(text);
    assert.equal(names.formsOf('Kyiv'), undefined);
    assert.deepEqual(problems, [], JSON.stringify(text));
  }
});

test('line ends of Windows and a byte order mark change nothing', () => {
  const {names, problems} = readNames('\uFEFFKyiv: [Kiev]\r\nBaku: [Bakı]\r\n');
  assert.deepEqual(problems, []);
  assert.deepEqual(names.formsOf('Kyiv'), ['Kyiv', 'Kiev']);
  assert.deepEqual(names.formsOf('Bakı'), ['Baku', 'Bakı']);
});

test('a list below each other is read as one in brackets', () => {
  assert.deepEqual(readNames('Kyiv:\n  - Kiev\n  - Kyïv\n').names.formsOf('Kiev'), ['Kyiv', 'Kiev', 'Kyïv']);
});

test('a name without another form is an error at its place, and the others are read', () => {
  const {names, problems} = readNames('Baku: [Bakı]\nKyiv:\nOdesa: []\n');
  assert.deepEqual(
    problems.map(({code, severity, line, column}) => [code, severity, line, column]),
    [
      ['list-invalid', 'error', 2, 1],
      ['list-invalid', 'error', 3, 1],
    ],
  );
  assert.match(problems[0]?.message ?? '', /“Kyiv” in names\.yaml/);
  assert.deepEqual(names.formsOf('Bakı'), ['Baku', 'Bakı']);
});

test('a list of items instead of names is an error that says the form', () => {
  const {names, problems} = readNames('- Kyiv\n- Kiev\n');
  assert.deepEqual(
    problems.map(({code}) => code),
    ['list-invalid'],
  );
  assert.match(problems[0]?.message ?? '', /name: \[other form\]/);
  assert.equal(names.formsOf('Kyiv'), undefined);
});

test('broken YAML is an error with its place, and is not thrown', () => {
  const {problems} = readNames('Kyiv: [Kiev\nBaku: [Bakı]\n');
  assert.ok(problems.length > 0);
  assert.ok(problems.every(({code}) => code === 'list-invalid'));
  assert.match(problems[0]?.message ?? '', /names\.yaml cannot be read/);
});
