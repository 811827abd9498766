import {assert} from '@open-wc/testing';
import {
  answered,
  assertFocus,
  brief,
  clock,
  comeNear,
  fresh,
  inFakePage,
  inside,
  make,
  mount,
  mountLoaded,
  mountLoading,
  mountMarkdown,
  network,
  place,
  record,
  refused,
  textOf,
  titleOf,
  turn,
  types,
  watchedCount,
} from './support.js';

/** Another document of this site, empty. */
async function otherDocument(): Promise<Document> {
  const frame = place(document.createElement('iframe'));
  await turn();
  return frame.contentDocument!;
}

const MOVES: readonly (readonly [how: string, move: (card: Element, to: Element) => void])[] = [
  ['append()', (card, to) => to.append(card)],
  ['insertBefore()', (card, to) => to.insertBefore(card, to.firstChild)],
  [
    'removing and adding it',
    (card, to) => {
      card.remove();
      to.append(card);
    },
  ],
  [
    'moveBefore()',
    (card, to) => {
      // Not in every browser yet, despite its type.
      if ('moveBefore' in to) to.moveBefore(card, null);
      else (to as Element).append(card);
    },
  ],
];

describe('a card that is moved in the page', () => {
  inFakePage();

  for (const [how, move] of MOVES) {
    it(`by ${how} while it loads shows the answer, and asks once`, async () => {
      const {card, request} = await mountLoading();
      move(card, place(document.createElement('div')));
      await turn();
      assert.equal(request.signal.aborted, false);
      assert.equal(network.requests.length, 1);
      await answered(request, brief('Arrived'));
      assert.equal(titleOf(card), 'Arrived');
    });

    it(`by ${how} while it waits to come near still loads then`, async () => {
      const card = await mount({src: fresh()});
      move(card, place(document.createElement('div')));
      await turn();
      comeNear(card);
      await turn();
      await answered(network.last(), brief('Near'));
      assert.equal(titleOf(card), 'Near');
    });

    it(`by ${how} when it is ready stays as it is, without a request and without an event`, async () => {
      const {card} = await mountLoaded();
      const events = record(card);
      const article = inside(card).querySelector('article');
      move(card, place(document.createElement('div')));
      await turn();
      assert.equal(card.status, 'ready');
      assert.ok(inside(card).querySelector('article') === article);
      assert.equal(network.requests.length, 1);
      assert.deepEqual(events, []);
    });

    it(`by ${how} when it is ready keeps its text, for a second card too`, async () => {
      const {card, src} = await mountLoaded(brief('Kept'));
      move(card, place(document.createElement('div')));
      await turn();
      const second = await mount({src, loading: 'eager'});
      assert.equal(titleOf(second), 'Kept');
      assert.equal(network.requests.length, 1);
    });

    it(`by ${how} keeps waiting for its next refresh`, async () => {
      const {card} = await mountLoaded(brief(), {refresh: '60'});
      move(card, place(document.createElement('div')));
      await turn();
      comeNear(card);
      clock.pass(60_000);
      await turn();
      assert.equal(network.requests.length, 2);
    });
  }

  it('many times in one task still shows the answer', async () => {
    const {card, request} = await mountLoading();
    const places = [place(document.createElement('div')), place(document.createElement('div'))];
    for (let n = 0; n < 10; n += 1) places[n % 2]!.append(card);
    await answered(request, brief('Arrived'));
    assert.equal(titleOf(card), 'Arrived');
    assert.equal(network.requests.length, 1);
  });
});

