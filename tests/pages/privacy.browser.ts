import {assert, oneEvent} from '@open-wc/testing';
import '../../src/define.js';
import type {CaucasusBrief} from '../../src/index.js';
import {tagsFor} from '../cards.js';

type Card = Pick<CaucasusBrief, 'status' | 'theme' | 'updateComplete' | 'reload'> & HTMLElement;

interface Fetch {
  readonly url: string;
  readonly credentials?: string;
  readonly referrerPolicy?: string;
  readonly headers: readonly string[];
}

/** What tests/pages/privacy.html writes down from its first script on. */
interface Page extends Window {
  readonly written: readonly string[];
  readonly fetches: readonly Fetch[];
  /** Requests to other hosts: what for, and the URL. */
  readonly elsewhere: readonly string[];
}

const BRIEFING = '/tests/pages/pictured.md';
const TAGS = tagsFor(await (await fetch(BRIEFING)).text());
const PICTURE = 'img-src https://pictures.invalid/bridge.png';

const frames: HTMLIFrameElement[] = [];
afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

async function open(): Promise<Page> {
  const frame = Object.assign(document.createElement('iframe'), {
    src: '/tests/pages/privacy.html',
    width: '800',
    height: '600',
  });
  frames.push(frame);
  const loaded = oneEvent(frame, 'load');
  document.body.append(frame);
  await loaded;
  return frame.contentWindow as Page & Window;
}

/** Puts cards into a page, comes to each, and waits until it is ready. */
async function mount({document: {body}}: Page, markup: string): Promise<Card[]> {
  body.innerHTML = markup;
  const cards = [...body.querySelectorAll<Card>(TAGS.join())];
  for (const card of cards) {
    await card.updateComplete;
    if (card.status === 'loading')
      await Promise.race(['brief-load', 'brief-error'].map((name) => oneEvent(card, name)));
    await card.updateComplete;
    assert.equal(card.status, 'ready', card.localName);
  }
  return cards;
}

const written = (tag: string, attributes = '') => `<${tag} loading="eager" src="${BRIEFING}"${attributes}></${tag}>`;
/** Its picture has a URL that no other has, so that a request for it is seen. */
const FAR =
  '<caucasus-brief><script type="text/markdown"># Far away\n\n![A picture](/demo/pictures/icon.svg?far)\n</script></caucasus-brief>';
const imagesOf = (card: Element) => [...card.shadowRoot!.querySelectorAll('img')];

/** Waits until an image that is near is there, or has failed. */
async function arrived(image: HTMLImageElement): Promise<void> {
  if (!image.complete) await Promise.race(['load', 'error'].map((name) => oneEvent(image, name)));
}

/** What other hosts were asked for since the page began, once an image that is asked for now has arrived as well. */
async function elsewhere(page: Page): Promise<readonly string[]> {
  const last = Object.assign(page.document.createElement('img'), {src: `/demo/pictures/icon.svg?${performance.now()}`});
  page.document.body.append(last);
  await arrived(last);
  return [...new Set(page.elsewhere)];
}

function resources({performance: {getEntriesByType}, performance: clock}: Page): PerformanceResourceTiming[] {
  return getEntriesByType.call(clock, 'resource') as PerformanceResourceTiming[];
}

/** What the reader’s browser keeps of this site, whichever page has put it there. */
async function kept(): Promise<unknown> {
  const databases = (await indexedDB.databases()).map(({name}) => name);
  return {
    cookie: document.cookie,
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    databases,
    caches: await caches.keys(),
  };
}

/** Does with a card what readers do. */
async function use(card: Card): Promise<void> {
  const root = card.shadowRoot!;
  card.scrollIntoView();
  for (const details of root.querySelectorAll('details')) details.open = true;
  for (const popover of root.querySelectorAll<HTMLElement>('[popover]')) {
    popover.showPopover();
    popover.hidePopover();
  }
  root.querySelector<HTMLElement>('.cite')?.click();
  card.theme = 'dark';
  await card.updateComplete;
  await card.reload();
  await card.updateComplete;
  for (const image of imagesOf(card)) {
    image.scrollIntoView();
    await arrived(image);
  }
}

