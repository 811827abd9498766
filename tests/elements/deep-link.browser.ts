import {assert, oneEvent} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {PART_TAGS} from '../cards.js';
import {withEveryPart} from '../every-part.js';
import {
  answered,
  assertCount,
  assertFocus,
  assertNone,
  fresh,
  inFakePage,
  inside,
  makeTag,
  mountTag,
  network,
  place,
  refused,
  response,
  turn,
  unreachable,
  type Card,
  type CardTag,
} from './support.js';

const FILLER = 'A paragraph.\n\n'.repeat(40);

/** A briefing of its own name: a fragment that was followed once is not followed again. */
function briefing(id: string): string {
  const facts = Array.from({length: 12}, (_, n) => `- **Fact ${n + 1}:** {#fact-${n + 1}} value [^one]`).join('\n');
  return `---
id: ${id}
title: ${id}
lang: en
sources:
  one: {publisher: One, title: First document}
  two: {publisher: Two, title: Second document}
---

${FILLER}

## Facts {#facts}

${facts}

${FILLER}

## What happened {#events}

- **2021:** It was mended [^one]

## How they differ {#differ}

- **Is it old?** {#old}
  - **Yes** [^one]
  - **No** [^two]
- **Is it safe?** {#safe}
  - **Yes** [^one]
  - — [^two]

${FILLER}

## Գետը

The river.

${FILLER}
`;
}

let names = 0;

/** The id of a briefing that no other test has used. */
function freshId(): string {
  names += 1;
  return `deep-${names}`;
}

/** Gives the page another URL, as if it had been opened there, without an event. */
function openAt(fragment: string): void {
  history.replaceState(null, '', `#${fragment}`);
}

/** Follows a link in the page, as the reader does. */
async function goTo(fragment: string): Promise<void> {
  const changed = oneEvent(window, 'hashchange');
  location.hash = fragment;
  await changed;
  await turn();
  // Firefox scrolls into what has just been opened when it comes to draw it.
  await frame();
  await frame();
}

function frame(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}

function inPageWithUrl(): void {
  const {href} = location;
  inFakePage();
  before(() => setViewport({width: 800, height: 600}));
  afterEach(() => {
    history.replaceState(null, '', href);
    window.scrollTo(0, 0);
  });
}

/** That the reader is at a place in a card: it has the focus, and begins within the window. */
function assertAt(card: Element, id: string): void {
  const target = inside(card).getElementById(id);
  assert.ok(target, `${id} is in the card`);
  assertFocus(inside(card), target);
  assertFocus(document, card);
  const {top, height} = target.getBoundingClientRect();
  assert.isAbove(height, 0);
  assert.isAtLeast(Math.round(top), 0);
  assert.isBelow(top, window.innerHeight);
}

function assertNowhere(...cards: readonly Element[]): void {
  for (const card of cards) assertNone(inside(card).activeElement);
  assertFocus(document, document.body);
  assert.equal(window.scrollY, 0);
}

/** A card that waits for the reader to come near, if nothing names it. */
async function mountLazy(tag: CardTag, id: string, attributes: Readonly<Record<string, string>> = {}): Promise<Card> {
  const card = place(makeTag(tag, {src: `/tests/none/${id}.md`, ...attributes}));
  await turn();
  return card;
}

/** A card in a page that was opened at a place in it, once it is there. */
async function mountNamed(
  tag: CardTag,
  id: string,
  fragment: string,
  attributes: Readonly<Record<string, string>> = {},
): Promise<Card> {
  openAt(fragment);
  const card = await mountLazy(tag, id, attributes);
  await answered(network.last(`${id}.md`), briefing(id));
  return card;
}

