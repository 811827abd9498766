import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {h, heldBy, isBlock, isEmpty, keyed, live, treeOf, type Content, type Tree} from '../../src/render/tree.js';
import {parseBrief} from '../../src/parse/index.js';
import {CARDS} from '../../src/cards/index.js';
import {localeFor} from '../../src/i18n/index.js';
import {renderCard} from '../../src/render/rendering.js';
import {HOSTILE_TEXT, TEXTS} from '../server/texts.js';
import {randomFrom, RandomTrees, TAGS} from './random-tree.js';

/** The children of an element, which are what the tests are about. */
const inside = (...content: Content[]): Tree => h('div', {}, ...content).children;
const p = h('p', {}, 'x');
const em = h('em', {}, 'x');

describe('content', () => {
  test('is flattened, however deep its lists are', () => {
    assert.deepEqual(inside([['a', [['b']]], [], [[[]]], em]), ['ab', em]);
  });

  for (const [nothing, words] of [
    ['', 'an empty text'],
    [undefined, 'undefined'],
    [false, 'false'],
    [null, 'null'],
    [[], 'an empty list'],
    [[undefined, ['', [false]]], 'a list of nothing'],
  ] as const) {
    test(`${words} leaves nothing`, () => {
      assert.deepEqual(treeOf(nothing), []);
      assert.deepEqual(inside('a', nothing, em, nothing), ['a', em]);
      assert.equal(isEmpty(nothing), true);
    });
  }

  test('0 is a text like other numbers', () => {
    assert.deepEqual(inside(0), ['0']);
    assert.deepEqual(inside(1.5, -2, 0), ['1.5-20']);
    assert.equal(isEmpty(0), false);
    assert.equal(isEmpty([['', 0]]), false);
  });

  test('a blank is not nothing', () => {
    assert.deepEqual(treeOf(' '), [' ']);
    assert.equal(isEmpty(' '), false);
  });

  test('no two texts stand side by side, also where nothing or a list stood between them', () => {
    assert.deepEqual(inside('a', 'b', undefined, ['c', ['', 'd']], 0), ['abcd0']);
  });

  test('an element is content, empty or not', () => {
    assert.deepEqual(treeOf(h('p', {})), [h('p', {})]);
    assert.equal(isEmpty(h('p', {})), false);
  });

  test('is not changed by being put into an element, nor the list that it stood in', () => {
    const list = Object.freeze(['a', Object.freeze(['b']), em]) as Content;
    assert.deepEqual(treeOf(list), ['ab', em]);
    assert.equal(treeOf([em])[0], em, 'the very element');
  });
});

describe('a line break', () => {
  test('stands between two blocks, and not at either end', () => {
    assert.deepEqual(inside(p, p, p), [p, '\n', p, '\n', p]);
  });

  test('stands between a block and a text or an element in a line, on either side', () => {
    assert.deepEqual(inside('a', p, 'b'), ['a\n', p, '\nb']);
    assert.deepEqual(inside(em, p, em), [em, '\n', p, '\n', em]);
  });

  test('is not put between two things in a line', () => {
    assert.deepEqual(inside(em, em, 'a', em), [em, em, 'a', em]);
  });

  for (const space of [' ', '\n', '\t', '\u00a0', '\n ']) {
    test(`is not added to white space that is there: ${JSON.stringify(space)}`, () => {
      assert.deepEqual(inside(p, space, p), [p, space, p]);
      assert.deepEqual(inside(`a${space}`, p, `${space}b`), [`a${space}`, p, `${space}b`]);
      assert.deepEqual(inside(p, [space], [[p]]), [p, space, p]);
    });
  }

  test('is not added again to a tree that has them', () => {
    const once = inside('a', p, [p, em], p, 'b', 'c');
    assert.deepEqual(treeOf(once), once);
    const {children} = h('section', {}, once);
    assert.deepEqual(children, once);
  });

  test('stands where content that is nothing stands between blocks, once', () => {
    assert.deepEqual(inside(p, '', undefined, [false], p), [p, '\n', p]);
  });

  test('keeps the words of blocks apart in every briefing: in its plain text, words of two blocks do not run together', () => {
    // The plain text leaves out what only a live card has: popovers, the link that skips the card and its end.
    const taken = (tree: Tree): Tree =>
      tree
        .filter((node) => typeof node === 'string' || !node.still || !isBlock(node))
        .map((node) => (typeof node === 'string' ? node : {...node, children: taken(node.children)}));
    for (const [name, tree] of cards()) {
      visit(taken(tree), (siblings) =>
        siblings.forEach((node, n) => {
          const next = siblings[n + 1];
          if (next === undefined || !(isBlock(node) || isBlock(next))) return;
          assert.ok(
            /\s$/.test(textOf(node)) || /^\s/.test(textOf(next)),
            `${name}: ${JSON.stringify([node, next]).slice(0, 200)}`,
          );
        }),
      );
    }
  });
});

