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
