import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
// First: only what runs for the first time after it is counted.
import {countBlocks} from '../hostile/executed-blocks.js';
import {parseBrief} from '../../src/parse/index.js';
import {countWork} from '../hostile/work.js';
import {RUNS, SEED} from './amount.js';
import {anyDocument} from './documents.js';

/** One document of so many: to count takes long. */
const SHARE = 50;
/** Shorter texts are repeated up to this length first: in them, what grows is hidden by what every text costs. */
const LENGTH = 2000;
const TIMES = 4;
/** What is linear takes four times as long, and a little more for what repetition brings: ids that are taken, lists that join. */
const MOST = TIMES * 1.25;

function workOf(text: string): number {
  let steps = 0;
  return countBlocks(() => (steps = countWork(() => parseBrief(text)))) + steps;
}

/** The front matter once, and the rest some times. */
function repeated(text: string, times: number): string {
  const front = /^---\n[^]*?\n---\n/.exec(text)?.[0] ?? '';
  return front + `${text.slice(front.length)}\n\n`.repeat(times);
}

test('Four times as long a document takes about four times as much work', () => {
  // What is compiled or looked up once must be there before.
  for (const text of fc.sample(anyDocument, {seed: SEED, numRuns: 20})) parseBrief(text);
  const property = fc.property(anyDocument, (document) => {
    const once = repeated(document, Math.ceil(LENGTH / (document.length + 2)));
    const growth = workOf(repeated(once, TIMES)) / workOf(once);
    assert.ok(growth <= MOST, `${TIMES} times as long a document takes ${growth.toFixed(2)} times as much work`);
  });
  fc.assert(property, {seed: SEED, numRuns: Math.ceil(RUNS / SHARE)});
});
