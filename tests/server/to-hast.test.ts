import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Element, Root} from 'hast';
import {defaultSchema, sanitize, type Schema} from 'hast-util-sanitize';
import {select, selectAll} from 'hast-util-select';
import {toJsxRuntime} from 'hast-util-to-jsx-runtime';
import {toString} from 'hast-util-to-string';
import {find, html, svg} from 'property-information';
import {CARDS} from '../../src/cards/index.js';
import {localeFor} from '../../src/i18n/index.js';
import {renderCard} from '../../src/render/rendering.js';
import {h, type AttributeName} from '../../src/render/tree.js';
import {snapshot, toHast, type HastElement, type HastRoot, type HtmlOptions} from '../../src/server/index.js';
import {hastOf} from '../../src/server/to-hast.js';
import {TAGS} from '../render/random-tree.js';
import {elementsOf, textOf} from './html.js';
import {briefOf, HOSTILE_TEXT, TEXTS} from './texts.js';

// The compiler holds them to the types of unified.
const root: Root = toHast(briefOf('# T'));
const element: Element = toHast(briefOf('# T')).children[0] as HastElement;

/** A value of each attribute; the compiler asks for one that is missing. */
const VALUES = {
  align: 'left',
  alt: 'x',
  'aria-busy': 'true',
  'aria-hidden': 'true',
  'aria-label': 'x',
  'aria-labelledby': 'a b',
  checked: true,
  class: 'a b',
  d: 'M0 0',
  datetime: '2026',
  dir: 'ltr',
  disabled: true,
  fill: 'currentColor',
  height: 16,
  href: '#x',
  hreflang: 'fr',
  id: 'x',
  lang: 'fr',
  loading: 'lazy',
  part: 'a b',
  popover: true,
  popovertarget: 'x',
  popovertargetaction: 'hide',
  readonly: true,
  referrerpolicy: 'no-referrer',
  rel: 'noopener alternate',
  role: 'note',
  rows: 6,
  scope: 'col',
  src: 'x',
  start: 2,
  tabindex: 0,
  title: 'x',
  translate: 'no',
  type: 'a',
  value: 'x',
  viewBox: '0 0 1 1',
  width: 16,
} as const satisfies Record<AttributeName, string | number | true>;

describe('properties', () => {
  for (const [name, value] of Object.entries(VALUES)) {
    test(`${name} has the name and the kind that rehype knows it by`, () => {
      const {properties} = hastOf([{tag: 'p', attributes: {[name]: value}, children: []}]).children[0] as HastElement;
      const [[property, given] = []] = Object.entries(properties);
      const info = find(['viewBox', 'fill', 'd'].includes(name) ? svg : html, name);
      assert.equal(info.attribute, name);
      assert.equal(property, info.property);
      if (info.spaceSeparated) assert.deepEqual(given, String(value).split(' '));
      else assert.equal(given, value);
      if (info.number) assert.equal(typeof given, 'number');
      // An attribute without a value is a boolean, and `popover` the one that may also have one.
      assert.equal(typeof given === 'boolean', info.boolean || name === 'popover');
    });
  }

  test('that are undefined are absent', () => {
    const [p] = hastOf([h('p', {class: undefined, id: 'x'})]).children;
    assert.deepEqual(p, {type: 'element', tagName: 'p', properties: {id: 'x'}, children: []});
  });

  test('of several words are lists of words, however they are spaced', () => {
    const [p] = hastOf([h('p', {class: ' a  b\n'})]).children as HastElement[];
    assert.deepEqual(p?.properties, {className: ['a', 'b']});
  });

  test('that stand in the tree for a key or for what cannot be pressed are none', () => {
    const [p] = hastOf([{...h('p', {}, 'x'), key: 'k', still: () => 'y'}]).children;
    assert.deepEqual(p, {type: 'element', tagName: 'p', properties: {}, children: [{type: 'text', value: 'x'}]});
  });
});

/** One of each card that the texts have. */
const trees = [...TEXTS, ['hostile', HOSTILE_TEXT] as const].flatMap(([name, text]) => {
  const brief = briefOf(text);
  const cards = CARDS.filter((card) => card.select(brief, {}).problems.length === 0);
  return cards.map(({tag: card}) => ({name: `${name} as ${card}`, brief, card, tree: toHast(brief, {card})}));
});

