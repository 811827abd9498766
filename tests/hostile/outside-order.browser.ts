import {assert} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {parseBrief} from '../../src/index.js';
import {snapshot} from '../../src/server/snapshot.js';
import {TAGS} from '../cards.js';
import {inFakePage, inside} from '../elements/support.js';
import {cardIn, pagePart, WAYS, weaken} from './outside.js';

/** Controls that turn what comes after them, and that end what others have started. */
const ATTACKS = {
  'an override': '\u202e',
  'an embedding': '\u202b',
  'an isolate': '\u2067',
  'an override after the end of all isolates': '\u2069\u2069\u202e',
};

/** The words of an attacker are of this letter alone; all others must stay in their order. */
const OWN = /[qQ]/;

/** A briefing whose author turns, by a control, wherever there is a text. */
function turning(control: string): string {
  const q = `Qq${control}qq`;
  const yaml = JSON.stringify(q);
  return `---
title: ${yaml}
lang: en
authors: [${yaml}, Bob Carter]
publisher: ${yaml}
published: ${JSON.stringify(`2026-11-23 (${q})`)}
as-of: 2026-03
topics: [${yaml}, Bridges]
sources:
  one: {publisher: ${yaml}, short: ${yaml}, title: ${yaml}, author: ${yaml}, genre: ${yaml}, url: "https://one.example/", published: ${JSON.stringify(`2020 (${q})`)}}
  two: {publisher: The Beacon, short: Beacon, title: A report, author: Dora, genre: opinion, published: 2021-02-03}
corrections:
  - {date: 2026-11-24, kind: correction, text: ${yaml}, about: term}
---

Words before ${q} [^one] and after. Another [link ${q}](https://one.example/) here, **bold ${q}** there, ![${q}](x.png) too [^two].

> ${q}
> — ${q}, ${q}, 2020-01-02 [^one]

| Head ${q} | Other |
| - | - |
| Cell ${q} | 40 km |

## Facts

- **Term ${q}:** 40 km to the town [^one#p] {#term}
- **Length:** 30 m ${q} [^two]
- **Question ${q}?**
  - **Stance ${q}** [^one]
  - **No** [^two]

## Events

- **2021:** It is built ${q} [^one]
- **2022 (${q}):** It is closed [^two]

## Differences

- **Will it stand ${q}?**
  - **Yes ${q}** for 20 years ${q} [^one#p] [^two]
  - **No** [^two]

[^one#p]: ${q} … ${q} — ${q}
`;
}

interface Word {
  readonly text: string;
  readonly first: DOMRect;
  readonly last: DOMRect;
}

/**
 * Words that are not where they belong: whose letters run from right to left, or that stand in a line before what comes before them.
 * Words of the attacker are no measure.
 */
function turned(root: ParentNode): string[] {
  const found: string[] = [];
  const range = document.createRange();
  const last = new Map<Element, Word>();
  const visit = (node: Node, block: Element): void => {
    if (node instanceof HTMLElement) {
      if (
        node.localName === 'style' ||
        !node.checkVisibility() ||
        (node.popover !== null && !node.matches(':popover-open'))
      )
        return;
      for (const child of node.childNodes) visit(child, getComputedStyle(node).display === 'inline' ? block : node);
      return;
    }
    if (!(node instanceof Text)) return;
    for (const {0: text, index} of node.data.matchAll(/[\p{L}\d]+/gu)) {
      if (OWN.test(text)) continue;
      const rectAt = (offset: number) => {
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        return range.getBoundingClientRect();
      };
      const word = {text, first: rectAt(index), last: rectAt(index + text.length - 1)};
      if (word.first.width === 0) continue;
      const before = last.get(block);
      if (isInLine(word.first, word.last) && word.last.left < word.first.left) found.push(text);
      if (before && isInLine(before.last, word.first) && word.first.left < before.last.right - 1)
        found.push(`${before.text} ${text}`);
      last.set(block, word);
    }
  };
  for (const child of root.children) visit(child, child);
  return found;
}

function isInLine(a: DOMRect, b: DOMRect): boolean {
  return Math.abs(a.top + a.bottom - b.top - b.bottom) < Math.min(a.height, b.height);
}

function unfold(root: ParentNode): void {
  for (const details of root.querySelectorAll('details')) details.open = true;
}

describe('a control in a text turns nothing beside it', () => {
  inFakePage();
  before(() => setViewport({width: 1000, height: 700}));
  after(() => setViewport({width: 800, height: 600}));

  for (const [what, control] of Object.entries(ATTACKS)) {
    for (const tag of TAGS) {
      for (const way of WAYS) {
        it(`${what}, in <${tag}>, ${way}`, async () => {
          const main = pagePart('width: 360px');
          const card = await cardIn(main, tag, turning(control), way);
          for (const attributes of [{}, ...(tag === 'fact-box' ? [{compact: ''}] : [])]) {
            for (const [name, value] of Object.entries(attributes)) card.setAttribute(name, value);
            await card.updateComplete;
            unfold(inside(card));
            for (const width of [360, 900]) {
              main.style.width = `${width}px`;
              assert.deepEqual(turned(inside(card)), [], `${width} px`);
            }
          }
          for (const popover of inside(card).querySelectorAll<HTMLElement>('.popover')) {
            popover.showPopover();
            assert.deepEqual(turned(inside(card)), [], 'with a popover');
            popover.hidePopover();
          }
        });
      }

      it(`${what}, in the snapshot of <${tag}>`, () => {
        const main = pagePart('width: 700px');
        main.setHTMLUnsafe(snapshot(parseBrief(turning(control)).brief, {card: tag}));
        unfold(main);
        assert.isAbove(main.textContent.length, 100);
        assert.deepEqual(turned(main), []);
      });
    }
  }

  // An isolate that is not closed turns nothing in WebKit, whatever a card does.
  it('would, if nothing were isolated', async () => {
    const main = pagePart('width: 700px');
    const card = await cardIn(main, 'caucasus-brief', turning(ATTACKS['an override']));
    unfold(inside(card));
    assert.deepEqual(turned(inside(card)), []);
    weaken(card, '* {unicode-bidi: normal !important} button {display: inline !important}');
    const walker = document.createTreeWalker(inside(card), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      text.data = text.data.replace(/[\u2068\u2069]/g, '');
    }
    assert.isNotEmpty(turned(inside(card)));
  });
});
