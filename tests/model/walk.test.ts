import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Block} from '../../src/model/block.js';
import type {Citation, Inline} from '../../src/model/inline.js';
import {citationsIn, walk} from '../../src/model/walk.js';

const text = (value: string): Inline => ({type: 'text', value});
const cite = (source: string): Citation => ({type: 'citation', source});
const paragraph = (...children: Inline[]): Block => ({type: 'paragraph', children});

/** A briefing with every kind of block; the texts are numbered as a reader meets them. */
function everything(): Block[] {
  let n = 0;
  const next = () => text(String(n++));
  const block = () => paragraph(next());
  return [
    {type: 'heading', depth: 1, id: 'h', children: [next()]},
    {
      type: 'paragraph',
      children: [
        next(),
        {type: 'emphasis', children: [next(), {type: 'strong', children: [next()]}]},
        {type: 'link', url: 'x', children: [next()]},
        next(),
      ],
    },
    {
      type: 'blockquote',
      children: [
        block(),
        {
          type: 'list',
          ordered: false,
          spread: false,
          items: [{children: [block(), block()]}, {children: []}, {checked: true, children: [block()]}],
        },
      ],
    },
    {type: 'code', value: 'no text'},
    {type: 'thematicBreak'},
    {type: 'table', align: [null, null], head: [[next()], [next()]], rows: [[[next()], [next()]], [[next()]]]},
    {type: 'timeline', events: [{children: [block()]}, {date: {iso: '2023', precision: 'year'}, children: [block()]}]},
    {
      type: 'facts',
      items: [
        {type: 'fact', id: 'f', term: [next()], children: [block()]},
        {
          type: 'question',
          id: 'q',
          term: [next()],
          note: [block()],
          answers: [
            {stance: [next()], children: [block()]},
            {stance: [], silent: true, children: [block()]},
          ],
        },
      ],
    },
    {
      type: 'comparison',
      sources: [],
      head: [[next()], [next()]],
      questions: [
        {type: 'question', id: 'r', term: [next()], answers: [{stance: [next()], column: 1, children: [block()]}]},
      ],
    },
    {
      type: 'quotation',
      children: [block()],
      speaker: [next()],
      occasion: [next()],
      date: {iso: '2023', precision: 'year'},
      citations: [cite('c')],
    },
    block(),
  ];
}

test('every text is met once, in reading order', () => {
  const met: string[] = [];
  walk(everything(), (node) => {
    if (node.type === 'text') met.push(node.value);
  });
  assert.deepEqual(
    met,
    met.map((_, n) => String(n)),
  );
  assert.equal(met.length, JSON.stringify(everything()).split('"text"').length - 1);
});

test('every block is met once, before what it holds', () => {
  const met: string[] = [];
  walk(everything(), ({type}) => void met.push(type));
  for (const type of [
    'heading',
    'paragraph',
    'blockquote',
    'list',
    'code',
    'thematicBreak',
    'table',
    'timeline',
    'facts',
    'comparison',
    'quotation',
    'citation',
    'emphasis',
    'link',
  ])
    assert.ok(met.includes(type), type);
  assert.deepEqual(met.slice(met.indexOf('blockquote'), met.indexOf('blockquote') + 5), [
    'blockquote',
    'paragraph',
    'text',
    'list',
    'paragraph',
  ]);
  assert.equal(
    met.filter((type) => type === 'paragraph').length,
    JSON.stringify(everything()).split('"paragraph"').length - 1,
  );
});

test('inlines are met before what they hold', () => {
  const met: string[] = [];
  walk(
    [{type: 'strong', children: [{type: 'delete', children: [text('a')]}]}, text('b')],
    ({type}) => void met.push(type),
  );
  assert.deepEqual(met, ['strong', 'delete', 'text', 'text']);
});

test('citations are found wherever they stand, those of the words before first', () => {
  const blocks: Block[] = [
    paragraph({type: 'strong', children: [cite('b')]}, cite('c')),
    {type: 'table', align: [], head: [[cite('d')]], rows: [[[cite('e')]]]},
    {
      type: 'quotation',
      children: [paragraph(cite('f'))],
      speaker: [cite('g')],
      occasion: [cite('h')],
      citations: [cite('i')],
    },
  ];
  assert.deepEqual(
    citationsIn(blocks, [{type: 'emphasis', children: [cite('a')]}]).map(({source}) => source),
    Array.from('abcdefghi'),
  );
  assert.deepEqual(citationsIn([]), []);
});
