import {assert} from '@open-wc/testing';
import type {Card as Description} from '../../src/cards/card.js';
import {factBox} from '../../src/cards/fact-box.js';
import {BriefElement} from '../../src/elements/brief-element.js';
import {propertiesOf} from '../../src/elements/card-properties.js';
import {en} from '../../src/i18n/en.js';
import {addLocale, type BriefErrorEvent} from '../../src/index.js';
import {parseBrief} from '../../src/parse/index.js';
import {prerender} from '../../src/server/index.js';
import {PART_TAGS, TAGS} from '../cards.js';
import {sampleOf} from '../every-part.js';
import {
  answered,
  brief,
  clock,
  comeNear,
  fallback,
  fresh,
  inFakePage,
  inside,
  makeTag,
  mountTagLoading,
  network,
  notice,
  place,
  record,
  retryButton,
  showsFallback,
  textOf,
  titleOf,
  turn,
  types,
  type CardTag,
} from './support.js';

/** What is thrown. */
const cause = new TypeError('That word is missing.');

const fail = (): never => {
  throw cause;
};

// In it, a card that names a source cannot be drawn, and one that names none can.
addLocale({lang: 'qaa', words: {source: fail}});

let isBroken = false;
// In it, passages cannot be shown once `isBroken` is set.
addLocale({lang: 'qab', words: {passage: (start, end) => (isBroken ? fail() : en.passage(start, end))}});

/** A briefing that names no source. */
const SILENT = '# The bridge\n\n- **Length:** 70 m\n- **Width:** 4 m\n';

const FAILED = `${en.failed('unreadable')} ${en.retry}`;

/** A briefing that names sources, with something for the tag. */
const citing = (tag: CardTag) => sampleOf(tag === 'caucasus-brief' ? PART_TAGS[0]! : tag);

/** That a card has failed, as one whose briefing cannot be had, and has told the developer once. */
function assertFailed(card: BriefElement, events: readonly Event[], url = ''): void {
  assert.equal(card.status, 'failed');
  assert.ok(card.matches(':state(failed)'));
  assert.ok(showsFallback(card));
  assert.ok(inside(card).querySelector('article') === null);
  assert.equal(textOf(card), FAILED);
  const [event, ...others] = events.filter((each): each is BriefErrorEvent => each.type === 'brief-error');
  assert.equal(others.length, 0);
  assert.deepEqual([event?.error.code, event?.error.url, event?.error.cause], ['render', url, cause]);
  assert.match(event!.error.message, /could not be drawn: report this error/);
}

function assertDrawn(card: BriefElement): void {
  assert.equal(card.status, 'ready');
  assert.notOk(showsFallback(card));
  assert.ok(inside(card).querySelector('article'));
  assert.ok(notice(card) === null);
}

describe('a card whose drawing throws', () => {
  inFakePage();

  for (const tag of TAGS) {
    it(`has failed, shows the fallback, and throws nothing into the page: <${tag}>`, async () => {
      const card = makeTag(tag, {lang: 'qaa'}, fallback());
      const events = record(card);
      card.markdown = citing(tag);
      place(card);
      await turn();
      assertFailed(card, events);
      assert.deepEqual(types(events), ['brief-error']);
    });

    it(`recovers with another text, in words that can be drawn: <${tag}>`, async () => {
      const card = makeTag(tag, {lang: 'qaa'}, fallback());
      const events = record(card);
      card.markdown = citing(tag);
      place(card);
      await turn();
      card.lang = 'en';
      card.markdown = citing(tag).replace('The bridge', 'Another bridge');
      await turn();
      assertDrawn(card);
      assert.deepEqual(types(events), ['brief-error', 'brief-load']);
    });

    it(`recovers when it is tried again in words that can be drawn: <${tag}>`, async () => {
      const {card, src, request} = await mountTagLoading(tag, {lang: 'qaa'}, fallback());
      const events = record(card);
      await answered(request, citing(tag));
      assertFailed(card, events, new URL(src, location.href).href);
      card.lang = 'en';
      retryButton(card).click();
      await turn();
      await answered(network.last(src), citing(tag));
      assertDrawn(card);
      assert.deepEqual(types(events), ['brief-error', 'brief-load']);
    });

    it(`fails after it was drawn, and comes back: <${tag}>`, async () => {
      const {card, src, request} = await mountTagLoading(tag, {}, fallback());
      await answered(request, citing(tag));
      assertDrawn(card);
      const events = record(card);
      card.lang = 'qaa';
      await turn();
      assertFailed(card, events, new URL(src, location.href).href);
      card.lang = 'en';
      const settled = card.reload();
      await turn();
      await answered(network.last(src), citing(tag));
      await settled;
      assertDrawn(card);
    });

    it(`has failed when what a popover holds cannot be made: <${tag}>`, async () => {
      const card = makeTag(tag, {lang: 'qab', view: 'full'}, fallback());
      const events = record(card);
      card.markdown = citing(tag);
      place(card);
      await turn();
      assertDrawn(card);
      isBroken = true;
      try {
        inside(card).querySelector<HTMLElement>('button[popovertarget*="."]')!.click();
      } finally {
        isBroken = false;
      }
      await turn();
      assertFailed(card, events);
    });

    it(`fails at the first change of what a server has drawn, and comes back: <${tag}>`, async () => {
      const page = place(document.createElement('section'));
      page.setHTMLUnsafe(prerender(parseBrief(citing(tag)).brief, {card: tag}));
      const card = page.querySelector(tag)!;
      await turn();
      assertDrawn(card);
      const events = record(card);
      card.lang = 'qaa';
      await turn();
      assertFailed(card, events);
      card.lang = 'en';
      card.markdown = citing(tag).replace('The bridge', 'Another bridge');
      await turn();
      assertDrawn(card);
    });

    it(`leaves what a server has drawn, and draws the first change that can be drawn: <${tag}>`, async () => {
      const page = place(document.createElement('section'));
      // The server has not heard of the language.
      page.setHTMLUnsafe(prerender(parseBrief(citing(tag)).brief, {card: tag}).replace('lang="en"', 'lang="qaa"'));
      const card = page.querySelector(tag)!;
      const events = record(card);
      await turn();
      assertDrawn(card);
      card.lang = 'en-GB';
      await turn();
      assertDrawn(card);
      assert.equal(inside(card).querySelector('.card')!.getAttribute('lang'), 'en-GB');
      assert.deepEqual(types(events), ['brief-load']);
    });
  }

  it('recovers with a text that can be drawn in the same words', async () => {
    const card = makeTag('fact-box', {lang: 'qaa'}, fallback());
    card.markdown = citing('fact-box');
    place(card);
    await turn();
    assert.equal(card.status, 'failed');
    card.markdown = SILENT;
    await turn();
    assertDrawn(card);
  });

  it('fails at a refresh with a text that cannot be drawn, and does not say that it has changed', async () => {
    const {card, src, request} = await mountTagLoading('fact-box', {lang: 'qaa'}, fallback());
    const events = record(card);
    await answered(request, SILENT);
    assertDrawn(card);
    const settled = card.reload();
    await turn();
    await answered(network.last(), citing('fact-box'));
    await settled;
    await turn();
    assertFailed(card, events, new URL(src, location.href).href);
    assert.deepEqual(types(events), ['brief-load', 'brief-error']);
  });

  it('says nothing to the reader if the page says it: preventDefault()', async () => {
    const card = makeTag('fact-box', {lang: 'qaa'}, fallback());
    card.addEventListener('brief-error', (event) => event.preventDefault());
    card.markdown = citing('fact-box');
    place(card);
    await turn();
    assert.equal(card.status, 'failed');
    assert.ok(showsFallback(card));
    assert.equal(textOf(card), '');
  });

  it('leaves the other cards of the page as they are', async () => {
    const cards = ['en', 'qaa', 'en'].map((lang) => {
      const card = makeTag('fact-box', {lang}, fallback());
      card.markdown = citing('fact-box');
      return place(card);
    });
    await turn();
    assert.deepEqual(
      cards.map(({status}) => status),
      ['ready', 'failed', 'ready'],
    );
  });

  it('fails if a script of the page has taken away what was drawn, and begins anew with the next text', async () => {
    const card = makeTag('caucasus-brief', {}, fallback());
    card.markdown = brief();
    place(card);
    await turn();
    inside(card).querySelector('header')!.replaceChildren();
    card.markdown = brief('Another bridge');
    await turn();
    assert.deepEqual([card.status, showsFallback(card)], ['failed', true]);
    card.markdown = brief('A third bridge');
    await turn();
    assertDrawn(card);
    assert.equal(titleOf(card), 'A third bridge');
  });
});

