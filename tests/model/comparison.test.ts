import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Answer, Block, Comparison, Question} from '../../src/model/block.js';
import type {Source} from '../../src/model/brief.js';
import {
  answerCitations,
  citationKey,
  columnsOf,
  comparedSources,
  endsSentence,
  standing,
  withoutFinalCitations,
  withoutFullStop,
} from '../../src/model/comparison.js';
import {parseDate} from '../../src/model/date.js';
import type {Citation, Inline} from '../../src/model/inline.js';
import {plainText} from '../../src/model/plain-text.js';

const cite = (label: string): Citation => {
  const [source = '', passage] = label.split('#');
  return {type: 'citation', source, ...(passage !== undefined && {passage})};
};
const text = (value: string): Inline => ({type: 'text', value});
const answer = (stance: string, ...labels: string[]): Answer => ({
  stance: [text(stance)],
  children: [{type: 'paragraph', children: labels.map(cite)}],
});
const silent = (...labels: string[]): Answer => ({
  stance: [],
  silent: true,
  children: labels.length ? [{type: 'paragraph', children: labels.map(cite)}] : [],
});

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
    sources: Object.fromEntries(
      Object.entries(published).map(([id, date]): [string, Source] => {
        const read = date === undefined ? undefined : parseDate(date);
        return [id, {publisher: id, short: id, title: id, ...(read && {published: read})}];
      }),
    ),
  };
}

const NO_DATES = brief({a: undefined, b: undefined, c: undefined});

function stances(answers: readonly Answer[]): string[][] {
  return standing(NO_DATES, question(answers)).groups.map((group) =>
    group.answers.map(({stance}) => (stance[0] as {value: string}).value),
  );
}

describe('answers are grouped by what they say', () => {
  test('equal stances are one group, in the author’s order, though other answers stand between', () => {
    assert.deepEqual(stances([answer('Yes', 'a'), answer('No', 'b'), answer('Yes', 'c')]), [['Yes', 'Yes'], ['No']]);
  });

  test('case, spaces and a final full stop make no difference', () => {
    assert.deepEqual(
      stances([answer('Late  2021', 'a'), answer('late 2021.', 'b'), answer(' LATE\n2021 ', 'c')]).length,
      1,
    );
  });

  test('a full stop is that of any script, as it is where the stance is a label', () => {
    assert.equal(stances([answer('Այո։', 'a'), answer('այո', 'b')]).length, 1, 'Armenian');
    assert.equal(stances([answer('是。', 'a'), answer('是', 'b')]).length, 1, 'Chinese');
  });

  test('every other mark does', () => {
    assert.equal(
      stances([
        answer('Yes', 'a'),
        answer('Yes!', 'b'),
        answer('Yes?', 'c'),
        answer('Yes..', 'd'),
        answer('«Yes»', 'e'),
      ]).length,
      5,
    );
  });

  test('how a stance is marked makes no difference, and the first one is the group’s', () => {
    const marked: Answer = {
      stance: [{type: 'emphasis', children: [text('Yes')]}],
      children: [{type: 'paragraph', children: [cite('a')]}],
    };
    const {groups} = standing(NO_DATES, question([marked, answer('yes', 'b')]));
    assert.equal(groups.length, 1);
    assert.equal(groups[0]?.stance, marked.stance);
  });

  test('a stance called like a property of every object is a stance', () => {
    assert.deepEqual(
      stances([answer('constructor', 'a'), answer('__proto__', 'b'), answer('toString', 'c')]).length,
      3,
    );
  });
});