describe('a card that leaves the page', () => {
  inFakePage();

  it('before its first update does nothing', async () => {
    const card = place(make({src: fresh(), loading: 'eager'}));
    card.remove();
    await turn();
    assert.equal(network.requests.length, 0);
  });

  it('while it loads releases the request', async () => {
    const {card, request} = await mountLoading();
    const events = record(card);
    card.remove();
    await turn();
    assert.ok(request.signal.aborted);
    assert.deepEqual(events, []);
  });

  it('while it loads leaves the request to another card that waits for it', async () => {
    const {card, src, request} = await mountLoading();
    const other = await mount({src, loading: 'eager'});
    card.remove();
    await turn();
    assert.equal(request.signal.aborted, false);
    await answered(request, brief('For the other'));
    assert.equal(titleOf(other), 'For the other');
  });

  it('while it loads, and comes back, loads again', async () => {
    const {card} = await mountLoading();
    card.remove();
    await turn();
    place(card);
    await turn();
    assert.equal(network.requests.length, 2);
    await answered(network.last(), brief('Back'));
    assert.equal(titleOf(card), 'Back');
  });

  it('while it loads, and comes back a microtask later, loads', async () => {
    const {card} = await mountLoading();
    card.remove();
    await Promise.resolve();
    await Promise.resolve();
    place(card);
    await turn();
    await answered(network.last(), brief('Back'));
    assert.equal(titleOf(card), 'Back');
  });

  it('while it loads lazily, and comes back, loads when it comes near', async () => {
    const card = await mount({src: fresh()});
    comeNear(card);
    await turn();
    card.remove();
    await turn();
    place(card);
    await turn();
    assert.equal(network.requests.length, 1);
    comeNear(card);
    await turn();
    await answered(network.last(), brief('Back'));
    assert.equal(titleOf(card), 'Back');
  });

  it('when it is ready, and comes back, is as it was, and reloads', async () => {
    const {card} = await mountLoaded(brief('Here'));
    card.remove();
    await turn();
    place(card);
    await turn();
    assert.equal(titleOf(card), 'Here');
    assert.equal(network.requests.length, 1);
    const settled = card.reload();
    await turn();
    await answered(network.last(), brief('Newer'));
    await settled;
    assert.equal(titleOf(card), 'Newer');
  });

  it('when it failed, and comes back, can be tried again', async () => {
    const {card, request} = await mountLoading();
    await refused(request, 500);
    card.remove();
    await turn();
    place(card);
    await turn();
    const settled = card.reload();
    await turn();
    await answered(network.last(), brief('Now'));
    await settled;
    assert.equal(titleOf(card), 'Now');
  });

  it('while it is refreshed stays as it was, and is refreshed when it is back', async () => {
    const {card} = await mountLoaded(brief('Old'), {refresh: '60'});
    comeNear(card);
    clock.pass(60_000);
    await turn();
    card.remove();
    await turn();
    assert.ok(network.last().signal.aborted);
    assert.equal(card.status, 'ready');
    place(card);
    await turn();
    comeNear(card);
    clock.pass(60_000);
    await turn();
    await answered(network.last(), brief('New'));
    assert.equal(titleOf(card), 'New');
  });

  it('does not wait for a refresh there', async () => {
    const {card} = await mountLoaded(brief(), {refresh: '60'});
    card.remove();
    await turn();
    assert.equal(clock.waitsFor(60_000), false);
  });
});

describe('a clone of a card', () => {
  inFakePage();

  it('loads for itself, from the text that the first one keeps', async () => {
    const {card} = await mountLoaded(brief('Twin'));
    const clone = place(card.cloneNode(true) as typeof card);
    await turn();
    assert.equal(titleOf(clone), 'Twin');
    assert.equal(network.requests.length, 1);
  });

  it('made while the first one loads shares its request', async () => {
    const {card, request} = await mountLoading();
    const clone = place(card.cloneNode(true) as typeof card);
    await turn();
    await answered(request, brief('Twin'));
    assert.equal(titleOf(clone), 'Twin');
    assert.equal(network.requests.length, 1);
  });

  it('has its own child script', async () => {
    const script = Object.assign(document.createElement('script'), {
      type: 'text/markdown',
      textContent: brief('Script'),
    });
    const card = await mount({}, script);
    const clone = place(card.cloneNode(true) as typeof card);
    script.textContent = brief('Changed');
    await turn();
    assert.deepEqual([titleOf(card), titleOf(clone)], ['Changed', 'Script']);
  });
});

