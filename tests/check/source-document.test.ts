import assert from 'node:assert/strict';
import {test} from 'node:test';
import {SourceDocument} from '../../src/check/source-document.js';

test('a document may have very many lines', () => {
  const document = new SourceDocument(`${'line\n'.repeat(200_000)}The bridge is closed`);
  assert.ok(document.passage({start: 'The bridge is closed'}));
});