describe('the author declares silence, the card never infers it', () => {
  test('a source that is named with a dash is silent, and not missing', () => {
    const asked = question([answer('Yes', 'a'), silent('b')]);
    const result = standing(NO_DATES, asked, comparison(['a', 'b'], asked));
    assert.deepEqual(result.silent, [asked.answers[1]]);
    assert.deepEqual(result.missing, []);
    assert.equal(result.groups.length, 1);
  });

  test('a source that is not named is missing, and not silent', () => {
    const asked = question([answer('Yes', 'a')]);
    const result = standing(NO_DATES, asked, comparison(['a', 'b'], asked));
    assert.deepEqual(result.missing, ['b']);
    assert.deepEqual(result.silent, []);
  });

  test('a source counts as named wherever in an answer it is cited, the stance included', () => {
    const nested: Answer = {
      stance: [text('Yes'), cite('b')],
      children: [
        {
          type: 'blockquote',
          children: [{type: 'paragraph', children: [{type: 'link', url: 'x', children: [cite('c')]}]}],
        },
      ],
    };
    const asked = question([answer('No', 'a'), nested]);
    assert.deepEqual(standing(NO_DATES, asked, comparison(['a', 'b', 'c'], asked)).missing, []);
  });

  test('a question among facts has no missing sources', () => {
    const {missing, publishedBefore} = standing(NO_DATES, question([answer('Yes', 'a')], '2024-01-01'));
    assert.deepEqual([missing, publishedBefore], [[], []]);
  });
});

describe('a source that appeared wholly before the question could arise was not silent on it', () => {
  for (const [published, asked, isBefore] of [
    ['2023-12-31', '2024-01-01', true],
    ['2024-01-01', '2024-01-01', false],
    ['2024-01-02', '2024-01-01', false],
    ['2023', '2024-01-01', true],
    ['2023', '2023-12-31', false],
    ['2023', '2024', true],
    ['2024', '2024', false],
    ['2023-11', '2023-12', true],
    ['2023-12', '2023', false],
    ['2022/2023', '2023-06-01', false],
    ['2022/2023-05', '2023-06-01', true],
    ['2023-02', '2023-03-01', true],
    ['2023~', '2024', true],
  ] as const) {
    test(`published ${published}, asked about ${asked}: ${isBefore ? 'before' : 'missing'}`, () => {
      const one = question([answer('Yes', 'b')], asked);
      const result = standing(brief({a: published, b: '2024'}), one, comparison(['a', 'b'], one));
      assert.deepEqual(result.publishedBefore, isBefore ? ['a'] : []);
      assert.deepEqual(result.missing, isBefore ? [] : ['a']);
    });
  }

  test('without a date of the source or of the question, the source is missing', () => {
    const dated = question([answer('Yes', 'b')], '2024');
    const undated = question([answer('Yes', 'b')]);
    assert.deepEqual(standing(brief({a: undefined, b: '2024'}), dated, comparison(['a', 'b'], dated)).missing, ['a']);
    assert.deepEqual(standing(brief({a: '2020', b: '2024'}), undated, comparison(['a', 'b'], undated)).missing, ['a']);
  });

  test('one that is still named is not called earlier', () => {
    const asked = question([answer('Yes', 'a')], '2024');
    assert.deepEqual(standing(brief({a: '2020'}), asked, comparison(['a'], asked)).publishedBefore, []);
  });

  test('a source that the briefing does not have is missing, whatever it is called', () => {
    const asked = question([answer('Yes', 'a')], '2024');
    assert.deepEqual(standing(brief({a: '2020'}), asked, comparison(['constructor', '__proto__'], asked)).missing, [
      'constructor',
      '__proto__',
    ]);
  });
});