describe('a URL that names a place in a card', () => {
  inPageWithUrl();

  for (const [what, place] of [
    ['heading', 'events'],
    ['question', 'safe'],
    ['fact', 'fact-3'],
  ] as const) {
    it(`leads to the ${what} once the briefing is there, which is loaded at once`, async () => {
      const id = freshId();
      openAt(`${id}--${place}`);
      const card = await mountLazy('caucasus-brief', id);
      assertNowhere(card);
      await answered(network.last(`${id}.md`), briefing(id));
      assertAt(card, `${id}--${place}`);
      assert.isAbove(window.scrollY, 100);
    });

    it(`leads to the ${what} in a card that has its briefing with it`, async () => {
      const id = freshId();
      openAt(`${id}--${place}`);
      const card = await mountTag('caucasus-brief', briefing(id));
      assertAt(card, `${id}--${place}`);
    });
  }

  it('puts the place at the top of the window', async () => {
    const id = freshId();
    openAt(`${id}--events`);
    const card = await mountTag('caucasus-brief', briefing(id));
    const {top} = inside(card).getElementById(`${id}--events`)!.getBoundingClientRect();
    assert.closeTo(top, 0, 1);
  });

  for (const [tag, place] of [
    ['source-compare', 'safe'],
    ['fact-box', 'fact-2'],
    ['caucasus-brief', 'safe'],
  ] as const) {
    it(`leads into <${tag}>`, async () => {
      const id = freshId();
      const card = await mountNamed(tag, id, `${id}--${place}`);
      assertAt(card, `${id}--${place}`);
    });
  }

  it('leads to a place in the reader’s own script, escaped or not', async () => {
    for (const escape of [encodeURIComponent, String]) {
      const id = freshId();
      openAt(`${id}--${escape('գետը')}`);
      const card = await mountTag('caucasus-brief', briefing(id));
      assertAt(card, `${id}--գետը`);
      card.remove();
    }
  });

  it('leads to the place in a card within another shadow root', async () => {
    const id = freshId();
    openAt(`${id}--safe`);
    const host = place(document.createElement('div'));
    const card = makeTag('caucasus-brief');
    card.markdown = briefing(id);
    host.attachShadow({mode: 'open'}).append(card);
    await turn();
    assertFocus(inside(card), inside(card).getElementById(`${id}--safe`)!);
    assertFocus(document, host);
  });

  it('leads to a question among those that the card leaves out, and opens them', async () => {
    const id = freshId();
    const card = await mountNamed('source-compare', id, `${id}--safe`, {questions: 'old'});
    const rest = inside(card).querySelector<HTMLDetailsElement>('.rest')!;
    assert.ok(rest.open);
    assert.ok(rest.contains(inside(card).activeElement));
    assertAt(card, `${id}--safe`);
  });

  it('leads to a fact in a box that is folded, and opens it', async () => {
    const id = freshId();
    const card = await mountNamed('fact-box', id, `${id}--fact-12`, {view: 'digest'});
    assert.ok(inside(card).querySelector<HTMLDetailsElement>('.row')!.open);
    assertAt(card, `${id}--fact-12`);
  });

  it('opens every fold around the place, and no other', async () => {
    const id = freshId();
    const card = await mountNamed('caucasus-brief', id, `${id}--fact-12`, {section: 'differ'});
    const opened = [...inside(card).querySelectorAll('details')]
      .filter(({open}) => open)
      .map(({className}) => className);
    assert.deepEqual(opened, ['rest']);
    assertAt(card, `${id}--fact-12`);
  });

  it('opens the folds of the page around the card', async () => {
    const id = freshId();
    const outer = place(document.createElement('details'));
    const inner = document.createElement('details');
    outer.append(Object.assign(document.createElement('summary'), {textContent: 'More'}), inner);
    openAt(`${id}--safe`);
    const card = makeTag('caucasus-brief');
    card.markdown = briefing(id);
    inner.append(card);
    await turn();
    assert.deepEqual([outer.open, inner.open], [true, true]);
    assertAt(card, `${id}--safe`);
  });

  it('leads there once: a card that is drawn again does not take the reader back', async () => {
    const id = freshId();
    const card = await mountNamed('caucasus-brief', id, `${id}--safe`);
    const field = place(document.createElement('input'));
    // The scrolling of `focus()` comes later in WebKit.
    field.scrollIntoView();
    field.focus({preventScroll: true});
    card.headingLevel = 4;
    await turn();
    void card.reload();
    await turn();
    await answered(network.last(), briefing(id).replace('It was mended', 'It was repaired'));
    assertFocus(document, field);
    const {top, bottom} = field.getBoundingClientRect();
    assert.ok(top >= 0 && bottom <= window.innerHeight, 'the reader is still at the field');
  });

  it('leads there also where a first attempt to load failed', async () => {
    const id = freshId();
    openAt(`${id}--safe`);
    const card = await mountLazy('caucasus-brief', id);
    await unreachable(network.last());
    assert.equal(card.status, 'failed');
    void card.reload();
    await turn();
    await answered(network.last(), briefing(id));
    assertAt(card, `${id}--safe`);
  });

  it('leads nowhere in a briefing that is withdrawn', async () => {
    const id = freshId();
    openAt(`${id}--safe`);
    const card = await mountLazy('caucasus-brief', id);
    await refused(network.last(), 410);
    assertNowhere(card);
  });

  for (const [what, fragment] of [
    ['an id that the briefing does not have', (id: string) => `${id}--nowhere`],
    ['another briefing', () => 'some-other--safe'],
    ['nothing but a briefing', (id: string) => `${id}--`],
    ['something without the two hyphens', () => 'safe'],
    ['something that is not encoded text', (id: string) => `${id}--%E0%A4%A`],
    ['what would be a selector', (id: string) => `${id}--*]`],
  ] as const) {
    it(`leads nowhere, and breaks nothing, with ${what}`, async () => {
      const id = freshId();
      openAt(fragment(id));
      const card = await mountTag('caucasus-brief', briefing(id));
      assertNowhere(card);
      await goTo(`${id}--safe`);
      assertAt(card, `${id}--safe`);
    });
  }
});

