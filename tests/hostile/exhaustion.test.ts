import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {grows, testWork} from './exhaustion-work.js';
import {Lexer} from 'marked';
import {parseBrief} from '../../src/parse/index.js';
import {BlockPositions, InlinePositions} from '../../src/parse/marked/text-positions.js';
import {EXHAUSTION} from './corpus/exhaustion.js';

testWork(Object.keys(EXHAUSTION).filter((name) => name !== 'Nesting' && name !== 'Emphasis'));

describe('The count notices quadratic time', () => {
  const words = (size: number) => 'word '.repeat(size / 5);

  test('of a regular expression that begins anew at each character, and not of one that does not', () => {
    const blanks = (size: number) => `${' '.repeat(size)}x`;
    assert.ok(grows(blanks, 2000, (text) => text.replace(/\s+$/, '')));
    assert.ok(!grows(blanks, 2000, (text) => text.replace(/^\s+/, '')));
  });

  test('of a method that looks through the rest of a text for each word, and not of one that looks for the next', () => {
    const forEachWord = (text: string, look: (at: number) => unknown) => {
      for (let at = 0; at < text.length; at += 5) look(at);
    };
    assert.ok(grows(words, 2000, (text) => forEachWord(text, (at) => text.indexOf('x', at))));
    assert.ok(!grows(words, 2000, (text) => forEachWord(text, (at) => text.indexOf(' ', at))));
  });

  test('of a loop that looks at the rest of a text for each word, and not of one that looks at the word', () => {
    const lookAt = (text: string, lengthAt: (at: number) => number) => {
      let blanks = 0;
      for (let at = 0; at < text.length; at += 5) {
        for (let n = 0; n < lengthAt(at); n++) if (text[at + n] === ' ') blanks++;
      }
      return blanks;
    };
    assert.ok(grows(words, 2000, (text) => lookAt(text, (at) => text.length - at)));
    assert.ok(!grows(words, 2000, (text) => lookAt(text, () => 5)));
  });

  const {text: comments} = EXHAUSTION['Links and URLs']!.find(({name}) => name === 'Comments that are never closed')!;
  const {text: tables} = EXHAUSTION['Tables']!.find(({name}) => name === 'Tables of one cell')!;

  test('of our own rules without what keeps them from it', (t) => {
    t.mock.method(InlinePositions.prototype, 'hasAhead', () => true);
    assert.ok(grows(comments, 3000, (text) => parseBrief(text)));
    t.mock.method(BlockPositions.prototype, 'untilBlank', (src: string) => src);
    assert.ok(grows(tables, 8000, (text) => parseBrief(text)));
  });

  test('of marked by itself', () => {
    const {text: mail} = EXHAUSTION['Links and URLs']!.find(({harmsUnsafe}) => harmsUnsafe)!;
    for (const text of [comments, mail]) assert.ok(grows(text, 2000, (each) => new Lexer().lex(each)));
  });
});
