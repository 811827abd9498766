import assert from 'node:assert/strict';
import {test} from 'node:test';
import {printable} from '../../src/model/printable.js';

test('a text that can be printed stays as it is, in every language', () => {
  for (const text of ['', 'a “b” \\n', 'می\u200cخواهم', 'Ինչո՞ւ', '😀 👩‍👩‍👧', 'a\u00a0b \uFFFD'])
    assert.equal(printable(text), text);
});

test('line breaks, controls, separators and what turns the direction are shown as escapes', () => {
  assert.equal(printable('a\nb\r\nc\td'), 'a\\nb\\u000d\\nc\\u0009d');
  assert.equal(printable('\x1b[2J\x07\0\x7f\x85\x9b'), '\\u001b[2J\\u0007\\u0000\\u007f\\u0085\\u009b');
  assert.equal(
    printable('\u2028\u2029\u202e\u2066\u200f\u061c\ufeff'),
    '\\u2028\\u2029\\u202e\\u2066\\u200f\\u061c\\ufeff',
  );
});

test('nothing that a terminal obeys is left of any character, and what is shown stays so', () => {
  const all = Array.from({length: 0x10000}, (_, n) => String.fromCharCode(n)).join(' ');
  const shown = printable(all);
  assert.doesNotMatch(shown, /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}]/u);
  assert.equal(printable(shown), shown);
});
