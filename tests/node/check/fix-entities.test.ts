import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fixEntities} from '../../../src/node/check/fix-entities.js';
import {parseBrief} from '../../../src/parse/index.js';

test('writes the characters whose names cards do not read, and nothing else', () => {
  const text =
    '\uFEFF---\ntitle: A &acd; B\n---\r\n\r\nOne &acd; &eacute; &nosuch; `&acd;` AT&T;\r\n\r\n- &ange; [x](a "&acd;")\r\n';
  assert.equal(
    fixEntities(text),
    '\uFEFF---\ntitle: A &acd; B\n---\r\n\r\nOne ∿ &eacute; &nosuch; `&acd;` AT&T;\r\n\r\n- ⦤ [x](a "∿")\r\n',
  );
});

test('a text without such names stays as it is', () => {
  for (const text of ['', '# T\n\n&amp; &scedil; &nosuch;', '```\n&acd;\n```']) assert.equal(fixEntities(text), text);
});

test('a character that could mark something up is written so that it does not', () => {
  const fixed = fixEntities('# T\n\n&lbrack;a&rbrack;(b) &lbrace;#x&rbrace; &Hat; &midast;a&midast;');
  assert.equal(fixed, '# T\n\n\\[a\\](b) \\{#x\\} \\^ \\*a\\*');
  const [block] = parseBrief(fixed).brief.body;
  assert.deepEqual(block, {type: 'paragraph', children: [{type: 'text', value: '[a](b) {#x} ^ *a*'}]});
});

test('writes more of them than a list of Problems holds', () => {
  const text = '# T\n\n' + '&acd; '.repeat(2_500);
  assert.equal(fixEntities(text), '# T\n\n' + '∿ '.repeat(2_500));
});
