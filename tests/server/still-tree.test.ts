import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {CARDS} from '../../src/cards/index.js';
import {parseBrief} from '../../src/parse/index.js';
import {h, isBlock, keyed, live, treeOf, type Content, type Tree, type TreeElement} from '../../src/render/tree.js';
import {prepare} from '../../src/server/html-options.js';
import {snapshotTree} from '../../src/server/snapshot.js';
import {stillTree} from '../../src/server/still-tree.js';
import {randomFrom, RandomTrees} from '../render/random-tree.js';
import {HOSTILE_TEXT, TEXTS} from './texts.js';

const still = (...content: Content[]): Tree => stillTree(treeOf(content));
/** What is left of a block's content. */
const inside = (...content: Content[]): Tree => (still(h('div', {}, ...content))[0] as TreeElement).children;
const button = h('button', {type: 'button'}, 'Press');
const p = h('p', {}, 'x');

describe('what can be pressed', () => {
  test('is gone', () => {
    assert.deepEqual(inside('a', live(button), 'b'), ['ab']);
    assert.deepEqual(still(live(button)), []);
  });

  test('gives way to what stands for it', () => {
    const link = h('a', {href: '#x'}, '1');
    assert.deepEqual(
      inside(
        h(
          'sup',
          {},
          live(button, () => link),
        ),
      ),
      [h('sup', {}, link)],
    );
    assert.deepEqual(inside(live(button, () => ['a', [link], undefined, 0])), ['a', link, '0']);
  });

  test('is looked for in what stands for something else as well', () => {
    assert.deepEqual(inside(live(button, () => h('p', {class: 'x'}, 'a', live(button)))), [h('p', {}, 'a')]);
    assert.deepEqual(inside(live(button, () => live(button, () => live(button)))), []);
  });

  test('is gone with all that it holds, a block with the line breaks around it', () => {
    assert.deepEqual(inside(p, live(h('div', {}, p, 'x', button)), p), [p, '\n', p]);
    assert.deepEqual(inside(live(h('div', {})), p), [p]);
    assert.deepEqual(inside(p, live(h('div', {})), live(h('div', {}))), [p]);
  });

  test('leaves the words beside it apart if it was a block, and leaves no line break at an end', () => {
    const block = live(h('div', {}, 'x'));
    assert.deepEqual(inside('a', block, 'b'), ['a\nb']);
    assert.deepEqual(inside('a', block, block, 'b'), ['a\nb']);
    assert.deepEqual(inside('a', block), ['a']);
    assert.deepEqual(inside(block, 'b'), ['b']);
    assert.deepEqual(inside(h('em', {}, 'a'), block, h('em', {}, 'b')), [h('em', {}, 'a'), '\n', h('em', {}, 'b')]);
    assert.deepEqual(inside('a', block, p, block, 'b'), ['a\n', p, '\nb']);
    const others = live(h('div', {}, 'x'), () => h('em', {}, 'y'));
    assert.deepEqual(inside('a', others, 'b', others), ['a\n', h('em', {}, 'y'), '\nb\n', h('em', {}, 'y')]);
  });

  test('leaves no blank line where the words beside it end or begin with a line break of their own', () => {
    const block = live(h('div', {}, 'x'));
    for (const [a, b] of [
      ['a\n', 'b'],
      ['a', '\nb'],
      ['a\n', '\nb'],
    ] as const)
      assert.deepEqual(inside(a, block, b), ['a\nb']);
  });

  test('takes along the blank that held it to its word, and no other', () => {
    assert.deepEqual(inside('word\u00a0', live(button)), ['word']);
    assert.deepEqual(inside(h('em', {}, 'word'), '\u00a0', live(button)), [h('em', {}, 'word')]);
    assert.deepEqual(inside('40\u00a0m\u00a0', live(button), 'b'), ['40\u00a0mb']);
    assert.deepEqual(
      inside(
        'word\u00a0',
        live(button, () => 'x'),
      ),
      ['word\u00a0x'],
    );
    assert.deepEqual(inside('word\u00a0', h('em', {}, 'x')), ['word\u00a0', h('em', {}, 'x')]);
    assert.deepEqual(inside('word ', live(button)), ['word ']);
  });
});

describe('attributes', () => {
  const all = {
    class: 'c',
    part: 'p',
    translate: 'no',
    tabindex: 0,
    id: 'i',
    lang: 'fr',
    dir: 'rtl',
    role: 'group',
    title: 't',
    'aria-label': 'a',
  } as const;
  const {class: _class, part: _part, translate: _translate, tabindex: _tabindex, ...others} = all;

  test('for style sheets, for scripts and for the keyboard are gone', () => {
    assert.deepEqual(still(h('div', all)), [h('div', others)]);
  });

  test('of class stay where somebody may style them', () => {
    assert.deepEqual(stillTree([h('div', all)], true), [h('div', {class: 'c', ...others})]);
    assert.deepEqual(stillTree([h('div', {part: 'p'})], true), [h('div', {})]);
  });

  test('and keys are gone, and nothing that stands for something is left', () => {
    assert.deepEqual(still(keyed('k', h('p', {}, 'x'))), [{tag: 'p', attributes: {}, children: ['x']}]);
  });
});

