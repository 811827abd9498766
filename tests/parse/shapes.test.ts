import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Block} from '../../src/model/block.js';
import {checkTotal} from './properties.js';

const FRONT = '---\ntitle: T\nsources: {a: {publisher: A, title: A}, b: {publisher: B, title: B}}\n---\n\n';

/** The one block of a text that has no Problems. */
function blockOf(text: string): Block {
  const {brief, problems} = checkTotal(FRONT + text);
  assert.deepEqual(problems, []);
  const [block, ...others] = brief.body;
  assert.ok(block && others.length === 0);
  return block;
}

test('a date in brackets tells when a question was asked if it ends the question, and is a part of it elsewhere', () => {
  const ask = (term: string) => {
    const block = blockOf(`- **${term}**\n  - **Yes** [^a]\n  - **No** [^b]`);
    assert.ok(block.type === 'comparison');
    return block.questions.map(({term, date}) => [term, date]);
  };
  assert.deepEqual(ask('Who was there? (2023)'), [
    [[{type: 'text', value: 'Who was there?'}], {iso: '2023', precision: 'year'}],
  ]);
  assert.deepEqual(ask('Who (2023) was there?'), [[[{type: 'text', value: 'Who (2023) was there?'}], undefined]]);
});

test('a question may end with a link that shows nothing', () => {
  const block = blockOf('- **Who?[](x)**\n  - **Yes** [^a]\n  - **No** [^b]');
  assert.deepEqual(block.type === 'comparison' && block.questions[0]?.term, [
    {type: 'text', value: 'Who?'},
    {type: 'link', url: 'x', children: []},
  ]);
});

test('the words of a quotation may be a list, and its last paragraph names the speaker', () => {
  const item = (value: string) => ({children: [{type: 'paragraph', children: [{type: 'text', value}]}]});
  assert.deepEqual(blockOf('> - one\n> - two\n>\n> — Somebody'), {
    type: 'quotation',
    children: [{type: 'list', ordered: false, spread: false, items: [item('one'), item('two')]}],
    speaker: [{type: 'text', value: 'Somebody'}],
    citations: [],
  });
});
