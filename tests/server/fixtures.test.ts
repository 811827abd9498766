import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {snapshot} from '../../src/server/index.js';
import {parseBrief} from '../../src/parse/index.js';

const FIXTURES = new URL('../fixtures/', import.meta.url);

for (const folder of ['format', 'gfm']) {
  describe(`the snapshots of ${folder} are as they were read and committed`, () => {
    for (const name of readdirSync(new URL(`${folder}/`, FIXTURES)).filter((each) => each.endsWith('.md'))) {
      test(name.replace('.md', '').replaceAll('-', ' '), () => {
        const path = new URL(`${folder}/${name}`, FIXTURES);
        const expected = readFileSync(new URL(path.href.replace(/\.md$/, '.html')), 'utf8');
        assert.equal(
          `${snapshot(parseBrief(readFileSync(path, 'utf8')).brief, {view: 'full', images: 'all'})}\n`,
          expected,
          'if this is meant: npm run fixtures:html, and read it',
        );
      });
    }
  });
}