describe('an element in a line that says nothing', () => {
  test('leaves its content, as one text with what stands beside it', () => {
    assert.deepEqual(inside('a', h('span', {class: 'x', part: 'y'}, 'b'), 'c'), ['abc']);
    assert.deepEqual(inside(h('span', {id: undefined}, h('span', {}, 'a', h('em', {}, 'b')))), ['a', h('em', {}, 'b')]);
    assert.deepEqual(inside(h('span', {})), []);
  });

  test('stays if it says something still: a language, a name', () => {
    for (const attributes of [{lang: 'fr'}, {dir: 'rtl'}, {id: 'x'}, {title: 't'}, {'aria-label': 'a'}] as const) {
      assert.deepEqual(inside(h('span', attributes, 'a')), [h('span', attributes, 'a')]);
    }
  });

  test('stays if its class does', () => {
    assert.deepEqual(stillTree([h('span', {class: 'x'}, 'a')], true), [h('span', {class: 'x'}, 'a')]);
    assert.deepEqual(stillTree([h('span', {}, 'a'), h('span', {part: 'y'}, 'b')], true), ['ab']);
  });

  test('is a span; every other element says something', () => {
    assert.deepEqual(inside(h('div', {class: 'x'}, 'a'), h('em', {}, 'b')), [
      h('div', {}, 'a'),
      '\n',
      h('em', {}, 'b'),
    ]);
  });

  test('that is a name turns nothing round that stands beside it', () => {
    const name = h('span', {class: 'x', translate: 'no'}, 'b');
    assert.deepEqual(inside('a', name, 'c'), ['a', h('bdi', {}, 'b'), 'c']);
    assert.deepEqual(stillTree([name], true), [h('bdi', {class: 'x'}, 'b')]);
    assert.deepEqual(inside(h('strong', {translate: 'no'}, 'b')), [h('strong', {dir: 'auto'}, 'b')]);
    assert.deepEqual(inside(h('strong', {translate: 'no', dir: 'ltr'}, 'b')), [h('strong', {dir: 'ltr'}, 'b')]);
  });

  test('leaves blocks on their own lines', () => {
    assert.deepEqual(inside('a', h('span', {}, p), 'b'), ['a\n', p, '\nb']);
  });
});

test('a tree in which nothing can be pressed and nothing is styled stays as it is', () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const once = stillTree(new RandomTrees(randomFrom(seed), ['a', 'b ', ' c', '<']).tree());
    assert.deepEqual(stillTree(once), once, `seed ${seed}`);
  }
});

test('the tree that it is made of is left as it was', () => {
  const tree = [h('div', {class: 'x'}, 'a\u00a0', live(button), h('span', {}, 'b'))];
  const before = JSON.stringify(tree);
  stillTree(tree);
  assert.equal(JSON.stringify(tree), before);
});

describe('of every card of every fixture and briefing', () => {
  const trees = [...TEXTS, ['hostile', HOSTILE_TEXT] as const].flatMap(([name, text]) => {
    const {brief} = parseBrief(text);
    const cards = CARDS.filter((card) => card.select(brief, {}).problems.length === 0);
    return cards.flatMap(({tag}) =>
      [false, true].map((keepsClasses) => ({
        name: `${name} as ${tag}`,
        keepsClasses,
        tree: snapshotTree(prepare(brief, {card: tag}), keepsClasses),
      })),
    );
  });

  test('nothing is left that can be pressed, or that only a card with its script and style sheet needs', () => {
    for (const {name, keepsClasses, tree} of trees) {
      visit(tree, (siblings) => {
        for (const node of siblings) {
          if (typeof node === 'string') continue;
          assert.ok(!['button', 'slot', 'textarea'].includes(node.tag), `${name}: ${node.tag}`);
          assert.deepEqual(Object.keys(node), ['tag', 'attributes', 'children'], name);
          const gone = [
            'part',
            'translate',
            'tabindex',
            'popover',
            'popovertarget',
            'value',
            ...(keepsClasses ? [] : ['class']),
          ];
          assert.deepEqual(
            Object.keys(node.attributes).filter((attribute) => gone.includes(attribute)),
            [],
            name,
          );
          assert.ok(
            node.tag !== 'span' || Object.values(node.attributes).some((value) => value !== undefined),
            `${name}: an idle span`,
          );
        }
      });
    }
    assert.ok(trees.length > 280);
  });

  test('there is no blank line beside a block, no line break at an end, no blank that held a button', () => {
    for (const {name, tree} of trees) {
      visit(tree, (siblings, parent) =>
        siblings.forEach((node, n) => {
          if (typeof node !== 'string' || parent?.tag === 'code') return;
          const [before, after] = [siblings[n - 1], siblings[n + 1]];
          if (isBlock(before) || isBlock(after)) assert.doesNotMatch(node, /\n\s*\n/, name);
          if (isBlock(after) || (after === undefined && isBlock(parent))) assert.doesNotMatch(node, /\u00a0\n?$/, name);
          if (before === undefined && isBlock(parent)) assert.doesNotMatch(node, /^\n/, name);
          if (after === undefined && isBlock(parent)) assert.doesNotMatch(node, /\n$/, name);
        }),
      );
    }
  });

  test('no two texts stand side by side, and none is empty', () => {
    for (const {name, tree} of trees) {
      visit(tree, (siblings) =>
        siblings.forEach((node, n) => {
          if (typeof node === 'string') assert.ok(node !== '' && typeof siblings[n + 1] !== 'string', name);
        }),
      );
    }
  });
});

/** Calls for each list of siblings of a tree, with the element that holds them. */
function visit(tree: Tree, call: (siblings: Tree, parent?: TreeElement) => void, parent?: TreeElement): void {
  call(tree, parent);
  for (const node of tree) if (typeof node === 'object') visit(node.children, call, node);
}
