import assert from 'node:assert/strict';
import {test} from 'node:test';
import {passageUrl} from '../../src/model/passage-url.js';

test('half a character in a passage, which JSON can hold, does not break the URL of its source', () => {
  const url = passageUrl(
    {publisher: 'P', short: 'P', title: 'T', url: 'https://news.example/a'},
    {start: 'x\ud83d', end: '\udc00'},
  );
  assert.equal(url, 'https://news.example/a#:~:text=x%EF%BF%BD,%EF%BF%BD');
});

test('what has a meaning of its own in a text directive is encoded: `x-,y` would mark the y behind an x', () => {
  const source = {publisher: 'P', short: 'P', title: 'T', url: 'https://news.example/a#b'};
  assert.equal(
    passageUrl(source, {start: 'x-,y', end: '-a & b-'}),
    'https://news.example/a#b:~:text=x%2D%2Cy,%2Da%20%26%20b%2D',
  );
});
