import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Block} from '../../src/model/block.js';
import {digestOf, type Digest, type Room} from '../../src/model/digest.js';
import {plainBlocks} from '../../src/model/plain-text.js';
import {parseBrief} from '../../src/parse/index.js';
import {briefOf, TEXTS} from '../server/texts.js';

const ROOM: Room = {rows: 5, characters: 300};
const bodyOf = (markdown: string) => parseBrief(`# T\n\n${markdown}`).brief.body;
const words = (blocks: readonly Block[]) => plainBlocks(blocks).split(/\s+/).filter(Boolean);
const said = ({lead}: Digest) => plainBlocks(lead);
const rowsOf = ({rows}: Digest) =>
  rows.map(({kind, sections}) =>
    sections
      .map(({heading, blocks}) => `${kind} ${heading?.id ?? ''}: ${plainBlocks(blocks)}`.replace(/\s+/g, ' '))
      .join(' + '),
  );

const FACTS = '- **Length:** {#length} 40 m\n- **Depth:** 8 m\n';
const EVENTS = '- **2024:** Built\n- **2025:** Sunk\n- **2026:** Raised\n- **2027:** Gone\n';
const QUESTIONS = ['close', 'pays', 'when']
  .map((id) => `- **What of ${id}?** {#${id}}\n  - **Yes** of ${id}\n  - **No** of ${id}\n`)
  .join('');

const WHOLE = `A lead.

## Facts {#facts}

${FACTS}
## What happened {#events}

${EVENTS}
## How they differ {#differ}

An intro.

${QUESTIONS}
> “It will.”
> — Ann

## Open {#open}

Nobody knows.
`.replace(/\*\*(Yes|No)\*\* of (\w+)/g, '**$1** of $2 [^a]');
const SOURCES = '---\ntitle: T\nsources: {a: {publisher: P, title: S}}\n---\n\n';
const whole = parseBrief(SOURCES + WHOLE).brief.body;

describe('a digest', () => {
  test('leaves the first two questions open, under the heading of their section', () => {
    const digest = digestOf(whole, undefined, ROOM);
    assert.equal(
      said(digest).replace(/\s+/g, ' '),
      'How they differ What of close? Yes of close No of close What of pays? Yes of pays No of pays',
    );
  });

  test('folds what is left of their section directly below them, then each section with its heading, in the author’s order', () => {
    assert.deepEqual(rowsOf(digestOf(whole, undefined, ROOM)), [
      'rest : An intro. What of when? Yes of when No of when “It will.” Ann',
      'background : A lead. + background : Open Nobody knows.',
      'section facts: Length 40 m Depth 8 m',
      'section events: Built Sunk Raised Gone',
    ]);
  });

  test('together is the whole text, and nothing stands in it twice', () => {
    for (const [name, text] of [...TEXTS, ['whole', SOURCES + WHOLE] as const]) {
      const {body, digest: wanted} = briefOf(text);
      for (const rows of [1, 2, 5]) {
        const digest = digestOf(body, wanted, {...ROOM, rows});
        const all = [
          ...digest.lead,
          ...digest.rows.flatMap(({sections}) =>
            sections.flatMap(({heading, blocks}) => [...(heading ? [heading] : []), ...blocks]),
          ),
        ];
        assert.deepEqual(words(all).sort(), words(body).sort(), name);
      }
    }
  });

  test('shows what the author names, in the order of the text: questions, facts, and of a section its first thing or last event', () => {
    const shown = (...wanted: string[]) => said(digestOf(whole, wanted, ROOM)).replace(/\s+/g, ' ');
    assert.equal(shown('when'), 'How they differ What of when? Yes of when No of when');
    assert.equal(shown('length'), 'Facts Length 40 m');
    assert.equal(shown('events'), 'What happened Gone');
    assert.equal(shown('differ'), 'How they differ What of close? Yes of close No of close');
    assert.equal(shown('length', 'pays'), 'Facts Length 40 m What of pays? Yes of pays No of pays');
    assert.equal(shown('nowhere'), '');
    assert.equal(shown(), '', 'nothing is named');
  });

  test('shows a quotation if its section is named', () => {
    const body = bodyOf('## Said {#said}\n\nText.\n\n> “It will.”\n> — Ann\n');
    assert.equal(said(digestOf(body, ['said'], ROOM)).replace(/\s+/g, ' '), 'Said “It will.” Ann');
  });

  test('without a comparison shows the first facts, as far as they have room, and at least one', () => {
    const body = bodyOf(`${FACTS}\nText.\n\n${EVENTS}`);
    assert.equal(said(digestOf(body, undefined, ROOM)), 'Length 40 m Depth 8 m');
    assert.equal(said(digestOf(body, undefined, {...ROOM, characters: 60})), 'Length 40 m');
    assert.equal(said(digestOf(body, undefined, {...ROOM, characters: -5})), 'Length 40 m');
  });

  test('without facts either shows the last events, whichever way they are ordered', () => {
    assert.equal(said(digestOf(bodyOf(EVENTS), undefined, {...ROOM, characters: 150})).trim(), 'Raised Gone');
    const reversed = EVENTS.trim().split('\n').reverse().join('\n');
    assert.match(said(digestOf(bodyOf(reversed), undefined, {...ROOM, characters: 150})), /^\s*Gone\s+Raised$/);
  });

  test('without any of them shows the text, as far as it has room', () => {
    assert.equal(said(digestOf(bodyOf('One.\n\nTwo.'), undefined, ROOM)), 'One. Two.');
    const long = digestOf(bodyOf('One.\n\nTwo.'), undefined, {...ROOM, characters: 4});
    assert.equal(said(long), 'One.');
    assert.deepEqual(rowsOf(long), ['rest : Two.']);
  });

  test('has no more rows than there may be: the last sections share one', () => {
    assert.deepEqual(
      rowsOf(digestOf(whole, ['close', 'pays', 'when'], {...ROOM, rows: 3})).map((row) => row.replace(/:[^+]*/g, '')),
      ['rest ', 'background + background ', 'section facts+ section events'],
    );
  });

  test('of a table the words in its corner stand with what is open, and the answers keep their columns', () => {
    const {body} = parseBrief(
      '---\ntitle: T\nsources: {a: {publisher: P, title: S}, b: {publisher: Q, title: S}}\n---\n\n| Corner | [^a] | [^b] |\n|---|---|---|\n| **A?** | 1 | 2 |\n| **B?** | 3 | — |\n| **C?** | 4 | 5 |\n',
    ).brief;
    const digest = digestOf(body, undefined, ROOM);
    const text = plainBlocks([
      ...digest.lead,
      ...digest.rows.flatMap(({sections}) => sections.flatMap(({blocks}) => blocks)),
    ]);
    assert.equal(text.split('Corner').length, 2);
    const [left] = digest.rows[0]!.sections[0]!.blocks;
    assert.ok(left?.type === 'comparison');
    assert.deepEqual([left.head?.length, left.questions[0]?.answers.map(({column}) => column)], [3, [1, 2]]);
  });
});
