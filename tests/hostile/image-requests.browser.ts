import {assert} from '@open-wc/testing';
import '../../src/define.js';
import {type CaucasusBrief} from '../../src/index.js';
import {prerender} from '../../src/server/index.js';
import {parseBrief} from '../../src/parse/index.js';
import {answer, freshPath, switchElsewhereOff, switchElsewhereOn} from '../pages/network.js';

/*
 * Images are the only thing that a briefing can make a browser ask for, and it asks with the cookies of the host. A server that
 * answers when the test says so tells what it was asked.
 */

const COOKIE = 'session=of-the-reader';
/** A picture of one red pixel. */
const PIXEL = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><path fill="red" d="M0 0h1v1H0z"/></svg>';
const IMAGE = {type: 'image/svg+xml', body: PIXEL};

const added: HTMLElement[] = [];

beforeEach(() => {
  document.cookie = `${COOKIE}; path=/network/`;
});

afterEach(async () => {
  document.cookie = 'session=; path=/network/; max-age=0';
  for (const each of added.splice(0)) each.remove();
  await switchElsewhereOff();
});

/** A card that has loaded a briefing with images, and what the server was told when it was asked for the briefing. */
async function cardOf(src: string, markdown: string, images?: 'all' | 'none') {
  const card = Object.assign(document.createElement('caucasus-brief'), {src, loading: 'eager'});
  if (images) card.images = images;
  added.push(card);
  const loaded = new Promise((resolve) => card.addEventListener('brief-load', resolve));
  document.body.append(card);
  const headers = await answer(new URL(src, location.href).pathname, {
    body: markdown,
    headers: {'access-control-allow-origin': '*'},
  });
  await loaded;
  await card.updateComplete;
  return {card, headers};
}

const imagesOf = (card: CaucasusBrief) => [...card.shadowRoot!.querySelectorAll('img')];
const urlsOf = (card: CaucasusBrief) => imagesOf(card).map(({src}) => src);
const linksOf = (card: CaucasusBrief) =>
  [...card.shadowRoot!.querySelectorAll<HTMLAnchorElement>('[part=body] a')].map(({href}) => href);
const here = (path: string) => new URL(path, location.href).href;

describe('An image of a briefing', () => {
  it('is asked for with the cookies of its host and without a referrer; the briefing is asked for without cookies', async () => {
    const path = freshPath('svg');
    const {card, headers} = await cardOf(freshPath(), `# T\n\n![One](${path})\n`);
    assert.isUndefined(headers['cookie']);
    const [image] = imagesOf(card);
    image?.scrollIntoView();
    const asked = await answer(path, IMAGE);
    assert.equal(asked['cookie'], COOKIE);
    assert.isUndefined(asked['referer']);
  });

  it('that is a command of the page’s own server is not asked for by a briefing of another host', async () => {
    const elsewhere = await switchElsewhereOn();
    const logout = here('/network/account/logout?all=1');
    const {card} = await cardOf(`${elsewhere}${freshPath()}`, `# T\n\n![Log out](${logout})\n`);
    assert.deepEqual(urlsOf(card), []);
    assert.deepEqual(linksOf(card), [logout], 'it is a link, which readers may follow or not');
  });

  it('that is a command of the page’s own server is asked for if the page says that all images may be loaded', async () => {
    const elsewhere = await switchElsewhereOn();
    const path = freshPath('svg');
    const {card} = await cardOf(`${elsewhere}${freshPath()}`, `# T\n\n![Log out](${here(path)})\n`, 'all');
    assert.deepEqual(urlsOf(card), [here(path)]);
    imagesOf(card)[0]?.scrollIntoView();
    assert.equal((await answer(path, IMAGE))['cookie'], COOKIE);
  });

  it('of the host that the briefing came from is asked for, and of no other', async () => {
    const elsewhere = await switchElsewhereOn();
    const src = `${elsewhere}${freshPath()}`;
    const {card} = await cardOf(src, '# T\n\n![Its own](own.svg) ![A third host’s](https://third.invalid/x.svg)\n');
    assert.deepEqual(urlsOf(card), [new URL('own.svg', src).href]);
    assert.deepEqual(linksOf(card), ['https://third.invalid/x.svg']);
  });

  it('that never ends leaves the card ready and its words readable', async () => {
    const path = freshPath('svg');
    const {card} = await cardOf(freshPath(), `# T\n\nBefore it.\n\n![Endless](${path})\n\nAfter it.\n`);
    imagesOf(card)[0]?.scrollIntoView();
    await answer(path, {...IMAGE, end: 'never'});
    assert.equal(card.status, 'ready');
    assert.include(card.shadowRoot?.textContent, 'After it.');
    for (const image of imagesOf(card)) image.src = 'data:,';
  });

  it('is not asked for at all where the page wants none, whatever it would be', async () => {
    for (const name of ['laugh.svg', 'huge.png', '/network/account/logout', 'https://third.invalid/x.png']) {
      const {card} = await cardOf(freshPath(), `# T\n\n![Picture](${name})\n`, 'none');
      assert.deepEqual(urlsOf(card), [], name);
      assert.lengthOf(linksOf(card), 1, name);
    }
  });
});

describe('HTML that was made before it is known in which page it will stand', () => {
  const base = here('/network/briefing.md');
  const {brief} = parseBrief('# T\n\n![Log out](/network/account/logout)\n');

  it('names no image unless it is told to, and a live card that takes it over leaves it so', async () => {
    const html = prerender(brief, {base});
    const card = parsed(html);
    assert.deepEqual(urlsOf(card), []);
    const before = card.shadowRoot!.innerHTML;
    added.push(card);
    document.body.append(card);
    customElements.upgrade(card);
    await card.updateComplete;
    assert.equal(card.shadowRoot?.innerHTML, before);
    history.replaceState(null, '', '#another-place');
    card.requestUpdate();
    await card.updateComplete;
    history.replaceState(null, '', location.pathname + location.search);
    assert.equal(card.shadowRoot?.innerHTML, before, 'another place in the page is not another page');
  });

  it('names its images if it is told to', () => {
    assert.deepEqual(urlsOf(parsed(prerender(brief, {base, images: 'all'}))), [here('/network/account/logout')]);
  });
});

function parsed(html: string): CaucasusBrief {
  return Document.parseHTMLUnsafe(html).querySelector('caucasus-brief')!;
}
