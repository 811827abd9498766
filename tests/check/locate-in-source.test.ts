import assert from 'node:assert/strict';
import {test} from 'node:test';
import {piecesOf} from '../../src/check/pieces.js';
import {locateInSource} from '../../src/check/locate-in-source.js';
import {walk} from '../../src/model/walk.js';
import {parseBrief} from '../../src/parse/index.js';

const TEXT = `---
title: T
sources:
  a: {publisher: P, title: T}
  b-c_d:
    publisher: P
    title: T
---

The same words [^a#x] and \`[^a#x]\` the *same* &amp; words [^a#x].

[^a#x]: The same words in the document

\`\`\`
The same words [^b-c_d]
\`\`\`

- **The same:** words [^b-c_d] [^n-1]

[^n-1]: The same words in a note [^a].
`;

const {brief} = parseBrief(TEXT);
const places = locateInSource(TEXT, brief);

test('citations are found in their order, not in code and not in definitions', () => {
  const found: string[] = [];
  walk([brief.body, brief.footnotes['n-1']], (node) => {
    if (node.type === 'citation') found.push(`${node.source} ${Object.values(places.of(node)).join(':')}`);
  });
  assert.deepEqual(found, ['a 10:16', 'a 10:59', 'b-c_d 18:23', 'a 20:34']);
});

test('words are found where they stand, whatever marks are among them', () => {
  const [first, fact] = piecesOf(brief.body).flatMap(({line}) => line ?? []);
  assert.ok(first && fact);
  assert.deepEqual(places.inLine(first, first.text.lastIndexOf('words')), {line: 10, column: 53});
  assert.deepEqual(places.inLine(fact, fact.text.indexOf('words')), {line: 18, column: 17});
});

test('definitions and keys are found by their names', () => {
  assert.deepEqual(places.definition('a#x'), {line: 12, column: 1});
  assert.deepEqual(places.definition('n-1'), {line: 20, column: 1});
  assert.deepEqual(places.key('sources', 'b-c_d', 'title'), {line: 7, column: 5});
  assert.deepEqual(places.key('sources', 'a', 'url'), {line: 4, column: 3}, 'a key that is not there: the one above');
});

test('a text with unexpected marks still has places', () => {
  for (const text of [
    '',
    '# ![',
    '---\n',
    '```\n[^a]',
    '> - [^x]: y\n> [^x]',
    '\uFEFF---\r\ntitle: T\r\n---\r\nA [^x]\r\n\r\n[^x]: B',
  ]) {
    const read = parseBrief(text).brief;
    assert.doesNotThrow(() => locateInSource(text, read).of(read.body));
  }
});
