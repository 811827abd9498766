import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {LoadedText} from '../../src/load/load-text.js';
import {SharedText} from '../../src/load/shared-text.js';
import {ManualTimers} from './manual-timers.js';

const TEXT: LoadedText = {text: '# A', format: 'markdown', url: 'https://example.org/a.md'};

/** A shared text, and how often it has said that it is unused. */
function setUp(send: () => Promise<LoadedText>) {
  const timers = new ManualTimers();
  const said = {unused: 0};
  const shared = new SharedText(send, timers.after, () => (said.unused += 1));
  return {shared, said, endTask: () => timers.run(0)};
}

test('a URL is forgotten when its last lease has been released', async () => {
  const {shared, said, endTask} = setUp(() => Promise.resolve(TEXT));
  const first = await shared.lease({});
  const second = await shared.lease({});
  first.release();
  endTask();
  assert.equal(said.unused, 0);
  second.release();
  endTask();
  assert.equal(said.unused, 1);
});

test('a URL is forgotten when its request has failed', async () => {
  const {shared, said, endTask} = setUp(() => Promise.reject(new Error('failed')));
  await assert.rejects(shared.lease({}), {message: 'failed'});
  endTask();
  assert.equal(said.unused, 1);
});

test('a URL is forgotten once when all callers have left', async () => {
  const {shared, said, endTask} = setUp(() => new Promise(() => {}));
  const leaving = new AbortController();
  const left = shared.lease({signal: leaving.signal});
  leaving.abort(new Error('gone'));
  await assert.rejects(left, {message: 'gone'});
  endTask();
  endTask();
  assert.equal(said.unused, 1);
});

test('a URL is not forgotten while a caller waits, though another has left', async () => {
  const {shared, said, endTask} = setUp(() => new Promise(() => {}));
  const leaving = new AbortController();
  void shared.lease({});
  const left = shared.lease({signal: leaving.signal});
  leaving.abort(new Error('gone'));
  await assert.rejects(left, {message: 'gone'});
  endTask();
  assert.equal(said.unused, 0);
});
