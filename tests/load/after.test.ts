import assert from 'node:assert/strict';
import {test} from 'node:test';
import {after} from '../../src/load/after.js';

test('a timer calls back after its time, and not if it has been cancelled', (t) => {
  t.mock.timers.enable({apis: ['setTimeout']});
  const called: string[] = [];
  after(1000, () => called.push('first'));
  const cancel = after(1000, () => called.push('cancelled'));
  t.mock.timers.tick(999);
  cancel();
  assert.deepEqual(called, []);
  t.mock.timers.tick(1);
  assert.deepEqual(called, ['first']);
});
