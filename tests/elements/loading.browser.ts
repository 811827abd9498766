import {assert} from '@open-wc/testing';
import {en} from '../../src/i18n/en.js';
import {BriefErrorEvent, BriefLoadError, BriefLoadEvent, BriefUpdateEvent, type BriefStatus} from '../../src/index.js';
import {
  answered,
  brief,
  clock,
  comeNear,
  fallback,
  fresh,
  goAway,
  inFakePage,
  inside,
  make,
  mount,
  mountLoaded,
  mountLoading,
  mountMarkdown,
  network,
  notice,
  place,
  record,
  refused,
  retryButton,
  showsFallback,
  takeComplaints,
  textOf,
  titleOf,
  turn,
  types,
  unreachable,
} from './support.js';

describe('when a card loads', () => {
  inFakePage();
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('is when it comes near the viewport, unless told otherwise', async () => {
    const card = await mount({src: fresh()});
    assert.equal(card.status, 'loading');
    assert.equal(network.requests.length, 0);
    goAway(card);
    await turn();
    assert.equal(network.requests.length, 0);
    comeNear(card);
    await turn();
    assert.equal(network.requests.length, 1);
  });

  it('is at once with loading=eager', async () => {
    await mount({src: fresh(), loading: 'eager'});
    assert.equal(network.requests.length, 1);
  });

  it('is at once when it becomes eager', async () => {
    const card = await mount({src: fresh()});
    card.loading = 'eager';
    await turn();
    assert.equal(network.requests.length, 1);
  });

  it('is at once for a card whose id the URL of the page names', async () => {
    history.replaceState(null, '', '#Ամփոփում');
    await mount({src: fresh(), id: 'Ամփոփում'});
    await mount({src: fresh(), id: 'other'});
    assert.equal(network.requests.length, 1);
  });

  it('is at once for a card with a place in it that the URL of the page names', async () => {
    const src = fresh();
    history.replaceState(null, '', `#${/brief-\d+/.exec(src)?.[0] ?? ''}--differ`);
    await mount({src});
    await mount({src: fresh()});
    assert.equal(network.requests.length, 1);
  });

  it('is when it comes near for a card without an id, whatever the URL of the page', async () => {
    history.replaceState(null, '', '#top');
    await mount({src: fresh()});
    assert.equal(network.requests.length, 0);
  });

  it('happens once, however often it comes near', async () => {
    const card = await mount({src: fresh()});
    comeNear(card);
    goAway(card);
    comeNear(card);
    await turn();
    await answered(network.last(), brief());
    goAway(card);
    comeNear(card);
    await turn();
    assert.equal(network.requests.length, 1);
  });

  it('sends one request for two cards of one URL, whatever the fragments', async () => {
    const src = fresh();
    const cards = [await mount({src: `${src}#a`, loading: 'eager'}), await mount({src: `${src}#b`, loading: 'eager'})];
    assert.equal(network.requests.length, 1);
    await answered(network.last(), brief('Shared'));
    assert.deepEqual(cards.map(titleOf), ['Shared', 'Shared']);
  });

  it('sends nothing for a second card while a first one shows the text', async () => {
    const {src} = await mountLoaded(brief('Kept'));
    const second = await mount({src, loading: 'eager'});
    assert.equal(network.requests.length, 1);
    assert.equal(titleOf(second), 'Kept');
  });

  it('sends a request again when no card shows the text any more', async () => {
    const {card, src} = await mountLoaded();
    card.remove();
    await turn();
    await mount({src, loading: 'eager'});
    assert.equal(network.requests.length, 2);
  });
});

