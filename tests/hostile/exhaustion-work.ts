import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
// First: only what runs for the first time after it is counted.
import {countBlocks} from './executed-blocks.js';
import {readCompiled} from '../../src/model/validate-brief.js';
import {parseBrief} from '../../src/parse/index.js';
import {costliest, EXHAUSTION} from './corpus/exhaustion.js';
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

type Work = (text: string) => unknown;

function count(work: Work, text: string): number {
  assert.ok(text.length <= LIMIT);
  let done = 0;
  return countBlocks(() => (done = countWork(() => work(text), 100 * due))) + done;
}

/** The work for each character of a text of half the size, and of the whole. */
function ratesOf(text: (size: number) => string, size: number, work: Work): readonly [half: number, whole: number] {
  const rate = (each: string) => count(work, each) / each.length;
  return [rate(text(size / 2)), rate(text(size))];
}

let due = Infinity;
const ordinary = EXHAUSTION['Long texts']![0]!;
due = ratesOf(ordinary.text, COUNTED, (text) => parseBrief(text))[1] * costliest(ordinary).length;

/** Tests the texts of some kinds. */
export function testWork(kinds: readonly string[]): void {
  for (const name of kinds) {
    describe(`${name}: work grows as the text does, and is at most ${TOLERANCE} times that of ordinary text of the size limit, for`, () => {
      for (const each of EXHAUSTION[name]!) {
        test(each.name, () => {
          const read = each.isJson ? readCompiled : (text: string) => parseBrief(text);
          const whole = costliest(each);
          const [before, after] = ratesOf(each.text, Math.min(whole.length, COUNTED), read);
          assert.ok(after <= before * GROWTH, `${before.toFixed()} for each character, then ${after.toFixed()}`);
          // What nests costs less for each character if there are many, for not all of them are read so often.
          let work = after * whole.length;
          if (work > due * TOLERANCE) work = count(read, whole);
          assert.ok(
            work <= due * TOLERANCE,
            `${whole.length} characters make ${(work / due).toFixed(1)} times the work of ordinary text`,
          );
        });
      }
    });
  }
}

/** Whether work grows more than the text does. */
export function grows(text: (size: number) => string, size: number, work: Work): boolean {
  const [before, after] = ratesOf(text, size, work);
  return after > before * GROWTH;
}
