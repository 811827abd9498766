import {assert, oneEvent} from '@open-wc/testing';
import type {CaucasusBrief} from '../../src/index.js';

const frames: HTMLIFrameElement[] = [];
afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

interface Page extends Window {
  readonly complaints: readonly string[];
}

async function open(path: string): Promise<Page> {
  const frame = Object.assign(document.createElement('iframe'), {src: path, width: '800', height: '600'});
  frames.push(frame);
  const loaded = oneEvent(frame, 'load');
  document.body.append(frame);
  await loaded;
  return frame.contentWindow as Page & Window;
}

function card(page: Window, selector = 'caucasus-brief'): CaucasusBrief {
  const found = page.document.querySelector<CaucasusBrief>(selector);
  assert.ok(found, `${selector} is in the page`);
  return found;
}

/** Waits until a card has what it loads, or has not. */
async function settled(element: CaucasusBrief): Promise<CaucasusBrief> {
  if (element.status === 'loading') await Promise.race(['brief-load', 'brief-error'].map((name) => oneEvent(element, name)));
  await element.updateComplete;
  return element;
}

describe('the CDN build under the strict policy', () => {
  it('renders and styles cards of every source without one violation', async () => {
    const page = await open('/tests/pages/strict.strict.html');
    const [src, child, missing] = await Promise.all(['#src', '#child', '#missing'].map((id) => settled(card(page, id)))) as [CaucasusBrief, CaucasusBrief, CaucasusBrief];
    assert.deepEqual([src.status, child.status, missing.status], ['ready', 'ready', 'failed']);
    const article = src.shadowRoot?.querySelector<HTMLElement>('.brief');
    assert.equal(page.getComputedStyle(article!).backgroundColor, 'rgb(255, 255, 255)');
    assert.equal(page.getComputedStyle(article!).borderTopWidth, '3px');
    const cite = src.shadowRoot?.querySelector<HTMLButtonElement>('.cite');
    cite?.click();
    assert.ok(src.shadowRoot?.querySelector(':popover-open'));
    src.theme = 'dark';
    missing.src = '/briefs/western-partners.md';
    await settled(src);
    await missing.updateComplete;
    await settled(missing);
    assert.equal(missing.status, 'ready');
    assert.deepEqual(page.complaints, []);
  });

  it('is tried under a policy that would report: the page’s own inline style is refused', async () => {
    const page = await open('/tests/pages/strict.strict.html');
    const reported = oneEvent(page.document, 'securitypolicyviolation');
    page.document.body.append(Object.assign(page.document.createElement('style'), {textContent: 'body{color:red}'}));
    await reported;
    assert.equal(page.complaints.length, 1);
  });
});

describe('the paste of the demo', () => {
  it('is what tests/pages/paste.html consists of, and of nothing else', async () => {
    const [paste, demo] = await Promise.all(['/tests/pages/paste.html', '/demo/index.html'].map(async (path) => (await fetch(path)).text())) as [string, string];
    const shown = new DOMParser().parseFromString(demo, 'text/html').querySelector('#paste')?.textContent;
    assert.equal(paste.trim(), shown?.trim(), 'copy what the panel of the demo shows into tests/pages/paste.html');
  });

  it('renders a card in a page made only of it', async () => {
    const page = await open('/tests/pages/paste.html');
    const pasted = await settled(card(page));
    assert.equal(pasted.status, 'ready');
    assert.include(pasted.shadowRoot?.querySelector('.title')?.textContent, 'CSTO');
    assert.isAbove(pasted.getBoundingClientRect().height, 300);
    assert.equal(pasted.querySelector('a')?.getBoundingClientRect().height, 0, 'the fallback gives way');
  });
});
