import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {snapshot, snippet, type SnippetOptions} from '../../src/node/index.js';
import {parseBrief} from '../../src/parse/index.js';

const {brief} = parseBrief(readFileSync(new URL('../../briefs/csto-freeze.md', import.meta.url), 'utf8'));
const options = {src: '/a.md', script: '/b.js', card: 'source-compare'} as const;

test('the first line of a snippet with a script is the script tag, and the card’s tag says what it shows', () => {
  const still = snapshot(brief, options);
  assert.match(
    snippet(brief, {...options, kind: 'html', section: undefined}),
    /^<script type="module" src="\/b\.js"><\/script>\n<source-compare src="\/a\.md" style="min-height: /,
  );
  assert.match(
    snippet(brief, {...options, kind: 'html', questions: 'leave'}),
    /<source-compare src="\/a\.md" questions="leave" style=/,
  );
  assert.ok(snippet(brief, {...options, kind: 'snapshot'}).includes(`display: block">\n${still}\n</source-compare>`));
  const flat = snippet(brief, {...options, kind: 'static'});
  assert.equal(flat, snapshot(brief, {...options, folds: false}));
  assert.doesNotMatch(flat, /<(?:details|summary)/, 'mail does not know folds');
  assert.throws(() => snippet(brief, {...options, kind: 'html', questions: 'nowhere'}), TypeError);
});

test('no tag is empty: without a snapshot it holds a link to the briefing, by its title', () => {
  const insideOf = (more: Partial<SnippetOptions>): string | undefined =>
    snippet(brief, {...options, kind: 'html', ...more}).split('\n')[2];
  assert.equal(insideOf({}), `<p><a href="/a.md">${brief.title}</a></p>`);
  assert.equal(insideOf({csp: true}), insideOf({}));
  assert.equal(
    insideOf({lang: 'fr'}),
    `<p><a href="/a.md" lang="en" dir="ltr">${brief.title}</a></p>`,
    'a title in another language than the page’s says so',
  );
  assert.equal(
    insideOf({src: 'javascript:alert(1)'}),
    `<p>${brief.title}</p>`,
    'what no page may link to is not a link',
  );
});

test('a card in full, or a section, has one height, and a digest one for each width', () => {
  const rulesOf = (more: Partial<SnippetOptions>): string[] =>
    snippet(brief, {src: '/a.md', kind: 'html', csp: true, ...more})
      .split('sheet */\n')[1]!
      .split('\n');
  assert.equal(rulesOf({}).length, 2);
  assert.equal(rulesOf({view: 'full'}).length, 1);
  assert.equal(rulesOf({section: 'differ'}).length, 1);
  assert.match(
    snippet(brief, {src: '/a.md', kind: 'html', view: 'full'}),
    /view="full" style="min-height: calc\([\d.]+em \+ [\d.]+ch\); display: block"/,
  );
});
