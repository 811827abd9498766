import {assert, oneEvent} from '@open-wc/testing';
import {en} from '../../src/i18n/en.js';
import type {BriefErrorEvent, BriefUpdateEvent, CaucasusBrief} from '../../src/index.js';
import {
  brief,
  clock,
  compiled,
  fallback,
  inside,
  make,
  notice,
  place,
  record,
  retryButton,
  showsFallback,
  takeComplaints,
  textOf,
  titleOf,
  types,
} from '../elements/support.js';
import {can} from '../engine.js';
import {
  answer,
  connectionClosed,
  endStanding,
  freshPath,
  setOffline,
  switchElsewhereOff,
  switchElsewhereOn,
  type Answer,
} from './network.js';

/*
 * Cards on a real network that fails: what the developer, the reader and the card's status say, and that trying again works once
 * the server has recovered. The failures are those of a server, of the network between, and of a reader's connection.
 */

const [OFFLINE, UNREADABLE, MISSING, SLOW] = (['offline', 'unreadable', 'missing', 'slow'] as const).map(en.failed) as [
  string,
  string,
  string,
  string,
];
const MARKDOWN = 'text/markdown';
const WORDS = brief('Half a bridge', 'Two sources count the arches. '.repeat(40));

const [seesBroken, keepsAnswers] = [await can('broken-answers'), await can('http-cache')];

interface Failure {
  readonly code: string;
  readonly sentence: string;
  readonly status?: number;
  /** How the request is answered. */
  readonly answer?: Answer;
  /** The request goes on to another URL, which is answered so. */
  readonly onTo?: Answer & {readonly isElsewhere?: boolean};
  /** The reader waits for the longest time that a card waits. */
  readonly isLate?: boolean;
  /** WebKitGTK takes the answer for a good one, and does not report that it is not. */
  readonly isGoodForWebKit?: boolean;
  /** The briefing is on the other origin; it can be reached and read except while it fails. */
  readonly isElsewhere?: boolean;
}

const FAILURES: Readonly<Record<string, Failure>> = {
  'HTTP 401': {answer: {status: 401, type: 'text/html', body: 'Log in'}, code: 'http', status: 401, sentence: OFFLINE},
  'HTTP 403': {answer: {status: 403, type: MARKDOWN, body: WORDS}, code: 'http', status: 403, sentence: OFFLINE},
  'HTTP 404': {answer: {status: 404, type: MARKDOWN, body: WORDS}, code: 'http', status: 404, sentence: MISSING},
  'HTTP 404 that may be kept for an hour': {
    answer: {status: 404, headers: {'cache-control': 'max-age=3600'}},
    code: 'http',
    status: 404,
    sentence: MISSING,
  },
  'HTTP 429': {answer: {status: 429, headers: {'retry-after': '120'}}, code: 'http', status: 429, sentence: OFFLINE},
  'HTTP 500': {
    answer: {status: 500, type: 'text/html', body: '<h1>Error</h1>'},
    code: 'http',
    status: 500,
    sentence: OFFLINE,
  },
  'HTTP 503': {answer: {status: 503}, code: 'http', status: 503, sentence: OFFLINE},

  'no answer': {answer: {end: 'silence'}, isLate: true, code: 'timeout', sentence: SLOW},
  'an answer that stops coming': {answer: {body: WORDS, end: 'never'}, isLate: true, code: 'timeout', sentence: SLOW},
  'an answer that never ends': {answer: {body: WORDS, end: 'flood'}, code: 'too-large', sentence: UNREADABLE},
  'an answer that announces more than 1 MiB': {
    answer: {body: WORDS, headers: {'content-length': String(2 ** 20 + 1)}, end: 'never'},
    code: 'too-large',
    sentence: UNREADABLE,
  },

  'a connection that is reset': {answer: {end: 'reset'}, code: 'network', sentence: OFFLINE},
  'an answer that is shorter than announced': {
    answer: {body: WORDS, headers: {'content-length': '2000'}, end: 'early'},
    code: 'network',
    sentence: OFFLINE,
  },
  'an answer in chunks without the last one': {
    answer: {body: WORDS, end: 'early'},
    isGoodForWebKit: true,
    code: 'network',
    sentence: OFFLINE,
  },
  'gzip that is none': {
    answer: {body: WORDS, zip: 'broken'},
    isGoodForWebKit: true,
    code: 'network',
    sentence: OFFLINE,
  },
  'gzip that breaks off': {
    answer: {body: WORDS, zip: 'short', end: 'early'},
    isGoodForWebKit: true,
    code: 'network',
    sentence: OFFLINE,
  },
  // A browser takes it for whole; compiled JSON shows that it is not.
  'JSON in gzip without its end': {
    answer: {type: 'application/json', body: compiled('Half a bridge', WORDS), zip: 'short'},
    code: 'invalid',
    sentence: UNREADABLE,
  },

  'a host that cannot be reached': {isElsewhere: true, code: 'network', sentence: OFFLINE},
  'another origin that does not allow this one (CORS)': {
    answer: {body: WORDS},
    isElsewhere: true,
    code: 'network',
    sentence: OFFLINE,
  },
  'another origin that allows a third one (CORS)': {
    answer: {body: WORDS, headers: {'access-control-allow-origin': 'https://other.example'}},
    isElsewhere: true,
    code: 'network',
    sentence: OFFLINE,
  },

  'a redirect to a login page': {
    answer: {status: 302},
    onTo: {type: 'text/html', body: '<title>Log in</title>'},
    code: 'type',
    sentence: UNREADABLE,
  },
  'a redirect to nothing': {answer: {status: 301}, onTo: {status: 404}, code: 'http', status: 404, sentence: MISSING},
  'a redirect to itself': {
    answer: {status: 302, headers: {location: '?'}, isStanding: true},
    code: 'network',
    sentence: OFFLINE,
  },
  'a redirect to another origin that does not allow this one': {
    answer: {status: 307},
    onTo: {body: WORDS, isElsewhere: true},
    code: 'network',
    sentence: OFFLINE,
  },

  'a web page': {answer: {type: 'text/html; charset=utf-8', body: WORDS}, code: 'type', sentence: UNREADABLE},
  'a picture': {answer: {type: 'image/png', body: WORDS}, code: 'type', sentence: UNREADABLE},
  'nothing with HTTP 200': {answer: {}, code: 'invalid', sentence: UNREADABLE},
  'nothing with HTTP 204': {answer: {status: 204, type: ''}, code: 'invalid', sentence: UNREADABLE},
  'JSON that is not a briefing': {
    answer: {type: 'application/json', body: '{"error": "maintenance"}'},
    code: 'invalid',
    sentence: UNREADABLE,
  },
};

