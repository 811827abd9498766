import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {readCompiled, validateBrief} from '../../src/model/validate-brief.js';
import {FORGED_JSON} from './corpus/forged-json.js';

/** Where in some data a URL stands that no card may use, as `place: URL`: asked of the platform, and not of our gate. */
function refusedIn(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value === 'string') return isUrlAt(path) && !isAllowed(value) ? [`${placeOf(path)}: ${value}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => refusedIn(part, [...path, key]));
}

function isUrlAt(path: readonly string[]): boolean {
  return /^(?:url|contact|translationOf)$/.test(path.at(-1) ?? '') || path.at(-2) === 'translations';
}

function placeOf([first = '', ...others]: readonly string[]): string {
  return ['contact', 'translationOf', 'translations', 'sources'].includes(first) ? first : (others.at(-1) ?? first);
}

function isAllowed(url: string): boolean {
  return ['https:', 'http:', 'mailto:'].includes(new URL(url, 'https://nowhere.invalid/').protocol);
}

describe('forged JSON', () => {
  test('has a URL that no card may use in every place that holds one', () => {
    const places = new Set(
      FORGED_JSON.attacks.flatMap(({json = 'null'}) => {
        try {
          return refusedIn(JSON.parse(json)).map((found) => found.split(':')[0]);
        } catch {
          return [];
        }
      }),
    );
    assert.deepEqual([...places].sort(), ['contact', 'sources', 'translationOf', 'translations', 'url']);
  });

  for (const {name, json, value} of FORGED_JSON.attacks) {
    test(`${name}: what is read of it has no URL that no card may use, and is read the same again`, () => {
      const {brief, problems} = json === undefined ? validateBrief(value?.()) : readCompiled(json);
      assert.deepEqual(refusedIn(brief), []);
      assert.ok(brief ?? problems.some(({code}) => code === 'json-invalid'));
      if (brief) assert.deepEqual(validateBrief(JSON.parse(JSON.stringify(brief))), {brief, problems: []});
    });
  }
});
