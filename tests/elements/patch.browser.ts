import {assert} from '@open-wc/testing';
import {patch} from '../../src/elements/patch.js';
import {toDom} from '../../src/elements/to-dom.js';
import {h, keyed, treeOf, type Tree, type TreeElement, type TreeNode} from '../../src/render/tree.js';
import {can} from '../engine.js';
import {oneOf, randomFrom, RandomTrees, several, type Random} from '../render/random-tree.js';

/** Which part of the random trees there is. */
const PART = (await can('long')) ? 1 : 0.1;

const SVG = 'http://www.w3.org/2000/svg';

/** An element in the page that holds a tree; what is made of the tree can be patched. */
function draw(tree: Tree): HTMLElement {
  const ground = document.createElement('div');
  ground.dataset['ground'] = '';
  ground.append(toDom(tree, document));
  document.body.append(ground);
  return ground;
}

/** What an observer of everything sees while a tree is changed to another. */
function recordsOf(before: Tree, after: Tree, ground = draw(before)): MutationRecord[] {
  const observer = new MutationObserver(() => undefined);
  observer.observe(ground, {subtree: true, childList: true, characterData: true, attributes: true});
  patch(ground, before, after);
  const records = observer.takeRecords();
  observer.disconnect();
  return records;
}

/** What kinds of change they are. */
const kinds = (records: readonly MutationRecord[]) => records.map(({type}) => type);

/** As `isEqualNode()`, which in Firefox tells texts of the same letters apart after `replaceData()`. */
function isEqual(a: Node, b: Node): boolean {
  if (a.childNodes.length !== b.childNodes.length || a.nodeValue !== b.nodeValue) return false;
  if (!a.cloneNode().isEqualNode(b.cloneNode()) && a.nodeType !== Node.TEXT_NODE) return false;
  return [...a.childNodes].every((child, n) => isEqual(child, b.childNodes[n]!));
}

/** That nodes are what a drawing from nothing would have made. A failed comparison of nodes would print them all. */
function assertDrawn(ground: Element, tree: Tree, what?: string): void {
  const fresh = document.createElement('div');
  fresh.append(toDom(tree, document));
  const found = ground.cloneNode(true) as Element;
  found.removeAttribute('data-ground');
  assert.ok(
    isEqual(found, fresh),
    `${what ?? 'The tree'}: ${found.outerHTML.slice(0, 300)} is not ${fresh.outerHTML.slice(0, 300)}`,
  );
}

/** Elements with the keys, in a paragraph, where no line breaks stand between them. */
const row = (...keys: string[]): Tree => [
  h(
    'p',
    {},
    keys.map((key) => keyed(key, h('em', {title: key}, key))),
  ),
];

const words = (ground: Element) => [...ground.querySelectorAll('em')].map(({textContent}) => textContent).join('');

/** A tree like another: some nodes gone, some in other places, some changed, some new. */
function edited(tree: Tree, random: Random, trees: RandomTrees): Tree {
  const nodes = tree.flatMap((node): TreeNode[] => {
    const chance = random();
    if (chance < 0.1) return [];
    if (typeof node === 'string') return [chance < 0.3 ? `${node} ${trees.text()}` : node];
    if (chance < 0.2) return [{...node, attributes: {...node.attributes, title: trees.text(), class: undefined}}];
    return [chance < 0.7 ? {...node, children: edited(node.children, random, trees)} : node];
  });
  if (random() < 0.3) nodes.sort(() => random() - 0.5);
  for (const made of several(random, 1, () => h('span', {}, trees.text())))
    nodes.splice(Math.floor(random() * nodes.length), 0, made);
  return treeOf(nodes);
}

/** Runs the tests twice: as the engine is, and without `moveBefore`, which not every engine has. */
function inEachEngine(name: string, run: () => void): void {
  describe(name, () => {
    afterEach(() => {
      for (const each of document.querySelectorAll('[data-ground]')) each.remove();
    });
    describe('as the browser moves nodes', run);
    describe('in a browser that cannot move a node without taking it out', () => {
      const {moveBefore} = Element.prototype as {moveBefore?: unknown};
      before(() => {
        if (moveBefore) Object.assign(Element.prototype, {moveBefore: undefined});
      });
      after(() => {
        if (moveBefore) Object.assign(Element.prototype, {moveBefore});
      });
      run();
    });
  });
}

