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