describe('a card is never blank', () => {
  inFakePage();

  it('says that it is loading where there is no fallback', async () => {
    const card = await mount({src: fresh()});
    assert.equal(textOf(card), en.loading);
    assert.isAbove(card.getBoundingClientRect().height, 10);
  });

  it('shows the fallback instead where there is one', async () => {
    const child = fallback();
    const card = await mount({src: fresh()}, child);
    assert.equal(textOf(card), '');
    assert.isAbove(child.getBoundingClientRect().height, 0);
  });

  const element = (tag: string, text = '') => Object.assign(document.createElement(tag), {textContent: text});
  const commented = document.createComment('a fallback');

  for (const [name, children, isFallback] of [
    ['text', ['Words'], true],
    ['a picture', [element('img')], true],
    ['a paragraph that holds a picture', [Object.assign(element('p'), {innerHTML: '<img alt="">'})], true],
    ['spaces and line ends', [' \n\t ', ' '], false],
    ['a comment', [commented], false],
    ['a script', [Object.assign(element('script', 'text'), {type: 'text/plain'})], false],
    ['a template', [element('template')], false],
    ['a noscript', [element('noscript', 'Words')], false],
    ['an editor’s empty paragraph', [element('p', '\u00a0')], false],
    ['an editor’s paragraph with a line break', [Object.assign(element('p'), {innerHTML: '<br>'})], false],
    ['a child for another slot', [Object.assign(element('p', 'Words'), {slot: 'other'})], false],
  ] as const) {
    it(`takes ${name} for ${isFallback ? 'a' : 'no'} fallback`, async () => {
      const card = await mount(
        {src: fresh()},
        ...children.map((child) => (typeof child === 'string' ? child : child.cloneNode(true))),
      );
      assert.equal(textOf(card), isFallback ? '' : en.loading);
    });
  }

  it('notices a fallback that the page adds later', async () => {
    const card = await mount({src: fresh()});
    card.append(fallback());
    await turn();
    assert.equal(textOf(card), '');
  });

  it('has its fallback until it is ready, and never removes it', async () => {
    const child = fallback();
    const {card, request} = await mountLoading({}, child);
    assert.ok(showsFallback(card));
    await answered(request, brief());
    assert.notOk(showsFallback(card));
    assert.equal(child.getBoundingClientRect().height, 0);
    assert.ok(child.parentNode === card);
  });

  it('has its fallback again whenever it failed, with the sentence and the button after it', async () => {
    const child = fallback();
    const {card, request} = await mountLoading({}, child);
    await refused(request, 500);
    assert.isAbove(child.getBoundingClientRect().height, 0);
    assert.isAtLeast(notice(card)!.getBoundingClientRect().top, child.getBoundingClientRect().bottom);
    assert.ok(retryButton(card));
  });

  it('is marked as busy while it loads, and no longer', async () => {
    const {card, request} = await mountLoading();
    const busy = () => inside(card).querySelector('.card')?.getAttribute('aria-busy');
    assert.equal(busy(), 'true');
    await answered(request, brief());
    assert.equal(busy(), null);
  });

  it('says that it is loading while it tries again', async () => {
    const {card, request} = await mountLoading();
    await refused(request, 500);
    retryButton(card).click();
    await turn();
    assert.equal(textOf(card), en.loading);
  });
});

describe('the status of a card', () => {
  inFakePage();

  const ALL: readonly BriefStatus[] = ['empty', 'loading', 'ready', 'stale', 'failed', 'withdrawn'];
  const is = (card: Element & {status: BriefStatus}, status: BriefStatus) => {
    assert.equal(card.status, status);
    assert.deepEqual(
      ALL.filter((each) => card.matches(`:state(${each})`)),
      [status],
    );
  };

  it('goes through empty, loading, ready, stale and ready again', async () => {
    const card = await mount({loading: 'eager'});
    is(card, 'empty');
    card.src = fresh();
    await turn();
    is(card, 'loading');
    await answered(network.last(), brief());
    is(card, 'ready');
    void card.reload();
    await turn();
    is(card, 'ready');
    await unreachable(network.last());
    is(card, 'stale');
    void card.reload();
    await turn();
    await answered(network.last(), brief());
    is(card, 'ready');
  });

  it('goes through failed and loading to ready', async () => {
    const {card, request} = await mountLoading();
    await unreachable(request);
    is(card, 'failed');
    void card.reload();
    await turn();
    is(card, 'loading');
    await answered(network.last(), brief());
    is(card, 'ready');
  });

  it('is withdrawn by front matter and by HTTP 410', async () => {
    is(await mountMarkdown('---\ntitle: T\nwithdrawn: {date: 2026-01-02}\n---\n\nText.\n'), 'withdrawn');
    const {card, request} = await mountLoading();
    await refused(request, 410);
    is(card, 'withdrawn');
  });

  it('cannot be set', async () => {
    const card = await mount();
    assert.throws(() => Object.assign(card, {status: 'ready'}), TypeError);
  });

  for (const [status, load] of [
    ['ready', (request: Parameters<typeof answered>[0]) => answered(request, brief())],
    ['failed', (request: Parameters<typeof answered>[0]) => refused(request, 500)],
  ] as const) {
    it(`is ${status} already for a listener of the event`, async () => {
      const {card, request} = await mountLoading();
      const seen: [BriefStatus, boolean][] = [];
      for (const name of ['brief-load', 'brief-error'] as const)
        card.addEventListener(name, () => seen.push([card.status, card.matches(`:state(${status})`)]));
      await load(request);
      assert.deepEqual(seen, [[status, true]]);
    });
  }
});

