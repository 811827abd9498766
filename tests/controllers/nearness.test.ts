import assert from 'node:assert/strict';
import {test} from 'node:test';
import {NearnessController} from '../../src/controllers/nearness.js';

test('without an observer, a card is near as long as it is in the page', () => {
  assert.equal('IntersectionObserver' in globalThis, false);
  let told = 0;
  const nearness = new NearnessController({addController: () => undefined} as never, () => (told += 1));
  assert.equal(nearness.isNear, false);
  nearness.hostConnected();
  assert.deepEqual([nearness.isNear, told], [true, 1]);
  nearness.hostDisconnected();
  assert.deepEqual([nearness.isNear, told], [false, 1]);
});
