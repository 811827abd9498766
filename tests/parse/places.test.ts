import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {parseBrief} from '../../src/parse/index.js';

/**
 * Compares the Problems of a text with marks in it: each `‹` is just before the place that a Problem points at and is
 * taken out before the text is read. So a place can be seen, and no number is counted by hand.
 */
function pointsAt(codes: readonly string[], marked: string): void {
  const lines = marked.split(/\r\n?|\n/);
  const expected = lines.flatMap((line, n) => {
    const parts = line.split('‹');
    return parts.slice(1).map((_, k) => ({line: n + 1, column: parts.slice(0, k + 1).join('').length + 1}));
  });
  assert.equal(expected.length, codes.length, 'every Problem has a mark');
  const {problems} = parseBrief(marked.replaceAll('‹', ''));
  assert.deepEqual(
    problems.map(({code, line, column}) => ({code, line, column})),
    expected.map((place, n) => ({code: codes[n], ...place})),
  );
}

const FRONT =
  '---\ntitle: T\nsources: {a: {publisher: A, title: A}, b: {publisher: B, title: B}, c: {publisher: C, title: C}}\n---\n\n';
const CITE = 'citation-undefined';
const HTML = 'raw-html';
const OPEN = 'comment-unclosed';

function places(cases: Record<string, readonly [codes: readonly string[], marked: string]>): void {
  for (const [name, [codes, marked]] of Object.entries(cases)) test(name, () => pointsAt(codes, FRONT + marked));
}

describe('a Problem in running text points at its first character', () => {
  places({
    'on the first line and on later ones': [[CITE, CITE], 'one ‹[^x]\ntwo three ‹[^y]'],
    'the same words twice on a line': [[CITE, CITE, CITE], '‹[^x] ‹[^x]‹[^x]'],
    'the same line twice': [[CITE, CITE], 'see ‹[^x]\nsee ‹[^x]'],
    'after an emoji, in UTF-16 units': [[CITE], '😀👩‍👩‍👧 ‹[^x]'],
    'after combining marks and letters of every script': [[CITE], 'é é Հայ ქარ عرب ‹[^x]'],
    'after an entity': [[CITE], '&amp; &#x1F600; &nosuch; ‹[^x]'],
    'after an escape': [[CITE], '\\[^x] \\* ‹[^x]'],
    'after a code span that shows the same': [[CITE], '`[^x]` ‹[^x]'],
    'after a code span over two lines': [[CITE], '`[^x]\n[^x]` ‹[^x]'],
    'after a line without its indent that stands again further on': [[HTML], '-\n  ]\n      -*x‹<i>]\n  -*'],
    'after a line without its tab that stands again further on': [[HTML], '100. one\n\ttwo ‹<i> one\ntwo more'],
    'a tag over two lines, after a line without its indent and what is like the first of them': [
      [HTML],
      '- one\n      two <i  ‹<i\n  b>',
    ],
    'within emphasis': [[CITE, HTML], '**one *two ‹[^x]*** ~~‹<b>~~'],
    'within emphasis of underscores and of doubled asterisks': [[CITE, CITE, CITE], '__‹[^x]__ _‹[^x]_ ***‹[^x]***'],
    'within a link, and after it': [[CITE, CITE], '[the ‹[^x]](y) ‹[^x]'],
    'within the text of an image': [[CITE], '![map ‹[^x]](y)'],
    'after a URL and its title': [[CITE], '[a](<b c> "[^x]") ‹[^x]'],
    'after a hard break of each kind': [[CITE, CITE], 'a  \n‹[^x]\\\n‹[^x]'],
    'after blanks at the beginning of a line': [[CITE, CITE], '   ‹[^x]\n      ‹[^y]'],
    'in a heading of each kind': [[CITE, CITE, CITE], '## One ‹[^x] ##\n\nTwo\nlines ‹[^y]\n===\n\n####   ‹[^z]'],
    'at the end of a text without a line break': [[CITE], 'a\n\nb ‹[^x]'],
    'a URL that is refused': [
      ['url-not-allowed', 'url-not-allowed', 'url-not-allowed', 'url-not-allowed'],
      'a ‹[b](javascript:x) ‹![c](data:x) ‹<javascript:y> **‹[d](ftp://e)**',
    ],
    'a bare URL that is refused': [['url-not-allowed'], 'see ‹ftp://example.org/x, and more'],
    'a link reference that is refused': [['url-not-allowed'], 'a ‹[b][c]\n\n[c]: javascript:x'],
    'an id out of place': [['id-misplaced', 'id-misplaced'], 'text ‹{#a} text ‹{#é}'],
    'after a comment': [[CITE, HTML, CITE], 'a <!-- [^x] --> ‹[^x] <!--\n[^x]\n--> ‹<b> <!-->‹[^x]'],
    'a comment that is not closed': [
      [OPEN, CITE, OPEN],
      'a <!-- b --> ‹<!-- c ‹[^x]\n\n|a|b|\n|-|-|\n|c ‹<!-- d|e -->|',
    ],
    'each tag': [[HTML, HTML], 'a ‹<b>c‹</b>'],
    'each tag, in a text that breaks off where a comment begins': [[HTML, OPEN], 'a ‹<b> c ‹<!--'],
    'a tag over two lines': [[HTML], 'a ‹<b\nc="d"> e'],
  });
});