describe('a card in another document', () => {
  inFakePage();
  const ground = (card: Element) => getComputedStyle(inside(card).querySelector('.brief')!).backgroundColor;
  const WHITE = 'rgb(255, 255, 255)';

  it('is styled when it is adopted, and when it comes back', async () => {
    const card = await mountMarkdown(brief());
    assert.equal(ground(card), WHITE);
    (await otherDocument()).body.append(card);
    await turn();
    assert.equal(ground(card), WHITE);
    place(card);
    await turn();
    assert.equal(ground(card), WHITE);
  });

  it('is styled when it is connected there first', async () => {
    const card = make();
    card.markdown = brief('There');
    (await otherDocument()).body.append(card);
    await turn();
    assert.equal(titleOf(card), 'There');
    assert.equal(ground(card), WHITE);
  });

  it('shows the answer that it was waiting for', async () => {
    const {card, request} = await mountLoading();
    (await otherDocument()).body.append(card);
    await turn();
    await answered(request, brief('There'));
    assert.equal(titleOf(card), 'There');
    assert.equal(network.requests.length, 1);
  });

  it('renders changes there', async () => {
    const card = await mountMarkdown(brief('Here'));
    (await otherDocument()).body.append(card);
    card.markdown = brief('There');
    await turn();
    assert.equal(titleOf(card), 'There');
  });

  it('takes the language of that document', async () => {
    const card = await mountMarkdown(brief());
    const other = await otherDocument();
    other.documentElement.lang = 'en-GB';
    other.body.append(card);
    await turn();
    assert.include(textOf(card), '2 November 2026');
    other.documentElement.lang = 'en-US';
    await turn();
    assert.include(textOf(card), 'November 2, 2026');
  });

  it('accepts a fallback that was made there', async () => {
    const other = await otherDocument();
    const card = make({src: fresh()});
    other.body.append(card);
    await turn();
    assert.notEqual(textOf(card), '');
    card.append(Object.assign(other.createElement('p'), {textContent: 'Fallback'}));
    await turn();
    assert.equal(textOf(card), '');
  });

  it('survives a document without a window', async () => {
    const card = await mountMarkdown(brief('Still here'));
    document.implementation.createHTMLDocument().body.append(card);
    await turn();
    place(card);
    await turn();
    assert.equal(titleOf(card), 'Still here');
    assert.equal(ground(card), WHITE);
  });
});

describe('what stays when a briefing is updated', () => {
  inFakePage();
  const SOURCES = `---
title: T
sources:
  one: {publisher: One Publishing, short: One, title: First document, url: 'https://example.org/1'}
---
`;
  const PASSAGE = '\n[^one#a]: First words … last words\n';
  const update = async (card: Parameters<typeof titleOf>[0] & {markdown: string | undefined}, body: string) => {
    card.markdown = `${SOURCES}\n${body}\n${PASSAGE}`;
    await turn();
  };

  it('are the details that a reader has opened', async () => {
    const card = await mountMarkdown(`${SOURCES}\nBefore [^one#a].\n${PASSAGE}`);
    const details = inside(card).querySelector('details')!;
    details.open = true;
    await update(card, 'After [^one#a]. And more.');
    assert.include(textOf(card), 'After');
    assert.equal(inside(card).querySelector('details')?.open, true);
    card.remove();
    await turn();
    place(card);
    await turn();
    assert.equal(inside(card).querySelector('details')?.open, true);
  });

  it('is the focus', async () => {
    const card = await mountMarkdown(`${SOURCES}\nBefore [^one#a].\n${PASSAGE}`);
    const cite = inside(card).querySelector<HTMLElement>('.cite')!;
    cite.focus();
    await update(card, 'After, and so on [^one#a].');
    assertFocus(inside(card), cite);
  });

  it('is the focus, on the same citation, when it stands in another kind of block', async () => {
    const card = await mountMarkdown(`${SOURCES}\nBefore [^one#a].\n${PASSAGE}`);
    const cite = inside(card).querySelector<HTMLElement>('.cite')!;
    cite.focus();
    await update(card, '> After [^one#a].');
    assert.equal(cite.isConnected, false);
    assert.equal(inside(card).activeElement?.id, cite.id);
  });

  it('is the focus, on the card, when the citation is gone', async () => {
    const card = await mountMarkdown(`${SOURCES}\nBefore [^one#a].\n${PASSAGE}`);
    inside(card).querySelector<HTMLElement>('.cite')!.focus();
    await update(card, '## Nothing');
    assertFocus(document, card);
  });

  it('is the focus of the page, when it is elsewhere', async () => {
    const card = await mountMarkdown(`${SOURCES}\nBefore [^one#a].\n${PASSAGE}`);
    const field = place(document.createElement('input'));
    field.focus();
    await update(card, '## Nothing');
    assertFocus(document, field);
  });

  it('is the popover that a reader is reading', async () => {
    const card = await mountMarkdown(`${SOURCES}\nBefore [^one#a].\n${PASSAGE}`);
    inside(card).querySelector<HTMLElement>('.cite')!.click();
    await update(card, 'After [^one#a].');
    assert.ok(inside(card).querySelector(':popover-open'));
  });
});

