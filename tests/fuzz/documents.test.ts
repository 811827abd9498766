import {describe, test} from 'node:test';
import fc from 'fast-check';
import {RUNS, SEED} from './amount.js';
import {DOCUMENTS} from './documents.js';
import {checkDocument} from './properties.js';

const kinds = Object.entries(DOCUMENTS);

/** How often a document that fails is made smaller and checked again: to find the very smallest can take hours. */
const MOST_SMALLER = 500;

/** Checks documents until one has failed, and then only so many that are made from it. */
function checking(): (text: string) => void {
  let smaller = -1;
  return (text) => {
    if (smaller > MOST_SMALLER) return;
    if (smaller >= 0) smaller += 1;
    try {
      checkDocument(text);
    } catch (error) {
      smaller = Math.max(smaller, 0);
      throw error;
    }
  };
}

describe('Nothing throws, and every promise is kept (tests/fuzz/properties.ts), in', () => {
  for (const [kind, documents] of kinds) {
    test(kind, () => {
      fc.assert(fc.property(documents, checking()), {seed: SEED, numRuns: Math.ceil(RUNS / kinds.length)});
    });
  }
});
