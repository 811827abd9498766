import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {onlyVia, positionsOf, speakerOf, speakersOf, type Position} from '../../src/model/position.js';
import {standing} from '../../src/model/comparison.js';
import {coversLess} from '../../src/model/references.js';
import {parseBrief} from '../../src/parse/index.js';

const {brief} = parseBrief(`---
title: T
sources:
  news: {publisher: News, title: N, published: 2023, genre: news}
  op: {publisher: Op, title: O, published: 2024-03, genre: opinion}
  other: {publisher: Other, title: P, published: 2024-06-01}
---

- **Will it?** (2024-02-22)
  - **No** [^news#own] [^news#via]
  - **Yes** [^op#via] [^other#via]
  - **Perhaps** [^op]
- **What now? (2024-02-22)**
  - **Little** [^news]
  - **Much** [^op]

[^news#own]: a … b

[^news#via]: c … d — Ann, a minister

[^op#via]: e … f — Ann, a minister

[^other#via]: g … h — Ann, a minister
`);
const [comparison] = brief.body;
assert.ok(comparison?.type === 'comparison');
const [will, now] = comparison.questions;
const of = (stance: string) =>
  positionsOf(
    brief,
    will!.answers.filter(({stance: [word]}) => word?.type === 'text' && word.value.trim() === stance),
    comparison,
  );

describe('where a source stands', () => {
  test('it reports somebody else only if none of its passages is its own words', () => {
    assert.deepEqual(
      of('No').map(({source, voice, vias}) => [source, voice, vias]),
      [['news', 'says', ['Ann, a minister']]],
    );
    assert.deepEqual(
      of('Yes').map(({source, voice}) => [source, voice]),
      [
        ['op', 'reports'],
        ['other', 'reports'],
      ],
    );
  });

  test('it says so in an opinion piece', () => {
    assert.deepEqual(
      of('Perhaps').map(({voice}) => voice),
      ['opinion'],
    );
  });

  test('what nobody says itself has up to two speakers, each once', () => {
    const reporting = (...vias: string[]): Position => ({source: 'news', citations: [], voice: 'reports', vias});
    assert.deepEqual(speakersOf(of('Yes')), ['Ann']);
    assert.deepEqual(speakersOf([reporting('Ann, a minister', 'Bo'), reporting('Bo')]), ['Ann', 'Bo']);
    assert.deepEqual(speakersOf([reporting('Ann', 'Bo'), reporting('Cy')]), [], 'more have no room');
    assert.deepEqual(speakersOf([reporting('Ann'), {...reporting(), voice: 'says'}]), [], 'one says so itself');
    assert.deepEqual(speakersOf(of('No')), []);
  });

  test('sources that all rely on the same person are one voice', () => {
    assert.equal(onlyVia(of('Yes')), 'Ann, a minister');
    assert.equal(onlyVia(of('No')), undefined, 'it says so itself too');
    assert.equal(onlyVia([]), undefined);
    assert.equal(speakerOf('Ann, a minister'), 'Ann');
    assert.equal(speakerOf('آن، وزیر'), 'آن');
    assert.equal(speakerOf(', x'), ', x');
  });

  test('the order is that of the columns', () => {
    const positions = positionsOf(brief, will!.answers, comparison, ['other', 'news']);
    assert.deepEqual(
      positions.map(({source}) => source),
      ['other', 'news', 'op'],
    );
  });
});

test('answers that were given before the day of a question are apart', () => {
  const {groups, saidBefore} = standing(brief, now!, comparison);
  const words = (each: typeof groups) => each.map(({answers}) => answers.length);
  assert.deepEqual([words(groups), words(saidBefore)], [[1], [1]]);
});

test('a text that was written 90 days or more after the last day that it knows of covers less', () => {
  const date = (iso: string) => ({iso, precision: 'day' as const});
  const of = (asOf: string, published: string, updated?: string) =>
    coversLess({...brief, asOf: date(asOf), published: date(published), ...(updated && {updated: date(updated)})});
  assert.equal(of('2024-01-01', '2024-03-30'), false);
  assert.equal(of('2024-01-01', '2024-03-31'), true);
  assert.equal(of('2024-01-01', '2024-03-30', '2024-05-01'), true);
  assert.equal(coversLess({...brief, published: date('2024-03-31')}), false);
});
