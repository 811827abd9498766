import assert from 'node:assert/strict';
import {test} from 'node:test';
import {languageName} from '../../src/i18n/index.js';

test('a language is called by its own name', () => {
  assert.deepEqual(['en', 'fr', 'ru', 'az', 'tr', 'fa', 'ar', 'pt-BR'].map(languageName), [
    'English',
    'français',
    'русский',
    'azərbaycan',
    'Türkçe',
    'فارسی',
    'العربية',
    'português (Brasil)',
  ]);
});

test('languages that browsers have no data for still have names, with any region', () => {
  assert.deepEqual(['hy', 'hy-AM', 'ka', 'ab', 'os'].map(languageName), [
    'հայերեն',
    'հայերեն',
    'ქართული',
    'аԥсшәа',
    'ирон',
  ]);
});

test('what is not a language tag is shown as it is', () => {
  assert.deepEqual(['en-x', 'a', '', 'toString-'].map(languageName), ['en-x', 'a', '', 'toString-']);
});
