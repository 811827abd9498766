import {assert, oneEvent} from '@open-wc/testing';
import {can} from '../engine.js';
import {answer, freshPath} from '../pages/network.js';
import {cardsOf, frameWith, open, read, type Page} from './support.js';

/** As far as content may move in all: a fifth of what counts as good. */
const MOST = 0.02;

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

/** How far what a reader saw of a page has moved so far. */
async function shiftsIn(page: Page): Promise<number> {
  // Of the last frame it is known after the next.
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => page.requestAnimationFrame(resolve));
  const {PerformanceObserver: Observer} = page as Page & typeof globalThis;
  const observer = new Observer(() => undefined);
  observer.observe({type: 'layout-shift', buffered: true});
  // A frame is laid out before its sheets are there, which nobody sees.
  const [paint] = page.performance.getEntriesByName('first-contentful-paint');
  return observer
    .takeRecords()
    .filter(({startTime}) => startTime > paint!.startTime)
    .reduce((sum, entry) => sum + (entry as LayoutShift).value, 0);
}

/** A page with a text, whatever is given, and a text, in a column of an article. */
async function pageWith(lines: string): Promise<Page> {
  const text = '<p>The talks went on into the evening, and nobody who left would say more.</p>';
  const frame = await frameWith({
    srcdoc: `<!doctype html><html lang="en-GB"><body style="font: 17px/1.5 serif; margin: 0 auto; max-width: 608px">${text.repeat(2)}${lines}${text.repeat(20)}`,
  });
  return frame.contentWindow as Page & Window;
}

/** Brings the briefing of the page's card when the page has long been there. */
async function bring(page: Page, path: string): Promise<void> {
  const body = await (await fetch('/briefs/csto-freeze.md')).text();
  const [card] = cardsOf(page);
  await shiftsIn(page);
  assert.equal(card!.status, 'loading');
  const loaded = oneEvent(card!, 'brief-load');
  await answer(path, {body});
  await loaded;
  await card!.updateComplete;
}

const isMeasured = await can('layout-shift');

describe('a page whose briefing comes late', () => {
  if (!isMeasured) return;

  it('does not move, if it is the first of the demo', async () => {
    for (const width of [1280, 360]) {
      const page = await open('/demo/', width);
      await read(page);
      assert.isAtMost(await shiftsIn(page), MOST, `${width} px`);
    }
  });

  it('does not move, if it consists of the lines that the first of the demo gives', async () => {
    const {document} = await open('/demo/');
    const path = freshPath();
    const lines = document.querySelector('#paste')!.textContent.replace(/(?<= src=")[^"]*\.md/, path);
    assert.include(lines, path);
    const page = await pageWith(lines);
    await bring(page, path);
    assert.isAtMost(await shiftsIn(page), MOST);
  });

  it('would be seen to move: without the height it does', async () => {
    const {document} = await open('/demo/');
    const path = freshPath();
    const lines = document
      .querySelector('#paste')!
      .textContent.replace(/(?<= src=")[^"]*\.md/, path)
      .replace(/ style="[^"]*"/, '');
    const page = await pageWith(lines);
    await bring(page, path);
    assert.isAbove(await shiftsIn(page), MOST);
  });
});
