import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {parseBrief} from '../../src/parse/index.js';
import {characterEntities} from 'character-entities';
import {characterEntitiesHtml4} from 'character-entities-html4';
import {decodeEntities, unknownEntities} from '../../src/parse/entities.js';

describe('a reference to a character is that character', () => {
  for (const [text, expected] of [
    ['&amp;', '&'],
    ['&lt;b&gt;', '<b>'],
    ['&quot;&apos;', '"\''],
    ['&nbsp;', '\u00a0'],
    ['&eacute;&Eacute;', 'éÉ'],
    ['&hellip;&mdash;&ndash;', '…—–'],
    ['&alpha;&Alpha;', 'αΑ'],
    ['&scedil;&gbreve;&inodot;&imath;&Idot;&ccaron;&Zcaron;', 'şğııİčŽ'],
    ['&num;&commat;&lsqb;&rsqb;&bsol;&numero;', '#@[]\\№'],
    ['&frac12;&sup2;', '½²'],
    ['&there4;', '∴'],
    ['&#65;&#065;&#0000065;', 'AAA'],
    ['&#x41;&#X41;&#x000041;', 'AAA'],
    ['&#xaf;&#xAF;', '¯¯'],
    ['&#1344;', 'Հ'],
    ['&#128512;', '😀'],
    ['&#x1F600;', '😀'],
    ['&#1114111;', '\u{10ffff}'],
    ['&#10;&#9;', '\n\t'],
  ] as const) {
    test(text, () => assert.equal(decodeEntities(text), expected));
  }
});

describe('a reference to no character is the sign for it', () => {
  for (const text of [
    '&#0;',
    '&#00;',
    '&#x0;',
    '&#xD800;',
    '&#xDFFF;',
    '&#55296;',
    '&#1114112;',
    '&#x110000;',
    '&#xFFFFFF;',
    '&#9999999;',
  ]) {
    test(text, () => assert.equal(decodeEntities(text), '\uFFFD'));
  }
});

describe('text that is not a reference stays as it is written', () => {
  for (const text of [
    '',
    '&',
    '&;',
    '&&',
    '&amp',
    '&amp ;',
    '& amp;',
    '&nosuch;',
    '&AMP1;',
    '&Amp;',
    '&#;',
    '&#x;',
    '&#xg;',
    '&#-1;',
    '&#1.0;',
    '&#12345678;',
    '&#x1234567;',
    '&#x 41;',
    '&toString;',
    '&constructor;',
    '&__proto__;',
    '&é;',
    'AT&T;x',
    '&\namp;',
    '&#６５;',
  ]) {
    test(JSON.stringify(text), () => assert.equal(decodeEntities(text), text));
  }
});

test('a reference is decoded once: what it gives makes no other', () => {
  assert.equal(decodeEntities('&amp;lt;'), '&lt;');
  assert.equal(decodeEntities('&amp;amp;amp;'), '&amp;amp;');
  assert.equal(decodeEntities('&#38;lt;'), '&lt;');
  assert.equal(decodeEntities('&&amp;&'), '&&&');
  assert.equal(decodeEntities('&am&amp;p;'), '&am&p;');
});

const body = (text: string) => parseBrief(`---\ntitle: T\n---\n\n${text}\n`).brief.body;

test('a reference never makes a marking: it is text that looks like one', () => {
  for (const text of [
    '&#42;a&#42;',
    '&ast;a&ast;',
    '&#91;a&#93;(b)',
    '&#35; a',
    '&#62; a',
    '&#45; a',
    '&#96;a&#96;',
    '&lt;b&gt;',
    '&#124;a&#124;',
    '&#123;#a&#125;',
    '&#33;&#91;a](b)',
    '&#94;',
    '&#91;^a&#93;',
  ]) {
    const [block, ...others] = body(text);
    assert.ok(block?.type === 'paragraph' && others.length === 0, text);
    assert.deepEqual(
      block.children.map(({type}) => type),
      ['text'],
      text,
    );
  }
});

test('a line break that is referred to breaks no line', () => {
  assert.equal(body('a&#10;&#10;b').length, 1);
});

test('references are decoded in text, headings, cells, URLs and titles, and in the alternative text of an image', () => {
  assert.deepEqual(body('&eacute;'), [{type: 'paragraph', children: [{type: 'text', value: 'é'}]}]);
  assert.deepEqual(body('# &eacute;'), [{type: 'heading', depth: 1, id: 'é', children: [{type: 'text', value: 'é'}]}]);
  assert.deepEqual(body('|&eacute;|\n|-|\n|&#233;|'), [
    {type: 'table', align: [null], head: [[{type: 'text', value: 'é'}]], rows: [[[{type: 'text', value: 'é'}]]]},
  ]);
  assert.deepEqual(body('![&eacute;](a?b=c&amp;d=e "&eacute;")'), [
    {type: 'paragraph', children: [{type: 'image', url: 'a?b=c&d=e', alt: 'é', title: 'é'}]},
  ]);
  assert.deepEqual(body('[x]\n\n[x]: a?b&amp;c "&quot;"'), [
    {type: 'paragraph', children: [{type: 'link', url: 'a?b&c', title: '"', children: [{type: 'text', value: 'x'}]}]},
  ]);
});

