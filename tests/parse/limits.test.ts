import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseBrief} from '../../src/parse/index.js';

const LIMIT = 1024 * 1024;
const FRONT = '---\ntitle: T\n---\n\n';
/** What a message is. */
const SENTENCE = /^.{20,}[.?!]$/su;

/** Text in paragraphs of 200 characters, `length` in all. */
function text(length: number): string {
  return (
    FRONT + `${'word '.repeat(40).slice(0, 198)}\n\n`.repeat(Math.ceil(length / 200)).slice(0, length - FRONT.length)
  );
}

test('a text of 1 MiB is read whole, without a Problem', () => {
  const {brief, problems} = parseBrief(text(LIMIT - 10) + '\n\n# End');
  assert.deepEqual(
    problems.filter(({code}) => code === 'text-too-long'),
    [],
  );
  assert.equal(brief.body.at(-1)?.type, 'heading');
});

test('what is beyond 1 MiB is shown as plain text, from a new line on, and a Problem points at it', () => {
  const whole = text(LIMIT - 50) + '\n\n# Too *far*\n\n'.padStart(100, 'x') + 'The end.';
  assert.ok(whole.length > LIMIT);
  const {brief, problems} = parseBrief(whole);
  const last = brief.body.at(-1);
  assert.ok(last?.type === 'paragraph');
  const [rest] = last.children;
  assert.ok(rest?.type === 'text' && last.children.length === 1);
  assert.ok(rest.value.endsWith('\n\n# Too *far*\n\nThe end.'), 'it is shown as it is written');
  assert.ok(whole.endsWith(rest.value));
  const [problem, ...others] = problems;
  assert.deepEqual(others, []);
  assert.equal(problem?.code, 'text-too-long');
  assert.equal(problem.severity, 'error');
  const before = whole.slice(0, whole.length - rest.value.length);
  assert.ok(before.length <= LIMIT && before.endsWith('\n'));
  assert.deepEqual([problem.line, problem.column], [before.split('\n').length, 1]);
});

test('a single line longer than 1 MiB is cut within, and the Problem says where', () => {
  const whole = `${FRONT}${'word '.repeat(250_000)}end`;
  const {brief, problems} = parseBrief(whole);
  const shown = brief.body
    .flatMap((block) => (block.type === 'paragraph' ? block.children : []))
    .map((inline) => (inline.type === 'text' ? inline.value : ''))
    .join('');
  assert.equal(shown.replace(/\s/g, '').length, 'word'.length * 250_000 + 'end'.length, 'no letter is lost');
  assert.ok(shown.endsWith('end'));
  assert.deepEqual(
    problems.map(({code}) => code),
    ['text-too-long'],
  );
  const [{line = 0, column = 0} = {}] = problems;
  const lines = whole.split('\n');
  assert.ok(line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1);
});

test('front matter that alone is longer than 1 MiB takes nothing of the text away', () => {
  const {brief, problems} = parseBrief(`---\ntitle: T\nsummary: ${'a'.repeat(LIMIT)}\n---\n\nThe end.\n`);
  assert.ok(problems.some(({code}) => code === 'text-too-long'));
  assert.match(JSON.stringify(brief.body).slice(-100), /The end\./);
});

test('Problems before the limit stand before it, and what is cited beyond it is still not defined', () => {
  const {problems} = parseBrief(`${FRONT}[^x] <b>\n\n${text(LIMIT).slice(FRONT.length)}\n\n[^x]: Note\n`);
  assert.deepEqual(
    problems.map(({code}) => code),
    ['citation-undefined', 'raw-html', 'text-too-long'],
  );
});