describe('a Problem in blocks within blocks points at its place in the file', () => {
  places({
    'in a list': [[CITE, CITE], '- one ‹[^x]\n- two ‹[^y]'],
    'in lists within lists': [[CITE, CITE, CITE], '- one\n  - two ‹[^x]\n    - three ‹[^y]\n      more ‹[^z]'],
    'in numbered lists, whatever the width of their numbers': [[CITE, CITE], '9. nine ‹[^x]\n10. ten\n    ‹[^y]'],
    'in lists that begin on one line': [[CITE, CITE], '- - 1. ‹[^x]\n       ‹[^y]'],
    'in a loose list': [[CITE, CITE], '- one\n\n  two ‹[^x]\n\n- three ‹[^y]'],
    'on a line that an item goes on with, though it is not indented': [
      [CITE, CITE],
      '- one\ntwo ‹[^x]\n   three ‹[^y]',
    ],
    'in a quotation': [[CITE, CITE], '> one ‹[^x]\n> two ‹[^y]'],
    'in a quotation without blanks after its marks': [[CITE, CITE], '>one ‹[^x]\n>two ‹[^y]'],
    'on a line that a quotation goes on with, though it has no mark': [[CITE, CITE], '> one\ntwo ‹[^x]\n> three ‹[^y]'],
    'in quotations within quotations': [[CITE, CITE, CITE], '> > one ‹[^x]\n> > > two ‹[^y]\n> three\n>\n> four ‹[^z]'],
    'in a list in a quotation in a list': [[CITE, CITE], '- > - one ‹[^x]\n  >   two ‹[^y]'],
    'in equal items': [[CITE, CITE, CITE], '- see ‹[^x]\n- see ‹[^x]\n  - see ‹[^x]'],
    'after a tab': [[CITE, CITE], '-\tone ‹[^x]\n\n\ttwo ‹[^y]'],
    'in a list within a list that is indented by tabs': [[CITE, CITE], '- one\n\t- two ‹[^x]\n\t\t- three ‹[^y]'],
    'in a quotation with a tab after its mark': [[CITE], '>\tone ‹[^x]'],
    'in a task': [[CITE, CITE, HTML], '- [ ] one ‹[^x]\n- [x] two\n  three ‹[^y]\n\n1. [X]   four ‹<b>'],
    'in the second paragraph of a task': [[CITE], '- [ ] one\n\n  ‹[^x]'],
    'in a loose list of tasks': [[CITE, CITE], '- [ ] one ‹[^x]\n\n- [x] two ‹[^y]'],
    'after code in a list': [[CITE], '- ```\n  [^x]\n  ```\n\n  ‹[^x]'],
    'after indented code in a list': [[CITE], '- one\n\n      [^x]\n\n  ‹[^x]'],
    'after fenced code in a quotation': [[CITE], '> ~~~\n> [^x]\n> ~~~\n> ‹[^x]'],
    'after a rule, a link definition and a comment': [
      [CITE],
      '***\n\n[x]: /y "[^x]"\n\n<!-- [^x]\n\n[^x] -->\n\n‹[^x]',
    ],
    'what follows a comment in its line': [[HTML, HTML], '<!-- a --> ‹a [^x]\n\n- <!-- [^x]\n  <b> --> ‹<b>'],
    'a comment that is not closed': [
      [OPEN, OPEN],
      '- <!-- a --> <!-- b -->\n- a\n\n  ‹<!-- [^x]\n\n> <!-- a -->\n>   ‹<!-- [^x]',
    ],
    'HTML about a comment that is not closed': [[HTML, OPEN], '‹<div>\n<!-- a --> ‹<!-- [^x]'],
    'a block of HTML, after its blanks': [[HTML, HTML], '  ‹<div>\n[^x]\n\n- ‹<p>'],
    'a paragraph that a table-like line goes on with': [[CITE], 'one\n| two |\n|---|---|\nthree ‹[^x]'],
    'an indented line that a paragraph goes on with': [[CITE, CITE], 'one\n      two ‹[^x]\nthree ‹[^y]'],
  });
});

