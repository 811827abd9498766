import {assert} from '@open-wc/testing';
import {CARDS} from '../../src/cards/index.js';
import {setAttribute, toDom} from '../../src/elements/to-dom.js';
import {localeFor} from '../../src/i18n/index.js';
import '../../src/locales/fr.js';
import {parseBrief} from '../../src/parse/index.js';
import {renderRefused} from '../../src/render/notice.js';
import {renderCard} from '../../src/render/rendering.js';
import {renderShell} from '../../src/render/shell.js';
import {toHtml} from '../../src/render/to-html.js';
import {h, treeOf, type Tree} from '../../src/render/tree.js';
import {can} from '../engine.js';
import type {NodeOutput} from '../render/node-outputs.js';
import {opened} from '../render/opened.js';
import {HOSTILE_TEXTS, randomFrom, RandomTrees, spell} from '../render/random-tree.js';

const all = (await (await fetch('/tests/render/node-outputs.json')).json()) as readonly NodeOutput[];
const isLong = await can('long');
const outputs = all.filter((_, n) => isLong || n % 10 === 0);

/** What the browser's own parser makes of a tree's HTML. */
function parsed(tree: Tree): DocumentFragment {
  const div = document.implementation.createHTMLDocument().createElement('div');
  div.innerHTML = toHtml(tree);
  const fragment = document.createDocumentFragment();
  fragment.append(...div.childNodes);
  return fragment;
}

/** The first place in which two trees of nodes differ; undefined if they are the very same. */
function difference(a: Node, b: Node): string | undefined {
  if (a.isEqualNode(b)) return undefined;
  const [ones, others] = [[...a.childNodes], [...b.childNodes]];
  const n = ones.findIndex((one, index) => !others[index] || !one.isEqualNode(others[index]));
  const [one, other] = [ones[n], others[n]];
  if (one && other && one.hasChildNodes() && other.cloneNode().isEqualNode(one.cloneNode()))
    return difference(one, other);
  const show = (node?: Node) =>
    (node instanceof Element ? node.outerHTML : JSON.stringify(node?.nodeValue ?? null)).slice(0, 200);
  return `${show(one)} is not ${show(other)}`;
}

function assertSame(tree: Tree, what?: string): void {
  assert.equal(difference(toDom(tree, document), parsed(tree)), undefined, what);
}

describe('toDom gives exactly the nodes that the browser’s parser makes of toHtml', () => {
  it('for every card of every fixture and briefing', () => {
    assert.isAbove(all.length, 140);
    for (const {name, card: tag, markdown} of outputs) {
      const {brief} = parseBrief(markdown);
      const card = CARDS.find((each) => each.tag === tag)!;
      for (const lang of ['en', 'fr']) {
        const locale = localeFor(lang);
        const {article} = renderCard(card, brief, card.select(brief, {}), {
          view: 'full',
          locale,
          headingLevel: 2,
          images: 'none',
        });
        assertSame(opened(renderShell({locale, classes: ['dark']}, article, renderRefused('Words', locale))), name);
      }
    }
  });

  it('for the shadow roots that a server writes', () => {
    for (const {name, card: tag, markdown, forTakeOver} of outputs) {
      const {brief} = parseBrief(markdown);
      const card = CARDS.find((each) => each.tag === tag)!;
      const locale = localeFor('en');
      const {article} = renderCard(card, brief, card.select(brief, {}), {
        view: 'digest',
        locale,
        headingLevel: 2,
        images: 'none',
      });
      const root = Document.parseHTMLUnsafe(forTakeOver).querySelector(tag)!.shadowRoot!;
      root.querySelector('style')!.remove();
      const drawn = toDom(opened(renderShell({locale, classes: []}, article)), document);
      // A parser divides long texts.
      root.normalize();
      assert.equal(difference(drawn, root), undefined, name);
    }
  });

  it('for trees of every tag, with hostile texts and attributes', () => {
    for (let seed = 0; seed < (isLong ? 1000 : 100); seed += 1)
      assertSame(new RandomTrees(randomFrom(seed)).tree(), `seed ${seed}`);
  });

  for (const text of HOSTILE_TEXTS) {
    it(`for ${spell(text)}, in an element and in an attribute`, () => {
      const fields = [h('pre', {}, text), h('textarea', {readonly: true, rows: 1}, text)];
      assertSame([h('p', {title: text, class: text, id: text}, text), ...fields, h('a', {href: text}, text)]);
    });
  }

  it('and would see a difference', () => {
    const html = [h('p', {}, 'a', h('em', {}, 'b'))];
    const others = [
      h('p', {}, 'a', h('em', {}, 'c')),
      h('p', {}, 'a', h('strong', {}, 'b')),
      h('p', {id: ''}, 'a', h('em', {}, 'b')),
    ];
    for (const other of [...others, h('p', {}, 'a'), 'a'])
      assert.isString(difference(toDom([other], document), parsed(html)));
    assert.isString(difference(toDom([], document), parsed(html)));
  });
});

