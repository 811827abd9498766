import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Lexer} from 'marked';
import {parseBrief} from '../../src/parse/index.js';

test('if marked gives a text up, its words are shown without the comments, and one Problem says so', (context) => {
  context.mock.method(Lexer.prototype, 'lex', () => {
    throw new Error('Infinite loop on byte: 35');
  });
  const {brief, problems} = parseBrief('---\ntitle: T\n---\n\n# Caf&eacute; <!-- a note -->\n\n- *one* [^x]\n');
  assert.deepEqual(brief.body, [{type: 'paragraph', children: [{type: 'text', value: '# Café\n\n- *one* [^x]'}]}]);
  assert.deepEqual(
    problems.map(({code, line, column}) => [code, line, column]),
    [['nesting-too-deep', 1, 1]],
  );
});
