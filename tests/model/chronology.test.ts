import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {TimelineEvent} from '../../src/model/block.js';
import {byYear} from '../../src/model/chronology.js';
import {parseDate} from '../../src/model/date.js';

/** An event of a date, perhaps with words for it (`2021 late 2021`); of none (`?`). */
function event(written: string): TimelineEvent {
  const [, iso = '', label] = /^(\S+)(?: (.+))?$/.exec(written) ?? [];
  const date = parseDate(iso, label);
  return {...(date && {date}), children: [{type: 'paragraph', children: [{type: 'text', value: written}]}]};
}

const years = (...dates: readonly string[]) => byYear(dates.map(event));

/** Years as text: `2020: 2020-05 ×2, 2020-06`, with `…` before one that is apart. */
function inShort(...dates: readonly string[]): string[] {
  return years(...dates).map(({year, isApart, moments}) => {
    const each = moments.map(
      ({date, events}) =>
        `${date?.iso ?? '?'}${date?.end === undefined ? '' : `/${date.end}`}${events.length > 1 ? ` ×${events.length}` : ''}`,
    );
    return `${isApart ? '… ' : ''}${year ?? 'undated'}: ${each.join(', ')}`;
  });
}

describe('events are grouped by the year in which they begin', () => {
  test('however exactly their dates are known', () => {
    assert.deepEqual(inShort('2020', '2020-05', '2020-05-06', '2020~', '2021'), [
      '2020: 2020, 2020-05, 2020-05-06, 2020',
      '2021: 2021',
    ]);
  });

  test('an interval stands in the year of its beginning', () => {
    assert.deepEqual(inShort('2020-11/2021-02', '2021-01'), ['2020: 2020-11/2021-02', '2021: 2021-01']);
  });

  test('in the order that they have: no event is moved, in either direction', () => {
    assert.deepEqual(inShort('2021-05', '2021-01', '2020', '2021'), [
      '2021: 2021-05, 2021-01',
      '2020: 2020',
      '2021: 2021',
    ]);
    const dates = ['2021', '2019', '?', '2021', '2021', '2020-02/2024', '2020'];
    assert.deepEqual(
      years(...dates).flatMap(({moments}) => moments.flatMap(({events}) => events)),
      dates.map(event),
    );
  });

  test('no event, no year', () => {
    assert.deepEqual(byYear([]), []);
  });
});

describe('events of one and the same date are one moment', () => {
  test('with the date that they share', () => {
    assert.deepEqual(inShort('2020-05-06', '2020-05-06', '2020-05-07'), ['2020: 2020-05-06 ×2, 2020-05-07']);
    assert.deepEqual(years('2020-05-06', '2020-05-06')[0]?.moments[0]?.date, parseDate('2020-05-06'));
  });

  test('a year is not its first day, and a month is not either', () => {
    assert.deepEqual(inShort('2020', '2020-01', '2020-01-01'), ['2020: 2020, 2020-01, 2020-01-01']);
  });

  test('an interval is not the day that it begins on, nor another that ends on another', () => {
    assert.deepEqual(inShort('2020-05-06', '2020-05-06/2020-05-08', '2020-05-06/2020-05-09', '2020-05-06/2020-05-09'), [
      '2020: 2020-05-06, 2020-05-06/2020-05-08, 2020-05-06/2020-05-09 ×2',
    ]);
  });

  test('an approximate date is not the exact one, and one that is said in other words is another', () => {
    assert.equal(years('2020-05', '2020-05~')[0]?.moments.length, 2);
    assert.equal(years('2020', '2020 early 2020', '2020 late 2020')[0]?.moments.length, 3);
    assert.equal(years('2020~ late 2020', '2020~ late 2020')[0]?.moments.length, 1);
  });

  test('only if nothing stands between them', () => {
    assert.deepEqual(inShort('2020-05', '2020-06', '2020-05'), ['2020: 2020-05, 2020-06, 2020-05']);
    assert.deepEqual(inShort('2020-05', '?', '2020-05'), ['2020: 2020-05, ?, 2020-05']);
  });
});

describe('an event without a date', () => {
  test('stays in the year of the event that it follows, as a moment of its own', () => {
    assert.deepEqual(inShort('2020', '?', '?', '2021'), ['2020: 2020, ?, ?', '2021: 2021']);
    assert.equal('date' in years('2020', '?')[0]!.moments[1]!, false);
  });

  test('that stands before all others has no year', () => {
    assert.deepEqual(inShort('?', '?', '2021', '?'), ['undated: ?, ?', '2021: 2021, ?']);
    assert.equal('year' in years('?')[0]!, false);
  });

  test('does not bring years together or apart', () => {
    assert.deepEqual(inShort('2020', '?', '2021', '?', '2024'), ['2020: 2020, ?', '2021: 2021, ?', '… 2024: 2024']);
  });
});

describe('years that do not follow each other stand apart', () => {
  test('if any year lies between them, whichever comes first', () => {
    assert.deepEqual(inShort('2020', '2021', '2023', '2030'), [
      '2020: 2020',
      '2021: 2021',
      '… 2023: 2023',
      '… 2030: 2030',
    ]);
    assert.deepEqual(inShort('2030', '2023', '2022'), ['2030: 2030', '… 2023: 2023', '2022: 2022']);
  });

  test('December and the January after it do not', () => {
    assert.deepEqual(inShort('2020-12-31', '2021-01-01'), ['2020: 2020-12-31', '2021: 2021-01-01']);
  });

  test('not from what has no year, and nothing stands apart from nothing', () => {
    assert.deepEqual(
      years('?', '2020').map(({isApart}) => isApart),
      [false, false],
    );
    assert.deepEqual(
      years('2020').map(({isApart}) => isApart),
      [false],
    );
  });

  test('at the turn of centuries and of millennia too', () => {
    assert.deepEqual(inShort('0999', '1000', '1899', '1900', '1999', '2000'), [
      '0999: 0999',
      '1000: 1000',
      '… 1899: 1899',
      '1900: 1900',
      '… 1999: 1999',
      '2000: 2000',
    ]);
  });
});