describe('a change of the URL', () => {
  inPageWithUrl();

  it('leads from place to place, and back', async () => {
    const id = freshId();
    const card = await mountTag('caucasus-brief', briefing(id));
    for (const place of ['safe', 'fact-2', 'events', 'safe']) {
      await goTo(`${id}--${place}`);
      assertAt(card, `${id}--${place}`);
    }
  });

  it('opens a fold, also one that the reader has closed again', async () => {
    const id = freshId();
    const card = await mountTag('fact-box', briefing(id), {view: 'digest'});
    const more = inside(card).querySelector<HTMLDetailsElement>('.row')!;
    await goTo(`${id}--fact-12`);
    assert.ok(more.open);
    more.open = false;
    await goTo(`${id}--fact-1`);
    await goTo(`${id}--fact-12`);
    assert.ok(more.open);
    assertAt(card, `${id}--fact-12`);
  });

  it('leads nowhere with an id that no card has; the reader stays', async () => {
    const id = freshId();
    const card = await mountTag('caucasus-brief', briefing(id));
    await goTo(`${id}--safe`);
    const {scrollY} = window;
    await goTo(`${id}--nowhere`);
    // Firefox brings a scroll position to whole pixels when it gets round to it.
    assert.approximately(window.scrollY, scrollY, 1);
    assertAt(card, `${id}--safe`);
  });

  it('does not lead into a card that has left the page, but into another that has the place', async () => {
    const id = freshId();
    const card = await mountTag('caucasus-brief', briefing(id));
    const second = await mountTag('caucasus-brief', briefing(id));
    card.remove();
    await goTo(`${id}--safe`);
    assertNone(inside(card).activeElement);
    assertAt(second, `${id}--safe`);
  });

  it('leads into a card that has left the page and come back', async () => {
    const id = freshId();
    const card = await mountTag('caucasus-brief', briefing(id));
    card.remove();
    await turn();
    place(card);
    await turn();
    await goTo(`${id}--safe`);
    assertAt(card, `${id}--safe`);
  });

  it('leads into a card that is still loading, once it is there', async () => {
    const id = freshId();
    const card = await mountLazy('caucasus-brief', id, {loading: 'eager'});
    await goTo(`${id}--safe`);
    await answered(network.last(`${id}.md`), briefing(id));
    assertAt(card, `${id}--safe`);
  });

  it('loads a card that waits for the reader to come near, and leads into it', async () => {
    const id = freshId();
    const card = await mountLazy('caucasus-brief', id);
    assertCount(network.requests, 0);
    await goTo(`${id}--safe`);
    assertCount(network.requests, 1);
    await answered(network.last(`${id}.md`), briefing(id));
    assertAt(card, `${id}--safe`);
  });
});

