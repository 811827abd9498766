import {assert} from '@open-wc/testing';
import {en} from '../../src/i18n/en.js';
import type {BriefErrorEvent, CaucasusBrief} from '../../src/index.js';
import {
  answered,
  assertFocus,
  brief,
  clock,
  compiled,
  fallback,
  fresh,
  inFakePage,
  inside,
  mount,
  mountLoaded,
  mountLoading,
  mountMarkdown,
  network,
  notice,
  record,
  refused,
  retryButton,
  saidBy,
  showsFallback,
  textOf,
  titleOf,
  turn,
  type FakeRequest,
  types,
  unreachable,
} from './support.js';

describe('a briefing that cannot be loaded', () => {
  inFakePage();

  const [OFFLINE, UNREADABLE, MISSING, SLOW] = (['offline', 'unreadable', 'missing', 'slow'] as const).map(
    en.failed,
  ) as [string, string, string, string];

  const failures: readonly (readonly [
    what: string,
    fail: (request: FakeRequest) => unknown,
    code: string,
    sentence: string,
  ])[] = [
    ['no network', unreachable, 'network', OFFLINE],
    ['HTTP 404', (request) => refused(request, 404), 'http', MISSING],
    ['HTTP 500', (request) => refused(request, 500), 'http', OFFLINE],
    ['HTTP 403', (request) => refused(request, 403), 'http', OFFLINE],
    ['an answer that does not come', () => clock.pass(10_000), 'timeout', SLOW],
    ['a login page', (request) => answered(request, '<p>Log in</p>', {type: 'text/html'}), 'type', UNREADABLE],
    ['a picture', (request) => answered(request, 'x', {type: 'image/png'}), 'type', UNREADABLE],
    ['more than 1 MiB', (request) => answered(request, 'x'.repeat(2 ** 20 + 1)), 'too-large', UNREADABLE],
    ['nothing', (request) => answered(request, ''), 'invalid', UNREADABLE],
    ['blanks', (request) => answered(request, ' \n\t'), 'invalid', UNREADABLE],
    [
      'JSON that is broken off',
      (request) => answered(request, compiled().slice(0, -9), {type: 'application/json'}),
      'invalid',
      UNREADABLE,
    ],
    [
      'JSON that is not a briefing',
      (request) => answered(request, '{"title": 1}', {type: 'application/json'}),
      'invalid',
      UNREADABLE,
    ],
    ['JSON null', (request) => answered(request, 'null', {type: 'application/json'}), 'invalid', UNREADABLE],
  ];

  for (const [what, fail, code, sentence] of failures) {
    it(`because of ${what} gives the reader a sentence, a button and the fallback, and the developer “${code}”`, async () => {
      const {card, src, request} = await mountLoading({}, fallback());
      const events = record(card) as BriefErrorEvent[];
      await fail(request);
      await turn();
      assert.equal(card.status, 'failed');
      assert.equal(textOf(card), `${sentence} ${en.retry}`);
      assert.ok(showsFallback(card));
      assert.deepEqual(
        events.map(({error}) => [error.name, error.code, error.url]),
        [['BriefLoadError', code, new URL(src, location.href).href]],
      );
      assert.isAbove(events[0]!.error.message.length, 20);
    });

    it(`because of ${what} is forgotten: the button tries again, and it works`, async () => {
      const {card, request} = await mountLoading();
      await fail(request);
      await turn();
      retryButton(card).click();
      await turn();
      assert.equal(network.requests.length, 2);
      await answered(network.last(), brief('Back'));
      assert.equal(titleOf(card), 'Back');
      assert.ok(notice(card) === null);
    });

    it(`because of ${what} at a refresh leaves the old content, as stale with its time`, async () => {
      const {card} = await mountLoaded(brief('Old'), {}, fallback());
      const settled = card.reload();
      await turn();
      await fail(network.last());
      await settled;
      assert.equal(card.status, 'stale');
      assert.equal(titleOf(card), 'Old');
      assert.notOk(showsFallback(card));
      assert.match(
        notice(card)!.textContent,
        new RegExp(en.stale('.*').replace('.*', `.*${new Date().getFullYear()}.*`)),
      );
      retryButton(card).click();
      await turn();
      await answered(network.last(), brief('New'));
      assert.equal(card.status, 'ready');
      assert.equal(titleOf(card), 'New');
      assert.ok(notice(card) === null);
    });
  }

  it('can fail again when it is tried again', async () => {
    const {card, request} = await mountLoading();
    const events = record(card);
    await unreachable(request);
    retryButton(card).click();
    await turn();
    await refused(network.last(), 404);
    assert.equal(textOf(card), `${MISSING} ${en.retry}`);
    assert.deepEqual(types(events), ['brief-error', 'brief-error']);
  });

  it('fails for each of two cards, and is asked for once when both try again', async () => {
    const {card, src, request} = await mountLoading();
    const second = await mount({src, loading: 'eager'});
    await unreachable(request);
    assert.deepEqual([card.status, second.status], ['failed', 'failed']);
    retryButton(card).click();
    retryButton(second).click();
    await turn();
    assert.equal(network.requests.length, 2);
    await answered(network.last(), brief('Both'));
    assert.deepEqual([titleOf(card), titleOf(second)], ['Both', 'Both']);
  });

  it('gives the button its focus back when it fails again, and the title when it succeeds', async () => {
    const {card, request} = await mountLoading();
    await unreachable(request);
    retryButton(card).focus();
    retryButton(card).click();
    await turn();
    assertFocus(document, card);
    await unreachable(network.last());
    assertFocus(inside(card), retryButton(card));
    retryButton(card).click();
    await turn();
    await answered(network.last(), brief());
    assertFocus(document, card);
    assertFocus(inside(card), inside(card).querySelector('.title')!);
  });

  it('is said to those who listen, and so is a later success, and a failure again', async () => {
    const {card, request} = await mountLoading();
    assert.equal(saidBy(card), '');
    await unreachable(request);
    assert.equal(saidBy(card).trim(), OFFLINE);
    retryButton(card).click();
    await turn();
    assert.equal(saidBy(card), '', 'or the same sentence would not be said again');
    await refused(network.last(), 404);
    assert.equal(saidBy(card).trim(), MISSING);
    retryButton(card).click();
    await turn();
    await answered(network.last(), brief());
    assert.equal(saidBy(card), en.loaded);
  });

  it('is not said if the page says it itself', async () => {
    const {card, request} = await mountLoading();
    card.addEventListener('brief-error', (event) => event.preventDefault());
    await unreachable(request);
    assert.equal(saidBy(card), '');
  });

  it('is said once of a refresh that fails again and again', async () => {
    const {card} = await mountLoaded(brief(), {refresh: '60'});
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(saidBy(card)));
    observer.observe(inside(card).querySelector('[role=status]')!, {childList: true});
    for (let n = 0; n < 3; n += 1) {
      const settled = card.reload();
      await turn();
      await unreachable(network.last());
      await settled;
    }
    await turn();
    assert.equal(card.status, 'stale');
    assert.lengthOf(said, 1);
    observer.disconnect();
  });

  it('cancels the request when time is up', async () => {
    const {request} = await mountLoading();
    clock.pass(10_000);
    await turn();
    assert.ok(request.signal.aborted);
  });

  it('is stale with the briefing’s own date if it was never fetched', async () => {
    const card = await mountMarkdown(brief(), {src: fresh()});
    const settled = card.reload();
    await turn();
    await unreachable(network.last());
    await settled;
    assert.equal(card.status, 'stale');
    assert.include(notice(card)?.textContent, en.stale('November 2, 2026'));
  });

  it('is stale with the briefing’s own date if another one was fetched before', async () => {
    const {card} = await mountLoaded();
    card.markdown = brief();
    await turn();
    const settled = card.reload();
    await turn();
    await unreachable(network.last());
    await settled;
    assert.include(notice(card)?.textContent, en.stale('November 2, 2026'));
  });

  it('is not kept for another card when the answer is not a briefing', async () => {
    const {src, request} = await mountLoading();
    await answered(request, '{}', {type: 'application/json'});
    await mount({src, loading: 'eager'});
    assert.equal(network.requests.length, 2);
  });

  it('stays stale through a second failure, and keeps the time', async () => {
    const {card} = await mountLoaded();
    for (let n = 0; n < 2; n += 1) {
      void card.reload();
      await turn();
      await unreachable(network.last());
    }
    assert.equal(card.status, 'stale');
    assert.ok(titleOf(card));
  });

  it('with an invalid inline text and a src beside it is loaded from src by the button', async () => {
    const {card} = await mountLoaded();
    card.markdown = undefined;
    card.brief = {} as never;
    await turn();
    assert.equal(card.status, 'failed');
    retryButton(card).click();
    await turn();
    await answered(network.last(), brief('From src'));
    assert.equal(titleOf(card), 'From src');
  });
});