describe('a page with all cards, of which one names a picture on another host,', () => {
  it('keeps nothing, sends no beacon, and asks no host but the briefing’s own and the picture’s', async () => {
    const before = await kept();
    const page = await open();
    for (const card of await mount(page, TAGS.map((tag) => written(tag, ' images="all"')).join(''))) await use(card);
    assert.deepEqual(await elsewhere(page), [PICTURE]);
    assert.deepEqual(page.written, []);
    assert.deepEqual(await kept(), before);
  });

  it('asks for the briefing alone, without credentials and with no more of its URL than the origin', async () => {
    const page = await open();
    for (const card of await mount(page, TAGS.map((tag) => written(tag)).join(''))) await use(card);
    assert.isAtLeast(page.fetches.length, 2, 'the first request, and those of reload()');
    for (const {url, ...init} of page.fetches) {
      assert.equal(url, new URL(BRIEFING, location.href).href);
      assert.deepEqual(init, {credentials: 'omit', referrerPolicy: 'strict-origin', headers: ['accept']});
    }
  });

  it('leaves no card in a fragment, a name or the history', async () => {
    const page = await open();
    const before = [page.location.href, page.name, page.history.length];
    for (const card of await mount(page, TAGS.map((tag) => written(tag)).join(''))) await use(card);
    assert.deepEqual([page.location.href, page.name, page.history.length], before);
  });
});

describe('pictures', () => {
  it('are asked for late and without a referrer, and not before the reader comes near', async () => {
    const page = await open();
    const [near, far] = await mount(page, `${written('caucasus-brief')}<div style="height: 30000px"></div>${FAR}`);
    for (const image of imagesOf(near!))
      assert.deepEqual([image.loading, image.referrerPolicy], ['lazy', 'no-referrer']);
    const pictures = imagesOf(far!);
    assert.lengthOf(pictures, 1);
    await elsewhere(page);
    assert.deepEqual(
      resources(page)
        .map(({name}) => name)
        .filter((name) => name.endsWith('?far')),
      [],
    );
    for (const image of pictures) {
      image.scrollIntoView();
      await arrived(image);
    }
    assert.include(
      resources(page).map(({name}) => name),
      pictures[0]!.src,
    );
  });

  for (const [images, alts] of [
    ['own', ['Its own picture']],
    ['none', []],
  ] as const) {
    it(`of another host are never asked for with images="${images}"`, async () => {
      const page = await open();
      for (const card of await mount(page, TAGS.map((tag) => written(tag, ` images="${images}"`)).join(''))) {
        await use(card);
        assert.deepEqual(
          imagesOf(card).map(({alt}) => alt),
          card.localName === 'caucasus-brief' ? [...alts] : [],
          card.localName,
        );
      }
      assert.deepEqual(await elsewhere(page), []);
      // A picture that the browser has already is not always asked for again.
      assert.isAtMost(resources(page).filter(({name}) => name.endsWith('/icon.svg')).length, alts.length);
    });
  }
});

describe('this test finds', () => {
  it('what a card could write, send or ask', async () => {
    const page = (await open()) as Page & typeof globalThis;
    const {document, localStorage, indexedDB, caches, navigator} = page;
    document.cookie = 'seen=1; max-age=0';
    localStorage.setItem('seen', '1');
    localStorage.removeItem('seen');
    indexedDB.deleteDatabase('seen');
    await caches.has('seen');
    navigator.sendBeacon('https://beacon.invalid/');
    new page.XMLHttpRequest().open('GET', '/seen');
    assert.deepEqual(page.written, [
      'cookie seen=1; max-age=0',
      'setItem seen',
      'removeItem seen',
      'indexedDB seen',
      'caches seen',
      'beacon https://beacon.invalid/',
      'XMLHttpRequest /seen',
    ]);
  });

  it('what stays in the browser', async () => {
    const before = await kept();
    sessionStorage.setItem('seen', '1');
    const after = await kept();
    sessionStorage.removeItem('seen');
    assert.notDeepEqual(after, before);
    assert.deepEqual(await kept(), before);
  });

  it('a request to another host', async () => {
    const page = await open();
    const image = Object.assign(page.document.createElement('img'), {src: 'https://other.invalid/pixel.gif'});
    page.document.body.append(image);
    await arrived(image);
    assert.deepEqual(await elsewhere(page), [`img-src ${image.src}`]);
  });
});