describe('of two cards of one briefing', () => {
  inPageWithUrl();

  /** Two cards, the first of which loads; the other has the briefing with it. */
  async function mountTwo(id: string, fragment: string): Promise<{first: Card; second: Card}> {
    openAt(fragment);
    const first = await mountLazy('caucasus-brief', id);
    const second = await mountTag('caucasus-brief', briefing(id));
    return {first, second};
  }

  it('the first in the page wins', async () => {
    const id = freshId();
    const src = `/tests/none/${id}.md`;
    openAt(`${id}--safe`);
    const [first, second] = [place(makeTag('caucasus-brief', {src})), place(makeTag('caucasus-brief', {src}))];
    await turn();
    await answered(network.last(), briefing(id));
    assertAt(first, `${id}--safe`);
    assertNone(inside(second).activeElement);
  });

  it('the first in the page wins even if the second is ready first', async () => {
    const id = freshId();
    const {first, second} = await mountTwo(id, `${id}--safe`);
    assert.equal(second.status, 'ready');
    assertNowhere(first, second);
    await answered(network.last(`${id}.md`), briefing(id));
    assertAt(first, `${id}--safe`);
    assertNone(inside(second).activeElement);
  });

  it('the first in the page wins even if it was put there last', async () => {
    const id = freshId();
    const section = place(document.createElement('section'));
    const later = makeTag('caucasus-brief');
    const earlier = makeTag('caucasus-brief');
    later.markdown = briefing(id);
    earlier.markdown = briefing(id);
    section.append(later);
    await turn();
    section.prepend(earlier);
    await turn();
    await goTo(`${id}--safe`);
    assertAt(earlier, `${id}--safe`);
    assertNone(inside(later).activeElement);
  });

  it('the second wins when the first cannot be loaded', async () => {
    const id = freshId();
    const {first, second} = await mountTwo(id, `${id}--safe`);
    await unreachable(network.last(`${id}.md`));
    assert.equal(first.status, 'failed');
    assertAt(second, `${id}--safe`);
  });

  it('the card that has the place wins', async () => {
    const id = freshId();
    openAt(`${id}--safe`);
    const src = `/tests/none/${id}.md`;
    const cards = PART_TAGS.toReversed().map((tag) => place(makeTag(tag, {src})));
    await turn();
    await answered(network.last(), withEveryPart(briefing(id)));
    const compare = cards.find(({localName}) => localName === 'source-compare')!;
    assertAt(compare, `${id}--safe`);
  });

  it('cards of another briefing are not waited for', async () => {
    const id = freshId();
    openAt(`${id}--safe`);
    place(makeTag('caucasus-brief', {src: fresh(), loading: 'eager'}));
    const card = await mountTag('caucasus-brief', briefing(id));
    assertAt(card, `${id}--safe`);
  });

  it('a card that is ready is not waited for either, if it does not have the place', async () => {
    const id = freshId();
    openAt(`${id}--safe`);
    const first = await mountTag('fact-box', briefing(id));
    const second = await mountTag('caucasus-brief', briefing(id));
    assertNone(inside(first).activeElement);
    assertAt(second, `${id}--safe`);
  });
});