/** A card, where it looks for its briefing, and what it says of that. */
interface Placed {
  readonly card: CaucasusBrief;
  readonly child: HTMLElement;
  readonly path: string;
  readonly events: Event[];
}

async function put(
  {isElsewhere = false}: Failure = {code: '', sentence: ''},
  attributes: Readonly<Record<string, string>> = {},
): Promise<Placed> {
  const path = freshPath();
  const child = fallback();
  const card = make(
    {loading: 'eager', ...attributes, src: isElsewhere ? `${await switchElsewhereOn()}${path}` : path},
    child,
  );
  return {card, child, path, events: record(card)};
}

/** Answers a card's next request as a server does that works. */
function serve({path}: Placed, title: string): Promise<unknown> {
  return answer(path, {body: brief(title), headers: {'access-control-allow-origin': '*'}});
}

/** Does something that lets a card ask, lets its request fail, and waits until the card has said so. */
async function fail(
  {card, path}: Placed,
  {answer: how, onTo, isLate = false}: Failure,
  ask: () => unknown,
): Promise<void> {
  const told = oneEvent(card, 'brief-error');
  if (!how) await switchElsewhereOff();
  ask();
  const next = `${path}-next`;
  const location = onTo?.isElsewhere ? `${await switchElsewhereOn()}${next}` : next;
  if (how) await answer(path, onTo ? {...how, headers: {location}} : how);
  if (onTo) await answer(next, onTo);
  if (isLate) clock.pass(10_000);
  await told;
  await card.updateComplete;
  if (isLate || how?.end === 'flood') await connectionClosed(path);
  if (how) await endStanding(path);
  else await switchElsewhereOn();
}

/** Does something that lets a card ask, and waits for an event of it. */
async function succeed(placed: Placed, title: string, name: string, ask: () => unknown): Promise<void> {
  const told = oneEvent(placed.card, name);
  ask();
  await serve(placed, title);
  await told;
  await placed.card.updateComplete;
}

