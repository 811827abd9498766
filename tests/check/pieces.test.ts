import assert from 'node:assert/strict';
import test from 'node:test';
import {blocksOf} from '../../src/model/selection.js';
import {citationsIn} from '../../src/model/walk.js';
import {piecesOf} from '../../src/check/pieces.js';
import {parseBrief} from '../../src/parse/index.js';
import {KINDS, PART_TAGS} from '../cards.js';
import {sampleOf} from '../every-part.js';

for (const tag of PART_TAGS) {
  test(`of a part that <${tag}> shows every citation stands in a line that is checked`, () => {
    for (const part of blocksOf(parseBrief(sampleOf(tag)).brief.body, KINDS[tag])) {
      const checked = new Set(
        piecesOf([part]).flatMap(({line}) => line?.citations.map(({citation}) => citation) ?? []),
      );
      const cited = citationsIn([part]);
      assert.ok(cited.length > 0);
      assert.deepEqual(
        cited.filter((citation) => !checked.has(citation)),
        [],
      );
    }
  });
}
