import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {readDate} from '../../src/model/front-matter.js';
import {firstDayOf, isBriefDate, lastDayOf, looksLikeDate, parseDate, precisionOf} from '../../src/model/date.js';

test('words in brackets after a date are its label, however much room is between them', () => {
  for (const text of ['2023-11 (late autumn)', '2023-11  (late autumn)', ' 2023-11\t (late autumn) ']) {
    assert.deepEqual(readDate(text), {iso: '2023-11', precision: 'month', label: 'late autumn'});
  }
  assert.equal(readDate('2023-11(late autumn)'), undefined);
});

test('a date is as precise as it is written', () => {
  assert.deepEqual(parseDate('2023'), {iso: '2023', precision: 'year'});
  assert.deepEqual(parseDate('2023-11'), {iso: '2023-11', precision: 'month'});
  assert.deepEqual(parseDate('2023-11-09'), {iso: '2023-11-09', precision: 'day'});
  assert.deepEqual(['2023', '2023-11', '2023-11-09'].map(precisionOf), ['year', 'month', 'day']);
});

test('an interval has a start and an end, each as precise as it is written', () => {
  assert.deepEqual(parseDate('2023-09-11/2023-09-20'), {iso: '2023-09-11', precision: 'day', end: '2023-09-20'});
  assert.deepEqual(parseDate('2022/2023-05'), {iso: '2022', precision: 'year', end: '2023-05'});
  assert.deepEqual(parseDate('2023-05/2023'), {iso: '2023-05', precision: 'month', end: '2023'});
});

test('an interval may begin and end on one day, or lie within its own precision', () => {
  assert.equal(parseDate('2023-05-01/2023-05-01')?.end, '2023-05-01');
  assert.equal(parseDate('2023-05-31/2023-05')?.end, '2023-05');
  assert.equal(parseDate('2023-12-31/2023')?.end, '2023');
});

test('an interval that ends before it begins is not a date', () => {
  for (const text of ['2023/2022', '2023-05/2023-04', '2023-05-02/2023-05-01', '2023-05/2022', '2024-01-01/2023'])
    assert.equal(parseDate(text), undefined, text);
});

test('~ makes a date approximate, at either end of an interval', () => {
  assert.deepEqual(parseDate('2023-11~'), {iso: '2023-11', precision: 'month', approximate: true});
  assert.deepEqual(parseDate('2021~/2022'), {iso: '2021', precision: 'year', end: '2022', approximate: true});
  assert.deepEqual(parseDate('2021/2022-03-01~'), {
    iso: '2021',
    precision: 'year',
    end: '2022-03-01',
    approximate: true,
  });
  assert.equal('approximate' in parseDate('2021/2022')!, false);
});

test('words may replace a date; without words there is no label', () => {
  assert.equal(parseDate('2021', 'late 2021')?.label, 'late 2021');
  assert.equal('label' in parseDate('2021', '')!, false);
  assert.equal('label' in parseDate('2021')!, false);
});

describe('29 February is a day of leap years only', () => {
  for (const [year, isLeap] of [
    ['2024', true],
    ['2023', false],
    ['2000', true],
    ['1900', false],
    ['2100', false],
    ['2400', true],
    ['0004', true],
    ['0000', true],
    ['0100', false],
  ] as const) {
    test(year, () => {
      assert.equal(parseDate(`${year}-02-29`) !== undefined, isLeap);
      assert.equal(lastDayOf({iso: `${year}-02`, precision: 'month'}), `${year}-02-${isLeap ? 29 : 28}`);
    });
  }
});

test('each month has its number of days', () => {
  const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  days.forEach((last, n) => {
    const month = `2023-${String(n + 1).padStart(2, '0')}`;
    assert.ok(parseDate(`${month}-${last}`), month);
    assert.equal(parseDate(`${month}-${last + 1}`), undefined, month);
    assert.equal(lastDayOf({iso: month, precision: 'month'}), `${month}-${last}`);
  });
});

test('an impossible date, or one written in another way, is not a date', () => {
  for (const text of [
    '',
    ' ',
    '2023 ',
    ' 2023',
    '2023-00',
    '2023-13',
    '2023-1',
    '2023-01-00',
    '2023-01-32',
    '2023-1-1',
    '202',
    '20233',
    '23-01-01',
    '2023/',
    '/2023',
    '2023//2024',
    '2021/2022/2023',
    '2023-',
    '2023-01-',
    '2023-01-01-01',
    '~2023',
    '2023~~',
    '2023-~11',
    '2023?',
    '2023%',
    '..',
    '2023/..',
    '-2023',
    '+2023',
    '２０２３',
    '٢٠٢٣',
    '2023–2024',
    '2023-01-01T00:00',
    '2023\n',
    '01/02/2023',
    'late 2021',
    '2023.01.01',
    'undefined',
    '2023-0a',
  ]) {
    assert.equal(parseDate(text), undefined, JSON.stringify(text));
  }
});

test('an impossible date still looks like one, so that its author is told; other words do not', () => {
  for (const text of ['2023-02-30', '2023-13', '9999-99-99', '2023-02-30/2022', '2023~/2024~', '0000'])
    assert.ok(looksLikeDate(text), text);
  for (const text of ['', '2023:', '2,000', '20233', 'late 2021', '2023/2024/2025', '2023-1', '1/2'])
    assert.ok(!looksLikeDate(text), text);
});

test('every date looks like one', () => {
  for (const text of ['2023', '2023-11', '2023-11-09~', '2023/2024-01~'])
    assert.ok(parseDate(text) && looksLikeDate(text), text);
});

test('the first and the last day of a date are the whole of what it can mean', () => {
  for (const [text, first, last] of [
    ['2023', '2023-01-01', '2023-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024-02-03', '2024-02-03', '2024-02-03'],
    ['2023/2024', '2023-01-01', '2024-12-31'],
    ['2023-05-06/2023-06', '2023-05-06', '2023-06-30'],
    ['2023-11~', '2023-11-01', '2023-11-30'],
  ] as const) {
    const date = parseDate(text);
    assert.ok(date);
    assert.equal(firstDayOf(date), first);
    assert.equal(lastDayOf(date), last);
  }
});

test('a date that came as JSON must be one that could have been written', () => {
  assert.ok(isBriefDate({iso: '2023-11', precision: 'month', end: '2024', approximate: true, label: 'x'}));
  assert.ok(!isBriefDate({iso: '2023-11', precision: 'day'}));
  assert.ok(!isBriefDate({iso: '2023-02-30', precision: 'day'}));
  assert.ok(!isBriefDate({iso: '2023', precision: 'year', end: '2022'}));
  assert.ok(!isBriefDate({iso: '2023~', precision: 'year'}));
  assert.ok(!isBriefDate({iso: '2023/2024', precision: 'year'}));
});
