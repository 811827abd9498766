import {assert, oneEvent} from '@open-wc/testing';
import type {CaucasusBrief} from '../../src/index.js';
import {compiled, inFakePage, place, titleOf, turn} from '../elements/support.js';

/** A document in which the elements are defined and into which a test writes what the parser reads, piece by piece. */
async function openStream(): Promise<{document: Document; write: (text: string) => Promise<void>; requests: string[]}> {
  const frame = Object.assign(document.createElement('iframe'), {src: '/tests/pages/defined.html'});
  const loaded = oneEvent(frame, 'load');
  place(frame);
  await loaded;
  const requests: string[] = [];
  frame.contentWindow!.fetch = (url) => {
    requests.push(url as string);
    return new Promise(() => undefined);
  };
  const inner = frame.contentDocument!;
  inner.open();
  const write = async (text: string) => {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the one way to feed a parser
    inner.write(text);
    await turn();
  };
  await write('<!doctype html><html lang="en"><body>');
  return {document: inner, write, requests};
}

const card = (inner: Document) => inner.querySelector<CaucasusBrief>('caucasus-brief')!;

describe('a briefing that the parser adds after the card is connected', () => {
  inFakePage();

  it('is drawn when its script has ended, not before', async () => {
    const {document: inner, write} = await openStream();
    await write('<caucasus-brief><script type="text/markdown"># The br');
    assert.equal(inner.readyState, 'loading');
    assert.equal(card(inner).status, 'empty');
    await write('idge\n\nText.\n');
    assert.equal(card(inner).status, 'empty');
    await write('</script>\n</caucasus-brief>');
    assert.equal(titleOf(card(inner)), 'The bridge');
    assert.equal(inner.readyState, 'loading');
  });

  it('is drawn at the end of the page at the latest', async () => {
    const {document: inner, write} = await openStream();
    await write('<caucasus-brief><script type="text/markdown"># The bridge</script></caucasus-brief>');
    inner.close();
    await turn();
    assert.equal(titleOf(card(inner)), 'The bridge');
  });

  it('may be compiled JSON: a part of it is not an error yet', async () => {
    const {document: inner, write} = await openStream();
    const errors: Event[] = [];
    inner.addEventListener('brief-error', (event) => errors.push(event));
    const json = compiled('In JSON');
    await write(`<caucasus-brief><script type="application/json">${json.slice(0, 20)}`);
    await write(`${json.slice(20)}</script> </caucasus-brief><p>After</p>`);
    assert.equal(titleOf(card(inner)), 'In JSON');
    assert.deepEqual(errors, []);
  });

  it('comes before src, whose answer is then not waited for', async () => {
    const {document: inner, write} = await openStream();
    await write('<caucasus-brief src="/x.md" loading="eager"><p>Fallback</p><script type="text/markdown"># The');
    await write(' bridge</script> </caucasus-brief>');
    assert.equal(titleOf(card(inner)), 'The bridge');
    assert.equal(card(inner).status, 'ready');
  });

  it('removes the loading line when a fallback comes', async () => {
    const {document: inner, write} = await openStream();
    await write('<caucasus-brief src="/x.md">');
    assert.notEqual(card(inner).shadowRoot?.textContent, '');
    await write('<p>Fallback');
    assert.equal(card(inner).shadowRoot?.textContent, '');
  });
});