test('code shows references as they are written', () => {
  assert.deepEqual(body('`&amp;` `&#65;`'), [
    {
      type: 'paragraph',
      children: [
        {type: 'inlineCode', value: '&amp;'},
        {type: 'text', value: ' '},
        {type: 'inlineCode', value: '&#65;'},
      ],
    },
  ]);
  assert.deepEqual(body('```\n&amp;\n```\n\n    &#65;'), [
    {type: 'code', value: '&amp;'},
    {type: 'code', value: '&#65;'},
  ]);
});

test('the language of a code block is decoded, and is its first word', () => {
  assert.deepEqual(body('``` f&ouml;&ouml; b&auml;r\nx\n```'), [{type: 'code', lang: 'föö', value: 'x'}]);
});

test('raw HTML shows references as they are written', () => {
  const [block] = body('a <b title="&amp;">');
  assert.deepEqual(block, {type: 'paragraph', children: [{type: 'text', value: 'a <b title="&amp;">'}]});
});

test('an escaped ampersand begins no reference', () => {
  assert.deepEqual(body('\\&amp; \\&#65;'), [{type: 'paragraph', children: [{type: 'text', value: '&amp; &#65;'}]}]);
});

test('front matter is YAML, which knows no references', () => {
  assert.equal(parseBrief('---\ntitle: A &amp; B\n---\n').brief.title, 'A &amp; B');
});

test('a passage is decoded, for it is compared with the document’s own words', () => {
  const {brief} = parseBrief(
    '---\ntitle: T\nsources: {a: {publisher: A, title: B}}\n---\n\n[^a#p]\n\n[^a#p]: R&amp;D &hellip; caf&eacute; &mdash; Reuters\n',
  );
  assert.deepEqual(brief.passages, {'a#p': {start: 'R&D', end: 'café', via: 'Reuters'}});
});

const isRead = (name: string) => unknownEntities(`&${name};`).length === 0;

test('every name that is read stands for the character of the HTML standard', () => {
  const read = Object.entries(characterEntities).filter(([name]) => isRead(name));
  for (const [name, character] of read) assert.equal(decodeEntities(`&${name};`), character, name);
  assert.equal(read.length, 401);
});

test('every name of HTML 4 is read, and every name of a letter of Latin Extended-A', () => {
  const letters = Object.keys(characterEntities).filter((name) =>
    /^[\u0100-\u017f]$/.test(characterEntities[name] ?? ''),
  );
  assert.equal(letters.length, 121);
  for (const name of [...letters, ...Object.keys(characterEntitiesHtml4)]) assert.ok(isRead(name), name);
});

test('no name is read that HTML does not have, however well its letter and its mark go together', () => {
  const marks = 'macr breve ogon acute circ dot caron cedil tilde dblac ring strok lig'.split(' ');
  const names = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
    .split('')
    .flatMap((letter) => marks.map((mark) => letter + mark));
  assert.deepEqual(
    names.filter((name) => isRead(name) && !Object.hasOwn(characterEntities, name)),
    [],
  );
});

test('a name that is not read is a Problem where it stands: in text, headings, cells, alternative texts, titles and URLs', () => {
  const places = (text: string) =>
    parseBrief(`---\ntitle: T\n---\n${text}\n`, {entities: characterEntities})
      .problems.filter(({code}) => code === 'entity-unknown')
      .map(({line, column}) => [line, column]);
  assert.deepEqual(places('One &acd; two &eacute; &nosuch; AT&T; R&D'), [[4, 5]]);
  assert.deepEqual(places('# &acd;'), [[4, 3]]);
  assert.deepEqual(places('|a|\n|-|\n|&acd;|'), [[6, 2]]);
  assert.deepEqual(places('![&acd;](x.png "&acd;")'), [
    [4, 3],
    [4, 17],
  ]);
  assert.deepEqual(places('[x](a?b=1&acd;)'), [[4, 10]]);
  assert.deepEqual(places('`&acd;`\n\n```\n&acd;\n```'), []);
  assert.deepEqual(places('<https://a.example/?b=1&acd;>'), []);
});

test('the Problem says which character to write; without a list of names there is none', () => {
  const [problem] = parseBrief('# T\n\n&acd;', {entities: characterEntities}).problems;
  assert.equal(problem?.message, 'Readers see “&acd;” as it is written. Write the character itself: ∿');
  assert.deepEqual(parseBrief('# T\n\n&acd;').problems, []);
});