inEachEngine('patching gives what drawing anew would give', () => {
  it('of one random tree for another', () => {
    for (let seed = 0; seed < 500 * PART; seed += 1) {
      const random = randomFrom(seed);
      const trees = new RandomTrees(random, undefined, true);
      const [before, after] = [trees.tree(), trees.tree()];
      const ground = draw(before);
      patch(ground, before, after);
      assertDrawn(ground, after, `Seed ${seed}`);
      patch(ground, after, before);
      assertDrawn(ground, before, `Seed ${seed}, and back`);
      ground.remove();
    }
  });

  it('of a random tree that was edited, again and again', () => {
    for (let seed = 0; seed < 300 * PART; seed += 1) {
      const random = randomFrom(seed);
      const trees = new RandomTrees(random, oneOf(random, [undefined, ['word', 'other', ' ']]), true);
      let before = trees.tree();
      const ground = draw(before);
      for (let n = 0; n < 5; n += 1) {
        const after = edited(before, random, trees);
        patch(ground, before, after);
        assertDrawn(ground, after, `Seed ${seed}, edit ${n}`);
        before = after;
      }
      ground.remove();
    }
  });

  it('of nothing, and for nothing', () => {
    const tree = [h('p', {}, 'a'), 'b'];
    const ground = draw([]);
    patch(ground, [], tree);
    assertDrawn(ground, tree);
    patch(ground, tree, []);
    assert.equal(ground.childNodes.length, 0);
  });

  it('and leaves what stands before the first node and after the last', () => {
    const [before, after] = [row('a', 'b'), [h('h2', {}, 'New'), ...row('b')]];
    const ground = draw([h('hr', {}), ...before, h('br', {})]);
    patch(ground, before, after, ground.childNodes[1]);
    assertDrawn(ground, [h('hr', {}), ...after, h('br', {})]);
    patch(ground, after, [], ground.childNodes[1]);
    assertDrawn(ground, [h('hr', {}), h('br', {})]);
  });

  it('in a shadow root', () => {
    const root = draw([]).attachShadow({mode: 'open'});
    root.append(toDom(row('a', 'b'), document));
    patch(root, row('a', 'b'), row('b', 'c'));
    assert.deepEqual(
      [...root.querySelectorAll('em')].map(({textContent}) => textContent),
      ['b', 'c'],
    );
  });
});

