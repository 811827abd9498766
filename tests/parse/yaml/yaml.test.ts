import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Brief} from '../../../src/model/brief.js';
import {parseBrief} from '../../../src/parse/index.js';
import {parseYaml, type YamlNode} from '../../../src/parse/yaml/yaml.js';

/** A node as plain data. */
function plain(node: YamlNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.text ?? null;
    case 'list':
      return node.items.map(plain);
    case 'map':
      return Object.fromEntries(node.entries.map(({key, value}) => [key, plain(value)]));
  }
}

/**
 * Compares what YAML gives with `expected`, and its faults with the marks in it: each `‹` is just before the place of
 * one and is taken out before the text is read.
 */
function reads(marked: string, expected: unknown, codes: readonly string[] = []): void {
  const places = marked
    .split('‹')
    .slice(0, -1)
    .reduce<number[]>((found, part) => [...found, (found.at(-1) ?? 0) + part.length], []);
  const {root, faults} = parseYaml(marked.replaceAll('‹', ''));
  assert.deepEqual(plain(root), expected);
  const found = faults.toSorted((a, b) => a.offset - b.offset);
  assert.deepEqual(
    found.map(({code}) => code),
    codes,
  );
  assert.deepEqual(
    found.map(({offset}) => offset),
    places,
  );
}

const INVALID = 'yaml-invalid';
const UNSUPPORTED = 'yaml-unsupported';
const DUPLICATE = 'key-duplicate';

describe('every scalar is text', () => {
  test('that looks like a number, a date, a truth or nothing of the kind', () => {
    reads('a: 1\nb: 2023-11-09\nc: true\nd: 1e3\ne: 0x1F\nf: .inf\ng: 12:30\nh: yes', {
      a: '1',
      b: '2023-11-09',
      c: 'true',
      d: '1e3',
      e: '0x1F',
      f: '.inf',
      g: '12:30',
      h: 'yes',
    });
  });

  test('but null, ~ and nothing are absent, unless they are quoted', () => {
    reads('a: null\nb: ~\nc:\nd: Null\ne: NULL\nf: "null"\ng: \'~\'\nh: ""\ni: nULL', {
      a: null,
      b: null,
      c: null,
      d: null,
      e: null,
      f: 'null',
      g: '~',
      h: '',
      i: 'nULL',
    });
  });

  test('whose escapes write what is not a character has the sign for it', () => {
    reads('a: ‹"b\\0c \\u0000"\nd: ‹"\\ud800x"\n‹"e\\0": f', {a: 'b\uFFFDc \uFFFD', d: '\uFFFDx', 'e\uFFFD': 'f'}, [
      'character-invalid',
      'character-invalid',
      'character-invalid',
    ]);
  });

  test('quoted in each way, with what is escaped in it', () => {
    reads(`a: "x: y # z \\"q\\" \\u00e9"\nb: 'it''s: # fine'`, {a: 'x: y # z "q" é', b: "it's: # fine"});
  });

  test('over several lines, plain and quoted', () => {
    reads('a: one\n  two\n\n  three\nb: "four\n  five"\nc: \'six\n  seven\'', {
      a: 'one two\nthree',
      b: 'four five',
      c: 'six seven',
    });
  });

  test('in blocks, literal and folded, however they end', () => {
    reads('a: |\n  one: # two\n   three\nb: >\n  four\n  five\nc: |-\n  six\nd: >+\n  seven\n\n', {
      a: 'one: # two\n three\n',
      b: 'four five\n',
      c: 'six',
      d: 'seven\n\n',
    });
  });

  test('with quoted keys and keys of any script', () => {
    reads('"a b": c\n\'d: e\': f\nանուն: g\n"__proto__x": h', {'a b': 'c', 'd: e': 'f', անուն: 'g', __proto__x: 'h'});
  });

  test('and comments are none', () => {
    reads('# one\na: b # two\n  # three\nc: d#e\nf:\n  - g # four\n  # five\n  - h', {a: 'b', c: 'd#e', f: ['g', 'h']});
  });
});