describe('in a table the column says who answers', () => {
  const head = [[text('Question')], [cite('a#head')], [text('by '), cite('b')]];
  const table = (asked: Question): Comparison => ({...comparison(['a', 'b'], asked), head});

  test('the source of the column answers, with the sources that the cell cites', () => {
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

describe('who is compared', () => {
  test('the sources of the comparison, in its order, whichever answers first', () => {
    const asked = question([answer('Yes', 'b'), silent('c'), answer('No', 'a')]);
    assert.deepEqual(comparedSources(comparison(['a', 'b', 'c'], asked)), ['a', 'b', 'c']);
  });

  test('also one that no answer names', () => {
    assert.deepEqual(comparedSources(comparison(['a', 'b'], question([answer('Yes', 'a')]))), ['a', 'b']);
    assert.deepEqual(comparedSources(comparison(['a', 'b'])), ['a', 'b']);
  });

  test('not one that only the text of an answer cites', () => {
    assert.deepEqual(
      comparedSources(comparison(['b', 'a'], question([answer('Yes', 'd#p', 'a'), answer('No', 'b')]))),
      ['b', 'a'],
    );
  });

  test('in a table those that its columns name; last, and once, those that only a cell cites', () => {
    const asked = question([
      {...answer('Yes', 'c#p'), column: 1},
      {...answer('No', 'b', 'c'), column: 2},
    ]);
    assert.deepEqual(comparedSources({...comparison(['b', 'a'], asked, asked), head: [[], [cite('b')], [cite('a')]]}), [
      'b',
      'a',
      'c',
    ]);
  });

  const {sources} = brief({a: '2022', b: '2021-05', c: '2021', d: '2021-12-31'});

  test('in columns by their date, the oldest first; those of one date in the author’s order', () => {
    assert.deepEqual(columnsOf(comparison(['a', 'c', 'b', 'd']), sources), ['b', 'c', 'd', 'a']);
  });

  test('in the columns of a table as its author put them', () => {
    assert.deepEqual(
      columnsOf({...comparison(['a', 'c', 'b']), head: [[], [cite('a')], [cite('c')], [cite('b')]]}, sources),
      ['a', 'c', 'b'],
    );
  });

  test('in the order of the tag, if that names them', () => {
    assert.deepEqual(columnsOf(comparison(['a', 'c', 'b']), sources, true), ['a', 'c', 'b']);
  });
});

describe('a stance is a label without the full stop that ends it', () => {
  const label = (stance: string): string => plainText(withoutFullStop([text(stance)]));

  for (const [stance, expected] of [
    ['Yes.', 'Yes'],
    ['Yes. ', 'Yes'],
    ['Yes', 'Yes'],
    ['Այո։', 'Այո'],
    ['是。', '是'],
    ['No. Never.', 'No. Never'],
    ['', ''],
    ['By 2 p.m. tomorrow.', 'By 2 p.m. tomorrow'],
    ['At 5.30 on Monday.', 'At 5.30 on Monday'],
    ['About 2.5 million.', 'About 2.5 million'],
  ] as const) {
    test(`“${stance}”: “${expected}”`, () => assert.equal(label(stance), expected));
  }

  for (const stance of [
    'In the U.S.',
    'At 2 p.m.',
    'Arms etc., i.e.',
    'Perhaps…',
    'Perhaps...',
    'Yes!',
    'Why?',
    'Yes:',
    '“Yes.”',
    '(Yes.)',
    'Yes.)',
    'U.S',
  ]) {
    test(`“${stance}” stays as it is`, () => assert.equal(label(stance), stance));
  }

  test('a point within a number does not make it an abbreviation', () => {
    assert.equal(label('Up 3.5%.'), 'Up 3.5%');
    assert.equal(label('It fell by 3.5.'), 'It fell by 3.5');
  });

  test('however it is marked, and nothing else changes', () => {
    const before: Inline[] = [text('A. '), {type: 'strong', children: [text('B.')]}];
    assert.deepEqual(
      withoutFullStop([...before, {type: 'emphasis', children: [{type: 'delete', children: [text('Yes.')]}]}]),
      [...before, {type: 'emphasis', children: [{type: 'delete', children: [text('Yes')]}]}],
    );
    assert.deepEqual(withoutFullStop([...before, cite('a'), text('.')]), [...before, cite('a'), text('')]);
    for (const last of [cite('a'), {type: 'inlineCode', value: 'a.'}, {type: 'image', url: 'x', alt: 'a.'}] as const)
      assert.deepEqual(withoutFullStop([...before, last]), [...before, last]);
    assert.deepEqual(withoutFullStop([]), []);
  });

  test('the stance itself is not changed', () => {
    const stance: Inline[] = [{type: 'emphasis', children: [text('Yes.')]}];
    withoutFullStop(stance);
    assert.deepEqual(stance, [{type: 'emphasis', children: [text('Yes.')]}]);
  });
});

describe('a stance that ends with a mark of its own needs no colon', () => {
  for (const stance of [
    'Why?',
    'Never!',
    'Perhaps…',
    'Perhaps...',
    'As follows:',
    'Yes;',
    'Γιατί;',
    'لماذا؟',
    '为什么？',
    '当然！',
    'Why? ',
  ])
    test(`“${stance}” ends`, () => assert.equal(endsSentence([text(stance)]), true));
  for (const stance of ['Yes', 'Yes.', 'Այո', 'U.S.', 'Yes, soon', 'Why? Because', '', '(2024)'])
    test(`“${stance}” does not`, () => assert.equal(endsSentence([text(stance)]), false));

  test('however it is marked, and with a citation after it', () => {
    assert.equal(endsSentence([{type: 'emphasis', children: [text('Why?')]}]), true);
    assert.equal(endsSentence([text('Why? '), cite('a')]), true);
    assert.equal(endsSentence([text('Why'), cite('a')]), false);
  });

  test('a missing stance has no mark', () => {
    assert.equal(endsSentence([]), false);
  });
});

describe('what an answer says, without the citations that end it', () => {
  const paragraph = (...children: Inline[]): Block => ({type: 'paragraph', children});
  const [a, b, c] = [cite('a'), cite('b#p'), cite('c')];

  test('they are removed, with the blanks between them; those before stay', () => {
    assert.deepEqual(
      withoutFinalCitations([paragraph(text('One '), a, text(' and two '), b, text(' '), c, text('\n'))]),
      [paragraph(text('One '), a, text(' and two '))],
    );
  });

  test('of several paragraphs only the last one’s', () => {
    assert.deepEqual(withoutFinalCitations([paragraph(text('One '), a), paragraph(text('two '), b)]), [
      paragraph(text('One '), a),
      paragraph(text('two ')),
    ]);
  });

  test('a paragraph of nothing else goes with them', () => {
    assert.deepEqual(withoutFinalCitations([paragraph(a, text(' '), b)]), []);
    assert.deepEqual(withoutFinalCitations([paragraph(text('One')), paragraph(a)]), [paragraph(text('One'))]);
  });

  test('whatever ends with words, or with another block, stays as it is', () => {
    for (const blocks of [
      [paragraph(text('One '), a, text(' two'))],
      [paragraph(text('One')), {type: 'code', value: 'x'}] as const,
      [{type: 'blockquote', children: [paragraph(text('One'), a)]}] as const,
      [paragraph(text('One'))],
      [],
    ]) {
      assert.deepEqual(withoutFinalCitations(blocks), blocks);
    }
  });

  test('a citation that is marked is part of the words', () => {
    const marked = [paragraph(text('One '), {type: 'emphasis', children: [a]})];
    assert.deepEqual(withoutFinalCitations(marked), marked);
  });

  test('only the named ones are removed: the others end it, in their order', () => {
    const blocks = [paragraph(text('One '), a, text(' '), b, text(' '), c)];
    assert.deepEqual(
      withoutFinalCitations(blocks, ({source}) => source === 'b'),
      [paragraph(text('One '), a, c)],
    );
    assert.deepEqual(
      withoutFinalCitations(blocks, () => false),
      [paragraph(text('One '), a, b, c)],
    );
    assert.deepEqual(
      withoutFinalCitations([paragraph(a, b)], ({source}) => source === 'a'),
      [paragraph(b)],
    );
  });

  test('a citation within the words is never removed', () => {
    assert.deepEqual(
      withoutFinalCitations([paragraph(a, text(' two '), a, b)], ({source}) => source === 'a'),
      [paragraph(a, text(' two '), b)],
    );
  });

  test('its input is not changed', () => {
    const blocks = [paragraph(text('One '), a)];
    withoutFinalCitations(blocks);
    assert.deepEqual(blocks, [paragraph(text('One '), a)]);
  });
});
