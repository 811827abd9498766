import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {snapshot, snippet} from '../../src/node/index.js';
import {parseBrief} from '../../src/parse/index.js';

const {brief} = parseBrief(readFileSync(new URL('../../briefs/csto-freeze.md', import.meta.url), 'utf8'));
const options = {src: '/a.md', script: '/b.js', card: 'source-compare'} as const;

test('the first line of a snippet with a script is the script tag, and the card’s tag says what it shows', () => {
  const still = snapshot(brief, options);
  assert.deepEqual(snippet(brief, {...options, kind: 'html', section: undefined}).split('\n'), [
    '<script type="module" src="/b.js"></script>',
    '<source-compare src="/a.md"></source-compare>',
  ]);
  assert.match(
    snippet(brief, {...options, kind: 'html', questions: 'leave'}),
    /<source-compare src="\/a\.md" questions="leave">/,
  );
  assert.ok(snippet(brief, {...options, kind: 'snapshot'}).includes(`display: block">\n${still}\n</source-compare>`));
  assert.equal(snippet(brief, {...options, kind: 'static'}), still);
  assert.throws(() => snippet(brief, {...options, kind: 'html', questions: 'nowhere'}), TypeError);
});
