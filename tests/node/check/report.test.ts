import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {CheckResult} from '../../../src/node/check/check.js';
import {formatCheck} from '../../../src/node/check/report.js';

const COUNTS: CheckResult['counts'] = {
  briefings: 1,
  citations: 0,
  passages: 0,
  passagesFound: 0,
  quotations: 0,
  quotationsFound: 0,
  statementsCompared: 0,
  statementsDiffer: 0,
  statementsNotCompared: 0,
  statementsAcross: 0,
  signedOff: 0,
  errors: 1,
  warnings: 0,
  notices: 0,
};

/** The lines of a check that found one Problem, without the summary. */
function lines(format: 'text' | 'json' | 'github', path: string, message: string): string[] {
  const result: CheckResult = {
    files: [{path, problems: [{code: 'id-invalid', severity: 'error', message, line: 1, column: 2}], signOffs: []}],
    counts: COUNTS,
  };
  return formatCheck(result, format, false).split('\n').slice(0, -1);
}

describe('the report of a check', () => {
  test('for GitHub has its line breaks and percent signs encoded, in the message and in the name of the file', () => {
    assert.deepEqual(lines('github', 'a\n::b,c:d.md', 'x\r\n::error file=README.md::y 100%'), [
      '::error file=a%0A%3A%3Ab%2Cc%3Ad.md,line=1,col=2,title=id-invalid::x%0D%0A::error file=README.md::y 100%25',
    ]);
  });

  test('for people and for GitHub is one line for each Problem, which a terminal shows and does not obey', () => {
    for (const format of ['text', 'github'] as const) {
      const [line = '', ...others] = lines(format, '\x1b[2J\u202e.md', '\x07\u2028##[error]x');
      assert.deepEqual(others, []);
      assert.doesNotMatch(line, /[\p{Cc}\p{Zl}\p{Bidi_Control}]|##\[/u);
    }
    assert.deepEqual(lines('text', '::error::.md', 'x'), ['\\u003a:error::.md:1:2 error id-invalid x']);
  });

  test('as JSON says to the letter what was found, and has no controls either', () => {
    const [path, message] = ['\x1b\u009b\u202e\n.md', 'a\u2028b##[error]"\\'];
    const whole = formatCheck(
      {files: [{path, problems: [{code: 'id-invalid', severity: 'error', message}], signOffs: []}], counts: COUNTS},
      'json',
      false,
    );
    assert.doesNotMatch(whole.replaceAll('\n', ''), /[\p{Cc}\p{Zl}\p{Bidi_Control}]|##\[/u);
    const {files} = JSON.parse(whole) as CheckResult;
    assert.deepEqual([files[0]?.path, files[0]?.problems[0]?.message], [path, message]);
  });
});
