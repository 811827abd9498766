import assert from 'node:assert/strict';
import {test} from 'node:test';
import {addLocale, localeFor} from '../../src/i18n/index.js';
import '../../src/locales/fr.js';

const DATE = {iso: '2024-02-22'};

test('dates follow the region of an English page', () => {
  assert.equal(localeFor('en').dateText(DATE), 'February 22, 2024');
  assert.equal(localeFor('en-GB').dateText(DATE), '22 February 2024');
});

test('dates are Gregorian, whatever calendar the page asks for', () => {
  assert.equal(localeFor('en-GB-u-ca-buddhist').dateText(DATE), '22 February 2024');
});

for (const tag of ['en-', 'en--GB', 'en-!!', 'en-toolongforasubtag', 'not a language', '']) {
  test(`a page whose lang is “${tag}” gets English and no error`, () => {
    assert.equal(localeFor(tag).dateText({...DATE, end: '2024-03-01'}), 'February 22 – March 1, 2024');
    assert.match(localeFor(tag).moment(new Date(0)), /19(69|70)/);
  });
}

for (const tag of ['fr_FR', 'fr_FR.UTF-8', 'fr_FR@euro', 'FR', 'fra', ' fr ', 'fr-', 'fr-!!', 'fr_fr']) {
  test(`a page whose lang is “${tag}” gets French`, () => {
    assert.equal(localeFor(tag).lang, 'fr');
  });
}

test('the language that a card is marked with is well-formed', () => {
  assert.deepEqual(
    ['en_GB', 'EN-gb', 'en_US.UTF-8', 'en_gb-!!'].map((tag) => localeFor(tag).lang),
    ['en-GB', 'en-GB', 'en-US', 'en-GB'],
  );
});

test('an underscore in the tag of an added language is a hyphen', () => {
  addLocale({lang: 'zh_Hant', words: {briefing: '簡報'}});
  const {lang, briefing} = localeFor('zh_Hant_TW');
  assert.deepEqual([lang, briefing], ['zh-Hant', '簡報']);
});
