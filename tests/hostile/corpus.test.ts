import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {validateBrief} from '../../src/model/validate-brief.js';
import {walk} from '../../src/model/walk.js';
import {parseBrief} from '../../src/parse/index.js';
import {KINDS} from '../cards.js';
import {TEXTS} from '../server/texts.js';
import {CLASSES} from './corpus/index.js';
import {asBlocks, everywhere, forged, harbour} from './harbour.js';

/** Every type of block, item and inline that a fixture has. */
const ALL_TYPES = new Set<string>();
for (const text of TEXTS.values()) walk(parseBrief(text).brief, ({type}) => ALL_TYPES.add(type));

describe('the corpus of hostile briefings', () => {
  test('says of each attack in one sentence what it is, and no two are the same', () => {
    for (const {name, attacks} of CLASSES) {
      assert.ok(attacks.length > 0, name);
      assert.deepEqual(
        attacks.filter(({name}) => !/^[\p{Lu}“].*[^.]$/u.test(name)).map(({name}) => name),
        [],
      );
      assert.equal(new Set(attacks.map(({name}) => name)).size, attacks.length, name);
      const given = attacks.map(({markdown, json, type, value}) => String(value ?? [markdown, json, type]));
      assert.deepEqual(
        attacks.filter((_, n) => given.indexOf(given[n] ?? '') < n).map(({name}) => name),
        [],
      );
    }
  });

  test('puts its words wherever a briefing that is in order can have some', () => {
    for (const text of [harbour(), everywhere('words'), asBlocks('Words\non two lines')]) {
      const {brief, problems} = parseBrief(text);
      assert.deepEqual(
        problems.filter(({severity}) => severity === 'error'),
        [],
      );
      const types = new Set<string>();
      walk(brief.body, ({type}) => types.add(type));
      for (const type of [...Object.values(KINDS), 'question', 'citation']) assert.ok(types.has(type), type);
    }
    const {brief, problems} = validateBrief(JSON.parse(forged()));
    assert.deepEqual(problems, []);
    const types = new Set<string>();
    walk([brief?.body, brief?.footnotes], ({type}) => types.add(type));
    assert.deepEqual([...types].sort(), [...ALL_TYPES].sort());
  });
});
