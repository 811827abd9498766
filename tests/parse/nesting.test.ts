import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Problem} from '../../src/model/problem.js';
import {parseBrief} from '../../src/parse/index.js';
import {checkTotal} from './properties.js';

const LIMIT = 100;

/** How many levels of blocks and inlines a briefing has; words and line breaks nest in nothing. */
function levels(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Math.max(0, ...Object.values(value).map(levels));
  const type = 'type' in value ? value.type : undefined;
  return inner + (typeof type === 'string' && !['text', 'break'].includes(type) ? 1 : 0);
}

function tooDeep(problems: readonly Problem[]): [number | undefined, number | undefined][] {
  return problems.filter(({code}) => code === 'nesting-too-deep').map(({line, column}) => [line, column]);
}

const front = '---\ntitle: T\n---\n';

/** Ways to nest something `n` deep, and where its last level begins. */
const WAYS: Record<string, (n: number) => {text: string; column: number}> = {
  quotations: (n) => ({text: `${'>'.repeat(n - 1)} word`, column: n + 1}),
  'quotations with blanks': (n) => ({text: `${'> '.repeat(n - 1)}word`, column: 2 * n - 1}),
  lists: (n) => ({text: `${'- '.repeat(n - 1)}word`, column: 2 * n - 1}),
  'ordered lists': (n) => ({text: `${'1. '.repeat(n - 1)}word`, column: 3 * n - 2}),
  'lists in quotations': (n) => ({text: `${'> - '.repeat((n - 1) / 2)}${n % 2 ? '' : '> '}word`, column: 2 * n - 1}),
  // A paragraph is the first level, and each emphasis one more.
  emphasis: (n) => {
    const marks = Array.from({length: n - 1}, (_, k) => (k % 2 ? '_' : '*'));
    return {
      text: `${marks.map((mark) => `${mark}a `).join('')}word${marks
        .reverse()
        .map((mark) => ` a${mark}`)
        .join('')}`,
      column: 3 * n - 5,
    };
  },
  'emphasis in quotations': (n) => ({text: `${'>'.repeat(n - 2)} *word*`, column: n}),
  'emphasis in lists': (n) => ({text: `${'- '.repeat(n - 2)}**word**`, column: 2 * n - 3}),
  'emphasis in headings in quotations': (n) => ({text: `${'>'.repeat(n - 2)} # *word*`, column: n + 2}),
  'a link in emphasis in quotations': (n) => ({text: `${'>'.repeat(n - 3)} **[word](x)**`, column: n + 1}),
  'code in quotations': (n) => ({text: `${'>'.repeat(n - 2)} \`word\``, column: n}),
};

for (const [name, way] of Object.entries(WAYS)) {
  describe(`of ${name}`, () => {
    test('100 levels are read, without a Problem', () => {
      const {brief, problems} = checkTotal(front + way(LIMIT).text);
      assert.equal(levels(brief.body), LIMIT);
      assert.deepEqual(problems, []);
    });

    test('the 101st is text, and one Problem says where it begins', () => {
      const {text, column} = way(LIMIT + 1);
      const {brief, problems} = checkTotal(front + text);
      assert.deepEqual(tooDeep(problems), [[4, column]]);
      assert.match(JSON.stringify(brief.body), /word/);
      assert.ok(levels(brief.body) <= LIMIT + 1, 'the paragraph that the text stands in is one more');
    });

    test('the 150th and the 1,000th are text too', () => {
      for (const n of [150, 1000]) {
        const {brief, problems} = checkTotal(front + way(n).text);
        assert.equal(tooDeep(problems).length, 1, `${n} levels`);
        assert.match(JSON.stringify(brief.body), /word/);
        assert.ok(levels(brief.body) <= LIMIT + 1);
      }
    });
  });
}

test('what comes after something too deep is read as ever', () => {
  const {brief, problems} = checkTotal(`${front}${'>'.repeat(300)} deep\n\n# After\n\n- **Term:** value\n`);
  assert.deepEqual(
    brief.body.map(({type}) => type),
    ['blockquote', 'heading', 'facts'],
  );
  assert.deepEqual(tooDeep(problems), [[4, 101]]);
});

test('one Problem is enough, however much is too deep; it names the first', () => {
  const {problems} = checkTotal(`${front}word\n\n${'>'.repeat(120)} one\n\n${'- '.repeat(120)}two\n`);
  assert.deepEqual(
    problems.map(({code, line, column}) => [code, line, column]),
    [['nesting-too-deep', 6, 101]],
  );
});

test('a definition that is too deep defines nothing, and is text', () => {
  const {brief, problems} = checkTotal(`${front}See[^x].\n\n${'> '.repeat(103)}[^x]: the words of the note\n`);
  assert.deepEqual(brief.footnotes, {});
  assert.match(JSON.stringify(brief.body), /the words of the note/);
  assert.deepEqual(
    problems.map(({code}) => code),
    ['citation-undefined', 'nesting-too-deep'],
  );
});

test('a passage that is too deep is not a passage, though its source is cited', () => {
  const {brief} = checkTotal(
    `---\ntitle: T\nsources: {a: {publisher: A, title: B}}\n---\nSee [^a#p].\n\n${'> '.repeat(105)}[^a#p]: first … last\n`,
  );
  assert.deepEqual(brief.passages, {});
  assert.deepEqual(brief.body[0], {
    type: 'paragraph',
    children: [
      {type: 'text', value: 'See '},
      {type: 'citation', source: 'a'},
      {type: 'text', value: '.'},
    ],
  });
});

test('definitions within one another may nest as deep as quotations, and the rest is read', () => {
  const {brief, problems} = checkTotal(
    `${front}# Heading\n\n${Array.from({length: 500}, (_, n) => `[^n${n}]: `).join('')}word\n`,
  );
  assert.equal(brief.body[0]?.type, 'heading');
  assert.equal(tooDeep(problems).length, 1);
  assert.ok(Object.keys(brief.footnotes).length >= LIMIT - 1);
});

test('Problems of what nests just deep enough are found at their places', () => {
  const {problems} = parseBrief(`${front}${'> '.repeat(98)}a <b> [^nobody]`);
  assert.deepEqual(
    problems.map(({code, column}) => [code, column]),
    [
      ['raw-html', 199],
      ['citation-undefined', 203],
    ],
  );
});

test('what stands where a source is defined may nest as deep as a footnote', () => {
  const front = '---\ntitle: T\nsources: {a: {publisher: A, title: B}}\n---\n';
  const deep = (label: string, levels: number) =>
    checkTotal(`${front}Words [^${label}]\n\n[^${label}]: ${'> '.repeat(levels)}word\n`).problems.map(({code}) => code);
  assert.deepEqual([deep('a', LIMIT - 2), deep('note', LIMIT - 2)], [['source-defined'], []]);
  assert.deepEqual(
    [deep('a', LIMIT - 1), deep('note', LIMIT - 1)],
    [['source-defined', 'nesting-too-deep'], ['nesting-too-deep']],
  );
});
