import {assert} from '@open-wc/testing';
import type {CaucasusBrief} from '../../src/index.js';
import {withEveryPart} from '../every-part.js';
import {boxesOf, load, moved, openPage, requestsOf, settle, type Card, type Page} from './prerendered-page.js';
import {wordsOf} from './words.js';

/*
 * A page of prerendered cards (every fixture, every briefing), parsed by the browser without any script, and then taken over
 * by the elements.
 */
describe('taking over prerendered cards', function () {
  this.timeout(120_000);
  let page: Page;
  let requests: readonly string[];
  let boxes: Map<Element, DOMRect>;
  let words: string[];
  const records: MutationRecord[] = [];

  before(async () => {
    page = await openPage();
    requests = requestsOf(page.window);
    boxes = boxesOf(page.roots);
    words = page.roots.map(wordsOf);
    const observer = new page.window.MutationObserver((list) => records.push(...list));
    for (const root of page.roots)
      observer.observe(root, {childList: true, characterData: true, attributes: true, subtree: true});
    await load(page.window, '/src/define.ts');
    await settle(page.cards);
    records.push(...observer.takeRecords());
    observer.disconnect();
  });

  after(() => page.remove());

  it('upgrades every card', () => {
    assert.isAbove(page.cards.length, 140);
    for (const card of page.cards) assert.include(['ready', 'withdrawn'], card.status, nameOf(card));
  });

  it('adds, removes and changes no node', () => {
    const changed = records.map(({target}) => target.getRootNode() as ShadowRoot).filter((root) => !isDue(root));
    assert.deepEqual([...new Set(changed.map(({host}) => nameOf(host)))], []);
  });

  it('adds the notice that a review is due if it is, and keeps everything else', () => {
    const due = page.roots.filter(isDue);
    const all = page.roots.map(({host}) => nameOf(host)).filter((name) => /^shots\/harbour(?: as |$)/.test(name));
    assert.isNotEmpty(all);
    assert.deepEqual(
      due.map(({host}) => nameOf(host)),
      all,
    );
    for (const root of due) {
      const added = [...root.querySelectorAll('*')].filter((element) => !boxes.has(element));
      assert.deepEqual(added, [root.querySelector('.out-of-date')], nameOf(root.host));
    }
  });

  it('sends no request', () => {
    assert.deepEqual(requests, []);
  });

  it('moves no box by more than a pixel', () => {
    const others = page.roots.filter((root) => !isDue(root));
    assert.deepEqual(
      others.filter((root) => moved(root, boxes)).map(({host}) => nameOf(host)),
      [],
    );
  });

  it('keeps every word', () => {
    assert.deepEqual(page.roots.map(wordsOf), words);
  });

  it('changes what a server has drawn in place: another language leaves the elements where they are', async () => {
    const french = page.cards.filter(({status}) => status === 'ready');
    const before = new Map(french.map((card) => [card, card.shadowRoot!.querySelector('article')]));
    for (const card of french) card.lang = 'fr';
    await settle(french);
    const replaced = french.filter((card) => card.shadowRoot!.querySelector('article') !== before.get(card));
    assert.deepEqual(replaced.map(nameOf), []);
    for (const card of french) card.lang = 'en';
    await settle(french);
    assert.deepEqual(page.roots.map(wordsOf), words);
  });

  it('still reacts: another briefing is drawn in its place, with the very words of a card that no server has drawn', async () => {
    const fresh = new Map(
      page.cards.map(({localName}) => [localName, page.window.document.createElement(localName) as Card]),
    );
    page.window.document.body.append(...fresh.values());
    for (const card of [...page.cards, ...fresh.values()]) card.markdown = ANOTHER;
    await settle([...page.cards, ...fresh.values()]);
    for (const root of page.roots) {
      const expected = wordsOf(fresh.get(root.host.localName)!.shadowRoot!);
      assert.match(expected, /Another title/);
      assert.equal(wordsOf(root), expected, nameOf(root.host));
      assert.lengthOf(root.querySelectorAll('.card'), 1);
    }
  });
});

const ANOTHER = withEveryPart(`---
title: Another title
sources: {a: {publisher: A, title: A}, b: {publisher: B, title: B}}
---

- **Fact:** Another fact

A rule between two lists.

- **Question?**
  - **Another answer** [^a]
  - **No answer** [^b]

* **2020:** Another event
`);

function nameOf(card: Element): string {
  return (card as CaucasusBrief).parentElement?.dataset['name'] ?? '';
}

function isDue(root: ShadowRoot): boolean {
  return root.querySelector('.out-of-date') !== null;
}
