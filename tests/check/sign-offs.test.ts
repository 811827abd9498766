import assert from 'node:assert/strict';
import test from 'node:test';
import {check, codesOf} from './invented.js';

const TEXT = 'The storm closed 14 schools.\nIt felled about 300 trees.';
const PASSAGES = {p: 'The storm closed 14 schools', q: 'It felled about 300 trees'};

/** Checks a briefing with the body, and with the passages that it cites. */
function checkBody(body: string, text = TEXT) {
  const passages = Object.entries(PASSAGES)
    .filter(([name]) => body.includes(`[^doc#${name}]`))
    .map(([name, words]) => `\n\n[^doc#${name}]: ${words}`);
  return check({sources: {doc: {text}}, body: body + passages.join('')});
}

/** A wrong figure, and what stands below it. */
function signed(comment: string, text?: string) {
  return checkBody(`The storm shut 15 schools [^doc#p].\n\n${comment}`, text);
}

const COMMENT = 'checked: figure-differs, A. Reader, 2025-04-01, the desk counted again';

/** The mark that the check asks for. */
function markOf(body: string): string {
  const message = checkBody(body).problems.find(({code}) => code === 'sign-off-unmarked')?.message ?? '';
  const mark = /#([0-9a-z]{6})/.exec(message)?.[1];
  assert.ok(mark !== undefined, message);
  return mark;
}

const MARK = markOf(`The storm shut 15 schools [^doc#p].\n\n<!-- ${COMMENT} -->`);

test('a sign-off with a mark takes out its finding, and is listed with its place', () => {
  const {problems, signOffs, counts} = signed(`<!-- ${COMMENT}, #${MARK} -->`);
  assert.deepEqual(problems, []);
  assert.deepEqual(signOffs, [
    {
      code: 'figure-differs',
      who: 'A. Reader',
      date: '2025-04-01',
      reason: 'the desk counted again',
      findings: 1,
      line: 14,
      column: 1,
    },
  ]);
  assert.equal(counts.statementsCompared, 1);
  assert.equal(counts.statementsDiffer, 0);
});

test('the statement keeps its difference for a second reader', () => {
  const {statements} = signed(`<!-- ${COMMENT}, #${MARK} -->`);
  assert.deepEqual(
    statements[0]?.differences.map(({code}) => code),
    ['figure-differs'],
  );
});

test('without the sign-off the statement differs', () => {
  const {problems, signOffs, counts} = signed('');
  assert.deepEqual(
    problems.map(({code}) => code),
    ['figure-differs'],
  );
  assert.deepEqual(signOffs, []);
  assert.equal(counts.statementsDiffer, 1);
});

test('a sign-off without a mark counts, and is a notice that says the mark', () => {
  const {problems, signOffs} = signed(`<!-- ${COMMENT} -->`);
  assert.deepEqual(
    problems.map(({code, severity, line, column}) => [code, severity, line, column]),
    [['sign-off-unmarked', 'notice', 14, 1]],
  );
  assert.equal(signOffs.length, 1);
});

