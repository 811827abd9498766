import {assert} from '@open-wc/testing';
import {inside, place, turn} from '../elements/support.js';
import {MAX_MARKS} from '../../src/parse/limits.js';
import type {Attack} from './attack.js';
import {costliest, EXHAUSTION, type Exhaustion} from './corpus/exhaustion.js';
import {guarded} from './guard.js';
import {PICTURE} from './harbour.js';
import {isOutOfProportion} from './proportion.js';
import {countUnsafe} from './unsafe-brief.js';
import {dangersOfAll, saying, showInTurn, type Shown} from './ways.js';

const guard = guarded();
// Forged JSON names it.
beforeEach(() => guard.allowImages([PICTURE]));

/** Each card is quick, but there are many. */
const SMALL = 2 ** 11;
/** Compiled JSON of everything that a card shows, and more. */
const SMALL_JSON = 2 ** 14;

/** Each mark of Markdown that is read, whatever the mark is, makes no more nodes than this; and each part of compiled JSON. */
const NODES_OF_MARK = 20;
const NODES_OF_PART = 8;
/** As the format says. */
const MAX_PARTS = 36_000;

/** The elements and texts of a card that shows a text. */
async function nodesOf(text: string, isJson = false): Promise<number> {
  const card = document.createElement('caucasus-brief');
  if (isJson)
    card.append(Object.assign(document.createElement('script'), {type: 'application/json', textContent: text}));
  else card.markdown = text;
  place(card);
  await card.updateComplete;
  if (!isJson) assert.equal(card.status, 'ready');
  const count = countNodes(inside(card));
  card.remove();
  await turn();
  return count;
}

function countNodes(root: ParentNode & Node): number {
  const nodes = document.createTreeWalker(root);
  let count = 0;
  while (nodes.nextNode()) count++;
  return count;
}

const drawn = Object.values(EXHAUSTION)
  .flat()
  .filter(({isDrawn}) => isDrawn);

describe(`A mark makes at most ${NODES_OF_MARK} nodes in a card, and a part of compiled JSON ${NODES_OF_PART}, whether there are`, () => {
  for (const each of drawn) {
    it(each.name, async () => {
      const most = each.isJson ? MAX_PARTS * NODES_OF_PART : MAX_MARKS * NODES_OF_MARK;
      assert.isAtMost(await nodesOf(costliest(each), each.isJson), most);
      assert.deepEqual(guard.findings().map(saying), []);
    });
  }

  it('items of a list, whose elements and texts are all counted', async () => {
    assert.isAtLeast(await nodesOf(`# T\n\n${'- a\n'.repeat(1000)}`), 2000);
  });
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
    for (const {
      name,
      text,
      isJson,
      sizes: [smaller, larger],
    } of harmful) {
      it(name, () => {
        const workOf = (given: string, most: number) =>
          countUnsafe((element) => (isJson ? element.showJson(given) : element.showMarkdown(given)), most);
        assert.isTrue(isOutOfProportion(workOf, text(smaller), text(larger)));
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
      const [{label, card}] = (await showInTurn(
        {name: 'Five megabytes', does: 'blocked', markdown: text, json: '{}'},
        turn,
      )) as [Shown];
      states.set(label, card.status);
    }
    assert.deepEqual(
      Object.fromEntries(
        [...states].filter(([label]) => label.endsWith('Markdown') || label.endsWith('markdown property')),
      ),
      {
        '<caucasus-brief> by a src of Markdown': 'failed',
        '<caucasus-brief> by the markdown property': 'ready',
        '<caucasus-brief> by a child script of Markdown': 'ready',
      },
    );
  });
});
