import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {isPart, itemsOf, type PartItem} from '../src/model/block.js';
import {plainBlocks, plainText} from '../src/model/plain-text.js';
import {parseBrief} from '../src/parse/index.js';

const folder = new URL('../briefs/', import.meta.url);

/** Every briefing of the desk, by its path. */
const BRIEFS = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  .filter((path) => path.endsWith('.md'))
  .map((path) => ({path, brief: parseBrief(readFileSync(new URL(path, folder), 'utf8')).brief}));

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** What has more words than it may have. */
const longer = (texts: readonly string[], most: number) => texts.filter((text) => wordsIn(text) > most);

/** Facts and events, without their terms and dates. */
function statements(body: (typeof BRIEFS)[number]['brief']['body']): string[] {
  return body
    .filter(isPart)
    .flatMap((part): readonly PartItem[] => itemsOf(part))
    .flatMap((item) => ('answers' in item ? [] : [plainBlocks(item.children)]));
}

for (const {path, brief} of BRIEFS) {
  describe(path, () => {
    test('is short enough for one screen of a phone', () => {
      assert.deepEqual(longer([brief.summary ?? ''], 30), []);
      assert.deepEqual(longer(statements(brief.body), 25), []);
    });

    if (brief.digest) {
      const {digest} = brief;
      test('shows two questions of its comparison, with at most eight stances', () => {
        const questions = brief.body.flatMap((block) => (block.type === 'comparison' ? block.questions : []));
        const shown = questions.filter(({id}) => digest.includes(id));
        assert.deepEqual(
          shown.map(({id}) => id),
          digest,
        );
        assert.equal(shown.length, 2);
        const stances = shown.flatMap(({id, answers}) =>
          answers.flatMap(({silent, stance}) => (silent ? [] : [`${id} ${plainText(stance)}`])),
        );
        assert.ok(new Set(stances).size <= 8, stances.join('\n'));
      });
    }
  });
}
