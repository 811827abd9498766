import assert from 'node:assert/strict';
import {test} from 'node:test';
import {validateBrief} from '../../src/model/validate-brief.js';
import {laterOriginal, translatedFrom, versionFor, versionsOf} from '../../src/model/versions.js';
import type {Brief} from '../../src/model/brief.js';

const EMPTY: Brief = {id: 'bridge', title: 'The bridge', sources: {}, passages: {}, footnotes: {}, body: []};
const ORIGINAL: Brief = {
  ...EMPTY,
  lang: 'en',
  translations: {fr: 'bridge.fr.md', 'fr-CA': 'bridge.ca.md', ru: 'bridge.ru.md'},
};
const day = (iso: string) => ({iso, precision: 'day'}) as const;

test('the versions of a briefing are what it is translated from, then its translations in the author’s order, but not itself', () => {
  assert.deepEqual(versionsOf(EMPTY), []);
  assert.deepEqual(
    versionsOf(ORIGINAL).map(({lang, isOriginal}) => [lang, isOriginal]),
    [
      ['fr', false],
      ['fr-CA', false],
      ['ru', false],
    ],
  );
  const french = {...ORIGINAL, lang: 'fr', translationOf: 'bridge.md'};
  assert.deepEqual(
    versionsOf(french).map(({lang, url, isOriginal}) => [lang, url, isOriginal]),
    [
      [undefined, 'bridge.md', true],
      ['fr-CA', 'bridge.ca.md', false],
      ['ru', 'bridge.ru.md', false],
    ],
  );
});

test('the language of an original is what was known of it, else the tag of its URL; it is there once', () => {
  const french: Brief = {
    ...EMPTY,
    lang: 'fr',
    translationOf: 'bridge.md',
    translations: {en: 'bridge.md', ru: 'bridge.ru.md'},
  };
  assert.deepEqual(
    versionsOf(french).map(({lang, url}) => [lang, url]),
    [
      ['en', 'bridge.md'],
      ['ru', 'bridge.ru.md'],
    ],
  );
  const moved: Brief = {...french, translationOf: 'https://news.example/bridge', original: {lang: 'en'}};
  assert.deepEqual(
    versionsOf(moved).map(({lang, url}) => [lang, url]),
    [
      ['en', 'https://news.example/bridge'],
      ['ru', 'bridge.ru.md'],
    ],
  );
});

test('the version for a language is the most specific one, whatever the case of its tag', () => {
  const found = (tag: string) => versionFor(ORIGINAL, tag)?.url;
  assert.deepEqual(['fr', 'FR-ch', 'fr-CA', 'fr-ca-x-montreal', 'ru-RU'].map(found), [
    'bridge.fr.md',
    'bridge.fr.md',
    'bridge.ca.md',
    'bridge.ca.md',
    'bridge.ru.md',
  ]);
});

test('there is no version for the briefing’s own language, for one that it does not have, or without a language', () => {
  for (const tag of ['en', 'en-GB', 'de', 'f', 'fra', '', '-', 'constructor', '__proto__'])
    assert.equal(versionFor(ORIGINAL, tag), undefined, tag);
});

test('a briefing that does not say its language still has its translations', () => {
  const {lang: _, ...silent} = ORIGINAL;
  assert.equal(versionFor(silent, 'fr')?.url, 'bridge.fr.md');
  assert.equal(versionFor(silent, 'en'), undefined);
});

test('a translation learns from its original the other translations, its language and when it was last changed', () => {
  const translation: Brief = {...EMPTY, lang: 'fr', translationOf: 'old.md', translations: {ru: 'own.ru.md'}};
  assert.deepEqual(
    translatedFrom(translation, {...ORIGINAL, published: day('2026-11-01'), updated: day('2026-11-05')}, 'bridge.md'),
    {
      ...translation,
      translations: {fr: 'bridge.fr.md', 'fr-CA': 'bridge.ca.md', ru: 'own.ru.md'},
      translationOf: 'bridge.md',
      original: {lang: 'en', updated: day('2026-11-05')},
    },
  );
  assert.deepEqual(translatedFrom(translation, {...EMPTY, published: day('2026-11-01')}, 'bridge.md').original, {
    updated: day('2026-11-01'),
  });
  assert.deepEqual(translatedFrom(translation, EMPTY, 'bridge.md').original, {});
});

test('what a translation has learned passes validation, as data from outside', () => {
  const learned = translatedFrom(
    {...EMPTY, lang: 'fr'},
    {...ORIGINAL, updated: day('2026-11-05')},
    'https://news.example/bridge.md',
  );
  assert.deepEqual(validateBrief(learned), {brief: learned, problems: []});
  for (const original of ['en', {lang: 'not a tag'}, {updated: '2026'}, {updated: day('2026-02-30')}])
    assert.equal(validateBrief({...learned, original}).brief, undefined);
});

test('a translation is older than its original if all that its date can mean is earlier', () => {
  const later = (own: Partial<Brief>, iso: string) =>
    laterOriginal({...EMPTY, ...own, original: {updated: {iso, precision: iso.length > 7 ? 'day' : 'month'}}})?.iso;
  assert.equal(later({published: day('2026-11-04')}, '2026-11-05'), '2026-11-05');
  assert.equal(later({published: day('2026-11-04'), updated: day('2026-11-05')}, '2026-11-05'), undefined);
  assert.equal(later({published: day('2026-11-04')}, '2026-11'), undefined, 'perhaps on the 3rd');
  assert.equal(
    later({published: {iso: '2026-11', precision: 'month'}}, '2026-11-05'),
    undefined,
    'perhaps on the 30th',
  );
  assert.equal(later({published: {iso: '2026-10', precision: 'month'}}, '2026-11'), '2026-11');
  assert.equal(later({}, '2026-11-05'), undefined, 'unknown');
  assert.equal(laterOriginal({...EMPTY, published: day('2026-11-04')}), undefined);
});