describe('offsets are exact', () => {
  test('of keys and values of every kind', () => {
    const text =
      'one: plain\n"two": "quoted"\nthree: \'q\'\nfour: [five, "six"]\nseven: {eight: nine}\nten:\n  - eleven\n  - twelve: 13\n';
    const {root} = parseYaml(text);
    const seen: [string, string][] = [];
    const visit = (node: YamlNode, key: string): void => {
      if (node.kind === 'scalar') seen.push([key, text.slice(node.start, node.end)]);
      else if (node.kind === 'list') for (const item of node.items) visit(item, key);
      else
        for (const entry of node.entries) {
          assert.ok(text.slice(entry.keyStart).replace(/^["']/, '').startsWith(entry.key), entry.key);
          visit(entry.value, entry.key);
        }
    };
    visit(root, '');
    assert.deepEqual(seen, [
      ['one', 'plain'],
      ['two', '"quoted"'],
      ['three', "'q'"],
      ['four', 'five'],
      ['four', '"six"'],
      ['eight', 'nine'],
      ['ten', 'eleven'],
      ['twelve', '13'],
    ]);
  });

  test('of what is read again after something was refused, and of what stands behind a dash', () => {
    const text = 'bad: x: y\ngood: value\nlist:\n  - first: z: w\n    second: other\n';
    const {root} = parseYaml(text);
    assert.ok(root.kind === 'map');
    const [, good, list] = root.entries;
    assert.ok(good?.value.kind === 'scalar' && list?.value.kind === 'list');
    assert.equal(text.slice(good.value.start, good.value.end), 'value');
    const [item] = list.value.items;
    assert.ok(item?.kind === 'map');
    assert.deepEqual(
      item.entries.map(({keyStart}) => text.slice(keyStart, keyStart + 5)),
      ['first', 'secon'],
    );
    const second = item.entries[1]?.value;
    assert.ok(second?.kind === 'scalar');
    assert.equal(text.slice(second.start, second.end), 'other');
  });
});

describe('an entry that YAML refuses is text, and those around it are read', () => {
  test('at the top: the first, one in the middle, the last', () => {
    reads('‹a: b: c\nd: e', {a: 'b: c', d: 'e'}, [INVALID]);
    reads('a: b\n‹c: d: e\nf: g', {a: 'b', c: 'd: e', f: 'g'}, [INVALID]);
    reads('a: b\n‹c: d: e', {a: 'b', c: 'd: e'}, [INVALID]);
  });

  test('several of them, each with a fault of its own', () => {
    reads('‹a: b: c\nd: e\n‹f: g: h\n‹i: j: k', {a: 'b: c', d: 'e', f: 'g: h', i: 'j: k'}, [INVALID, INVALID, INVALID]);
  });

  test('for every way in which a value can be refused', () => {
    for (const value of [
      'x: y',
      '"x" y',
      "'x' y",
      '"x',
      "'x",
      '@x',
      '`x`',
      '%x',
      '[x',
      '{x: y',
      '[x] y',
      '{x} y',
      '"\\q"',
      '- x',
      '*',
      '&',
      '! : :',
      '[x, "y]',
    ]) {
      reads(`a: b\n‹c: ${value}\nd: e`, {a: 'b', c: value, d: 'e'}, [INVALID]);
    }
  });

  test('in a source, its other fields and the other sources are read', () => {
    reads(
      'sources:\n  a:\n    publisher: P\n    ‹title: Russia: what next?\n    url: x\n  b: {publisher: Q}',
      {sources: {a: {publisher: 'P', title: 'Russia: what next?', url: 'x'}, b: {publisher: 'Q'}}},
      [INVALID],
    );
  });

  test('in a source in braces, that source is refused as a whole and named once', () => {
    reads(
      'sources:\n  a: {publisher: P}\n  ‹b: {publisher: Q: R, title: S}\n  c: {publisher: T}\nlang: en',
      {sources: {a: {publisher: 'P'}, b: '{publisher: Q: R, title: S}', c: {publisher: 'T'}}, lang: 'en'},
      [INVALID],
    );
  });

  test('in a list of maps, in its first line and in others', () => {
    reads(
      'list:\n  - ‹a: b: c\n    d: e\n  - a: f\n    ‹d: g: h\n  - a: i',
      {list: [{a: 'b: c', d: 'e'}, {a: 'f', d: 'g: h'}, {a: 'i'}]},
      [INVALID, INVALID],
    );
  });

  test('in a list of texts', () => {
    reads('list:\n  - one\n  ‹- "two" three\n  - four\nlang: en', {list: ['one', '"two" three', 'four'], lang: 'en'}, [
      INVALID,
    ]);
  });

  test('in a list that is not indented', () => {
    reads('list:\n- ‹a: b: c\n  d: e\n- a: f\nlang: en', {list: [{a: 'b: c', d: 'e'}, {a: 'f'}], lang: 'en'}, [
      INVALID,
    ]);
  });

  test('in a list whose dashes stand alone, level with its key', () => {
    reads('list:\n-\n  ‹a: b: c\n-\n  a: d\nlang: en', {list: [{a: 'b: c'}, {a: 'd'}], lang: 'en'}, [INVALID]);
  });

  test('over several lines', () => {
    reads('‹a: b: c\n  d\n  e\nf: g', {a: 'b: c d e', f: 'g'}, [INVALID]);
  });

  test('with a quoted key', () => {
    reads('a: b\n‹"c d": e: f', {a: 'b', 'c d': 'e: f'}, [INVALID]);
  });

  test('among comments and blank lines', () => {
    reads('# one\na: b\n\n# two\n‹c: d: e\n\n  # three\nf: g # four', {a: 'b', c: 'd: e', f: 'g'}, [INVALID]);
  });

  test('beside block scalars, whose lines may look like anything', () => {
    reads('a: |\n  b: c: d\n  "e\n‹f: g: h\ni: >\n  - j: k: l\n', {a: 'b: c: d\n"e\n', f: 'g: h', i: '- j: k: l\n'}, [
      INVALID,
    ]);
  });

  test('a line that is not an entry is named, and the others are read', () => {
    reads('a: b\n‹only text\nc: d', {a: 'b', c: 'd'}, [INVALID]);
    reads(' a: b\n ‹only text\n c: d', {a: 'b', c: 'd'}, [INVALID]);
  });

  test('one that is not an entry and is all there is leaves an empty map', () => {
    reads('‹"only text', {}, [INVALID]);
  });

  test('a tab for an indent', () => {
    const {root, faults} = parseYaml('a: b\nc:\n\td: e\nf: g');
    const read = plain(root) as Record<string, unknown>;
    assert.equal(read['a'], 'b');
    assert.equal(read['f'], 'g');
    assert.ok(faults.every(({code}) => code === INVALID) && faults.length === 1);
  });
});

describe('of entries of one name the first counts', () => {
  test('at the top, within, in braces, and quoted', () => {
    reads('a: 1\n‹a: 2\nb: {c: 3, ‹c: 4}\nd:\n  e: 5\n  ‹"e": 6', {a: '1', b: {c: '3'}, d: {e: '5'}}, [
      DUPLICATE,
      DUPLICATE,
      DUPLICATE,
    ]);
  });

  test('though something else is refused', () => {
    reads('a: 1\n‹b: x: y\n‹a: 2', {a: '1', b: 'x: y'}, [INVALID, DUPLICATE]);
  });

  test('and equal names in different maps are none', () => {
    reads('a: {c: 1}\nb: {c: 2}\nc: 3', {a: {c: '1'}, b: {c: '2'}, c: '3'});
  });
});

describe('what briefings do not use of YAML is named, and what it holds is read where it can be', () => {
  test('anchors and aliases', () => {
    reads('a: ‹&x one\nb: ‹*x\nc: d', {a: 'one', b: null, c: 'd'}, [UNSUPPORTED, UNSUPPORTED]);
  });

  test('tags', () => {
    reads('a: ‹!!int 7\nb: ‹!x [c]', {a: '7', b: ['c']}, [UNSUPPORTED, UNSUPPORTED]);
  });

  test('merge keys, once for each', () => {
    reads('a: ‹&x {b: c}\n‹<<: *x\nd: e', {a: {b: 'c'}, d: 'e'}, [UNSUPPORTED, UNSUPPORTED]);
  });

  test('keys that are not text', () => {
    reads('‹[a, b]: c\nd: e', {d: 'e'}, [UNSUPPORTED]);
  });

  test('a merge key by its name, and a key that is not text as such', () => {
    const details = (text: string) => parseYaml(text).faults.map(({detail}) => detail);
    assert.deepEqual(details('<<: x\na: b'), ['<<']);
    for (const key of ['[a, b]', '{a: b}', '~'])
      assert.deepEqual(details(`${key}: c`), ['a key that is not text'], key);
  });

  test('an alias is never replaced by what it names: no bomb can grow', () => {
    const text = [
      'a: &a [x, x]',
      ...Array.from('bcdefghijklmnop').map(
        (name, n) => `${name}: &${name} [*${'abcdefghijklmno'[n]}, *${'abcdefghijklmno'[n]}]`,
      ),
    ].join('\n');
    assert.ok(JSON.stringify(plain(parseYaml(text).root)).length < text.length * 2);
  });
});

test('whatever the text, each fault lies within it and each scalar is where it says', () => {
  const parts = [
    'a',
    ': ',
    ':',
    '\n',
    '  ',
    '- ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ', ',
    '#',
    ' #',
    '|',
    '>',
    '&x ',
    '*x',
    '!t ',
    '? ',
    '<<: ',
    '---',
    '\t',
    '%',
    '@',
    '~',
    'é',
    '😀',
    '\\',
  ];
  let state = 7;
  const random = (below: number) => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 1) % below;
  for (let times = 0; times < 5000; times++) {
    const text = Array.from({length: random(24)}, () => parts[random(parts.length)] ?? '').join('');
    const {root, faults} = parseYaml(text);
    for (const {offset} of faults) assert.ok(offset >= 0 && offset <= text.length, JSON.stringify(text));
    const visit = (node: YamlNode): void => {
      if (node.kind === 'scalar')
        assert.ok(node.start >= -1 && node.end <= text.length && node.end >= node.start, JSON.stringify(text));
      else if (node.kind === 'list') node.items.forEach(visit);
      else
        for (const {key, keyStart, value} of node.entries) {
          assert.ok(keyStart >= -1 && keyStart <= text.length, JSON.stringify([text, key]));
          visit(value);
        }
    };
    visit(root);
  }
});

describe('a briefing whose front matter YAML refuses in part', () => {
  const read = (front: string, body = 'Text [^a].') => parseBrief(`---\n${front}\n---\n\n${body}\n`);
  const codes = (result: ReturnType<typeof read>) => result.problems.map(({code, line}) => [code, line]);

  test('keeps its title, its sources and its text', () => {
    const result = read('title: Armenia: what next?\nlang: en\nsources:\n  a: {publisher: A, title: B}');
    assert.deepEqual(codes(result), [[INVALID, 2]]);
    assert.deepEqual(
      [result.brief.title, result.brief.lang, Object.keys(result.brief.sources)],
      ['Armenia: what next?', 'en', ['a']],
    );
    assert.deepEqual((result.brief.body[0] as Extract<Brief['body'][number], {type: 'paragraph'}>).children[1], {
      type: 'citation',
      source: 'a',
    });
  });

  test('does not hear of citations a second time when a source may be lost with it', () => {
    assert.deepEqual(codes(read('title: T\nsources:\n  a: {publisher: A: B, title: C}')), [[INVALID, 4]]);
  });

  test('hears of a citation that is wrong in any case, once its front matter is right', () => {
    assert.deepEqual(codes(read('title: T\nsources:\n  b: {publisher: B, title: C}')), [['citation-undefined', 7]]);
  });

  test('hears of a duplicate once, and keeps the first', () => {
    const result = read(
      'title: One\ntitle: Two\nsources:\n  a: {publisher: A, title: B}\n  a: {publisher: C, title: D}',
    );
    assert.deepEqual(codes(result), [
      [DUPLICATE, 3],
      [DUPLICATE, 6],
    ]);
    assert.deepEqual([result.brief.title, result.brief.sources['a']?.publisher], ['One', 'A']);
  });

  test('keeps the corrections that can be read', () => {
    const result = read(
      'title: T\ncorrections:\n  - date: 2024-01-01\n    kind: correction\n    text: Not 2023: 2024.\n  - date: 2024-02-01\n    kind: update\n    text: More.',
      'Text.',
    );
    assert.deepEqual(codes(result), [[INVALID, 6]]);
    assert.deepEqual(
      result.brief.corrections?.map(({text}) => text),
      ['Not 2023: 2024.', 'More.'],
    );
  });

  test('says in each message where the cure lies', () => {
    const [problem] = read('title: a: b', 'Text.').problems;
    assert.match(problem?.message ?? '', /quotation marks/);
  });
});
