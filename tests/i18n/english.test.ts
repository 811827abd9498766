import assert from 'node:assert/strict';
import {test} from 'node:test';
import {localeFor} from '../../src/i18n/index.js';

const PARTS = {
  4: {year: 'numeric'},
  7: {year: 'numeric', month: 'long'},
  10: {year: 'numeric', month: 'long', day: 'numeric'},
} as const;

const byIntl = (iso: string) =>
  new Intl.DateTimeFormat('en-US', {calendar: 'gregory', timeZone: 'UTC', ...PARTS[iso.length as 4 | 7 | 10]});
const fold = (text: string) => text.replace(/[\u00a0\u2009\u202f]/g, ' ');
const months = Array.from({length: 12}, (_, n) => `2023-${String(n + 1).padStart(2, '0')}`);
const dates = [
  ...months,
  ...months.map((month) => `${month}-28`),
  '0987',
  '2024',
  '2024-02',
  '2023-01-01',
  '2024-02-29',
  '2023-12-31',
];
const {date, dateText, list} = localeFor('en');

test('English dates are those that Intl writes', () => {
  for (const iso of dates) assert.equal(date(iso), byIntl(iso).format(new Date(iso)));
});

test('English intervals of one precision are those that Intl writes', () => {
  for (const iso of dates) {
    for (const end of dates.filter(({length}) => length === iso.length)) {
      if (end >= iso) assert.equal(dateText({iso, end}), fold(byIntl(iso).formatRange(new Date(iso), new Date(end))));
    }
  }
});

test('English lists of names are those that Intl writes', () => {
  const names = ['Ana', 'Ben', 'Cy', 'Di'];
  for (const n of [0, 1, 2, 3, 4]) {
    assert.equal(
      list(names.slice(0, n)),
      new Intl.ListFormat('en-US', {type: 'conjunction'}).format(names.slice(0, n)),
    );
  }
});