inEachEngine('patching touches only what differs', () => {
  const paragraph = (text: string, attributes: {title?: string} = {}): Tree => [
    h('section', {}, h('p', attributes, text, h('br', {}), 'end'), h('p', {}, 'x')),
  ];

  it('and nothing where the trees say the same', () => {
    for (let seed = 0; seed < 200 * PART; seed += 1) {
      const [before, after] = [1, 2].map(() => new RandomTrees(randomFrom(seed), undefined, true).tree()) as [
        Tree,
        Tree,
      ];
      assert.deepEqual(kinds(recordsOf(before, after)), [], `seed ${seed}`);
    }
  });

  it('and nothing where an attribute is left out in place of undefined', () => {
    assert.deepEqual(kinds(recordsOf([h('p', {title: undefined})], [h('p', {})])), []);
  });

  it('of a text: one change, in the place of the word', () => {
    const records = recordsOf(paragraph('one two three'), paragraph('one 2 three'));
    assert.deepEqual(kinds(records), ['characterData']);
    assert.equal(records[0]?.target.nodeValue, 'one 2 three');
  });

  it('of a text between texts that stay', () => {
    const tree = (middle: string): Tree => [h('p', {}, 'a', h('br', {}), middle, h('br', {}), 'c')];
    const records = recordsOf(tree('word'), tree('other'));
    assert.deepEqual(kinds(records), ['characterData']);
    assert.equal(records[0]?.target.nodeValue, 'other');
  });

  it('of attributes: one change for each that is given, changed or taken away', () => {
    for (const [before, after] of [
      [{}, {title: 'a'}],
      [{title: 'a'}, {title: 'b'}],
      [{title: 'a'}, {}],
    ]) {
      const records = recordsOf(paragraph('a', before), paragraph('a', after));
      assert.deepEqual(
        records.map(({type, attributeName}) => [type, attributeName]),
        [['attributes', 'title']],
      );
    }
  });

  for (const [where, keys] of [
    ['first', 'xabc'],
    ['second', 'axbc'],
    ['last', 'abcx'],
  ] as const) {
    it(`where a block with a key comes in, ${where}: one change, one node`, () => {
      const [record, ...others] = recordsOf(row('a', 'b', 'c'), row(...Array.from(keys)));
      assert.deepEqual([record?.type, others.length], ['childList', 0]);
      assert.deepEqual([record?.addedNodes.length, record?.removedNodes.length], [1, 0]);
      assert.equal(record?.addedNodes[0]?.textContent, 'x');
    });

    it(`where a block with a key goes, ${where}: one change, one node`, () => {
      const [record, ...others] = recordsOf(row(...Array.from(keys)), row('a', 'b', 'c'));
      assert.deepEqual([record?.type, others.length], ['childList', 0]);
      assert.deepEqual([record?.addedNodes.length, record?.removedNodes.length], [0, 1]);
      assert.equal(record?.removedNodes[0]?.textContent, 'x');
    });
  }

  it('where a block comes in among blocks: the block and its line break', () => {
    const list = (...items: string[]): Tree => [
      h(
        'ul',
        {},
        items.map((item) => h('li', {}, item)),
      ),
    ];
    const records = recordsOf(list('a', 'b', 'c'), list('a', 'x', 'b', 'c'));
    assert.deepEqual(kinds(records), ['childList', 'childList']);
    const added = records.flatMap(({addedNodes}) => [...addedNodes]);
    assert.sameMembers(
      added.map(({textContent}) => textContent),
      ['x', '\n'],
    );
  });

  for (const [what, keys, moved] of [
    ['the last block becomes the first', 'dabc', 'd'],
    ['the first block becomes the last', 'bcda', 'a'],
    ['one in the middle goes elsewhere', 'acdb', 'b'],
    ['one goes elsewhere, and another comes in', 'xacdb', 'xb'],
  ] as const) {
    it(`where ${what}, and moves no other`, () => {
      const records = recordsOf(row('a', 'b', 'c', 'd'), row(...Array.from(keys)));
      const touched = records.flatMap(({addedNodes, removedNodes}) => [...addedNodes, ...removedNodes]);
      assert.sameMembers([...new Set(touched.map(({textContent}) => textContent))], Array.from(moved));
    });
  }

  it('and moves no block because of the line breaks between blocks', () => {
    const blocks = (...words: string[]): Tree => [
      h(
        'div',
        {},
        words.map((word) => h('p', {class: word}, word)),
      ),
    ];
    const records = recordsOf(blocks('a', 'b', 'c', 'd'), blocks('b', 'c', 'x'));
    const touched = records.flatMap(({addedNodes, removedNodes}) => [...addedNodes, ...removedNodes]);
    assert.deepEqual(
      touched.filter(({textContent}) => textContent === 'b' || textContent === 'c'),
      [],
    );
  });

  it('and not what a page or its reader has done to an element: an open <details> stays open', () => {
    const tree = (word: string): Tree => [h('details', {class: word}, h('summary', {}, 'More'), word)];
    const ground = draw(tree('a'));
    ground.querySelector('details')!.open = true;
    patch(ground, tree('a'), tree('b'));
    assert.deepEqual([ground.querySelector('details')!.open, ground.querySelector('details')!.className], [true, 'b']);
  });
});

