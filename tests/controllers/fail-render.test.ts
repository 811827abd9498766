import assert from 'node:assert/strict';
import {mock, test, type TestContext} from 'node:test';
import type {BriefErrorEvent} from '../../src/controllers/brief-events.js';
import {mountController, type Hosted} from './fake-host.js';

const cause = new TypeError('x is not a function');
const fail = () => {
  throw cause;
};
const statusOf = ({controller}: Hosted) => controller.state.status;
const types = ({events}: Hosted) => events.map(({type}) => type);

async function mountFailed(): Promise<Hosted> {
  const hosted = mountController();
  hosted.host.markdown = '# The bridge';
  await hosted.update(fail);
  return hosted;
}

function answerEach(t: TestContext, text: string): string[] {
  const requested: string[] = [];
  t.mock.method(globalThis, 'fetch', (url: string) => {
    requested.push(url);
    return Promise.resolve(new Response(text, {headers: {'content-type': 'text/markdown'}}));
  });
  return requested;
}

test('a card whose drawing throws has failed, and shows nothing of the briefing', async () => {
  const {controller, events} = await mountFailed();
  assert.equal(controller.state.status, 'failed');
  assert.equal(controller.content, undefined);
  const {error} = events[0] as BriefErrorEvent;
  assert.deepEqual([error.code, error.url, error.cause], ['render', '', cause]);
  assert.match(error.message, /^The briefing “the-bridge” .*: report .*\.$/);
});

test('a card whose drawing throws says so, and not that its briefing has loaded', async () => {
  assert.deepEqual(types(await mountFailed()), ['brief-error']);
});

test('a card whose drawing threw does not draw the same briefing again', async () => {
  const hosted = await mountFailed();
  const {state} = hosted.controller;
  await hosted.update();
  assert.equal(hosted.controller.state, state);
  assert.deepEqual(types(hosted), ['brief-error']);
});

test('a card whose drawing threw draws another text', async () => {
  const hosted = await mountFailed();
  hosted.host.markdown = '# Another bridge';
  await hosted.update();
  assert.equal(statusOf(hosted), 'ready');
  assert.deepEqual(types(hosted), ['brief-error', 'brief-load']);
});

test('a card whose drawing threw is loaded again by reload() and by another src', async (t) => {
  const requested = answerEach(t, '# The bridge');
  const hosted = mountController();
  hosted.host.src = 'bridge.md';
  await hosted.update();
  await hosted.controller.reload();
  await hosted.update(fail);
  assert.deepEqual([statusOf(hosted), types(hosted)], ['failed', ['brief-error']]);
  assert.equal((hosted.events[0] as BriefErrorEvent).error.url, 'https://example.org/bridge.md');

  await hosted.controller.reload();
  assert.equal(statusOf(hosted), 'ready');
  await hosted.update(fail);
  hosted.host.src = 'tunnel.md';
  await hosted.update();
  assert.equal(statusOf(hosted), 'loading');
  await hosted.controller.reload();
  await hosted.update();
  assert.equal(statusOf(hosted), 'ready');
  assert.deepEqual(types(hosted), ['brief-error', 'brief-error', 'brief-load']);
  assert.ok(requested.includes('https://example.org/tunnel.md'));
});

test('a card whose drawing threw releases the text', async (t) => {
  mock.timers.enable({apis: ['setTimeout']});
  t.after(() => mock.timers.reset());
  const requested = answerEach(t, '# The bridge');
  const [first, second] = [mountController(), mountController()];
  for (const {host} of [first, second]) host.src = 'kept.md';
  await first.update();
  await first.controller.reload();
  await first.update(fail);
  mock.timers.tick(0);
  const before = requested.length;
  await second.update();
  assert.equal(requested.length, before + 1);
});