describe('200 cards that come and go', () => {
  inFakePage();

  it('leave no listener, no observer, no timer and no text behind', async () => {
    const listeners = new Map<string, number>();
    const restore: (() => void)[] = [];
    for (const target of [window, document]) {
      const {addEventListener, removeEventListener} = target;
      const count = (type: string, by: number) => listeners.set(type, (listeners.get(type) ?? 0) + by);
      target.addEventListener = function (this: EventTarget, ...args: Parameters<EventTarget['addEventListener']>) {
        count(args[0], 1);
        addEventListener.apply(target, args as never);
      } as typeof target.addEventListener;
      target.removeEventListener = function (
        this: EventTarget,
        ...args: Parameters<EventTarget['removeEventListener']>
      ) {
        count(args[0], -1);
        removeEventListener.apply(target, args as never);
      } as typeof target.removeEventListener;
      restore.push(() => Object.assign(target, {addEventListener, removeEventListener}));
    }
    const RealMutationObserver = window.MutationObserver;
    const observing = new Set<MutationObserver>();
    window.MutationObserver = class extends RealMutationObserver {
      override observe(...args: Parameters<MutationObserver['observe']>): void {
        observing.add(this);
        super.observe(...args);
      }

      override disconnect(): void {
        observing.delete(this);
        super.disconnect();
      }
    };
    restore.push(() => (window.MutationObserver = RealMutationObserver));

    const src = fresh();
    const cards = Array.from({length: 200}, () => place(make({src, loading: 'eager', refresh: '60'})));
    await turn();
    await answered(network.last(), brief());
    assert.ok(cards.every(({status}) => status === 'ready'));
    assert.equal(watchedCount(), 200);
    assert.isAtLeast(observing.size, 200);
    for (const card of cards) card.remove();
    await turn();
    for (const undo of restore) undo();

    assert.equal(network.requests.length, 1);
    assert.equal(watchedCount(), 0);
    assert.equal(observing.size, 0);
    assert.deepEqual(
      [...listeners].filter(([, count]) => count !== 0),
      [],
    );
    assert.equal(clock.timers.size, 0);
    const again = await mount({src, loading: 'eager'});
    assert.equal(again.status, 'loading', 'the text is not kept');
  });

  it('leave the loader empty also when they failed, were given another src, or a briefing', async () => {
    const {card: changed, src} = await mountLoaded();
    changed.src = fresh();
    await turn();
    await refused(network.last(), 500);
    const {card: given, src: second} = await mountLoaded();
    given.markdown = brief('Given');
    await turn();
    network.requests = [];
    await mount({src, loading: 'eager'});
    await mount({src: second, loading: 'eager'});
    assert.deepEqual(network.paths(), [src, second]);
  });
});

describe('the events of moved cards', () => {
  inFakePage();

  it('are as many as there were answers', async () => {
    const {card, request} = await mountLoading();
    const events = record(card);
    place(document.createElement('div')).append(card);
    await answered(request, brief());
    card.remove();
    await turn();
    place(card);
    await turn();
    assert.deepEqual(types(events), ['brief-load']);
  });
});