describe('answers of other kinds', () => {
  inFakePage();

  for (const [type, extension] of [
    ['text/plain', 'md'],
    ['application/octet-stream', 'md'],
    ['text/plain; charset=utf-8', 'txt'],
    ['', 'md'],
    ['text/x-markdown', 'bin'],
  ] as const) {
    it(`are Markdown with the type “${type}” and .${extension}`, async () => {
      const {card, request} = await mountLoading({src: fresh(extension)});
      await answered(request, brief('Markdown'), {type});
      assert.equal(titleOf(card), 'Markdown');
    });
  }

  for (const type of ['text/plain', 'application/octet-stream']) {
    it(`are compiled JSON with the type “${type}” and .json`, async () => {
      const {card, request} = await mountLoading({src: fresh('json')});
      await answered(request, compiled('JSON'), {type});
      assert.equal(titleOf(card), 'JSON');
    });
  }

  it('are decoded by the charset that they name', async () => {
    const {card, request} = await mountLoading();
    await answered(request, Uint8Array.from([0x23, 0x20, 0xc5, 0xf0, 0xe5, 0xe2, 0xe0, 0xed]), {
      type: 'text/markdown; charset=windows-1251',
    });
    assert.equal(titleOf(card), 'Ереван');
  });

  it('may come from elsewhere: relative links start there', async () => {
    const {card, request} = await mountLoading();
    await answered(request, '# T\n\n[on](next.html)\n', {url: 'https://example.org/briefs/x.md'});
    assert.equal(inside(card).querySelector('.body a')?.getAttribute('href'), 'https://example.org/briefs/next.html');
  });
});