test('what follows 8,000 marks of Markdown is shown as plain text, from a new line on', () => {
  const {brief, problems} = parseBrief(`${FRONT}${'*a* **b** [c](d)\n\n'.repeat(2000)}The *end*.\n`);
  assert.deepEqual(
    problems.map(({code, column}) => [code, column]),
    [['text-too-long', 1]],
  );
  assert.match(problems[0]?.message ?? '', SENTENCE);
  const last = brief.body.at(-1);
  assert.ok(last?.type === 'paragraph' && last.children.length === 1);
  assert.match(JSON.stringify(last), /\*a\* \*\*b\*\* \[c\]\(d\).*The \*end\*\./);
  assert.ok(brief.body.length > 500 && brief.body.length < 2000);
});

test('a table that would have more than 8,000 cells is text, whether its rows have them or not', () => {
  const table = (columns: number, rows: number) =>
    `${FRONT}${'a|'.repeat(columns)}\n${'-|'.repeat(columns)}\n${'b|\n'.repeat(rows)}\nThe end.\n`;
  const types = (text: string) => parseBrief(text).brief.body.map(({type}) => type);
  assert.deepEqual(types(table(100, 79)), ['table', 'paragraph']);
  const {brief, problems} = parseBrief(table(200, 300));
  assert.deepEqual(
    problems.map(({code, line}) => [code, line]),
    [['text-too-long', 5]],
  );
  assert.equal(
    brief.body.some(({type}) => type === 'table'),
    false,
  );
  assert.equal(JSON.stringify(brief.body).match(/b\|/g)?.length, 300);
  assert.match(JSON.stringify(brief.body), /The end\./);
});

test('front matter that is not closed within 32 KiB is text, and a Problem says so', () => {
  const {brief, problems} = parseBrief(`---\ntitle: T\nsummary: ${'a '.repeat(20_000)}\n---\n\nThe end.\n`);
  assert.ok(problems.some(({code}) => code === 'front-matter-unclosed'));
  assert.match(JSON.stringify([brief.title, brief.body]), /title: T.*The end\./);
});

test('a long text in many levels stays text from some level on, and a Problem says so', () => {
  const {brief, problems} = parseBrief(`${FRONT}${'*_'.repeat(45)}${'word '.repeat(200_000)}end${'_*'.repeat(45)}\n`);
  assert.deepEqual(
    problems.map(({code}) => code),
    ['nesting-too-deep'],
  );
  assert.match(problems[0]?.message ?? '', SENTENCE);
  assert.equal(JSON.stringify(brief.body).match(/word/g)?.length, 200_000);
});

test('after 1,000 Problems one more says that there are more', () => {
  const {problems} = parseBrief(`${FRONT}${'<b> '.repeat(1500)}\n`);
  assert.equal(problems.length, 1001);
  assert.equal(problems.at(-1)?.code, 'problems-too-many');
});

test('numbers in running text are no marks, and those of items are', () => {
  const codes = (text: string) => parseBrief(FRONT + text).problems.map(({code}) => code);
  assert.deepEqual(codes('10 '.repeat(9000)), []);
  assert.ok(codes('1. '.repeat(9000)).includes('text-too-long'));
});

test('in a paragraph of more than 400 groups of * and _, each emphasis is read', () => {
  const {brief} = parseBrief(`${FRONT}${'*a* '.repeat(450)}`);
  const [block] = brief.body;
  assert.ok(block?.type === 'paragraph');
  assert.equal(block.children.filter(({type}) => type === 'emphasis').length, 450);
  assert.doesNotMatch(JSON.stringify(block), /\*/);
});

test('bold words that hold more than 400 groups of * and _ are not bold, and what they hold is read', () => {
  const {brief} = parseBrief(`${FRONT}**begin ${'*a* '.repeat(410)}end**`);
  const [block] = brief.body;
  assert.ok(block?.type === 'paragraph');
  assert.deepEqual(
    [block.children[0], block.children.at(-1)],
    [
      {type: 'text', value: '**begin '},
      {type: 'text', value: ' end**'},
    ],
  );
  assert.equal(block.children.filter(({type}) => type === 'emphasis').length, 410);
});
