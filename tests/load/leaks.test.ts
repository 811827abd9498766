// What a page with many cards costs, in a browser: requests, and what is left when the cards are gone. The counters are Chromium's own, and
// its garbage collector runs when it is told to: no page can do either, so that bench/leaks.mjs drives the browser from outside.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {before, describe, test} from 'node:test';
import {promisify} from 'node:util';

interface Counters {
  /** Bytes. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

interface Report {
  /** The URLs of the briefings, as paths. */
  readonly briefings: readonly string[];
  /** Requests by path, of 100 cards of one briefing and of two cards of each. */
  readonly ofOne: Readonly<Record<string, number>>;
  readonly ofAll: Readonly<Record<string, number>>;
  /** How many cards were ready before they were unmounted. */
  readonly ready: number;
  readonly before: Counters;
  readonly after: Counters;
  /** The same with five cards held in a variable. */
  readonly holding: Counters;
  /**
   * 1,000 cards that ask a failing server once a minute: how many still show what they had, after four minutes and after ten. The heap is what
   * scripts hold, to the byte.
   */
  readonly failing: {readonly stale: number; readonly before: Counters; readonly after: Counters};
}

const COUNTERS = ['heap', 'nodes', 'listeners'] as const;

describe('many cards', () => {
  let report: Report;

  before(async () => {
    const {stdout} = await promisify(execFile)(process.execPath, ['bench/leaks.mjs']);
    report = JSON.parse(stdout) as Report;
  });

  test('100 cards of one briefing send one request', () => {
    assert.deepEqual(report.ofOne, {'/briefs/karabakh-2020-2023.md': 1});
  });

  test('cards of several briefings send one request for each, whatever the fragments in their URLs', () => {
    assert.ok(report.briefings.length > 1);
    assert.deepEqual(report.ofAll, Object.fromEntries(report.briefings.map((path) => [path, 1])));
  });

  test('1,000 ready cards that were unmounted leave heap, nodes and listeners at most 5 % above what they were before', () => {
    assert.equal(report.ready, 1000);
    for (const name of COUNTERS) {
      assert.ok(grownTo(report, name) <= 1.05, `${name}: ${report.before[name]} before, ${report.after[name]} after`);
    }
  });

  test('the counters see cards that are held', () => {
    for (const name of COUNTERS) {
      assert.ok(
        grownTo({...report, after: report.holding}, name) > 1.05,
        `${name}: ${report.before[name]} before, ${report.holding[name]} with held cards`,
      );
    }
  });

  test('1,000 cards that refresh for ten minutes while their server fails keep what they had, and need no more than at first', () => {
    const {failing} = report;
    assert.equal(failing.stale, 1000);
    for (const name of COUNTERS) {
      // Some 2 bytes for each card and minute are V8's own, and it is less and less. One empty object for each would be nearly 4 %. The whole heap
      // grows by 1 to 6 %: compiled code, the browser's list of long frames, and now and then a block of memory (256 kB) with nothing in it.
      const most = name === 'heap' ? 1.01 : 1;
      assert.ok(
        grownTo(failing, name) <= most,
        `${name}: ${failing.before[name]} after four minutes, ${failing.after[name]} after ten`,
      );
    }
  });

  /** As a part of what was before; no listeners before and none now is not growth. */
  function grownTo({before, after}: Pick<Report, 'before' | 'after'>, name: keyof Counters): number {
    return after[name] === before[name] ? 1 : after[name] / before[name];
  }
});