describe('a withdrawn briefing', () => {
  inFakePage();
  const reloaded = async (card: CaucasusBrief, answer: (request: FakeRequest) => Promise<void>) => {
    const settled = card.reload();
    await turn();
    await answer(network.last());
    await settled;
  };

  it('by 410 says so without body, notice and fallback, and tells the developer', async () => {
    const {card, request} = await mountLoading({}, fallback());
    const events = record(card) as BriefErrorEvent[];
    await refused(request, 410);
    assert.match(textOf(card), new RegExp(`${en.withdrawn(undefined)} ${en.withdrawnSentence}$`));
    assert.notOk(showsFallback(card));
    assert.deepEqual(
      events.map(({type, error}) => [type, error.code, error.status]),
      [['brief-error', 'http', 410]],
    );
  });

  it('by 410 shows the title that was known, and hides the old text', async () => {
    const {card} = await mountLoaded(brief('The bridge'), {}, fallback());
    await reloaded(card, (request) => refused(request, 410));
    assert.equal(card.status, 'withdrawn');
    assert.equal(titleOf(card), 'The bridge');
    assert.include(textOf(card), en.withdrawnSentence);
    assert.notInclude(textOf(card), 'arches');
    assert.notOk(showsFallback(card));
  });

  it('by 410 hides the first content of the page too', async () => {
    const card = await mountMarkdown(brief('First'), {src: fresh()});
    await reloaded(card, (request) => refused(request, 410));
    assert.equal(titleOf(card), 'First');
    assert.notInclude(textOf(card), 'arches');
  });

  it('by 410 does not show the title of another src', async () => {
    const {card} = await mountLoaded(brief('Another'));
    card.src = fresh();
    await turn();
    await refused(network.last(), 410);
    assert.equal(card.status, 'withdrawn');
    assert.equal(titleOf(card), undefined);
  });

  it('by front matter shows title, date and the author’s sentence alone', async () => {
    const {card} = await mountLoaded(
      '---\ntitle: Gone\nwithdrawn: {date: 2026-01-02, text: We were wrong.}\n---\n\nBody.\n',
      {},
      fallback(),
    );
    assert.match(textOf(card), /Gone Withdrawn January 2, 2026 We were wrong\.$/);
    assert.notInclude(textOf(card), 'Body');
    assert.notOk(showsFallback(card));
  });

  for (const [how, withdraw] of [
    ['410', (request: FakeRequest) => refused(request, 410)],
    [
      'front matter',
      (request: FakeRequest) => answered(request, '---\ntitle: The bridge\nwithdrawn: {}\n---\n\nBody.\n'),
    ],
  ] as const) {
    it(`by ${how} stays withdrawn when a later refresh fails`, async () => {
      const {card, request} = await mountLoading({}, fallback());
      await withdraw(request);
      await reloaded(card, unreachable);
      assert.equal(card.status, 'withdrawn');
      assert.ok(notice(card) === null);
      assert.notOk(showsFallback(card));
    });

    it(`by ${how} comes back when it is published again`, async () => {
      const {card, request} = await mountLoading();
      await withdraw(request);
      await reloaded(card, (again) => answered(again, brief('Again')));
      assert.equal(card.status, 'ready');
      assert.equal(titleOf(card), 'Again');
    });
  }
});

