import assert from 'node:assert/strict';
import {test} from 'node:test';
import {validateBrief} from '../../src/model/validate-brief.js';

function codesOf(...body: readonly object[]): string[] {
  return validateBrief({id: 'x', title: 'x', sources: {}, passages: {}, footnotes: {}, body}).problems.map(({code}) => code);
}

test('the language of code is one word, as the parser gives it, and never several classes', () => {
  assert.deepEqual(codesOf({type: 'code', lang: 'c++', value: 'x'}), []);
  for (const lang of ['html notice', 'html\tnotice', 'html\fnotice', ' html', '']) assert.deepEqual(codesOf({type: 'code', lang, value: 'x'}), ['json-invalid'], JSON.stringify(lang));
});

test('a briefing of more blocks, or of more parts, than Markdown can make is refused', () => {
  const rules = (count: number) => codesOf(...Array.from({length: count}, () => ({type: 'thematicBreak'})));
  assert.deepEqual(rules(8_000), []);
  assert.deepEqual(rules(8_001), ['json-invalid']);
  const texts = (count: number) => codesOf({type: 'paragraph', children: Array.from({length: count}, () => ({type: 'text', value: 'a'}))});
  assert.deepEqual(texts(35_000), []);
  assert.deepEqual(texts(37_000), ['json-invalid']);
});

test('an address is there once, as the parser gives it', () => {
  const heading = (id: string) => ({type: 'heading', depth: 2, id, children: []});
  assert.deepEqual(codesOf(heading('a'), heading('b')), []);
  assert.deepEqual(codesOf(heading('a'), heading('a')), ['json-invalid']);
});