const FERRY = briefOf(`---
title: Ferry
lang: en
sources:
  a: {publisher: The Gazette, title: A, published: 2026-02-20, url: 'https://example.org/a'}
  b: {publisher: The Beacon, title: B, lang: fr}
---

A lead [^a], a note[^n].

## Facts {#facts}

- **Length:** {#length} 40 m [^a]
- **Why?** {#why}
  - **Money** [^a]
  - **Weather** [^b]

| | [^a] | [^b] |
|---|---|---|
| **When?** {#when} | Soon | — |

| Bridge | Arches |
| :--- | ---: |
| Old | 7 |

3. [x] Done

![A ferry](ferry.png "Crossing")

[^n]: The note.
`);

describe('toHast', () => {
  test('is a root that the types of unified know', () => {
    assert.equal(root.type, 'root');
    assert.equal(element.tagName, 'article');
  });

  test('has the words of the snapshot, and its elements in its order', () => {
    assert.ok(trees.length > 140);
    for (const {name, brief, card, tree} of trees) {
      const still = snapshot(brief, {card});
      assert.equal(wordsOf(toString(tree)), textOf(still), name);
      const tags = selectAll('*', tree).map(({tagName}) => tagName);
      const expected = elementsOf(still)
        .slice(3)
        .map((each) => each.name);
      // A span that only has a class is not an element of the snapshot.
      assert.deepEqual(
        tags.filter((tag) => tag !== 'span'),
        expected.filter((tag) => tag !== 'span'),
        name,
      );
    }
  });

  test('takes the options of the snapshot', () => {
    const all: HtmlOptions[] = [
      {card: 'fact-box'},
      {section: 'facts'},
      {headingLevel: 4},
      {lang: 'en-GB'},
      {images: 'none'},
    ];
    for (const options of all) {
      assert.equal(
        wordsOf(toString(toHast(FERRY, options))),
        textOf(snapshot(FERRY, options)),
        JSON.stringify(options),
      );
    }
    assert.ok(select('h4.title', toHast(FERRY, {headingLevel: 4})));
    assert.ok(
      select(
        'img[src="https://example.org/x/ferry.png"]',
        toHast(FERRY, {base: 'https://example.org/x/y.md', images: 'all'}),
      ),
    );
    assert.throws(() => toHast(FERRY, {card: 'event-timeline'}), {
      name: 'TypeError',
      message: 'The briefing has no timeline.',
    });
    assert.throws(() => toHast({} as never), TypeError);
  });

  test('is JSON, without what the tree only has for the card', () => {
    for (const {name, tree} of trees) {
      assert.deepEqual(JSON.parse(JSON.stringify(tree)), tree, name);
      const kinds = new Set(selectAll('*', tree).flatMap((each) => Object.keys(each)));
      assert.deepEqual([...kinds].sort(), ['children', 'properties', 'tagName', 'type'], name);
      assert.deepEqual(selectAll('button, slot, textarea, [popover], [tabindex], [part], [translate]', tree), [], name);
    }
  });
});

describe('hast-util-select finds', () => {
  const tree = toHast(FERRY, {view: 'full', images: 'all'});
  const words = (selector: string) => selectAll(selector, tree).map((each) => wordsOf(toString(each)));

  for (const [selector, found] of [
    ['article.brief[lang=en][dir=ltr] > header > .title', ['Ferry']],
    ['.body > p:first-of-type', ['A lead 1, a notea.']],
    ['#ferry--facts', ['Facts']],
    ['[id="ferry--length"]', ['Length:']],
    ['sup > a[aria-label="Source 1: The Gazette"][href="#ferry--source:1"]', ['1']],
    ['[id="ferry--cite:1"]', ['1']],
    ['a.note-ref[href="#ferry--note:1"]', ['a']],
    ['time[datetime="2026-02-20"]', ['Feb 20, 2026', 'Feb 20, 2026', 'Feb 20, 2026', 'February 20, 2026']],
    ['.facts > .fact:not(.question) > dd .by', ['— The Gazette']],
    ['.comparison .columns[aria-label] > li > strong', ['The Gazette', 'The Beacon']],
    ['td[align=right]', ['7']],
    ['th[scope=col][align=left]', ['Bridge']],
    ['ol[start="3"] > li', ['Done']],
    ['a[rel~=noopener][href="https://example.org/a"]', ['Open the source']],
    ['cite[lang=fr]', ['B']],
    ['div[role=group].scroll > table', ['Bridge Arches Old 7']],
  ] as const) {
    test(selector, () => assert.deepEqual(words(selector), found));
  }

  test('what has no words', () => {
    assert.equal(selectAll('input[type=checkbox][checked][disabled][aria-label]', tree).length, 1);
    const image = 'img[src="ferry.png"][alt="A ferry"][title=Crossing][loading=lazy][referrerpolicy=no-referrer]';
    assert.equal(selectAll(image, tree).length, 1);
  });

  test('also in a card as it is in a page, with its buttons and popovers', () => {
    const [card] = CARDS;
    const options = {view: 'full', locale: localeFor('en'), headingLevel: 2, images: 'all'} as const;
    const {article} = renderCard(card, FERRY, card.select(FERRY, {}), options);
    const page = hastOf([article]);
    for (const selector of [
      'button.cite.number[type=button][popovertarget="ferry--popover:1"]',
      'button[popovertargetaction=hide]',
      '[popover][role=dialog]',
      'div.scroll[tabindex="0"]',
      'button.copy[value="0"][aria-label^="Copy with its source: "]',
      'span[translate=no]',
      '[part=body]',
    ])
      assert.ok(select(selector, page), selector);
  });
});

