import {assert} from '@open-wc/testing';
import {
  answered,
  brief,
  clock,
  comeNear,
  fresh,
  goAway,
  inFakePage,
  make,
  mountLoaded,
  mountLoading,
  mountMarkdown,
  network,
  notice,
  place,
  record,
  stub,
  titleOf,
  turn,
  types,
  unreachable,
  refused,
} from '../elements/support.js';

async function mountRefreshed(refresh: string): Promise<Awaited<ReturnType<typeof mountLoaded>>> {
  const loaded = await mountLoaded(brief('First'), {refresh});
  comeNear(loaded.card);
  return loaded;
}

describe('refresh', () => {
  inFakePage();
  let restore: (() => void)[] = [];
  afterEach(() => {
    for (const undo of restore) undo();
    restore = [];
  });
  const setHidden = (hidden: boolean) => {
    restore.push(stub(document, 'hidden', () => hidden));
    document.dispatchEvent(new Event('visibilitychange'));
  };
  const setOnline = (online: boolean) => {
    restore.push(stub(navigator, 'onLine', () => online));
    window.dispatchEvent(new Event(online ? 'online' : 'offline'));
  };

  it('asks the server again after its seconds, and again', async () => {
    const {card} = await mountRefreshed('60');
    for (const title of ['Second', 'Third']) {
      clock.pass(60_000);
      await turn();
      assert.equal(network.last().init.cache, 'no-cache');
      await answered(network.last(), brief(title));
      assert.equal(titleOf(card), title);
    }
  });

  it('marks what it has changed and says so politely, and nothing when it brings the same', async () => {
    const {card} = await mountRefreshed('60');
    const root = card.shadowRoot!;
    const renew = async (text: string) => {
      clock.pass(60_000);
      await turn();
      await answered(network.last(), text);
    };
    await renew(brief('First'));
    assert.equal(root.querySelector('.said')?.textContent, '');
    assert.lengthOf(root.querySelectorAll('.changed'), 0);
    await renew(brief('First', 'Three sources count the arches.\n\nNobody counts the stones.'));
    assert.equal(
      root.querySelector('[role=status]')?.textContent,
      'This briefing has been updated. 2 passages are new or changed.',
    );
    assert.lengthOf(root.querySelectorAll('.changed'), 2);
    await renew(brief('Another title', 'Three sources count the arches.\n\nNobody counts the stones.'));
    assert.equal(root.querySelector('[role=status]')?.textContent, 'This briefing has been updated.');
    assert.lengthOf(root.querySelectorAll('.changed'), 0);
  });

  it('does not begin to wait before the answer is there', async () => {
    await mountRefreshed('60');
    clock.pass(60_000);
    await turn();
    assert.equal(clock.waitsFor(60_000), false);
  });

  it('never happens without the attribute', async () => {
    await mountLoaded();
    assert.equal(clock.timers.size, 0);
  });

  for (const value of ['-1', 'often', '999999999']) {
    it(`never happens with refresh=${value}`, async () => {
      const {card} = await mountRefreshed(value);
      await turn();
      assert.equal(clock.timers.size, 0);
      assert.equal(network.requests.length, 1);
      assert.equal(card.status, 'ready');
    });
  }

  it('waits while the card is far away', async () => {
    const {card} = await mountRefreshed('60');
    goAway(card);
    clock.pass(60_000);
    await turn();
    assert.equal(network.requests.length, 1);
    comeNear(card);
    await turn();
    assert.equal(network.requests.length, 2);
  });

  it('waits while the page is hidden', async () => {
    await mountRefreshed('60');
    setHidden(true);
    clock.pass(60_000);
    await turn();
    assert.equal(network.requests.length, 1);
    setHidden(false);
    await turn();
    assert.equal(network.requests.length, 2);
  });

  it('waits while the reader is offline', async () => {
    await mountRefreshed('60');
    setOnline(false);
    clock.pass(60_000);
    await turn();
    assert.equal(network.requests.length, 1);
    setOnline(true);
    await turn();
    assert.equal(network.requests.length, 2);
  });

  it('does not happen early because the reader comes back', async () => {
    await mountRefreshed('60');
    setHidden(true);
    setHidden(false);
    setOnline(true);
    await turn();
    assert.equal(network.requests.length, 1);
  });

  it('goes on after a failure, and recovers by itself', async () => {
    const {card} = await mountRefreshed('60');
    clock.pass(60_000);
    await turn();
    await unreachable(network.last());
    assert.equal(card.status, 'stale');
    clock.pass(60_000);
    await turn();
    await answered(network.last(), brief('First'));
    assert.equal(card.status, 'ready');
    assert.ok(notice(card) === null);
  });

  it('shows a card that has failed from the beginning', async () => {
    const {card, request} = await mountLoading({refresh: '60'});
    comeNear(card);
    await refused(request, 500);
    clock.pass(60_000);
    await turn();
    await answered(network.last(), brief('At last'));
    assert.equal(titleOf(card), 'At last');
  });

  it('withdraws a card', async () => {
    const {card} = await mountRefreshed('60');
    clock.pass(60_000);
    await turn();
    await refused(network.last(), 410);
    assert.equal(card.status, 'withdrawn');
  });

  it('starts again after reload()', async () => {
    const {card} = await mountRefreshed('60');
    const settled = card.reload();
    await turn();
    assert.equal(clock.waitsFor(60_000), false);
    await answered(network.last(), brief());
    await settled;
    assert.ok(clock.waitsFor(60_000));
  });

  it('ends when the card leaves while it asks, and begins again when it comes back', async () => {
    const {card} = await mountRefreshed('60');
    clock.pass(60_000);
    await turn();
    card.remove();
    await turn();
    assert.equal(clock.timers.size, 0);
    place(card);
    await turn();
    assert.ok(clock.waitsFor(60_000));
  });

  it('begins when the attribute comes later, changes with it, and ends with it', async () => {
    const {card} = await mountLoaded();
    comeNear(card);
    card.setAttribute('refresh', '60');
    await turn();
    assert.ok(clock.waitsFor(60_000));
    card.setAttribute('refresh', '30');
    await turn();
    assert.equal(clock.waitsFor(60_000), false);
    assert.ok(clock.waitsFor(30_000));
    card.removeAttribute('refresh');
    await turn();
    assert.equal(clock.timers.size, 0);
    assert.equal(network.requests.length, 1);
  });

  const mountInline = async (refresh: string) => {
    const card = make({src: fresh(), refresh});
    card.markdown = brief('First');
    place(card);
    await turn();
    return card;
  };

  it('of 0 asks once when a card with content of its own comes near, and never again', async () => {
    const card = await mountInline('0');
    const events = record(card);
    assert.equal(network.requests.length, 0);
    comeNear(card);
    await turn();
    assert.equal(network.requests.length, 1);
    await answered(network.last(), brief('Second'));
    assert.equal(titleOf(card), 'Second');
    goAway(card);
    comeNear(card);
    await turn();
    assert.equal(network.requests.length, 1);
    assert.deepEqual(types(events), ['brief-update']);
  });

  it('of 0 is not lost when the card is moved before it comes near', async () => {
    const card = await mountInline('0');
    place(document.createElement('div')).append(card);
    await turn();
    comeNear(card);
    await turn();
    assert.equal(network.requests.length, 1);
  });

  it('of 0 does not try again after a failure', async () => {
    const card = await mountInline('0');
    comeNear(card);
    await turn();
    await unreachable(network.last());
    goAway(card);
    comeNear(card);
    await turn();
    assert.equal(card.status, 'stale');
    assert.equal(network.requests.length, 1);
  });

  it('of 0 does not load twice what has just been loaded', async () => {
    await mountRefreshed('0');
    await turn();
    assert.equal(network.requests.length, 1);
  });

  it('with seconds refreshes a card that has content of its own', async () => {
    const card = await mountInline('60');
    comeNear(card);
    clock.pass(60_000);
    await turn();
    await answered(network.last(), brief('Second'));
    assert.equal(titleOf(card), 'Second');
  });

  it('does nothing for a card without src', async () => {
    const card = await mountMarkdown(brief(), {refresh: '60'});
    comeNear(card);
    clock.pass(60_000);
    await turn();
    assert.equal(card.status, 'ready');
    assert.equal(network.requests.length, 0);
  });
});
