import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {validateBrief} from '../../src/model/validate-brief.js';
import {parseBrief} from '../../src/parse/index.js';
import {checkTotal} from '../parse/properties.js';
import {costliest, EXHAUSTION} from './corpus/exhaustion.js';

/** The check of words takes long itself. */
const SMALL = 2 ** 12;

for (const [name, texts] of Object.entries(EXHAUSTION)) {
  describe(`${name}: nothing is lost of, and its compiled form is a briefing`, () => {
    for (const each of texts.filter(({isJson}) => !isJson)) {
      test(each.name, () => {
        checkTotal(each.text(SMALL));
        assert.deepEqual(validateBrief(parseBrief(costliest(each)).brief).problems, []);
      });
    }
  });
}
