import {assert} from '@open-wc/testing';
import {compile, prerender} from '../../src/server/index.js';
import {parseBrief} from '../../src/parse/index.js';
import {answered, fresh, inFakePage, inside, network, place, refused, turn, type Card} from './support.js';

const MARKDOWN = `---
id: mole
title: The mole
sources: {one: {publisher: One, title: A report}}
---

- **Length:** 70 m [^one#length]

[^one#length]: It has seventy metres
`;

/** A prerendered card without its data, taken over by its element; and the text that is at its source. */
async function takenOver(): Promise<{card: Card; src: string; drawn: readonly Node[]; json: string}> {
  const src = fresh();
  const page = place(document.createElement('section'));
  const {brief} = parseBrief(MARKDOWN);
  page.setHTMLUnsafe(prerender(brief, {src, data: false}));
  const card = page.querySelector('caucasus-brief')!;
  const drawn = nodesOf(card);
  assert.isAbove(drawn.length, 20);
  card.loading = 'eager';
  await turn();
  return {card, src, drawn, json: compile(MARKDOWN)};
}

function nodesOf(card: Element): readonly Node[] {
  return [...inside(card).querySelectorAll('.card *')];
}

function assertStands(card: Element, drawn: readonly Node[]): void {
  const now = nodesOf(card);
  assert.equal(now.length, drawn.length);
  assert.ok(now.every((node, n) => node === drawn[n]));
}

describe('a prerendered card without its data', () => {
  inFakePage();

  it('stands while its source is fetched, and after, if that says the same; then it can be copied', async () => {
    const {card, src, drawn, json} = await takenOver();
    assertStands(card, drawn);
    await answered(network.last(src), json, {type: 'application/json'});
    assert.equal(card.status, 'ready');
    assertStands(card, drawn);
  });

  it('shows what is newer at its source', async () => {
    const {card, src, json} = await takenOver();
    await answered(network.last(src), json.replace('70 m', '71 m'), {type: 'application/json'});
    assert.include(inside(card).querySelector('.brief')!.textContent.replace('\u00a0', ' '), '71 m');
  });

  it('is never blank when its source cannot be had', async () => {
    const {card, src} = await takenOver();
    await refused(network.last(src), 500);
    await turn();
    assert.equal(card.status, 'failed');
    assert.isNotEmpty(inside(card).querySelectorAll('.brief, slot'));
  });
});