inEachEngine('patching finds a node again', () => {
  for (const [what, keys] of [
    ['the same order', 'abc'],
    ['another order', 'cab'],
    ['the order turned round', 'cba'],
    ['others among them', 'xcybaz'],
  ] as const) {
    it(`by its key, in ${what}`, () => {
      const ground = draw(row('a', 'b', 'c'));
      const before = new Map([...ground.querySelectorAll('em')].map((element) => [element.title, element]));
      patch(ground, row('a', 'b', 'c'), row(...Array.from(keys)));
      assert.equal(words(ground), keys);
      for (const element of ground.querySelectorAll('em'))
        assert.ok([element, undefined].includes(before.get(element.title)), element.title);
    });
  }

  it('by its key, whatever is in it', () => {
    const tree = (...items: [key: string, word: string][]): Tree => [
      h(
        'p',
        {},
        items.map(([key, word]) => keyed(key, h('em', {class: word}, word))),
      ),
    ];
    const ground = draw(tree(['a', '1'], ['b', '2']));
    const [a, b] = ground.querySelectorAll('em');
    patch(ground, tree(['a', '1'], ['b', '2']), tree(['b', '1'], ['a', '2']));
    assert.ok(ground.querySelectorAll('em')[0] === b && ground.querySelectorAll('em')[1] === a);
    assert.deepEqual([b!.className, a!.className, words(ground)], ['1', '2', '12']);
  });

  it('never by what has another key, none, or another tag: that is new', () => {
    const one = (element: TreeElement): Tree => [h('div', {}, element)];
    for (const [before, after] of [
      [keyed('a', h('em', {}, 'x')), keyed('b', h('em', {}, 'x'))],
      [keyed('a', h('em', {}, 'x')), h('em', {}, 'x')],
      [h('em', {}, 'x'), keyed('a', h('em', {}, 'x'))],
      [keyed('a', h('em', {}, 'x')), keyed('a', h('strong', {}, 'x'))],
      [h('em', {}, 'x'), h('strong', {}, 'x')],
    ] as const) {
      const ground = draw(one(before));
      const old = ground.firstElementChild!.firstElementChild;
      patch(ground, one(before), one(after));
      assert.ok(ground.firstElementChild!.firstElementChild !== old, JSON.stringify([before, after]));
      assertDrawn(ground, one(after));
    }
  });

  it('without a key by all that it says, then by its class, then by its tag', () => {
    const before = [h('p', {class: 'a'}, '1'), h('p', {class: 'b'}, '2'), h('p', {class: 'b'}, '3')];
    const after = [h('p', {class: 'c'}, '4'), h('p', {class: 'b'}, '5'), h('p', {class: 'b'}, '3')];
    const ground = draw(before);
    const [a, b, c] = ground.children;
    patch(ground, before, after);
    const found = ground.children;
    assert.deepEqual([found[0] === a, found[1] === b, found[2] === c], [true, true, true]);
  });

  it('without a key by what it says rather than by its place', () => {
    const list = (...items: string[]): Tree => [
      h(
        'ul',
        {},
        items.map((item) => h('li', {}, item)),
      ),
    ];
    const ground = draw(list('a', 'b', 'c', 'd'));
    const c = ground.querySelectorAll('li')[2];
    patch(ground, list('a', 'b', 'c', 'd'), list('x', 'c', 'y'));
    assert.ok(ground.querySelectorAll('li')[1] === c);
  });
});

