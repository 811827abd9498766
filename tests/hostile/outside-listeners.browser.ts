import {assert, oneEvent} from '@open-wc/testing';
import {TAGS} from '../cards.js';
import {inFakePage, inside, makeTag, network, place, refused, response, turn} from '../elements/support.js';
import {harbour} from './harbour.js';

interface Frame extends Window {
  /** A listener that throws. */
  throwing(words: string, thrown: string[]): () => void;
}

/** The listeners are of a frame: what they throw is reported there, where it ends no test. */
const frame = Object.assign(document.createElement('iframe'), {
  srcdoc:
    '<script>function throwing(words, thrown) { return () => { thrown.push(words); throw new Error(words); }; }</script>',
});
/** How many errors were reported. WebKit does not tell whose they are. */
let reported = 0;
/** What the listeners have thrown. */
const thrown: string[] = [];
/** Each that was thrown has been reported once. */
function assertReported(...words: string[]): void {
  assert.deepEqual(thrown.splice(0), words);
  assert.equal(reported, words.length);
  reported = 0;
}

describe('a listener of the page that throws does no harm to a card', () => {
  inFakePage();
  before(async () => {
    const loaded = oneEvent(frame, 'load');
    document.body.append(frame);
    await loaded;
    frame.contentWindow!.addEventListener('error', () => (reported += 1));
  });
  after(() => frame.remove());

  for (const tag of TAGS) {
    it(`<${tag}> ends as it would, and each error is reported once`, async () => {
      const card = makeTag(tag, {src: '/tests/none/listened.md', loading: 'eager'});
      for (const type of ['brief-load', 'brief-update', 'brief-error'] as const)
        card.addEventListener(type, (frame.contentWindow as unknown as Frame).throwing(type, thrown));
      const heard: string[] = [];
      for (const type of ['brief-load', 'brief-update', 'brief-error'])
        document.addEventListener(type, () => heard.push(type), {once: true});
      place(card);
      await turn();
      await refused(network.last(), 500);
      await turn();
      assert.equal(card.status, 'failed');
      assertReported('brief-error');
      assert.ok(inside(card).querySelector('.notice'), 'the reader is told');

      const loaded = card.reload();
      await turn();
      network.last().answer(response(harbour()));
      await loaded;
      await turn();
      assert.equal(card.status, 'ready');
      assertReported('brief-load');
      assert.equal(inside(card).querySelector('.title')?.textContent, 'The harbour');

      const renewed = card.reload();
      await turn();
      network.last().answer(response(harbour().replace('The harbour', 'The new harbour')));
      await renewed;
      await turn();
      assert.equal(card.status, 'ready');
      assertReported('brief-update');
      assert.equal(inside(card).querySelector('.title')?.textContent, 'The new harbour');
      assert.sameMembers(heard, ['brief-error', 'brief-load', 'brief-update'], 'other listeners hear of it');
    });
  }
});