describe('every tree', () => {
  const random = [...Array(200).keys()].map(
    (seed) => [`random ${seed}`, new RandomTrees(randomFrom(seed)).tree()] as const,
  );

  test('has no empty text, and no two texts side by side', () => {
    for (const [name, tree] of [...cards(), ...random]) {
      visit(tree, (siblings) =>
        siblings.forEach((node, n) => {
          if (typeof node !== 'string') return;
          assert.notEqual(node, '', name);
          assert.notEqual(typeof siblings[n + 1], 'string', name);
        }),
      );
    }
  });

  test('of a card has no blank line beside a block', () => {
    for (const [name, tree] of cards()) {
      visit(tree, (siblings) =>
        siblings.forEach((node, n) => {
          const isBeside = isBlock(siblings[n - 1]) || isBlock(siblings[n + 1]);
          if (typeof node === 'string' && isBeside) assert.doesNotMatch(node, /\n\s*\n/, name);
        }),
      );
    }
  });

  test('has each key once among siblings', () => {
    for (const [name, tree] of cards()) {
      visit(tree, (siblings) => {
        const keys = siblings.flatMap((node) => (typeof node === 'object' && node.key !== undefined ? [node.key] : []));
        assert.deepEqual(
          keys.filter((key, n) => keys.indexOf(key) !== n),
          [],
          name,
        );
      });
    }
  });

  test('has each key once among siblings, also where a year or a date comes again after others', () => {
    const {brief} = parseBrief(
      '# T\n\n- **2020:** a\n- **2021:** b\n- **2020-05:** c\n- **2020-06:** d\n- **2020-05:** e\n',
    );
    const whole = CARDS[0];
    const {article} = renderCard(whole, brief, whole.select(brief, {}), OPTIONS);
    const lists: (string | undefined)[][] = [];
    visit([article], (siblings) => {
      const items = siblings.filter((node) => typeof node === 'object' && node.tag === 'li');
      if (items.length > 1) lists.push(items.map((item) => (typeof item === 'object' ? item.key : undefined)));
    });
    assert.deepEqual(lists, [
      ['2020', '2021', undefined],
      ['2020-05/', '2020-06/', undefined],
    ]);
  });

  test('is data: JSON keeps all of it, except the replacements for places without controls and what opens', () => {
    for (const [name, tree] of cards()) {
      visit(tree, (siblings) => {
        for (const node of siblings) {
          if (typeof node === 'string') continue;
          const others = Object.keys(node).filter(
            (key) => !['tag', 'attributes', 'children', 'key', 'still', 'opens'].includes(key),
          );
          assert.deepEqual(others, [], name);
          const values = Object.values(node.attributes).filter((value) => value !== true && value !== undefined);
          for (const value of values) assert.match(typeof value, /^(?:string|number)$/, name);
        }
      });
    }
  });

  test('the random ones have every tag that there is', () => {
    const tags = new Set<string>();
    for (const [, tree] of random) {
      visit(tree, (siblings) => siblings.forEach((node) => typeof node === 'object' && tags.add(node.tag)));
    }
    assert.deepEqual(
      TAGS.filter((tag) => !tags.has(tag)),
      [],
    );
  });
});

describe('an element', () => {
  test('keeps its attributes as they were given', () => {
    const attributes = {start: 0, class: undefined, popover: true, id: ''} as const;
    assert.deepEqual(h('ol', attributes).attributes, attributes);
  });

  test('with a key, or with what stands for it elsewhere, is otherwise the same; the first is left as it was', () => {
    assert.deepEqual(keyed('k', em), {...em, key: 'k'});
    assert.equal(live(em, () => 'y').still?.(), 'y');
    assert.equal(live(em).still?.(), undefined);
    assert.equal(live(keyed('k', em)).key, 'k');
    assert.equal(typeof keyed('k', live(em)).still, 'function');
    assert.deepEqual(Object.keys(em), ['tag', 'attributes', 'children']);
  });

  test('that opens holds then what it says, and nothing before', () => {
    const popover = {...h('div', {popover: true}), opens: () => [em, h('p', {}, 'x')]};
    assert.deepEqual(popover.children, []);
    assert.deepEqual(heldBy(popover), [em, h('p', {}, 'x')]);
    assert.deepEqual(heldBy(em), em.children);
  });

  test('stands on lines of its own exactly if a browser puts it there', () => {
    const inLine = [
      'a',
      'bdi',
      'br',
      'button',
      'cite',
      'code',
      'del',
      'em',
      'img',
      'input',
      'path',
      'slot',
      'span',
      'strong',
      'sup',
      'svg',
      'textarea',
      'time',
    ];
    assert.deepEqual(
      TAGS.filter((tag) => !isBlock({tag, attributes: {}, children: []})),
      inLine,
    );
    assert.equal(isBlock('p'), false);
    assert.equal(isBlock(undefined), false);
  });
});

const OPTIONS = {view: 'full', locale: localeFor('en'), headingLevel: 2, images: 'all'} as const;

/** Every card of every text. */
function* cards(): Generator<readonly [string, Tree]> {
  for (const [name, text] of [...TEXTS, ['hostile', HOSTILE_TEXT] as const]) {
    const {brief} = parseBrief(text);
    for (const card of CARDS) {
      const selection = card.select(brief, {});
      if (selection.problems.length > 0) continue;
      yield [`${name} as ${card.tag}`, [renderCard(card, brief, selection, OPTIONS).article]];
    }
  }
}

/** Calls for each list of siblings of a tree. */
function visit(tree: Tree, call: (siblings: Tree) => void): void {
  call(tree);
  for (const node of tree) if (typeof node === 'object') visit(node.children, call);
}

/** A text itself. What an element holds does not part it from its neighbour. */
function textOf(node: Tree[number]): string {
  return typeof node === 'string' ? node : '';
}
