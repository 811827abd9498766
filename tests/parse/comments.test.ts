import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {MAX_MARKS, MAX_TEXT} from '../../src/parse/limits.js';
import {parseBrief} from '../../src/parse/index.js';
import {checkTotal} from './properties.js';

const FRONT = '---\ntitle: T\nsources: {a: {publisher: A, title: A}, b: {publisher: B, title: B}}\n---\n\n';
const NOTE = '<!-- SECRET -->';

/** Texts with comments, and what they are without. */
const SAME: Record<string, readonly [text: string, without: string]> = {
  'a line': [`one\n\n${NOTE}\n\ntwo`, 'one\n\ntwo'],
  'a line directly before a table': [`${NOTE}\n|a|b|\n|-|-|\n|c|d|`, '|a|b|\n|-|-|\n|c|d|'],
  'a line between two of a paragraph, which it divides': [`one\n${NOTE}\ntwo`, 'one\n\ntwo'],
  'several blocks': ['one\n\n<!-- SECRET\n\n# SECRET\n\n- SECRET\n-->\n\ntwo', 'one\n\ntwo'],
  'several in a line': [`${NOTE} ${NOTE}\n\none`, 'one'],
  'the whole text': [NOTE, ''],
  'the end of a line': [`one ${NOTE}\ntwo`, 'one\ntwo'],
  'between two words': [`one ${NOTE} two`, 'one two'],
  'between two lines': ['one <!-- SECRET\nSECRET --> two', 'one two'],
  'directly before bold words': [`one ${NOTE}**two**`, 'one **two**'],
  'at the end of a word': [`one two${NOTE} three`, 'one two three'],
  'within a word': [`on${NOTE}e`, 'one'],
  'the shortest ones': ['one <!--> two <!---> three <!----> four', 'one two three four'],
  'two hyphens within': ['one <!-- SECRET -- SECRET --> two', 'one two'],
  'before a full stop': [`one [^a] ${NOTE}.`, 'one [^a] .'],
  emphasis: [`*one ${NOTE} two* **${NOTE}** ~~a${NOTE}~~`, '*one two* ~~a~~'],
  'the text of a link and of an image': [`[one ${NOTE} two](x) ![one ${NOTE} two](y)`, '[one two](x) ![one two](y)'],
  'a heading': [`# One ${NOTE} two {#x}\n\n## ${NOTE}\n\nThree ${NOTE}\n===`, '# One two {#x}\n\nThree\n==='],
  'an item': [`- one ${NOTE}\n- ${NOTE} \n- two\n\n  ${NOTE}\n\n  three`, '- one\n- two\n\n  three'],
  'a whole list': [`- ${NOTE}\n\n1. ${NOTE}\n\none`, 'one'],
  'a task': [`- [x] one ${NOTE}\n- [ ] ${NOTE}`, '- [x] one'],
  facts: [
    `- **One:** ${NOTE} two\n- ${NOTE}\n- **Three:** ${NOTE} {#x} four ${NOTE}`,
    '- **One:** two\n- **Three:** {#x} four',
  ],
  'a timeline': [`- **2024:** ${NOTE} one\n- ${NOTE}\n- **2025${NOTE}:** two`, '- **2024:** one\n- **2025:** two'],
  'a comparison': [
    `- **One?** ${NOTE} {#x} note\n  - **Two** ${NOTE} [^a]\n  - — ${NOTE} [^b] ${NOTE}`,
    '- **One?** {#x} note\n  - **Two** [^a]\n  - — [^b]',
  ],
  cells: [
    `| ${NOTE} | [^a] ${NOTE} | [^b] |\n|-|-|-|\n| **q** ${NOTE} | — ${NOTE} | two ${NOTE} |\n| ${NOTE} | | |`,
    '| | [^a] | [^b] |\n|-|-|-|\n| **q** | — | two |',
  ],
  'a quotation': [`> one ${NOTE}\n> — Two ${NOTE}, 2024 [^a] ${NOTE}\n\n> ${NOTE}`, '> one\n> — Two, 2024 [^a]'],
  'a footnote': [
    `One[^n].\n\n[^n]: two ${NOTE}\n    three\n\n    ${NOTE}\n\n    four`,
    'One[^n].\n\n[^n]: two\n    three\n\n    four',
  ],
  'a passage': [
    `One [^a#p].\n\n[^a#p]: first ${NOTE} words … last ${NOTE} — via ${NOTE}`,
    'One [^a#p].\n\n[^a#p]: first words … last — via',
  ],
};

describe('nothing is left of a comment that is', () => {
  for (const [name, [text, without]] of Object.entries(SAME)) {
    test(name, () => {
      const {brief, problems} = checkTotal(FRONT + text);
      const expected = parseBrief(FRONT + without);
      assert.deepEqual(brief, expected.brief);
      assert.deepEqual(
        problems.map(({code}) => code),
        expected.problems.map(({code}) => code),
      );
      assert.doesNotMatch(JSON.stringify(brief), /SECRET/);
    });
  }
});

