import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {checkTotal} from './properties.js';

const FRONT = '---\ntitle: T\nsources: {gazette: {publisher: A, title: A}}\n---\n\n';

describe('a label with # always cites: if its source is not one,', () => {
  test('the citation is the text that it is, and an error says which source is missing', () => {
    const {brief, problems} = checkTotal(`${FRONT}Text [^gazete#stop].`);
    assert.deepEqual(brief.body, [{type: 'paragraph', children: [{type: 'text', value: 'Text [^gazete#stop].'}]}]);
    assert.deepEqual(
      problems.map(({code, severity, line, column}) => [code, severity, line, column]),
      [['citation-undefined', 'error', 6, 6]],
    );
    assert.equal(
      problems[0]!.message,
      '“gazete” is not a source. Add it to sources: in the front matter, or correct the id.',
    );
  });

  test('its definition makes no footnote and no passage, and its words are text, wherever it stands', () => {
    for (const text of [
      '[^gazete#a]: first … *last*',
      '> [^gazete#a]: first … *last*',
      '- one\n\n  [^gazete#a]: first … *last*',
    ]) {
      const {brief, problems} = checkTotal(`${FRONT}Text [^gazete#a].\n\n${text}`);
      assert.deepEqual([brief.footnotes, brief.passages], [{}, {}]);
      assert.match(JSON.stringify(brief.body), /\[\^gazete#a\]: first … \*last\*/);
      assert.deepEqual(
        problems.map(({code}) => code),
        ['citation-undefined', 'citation-undefined'],
      );
    }
  });

  test('a second definition is the same error, and an unused one too', () => {
    const {problems} = checkTotal(`${FRONT}[^gazete#a]: one\n\n[^gazete#a]: two`);
    assert.deepEqual(
      problems.map(({code, line}) => [code, line]),
      [
        ['citation-undefined', 6],
        ['citation-undefined', 8],
      ],
    );
  });

  test('so it is for a footnote of that name, and for no name at all', () => {
    const {brief, problems} = checkTotal(`${FRONT}Text[^note] [^note#a] [^#a].\n\n[^note]: words\n\n[^#a]: more`);
    assert.deepEqual(Object.keys(brief.footnotes), ['note']);
    assert.deepEqual(
      problems.map(({code, line}) => [code, line]),
      [
        ['citation-undefined', 6],
        ['citation-undefined', 6],
        ['citation-undefined', 10],
      ],
    );
  });
});

test('of sources that YAML refused, neither citations nor definitions are reported a second time', () => {
  const {brief, problems} = checkTotal(
    '---\ntitle: T\nsources:\n  gazette: {publisher: A, title: "\n---\n\nText [^council#a].\n\n[^council#a]: words',
  );
  assert.deepEqual([...new Set(problems.map(({code}) => code))], ['yaml-invalid']);
  assert.match(JSON.stringify(brief.body), /\[\^council#a\]: words/);
});

test('a label without # that names nothing is said to be neither a source nor a footnote', () => {
  const {problems} = checkTotal(`${FRONT}Text [^nobody].`);
  assert.deepEqual(
    problems.map(({message}) => message),
    ['“nobody” is neither a source nor a footnote. Add it to the front matter, add [^nobody]: …, or correct the id.'],
  );
});

test('a footnote goes on over a line that begins with three marks and words, and ends before a rule', () => {
  const note = (line: string) =>
    JSON.stringify(checkTotal(`${FRONT}A[^n].\n\n[^n]: A note\n${line}\n`).brief.footnotes);
  assert.match(note('***two*** three'), /three/);
  assert.doesNotMatch(note('***\nthree'), /three/);
});

test('a footnote ends before a heading of any level, and before an item with any number', () => {
  const types = (line: string) => {
    const {brief} = checkTotal(`${FRONT}A[^n].\n\n[^n]: A note\n${line}\n`);
    assert.deepEqual(brief.footnotes['n']?.children, [
      {type: 'paragraph', children: [{type: 'text', value: 'A note'}]},
    ]);
    return brief.body.map(({type}) => type);
  };
  for (const line of ['# one', '## one', '###### one']) assert.deepEqual(types(line), ['paragraph', 'heading'], line);
  for (const line of ['1. one', '2. one', '30) one']) assert.deepEqual(types(line), ['paragraph', 'list'], line);
});

test('a definition ends the paragraph before it, whose last line may be one word, or begin with a hashtag', () => {
  for (const line of ['word', '#hashtag and more', 'two words']) {
    const {brief, problems} = checkTotal(`${FRONT}A[^n]\n${line}\n[^n]: A note`);
    assert.deepEqual(problems, [], line);
    assert.deepEqual(Object.keys(brief.footnotes), ['n'], line);
    assert.equal(brief.body.length, 1, line);
    assert.doesNotMatch(JSON.stringify(brief.body), /A note/, line);
  }
});

test('the text of a link may begin with ^ and the letters of a source', () => {
  const {brief, problems} = checkTotal('---\ntitle: T\nsources: {a: {publisher: A, title: A}}\n---\n\n[^appeal](x)');
  assert.deepEqual(problems, []);
  assert.deepEqual(brief.body, [
    {type: 'paragraph', children: [{type: 'link', url: 'x', children: [{type: 'text', value: '^appeal'}]}]},
  ]);
});