describe('a Problem in a table points at its cell', () => {
  places({
    'in the header and in rows': [[CITE, CITE], '| a ‹[^x] | b |\n|---|---|\n| c | d ‹[^y] |'],
    'in cells that are equal': [[CITE, CITE, CITE], '|a|b|\n|-|-|\n|‹[^x]|‹[^x]|\n|y|‹[^x]|'],
    'in rows that begin alike': [[CITE, CITE], '|a|b|\n|-|-|\n|‹[^x]|c|\n|‹[^x]|d|'],
    'in a cell that the one before it holds as a part': [[CITE], '|a|b|\n|-|-|\n|`x [^y]`|x ‹[^y]|'],
    'after escaped pipes': [[CITE, CITE], '|a|b|\n|-|-|\n|c \\| d ‹[^x]|e ‹[^y]|'],
    'after empty cells': [[CITE], '|a|b|c|\n|-|-|-|\n|||‹[^x]|'],
    'without pipes at the ends': [[CITE], 'a | b\n-|-\nc | ‹[^x]'],
    'in a table in a quotation': [[CITE], '> |a|b|\n> |-|-|\n> |c| ‹[^x]|'],
    'in a table in a list': [[CITE], '- one\n\n  |a|b|\n  |-|-|\n  |c| ‹[^x]|'],
    'the first cell too many, and what is in it': [['cells-extra', CITE], '|a|b|\n|-|-|\n|c|d|‹e ‹[^x]|f|'],
    'the first cell too many, where it is like one before': [['cells-extra'], '|a|b|\n|-|-|\n|c|c|‹c|'],
    'the odd header': [['almost-comparison'], '| q | [^a] | ‹other | [^b] |\n|-|-|-|-|\n| x | y | z | w |'],
    'the question that a source does not answer': [
      ['answer-missing', 'answer-missing'],
      '|  | [^a] | [^b] |\n|-|-|-|\n| ‹Who? | x | |\n| ‹**Why?** |  | y |',
    ],
  });
});

describe('a Problem of a shape points at the odd one, after its marker', () => {
  places({
    'the event without a date': [['event-undated'], '- **2023:** a\n- ‹b'],
    'the impossible date': [['date-invalid'], '1. **2023:** a\n2. ‹**2023-02-30:** b'],
    'the first of a timeline': [['almost-timeline'], '- ‹a\n- **2023:** b\n- **2024:** c'],
    'the second of two items, if it alone has a date': [['almost-timeline'], '- a\n- ‹**2023:** b'],
    'the fact that is none': [['almost-facts'], '> - **A:** a\n> -   ‹b\n> - **C:** c'],
    'the answer that is none, in a list in a list': [['almost-comparison'], '- **Q**\n  - **A** [^a]\n  - ‹B'],
    'the question that is none': [
      ['almost-comparison'],
      '- **Q**\n  - **A** [^a]\n  - **B** [^b]\n- ‹**R**\n- **S**\n  - **A** [^a]\n  - **B** [^b]',
    ],
    'each question that misses a source': [
      ['answer-missing', 'answer-missing'],
      '- ‹**Q**\n  - **A** [^a]\n  - **B** [^a]\n- ‹**R**\n  - **A** [^b]\n  - **B** [^b]',
    ],
    'an anchor that is taken': [['id-duplicate'], '# One {#x}\n\n- **Term:** ‹{#x} value'],
  });
});