describe('no word of a comment is left, where the source is shown as it is written:', () => {
  const comments = `one ${NOTE} two\n\n<!-- SECRET\n\nSECRET -->\n\nthree`;
  const texts: Record<string, string> = {
    'beyond the size limit': `${'word '.repeat(MAX_TEXT / 5)}\n\n${comments}`,
    'beyond the limit of marks': `${'*'.repeat(MAX_MARKS)}\n\n${comments}`,
    'at the limit, which would divide it': `${'word '.repeat(MAX_TEXT / 5 - 20)}\n\n<!--\n${'SECRET\n'.repeat(50)}-->\n\none two three`,
    'at the limit, in a text of one line': `${'word '.repeat(MAX_TEXT / 5 - 20)}<!-- ${'SECRET '.repeat(50)}--> one two three`,
    'too deep': `${'> '.repeat(105)}one ${NOTE} two\n\nthree`,
    'in emphasis that is too deep': `${'> '.repeat(99)}*one ${NOTE} two*\n\nthree`,
    'in a table that is too large': `${'a|'.repeat(200)}\n${'-|'.repeat(200)}\n${'b|\n'.repeat(50)}one ${NOTE} two | three`,
    'in a definition that is there twice': `One[^n].\n\n[^n]: one\n\n[^n]: one ${NOTE} two three`,
    'in other HTML': `<div>\n${NOTE} one\n</div>\n\n<b title="${NOTE}"> two\n\n<script>\n// <!-- SECRET -->\n</script>\n\nthree`,
    'in a cell beyond the head': `|a|b|\n|-|-|\n|one|two|three ${NOTE}|`,
  };
  for (const [name, text] of Object.entries(texts)) {
    test(name, () => {
      const shown = JSON.stringify(parseBrief(FRONT + text).brief);
      assert.doesNotMatch(shown, /SECRET/);
      assert.match(shown, /three/);
    });
  }
});

test('what looks like a comment is text where Markdown has none', () => {
  const {brief, problems} = checkTotal(
    `${FRONT}\`<!-- one -->\` \\<!-- two --> &lt;!-- three -->\n\n    <!-- four -->\n\n\`\`\`\n<!-- five -->\n\`\`\``,
  );
  for (const word of ['one', 'two', 'three', 'four', 'five'])
    assert.match(JSON.stringify(brief), new RegExp(`<!-- ${word} -->`));
  assert.deepEqual(problems, []);
});

test('a comment that is not closed hides what CommonMark hides, and is an error', () => {
  const {brief, problems} = checkTotal(`${FRONT}- one\n\n  <!-- two\n\nthree\n\n<!-- four\n\nfive`);
  assert.deepEqual(
    problems.map(({code, severity, line, column}) => [code, severity, line, column]),
    [
      ['comment-unclosed', 'error', 8, 3],
      ['comment-unclosed', 'error', 12, 1],
    ],
  );
  assert.deepEqual(
    brief.body.map(({type}) => type),
    ['list', 'paragraph'],
  );
  assert.doesNotMatch(JSON.stringify(brief), /two|four|five/);
});

test('one that begins within a paragraph and is not closed in it is text, and an error', () => {
  const {brief, problems} = checkTotal(`${FRONT}one <!-- two\n\nthree --> four`);
  assert.deepEqual(
    problems.map(({code, severity, line, column}) => [code, severity, line, column]),
    [['comment-unclosed', 'error', 6, 5]],
  );
  assert.match(JSON.stringify(brief), /one <!-- two.*three --> four/);
});

test('the text after a comment in its line is not Markdown in CommonMark, and the author is told', () => {
  const {brief, problems} = checkTotal(`${FRONT}${NOTE} *one* two`);
  assert.deepEqual(brief.body, [{type: 'paragraph', children: [{type: 'text', value: '*one* two'}]}]);
  assert.deepEqual(
    problems.map(({code, line, column}) => [code, line, column]),
    [['raw-html', 6, 17]],
  );
  assert.match(problems[0]!.message, /Begin a new line after the -->\./);
});

test('a row of a table that only has comments is left out, and one with a comment and words is not', () => {
  const {brief} = checkTotal('# T\n\n|a|b|\n|-|-|\n| <!-- x --> | word |\n| <!-- y --> | |\n|c|d|\n');
  const [table] = brief.body;
  assert.deepEqual(table?.type === 'table' && table.rows, [
    [[], [{type: 'text', value: 'word'}]],
    [[{type: 'text', value: 'c'}], [{type: 'text', value: 'd'}]],
  ]);
});

test('an item, a heading and a quotation without words stay, if no comment was in them', () => {
  const {brief} = checkTotal('---\ntitle: T\n---\n\n-\n- one\n\n#\n\n>\n');
  assert.deepEqual(brief.body, [
    {
      type: 'list',
      ordered: false,
      spread: false,
      items: [{children: []}, {children: [{type: 'paragraph', children: [{type: 'text', value: 'one'}]}]}],
    },
    {type: 'heading', depth: 1, id: 'section', children: []},
    {type: 'blockquote', children: []},
  ]);
});