/** A card whose selection throws when it is asked for the section “broken”. */
const breaking: Description = {
  ...factBox,
  tag: 'breaking-facts',
  select: (brief, query) => (query['section'] === 'broken' ? fail() : factBox.select(brief, query)),
};

class BreakingFacts extends BriefElement {
  static override readonly card = breaking;
  static override properties = propertiesOf(breaking);
}

customElements.define('breaking-facts', BreakingFacts);

function breakingFacts(attributes: Readonly<Record<string, string>>): BreakingFacts {
  const card = document.createElement('breaking-facts') as BreakingFacts;
  for (const [name, value] of Object.entries(attributes)) card.setAttribute(name, value);
  card.append(fallback());
  return card;
}

describe('a card whose selection throws', () => {
  inFakePage();

  const TEXT = sampleOf('fact-box');

  it('has failed like one whose drawing throws, and tells it once', async () => {
    const card = breakingFacts({section: 'broken'});
    const events = record(card);
    card.markdown = TEXT;
    place(card);
    await turn();
    assertFailed(card, events);
    assert.deepEqual(types(events), ['brief-error']);
  });

  it('recovers with another text and another wish', async () => {
    const card = breakingFacts({section: 'broken'});
    const events = record(card);
    card.markdown = TEXT;
    place(card);
    await turn();
    card.section = undefined;
    card.markdown = TEXT.replace('70 m', '71 m');
    await turn();
    assertDrawn(card);
    assert.include(textOf(card), '71 m');
    assert.deepEqual(types(events), ['brief-error', 'brief-load']);
  });

  it('has failed when its briefing has come from src, goes on looking for a newer one, and recovers with it', async () => {
    const src = fresh();
    const card = place(breakingFacts({section: 'broken', src, loading: 'eager', refresh: '60'}));
    const events = record(card);
    await turn();
    await answered(network.last(src), TEXT);
    assertFailed(card, events, new URL(src, location.href).href);
    card.section = undefined;
    comeNear(card);
    clock.pass(60_000);
    await turn();
    await answered(network.last(src), TEXT);
    assertDrawn(card);
    assert.deepEqual(types(events), ['brief-error', 'brief-load']);
  });

  it('fails after it was drawn, when it is asked for something else; its state can be read meanwhile', async () => {
    const src = fresh();
    const card = place(breakingFacts({src, loading: 'eager'}));
    await turn();
    await answered(network.last(src), TEXT);
    assertDrawn(card);
    const events = record(card);
    card.setAttribute('section', 'broken');
    assert.equal(card.status, 'ready');
    await turn();
    assertFailed(card, events, new URL(src, location.href).href);
    card.removeAttribute('section');
    const settled = card.reload();
    await turn();
    await answered(network.last(src), TEXT);
    await settled;
    assertDrawn(card);
  });
});