describe('a Problem in a definition points at its place', () => {
  places({
    'of a footnote, on its first line and on later ones': [[CITE, CITE], 'a[^n]\n\n[^n]: one ‹[^x]\n    two ‹[^y]'],
    'of a footnote, on a line that is not indented': [[CITE], 'a[^n]\n\n[^n]: one\ntwo ‹[^x]'],
    'of a footnote, in its second paragraph and its list': [
      [CITE, CITE],
      'a[^n]\n\n[^n]: one\n\n    two ‹[^x]\n\n    - three ‹[^y]',
    ],
    'of a footnote whose lines are indented by tabs': [[CITE], 'a[^n]\n\n[^n]: one\n\n\ttwo ‹[^x]'],
    'of a footnote in a list': [[CITE], '- a[^n]\n\n  [^n]: one ‹[^x]'],
    'of a footnote in a quotation': [[CITE], '> a[^n]\n>\n> [^n]: one\n> two ‹[^x]'],
    'that is not used, with blanks before it': [['footnote-unused'], 'a\n\n  ‹[^n]: one'],
    'that is not used, in a list': [['passage-unused'], '- one [^a]\n\n  ‹[^a#p]: x'],
    'that comes twice': [['definition-duplicate'], 'a[^n]\n\n[^n]: one\n‹[^n]: two'],
    'of a source': [['source-defined'], 'a\n\n‹[^a]: two'],
    'of a passage, in its words': [[HTML], '[^a#p]\n\n[^a#p]: one\n  two ‹<b> … three'],
    'of a passage with two gaps': [['passage-invalid'], '[^a#p]\n\n‹[^a#p]: a … b … c'],
  });
});

describe('a Problem in the front matter points at its place', () => {
  const cases: Record<string, readonly [readonly string[], string]> = {
    'at a key': [['key-unknown'], '---\ntitle: T\n‹nosuch: x\n---\n'],
    'at a value, its quotation mark included': [
      ['date-invalid', 'date-invalid'],
      '---\ntitle: T\npublished: ‹"no"\nupdated:    ‹no\n---\n',
    ],
    'after an emoji in the same flow': [['date-invalid'], '---\ntitle: T\nwithdrawn: {text: 😀, date: ‹no}\n---\n'],
    'in a list of maps': [
      ['date-invalid', 'value-invalid'],
      '---\ntitle: T\ncorrections:\n  - date: ‹no\n    kind: ‹none\n    text: x\n---\n',
    ],
    'after comments and blank lines': [['key-unknown'], '---\n# one\n\ntitle: T\n\n  # two\n‹nosuch: x\n---\n'],
    'at its first character, if it is a list': [['value-invalid'], '---\n‹- title: T\n---\n\n# T'],
    'at the key, if one of its items is empty': [['value-invalid'], '---\ntitle: T\n‹corrections:\n  -\n---\n'],
    'at what YAML refuses': [['yaml-invalid'], '---\ntitle: T\n‹summary: a: b\nlang: en\n---\n'],
    'of a front matter that is not closed': [['front-matter-unclosed', 'title-missing'], '‹‹---\ntitle: T\n\nText'],
    'and in the body after it': [['key-unknown', CITE], '---\ntitle: T\n‹x: y\n---\n‹[^x]'],
    'and in the body after one that dots close': [[CITE], '---\ntitle: T\n...\n‹[^x]'],
  };
  for (const [name, [codes, marked]] of Object.entries(cases)) {
    test(name, () => pointsAt(codes, marked));
    test(`${name}, the lines ending in CRLF`, () => pointsAt(codes, marked.replaceAll('\n', '\r\n')));
    test(`${name}, the lines ending in CR`, () => pointsAt(codes, marked.replaceAll('\n', '\r')));
  }

  test('a byte order mark is not a character of the first line', () => {
    const [problem] = parseBrief('\ufefftext [^x]').problems.filter(({code}) => code === CITE);
    assert.deepEqual([problem?.line, problem?.column], [1, 6]);
  });
});

test('Problems are in the order of the text, wherever they were found', () => {
  const {problems} = parseBrief(
    `---\ntitle: T\nnosuch: x\n---\n\n[^y]: unused\n\n{#b} <i>\n\n# One {#a}\n\n# Two {#a}\n\n[^x]\n`,
  );
  const order = problems.map(({line = 0, column = 0}) => line * 1000 + column);
  assert.deepEqual(
    order,
    order.toSorted((a, b) => a - b),
  );
  assert.deepEqual(
    problems.map(({code}) => code),
    ['key-unknown', 'footnote-unused', 'id-misplaced', 'raw-html', 'id-duplicate', 'citation-undefined'],
  );
});
