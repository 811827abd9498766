import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Answer, Comparison, Question} from '../../src/model/block.js';
import type {Source} from '../../src/model/brief.js';
import {answerCitations, citationKey, standing} from '../../src/model/comparison.js';
import {parseDate} from '../../src/model/date.js';
import type {Citation, Inline} from '../../src/model/inline.js';

const cite = (label: string): Citation => {
  const [source = '', passage] = label.split('#');
  return {type: 'citation', source, ...(passage !== undefined && {passage})};
};
const text = (value: string): Inline => ({type: 'text', value});
const answer = (stance: string, ...labels: string[]): Answer => ({stance: [text(stance)], children: [{type: 'paragraph', children: labels.map(cite)}]});
const silent = (...labels: string[]): Answer => ({stance: [], silent: true, children: labels.length ? [{type: 'paragraph', children: labels.map(cite)}] : []});

function question(answers: readonly Answer[], date?: string): Question {
  const read = date === undefined ? undefined : parseDate(date);
  return {type: 'question', id: 'q', term: [text('Who?')], answers, ...(read && {date: read})};
}

function comparison(sources: readonly string[], ...questions: Question[]): Comparison {
  return {type: 'comparison', sources, questions};
}

/** Sources by the date that they appeared, if it is known. */
function brief(published: Record<string, string | undefined>): {sources: Record<string, Source>} {
  return {
    sources: Object.fromEntries(Object.entries(published).map(([id, date]): [string, Source] => {
      const read = date === undefined ? undefined : parseDate(date);
      return [id, {publisher: id, short: id, title: id, ...(read && {published: read})}];
    })),
  };
}

const NO_DATES = brief({a: undefined, b: undefined, c: undefined});

function stances(answers: readonly Answer[]): string[][] {
  return standing(NO_DATES, question(answers)).groups.map((group) => group.answers.map(({stance}) => (stance[0] as {value: string}).value));
}

describe('answers are grouped by what they say', () => {
  test('equal stances are one group, in the author’s order, though other answers stand between', () => {
    assert.deepEqual(stances([answer('Yes', 'a'), answer('No', 'b'), answer('Yes', 'c')]), [['Yes', 'Yes'], ['No']]);
  });

  test('case, spaces and a final full stop make no difference', () => {
    assert.deepEqual(stances([answer('Late  2021', 'a'), answer('late 2021.', 'b'), answer(' LATE\n2021 ', 'c')]).length, 1);
  });

  test('every other mark does', () => {
    assert.equal(stances([answer('Yes', 'a'), answer('Yes!', 'b'), answer('Yes?', 'c'), answer('Yes..', 'd'), answer('«Yes»', 'e')]).length, 5);
  });

  test('how a stance is marked makes no difference, and the first one is the group’s', () => {
    const marked: Answer = {stance: [{type: 'emphasis', children: [text('Yes')]}], children: [{type: 'paragraph', children: [cite('a')]}]};
    const {groups} = standing(NO_DATES, question([marked, answer('yes', 'b')]));
    assert.equal(groups.length, 1);
    assert.equal(groups[0]?.stance, marked.stance);
  });

  test('a stance called like a property of every object is a stance', () => {
    assert.deepEqual(stances([answer('constructor', 'a'), answer('__proto__', 'b'), answer('toString', 'c')]).length, 3);
  });
});

describe('silence is said by the author, never concluded', () => {
  test('a source that is named with a dash is silent, and not missing', () => {
    const asked = question([answer('Yes', 'a'), silent('b')]);
    const result = standing(NO_DATES, asked, comparison(['a', 'b'], asked));
    assert.deepEqual(result.silent, [asked.answers[1]]);
    assert.deepEqual(result.missing, []);
    assert.equal(result.groups.length, 1);
  });

  test('a source that is named nowhere is missing, and not silent', () => {
    const asked = question([answer('Yes', 'a')]);
    const result = standing(NO_DATES, asked, comparison(['a', 'b'], asked));
    assert.deepEqual(result.missing, ['b']);
    assert.deepEqual(result.silent, []);
  });

  test('a source counts as named wherever in an answer it is cited, the stance included', () => {
    const nested: Answer = {stance: [text('Yes'), cite('b')], children: [{type: 'blockquote', children: [{type: 'paragraph', children: [{type: 'link', url: 'x', children: [cite('c')]}]}]}]};
    const asked = question([answer('No', 'a'), nested]);
    assert.deepEqual(standing(NO_DATES, asked, comparison(['a', 'b', 'c'], asked)).missing, []);
  });

  test('a question among facts misses nobody', () => {
    const {missing, publishedBefore} = standing(NO_DATES, question([answer('Yes', 'a')], '2024-01-01'));
    assert.deepEqual([missing, publishedBefore], [[], []]);
  });
});

