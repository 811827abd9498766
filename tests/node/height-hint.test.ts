import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {cardHeight} from '../../src/node/card-height.js';
import {heightDeclarations, heightRules} from '../../src/node/height-hint.js';
import {BROAD, linesOf, SLIM, type Run} from '../../src/node/text-lines.js';
import {h, type Content, type TreeElement} from '../../src/render/tree.js';

const [WIDE, NARROW] = [608, 328];
const WORDS = 'The harbour master would not say when the ferry will sail again. '.repeat(4);

function card(...content: readonly Content[]): TreeElement {
  return h('article', {class: 'brief digest'}, h('div', {class: 'body'}, h('div', {class: 'lead'}, content)));
}

function heightOf(...content: readonly Content[]): number {
  return cardHeight(card(...content), WIDE, BROAD);
}

describe('the height of a card', () => {
  const fold = (className: string, ...inside: readonly Content[]) =>
    h('details', {class: className}, h('summary', {}, h('h3', {}, 'More')), inside);

  test('is more in a narrow column, and in a broad font', () => {
    const article = card(h('p', {}, WORDS));
    assert.ok(cardHeight(article, NARROW, BROAD) > cardHeight(article, WIDE, BROAD));
    assert.ok(cardHeight(article, WIDE, BROAD) > cardHeight(article, WIDE, SLIM));
  });

  test('is that of its lines, and of what is left free around them', () => {
    const [none, one, two] = [heightOf(), heightOf(h('p', {}, 'One')), heightOf(h('p', {}, 'One'), h('p', {}, 'Two'))];
    assert.equal(Math.round(one - none), 24);
    assert.equal(Math.round(two - one), 24 + 8);
  });

  test('does not count what is folded, what opens over the card, and what waits for a script', () => {
    assert.equal(heightOf(fold('row', h('p', {}, WORDS))), heightOf(fold('row')));
    const text = h('p', {}, 'Text');
    assert.equal(heightOf(text, h('div', {class: 'popover', popover: true}, h('p', {}, WORDS))), heightOf(text));
    assert.equal(heightOf(text, h('p', {class: 'all'}, 'Open all')), heightOf(text));
  });

  test('counts a second question where it stands open: in a wide column, if it is not too much', () => {
    const later = fold('question later', h('p', {}, WORDS));
    const closed = fold('question later');
    assert.ok(heightOf(later) > heightOf(closed));
    assert.equal(cardHeight(card(later), NARROW, BROAD), cardHeight(card(closed), NARROW, BROAD));
    const long = (content: Content) =>
      cardHeight(h('article', {class: 'brief digest'}, h('div', {class: 'lead long'}, content)), WIDE, BROAD);
    assert.equal(long(later), long(closed));
  });

  test('counts answers that stand side by side once', () => {
    const stance = h('dd', {class: 'stance'}, 'Yes');
    const facts = (...stances: readonly Content[]) =>
      heightOf(h('dl', {class: 'facts'}, h('div', {class: 'fact question'}, h('dt', {}, 'Will it?'), stances)));
    assert.equal(facts(stance), facts(stance, stance));
    assert.ok(facts(stance, stance, stance, stance) > facts(stance, stance));
  });
});

describe('the lines of a text', () => {
  const run = (text: string, more: Partial<Run> = {}): Run => {
    return {text, size: 16, isBold: false, spacing: 0, isOne: false, least: 0, ...more};
  };
  const lines = (width: number, ...runs: readonly Run[]) => linesOf(runs, width, BROAD);

  test('are none without words, and as many as words if none has room beside another', () => {
    assert.equal(lines(100, run(' ')), 0);
    assert.equal(lines(100, run('one two')), 1);
    assert.equal(lines(40, run('one two')), 2);
  });

  test('end after spaces and hyphens, and nowhere else', () => {
    assert.equal(lines(40, run('one-two')), 2);
    assert.equal(lines(80, run('one\u00a0two one\u00a0two')), 2);
    assert.equal(lines(80, run('on'), run('e two on'), run('e')), 2);
    assert.equal(lines(80, run('one two', {isOne: true}), run(' one')), 2);
  });

  test('cut a word that is longer than a line', () => {
    assert.equal(lines(100, run('n'.repeat(25))), 3);
  });

  test('are more in bold, and with space between letters', () => {
    assert.equal(lines(67, run('nnn nnn')), 1);
    assert.equal(lines(67, run('nnn nnn', {isBold: true})), 2);
    assert.equal(lines(67, run('nnn nnn', {spacing: 0.1})), 2);
  });

  test('have no room for marks that join or isolate', () => {
    assert.equal(lines(40, run('\u2068one\u2069\u2060')), 1);
  });
});

test('a hint is one declaration that knows the width of the page, or two rules', () => {
  const hint = {wide: {em: 20.5, ch: 8}, narrow: {em: 30, ch: 0}};
  assert.equal(
    heightDeclarations(hint),
    'min-height: max(min(20.5em + 8ch, (100vw - 39em) * 999), min(30em, (39em - 100vw) * 999)); display: block',
  );
  assert.equal(
    heightRules('x-y', hint),
    'x-y { min-height: calc(20.5em + 8ch); display: block }\n@media (max-width: 39em) { x-y { min-height: 30em } }',
  );
  assert.match(
    heightRules('x-y', {...hint, narrow: {em: 50, ch: 0, vw: -90}}),
    /\{ x-y \{ min-height: calc\(50em - 90vw\) \} \}$/,
    'on a phone it falls with the width of the window',
  );
  const same = {wide: hint.narrow, narrow: hint.narrow};
  assert.equal(heightDeclarations(same), 'min-height: 30em; display: block');
  assert.equal(heightRules('x-y', same), 'x-y { min-height: 30em; display: block }');
});
