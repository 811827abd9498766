import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Inline} from '../../src/model/inline.js';
import {plainText} from '../../src/model/plain-text.js';

const text = (value: string): Inline => ({type: 'text', value});

test('plain text is the words in every kind of marking, however deep', () => {
  assert.equal(plainText([
    text('a '), {type: 'emphasis', children: [text('b '), {type: 'strong', children: [{type: 'delete', children: [text('c')]}]}]},
    {type: 'link', url: 'x', title: 'title', children: [text(' d')]}, {type: 'inlineCode', value: ' <e>'},
  ]), 'a b c d <e>');
});

test('of an image its alternative text is left, of a hard break a line break', () => {
  assert.equal(plainText([{type: 'image', url: 'x', alt: 'map', title: 't'}, {type: 'break'}, text('x')]), 'map\nx');
});

test('citations and footnote references have no words', () => {
  assert.equal(plainText([text('a'), {type: 'citation', source: 'cpc', passage: 'p'}, {type: 'footnoteReference', id: 'n'}, text('b')]), 'ab');
});

test('nothing has no words', () => {
  assert.equal(plainText([]), '');
});
