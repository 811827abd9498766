import {assert} from '@open-wc/testing';
import type {CaucasusBrief} from '../../src/index.js';
import {boxesOf, load, moved, openPage, requestsOf, settle, type Card, type Page} from './prerendered-page.js';
import {wordsOf} from './words.js';

/*
 * A page of prerendered cards (every fixture, every briefing), parsed by the browser without any script, and then taken over
 * by the elements: with Lit's hydration, and without it.
 */
for (const {way, name, modules} of [
  {way: 'without hydration', name: 'prerendered', modules: ['/src/define.ts']},
  {way: 'without hydration and its marks', name: 'prerendered-bare', modules: ['/src/define.ts']},
  {way: 'with hydrate.ts loaded first', name: 'prerendered', modules: ['/src/hydrate.ts', '/src/define.ts']},
] as const) {
  describe(`taking over prerendered cards, ${way}`, function () {
    this.timeout(120_000);
    let page: Page;
    let requests: readonly string[];
    let boxes: Map<Element, DOMRect>;
    let words: string[];
    const records: MutationRecord[] = [];

    before(async () => {
      page = await openPage(name);
      requests = requestsOf(page.window);
      boxes = boxesOf(page.roots);
      words = page.roots.map(wordsOf);
      const observer = new page.window.MutationObserver((list) => records.push(...list));
      for (const root of page.roots) observer.observe(root, {childList: true, characterData: true, subtree: true});
      for (const module of modules) await load(page.window, module);
      await settle(page.cards);
      records.push(...observer.takeRecords());
      observer.disconnect();
    });

    after(() => page.remove());

    it('upgrades every card', () => {
      assert.isAbove(page.cards.length, 140);
      for (const card of page.cards) assert.include(['ready', 'withdrawn'], card.status, nameOf(card));
    });

    it('adds and removes no node, but for text nodes without text', () => {
      const changed = records.filter((record) => !addsEmptyTextOnly(record)).map(({target}) => target.getRootNode() as ShadowRoot).filter((root) => !isDue(root));
      assert.deepEqual([...new Set(changed.map(({host}) => nameOf(host)))], []);
    });

    it('adds the notice that a review is due where it is due', () => {
      const due = page.roots.filter(isDue);
      assert.deepEqual(due.map(({host}) => nameOf(host)), ['shots/harbour', 'shots/harbour as source-compare', 'shots/harbour as fact-box', 'shots/harbour as event-timeline'].filter((name) => page.roots.some(({host}) => nameOf(host) === name)));
      // Lit takes the server's elements up only if it hydrates; else the card is drawn anew.
      const isKept = due.map((root) => boxes.has(root.querySelector('article')!));
      assert.deepEqual(isKept, due.map(() => modules.length === 2));
    });

    it('sends no request', () => {
      assert.deepEqual(requests, []);
    });

    it('moves no box by more than a pixel', () => {
      const others = page.roots.filter((root) => !isDue(root));
      assert.deepEqual(others.filter((root) => moved(root, boxes)).map(({host}) => nameOf(host)), []);
    });

    it('keeps every word', () => {
      assert.deepEqual(page.roots.map(wordsOf), words);
    });

    it('still reacts: another briefing is drawn in its place, with the very words of a card that no server has drawn', async () => {
      const fresh = new Map(page.cards.map(({localName}) => [localName, page.window.document.createElement(localName) as Card]));
      page.window.document.body.append(...fresh.values());
      for (const card of [...page.cards, ...fresh.values()]) card.markdown = ANOTHER;
      await settle([...page.cards, ...fresh.values()]);
      for (const root of page.roots) {
        const expected = wordsOf(fresh.get(root.host.localName)!.shadowRoot!);
        assert.match(expected, /Another title.*Another (?:fact|answer|event)/);
        assert.equal(wordsOf(root), expected, nameOf(root.host));
        assert.lengthOf(root.querySelectorAll('.card'), 1);
      }
    });
  });
}

const ANOTHER = `---
title: Another title
sources: {a: {publisher: A, title: A}, b: {publisher: B, title: B}}
---

- **Fact:** Another fact

A rule between two lists.

- **Question?**
  - **Another answer** [^a]
  - **No answer** [^b]

* **2020:** Another event
`;

function nameOf(card: Element): string {
  return (card as CaucasusBrief).parentElement?.dataset['name'] ?? '';
}

/** Lit needs a text node for every text that may change, and a parser makes none without text. */
function addsEmptyTextOnly({addedNodes, removedNodes}: MutationRecord): boolean {
  return removedNodes.length === 0 && [...addedNodes].every(({nodeType, nodeValue}) => nodeType === Node.TEXT_NODE && nodeValue === '');
}

function isDue(root: ShadowRoot): boolean {
  return root.querySelector('.out-of-date') !== null;
}
