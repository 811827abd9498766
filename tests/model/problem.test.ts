import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {PROBLEM_SEVERITY} from '../../src/model/problem.js';

test('the format guide lists every code that reading a briefing gives, with its severity', () => {
  const guide = readFileSync(new URL('../../docs/format.md', import.meta.url), 'utf8');
  const listed = [...guide.matchAll(/^\| (`[a-z-]+`(?:, `[a-z-]+`)*) \| (error|warning|notice) \|/gm)].flatMap(
    ([, codes = '', severity = '']) => codes.split(', ').map((code) => [code.slice(1, -1), severity]),
  );
  const ofText = Object.entries(PROBLEM_SEVERITY).filter(([code]) => !code.startsWith('selection-')); // Those are the page's.
  assert.deepEqual(Object.fromEntries(listed), Object.fromEntries(ofText));
});
