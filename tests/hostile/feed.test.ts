import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {parseBrief} from '../../src/parse/index.js';
import {CLASSES} from './corpus/index.js';
import {briefingsWith, feedsOf, FORBIDDEN} from './feed.js';

/** What XML allows: https://www.w3.org/TR/xml/#charsets */
const OF_XML = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

describe('a snapshot can stand in a feed, whatever characters the briefing has', () => {
  for (const character of FORBIDDEN) {
    test(`U+${character.charCodeAt(0).toString(16).padStart(4, '0')} is U+FFFD in it`, () => {
      for (const [way, brief] of briefingsWith(character))
        for (const feed of feedsOf(brief)) {
          assert.match(feed, OF_XML, way);
          assert.match(feed, /a\uFFFDb/, way);
        }
    });
  }

  test('also those of the corpus, and the end of CDATA', () => {
    for (const {attacks} of CLASSES)
      for (const {name, markdown} of attacks)
        if (typeof markdown === 'string')
          for (const feed of feedsOf(parseBrief(markdown).brief)) {
            assert.match(feed, OF_XML, name);
            assert.ok(feed.split(']]>').length <= 2, name);
          }
  });
});