describe('the events of a card', () => {
  inFakePage();

  it('are brief-load with the briefing and its author’s problems', async () => {
    const {card, request} = await mountLoading();
    const events = record(card);
    await answered(request, '---\ntitle: T\ncolour: red\n---\n\nText.\n');
    const [event] = events;
    assert.instanceOf(event, BriefLoadEvent);
    assert.equal(event.brief.title, 'T');
    assert.equal(event.problems.length, 1);
    assert.equal(event.cancelable, false);
  });

  it('are brief-update with the briefing and the one before', async () => {
    const {card} = await mountLoaded(brief('Old'));
    const events = record(card);
    void card.reload();
    await turn();
    await answered(network.last(), brief('New'));
    const [event, ...rest] = events;
    assert.instanceOf(event, BriefUpdateEvent);
    assert.deepEqual([event.brief.title, event.previous.title, rest.length], ['New', 'Old', 0]);
  });

  it('are not sent when nothing has changed', async () => {
    const {card} = await mountLoaded(brief('Same'));
    const events = record(card);
    const settled = card.reload();
    await turn();
    await answered(network.last(), brief('Same'));
    await settled;
    assert.deepEqual(events, []);
  });

  it('are brief-error with a BriefLoadError, cancelable', async () => {
    const {card, request} = await mountLoading();
    const events = record(card);
    await refused(request, 503);
    const [event] = events;
    assert.instanceOf(event, BriefErrorEvent);
    assert.instanceOf(event.error, BriefLoadError);
    assert.deepEqual([event.error.code, event.error.status, event.cancelable], ['http', 503, true]);
  });

  it('are brief-load again for another src', async () => {
    const {card} = await mountLoaded(brief('One'));
    const events = record(card);
    card.src = fresh();
    await turn();
    await answered(network.last(), brief('Two'));
    assert.deepEqual(types(events), ['brief-load']);
  });

  it('bubble, and leave the shadow trees around the card', async () => {
    const host = place(document.createElement('div'));
    const events = record(document);
    host.attachShadow({mode: 'open'}).append(make({src: fresh(), loading: 'eager'}));
    await turn();
    await refused(network.last(), 500);
    host.shadowRoot
      ?.querySelector('caucasus-brief')
      ?.reload()
      .catch(() => undefined);
    await turn();
    await answered(network.last(), brief());
    assert.deepEqual(types(events), ['brief-error', 'brief-load']);
    assert.ok(events.every((event) => event.bubbles && event.composed && event.target === host));
  });

  it('come when the card has been drawn', async () => {
    const {card, request} = await mountLoading();
    const titles: unknown[] = [];
    card.addEventListener('brief-load', () => titles.push(titleOf(card)));
    await answered(request, brief('Drawn'));
    assert.deepEqual(titles, ['Drawn']);
  });

  it('let a listener suppress the sentence about a failure, not the fallback', async () => {
    const {card, request} = await mountLoading({}, fallback());
    card.addEventListener('brief-error', (event) => event.preventDefault());
    await refused(request, 500);
    assert.equal(card.status, 'failed');
    assert.ok(notice(card) === null);
    assert.ok(showsFallback(card));
  });

  it('let a listener suppress the sentence about a failed refresh', async () => {
    const {card} = await mountLoaded();
    card.addEventListener('brief-error', (event) => event.preventDefault());
    const settled = card.reload();
    await turn();
    await refused(network.last(), 500);
    await settled;
    assert.equal(card.status, 'stale');
    assert.ok(notice(card) === null);
  });

  it('let a listener suppress the sentence about an invalid briefing in the page', async () => {
    const card = make();
    card.addEventListener('brief-error', (event) => event.preventDefault());
    card.brief = {} as never;
    place(card);
    await turn();
    assert.equal(card.status, 'failed');
    assert.ok(notice(card) === null);
  });

  it('let a listener give the card another source', async () => {
    const card = make({loading: 'eager'});
    card.brief = {} as never;
    card.addEventListener('brief-error', () => {
      card.brief = undefined;
      card.src = fresh();
    });
    place(card);
    await turn();
    await answered(network.last(), brief('Second choice'));
    assert.equal(titleOf(card), 'Second choice');
  });

  it('report what a listener throws to the page, and go on', async () => {
    const {card, request} = await mountLoading();
    const {onerror} = window;
    window.onerror = null; // the test runner's
    card.addEventListener('brief-load', () => {
      throw new Error('mine');
    });
    await answered(request, brief());
    window.onerror = onerror;
    assert.equal(card.status, 'ready');
    assert.include(takeComplaints()[0], 'mine');
  });
});