describe('what toDom makes', () => {
  const child = (...tree: Tree) => toDom(tree, document).firstElementChild!;

  it('is of the namespace of SVG within an <svg>, and of HTML elsewhere', () => {
    const drawing = h('svg', {viewBox: '0 0 8 4'}, h('path', {d: 'M0 0v4'}), 'x', h('path', {d: 'M0 0h8'}));
    const p = child(h('p', {}, drawing, h('em', {})));
    const [svg, line, path, em] = [...p.querySelectorAll('*')];
    for (const element of [svg, line, path]) assert.equal(element!.namespaceURI, 'http://www.w3.org/2000/svg');
    assert.ok(svg instanceof SVGSVGElement && line instanceof SVGPathElement && path instanceof SVGPathElement);
    assert.equal(em!.namespaceURI, 'http://www.w3.org/1999/xhtml');
    assert.deepEqual([svg.viewBox.baseVal.width, svg.viewBox.baseVal.height], [8, 4]);
    assert.deepEqual(svg.getAttributeNames(), ['viewBox']);
  });

  it('has no attribute for undefined, an empty one for true, and numbers as they are written', () => {
    const ol = child(h('ol', {class: undefined, start: 0, popover: true, tabindex: -1}));
    const found = ol.getAttributeNames().map((name) => [name, ol.getAttribute(name)]);
    assert.deepEqual(found, [
      ['start', '0'],
      ['popover', ''],
      ['tabindex', '-1'],
    ]);
  });

  it('is text where the tree has text, whatever it looks like', () => {
    const p = child(h('p', {}, '<img src=x onerror=alert(1)>&amp;'));
    assert.lengthOf(p.childNodes, 1);
    assert.equal(p.textContent, '<img src=x onerror=alert(1)>&amp;');
  });

  it('is in the order of the tree, with one node for each item', () => {
    const tree = treeOf(['a', h('br', {}), h('p', {}, 'b'), 'c']);
    const found = [...toDom(tree, document).childNodes].map(({nodeName, nodeValue}) => nodeValue ?? nodeName);
    assert.deepEqual(found, ['a', 'BR', '\n', 'P', '\nc']);
    assert.lengthOf(toDom([], document).childNodes, 0);
  });

  it('belongs to the document that is asked to make it', () => {
    const other = document.implementation.createHTMLDocument();
    const fragment = toDom([h('p', {}, 'a', h('svg', {viewBox: ''}))], other);
    const nodes = [fragment, fragment.firstChild!, fragment.firstChild!.firstChild!, fragment.querySelector('svg')!];
    for (const node of nodes) assert.ok(node.ownerDocument === other);
  });
});

describe('setAttribute', () => {
  it('gives an attribute a value, changes it, and takes it away', () => {
    const p = document.createElement('p');
    for (const [value, found] of [
      ['a', 'a'],
      ['', ''],
      [true, ''],
      [0, '0'],
      [undefined, null],
      [undefined, null],
    ] as const) {
      setAttribute(p, 'title', value);
      assert.equal(p.getAttribute('title'), found);
    }
  });
});
