import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
// First: only what runs for the first time after it is counted.
import {countBlocks} from './executed-blocks.js';
import {Lexer} from 'marked';
import {readCompiled} from '../../src/model/validate-brief.js';
import {parseBrief} from '../../src/parse/index.js';
import {BlockRun, InlineRun} from '../../src/parse/runs.js';
import {costliest, EXHAUSTION, type Exhaustion} from './corpus/exhaustion.js';
import {countWork} from './work.js';

/*
 * Everything that is done with a text is counted, not timed: steps of regular expressions, characters and entries that methods look at,
 * and blocks of JavaScript that are run. A count is the same on every machine, however busy.
 */

const LIMIT = 2 ** 20;
/** To count takes long: of longer texts no more is counted, unless it grows. */
const COUNTED = 2 ** 15;
/** The most work, as a multiple of what an ordinary text of the size limit makes. */
const TOLERANCE = 4;
/** Twice as long a text makes as much work for each character, at most times this: in what takes quadratic time it is 2. */
const GROWTH = 1.3;
function count(work: () => unknown): number {
  let done = 0;
  return countBlocks(() => (done = countWork(work, 100 * due))) + done;
}

function workOf({isJson}: Pick<Exhaustion, 'isJson'>, text: string): number {
  assert.ok(text.length <= LIMIT);
  return count(() => (isJson ? readCompiled(text) : parseBrief(text)));
}

/** The work for each character of something that is done with a text of half the size, and of the whole. */
function ratesOf(text: (size: number) => string, size: number, work: (text: string) => number): [half: number, whole: number] {
  const [half, whole] = [text(size / 2), text(size)].map((each) => work(each) / each.length);
  return [half!, whole!];
}

let due = Infinity;
const ordinary = EXHAUSTION['Long texts']![0]!;
const [, rate] = ratesOf(ordinary.text, COUNTED, (text) => workOf({}, text));
due = rate * costliest(ordinary).length;

for (const [name, texts] of Object.entries(EXHAUSTION)) {
  describe(`${name}: work grows as the text does, and is at most ${TOLERANCE} times that of ordinary text of the size limit, for`, () => {
    for (const each of texts) {
      test(each.name, () => {
        const whole = costliest(each);
        const [before, after] = ratesOf(each.text, Math.min(whole.length, COUNTED), (text) => workOf(each, text));
        assert.ok(after <= before * GROWTH, `${before.toFixed()} for each character, then ${after.toFixed()}`);
        // What nests costs less for each character if there are many, for not all of them are read so often.
        let work = after * whole.length;
        if (work > due * TOLERANCE) work = workOf(each, whole);
        assert.ok(work <= due * TOLERANCE, `${whole.length} characters make ${(work / due).toFixed(1)} times the work of ordinary text`);
      });
    }
  });
}

describe('The count notices quadratic time', () => {
  const words = (size: number) => 'word '.repeat(size / 5);

  function assertGrows(text: (size: number) => string, size: number, work: (text: string) => unknown): void {
    const [before, after] = ratesOf(text, size, (each) => count(() => work(each)));
    assert.ok(after > before * GROWTH, `${before.toFixed()} for each character, then ${after.toFixed()}`);
  }

  function assertDoesNot(text: (size: number) => string, size: number, work: (text: string) => unknown): void {
    const [before, after] = ratesOf(text, size, (each) => count(() => work(each)));
    assert.ok(after <= before * GROWTH, `${before.toFixed()} for each character, then ${after.toFixed()}`);
  }

  test('of a regular expression that begins anew at each character, and not of one that does not', () => {
    const blanks = (size: number) => `${' '.repeat(size)}x`;
    assertGrows(blanks, 2000, (text) => text.replace(/\s+$/, ''));
    assertDoesNot(blanks, 2000, (text) => text.replace(/^\s+/, ''));
  });

  test('of a method that looks through the rest of a text for each word, and not of one that looks for the next', () => {
    const forEachWord = (text: string, look: (at: number) => unknown) => {
      for (let at = 0; at < text.length; at += 5) look(at);
    };
    assertGrows(words, 2000, (text) => forEachWord(text, (at) => text.indexOf('x', at)));
    assertDoesNot(words, 2000, (text) => forEachWord(text, (at) => text.indexOf(' ', at)));
  });

  test('of a loop that looks at the rest of a text for each word, and not of one that looks at the word', () => {
    const lookAt = (text: string, lengthAt: (at: number) => number) => {
      let blanks = 0;
      for (let at = 0; at < text.length; at += 5) {
        for (let n = 0; n < lengthAt(at); n++) if (text[at + n] === ' ') blanks++;
      }
      return blanks;
    };
    assertGrows(words, 2000, (text) => lookAt(text, (at) => text.length - at));
    assertDoesNot(words, 2000, (text) => lookAt(text, () => 5));
  });

  const {text: comments} = EXHAUSTION['Links and addresses']!.find(({name}) => name === 'Comments that are never closed')!;
  const {text: tables} = EXHAUSTION['Tables']!.find(({name}) => name === 'Tables of one cell')!;

  test('of our own rules without what keeps them from it', (t) => {
    t.mock.method(InlineRun.prototype, 'hasAhead', () => true);
    assertGrows(comments, 3000, parseBrief);
    t.mock.method(BlockRun.prototype, 'untilBlank', (src: string) => src);
    assertGrows(tables, 8000, parseBrief);
  });

  test('of marked by itself', () => {
    const {text: mail} = EXHAUSTION['Links and addresses']!.find(({harmsUnsafe}) => harmsUnsafe)!;
    for (const text of [comments, mail]) assertGrows(text, 2000, (each) => new Lexer().lex(each));
  });
});
