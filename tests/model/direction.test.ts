import assert from 'node:assert/strict';
import {test} from 'node:test';
import {directionOf, languageDirection} from '../../src/model/direction.js';

for (const text of [
  'Armenia',
  'Հայաստան',
  'საქართველო',
  'Երևան عربي',
  '2024: Été',
  '“Ωmega”',
  '亚美尼亚',
  '한국',
  '🚢 Ferry',
  '2024',
  '',
  '→ 12 %',
]) {
  test(`“${text}” runs from left to right`, () => assert.equal(directionOf(text), 'ltr'));
}

for (const text of [
  'ארמניה',
  'أرمينيا',
  'ایران',
  '2024: ارمنستان',
  '“שלום” Armenia',
  '🚢 عربي',
  'ܣܘܪܝܝܐ',
  'ދިވެހި',
  'ߒߞߏ',
  '𞤀𞤣𞤤𞤢𞤥',
  'ﷲ',
  'ﭏ',
]) {
  test(`“${text}” runs from right to left`, () => assert.equal(directionOf(text), 'rtl'));
}

for (const lang of [
  'fa',
  'ar',
  'he',
  'ur',
  'ps',
  'ckb',
  'yi',
  'dv',
  'ug',
  'sd',
  'AR-eg',
  'fa-IR',
  'az-Arab',
  'ku-arab-IQ',
  'pa-Aran',
  'und-Hebr',
  'zh-yue-Arab',
]) {
  test(`${lang} is written from the right`, () => assert.equal(languageDirection(lang), 'rtl'));
}

for (const lang of [
  'en',
  'hy',
  'ru',
  'az',
  'az-Latn',
  'ur-Latn',
  'he-Latn-IL',
  'fa-Cyrl',
  'zh',
  'es-AR',
  'ar-Latn',
  'ku',
  'arn',
  'hebrew',
  'pst',
]) {
  test(`${lang} is written from the left`, () => assert.equal(languageDirection(lang), 'ltr'));
}

test('a tag that names no language says nothing', () => {
  for (const lang of [undefined, '', 'und', 'mul', 'zxx', 'mis', 'x-private', 'i-klingon'])
    assert.equal(languageDirection(lang), undefined, lang);
});
