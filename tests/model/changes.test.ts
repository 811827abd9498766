import assert from 'node:assert/strict';
import test from 'node:test';
import {changesBetween} from '../../src/model/changes.js';
import {parseBrief} from '../../src/parse/index.js';

const TEXT = `---
title: The bridge
sources: {a: {publisher: A, title: A}, b: {publisher: B, title: B}}
---

It stands.

- **Length:** 70 m [^a]
- **Width:** 4 m [^b]

It fell once.

- **2020:** Closed [^a]
- **2021:** Opened [^a]

Sources differ.

- **Is it safe?**
  - **Yes** [^a]
  - **No** [^b]
- **Is it old?**
  - **Yes** [^a]
  - **No** [^b]
`;

/** What changes when some words do, in short. */
function changed(from: string, to: string): string[] {
  assert.ok(TEXT.includes(from), `“${from}” stands in the text`);
  const [before, after] = [parseBrief(TEXT).brief, parseBrief(TEXT.replace(from, to)).brief];
  return [...changesBetween(before, after)].map((unit) => JSON.stringify(unit).match(/"value":"([^"]*)"/)?.[1] ?? '');
}

test('the same text has no change', () => {
  assert.deepEqual(changed('stands', 'stands'), []);
});

test('a paragraph, a fact, an event and a question change each by itself', () => {
  assert.deepEqual(changed('It stands.', 'It stands still.'), ['It stands still.']);
  assert.deepEqual(changed('70 m', '71 m'), ['Length']);
  assert.deepEqual(changed('Opened', 'Opened again'), ['Opened again ']);
  assert.deepEqual(changed('**No** [^b]', '**Nobody knows** [^b]'), ['Is it safe?']);
});

test('something new is a change, something removed is not', () => {
  assert.deepEqual(changed('- **Width:** 4 m [^b]', '- **Width:** 4 m [^b]\n- **Height:** 9 m [^a]'), ['Height']);
  assert.deepEqual(changed('- **Width:** 4 m [^b]\n', ''), []);
});

test('something that has only moved has not changed', () => {
  assert.deepEqual(
    changed('- **Length:** 70 m [^a]\n- **Width:** 4 m [^b]', '- **Width:** 4 m [^b]\n- **Length:** 70 m [^a]'),
    [],
  );
});

test('a title, a correction or a source is not in the text', () => {
  assert.deepEqual(changed('title: The bridge', 'title: The old bridge'), []);
});
