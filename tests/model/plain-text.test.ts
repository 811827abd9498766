import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Block} from '../../src/model/block.js';
import type {Inline} from '../../src/model/inline.js';
import {plainBlocks, plainText} from '../../src/model/plain-text.js';
import {blocksOf} from '../../src/model/selection.js';
import {walk} from '../../src/model/walk.js';
import {parseBrief} from '../../src/parse/index.js';
import {KINDS, PART_TAGS} from '../cards.js';
import {sampleOf} from '../every-part.js';

const text = (value: string): Inline => ({type: 'text', value});

test('plain text is the words in every kind of marking, however deep', () => {
  assert.equal(
    plainText([
      text('a '),
      {type: 'emphasis', children: [text('b '), {type: 'strong', children: [{type: 'delete', children: [text('c')]}]}]},
      {type: 'link', url: 'x', title: 'title', children: [text(' d')]},
      {type: 'inlineCode', value: ' <e>'},
    ]),
    'a b c d <e>',
  );
});

test('of an image its alternative text is left, of a hard break a line break', () => {
  assert.equal(plainText([{type: 'image', url: 'x', alt: 'map', title: 't'}, {type: 'break'}, text('x')]), 'map\nx');
});

test('citations and footnote references have no words', () => {
  assert.equal(
    plainText([
      text('a'),
      {type: 'citation', source: 'cpc', passage: 'p'},
      {type: 'footnoteReference', id: 'n'},
      text('b'),
    ]),
    'ab',
  );
});

test('empty content has no words', () => {
  assert.equal(plainText([]), '');
});

describe('the words of whole blocks, in one line', () => {
  const paragraph = (...children: Inline[]): Block => ({type: 'paragraph', children});
  const list = (...items: Block[][]): Block => ({
    type: 'list',
    ordered: false,
    spread: false,
    items: items.map((children) => ({children})),
  });

  test('blocks are set apart, marking within a word is not', () => {
    assert.equal(
      plainBlocks([paragraph(text('One'), {type: 'emphasis', children: [text('ness')]}), paragraph(text('two'))]),
      'Oneness two',
    );
    assert.equal(
      plainBlocks([
        list([paragraph(text('one'))], [paragraph(text('two')), list([paragraph(text('three'))])]),
        {type: 'heading', depth: 2, id: 'h', children: [text('four')]},
      ]),
      'one two three four',
    );
    assert.equal(
      plainBlocks([
        {type: 'blockquote', children: [paragraph(text('one'))]},
        {type: 'thematicBreak'},
        paragraph(text('two')),
      ]),
      'one two',
    );
  });

  test('lines and blanks are folded, a hard break too', () => {
    assert.equal(plainBlocks([paragraph(text(' one\n two '), {type: 'break'}, text('  three\t'))]), 'one two three');
  });

  test('links, strikethrough and code are their words', () => {
    assert.equal(
      plainBlocks([
        paragraph(
          text('see '),
          {type: 'link', url: 'x', children: [text('the '), {type: 'strong', children: [text('act')]}]},
          {type: 'link', url: 'x', children: [text('or')]},
          {type: 'delete', children: [text('s')]},
          text(' '),
          {type: 'inlineCode', value: '<a>'},
        ),
      ]),
      'see the actors <a>',
    );
  });

  test('citations and footnotes are removed, and leave no gap before a mark', () => {
    const cite: Inline = {type: 'citation', source: 'a'};
    const note: Inline = {type: 'footnoteReference', id: 'n'};
    assert.equal(
      plainBlocks([paragraph(text('It fell '), cite, text(' '), cite, text(', then rose'), note, text('.'))]),
      'It fell, then rose.',
    );
    assert.equal(plainBlocks([paragraph(text('It fell '), cite)]), 'It fell');
    assert.equal(plainBlocks([paragraph(cite)]), '');
  });

  test('the author’s own blanks before marks stay: French has them', () => {
    assert.equal(plainBlocks([paragraph(text('Pourquoi ? Voici : 3 !'))]), 'Pourquoi ? Voici : 3 !');
    assert.equal(plainBlocks([paragraph(text('a .org domain'))]), 'a .org domain');
  });

  test('an image is its alternative text, as in a line', () => {
    assert.equal(
      plainBlocks([paragraph(text('See '), {type: 'image', url: 'x', alt: 'the map'}, text('.'))]),
      'See the map.',
    );
  });

  test('the cells of a table and a block of code are set apart too', () => {
    assert.equal(
      plainBlocks([
        {
          type: 'table',
          align: [null, null],
          head: [[text('one')], [text('two')]],
          rows: [[[text('three')], [text('four')]]],
        },
      ]),
      'one two three four',
    );
    assert.equal(
      plainBlocks([paragraph(text('Run')), {type: 'code', value: 'npm ci'}, paragraph(text('now'))]),
      'Run npm ci now',
    );
  });

  test('of answers, facts and quotations the words are there in their order', () => {
    assert.equal(
      plainBlocks([
        {type: 'facts', items: [{type: 'fact', id: 'f', term: [text('One')], children: [paragraph(text('two'))]}]},
        {
          type: 'comparison',
          sources: [],
          questions: [
            {
              type: 'question',
              id: 'q',
              term: [text('three?')],
              answers: [{stance: [text('four')], children: [paragraph(text('five'))]}],
            },
          ],
        },
        {type: 'quotation', children: [paragraph(text('six'))], speaker: [text('seven')], citations: []},
      ]),
      'One two three? four five six seven',
    );
  });

  for (const tag of PART_TAGS) {
    test(`of a part that <${tag}> shows no word is lost`, () => {
      const parts = blocksOf(parseBrief(sampleOf(tag)).brief.body, KINDS[tag]);
      assert.equal(parts.length, 2);
      for (const part of parts) {
        const words: string[] = [];
        walk(part, (node) => {
          if ('value' in node) words.push(node.value);
        });
        assert.equal(plainBlocks([part]).replace(/\s/g, ''), words.join('').replace(/\s/g, ''));
      }
    });
  }

  test('no blocks have no words', () => {
    assert.equal(plainBlocks([]), '');
  });
});