test('a reason may have commas, blanks and line breaks', () => {
  const {problems, signOffs} = signed(
    `<!--checked:figure-differs,A. Reader,\n2025-04-01,one, two,\n  three, #${MARK}-->`,
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(
    signOffs.map(({reason}) => reason),
    ['one, two, three'],
  );
});

for (const [what, comment] of [
  ['nobody', '<!-- checked: figure-differs, , 2025-04-01, counted again -->'],
  ['a date that is not one', '<!-- checked: figure-differs, A. Reader, 1 April 2025, counted again -->'],
  ['no reason', '<!-- checked: figure-differs, A. Reader, 2025-04-01 -->'],
  ['a mark for a reason', `<!-- checked: figure-differs, A. Reader, 2025-04-01, #${MARK} -->`],
  ['an unknown code', '<!-- checked: figure-wrong, A. Reader, 2025-04-01, counted again -->'],
  ['a name that every object has for a code', '<!-- checked: toString, A. Reader, 2025-04-01, counted again -->'],
  ['nothing', '<!-- checked: -->'],
] as const) {
  test(`a sign-off with ${what} is an error that says the form, and the finding stays`, () => {
    const {problems, signOffs} = signed(comment);
    assert.deepEqual(
      problems.map(({code, severity}) => [code, severity]),
      [
        ['figure-differs', 'error'],
        ['sign-off-invalid', 'error'],
      ],
    );
    assert.match(problems.at(-1)?.message ?? '', /CODE, WHO, YYYY-MM-DD, REASON/);
    assert.deepEqual(signOffs, []);
  });
}

test('what a rule knows for certain cannot be signed off', () => {
  for (const code of ['passage-differs', 'quotation-differs', 'statement-uncited', 'sign-off-invalid', 'date-order']) {
    const {problems} = signed(`<!-- checked: ${code}, A. Reader, 2025-04-01, counted again -->`);
    assert.deepEqual(
      problems.map((each) => each.code),
      ['figure-differs', 'sign-off-invalid'],
      code,
    );
    assert.match(problems.at(-1)?.message ?? '', new RegExp(`${code} cannot be signed off`));
  }
});

test('a sign-off lets its code stand, and no other', () => {
  const body = 'The storm shut 15 schools [^doc#p]; it felled 300 trees [^doc#q].';
  assert.deepEqual(codesOf(checkBody(body)), ['figure-differs', 'qualifier-differs']);
  assert.deepEqual(codesOf(checkBody(`${body}\n\n<!-- ${COMMENT} -->`)), ['qualifier-differs', 'sign-off-unmarked']);
});

test('two sign-offs behind a block let two codes stand', () => {
  const body = 'The storm shut 15 schools [^doc#p]; it felled 300 trees [^doc#q].';
  const second = COMMENT.replace('figure', 'qualifier');
  const {problems, signOffs} = checkBody(`${body}\n\n<!-- ${COMMENT} -->\n\n<!-- ${second} -->`);
  assert.deepEqual(
    problems.map(({code}) => code),
    ['sign-off-unmarked', 'sign-off-unmarked'],
  );
  assert.deepEqual(
    signOffs.map(({code}) => code),
    ['figure-differs', 'qualifier-differs'],
  );
});

test('a sign-off is about the block before it alone', () => {
  const wrong = 'The storm shut 15 schools [^doc#p].';
  const also = 'In all 16 schools were shut [^doc#p].';
  const right = 'The storm shut 14 schools [^doc#p].';
  const comment = `<!-- ${COMMENT} -->`;
  assert.deepEqual(codesOf(checkBody(`${wrong}\n\n${also}\n\n${comment}`)), ['figure-differs', 'sign-off-unmarked']);
  assert.equal(checkBody(`${wrong}\n\n${also}\n\n${comment}`).problems[0]?.line, 12);
  assert.deepEqual(codesOf(checkBody(`${wrong}\n\n${right}\n\n${comment}`)), ['figure-differs', 'sign-off-unused']);
  assert.deepEqual(codesOf(checkBody(`${comment}\n\n${wrong}`)), ['sign-off-unused', 'figure-differs']);
  assert.deepEqual(codesOf(checkBody(`${wrong}\n\n${comment}\n\n${also}`)), ['sign-off-unmarked', 'figure-differs']);
});

test('a sign-off may stand at the end of its block', () => {
  const {problems, signOffs} = checkBody(`The storm shut 15 schools [^doc#p]. <!-- ${COMMENT} -->`);
  assert.deepEqual(
    problems.map(({code}) => code),
    ['sign-off-unmarked'],
  );
  assert.equal(signOffs.length, 1);
});

test('a sign-off of what is not there is a notice', () => {
  const {problems, signOffs} = checkBody(`The storm shut 14 schools [^doc#p].\n\n<!-- ${COMMENT} -->`);
  assert.deepEqual(
    problems.map(({code, severity}) => [code, severity]),
    [['sign-off-unused', 'notice']],
  );
  assert.deepEqual(signOffs, []);
});

test('a second sign-off of the same finding is not needed', () => {
  const comment = `<!-- ${COMMENT}, #${MARK} -->`;
  assert.deepEqual(codesOf(signed(`${comment}\n\n${comment}`)), ['sign-off-unused']);
});

test('a sign-off is outdated when its statement changes, and the finding is back', () => {
  const {problems, signOffs, counts} = checkBody(
    `The storm has shut 15 schools [^doc#p].\n\n<!-- ${COMMENT}, #${MARK} -->`,
  );
  assert.deepEqual(
    problems.map(({code, severity}) => [code, severity]),
    [
      ['figure-differs', 'error'],
      ['sign-off-outdated', 'warning'],
    ],
  );
  assert.deepEqual(signOffs, []);
  assert.equal(counts.statementsDiffer, 1);
});

test('a sign-off is outdated when the document changes around its passage, and not when it changes elsewhere', () => {
  const comment = `<!-- ${COMMENT}, #${MARK} -->`;
  const changed = TEXT.replace('14 schools.', '14 schools in May.');
  assert.deepEqual(codesOf(signed(comment, changed)), ['figure-differs', 'sign-off-outdated']);
  assert.deepEqual(codesOf(signed(comment, `${TEXT}\nIt rained.`)), []);
});

test('the mark that an outdated sign-off names makes it valid again', () => {
  const body = 'The storm has shut 15 schools [^doc#p].';
  const outdated = checkBody(`${body}\n\n<!-- ${COMMENT}, #${MARK} -->`).problems.at(-1)?.message ?? '';
  const mark = /write #([0-9a-z]{6})/.exec(outdated)?.[1];
  assert.notEqual(mark, MARK);
  assert.deepEqual(codesOf(checkBody(`${body}\n\n<!-- ${COMMENT}, #${mark} -->`)), []);
});

test('line breaks and blanks within a statement do not change its mark', () => {
  const body = 'The storm\nshut 15  schools [^doc#p].';
  assert.deepEqual(codesOf(checkBody(`${body}\n\n<!-- ${COMMENT}, #${MARK} -->`)), []);
});

test('a sign-off in the front matter does nothing', () => {
  const {problems, signOffs} = check({
    sources: {doc: {text: TEXT, publisher: `Island Gazette # <!-- ${COMMENT} -->`}},
    body: `The storm shut 15 schools [^doc#p].\n\n[^doc#p]: The storm closed 14 schools`,
  });
  assert.deepEqual(
    problems.map(({code}) => code),
    ['figure-differs'],
  );
  assert.deepEqual(signOffs, []);
});

test('a sign-off in code, or in a fence, does nothing', () => {
  const comment = `<!-- ${COMMENT} -->`;
  for (const example of [`It is written \`${comment}\` there.`, `\`\`\`html\n${comment}\n\`\`\``]) {
    const {problems, signOffs} = signed(example);
    assert.deepEqual(
      problems.map(({code}) => code),
      ['figure-differs'],
      example,
    );
    assert.deepEqual(signOffs, [], example);
  }
});
