import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import Ajv from 'ajv';
import {load} from 'js-yaml';
import {FRONT_MATTER_KEYS} from '../../src/model/front-matter.js';
import type {ProblemCode} from '../../src/model/problem.js';
import {frontMatterSchema, sourceListSchema} from '../../src/node/front-matter-schema.js';
import {skeleton} from '../../src/node/skeleton.js';
import {parseBrief} from '../../src/parse/index.js';
import {TEXTS} from '../server/texts.js';

const validate = new Ajv({allErrors: true}).compile(frontMatterSchema());

/** What an editor would underline: the front matter as YAML reads it, against the schema. */
function faults(frontMatter: string): string[] {
  void validate(load(frontMatter));
  return (validate.errors ?? []).map(({dataPath, message}) => `${dataPath} ${String(message)}`);
}

/** A schema does not see what YAML refuses. */
function isMap(frontMatter: string): boolean {
  try {
    return typeof load(frontMatter) === 'object';
  } catch {
    return false;
  }
}

/** The Problems that a form of a value can cause, and that a schema can therefore see. */
const OF_FORM: readonly ProblemCode[] = [
  'key-unknown',
  'value-invalid',
  'language-spelling',
  'genre-unknown',
  'id-invalid',
  'source-incomplete',
  'url-not-allowed',
  'date-invalid',
];

for (const [name, text] of [...TEXTS, ['the skeleton of `new`', skeleton('A title', '2026-11-22').text] as const]) {
  const [, frontMatter] = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)\r?\n/.exec(text) ?? [];
  if (frontMatter === undefined) continue;
  if (!isMap(frontMatter)) continue;
  const lastLine = frontMatter.split('\n').length + 1;
  const problems = parseBrief(text).problems.filter(({line = 0, code}) => line <= lastLine && OF_FORM.includes(code));
  if (problems.length === 0) {
    test(`the schema finds nothing in the front matter of ${name}, as the parser does`, () => {
      assert.deepEqual(faults(frontMatter), []);
    });
  } else {
    test(`the schema finds fault with the front matter of ${name}, as the parser does: ${[...new Set(problems.map(({code}) => code))].join(', ')}`, () => {
      assert.notDeepEqual(faults(frontMatter), []);
    });
  }
}

test('the schema has every key of the format, each with a sentence for the author', () => {
  const {properties} = frontMatterSchema() as {properties: Record<string, {description: string}>};
  assert.deepEqual(Object.keys(properties), Object.keys(FRONT_MATTER_KEYS));
  assert.deepEqual(
    Object.values(properties).filter(({description}) => !/^[A-Z].*\.$/.test(description)),
    [],
  );
});

for (const [what, frontMatter] of Object.entries({
  'a misspelt key': 'sumary: S',
  'a key in camel case': 'asOf: 2024-01-01',
  'a month that is none': 'published: 2024-13',
  'a URL with a scheme that is not allowed': 'contact: javascript:alert(1)',
  'a language that is not a tag': 'lang: English please',
  'a source without a title': 'sources: {a: {publisher: P}}',
  'a source with an id that cannot be cited': 'sources: {a b: {publisher: P, title: T}}',
  'a genre that is none': 'sources: {a: {publisher: P, title: T, genre: rumour}}',
  'a correction of no known kind': 'corrections: [{date: 2024-01-01, kind: erratum, text: T}]',
  'a correction without its text': 'corrections: [{date: 2024-01-01, kind: update}]',
  'a withdrawal that says “false”': 'withdrawn: false',
  'a list where a text is due': 'title: [A, B]',
})) {
  test(`the schema refuses ${what}`, () => {
    assert.notDeepEqual(faults(frontMatter), []);
  });
}

for (const [what, frontMatter] of Object.entries({
  'a year, which YAML takes for a number': 'published: 2024',
  'an approximate month': 'published: 2023-11~',
  'an interval with words': 'published: "2023-09-11/2023-09-20 (mid-September)"',
  'a withdrawal in one sentence': 'withdrawn: It rested on a forged document.',
  'a withdrawal without a word': 'withdrawn: true',
  'one topic without a list': 'topics: Ferries',
  'a key without a value': 'summary:',
  'a relative URL': 'translations: {fr: ferry.fr.md}',
  'a relative URL with a colon after a slash': 'translation-of: ./a:b.md',
})) {
  test(`the schema takes ${what}`, () => {
    assert.deepEqual(faults(frontMatter), []);
  });
}

test('the package has the schema that the tables give', () => {
  const packed: unknown = JSON.parse(
    readFileSync(new URL('../../dist/front-matter.schema.json', import.meta.url), 'utf8'),
  );
  assert.deepEqual(packed, frontMatterSchema());
});

const ofList = new Ajv({allErrors: true}).compile(sourceListSchema());

test('the schema of sources.yaml finds nothing in the list of the tests, and names a misspelt key and a missing title', () => {
  const list = load(readFileSync(new URL('check/documents/sources.yaml', import.meta.url), 'utf8'));
  assert.equal(ofList(list), true);
  assert.equal(ofList({a: {publsher: 'P', title: 'T'}}), false);
  assert.equal(ofList({a: {publisher: 'P'}}), false);
  assert.equal(ofList({sources: {a: {publisher: 'P', title: 'T'}}}), false);
});
