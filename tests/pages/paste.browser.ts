import {assert, oneEvent} from '@open-wc/testing';
import {settled} from './page.js';

describe('the paste of the demo', () => {
  it('is what tests/pages/paste.html consists of, and of nothing else', async () => {
    const [paste, demo] = (await Promise.all(
      ['/tests/pages/paste.html', '/demo/index.html'].map(async (path) => (await fetch(path)).text()),
    )) as [string, string];
    const shown = new DOMParser().parseFromString(demo, 'text/html').querySelector('#paste')?.textContent;
    assert.equal(paste.trim(), shown?.trim(), 'copy what the panel of the demo shows into tests/pages/paste.html');
  });

  it('renders a card in a page made only of it', async () => {
    const frame = Object.assign(document.createElement('iframe'), {
      src: '/tests/pages/paste.html',
      width: '800',
      height: '600',
    });
    const loaded = oneEvent(frame, 'load');
    document.body.append(frame);
    await loaded;
    const pasted = await settled(frame.contentDocument!.querySelector('caucasus-brief')!);
    assert.equal(pasted.status, 'ready');
    assert.include(pasted.shadowRoot?.querySelector('.title')?.textContent, 'CSTO');
    assert.isAbove(pasted.getBoundingClientRect().height, 300);
    assert.equal(pasted.querySelector('a')?.getBoundingClientRect().height, 0, 'the fallback gives way');
    frame.remove();
  });
});
