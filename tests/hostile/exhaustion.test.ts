import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {readCompiled, validateBrief} from '../../src/model/validate-brief.js';
import {parseBrief} from '../../src/parse/index.js';
import {checkTotal} from '../parse/properties.js';
import {costliest, EXHAUSTION} from './corpus/exhaustion.js';

const LIMIT = 2 ** 20;
/** So many times as long as ordinary words, at most: what takes quadratic time takes hundreds of times as long. */
const TOLERANCE = 4;

/** What something takes of the processor, in milliseconds, whatever else the machine does: the least of some times. */
function cost(work: () => unknown, times = 1): number {
  return Math.min(...Array.from({length: times}, () => {
    const start = process.cpuUsage();
    work();
    const {user, system} = process.cpuUsage(start);
    return (user + system) / 1000;
  }));
}

/** What as much text as a briefing may have takes if there is nothing unusual about it. */
const ordinary = costliest(EXHAUSTION['Long texts']![0]!);
parseBrief(ordinary);
const due = cost(() => parseBrief(ordinary), 3);

/** The check of words takes long itself. */
const SMALL = 2 ** 12;


for (const [name, texts] of Object.entries(EXHAUSTION)) {
  describe(`${name}: no longer than ordinary text of the size limit, times ${TOLERANCE}, it takes to read`, () => {
    for (const each of texts) {
      test(each.name, () => {
        // The smaller one first, so that a text that takes ever longer is noticed before it takes for ever.
        for (const text of [each.text(2 ** 14), costliest(each)]) {
          assert.ok(text.length <= LIMIT);
          const work = () => (each.isJson ? readCompiled(text) : parseBrief(text));
          const first = cost(work);
          const took = first > due * TOLERANCE ? Math.min(first, cost(work, 2)) : first;
          assert.ok(took <= due * TOLERANCE, `${text.length} characters: ${took.toFixed()} ms, ordinary text ${due.toFixed()} ms`);
        }
      });
    }
  });

  describe(`${name}: nothing is lost of, and its compiled form is a briefing`, () => {
    for (const each of texts.filter(({isJson}) => !isJson)) {
      test(each.name, () => {
        checkTotal(each.text(SMALL));
        assert.deepEqual(validateBrief(parseBrief(costliest(each)).brief).problems, []);
      });
    }
  });
}