describe('on a network that fails', () => {
  beforeEach(() => clock.install());
  afterEach(() => {
    for (const each of document.querySelectorAll('[data-test]')) each.remove();
    clock.uninstall();
    assert.deepEqual(takeComplaints(), []);
  });

  for (const [what, failure] of Object.entries(FAILURES)) {
    const {code, status, sentence, isGoodForWebKit = false} = failure;
    if (isGoodForWebKit && !seesBroken) continue;

    it(`${what} is “${code}” for the developer, a sentence and the fallback for the reader, until trying again works`, async () => {
      const placed = await put(failure);
      const {card, child, events} = placed;
      await fail(placed, failure, () => place(card));
      assert.equal(card.status, 'failed');
      assert.deepEqual(
        (events as BriefErrorEvent[]).map(({type, error}) => [type, error.code, error.status, error.url]),
        [['brief-error', code, status, new URL(card.src!, location.href).href]],
      );
      assert.equal(textOf(card), `${sentence} ${en.retry}`);
      assert.isAbove(child.getBoundingClientRect().height, 0);

      await succeed(placed, 'Back', 'brief-load', () => retryButton(card).click());
      assert.equal(card.status, 'ready');
      assert.equal(titleOf(card), 'Back');
      assert.isNull(notice(card));
      assert.notOk(showsFallback(card));
    });

    it(`${what} at a refresh leaves the last good text, as stale with its time, until trying again works`, async () => {
      const placed = await put(failure, {refresh: '60'});
      const {card, child, events} = placed;
      await succeed(placed, 'Last good', 'brief-load', () => place(card));
      await fail(placed, failure, () => clock.pass(60_000));
      assert.equal(card.status, 'stale');
      assert.deepEqual(types(events), ['brief-load', 'brief-error']);
      assert.equal(titleOf(card), 'Last good');
      assert.match(notice(card)!.textContent, new RegExp(en.stale(`.*${new Date().getFullYear()}.*`)));
      assert.equal(child.getBoundingClientRect().height, 0);

      await succeed(placed, 'New', 'brief-update', () => retryButton(card).click());
      assert.equal(card.status, 'ready');
      assert.equal(titleOf(card), 'New');
      assert.isNull(notice(card));
    });
  }

  it('HTTP 410 withdraws a briefing: the developer is told, and nothing of it, not even the fallback, is shown', async () => {
    const placed = await put();
    const {card, child, events} = placed;
    await fail(placed, {code: 'http', sentence: '', answer: {status: 410, body: WORDS}}, () => place(card));
    assert.equal(card.status, 'withdrawn');
    assert.deepEqual(
      (events as BriefErrorEvent[]).map(({error}) => [error.code, error.status]),
      [['http', 410]],
    );
    assert.include(textOf(card), en.withdrawnSentence);
    assert.notInclude(textOf(card), 'arches');
    assert.equal(child.getBoundingClientRect().height, 0);
  });

  it('HTTP 410 at a refresh withdraws the text that is shown, until it is published again', async () => {
    const placed = await put(undefined, {refresh: '60'});
    const {card} = placed;
    await succeed(placed, 'The bridge', 'brief-load', () => place(card));
    await fail(
      placed,
      {code: 'http', sentence: '', answer: {status: 410, headers: {'cache-control': 'max-age=3600'}}},
      () => clock.pass(60_000),
    );
    assert.equal(card.status, 'withdrawn');
    assert.equal(titleOf(card), 'The bridge');
    assert.notInclude(textOf(card), 'arches');
    await succeed(placed, 'The bridge again', 'brief-update', () => clock.pass(60_000));
    assert.equal(card.status, 'ready');
    assert.equal(titleOf(card), 'The bridge again');
  });

  if (keepsAnswers)
    it('HTTP 304 at a refresh, and after a failed one, means that the text is still the last one', async () => {
      const placed = await put(undefined, {refresh: '60'});
      const {card, path, events} = placed;
      const loaded = oneEvent(card, 'brief-load');
      place(card);
      await answer(path, {body: brief('Kept'), headers: {etag: '"1"', 'cache-control': 'max-age=600'}});
      await loaded;
      const unchanged: Answer = {status: 304, type: '', headers: {etag: '"1"', 'cache-control': 'max-age=600'}};
      const ask = async () => {
        const settled = card.reload();
        const {'if-none-match': tag} = await answer(path, unchanged);
        await settled;
        assert.equal(tag, '"1"');
        assert.equal(card.status, 'ready');
        assert.equal(titleOf(card), 'Kept');
      };
      await ask();
      await fail(placed, FAILURES['a connection that is reset']!, () => void card.reload());
      assert.equal(card.status, 'stale');
      await ask();
      assert.isNull(notice(card));
      assert.deepEqual(types(events), ['brief-load', 'brief-error']);
    });

  it('a redirect to where the briefing is now is followed, and its links are relative to there', async () => {
    const {card, path} = await put();
    const loaded = oneEvent(card, 'brief-load');
    place(card);
    await answer(path, {status: 301, headers: {location: '/network/moved/there.md'}});
    await answer('/network/moved/there.md', {body: '# Moved\n\n[On](next.html)\n'});
    await loaded;
    assert.equal(
      inside(card).querySelector('.body a')?.getAttribute('href'),
      new URL('/network/moved/next.html', location.href).href,
    );
  });

  it('another origin that allows this one is read, and gets no cookie of the reader', async () => {
    document.cookie = 'reader=known';
    const {card, path} = await put({isElsewhere: true, code: '', sentence: ''});
    const loaded = oneEvent(card, 'brief-load');
    place(card);
    const {cookie, origin} = await answer(path, {
      body: brief('From elsewhere'),
      headers: {'access-control-allow-origin': '*'},
    });
    await loaded;
    assert.equal(titleOf(card), 'From elsewhere');
    assert.equal(cookie, undefined);
    assert.equal(origin, location.origin);
  });

  it('gzip that is whole is read', async () => {
    const {card, path} = await put();
    const loaded = oneEvent(card, 'brief-load');
    place(card);
    await answer(path, {body: WORDS, zip: 'whole'});
    await loaded;
    assert.equal(titleOf(card), 'Half a bridge');
  });

  it('a refresh that brings another text tells the page, marks what changed, and announces it politely', async () => {
    const placed = await put(undefined, {refresh: '60'});
    const {card, path, events} = placed;
    await succeed(placed, 'The bridge', 'brief-load', () => place(card));
    const updated = oneEvent(card, 'brief-update');
    clock.pass(60_000);
    await answer(path, {body: brief('The bridge', 'Two sources count the arches.\n\nNobody counts the stones.')});
    const event = (await updated) as Event as BriefUpdateEvent;
    await card.updateComplete;
    assert.deepEqual(types(events), ['brief-load', 'brief-update']);
    assert.deepEqual([event.previous.body.length, event.brief.body.length], [1, 2]);
    assert.lengthOf(inside(card).querySelectorAll('.changed'), 1);
    assert.include(inside(card).querySelector('.changed')!.parentElement?.textContent, 'Nobody counts the stones.');
    assert.equal(inside(card).querySelector('[role=status]')?.textContent, en.updatedNow(1));
  });
});

