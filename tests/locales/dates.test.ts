import assert from 'node:assert/strict';
import {afterEach, test} from 'node:test';
import {localeFor} from '../../src/i18n/index.js';
import {LANGUAGES} from './all.js';
import {INTL_DATES, OWN_DATES, OWN_LISTS, OWN_MOMENTS, WITHIN_A_YEAR} from './own-dates.js';

const {TZ} = process.env;
const clock = (zone: string | undefined) => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
};

afterEach(() => clock(TZ));

test('every language has dates that it is checked against, its own or those of Intl', () => {
  assert.deepEqual([...Object.keys(OWN_DATES), ...Object.keys(INTL_DATES)].sort(), LANGUAGES);
});

for (const [lang, dates] of Object.entries(OWN_DATES)) {
  for (const [iso, end, text] of dates) {
    test(`${lang} writes ${end === undefined ? iso : `${iso}/${end}`} as “${text}”`, () => {
      assert.equal(localeFor(lang).dateText({iso, ...(end !== undefined && {end})}), text);
    });
  }
}

for (const [lang, dates] of Object.entries(INTL_DATES)) {
  for (const [iso, text] of Object.entries(dates)) {
    test(`${lang} writes ${iso} with “${text}”`, () => {
      assert.ok(localeFor(lang).date(iso).startsWith(text), localeFor(lang).date(iso));
    });
  }

  test(`${lang} says what both ends of an interval have in common once`, () => {
    const {dateText} = localeFor(lang);
    assert.equal(dateText({iso: '2024-02-22', end: '2024-02-25'}).split(dateText({iso: '2024'})).length, 2);
    assert.equal(dateText({iso: '2024-02-22', end: '2024-03-01'}).split(dateText({iso: '2024'})).length, 2);
  });

  test(`${lang} writes the ends of an interval of two precisions each for itself`, () => {
    const {date, dateText, interval} = localeFor(lang);
    assert.equal(dateText({iso: '2023-11', end: '2024-01-09'}), interval(date('2023-11'), date('2024-01-09')));
  });
}

for (const [lang, [month, day, days, months]] of Object.entries(WITHIN_A_YEAR)) {
  test(`${lang} writes dates under their year without it, as “${day}”`, () => {
    const {dateText} = localeFor(lang);
    const within = (iso: string, end?: string) => dateText({iso, ...(end !== undefined && {end})}, true);
    assert.deepEqual(
      [within('2023-01'), within('2023-02-22'), within('2023-09-11', '2023-09-20'), within('2023-09', '2023-11')],
      [month, day, days, months],
    );
    for (const [iso, end] of [
      ['2023', undefined],
      ['2023-09', '2024-01'],
      ['2023', '2024'],
    ] as const)
      assert.equal(within(iso, end), dateText({iso, ...(end !== undefined && {end})}));
    assert.equal(dateText({iso: '2023-11', label: '2023!'}, true), '2023!');
    assert.equal(dateText({iso: '2023-01', approximate: true}, true), localeFor(lang).about(within('2023-01')));
  });
}

for (const [lang, texts] of Object.entries(OWN_LISTS)) {
  test(`${lang} joins names as its newspapers do`, () => {
    const names = ['Ա', 'Բ', 'Գ'];
    assert.deepEqual(
      texts.map((_, n) => localeFor(lang).list(names.slice(0, n + 1))),
      texts,
    );
    assert.equal(localeFor(lang).list([]), '');
  });
}

for (const [lang, text] of Object.entries(OWN_MOMENTS)) {
  test(`${lang} writes a moment in the reader’s time zone, to the minute`, () => {
    const {moment} = localeFor(lang);
    for (const zone of ['UTC', 'Asia/Yerevan', 'Pacific/Kiritimati']) {
      clock(zone);
      assert.equal(moment(new Date(2024, 2, 1, 14, 5, 59)), text);
    }
  });
}

for (const lang of LANGUAGES) {
  const locale = localeFor(lang);

  test(`${lang} writes a date for the same day in every time zone`, () => {
    const dates = ['2024', '2024-01', '2024-01-01', '2023-12-31'];
    clock('UTC');
    const expected = dates.map(localeFor(lang).date);
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      clock(zone);
      assert.deepEqual(dates.map(localeFor(lang).date), expected);
    }
  });

  test(`${lang} writes Gregorian dates in a page that asks for another calendar`, () => {
    for (const tag of [`${lang}-u-ca-persian`, `${lang}-u-ca-buddhist`, `${lang}-ZZ`])
      assert.equal(localeFor(tag).date('2024-02-22'), locale.date('2024-02-22'));
  });

  test(`${lang} says that a date or an interval is approximate`, () => {
    for (const parts of [{iso: '2023'}, {iso: '2023-11'}, {iso: '2023-11-09'}, {iso: '2023-11', end: '2024-01'}]) {
      const text = locale.dateText({...parts, approximate: true});
      assert.equal(text, locale.about(locale.dateText(parts)));
      assert.notEqual(text, locale.dateText(parts));
    }
  });

  test(`${lang} says the source’s own words for a date as they are`, () => {
    assert.equal(locale.dateText({iso: '2021', approximate: true, label: 'late 2021'}), 'late 2021');
  });

  test(`${lang} tells the precisions apart, and all days and months of a year`, () => {
    const dates = [
      '2024',
      ...Array.from({length: 366}, (_, n) => new Date(Date.UTC(2024, 0, n + 1)).toISOString().slice(0, 10)),
    ];
    const all = [...dates, ...new Set(dates.map((iso) => iso.slice(0, 7)))];
    assert.equal(new Set(all.map(locale.date)).size, new Set(all).size);
  });

  test(`${lang} writes a moment with hour and minute`, () => {
    const digits = new Intl.NumberFormat(lang, {minimumIntegerDigits: 2});
    assert.ok(
      locale.moment(new Date(2024, 2, 1, 14, 5)).endsWith(`${digits.format(14)}:${digits.format(5)}`),
      locale.moment(new Date(2024, 2, 1, 14, 5)),
    );
  });
}

test('French puts “le”, “au” and “en” where they belong', () => {
  const {asOf, date, dateText, published, sourcesFromTo, withdrawn} = localeFor('fr');
  assert.equal(published(date('2024-03-01')), 'Publié le 1er mars 2024');
  assert.equal(published(date('2024-03')), 'Publié en mars 2024');
  assert.equal(published(date('2024')), 'Publié en 2024');
  assert.equal(published(dateText({iso: '2024-03', approximate: true})), 'Publié vers mars 2024');
  assert.equal(published(dateText({iso: '2024-03-09', approximate: true})), 'Publié vers le 9 mars 2024');
  assert.equal(published(dateText({iso: '2021', label: 'fin 2021'})), 'Publié fin 2021');
  assert.equal(asOf(date('2024-03-09')), 'Situation au 9 mars 2024');
  assert.equal(asOf(date('2024-03')), 'Situation en mars 2024');
  assert.equal(sourcesFromTo(date('2024-03'), date('2024-05')), 'Sources : mars 2024 – mai 2024');
  assert.equal(withdrawn(date('2024-03-09')), 'Retiré le 9 mars 2024');
});

test('Russian ends a sentence that ends in “г.” with one full stop', () => {
  const {date, stale} = localeFor('ru');
  assert.match(stale(date('2024-03-01')), /[^.]\.$/);
  assert.match(stale('9 марта 2024 г. в 14:05'), /14:05\.$/);
});
