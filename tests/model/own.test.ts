import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Brief} from '../../src/model/brief.js';
import {columnsOf, comparedSources, standing} from '../../src/model/comparison.js';
import {own} from '../../src/model/own.js';
import {referencesOf} from '../../src/model/references.js';
import {excerpt} from '../../src/model/excerpt.js';
import {selectComparison} from '../../src/model/select-comparison.js';
import {selectPart} from '../../src/model/select-part.js';
import {selectTimeline} from '../../src/model/select-timeline.js';
import {validateBrief} from '../../src/model/validate-brief.js';
import {versionsOf} from '../../src/model/versions.js';
import {parseBrief} from '../../src/parse/index.js';

/** What every object inherits: `constructor`, `toString`, `__proto__` and so on. All are valid ids. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype);

test('a record holds what it was given, and nothing that every object inherits', () => {
  for (const name of INHERITED) {
    assert.equal(own({}, name), undefined, name);
    assert.equal(own(Object.fromEntries([[name, 'its own']]), name), 'its own', name);
  }
});

for (const name of INHERITED) {
  describe(`a source called ${name} is a source like any other, also beside one whose id is its name without the last letter`, () => {
    const neighbour = name.slice(0, -1);
    const {brief: read, problems} = parseBrief(textWith(name, neighbour));
    const compiled = validateBrief(JSON.parse(JSON.stringify(read)));

    test('in Markdown and compiled, it is read without a Problem', () => {
      assert.deepEqual(problems, []);
      assert.deepEqual(compiled.problems, []);
      assert.deepEqual(Object.keys(read.sources), [name, neighbour]);
      assert.deepEqual(compiled.brief, read);
    });

    for (const [form, brief] of [
      ['Markdown', read],
      ['compiled', compiled.brief],
    ] as const) {
      test(`${form}: its references are what the text cites, each passage under its own source`, () => {
        assert.ok(brief);
        const {sources, footnotes} = referencesOf(brief);
        assert.deepEqual(
          sources.map(({id, source, passages}) => [id, source.publisher, passages.map(({key}) => key)]),
          [
            [name, 'Harbour Gazette', [`${name}#${name}`]],
            [neighbour, 'Island Council', []],
          ],
        );
        assert.deepEqual(footnotes, ['note']);
      });

      test(`${form}: it is selected and compared as itself`, () => {
        assert.ok(brief);
        const kept = excerpt(brief, selectPart(brief, 'facts').shown);
        assert.deepEqual(
          [Object.keys(kept.sources), Object.keys(kept.passages), Object.keys(kept.footnotes)],
          [[name], [`${name}#${name}`], []],
        );
        assert.deepEqual(selectTimeline(brief, {sources: name}).problems, []);
        const {shown, problems} = selectComparison(brief, {sources: name});
        assert.deepEqual(problems, []);
        const [comparison] = shown.flatMap((block) => (block.type === 'comparison' ? block : []));
        assert.ok(comparison?.questions[0]);
        assert.deepEqual(comparedSources(comparison), [name]);
        assert.deepEqual(
          columnsOf({...comparison, sources: [neighbour, name]}, brief.sources),
          [name, neighbour],
          'by date',
        );
        assert.deepEqual(standing(brief, comparison.questions[0], comparison).missing, []);
      });
    }

    test('where a text does not name it, it is missing, not something inherited', () => {
      const none: Brief = {...read, sources: {}, passages: {}, footnotes: {}};
      assert.deepEqual(columnsOf({type: 'comparison', sources: [name], questions: []}, none.sources), [name]);
      const question = {
        type: 'question',
        id: 'q',
        term: [],
        date: {iso: '2030', precision: 'year'},
        answers: [],
      } as const;
      assert.deepEqual(standing(none, question, {type: 'comparison', sources: [name], questions: [question]}).missing, [
        name,
      ]);
      const citing = {...none, body: [{type: 'paragraph', children: [{type: 'citation', source: name}]}]};
      assert.deepEqual(
        validateBrief(JSON.parse(JSON.stringify(citing))).problems.map(({code}) => code),
        ['json-invalid'],
      );
    });
  });
}

test('a passage in compiled JSON whose key has no # belongs to the source of that id, to the last letter', () => {
  const {brief} = parseBrief(textWith('gazette', 'gazett'));
  const odd = validateBrief({
    ...(JSON.parse(JSON.stringify(brief)) as Brief),
    passages: {'gazette#gazette': {start: 'a'}, gazette: {start: 'The ferry stays'}},
  }).brief;
  assert.ok(odd);
  assert.deepEqual(
    referencesOf(odd).sources.map(({id, passages}) => [id, passages.length]),
    [
      ['gazette', 2],
      ['gazett', 0],
    ],
  );
});

test('the language of an original is the tag of its URL, whatever the tag is called', () => {
  const brief: Brief = {...parseBrief('# A').brief, translationOf: 'a.md', translations: {valueOf: 'a.md'}};
  assert.deepEqual(versionsOf(brief), [{lang: 'valueOf', url: 'a.md', isOriginal: true}]);
});

function textWith(name: string, neighbour: string): string {
  return `---
title: Ids that every object has
sources:
  ${name}: {publisher: Harbour Gazette, title: Ferry laid up, published: 2025-03-14}
  ${neighbour}: {publisher: Island Council, title: Minutes, published: 2025-03-15}
---

The ferry stopped [^${name}], and the council met [^${neighbour}].[^note]

[^note]: As far as is known.

- **Ferry:** laid up [^${name}#${name}]

[^${name}#${name}]: The ferry stays … until spring

## Events

- **2025-03-14:** The ferry stopped [^${name}]

## Differences

- **Why?**
  - **Ice** [^${name}]
  - **Debts** [^${neighbour}]
`;
}
