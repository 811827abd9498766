import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {excerpt} from '../../src/model/excerpt.js';
import type {Problem} from '../../src/model/problem.js';
import {selectSection} from '../../src/model/section.js';
import {blocksOf} from '../../src/model/selection.js';
import {parseBrief} from '../../src/parse/index.js';
import {KINDS, PART_TAGS} from '../cards.js';

const FIXTURES = new URL('../fixtures/', import.meta.url);

interface Expected {
  readonly brief: unknown;
  readonly problems: readonly unknown[];
}

for (const folder of ['format', 'gfm']) {
  describe(`the fixtures of ${folder} are read as written down by hand`, () => {
    const names = readdirSync(new URL(`${folder}/`, FIXTURES)).filter((name) => name.endsWith('.md'));
    assert.notEqual(names.length, 0);
    for (const name of names) {
      test(name.replace('.md', '').replaceAll('-', ' '), () => {
        const path = new URL(`${folder}/${name}`, FIXTURES);
        const expected = JSON.parse(
          readFileSync(new URL(path.href.replace(/\.md$/, '.brief.json')), 'utf8'),
        ) as Expected;
        const {brief, problems} = parseBrief(readFileSync(path, 'utf8'));
        assert.deepEqual(JSON.parse(JSON.stringify(brief)), expected.brief);
        assert.deepEqual(problems.map(place), expected.problems);
        for (const {message} of problems)
          assert.match(message, /^.{20,}[.?!]$/su, 'a message says what is wrong and how to fix it');
      });
    }
  });
}

test('each card that shows a part has a fixture with two of its kind, each in a section, the first of which cites three sources', () => {
  for (const tag of PART_TAGS) {
    const {brief} = parseBrief(readFileSync(new URL(`format/${tag}.md`, FIXTURES), 'utf8'));
    const [first, ...others] = [tag, `${tag}-2`].map((id) => blocksOf(selectSection(brief.body, id) ?? [], KINDS[tag]));
    assert.deepEqual([first?.length, ...others.map(({length}) => length)], [1, 1], tag);
    assert.deepEqual(Object.keys(excerpt(brief, first ?? []).sources), ['one', 'two', 'three'], tag);
  }
});

function place({code, severity, line, column}: Problem): unknown {
  return {code, severity, line, column};
}