describe('another src', () => {
  inFakePage();

  it('leaves the old content in place while it loads', async () => {
    const {card} = await mountLoaded(brief('One'), {}, fallback());
    card.src = fresh();
    await turn();
    assert.equal(card.status, 'loading');
    assert.equal(titleOf(card), 'One');
    assert.notOk(showsFallback(card));
    assert.notInclude(textOf(card), 'Loading');
    await answered(network.last(), brief('Two'));
    assert.equal(titleOf(card), 'Two');
  });

  it('that fails gives way to the fallback', async () => {
    const {card} = await mountLoaded(brief('One'), {}, fallback());
    card.src = fresh();
    await turn();
    await unreachable(network.last());
    assert.equal(card.status, 'failed');
    assert.equal(titleOf(card), undefined);
    assert.ok(showsFallback(card));
  });

  for (const loading of ['eager', 'lazy']) {
    it(`drops the late answer of the one before (${loading})`, async () => {
      const {card, request} = await mountLoading({}, fallback());
      card.setAttribute('loading', loading);
      card.src = fresh();
      await turn();
      await answered(request, brief('Late'));
      assert.equal(card.status, 'loading');
      assert.equal(titleOf(card), undefined);
      card.setAttribute('loading', 'eager');
      await turn();
      await answered(network.last(), brief('Wanted'));
      assert.equal(titleOf(card), 'Wanted');
    });
  }

  it('drops the late answer of the one before, when it comes after the right one', async () => {
    const {card, request} = await mountLoading();
    card.src = fresh();
    await turn();
    await answered(network.last(), brief('Wanted'));
    await answered(request, brief('Late'));
    assert.equal(titleOf(card), 'Wanted');
  });

  it('releases the request of the one before', async () => {
    const {card, request} = await mountLoading();
    card.src = fresh();
    await turn();
    assert.ok(request.signal.aborted);
  });

  it('and back again shows the first one', async () => {
    const {card, src} = await mountLoaded(brief('One'));
    card.src = fresh();
    await turn();
    card.src = src;
    await turn();
    if (network.requests.length === 3) await answered(network.last(), brief('One'));
    assert.equal(card.status, 'ready');
    assert.equal(titleOf(card), 'One');
  });

  it('and back again leaves the first one as stale if it cannot be loaded', async () => {
    const {card, src} = await mountLoaded(brief('One'));
    card.src = fresh();
    await turn();
    card.src = src;
    await turn();
    await unreachable(network.last());
    assert.equal(card.status, 'stale');
    assert.equal(titleOf(card), 'One');
  });

  it('removes the sentence about the failure of the one before', async () => {
    const {card, request} = await mountLoading();
    await unreachable(request);
    card.src = fresh();
    await turn();
    assert.ok(notice(card) === null);
    await answered(network.last(), brief('Two'));
    assert.equal(titleOf(card), 'Two');
  });
});
