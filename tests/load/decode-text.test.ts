import assert from 'node:assert/strict';
import {test} from 'node:test';
import {decodeText} from '../../src/load/decode-text.js';

const utf8 = (text: string) => new TextEncoder().encode(text);

test('a text without a charset is UTF-8', () => {
  assert.equal(decodeText(utf8('Հայաստան, საქართველო'), ''), 'Հայաստան, საქართველო');
});

test('a text is decoded by the charset that its answer names', () => {
  assert.equal(decodeText(Uint8Array.of(0xcc, 0xe8, 0xf0), 'windows-1251'), 'Мир');
  assert.equal(decodeText(Uint8Array.of(0xed, 0xc9, 0xd2), 'koi8-r'), 'Мир');
  assert.equal(decodeText(Uint8Array.of(0x4d, 0x00, 0x69, 0x00), 'utf-16le'), 'Mi');
});

for (const charset of ['klingon', 'replacement', "'utf-8'"]) {
  test(`an unknown charset such as ${charset} is taken for UTF-8`, () => {
    assert.equal(decodeText(utf8('Ереван'), charset), 'Ереван');
  });
}

test('a byte order mark is not part of the text', () => {
  assert.equal(decodeText(utf8('\ufeff---'), ''), '---');
});

test('a byte order mark wins over the charset', () => {
  assert.equal(decodeText(utf8('\ufeffЕреван'), 'windows-1251'), 'Ереван');
  assert.equal(decodeText(Uint8Array.of(0xff, 0xfe, 0x1c, 0x04), 'utf-8'), 'М');
  assert.equal(decodeText(Uint8Array.of(0xfe, 0xff, 0x04, 0x1c), ''), 'М');
});

test('bytes that only begin like a byte order mark leave the charset as it is', () => {
  for (const bytes of [
    [0xef, 0xbb, 0x41],
    [0xef, 0x41, 0xbf],
    [0x41, 0xbb, 0xbf],
    [0xff, 0x41],
    [0x41, 0xfe],
    [0xfe, 0x41],
    [0x41, 0xff],
  ]) {
    const expected = new TextDecoder('windows-1251').decode(Uint8Array.from(bytes));
    assert.equal(decodeText(Uint8Array.from(bytes), 'windows-1251'), expected, bytes.join());
  }
});

test('bytes that cannot be decoded become U+FFFD', () => {
  assert.equal(decodeText(Uint8Array.of(0x41, 0xff, 0x42, 0xe2, 0x82), ''), 'A\ufffdB\ufffd');
});

test('an answer without bytes is an empty text', () => {
  assert.equal(decodeText(new Uint8Array(0), 'utf-8'), '');
});
