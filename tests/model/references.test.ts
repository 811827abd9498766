import assert from 'node:assert/strict';
import {test} from 'node:test';
import {publicationSpan} from '../../src/model/references.js';
import {parseBrief} from '../../src/parse/index.js';

test('the sources of a briefing were published from the first to the last of their days, in whichever order they stand', () => {
  const spanOf = (...dates: string[]) => {
    const sources = dates.map((date, n) => `  s${n}: {publisher: P, title: T${date && `, published: ${date}`}}`);
    const span = publicationSpan(parseBrief(`---\ntitle: T\nsources:\n${sources.join('\n')}\n---\n`).brief);
    return span && [span.from.iso, span.to.iso];
  };
  assert.deepEqual(spanOf('2022-03-04', '2020-05', '', '2023', '2021'), ['2020-05', '2023']);
  assert.deepEqual(spanOf('2021-06', '2021'), ['2021', '2021']);
  assert.deepEqual(spanOf('2021'), ['2021', '2021']);
  assert.equal(spanOf(''), undefined);
});