describe('reload()', () => {
  inFakePage();

  it('asks the server, and resolves when the answer is drawn', async () => {
    const {card} = await mountLoaded(brief('Old'));
    let title: unknown;
    const settled = card.reload().then(() => {
      title = titleOf(card);
    });
    await turn();
    assert.equal(title, undefined);
    assert.equal(network.last().init.cache, 'no-cache');
    await answered(network.last(), brief('New'));
    await settled;
    assert.equal(title, 'New');
  });

  it('resolves when it failed', async () => {
    const {card} = await mountLoaded();
    const settled = card.reload();
    await turn();
    await unreachable(network.last());
    assert.equal(await settled, undefined);
    assert.equal(card.status, 'stale');
  });

  it('resolves at once where there is nothing to load', async () => {
    await (await mount()).reload();
    await make({src: fresh()}).reload();
    await (await mountMarkdown(brief())).reload();
    assert.equal(network.requests.length, 0);
  });

  it('loads a src that was set just before', async () => {
    const card = place(make());
    card.src = fresh();
    const settled = card.reload();
    await turn();
    await answered(network.last(), brief('At once'));
    await settled;
    assert.equal(titleOf(card), 'At once');
  });

  it('loads a lazy card that is far away', async () => {
    const card = await mount({src: fresh()});
    const settled = card.reload();
    await turn();
    await answered(network.last(), brief());
    await settled;
    assert.equal(card.status, 'ready');
  });

  it('called twice asks once, and both calls resolve together', async () => {
    const {card} = await mountLoaded();
    const done: number[] = [];
    const both = [card.reload().then(() => done.push(1)), card.reload().then(() => done.push(2))];
    await turn();
    assert.deepEqual(done, []);
    assert.equal(network.requests.length, 2);
    await answered(network.last(), brief('New'));
    await Promise.all(both);
    assert.equal(titleOf(card), 'New');
  });

  it('resolves when the card is removed', async () => {
    const {card} = await mountLoaded();
    const settled = card.reload();
    await turn();
    card.remove();
    await settled;
    assert.equal(card.status, 'ready');
  });

  it('resolves for an answer that never comes, when time is up', async () => {
    const {card} = await mountLoaded();
    const settled = card.reload();
    await turn();
    clock.pass(10_000);
    await settled;
    assert.equal(card.status, 'stale');
  });
});

describe('a card that comes while the reader is in its fallback', () => {
  inFakePage();

  const link = () => Object.assign(document.createElement('a'), {href: '#elsewhere', textContent: 'The briefing'});

  it('takes the focus to its title, and Tab goes on in the card', async () => {
    const inner = link();
    const {card, request} = await mountLoading({}, inner);
    inner.focus();
    await answered(request, brief('Late'));
    assert.ok(document.activeElement === card);
    assert.equal(inside(card).activeElement?.textContent, 'Late');
  });

  it('takes it in every tree of the page', async () => {
    const host = place(document.createElement('div'));
    const inner = link();
    const card = make({src: fresh(), loading: 'eager'}, inner);
    host.attachShadow({mode: 'open'}).append(card);
    await turn();
    inner.focus();
    await answered(network.last(), brief('Late'));
    assert.equal(inside(card).activeElement?.textContent, 'Late');
  });

  it('leaves the focus where it is if that is not in the fallback, or if the fallback stays', async () => {
    const outside = place(link());
    const inner = link();
    const {card, request} = await mountLoading({}, inner);
    outside.focus();
    await answered(request, brief());
    assert.ok(document.activeElement === outside);
    const second = await mountLoading({}, link());
    second.card.querySelector('a')?.focus();
    await unreachable(second.request);
    assert.ok(document.activeElement === second.card.querySelector('a'));
    card.remove();
  });
});
