import {assert} from '@open-wc/testing';
import {place, turn} from '../elements/support.js';
import type {Attack} from './attack.js';
import {costliest, EXHAUSTION, type Exhaustion} from './corpus/exhaustion.js';
import {guarded} from './guard.js';
import {PICTURE} from './harbour.js';
import {isOutOfProportion} from './proportion.js';
import './unsafe-brief.js';
import {dangersOfAll, saying, showInTurn, type Shown} from './ways.js';

const guard = guarded();
// Forged JSON names it.
beforeEach(() => guard.allowImages([PICTURE]));

/** So many times as long as ordinary words, at most: a guard against hanging. How much work a text makes is held in Node, by processor time. */
const TOLERANCE = 12;
/** No card takes long for that, and many are asked. */
const SMALL = 2 ** 11;
/** Compiled JSON of everything that a card shows, and more. */
const SMALL_JSON = 2 ** 14;

/** How long the page stands still for a card, its layout included. */
async function cost(text: string, isJson = false): Promise<number> {
  const card = document.createElement('caucasus-brief');
  if (isJson) card.append(Object.assign(document.createElement('script'), {type: 'application/json', textContent: text}));
  else card.markdown = text;
  const start = performance.now();
  place(card);
  await card.updateComplete;
  card.getBoundingClientRect();
  const took = performance.now() - start;
  if (!isJson) assert.equal(card.status, 'ready');
  card.remove();
  await turn();
  return took;
}

const [ordinary] = EXHAUSTION['Long texts'] ?? [];
const drawn = Object.values(EXHAUSTION).flat().filter(({isDrawn}) => isDrawn);

describe(`The page stands still no longer than for ordinary text of the size limit, times ${TOLERANCE}, because of`, () => {
  let due = 0;
  before(async () => {
    const text = costliest(ordinary as Exhaustion);
    await cost(text);
    due = await cost(text);
  });

  for (const each of drawn) {
    it(each.name, async () => {
      const text = costliest(each);
      let took = await cost(text, each.isJson);
      // The machine may have been busy with something else: the least of two times counts.
      if (took > due * TOLERANCE) took = Math.min(took, await cost(text, each.isJson));
      assert.isAtMost(took, due * TOLERANCE);
      assert.deepEqual(guard.findings().map(saying), []);
    });
  }
});

for (const [name, texts] of Object.entries(EXHAUSTION)) {
  describe(`${name}: no card is harmed by`, () => {
    texts.forEach((each, n) => {
      it(each.name, async () => {
        const text = each.text(each.isJson ? SMALL_JSON : SMALL);
        const attack: Attack = {name: each.name, does: 'blocked', ...(each.isJson ? {json: text} : {markdown: text})};
        const shown = await showInTurn(attack, n);
        assert.deepEqual([...dangersOfAll(shown, [PICTURE]), ...guard.findings().map(saying)], []);
      });
    });
  });

  const harmful = texts.flatMap((each) => (each.harmsUnsafe ? [{...each, sizes: each.harmsUnsafe}] : []));
  if (harmful.length === 0) continue;
  describe(`${name}: an unsafe element takes out of all proportion, or gives up at,`, () => {
    for (const {name, text, isJson, sizes: [smaller, larger]} of harmful) {
      it(name, () => {
        const show = (given: string) => {
          const element = document.createElement('unsafe-brief');
          if (isJson) element.showJson(given);
          else element.showMarkdown(given);
        };
        assert.isTrue(isOutOfProportion(show, text(smaller), text(larger)));
      });
    }
  });
}

describe('Five megabytes', () => {
  const text = (EXHAUSTION['Long texts']?.[1] as Exhaustion).text(5 * 2 ** 20);

  it('are shown by an unsafe element, all of them', () => {
    const element = document.createElement('unsafe-brief');
    element.showMarkdown(text);
    assert.isAtLeast(element.root.textContent.length, 4 * 2 ** 20);
  });

  it('are refused where they are loaded, and cut where they are given', async () => {
    const states = new Map<string, string>();
    for (let turn = 0; turn < 6; turn += 1) {
      const [{label, card}] = (await showInTurn({name: 'Five megabytes', does: 'blocked', markdown: text, json: '{}'}, turn)) as [Shown];
      states.set(label, card.status);
    }
    assert.deepEqual(Object.fromEntries([...states].filter(([label]) => label.endsWith('Markdown') || label.endsWith('markdown property'))), {
      '<caucasus-brief> by a src of Markdown': 'failed',
      '<caucasus-brief> by the markdown property': 'ready',
      '<caucasus-brief> by a child script of Markdown': 'ready',
    });
  });
});
