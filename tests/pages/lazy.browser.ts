import {assert, oneEvent} from '@open-wc/testing';
import '../../src/define.js';
import type {CaucasusBrief} from '../../src/index.js';
import {answer, freshPath} from './network.js';

/* The browser's own IntersectionObserver; tests/elements/loading.browser.ts has one that obeys the test. */
describe('a lazy card', () => {
  const {fetch} = window;
  let asked = 0;
  let stage: HTMLElement;

  beforeEach(() => {
    asked = 0;
    window.fetch = (...args) => {
      asked += 1;
      return fetch.apply(window, args);
    };
    stage = document.createElement('div');
    document.body.append(stage);
  });
  afterEach(() => {
    window.fetch = fetch;
    stage.remove();
    scrollTo(0, 0);
  });

  /** Puts a card into the page, in some markup that says where. */
  async function put(markup: (card: string) => string): Promise<{card: CaucasusBrief; path: string}> {
    const path = freshPath();
    stage.innerHTML = markup(`<caucasus-brief src="${path}"><p>The fallback</p></caucasus-brief>`);
    const card = stage.querySelector('caucasus-brief')!;
    await seen(card);
    return {card, path};
  }

  async function loads({card, path}: Awaited<ReturnType<typeof put>>, act: () => unknown): Promise<void> {
    assert.deepEqual([card.status, asked], ['loading', 0]);
    const loaded = oneEvent(card, 'brief-load');
    act();
    // WebKitGTK tells observers with its next frame, and does not always come to one by itself.
    requestAnimationFrame(() => undefined);
    await answer(path, {body: '# The bridge\n\nTwo sources count the arches.\n'});
    await loaded;
    assert.deepEqual([card.status, asked], ['ready', 1]);
  }

  it('asks for its briefing when a reader comes within 600 px of it, and not before', async () => {
    const placed = await put(
      (card) => `<div style="height: ${innerHeight + 5000}px"></div>${card}<div style="height: 5000px"></div>`,
    );
    const {card} = placed;
    const top = card.getBoundingClientRect().top;
    scrollTo(0, top - innerHeight - 700);
    await seen(card);
    await loads(placed, () => scrollTo(0, top - innerHeight - 500));
    assert.isAbove(card.getBoundingClientRect().top, innerHeight, 'it is still below the window');
  });

  it('in a closed <details> asks when that is opened, and not before', async () => {
    const placed = await put((card) => `<details><summary>More</summary>${card}</details>`);
    await loads(placed, () => {
      stage.querySelector('details')!.open = true;
    });
  });

  it('in a box that is not displayed asks when that is shown, and not before', async () => {
    const placed = await put((card) => `<div hidden>${card}</div>`);
    await loads(placed, () => {
      stage.querySelector('div')!.hidden = false;
    });
  });
});

/** Waits until the browser has told all observers where an element is; the element's own was there before this one. */
function seen(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });
}