if (await can('offline'))
  describe('a reader without a network', () => {
    let page: Window;

    beforeEach(async () => {
      const opened = open(`/tests/pages/defined.html?${freshPath()}`, '', 'popup,width=800,height=600');
      assert.ok(opened, 'a window opens');
      page = opened;
      await oneEvent(page, 'load');
      assert.ok(await setOffline(page, true));
    });
    afterEach(() => page.close());

    function putThere(attributes: Readonly<Record<string, string>>, markdown?: string): Placed {
      const path = freshPath();
      const child = page.document.importNode(fallback(), true);
      const card = page.document.createElement('caucasus-brief');
      for (const [name, value] of Object.entries({src: path, ...attributes})) card.setAttribute(name, value);
      card.append(child);
      if (markdown !== undefined) card.markdown = markdown;
      page.document.body.append(card);
      return {card, child, path, events: record(card)};
    }

    it('sees the sentence and the fallback, and the card when they are back and try again', async () => {
      const placed = putThere({loading: 'eager'});
      const {card, child} = placed;
      const {error}: BriefErrorEvent = await oneEvent(card, 'brief-error');
      await card.updateComplete;
      assert.deepEqual([error.code, card.status], ['network', 'failed']);
      assert.equal(notice(card)?.textContent.replace(/\s+/g, ' ').trim(), `${OFFLINE} ${en.retry}`);
      assert.isAbove(child.getBoundingClientRect().height, 0);
      await setOffline(page, false);
      await succeed(placed, 'Back', 'brief-load', () => retryButton(card).click());
      assert.deepEqual([card.status, titleOf(card)], ['ready', 'Back']);
    });

    it('keeps the text that is there, and gets the newer one by itself when they are back', async () => {
      assert.isFalse(page.navigator.onLine);
      const placed = putThere({refresh: '0'}, brief('Before'));
      const {card, events} = placed;
      await oneEvent(card, 'brief-load');
      await near(card);
      assert.deepEqual([card.status, titleOf(card)], ['ready', 'Before']);
      await succeed(placed, 'After', 'brief-update', () => setOffline(page, false));
      assert.deepEqual([card.status, titleOf(card)], ['ready', 'After']);
      assert.deepEqual(types(events), ['brief-load', 'brief-update']);
    });
  });

/** Waits until the browser has told all observers whether an element is near, the element's own one first. */
function near(element: Element): Promise<void> {
  const {IntersectionObserver} = element.ownerDocument.defaultView!;
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });
}
