import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {validateBrief} from '../../src/model/validate-brief.js';
import {compile} from '../../src/server/index.js';
import {briefOf, HOSTILE_TEXT, TEXTS} from './texts.js';

describe('compile', () => {
  test('gives the briefing that parseBrief gives, and the validation of JSON leaves it as it is', () => {
    for (const [name, text] of TEXTS) {
      const json: unknown = JSON.parse(compile(text));
      assert.deepEqual(json, JSON.parse(JSON.stringify(briefOf(text))), name);
      assert.deepEqual(validateBrief(json).brief, json, name);
      assert.deepEqual(validateBrief(json).problems, [], name);
    }
  });

  test('resolves URLs against the given one, and takes the id from it', () => {
    const brief = JSON.parse(
      compile('# T\n\n[a](b.md) ![](c.png) [d](#e)', {url: 'https://example.org/x/leaving.md'}),
    ) as {id: string};
    assert.equal(brief.id, 'leaving');
    assert.match(
      JSON.stringify(brief),
      /"https:\/\/example\.org\/x\/b\.md".*"https:\/\/example\.org\/x\/c\.png".*"#e"/,
    );
  });

  test('is safe inside a script: no < and no line separator stands in it', () => {
    const json = compile(HOSTILE_TEXT);
    assert.doesNotMatch(json, /[<\u2028\u2029\n]/);
    assert.deepEqual(JSON.parse(json) as unknown, JSON.parse(JSON.stringify(briefOf(HOSTILE_TEXT))));
  });

  test('any text compiles', () => {
    for (const text of ['', '---', '---\ntitle: [\n---\n', '\0', '>'.repeat(500)])
      assert.doesNotThrow(() => void JSON.parse(compile(text)));
  });
});