/*
 * Whether the reader has gone elsewhere is known once per page. So each of these tests has its own page: an iframe, with
 * its own modules, whose requests this page answers.
 */
describe('a reader who has begun to go elsewhere', () => {
  inPageWithUrl();

  interface Page {
    readonly window: Window & typeof globalThis;
    readonly card: Card;
  }

  async function open(id: string, fragment: string): Promise<Page> {
    const frame = place(
      Object.assign(document.createElement('iframe'), {
        width: '800',
        height: '600',
        src: `/tests/pages/defined.html${fragment}`,
      }),
    );
    await oneEvent(frame, 'load');
    const page = frame.contentWindow as Window & typeof globalThis;
    page.fetch = network.fetch;
    const card = page.document.createElement('caucasus-brief');
    card.setAttribute('src', `/tests/none/${id}.md`);
    card.setAttribute('view', 'full');
    page.document.body.append(card);
    await turn();
    return {window: page, card};
  }

  const focusIn = ({card}: Page) => inside(card).activeElement?.id;

  async function arrive({window: page}: Page, id: string): Promise<void> {
    const request = network.last(`${id}.md`);
    request.answer(new page.Response(response(briefing(id)).body, {headers: {'content-type': 'text/markdown'}}));
    await turn();
  }

  async function goWithin({window: page}: Page, fragment: string): Promise<void> {
    const changed = oneEvent(page, 'hashchange');
    page.location.hash = fragment;
    await changed;
    await turn();
  }

  it('is led to the place otherwise', async () => {
    const id = freshId();
    const page = await open(id, `#${id}--safe`);
    await arrive(page, id);
    assert.equal(focusIn(page), `${id}--safe`);
    assert.isAbove(page.window.scrollY, 100);
  });

  for (const type of ['wheel', 'touchmove', 'keydown']) {
    it(`is not taken back to a place that is ready later (${type})`, async () => {
      const id = freshId();
      const page = await open(id, `#${id}--safe`);
      page.window.document.body.dispatchEvent(new page.window.Event(type, {bubbles: true, composed: true}));
      await arrive(page, id);
      assert.equal(page.card.status, 'ready');
      assert.isUndefined(focusIn(page));
      assert.equal(page.window.scrollY, 0);
    });
  }

  it('is led again by another URL', async () => {
    const id = freshId();
    const page = await open(id, `#${id}--safe`);
    page.window.document.body.dispatchEvent(new page.window.Event('wheel', {bubbles: true}));
    await arrive(page, id);
    await goWithin(page, `${id}--old`);
    assert.equal(focusIn(page), `${id}--old`);
  });

  it('is led into a card that is ready later by a link that they followed since', async () => {
    const id = freshId();
    const page = await open(id, `#${id}--safe`);
    page.window.document.body.dispatchEvent(new page.window.Event('wheel', {bubbles: true}));
    await goWithin(page, `${id}--old`);
    await arrive(page, id);
    assert.equal(focusIn(page), `${id}--old`);
  });
});

describe('a link of a briefing to another place of the page', () => {
  inFakePage();
  const {open} = window;
  afterEach(() => {
    window.open = open;
  });

  it('is opened in a tab of its own, and the page’s fragment stays what it was', async () => {
    const opened: unknown[][] = [];
    window.open = (...args) => {
      opened.push(args);
      return null;
    };
    const before = location.href;
    const page = before.replace(/#.*/s, '');
    const command = `${page}#/account/delete`;
    const card = await mountTag('caucasus-brief', `# T\n\n[Press here](${command})\n`);
    inside(card).querySelector<HTMLElement>('[part=body] a')!.click();
    assert.deepEqual(opened, [[command, '_blank', 'noopener']]);
    assert.equal(location.href, before);
  });
});