describe('a source that appeared wholly before the question could arise was not silent on it', () => {
  for (const [published, asked, isBefore] of [
    ['2023-12-31', '2024-01-01', true], ['2024-01-01', '2024-01-01', false], ['2024-01-02', '2024-01-01', false],
    ['2023', '2024-01-01', true], ['2023', '2023-12-31', false], ['2023', '2024', true], ['2024', '2024', false], ['2023-11', '2023-12', true], ['2023-12', '2023', false],
    ['2022/2023', '2023-06-01', false], ['2022/2023-05', '2023-06-01', true], ['2023-02', '2023-03-01', true], ['2023~', '2024', true],
  ] as const) {
    test(`published ${published}, asked about ${asked}: ${isBefore ? 'before' : 'missing'}`, () => {
      const one = question([answer('Yes', 'b')], asked);
      const result = standing(brief({a: published, b: '2024'}), one, comparison(['a', 'b'], one));
      assert.deepEqual(result.publishedBefore, isBefore ? ['a'] : []);
      assert.deepEqual(result.missing, isBefore ? [] : ['a']);
    });
  }

  test('without a date of the source or of the question nobody can tell: it is missing', () => {
    const dated = question([answer('Yes', 'b')], '2024');
    const undated = question([answer('Yes', 'b')]);
    assert.deepEqual(standing(brief({a: undefined, b: '2024'}), dated, comparison(['a', 'b'], dated)).missing, ['a']);
    assert.deepEqual(standing(brief({a: '2020', b: '2024'}), undated, comparison(['a', 'b'], undated)).missing, ['a']);
  });

  test('one that is named all the same is not called earlier', () => {
    const asked = question([answer('Yes', 'a')], '2024');
    assert.deepEqual(standing(brief({a: '2020'}), asked, comparison(['a'], asked)).publishedBefore, []);
  });

  test('a source that the briefing does not have is missing, whatever it is called', () => {
    const asked = question([answer('Yes', 'a')], '2024');
    assert.deepEqual(standing(brief({a: '2020'}), asked, comparison(['constructor', '__proto__'], asked)).missing, ['constructor', '__proto__']);
  });
});

describe('in a table the column says who answers', () => {
  const head = [[text('Question')], [cite('a#head')], [text('by '), cite('b')]];
  const table = (asked: Question): Comparison => ({...comparison(['a', 'b'], asked), head});

  test('the source of the column answers, with whom the cell cites', () => {
    const one: Answer = {...answer('Yes', 'c'), column: 1};
    assert.deepEqual(answerCitations(one, table(question([one]))).map(citationKey), ['a#head', 'c']);
  });

  test('a passage in the cell says more than that of the header', () => {
    const one: Answer = {...answer('Yes', 'a#cell'), column: 1};
    assert.deepEqual(answerCitations(one, table(question([one]))).map(citationKey), ['a#cell']);
  });

  test('the source of a column that has an answer is not missing; that of an empty cell is', () => {
    const asked = question([{...silent(), column: 2}]);
    const result = standing(NO_DATES, asked, table(asked));
    assert.deepEqual(result.missing, ['a']);
    assert.equal(result.silent.length, 1);
  });

  test('a column beyond the header has no source', () => {
    const one: Answer = {...answer('Yes'), column: 9};
    assert.deepEqual(answerCitations(one, table(question([one]))), []);
  });
});

test('a source and passage that is cited twice in an answer is named once', () => {
  assert.deepEqual(answerCitations(answer('Yes', 'a', 'a#p', 'a', 'b', 'a#p')).map(citationKey), ['a', 'a#p', 'b']);
});
