import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {ID, slug, uniqueId} from '../../src/model/slug.js';

// The cases of https://github.com/Flet/github-slugger/blob/main/test/fixtures.json, and more scripts.
describe('a slug is GitHub’s', () => {
  for (const [text, expected] of [
    ['hello', 'hello'],
    ['hello world', 'hello-world'],
    ['HELLO World', 'hello-world'],
    ['Hello, World!', 'hello-world'],
    ['foo - bar', 'foo---bar'],
    ['a  b', 'a--b'],
    ['under_score', 'under_score'],
    ['I ♥ unicode', 'i--unicode'],
    ['dash-dash', 'dash-dash'],
    ['en–dash', 'endash'],
    ['em — dash', 'em--dash'],
    ['😄 emoji', '-emoji'],
    ['emoji 😄', 'emoji-'],
    ['C++ & C#', 'c--c'],
    ['1.2.3', '123'],
    ['½ ²', '½-²'],
    ['Привет non-latin 你好', 'привет-non-latin-你好'],
    ['Хто атакував?', 'хто-атакував'],
    ['Ո՞վ հարձակվեց', 'ով-հարձակվեց'],
    ['რუსეთი და სომხეთი', 'რუსეთი-და-სომხეთი'],
    ['أرمينيا وروسيا', 'أرمينيا-وروسيا'],
    ['हिन्दी में', 'हिन्दी-में'],
    ['İstanbul', 'i̇stanbul'],
    ['ΣΊΣΥΦΟΣ', 'σίσυφος'],
    ['Straße', 'straße'],
    ['Ａ１', 'ａ１'],
    ['a‿b', 'a‿b'],
    ['', ''],
    ['   ', ''],
    ['!?', ''],
    ['`code` *x*', 'code-x'],
  ] as const) {
    test(JSON.stringify(text), () => assert.equal(slug(text), expected));
  }
});

test('white space around the words is not part of a slug', () => {
  assert.equal(slug('\n  a b \t'), 'a-b');
});

test('a slug of a slug is itself', () => {
  for (const text of ['Hello, World!', 'Ո՞վ հարձակվեց', 'emoji 😄 x', 'İ']) assert.equal(slug(slug(text)), slug(text));
});

test('equal ids are counted as GitHub counts them', () => {
  const taken = new Set<string>();
  assert.deepEqual(
    ['x', 'x', 'x', 'y', 'x'].map((wanted) => uniqueId(wanted, taken)),
    ['x', 'x-1', 'x-2', 'y', 'x-3'],
  );
});

test('a counted id does not replace one that is written like it', () => {
  const taken = new Set<string>();
  assert.deepEqual(
    ['x-1', 'x', 'x', 'x-1', 'x'].map((wanted) => uniqueId(wanted, taken)),
    ['x-1', 'x', 'x-2', 'x-1-1', 'x-3'],
  );
});

test('continuing to count gives the same ids as counting from the beginning', () => {
  const words = [
    'a',
    'a-1',
    'a',
    'b',
    'a',
    'a-1',
    'a-2',
    'a',
    'b',
    'a-1',
    'toString',
    '__proto__',
    'toString',
    '__proto__',
    '',
  ];
  const [one, other] = [new Set<string>(), new Set<string>()];
  const counts = new Map<string, number>();
  assert.deepEqual(
    words.map((wanted) => uniqueId(wanted, one, counts)),
    words.map((wanted) => uniqueId(wanted, other)),
  );
  assert.equal(one.size, words.length);
});

test('text without letters still gives an anchor', () => {
  const taken = new Set<string>();
  assert.deepEqual(
    ['', ''].map((wanted) => uniqueId(wanted, taken)),
    ['section', 'section-1'],
  );
});

test('an id of an author has letters, digits, - and _ and nothing else', () => {
  for (const id of ['a', 'A-1_b', '0', '_', '-', '__proto__', 'constructor']) assert.match(id, ID);
  for (const id of ['', 'é', 'a b', 'a.b', 'a#b', 'a\n', '\na', 'ա', 'a/b', '😀']) assert.doesNotMatch(id, ID);
});