describe('hast-util-sanitize', () => {
  const all = [
    ...new Set(trees.flatMap(({tree}) => selectAll('*', tree)).flatMap(({properties}) => Object.keys(properties))),
  ];
  /** What a site that cleans what it is given would have to allow for a card. */
  const schema: Schema = {
    tagNames: TAGS.filter((tag) => !['button', 'slot', 'textarea'].includes(tag)),
    attributes: {'*': all},
    protocols: {href: ['http', 'https', 'mailto'], src: ['http', 'https']},
    ancestors: {},
    clobber: [],
    required: {},
    strip: [],
  };

  test('leaves a card as it is, if its tags and attributes are allowed', () => {
    for (const {name, tree} of trees) assert.deepEqual(sanitize(tree as Root, schema), tree, name);
  });

  test('needs no more of it than this', () => {
    assert.deepEqual(
      all.filter((name) => /^(?:on|style|srcdoc|data)/i.test(name)),
      [],
    );
    assert.ok(all.length > 15);
  });

  test('would take away what is not: the classes, by its own schema', () => {
    const clean = sanitize(toHast(FERRY), defaultSchema);
    assert.equal(select('.brief', clean), undefined);
    assert.equal(select('[id^=user-content]', clean) !== undefined, true);
  });
});

/** What a framework is handed. */
interface Made {
  readonly type: unknown;
  readonly props: Readonly<Record<string, unknown>> & {readonly children?: unknown};
}

describe('hast-util-to-jsx-runtime', () => {
  const Fragment = Symbol('Fragment');
  const jsx = (type: unknown, props: Made['props']): Made => ({type, props});
  const isMade = (node: unknown): node is Made => typeof node === 'object' && node !== null;
  const make = (tree: HastRoot): Made => {
    const made: unknown = toJsxRuntime(tree, {Fragment, jsx: jsx as never, jsxs: jsx as never});
    assert.ok(isMade(made));
    return made;
  };
  const elements = (node: unknown): Made[] => {
    if (Array.isArray(node)) return node.flatMap(elements);
    return isMade(node) ? [node, ...elements(node.props.children)] : [];
  };
  const words = (node: unknown): string => {
    if (Array.isArray(node)) return node.map(words).join('');
    if (isMade(node)) return words(node.props.children);
    return typeof node === 'string' ? node : '';
  };

  test('gives a framework every element and every word', () => {
    for (const {name, tree} of trees) {
      const made = make(tree);
      assert.equal(made.type, Fragment);
      assert.deepEqual(
        elements(made)
          .slice(1)
          .map(({type}) => type),
        selectAll('*', tree).map(({tagName}) => tagName),
        name,
      );
      // It drops the line breaks of tables: React does not allow them.
      assert.equal(words(made).replace(/\s+/g, ''), toString(tree).replace(/\s+/g, ''), name);
    }
  });

  test('gives it properties by the names that it knows', () => {
    const made = elements(make(toHast(FERRY, {images: 'all'})));
    const props = (type: string, key: string, value: unknown): Made['props'] =>
      made.find((each) => each.type === type && each.props[key] === value)?.props ?? {};
    assert.equal(props('article', 'className', 'brief digest')['lang'], 'en');
    assert.equal(props('a', 'href', '#ferry--source:1')['id'], 'ferry--cite:1');
    assert.ok(props('time', 'dateTime', '2026-02-20')['children']);
    assert.equal(props('ol', 'start', 3)['start'], 3);
    const {checked, disabled} = props('input', 'type', 'checkbox');
    assert.deepEqual([checked, disabled], [true, true]);
    assert.equal(props('img', 'src', 'ferry.png')['referrerPolicy'], 'no-referrer');
    assert.equal(props('a', 'href', 'https://example.org/a')['rel'], 'noopener');
  });
});

function wordsOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