inEachEngine('a selection of words', () => {
  /** What is selected of a text when it has become another. */
  function selectedAfter(before: string, selected: string, after: string): string {
    const ground = draw([h('p', {}, before)]);
    const text = ground.firstChild!.firstChild!;
    const start = before.indexOf(selected);
    const selection = getSelection()!;
    selection.setBaseAndExtent(text, start, text, start + selected.length);
    assert.equal(selection.toString(), selected);
    patch(ground, [h('p', {}, before)], [h('p', {}, after)]);
    assert.equal(ground.textContent, after);
    return selection.toString();
  }

  for (const [what, before, selected, after] of [
    ['after a word that is replaced', 'The old bridge is long.', 'is long', 'The new and wide bridge is long.'],
    ['before a word that is replaced', 'The bridge is old.', 'bridge is', 'The bridge is not old.'],
    ['after a text that comes before it', 'Two arches.', 'arches', 'There are two arches. Two arches.'],
  ] as const) {
    it(`stays ${what}`, () => {
      assert.equal(selectedAfter(before, selected, after), selected);
    });
  }

  it('around a word that is replaced goes on around the new one', () => {
    assert.equal(
      selectedAfter('The old bridge is long.', 'The old bridge', 'The new bridge is long.'),
      'The new bridge',
    );
  });

  it('stays in a paragraph when the one before it goes', () => {
    const blocks = (...paragraphs: TreeElement[]): Tree => [h('div', {}, paragraphs)];
    const [lead, two, three] = [h('h2', {}, 'New.'), h('p', {}, 'Two arches.'), h('pre', {}, 'Three.')];
    const ground = draw(blocks(lead, two, three));
    const text = ground.querySelector('p')!.firstChild!;
    getSelection()!.setBaseAndExtent(text, 4, text, 10);
    patch(ground, blocks(lead, two, three), blocks({...two, attributes: {id: 'b'}}, three));
    assert.equal(getSelection()!.toString(), 'arches');
  });

  it('stays in a paragraph that another one comes before', () => {
    const [before, after] = [[h('p', {}, 'Two arches.')], [h('p', {class: 'lead'}, 'New.'), h('p', {}, 'Two arches.')]];
    const ground = draw(before);
    const text = ground.firstChild!.firstChild!;
    getSelection()!.setBaseAndExtent(text, 4, text, 10);
    patch(ground, before, after);
    assert.equal(getSelection()!.toString(), 'arches');
  });
});

inEachEngine('patching makes elements of the namespace', () => {
  const drawing = (...content: TreeElement[]): Tree => [h('p', {}, h('svg', {viewBox: '0 0 8 8'}, content))];
  const line = h('path', {d: 'M0 4h8'});

  it('of SVG within an <svg> that stands, and of HTML beside it', () => {
    const [before, after] = [drawing(line), drawing(line, h('path', {d: 'M0 0h8'}))];
    const ground = draw(before);
    const svg = ground.querySelector('svg');
    patch(ground, before, after);
    assert.ok(ground.querySelector('svg') === svg);
    assert.ok(ground.querySelector('path') instanceof SVGPathElement);
    patch(ground, after, [...after, h('em', {})]);
    assert.equal(ground.querySelector('em')!.namespaceURI, 'http://www.w3.org/1999/xhtml');
  });

  it('of SVG for an <svg> that is new', () => {
    const ground = draw([h('p', {}, 'a')]);
    patch(ground, [h('p', {}, 'a')], drawing(line));
    assert.deepEqual(
      [...ground.querySelectorAll('svg, path')].map(({namespaceURI}) => namespaceURI),
      [SVG, SVG],
    );
  });

  it('and writes attributes of SVG with their capitals', () => {
    const tree = (viewBox: string): Tree => [h('svg', {viewBox}, line)];
    const ground = draw(tree('0 0 8 8'));
    patch(ground, tree('0 0 8 8'), tree('0 0 16 4'));
    const svg = ground.querySelector('svg')!;
    assert.deepEqual([svg.viewBox.baseVal.width, svg.getAttributeNames().join()], [16, 'viewBox']);
  });
});

inEachEngine('patching nodes of which some are gone', () => {
  const MESSAGE = 'The card does not hold what was drawn in it.';

  it('throws, and says so', () => {
    const ground = draw(row('a', 'b'));
    ground.firstElementChild!.lastElementChild!.remove();
    assert.throws(() => patch(ground, row('a', 'b'), row('a', 'c')), TypeError, MESSAGE);
    ground.replaceChildren();
    assert.throws(() => patch(ground, row('a', 'b'), []), TypeError, MESSAGE);
  });
});
