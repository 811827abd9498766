import assert from 'node:assert/strict';
import {test} from 'node:test';
import {directionOf} from '../../src/model/direction.js';

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
