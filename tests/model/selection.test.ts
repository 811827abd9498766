import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import type {Block, Comparison, Question, Timeline} from '../../src/model/block.js';
import type {Brief} from '../../src/model/brief.js';
import {answerCitations, citationKey, comparedSources, standing} from '../../src/model/comparison.js';
import {plainBlocks, plainText} from '../../src/model/plain-text.js';
import type {Problem} from '../../src/model/problem.js';
import {excerpt} from '../../src/model/excerpt.js';
import {selectBody} from '../../src/model/select-body.js';
import {selectComparison, type ComparisonQuery} from '../../src/model/select-comparison.js';
import {selectPart} from '../../src/model/select-part.js';
import {selectTimeline, type TimelineQuery} from '../../src/model/select-timeline.js';
import type {Selection} from '../../src/model/selection.js';
import {walk} from '../../src/model/walk.js';
import {parseBrief} from '../../src/parse/index.js';

const FRONT = `---
title: Ferry
sources:
  a: {publisher: A, title: A, published: 2020-05}
  b: {publisher: B, title: B, published: 2021}
  c: {publisher: C, title: C, published: 2022-03-04}
  d: {publisher: D, title: D, published: 2023}
  e: {publisher: E, title: E}
---
`;

const briefOf = (body: string): Brief => parseBrief(`${FRONT}\n${body}`).brief;

/** A selection in short: what is shown, what is folded, what is counted, what is wrong. */
function inShort({shown, rest, counts, problems}: Selection): {
  shown: string[];
  rest: string[];
  counts: string[];
  problems: string[];
} {
  return {
    shown: shown.flatMap(told),
    rest: rest.flatMap(told),
    counts: counts.map(({of, shown, total}) => `${shown} of ${total} ${of}`),
    problems: problems.map(({code, severity}) => `${severity} ${code}`),
  };
}

/** A block as a line; of comparisons a line for each question (`id: stance a b | — c`), of timelines one for each event. */
function told(block: Block): string[] {
  switch (block.type) {
    case 'comparison':
      return block.questions.map((question) => toldQuestion(question, block));
    case 'timeline':
      return block.events.map(
        ({date, children}) => [date?.iso, date?.end].filter(Boolean).join('/') + ` ${plainBlocks(children)}`,
      );
    case 'facts':
      return [`facts ${block.items.map(({id}) => id).join(' ')}`];
    case 'heading':
      return [`# ${plainText(block.children)}`];
    default:
      return [plainBlocks([block])];
  }
}

function toldQuestion(question: Question, comparison: Comparison): string {
  const answers = question.answers.map((answer) =>
    [answer.silent ? '—' : plainText(answer.stance), ...answerCitations(answer, comparison).map(citationKey)].join(' '),
  );
  return `${question.id}: ${answers.join(' | ')}`;
}

const messages = (problems: readonly Problem[]): string => problems.map(({message}) => message).join(' ');

/** What is left out is always counted, because only then can a reader open it: nothing is hidden unseen. */
function assertSaid({shown, rest, counts}: Selection, what: string): void {
  if (shown.length > 0 && rest.length > 0)
    assert.notDeepEqual(counts, [], `${what}: ${rest.length} blocks are left out, and no count says so`);
  for (const {of, shown, total} of counts) assert.ok(shown > 0 && shown < total, `${what}: ${shown} of ${total} ${of}`);
}

/** Every fixture and every briefing. */
const BRIEFS: ReadonlyMap<string, Brief> = new Map(
  ['tests/fixtures/format/', 'briefs/'].flatMap((folder) => {
    const url = new URL(`../../${folder}`, import.meta.url);
    return readdirSync(url)
      .filter((name) => name.endsWith('.md'))
      .map((name): [string, Brief] => [name, parseBrief(readFileSync(new URL(name, url), 'utf8')).brief]);
  }),
);

describe('a whole briefing, or one of its sections', () => {
  const THREE = 'Lead.\n\n## One\n\nFirst.\n\n### Deeper\n\nStill first.\n\n## Two\n\nSecond.\n';

  test('without a section everything is shown, as it is', () => {
    const brief = briefOf(THREE);
    const selection = selectBody(brief, undefined);
    assert.deepEqual(selection, {shown: brief.body, rest: [], counts: [], problems: []});
  });

  test('a section is its heading and everything under it, up to the next heading that is not deeper', () => {
    assert.deepEqual(inShort(selectBody(briefOf(THREE), 'one')).shown, ['# One', 'First.', '# Deeper', 'Still first.']);
    assert.deepEqual(inShort(selectBody(briefOf(THREE), 'deeper')).shown, ['# Deeper', 'Still first.']);
    assert.deepEqual(inShort(selectBody(briefOf(THREE), 'two')).shown, ['# Two', 'Second.']);
  });

  test('the rest is what comes before and after, in its order', () => {
    assert.deepEqual(inShort(selectBody(briefOf(THREE), 'one')).rest, ['Lead.', '# Two', 'Second.']);
  });

  test('sections are counted, and the text before the first heading is one', () => {
    assert.deepEqual(inShort(selectBody(briefOf(THREE), 'one')).counts, ['1 of 3 section']);
    assert.deepEqual(inShort(selectBody(briefOf(THREE.replace('Lead.', '')), 'one')).counts, ['1 of 2 section']);
  });

  test('a part of a section is counted among all of its depth and above', () => {
    assert.deepEqual(inShort(selectBody(briefOf(THREE), 'deeper')).counts, ['1 of 4 section']);
  });

  test('a section that is the whole text leaves nothing out', () => {
    assert.deepEqual(inShort(selectBody(briefOf('## One\n\nFirst.\n\n### Deeper\n'), 'one')), {
      shown: ['# One', 'First.', '# Deeper'],
      rest: [],
      counts: [],
      problems: [],
    });
  });

  test('text before it under a deeper heading is left out, and the card says so', () => {
    const selection = selectBody(briefOf('### Note\n\nBefore.\n\n## One\n\nFirst.\n'), 'one');
    assert.deepEqual(inShort(selection).rest, ['# Note', 'Before.']);
    assertSaid(selection, 'one');
  });

  test('a section that is not there is a Problem, and nothing is shown in its place', () => {
    for (const section of ['three', 'One', 'constructor', '__proto__', 'one two']) {
      const selection = selectBody(briefOf(THREE), section);
      assert.deepEqual(
        inShort(selection),
        {shown: [], rest: [], counts: [], problems: ['error selection-empty']},
        section,
      );
      assert.ok(messages(selection.problems).includes(`“${section}”`), section);
    }
  });
});

describe('the first of a kind, or all of a kind in a section', () => {
  const TEXT = `
- **Length:** 3 km

## One

- **2020:** Opened

Text.

- **Depth:** 8 m

## Two

- **Price:** 4

### Deeper

> - **Rebate:** 1
`;

  test('without a section the first of its kind is shown, wherever it stands; the others are the rest, counted', () => {
    assert.deepEqual(inShort(selectPart(briefOf(TEXT), 'facts')), {
      shown: ['facts length'],
      rest: ['facts depth', 'facts price', 'facts rebate'],
      counts: ['1 of 4 facts'],
      problems: [],
    });
  });

  test('with a section all of its kind in it are shown, those of its subsections and in quotations too', () => {
    assert.deepEqual(inShort(selectPart(briefOf(TEXT), 'facts', 'two')), {
      shown: ['facts price', 'facts rebate'],
      rest: ['facts length', 'facts depth'],
      counts: ['2 of 4 facts'],
      problems: [],
    });
  });

  test('the only one of its kind leaves nothing out', () => {
    assert.deepEqual(inShort(selectPart(briefOf(TEXT), 'timeline')), {
      shown: ['2020 Opened'],
      rest: [],
      counts: [],
      problems: [],
    });
    assert.deepEqual(inShort(selectPart(briefOf(TEXT), 'timeline', 'one')).counts, []);
  });

  test('a kind that a briefing or a section does not have is a Problem that names both', () => {
    for (const [kind, section, sentence] of [
      ['comparison', undefined, 'The briefing has no comparison.'],
      ['timeline', 'two', 'The section “two” has no timeline.'],
      ['comparison', 'one', 'The section “one” has no comparison.'],
    ] as const) {
      const {shown, problems} = selectPart(briefOf(TEXT), kind, section);
      assert.deepEqual(shown, []);
      assert.deepEqual(problems, [{code: 'selection-empty', severity: 'error', message: sentence}]);
    }
    assert.match(messages(selectPart(briefOf('Text.'), 'facts').problems), /^The briefing has no key facts\.$/);
  });

  test('a section that is not there is one Problem, and nothing is shown in its place', () => {
    const selection = selectPart(briefOf(TEXT), 'facts', 'three');
    assert.deepEqual(selection.shown, []);
    assert.deepEqual(selection.counts, []);
    assert.deepEqual(inShort(selection).problems, ['error selection-empty']);
    assert.match(messages(selection.problems), /“three”/);
  });

  test('a part within a shown part is already shown: it is neither counted nor repeated', () => {
    const nested = briefOf('- **Members:** six\n  - **Full:** four\n  - **Half:** two\n');
    assert.equal(nested.body[0]?.type, 'facts');
    assert.deepEqual(inShort(selectPart(nested, 'facts')), {
      shown: ['facts members'],
      rest: [],
      counts: [],
      problems: [],
    });
    const years = briefOf('- **2020:** A year\n  - **2020-01:** Begins\n  - **2020-12:** Ends\n');
    assert.deepEqual(selectPart(years, 'timeline').counts, []);
    assert.deepEqual(selectTimeline(years, {}).rest, []);
  });
});

const DIFFER = `
- **Why?**
  - **Money.** Both say so [^a#p] [^b]
  - **Weather** [^c] [^a#q]
  - — [^d]
- **When?** {#when} The note.
  - **Soon** [^b]
  - **soon.** [^d]
- **What after? (2022-06-01)** {#after}
  - **A bridge** [^d]
  - — [^c] [^e]

[^a#p]: words

[^a#q]: more words
`;

const differ = (query: ComparisonQuery = {}, text = DIFFER) => selectComparison(briefOf(text), query);

describe('how sources differ: what some sources say', () => {
  test('without a selection the comparison is shown as it is', () => {
    const brief = briefOf(DIFFER);
    const selection = selectComparison(brief, {});
    assert.deepEqual(selection.shown, [brief.body[0]]);
    assert.deepEqual([selection.rest, selection.counts, selection.problems], [[], [], []]);
  });

  test('only the answers of the sources asked for are shown; the other sources have theirs in the rest', () => {
    assert.deepEqual(inShort(differ({sources: 'b d'})), {
      shown: ['why: Money. b | — d', 'when: Soon b | soon. d', 'after: A bridge d'],
      rest: ['why: Money. a#p | Weather c a#q', 'after: — c e'],
      counts: ['2 of 5 source'],
      problems: [],
    });
  });

  test('if several sources give an answer, the others’ names are left out; the answer stays', () => {
    const {shown, rest} = differ({sources: 'b'});
    assert.equal(inShort(differ({sources: 'b'})).shown[0], 'why: Money. b');
    for (const side of [shown, rest]) {
      const [answer] = (side[0] as Comparison).questions[0]!.answers;
      assert.equal(plainText(answer!.stance), 'Money.');
      assert.equal(plainBlocks(answer!.children), 'Both say so');
    }
  });

  test('each passage of a source asked for stays', () => {
    assert.deepEqual(inShort(differ({sources: 'a', questions: 'why'})).shown, ['why: Money. a#p | Weather a#q']);
  });

  test('the sources stand in the order of the tag, and each once', () => {
    for (const sources of ['d a', 'd,a', ' d\n,\ta  ', 'd a d', ',d,,a,']) {
      const {shown} = differ({sources});
      assert.deepEqual(comparedSources(shown[0] as Comparison), ['d', 'a'], JSON.stringify(sources));
    }
  });

  test('all of them, in another order, leave nothing out', () => {
    const {shown, rest, counts} = differ({sources: 'e d c b a'});
    assert.deepEqual(comparedSources(shown[0] as Comparison), ['e', 'd', 'c', 'b', 'a']);
    assert.deepEqual((shown[0] as Comparison).questions, (briefOf(DIFFER).body[0] as Comparison).questions);
    assert.deepEqual([rest, counts], [[], []]);
  });

  test('silence of a source asked for is shown, and only its own', () => {
    assert.deepEqual(inShort(differ({sources: 'e'})).shown, ['after: — e']);
    assert.deepEqual(inShort(differ({sources: 'e'})).rest, [
      'why: Money. a#p b | Weather c a#q | — d',
      'when: Soon b | soon. d',
      'after: A bridge d | — c',
    ]);
  });

  test('a source that wrote before the question could arise is shown as such, even if it says nothing else', () => {
    const {shown} = differ({sources: 'a'}, DIFFER.replace('[^c] [^e]\n', '[^c]\n'));
    const comparison = shown[0] as Comparison;
    assert.deepEqual(
      comparison.questions.map(({id}) => id),
      ['why', 'after'],
    );
    const after = comparison.questions[1]!;
    const {groups, silent, publishedBefore, missing} = standing(briefOf(DIFFER), after, comparison);
    assert.deepEqual([groups, silent, publishedBefore, missing], [[], [], ['a'], []]);
  });

  test('among the sources that wrote before, only the selected ones are named', () => {
    const {shown, rest} = differ({sources: 'b d'});
    const before = (side: readonly Block[]) =>
      standing(briefOf(DIFFER), (side[0] as Comparison).questions.at(-1)!, side[0] as Comparison).publishedBefore;
    assert.deepEqual(before(shown), ['b']);
    assert.deepEqual(before(rest), ['a']);
  });

  test('a forgotten source does not become silent when it is selected', () => {
    const {shown} = differ({sources: 'b d'}, DIFFER.replace('  - — [^d]\n', ''));
    const comparison = shown[0] as Comparison;
    const {silent, missing} = standing(briefOf(DIFFER), comparison.questions[0]!, comparison);
    assert.deepEqual([silent, missing], [[], ['d']]);
  });

  test('a question on which none of them is named goes to the rest, and is counted', () => {
    assert.deepEqual(inShort(differ({sources: 'c'})), {
      shown: ['why: Weather c', 'after: — c'],
      rest: ['why: Money. a#p b | Weather a#q | — d', 'when: Soon b | soon. d', 'after: A bridge d | — e'],
      counts: ['2 of 3 question', '1 of 5 source'],
      problems: [],
    });
  });

  test('equal stances of sources asked for are still one group', () => {
    const [comparison] = differ({sources: 'd b', questions: 'when'}).shown as [Comparison];
    assert.equal(standing(briefOf(DIFFER), comparison.questions[0]!, comparison).groups.length, 1);
  });

  test('a note of the author stays with its question, on either side', () => {
    const {shown, rest} = differ({sources: 'b', questions: 'when'});
    for (const side of [shown, rest])
      assert.equal(plainBlocks((side[0] as Comparison).questions[0]!.note ?? []), 'The note.');
  });

  const CLAIMS = '- **Why?**\n  - **Money.** A says so [^a]; the owner lied, B adds [^b]\n  - **Weather** [^c]\n';

  test('a claim within an answer keeps the citation that it ends with, whichever sources are selected', () => {
    const [comparison] = differ({sources: 'a'}, CLAIMS).shown as [Comparison];
    assert.match(plainBlocks(comparison.questions[0]!.answers[0]!.children), /the owner lied, B adds/);
    assert.equal(inShort(differ({sources: 'a'}, CLAIMS)).shown[0], 'why: Money. a b');
  });

  test('as many sources are compared as are counted, also where the text of an answer cites another', () => {
    const {shown, counts} = differ({sources: 'a'}, CLAIMS.replace('B adds [^b]', 'B [^b] adds [^a]'));
    assert.equal(counts.find(({of}) => of === 'source')?.shown, comparedSources(shown[0] as Comparison).length);
  });

  test('a source that is not compared is a Problem that names it and those that are; the others are shown', () => {
    const {shown, problems} = differ({sources: 'b f'});
    assert.deepEqual(comparedSources(shown[0] as Comparison), ['b']);
    assert.deepEqual(problems, [
      {code: 'selection-unknown', severity: 'warning', message: '“f” is not a source here. There are: a, b, c, d, e.'},
    ]);
  });

  test('ids mean what they say: case counts, and nothing is a source by its name alone', () => {
    for (const sources of ['A', 'constructor', '__proto__', 'a#p', 'a;b']) {
      const {shown, problems} = differ({sources});
      assert.deepEqual(shown, [], sources);
      assert.ok(
        problems.some(({code, message}) => code === 'selection-unknown' && message.includes(`“${sources}”`)),
        sources,
      );
    }
  });

  test('an empty list does not select', () => {
    for (const list of ['', ' ', ' , ', '\n']) {
      assert.deepEqual(inShort(differ({sources: list})), inShort(differ()), `sources ${JSON.stringify(list)}`);
      assert.deepEqual(inShort(differ({questions: list})), inShort(differ()), `questions ${JSON.stringify(list)}`);
    }
  });
});

describe('how sources differ: some questions', () => {
  const TWO = `${DIFFER}

## Later {#later}

- **Who pays?** {#pays}
  - **The island** [^a]
  - **The owner** [^e]
- **Who sails?** {#sails}
  - **Nobody** [^a]
  - — [^e]
`;

  test('only those are shown, in the order of the tag; the others are the rest, counted', () => {
    assert.deepEqual(inShort(differ({questions: 'after why'})), {
      shown: ['after: A bridge d | — c e', 'why: Money. a#p b | Weather c a#q | — d'],
      rest: ['when: Soon b | soon. d'],
      counts: ['2 of 3 question'],
      problems: [],
    });
  });

  test('the order of the sources is then not the tag’s, as it is if it names them', () => {
    assert.equal(differ({questions: 'after why'}).isOrdered, false);
    assert.equal(differ({questions: 'after why', sources: 'd c'}).isOrdered, true);
  });

  test('they are found in whichever comparison they stand', () => {
    assert.deepEqual(inShort(differ({questions: 'sails'}, TWO)).shown, ['sails: Nobody a | — e']);
    assert.deepEqual(inShort(differ({questions: 'when sails'}, TWO)), {
      shown: ['when: Soon b | soon. d', 'sails: Nobody a | — e'],
      rest: [
        'why: Money. a#p b | Weather c a#q | — d',
        'after: A bridge d | — c e',
        'pays: The island a | The owner e',
      ],
      counts: ['2 of 5 question'],
      problems: [],
    });
  });

  test('they stand in the order of the tag also if a later comparison has the first', () => {
    assert.deepEqual(
      differ({questions: 'sails when'}, TWO).shown.flatMap((block) =>
        (block as Comparison).questions.map(({id}) => id),
      ),
      ['sails', 'when'],
    );
    assert.deepEqual(
      differ({questions: 'why pays when'}, TWO).shown.flatMap((block) =>
        (block as Comparison).questions.map(({id}) => id),
      ),
      ['why', 'pays', 'when'],
    );
  });

  test('each is shown with the sources of its own comparison', () => {
    const [comparison] = differ({questions: 'sails'}, TWO).shown as [Comparison];
    assert.deepEqual(comparedSources(comparison), ['a', 'e']);
  });

  test('a question named twice is shown once', () => {
    assert.deepEqual(inShort(differ({questions: 'when when'})).shown, ['when: Soon b | soon. d']);
  });

  test('all of them leave nothing out', () => {
    assert.deepEqual(inShort(differ({questions: 'when, after, why'})).counts, []);
    assert.deepEqual(differ({questions: 'when, after, why'}).rest, []);
  });

  test('an unknown one is a Problem that names it and the known ones; a question among facts is not one of them', () => {
    const text = `${DIFFER}\n\n- **Length:** 3\n- **Depth?** {#depth}\n  - **8** [^a]\n  - **9** [^b]\n`;
    const {shown, problems} = differ({questions: 'depth when'}, text);
    assert.deepEqual(shown.flatMap(told), ['when: Soon b | soon. d']);
    assert.deepEqual(problems, [
      {
        code: 'selection-unknown',
        severity: 'warning',
        message: '“depth” is not a question here. There are: why, when, after.',
      },
    ]);
  });

  test('with a section only the questions in it can be asked for', () => {
    assert.deepEqual(inShort(differ({section: 'later', questions: 'sails'}, TWO)).shown, ['sails: Nobody a | — e']);
    const {shown, problems} = differ({section: 'later', questions: 'when'}, TWO);
    assert.deepEqual(shown, []);
    assert.match(messages(problems), /“when” is not a question here\. There are: pays, sails\./);
  });

  test('without questions a section’s comparisons are shown, and the others of the briefing counted', () => {
    assert.deepEqual(inShort(differ({section: 'later'}, TWO)), {
      shown: ['pays: The island a | The owner e', 'sails: Nobody a | — e'],
      rest: ['why: Money. a#p b | Weather c a#q | — d', 'when: Soon b | soon. d', 'after: A bridge d | — c e'],
      counts: ['1 of 2 comparison'],
      problems: [],
    });
  });

  test('the other comparisons of the briefing are counted also if all questions of the section are asked for', () => {
    const selection = differ({section: 'later', questions: 'pays sails'}, TWO);
    assert.deepEqual(selection.rest.flatMap(told), [
      'why: Money. a#p b | Weather c a#q | — d',
      'when: Soon b | soon. d',
      'after: A bridge d | — c e',
    ]);
    assertSaid(selection, 'later');
  });

  test('some questions as some sources see them', () => {
    assert.deepEqual(inShort(differ({questions: 'when why', sources: 'd a'})), {
      shown: ['when: soon. d', 'why: Money. a#p | Weather a#q | — d'],
      rest: ['when: Soon b', 'why: Money. b | Weather c', 'after: A bridge d | — c e'],
      counts: ['2 of 3 question', '2 of 5 source'],
      problems: [],
    });
  });

  test('several comparisons of a section each keep the sources that they have', () => {
    const text = `## Both\n${TWO.replace('## Later {#later}\n', 'Text.\n')}`;
    const {shown, rest, counts} = differ({section: 'both', sources: 'e'}, text);
    assert.deepEqual(shown.flatMap(told), ['after: — e', 'pays: The owner e', 'sails: — e']);
    assert.deepEqual(rest.flatMap(told), [
      'why: Money. a#p b | Weather c a#q | — d',
      'when: Soon b | soon. d',
      'after: A bridge d | — c',
      'pays: The island a',
      'sails: Nobody a',
    ]);
    assert.deepEqual(counts, [
      {of: 'question', shown: 3, total: 5},
      {of: 'source', shown: 1, total: 5},
    ]);
  });

  test('a comparison in which none of the sources is named is left out whole', () => {
    const {shown, counts} = differ(
      {section: 'both', sources: 'b'},
      `## Both\n${TWO.replace('## Later {#later}\n', 'Text.\n')}`,
    );
    assert.equal(shown.length, 1);
    assert.deepEqual(counts, [
      {of: 'question', shown: 3, total: 5},
      {of: 'source', shown: 1, total: 5},
    ]);
  });

  test('if nothing is left, that is a Problem', () => {
    const {shown, problems} = differ({questions: 'when', sources: 'c'});
    assert.deepEqual(shown, []);
    assert.deepEqual(
      problems.map(({code, severity}) => [code, severity]),
      [['selection-empty', 'error']],
    );
  });

  test('if nothing is left for one reason and something is unknown besides, both are said at once', () => {
    assert.deepEqual(inShort(differ({questions: 'when', sources: 'c f'})).problems.sort(), [
      'error selection-empty',
      'warning selection-unknown',
    ]);
  });

  test('a briefing without a comparison, or a section that is not there, is one Problem, whatever else is asked for', () => {
    assert.deepEqual(inShort(differ({sources: 'a', questions: 'why'}, 'Text.')).problems, ['error selection-empty']);
    assert.deepEqual(inShort(differ({section: 'nowhere', sources: 'a', questions: 'why'})).problems, [
      'error selection-empty',
    ]);
  });
});

describe('how sources differ: a table', () => {
  const TABLE = `
| Question | [^a#head] | [^b] | [^c] |
|---|---|---|---|
| **Why?** | **Money.** So it seems | Weather | — |
| **When?** {#when} | | **Soon** | **Late.** As it was [^e] |

[^a#head]: words
`;
  const table = (query: ComparisonQuery = {}) => differ(query, TABLE);

  test('the sources of its header answer, in the order of the tag', () => {
    assert.deepEqual(inShort(table({sources: 'b a'})), {
      shown: ['why: Money. a#head | Weather b', 'when: Soon b'],
      rest: ['why: — c', 'when: Late. c e'],
      counts: ['2 of 4 source'],
      problems: [],
    });
    assert.deepEqual((table({sources: 'b a'}).shown[0] as Comparison).sources, ['b', 'a']);
  });

  test('a cell with a dash is the silence of its column; an empty cell is not', () => {
    assert.deepEqual(inShort(table({sources: 'c'})).shown, ['why: — c', 'when: Late. c']);
    assert.deepEqual(inShort(table({sources: 'a'})), {
      shown: ['why: Money. a#head'],
      rest: ['why: Weather b | — c', 'when: Soon b | Late. c e'],
      counts: ['1 of 2 question', '1 of 4 source'],
      problems: [],
    });
  });

  test('its questions can be asked for', () => {
    assert.deepEqual(inShort(table({questions: 'when'})).shown, ['when: Soon b | Late. c e']);
  });

  test('the head stays, so that each answer keeps its column', () => {
    const [comparison] = table({sources: 'c'}).shown as [Comparison];
    assert.deepEqual(comparison.head, (briefOf(TABLE).body[0] as Comparison).head);
  });

  test('a question without answers is in the rest, not lost', () => {
    const {shown, rest} = differ({sources: 'a'}, `${TABLE.split('\n\n')[0]}\n| **Who?** | | | |\n`);
    assert.deepEqual(
      shown.flatMap(told).map((line) => line.split(':')[0]),
      ['why'],
    );
    assert.deepEqual(
      rest.flatMap(told).map((line) => line.split(':')[0]),
      ['why', 'when', 'who'],
    );
  });

  test('a column without a source cannot be selected: it is in the rest', () => {
    const odd = '| Question | [^a] | Remarks | [^b] |\n|---|---|---|---|\n| Why? | Money | Ask again | Weather |\n';
    const {shown, rest} = differ({sources: 'a'}, odd);
    assert.deepEqual(shown.flatMap(told), ['why: Money a']);
    assert.deepEqual(rest.flatMap(told), ['why: Ask again | Weather b']);
  });

  test('such a column is shown, and not repeated in the rest, if all sources are asked for', () => {
    const odd =
      '| Question | [^a] | Remarks | [^b] |\n|---|---|---|---|\n| Why? | Money | Ask again | Weather |\n| When? | Soon | | |\n';
    assert.deepEqual(inShort(differ({sources: 'b a', questions: 'why'}, odd)), {
      shown: ['why: Money a | Ask again | Weather b'],
      rest: ['when: Soon a'],
      counts: ['1 of 2 question'],
      problems: [],
    });
  });
});

const EVENTS = `
- **2020~:** Year [^a]
- **2021-06:** Month [^b]
- **2021-06-15:** Day [^a] [^b]
- Undated [^c]
- **2021-11/2022-02-03:** Span [^c]
- **2023:** Last
`;

const happened = (query: TimelineQuery = {}, text = EVENTS) => selectTimeline(briefOf(text), query);
const namesOf = ({shown}: Selection): string =>
  (shown as readonly Timeline[]).flatMap(({events}) => events.map(({children}) => plainBlocks(children))).join(' ');

describe('what happened: a span of time', () => {
  test('without a selection the timeline is shown as it is', () => {
    const brief = briefOf(EVENTS);
    const selection = selectTimeline(brief, {});
    assert.deepEqual(selection.shown, [brief.body[0]]);
    assert.deepEqual([selection.rest, selection.counts, selection.problems], [[], [], []]);
  });

  for (const [from, to, expected] of [
    // A year or month as a bound is all of it.
    ['2021', undefined, 'Month Day Span Last'],
    [undefined, '2021', 'Year Month Day Span'],
    ['2021', '2021', 'Month Day Span'],
    ['2021-06', '2021-06', 'Month Day'],
    // A year or month as a date may be any of its days.
    ['2020-12-31', '2020-12-31', 'Year'],
    ['2020-06', '2020-07', 'Year'],
    ['2021-06-30', '2021-06-30', 'Month'],
    ['2021-06-01', '2021-06-14', 'Month'],
    ['2023-12-31', undefined, 'Last'],
    [undefined, '2020-01-01', 'Year'],
    // Both bounds belong to the span.
    ['2021-06-15', '2021-06-15', 'Month Day'],
    ['2021-06-16', '2021-06-29', 'Month'],
    [undefined, '2021-06-15', 'Year Month Day'],
    ['2021-06-15', undefined, 'Month Day Span Last'],
    // An interval reaches into it with either end, or over it.
    ['2022', '2022', 'Span'],
    ['2022-02-03', '2022-02-03', 'Span'],
    ['2022-02-04', '2022', ''],
    ['2021-10', '2021-10', ''],
    ['2021-11-01', '2021-11-01', 'Span'],
    ['2021-12', '2021-12', 'Span'],
  ] as const) {
    test(`from ${from ?? 'ever'} to ${to ?? 'ever'}: ${expected || 'nothing'}`, () =>
      assert.equal(namesOf(happened({from, to})), expected));
  }

  test('what is left out is the rest, in its order, and counted', () => {
    assert.deepEqual(inShort(happened({from: '2021-06-15', to: '2022'})), {
      shown: ['2021-06 Month', '2021-06-15 Day', '2021-11/2022-02-03 Span'],
      rest: ['2020 Year', ' Undated', '2023 Last'],
      counts: ['3 of 6 event'],
      problems: [],
    });
  });

  test('an event without a date is not in any span: it is left out, and counted', () => {
    assert.doesNotMatch(namesOf(happened({from: '2020', to: '2023'})), /Undated/);
    assert.deepEqual(inShort(happened({from: '2020', to: '2023'})).rest, [' Undated']);
    assert.deepEqual(inShort(happened({from: '2020', to: '2023'})).counts, ['5 of 6 event']);
  });

  test('a bound that is not a date is a Problem that says how to write one, and does not limit anything', () => {
    for (const bound of ['last year', '2021-13', '2021-02-30', '21', '15.06.2021', '2021-6']) {
      for (const name of ['from', 'to'] as const) {
        const selection = happened({[name]: bound});
        assert.equal(namesOf(selection), 'Year Month Day Undated Span Last', bound);
        assert.deepEqual(selection.problems, [
          {
            code: 'selection-unknown',
            severity: 'warning',
            message: `“${bound}” is not a date for ${name}. Write YYYY, YYYY-MM or YYYY-MM-DD.`,
          },
        ]);
      }
    }
    assert.equal(namesOf(happened({from: 'x', to: '2020'})), 'Year', 'the other bound still holds');
  });

  test('a span in which nothing happened is a Problem', () => {
    assert.deepEqual(inShort(happened({from: '2024'})), {
      shown: [],
      rest: ['2020 Year', '2021-06 Month', '2021-06-15 Day', ' Undated', '2021-11/2022-02-03 Span', '2023 Last'],
      counts: [],
      problems: ['error selection-empty'],
    });
  });

  test('nothing lies in a span that ends before it begins, not even what lasted longer', () => {
    const selection = happened({from: '2022', to: '2021-12-01'});
    assert.deepEqual(selection.shown, []);
    assert.deepEqual(
      selection.problems.map(({message}) => message),
      ['The span ends before it begins: from “2022” to “2021-12-01”.', 'No event fits what the tag asks for.'],
    );
  });

  test('if nothing is left for one reason and something is unknown besides, both are said at once', () => {
    assert.deepEqual(inShort(happened({from: '2024', order: 'up'})).problems.sort(), [
      'error selection-empty',
      'warning selection-unknown',
    ]);
  });
});

test('what a tag asks for, as far as it means something, tells its card from others of the briefing', () => {
  assert.equal(happened({}).asked, '');
  assert.equal(happened({order: 'up', from: 'then', to: 'now'}).asked, '');
  assert.equal(happened({sources: 'a b', order: 'desc', from: '2020', to: '2021-06'}).asked, 'a-b-desc-2020-2021-06');
  assert.equal(happened({to: '2021-06'}).asked, '2021-06');
  assert.equal(happened({from: '2020'}).asked, '2020');
});

describe('what happened: the order', () => {
  const order = (way: string | undefined, dates: readonly (string | undefined)[]) =>
    namesOf(selectTimeline({...briefOf(''), body: [timelineOf(dates)]}, {order: way}));
  /** Events called after their dates; `?` and a digit have none. */
  const timelineOf = (dates: readonly (string | undefined)[]): Timeline => {
    const {body} = briefOf(
      `- **2000:** x\n${dates.map((date) => (date?.startsWith('?') ? `- ${date}` : `- **${date}:** ${date}`)).join('\n')}\n`,
    );
    const [timeline] = body as [Timeline];
    return {...timeline, events: timeline.events.slice(1)};
  };
  const MIXED = ['2022', '2020', '2023', '2021'];

  test('asc: the oldest first; desc: the newest; absent: the author’s', () => {
    assert.equal(order('asc', MIXED), '2020 2021 2022 2023');
    assert.equal(order('desc', MIXED), '2023 2022 2021 2020');
    assert.equal(order(undefined, MIXED), '2022 2020 2023 2021');
  });

  test('another word is a Problem that says which there are, and changes nothing', () => {
    for (const way of ['ASC', 'newest', 'ascending', 'constructor']) {
      const {problems, rest, counts} = happened({order: way});
      assert.equal(namesOf(happened({order: way})), namesOf(happened()));
      assert.deepEqual(problems, [
        {
          code: 'selection-unknown',
          severity: 'warning',
          message: `“${way}” is not an order. Write asc (the oldest first) or desc (the newest first).`,
        },
      ]);
      assert.deepEqual([rest, counts], [[], []]);
    }
  });

  test('events of one day keep the author’s order, either way', () => {
    const text = '- **2021:** a\n- **2020-05-01:** b\n- **2020-05-01:** c\n- **2020-05-01~:** d\n';
    assert.equal(namesOf(happened({order: 'asc'}, text)), 'b c d a');
    assert.equal(namesOf(happened({order: 'desc'}, text)), 'a b c d');
  });

  test('an interval stands where it begins', () => {
    assert.equal(order('asc', ['2021', '2019/2023', '2020']), '2019/2023 2020 2021');
    assert.equal(order('desc', ['2021', '2019/2023', '2020']), '2021 2020 2019/2023');
  });

  test('a year stands before its days in ascending order, and after them in descending order', () => {
    assert.equal(order('asc', ['2020-03-01', '2020', '2020-03']), '2020 2020-03-01 2020-03');
    assert.equal(order('desc', ['2020', '2020-03-01', '2020-12-31']), '2020-12-31 2020-03-01 2020');
  });

  test('an event without a date stays with the one that it follows', () => {
    assert.equal(order('desc', ['2020', '?1', '?2', '2021', '?3']), '2021 ?3 2020 ?1 ?2');
    assert.equal(order('asc', ['2021', '?3', '2020', '?1', '?2']), '2020 ?1 ?2 2021 ?3');
  });

  test('one that does not follow any is taken for the oldest', () => {
    assert.equal(order('asc', ['?0', '2021', '2020']), '?0 2020 2021');
    assert.equal(order('desc', ['?0', '2020', '2021']), '2021 2020 ?0');
  });

  test('the rest has the same order, and order alone leaves nothing out', () => {
    assert.deepEqual(inShort(happened({order: 'desc', from: '2023'})).rest, [
      '2021-11/2022-02-03 Span',
      '2021-06-15 Day',
      ' Undated',
      '2021-06 Month',
      '2020 Year',
    ]);
    assert.deepEqual([happened({order: 'desc'}).rest, happened({order: 'desc'}).counts], [[], []]);
  });
});

describe('what happened: what some sources tell', () => {
  test('only events that cite one of them are shown, with all sources that they cite', () => {
    const selection = happened({sources: 'b'});
    assert.deepEqual(inShort(selection), {
      shown: ['2021-06 Month', '2021-06-15 Day'],
      rest: ['2020 Year', ' Undated', '2021-11/2022-02-03 Span', '2023 Last'],
      counts: ['2 of 6 event'],
      problems: [],
    });
    const events = (selection.shown[0] as Timeline).events;
    assert.deepEqual(events, (briefOf(EVENTS).body[0] as Timeline).events.slice(1, 3));
  });

  test('the order of the sources changes nothing; several are any of them', () => {
    assert.equal(namesOf(happened({sources: 'b, a'})), 'Year Month Day');
    assert.equal(namesOf(happened({sources: 'c'})), 'Undated Span');
  });

  test('a source that no event cites is a Problem that names it and those that are cited', () => {
    const {shown, problems} = happened({sources: 'a d'});
    assert.equal(shown.length, 1);
    assert.deepEqual(problems, [
      {code: 'selection-unknown', severity: 'warning', message: '“d” is not a source here. There are: a, b, c.'},
    ]);
    assert.deepEqual(happened({sources: 'd'}).shown, []);
  });

  test('an empty list does not select', () => {
    for (const sources of ['', ' ', ','])
      assert.deepEqual(inShort(happened({sources})), inShort(happened()), JSON.stringify(sources));
  });

  test('span, order and sources hold together', () => {
    assert.equal(namesOf(happened({sources: 'a c', from: '2021', order: 'desc'})), 'Span Day');
    assert.deepEqual(inShort(happened({sources: 'a', from: '2022'})).problems, ['error selection-empty']);
  });
});

describe('what happened: several timelines', () => {
  const TWO = `${EVENTS}\n\n## More\n\n- **2024:** Four\n- **2025:** Five [^d]\n\n### Deeper\n\n- **2022:** Two [^e]\n`;

  test('without a section the first; its events are counted, and the other timelines', () => {
    const {rest, counts} = happened({from: '2023'}, TWO);
    assert.deepEqual(counts, [
      {of: 'timeline', shown: 1, total: 3},
      {of: 'event', shown: 1, total: 6},
    ]);
    assert.equal(rest.length, 3);
  });

  test('with a section all of it, each in its own order', () => {
    assert.equal(namesOf(happened({section: 'more', order: 'desc'}, TWO)), 'Five Four Two');
    assert.deepEqual(
      happened({section: 'more', order: 'desc'}, TWO).shown.map((block) => (block as Timeline).events.length),
      [2, 1],
    );
  });

  test('one in which nothing fits is left out whole, and leaves no empty list', () => {
    const {shown, rest} = happened({section: 'more', to: '2022'}, TWO);
    assert.deepEqual(shown.flatMap(told), ['2022 Two']);
    assert.deepEqual(
      rest.map((block) => (block as Timeline).events.length),
      [2, 6],
    );
  });

  test('a section that is not there, or has no timeline, is one Problem, whatever else is asked for', () => {
    assert.deepEqual(inShort(happened({section: 'nowhere', from: 'x', order: 'y', sources: 'z'}, TWO)).problems, [
      'error selection-empty',
    ]);
    assert.deepEqual(inShort(happened({from: '2020'}, 'Text.')).problems, ['error selection-empty']);
  });
});

describe('in every fixture and every briefing', () => {
  test('whatever is asked for, what is left out is counted', () => {
    for (const [name, brief] of BRIEFS)
      for (const [what, selection] of selectionsOf(brief)) assertSaid(selection, `${name}, ${what}`);
  });

  test('whatever is asked for, every answer and every event is shown or in the rest', () => {
    for (const [name, brief] of BRIEFS) {
      for (const [what, {shown, rest, problems}] of selectionsOf(brief)) {
        if (what.startsWith('section ') || problems.some(({code}) => code === 'selection-empty')) continue;
        const [kind = ''] = what.split(' ');
        const all = wordsOf(brief.body, kind);
        assert.deepEqual(new Set([...wordsOf(shown, kind), ...wordsOf(rest, kind)]), new Set(all), `${name}, ${what}`);
      }
    }
  });

  test('nothing is changed in the briefing', () => {
    for (const [name, brief] of BRIEFS) {
      const before = JSON.stringify(brief);
      for (const [, {shown, rest}] of selectionsOf(brief)) excerpt(brief, [...shown, ...rest]);
      assert.equal(JSON.stringify(brief), before, name);
    }
  });
});

/** What can be asked for in a briefing: each section, question, source, year; and some of them together. */
function* selectionsOf(brief: Brief): Generator<[string, Selection]> {
  const sections = brief.body.flatMap((block) => (block.type === 'heading' ? [block.id] : []));
  for (const section of sections) yield [`section ${section}`, selectBody(brief, section)];
  const questions: string[] = [];
  const years = new Set<string>();
  walk(brief.body, (node) => {
    if (node.type === 'comparison') questions.push(...node.questions.map(({id}) => id));
    if (node.type === 'timeline') for (const {date} of node.events) if (date) years.add(date.iso.slice(0, 4));
  });
  const sources = Object.keys(brief.sources);
  for (const section of [undefined, ...sections]) {
    const where = section ?? 'anywhere';
    if (!selectPart(brief, 'facts', section).problems.length)
      yield [`facts ${where}`, selectPart(brief, 'facts', section)];
    for (const list of [undefined, ...questions, questions.join(' '), questions.slice(1).toReversed().join(' ')]) {
      if (list === '') continue;
      for (const some of [undefined, ...sources, sources.slice(1).join(' ')]) {
        if (some === '') continue;
        yield [
          `comparison ${where} ${list ?? ''} ${some ?? ''}`,
          selectComparison(brief, {section, questions: list, sources: some}),
        ];
      }
    }
    for (const from of [undefined, ...years]) {
      for (const some of [undefined, ...sources])
        yield [
          `timeline ${where} ${from ?? ''} ${some ?? ''}`,
          selectTimeline(brief, {section, from, sources: some, order: 'desc'}),
        ];
    }
  }
}

/** What is said in the comparisons, facts or timelines of some blocks: each answer, fact and event, without who says it. */
function wordsOf(blocks: readonly Block[], kind: string): string[] {
  const words: string[] = [];
  walk(blocks, (node) => {
    if (node.type !== kind) return;
    if (node.type === 'comparison')
      for (const {id, answers} of node.questions)
        words.push(
          ...answers.map(
            ({stance, column, children}) => `${id} ${column} ${plainText(stance)} ${plainBlocks(children)}`,
          ),
        );
    if (node.type === 'facts') words.push(...node.items.map(({id}) => id));
    if (node.type === 'timeline')
      words.push(...node.events.map(({date, children}) => `${date?.iso} ${plainBlocks(children)}`));
  });
  return words;
}

describe('what the author says about a part, before it', () => {
  const TEXT = `
## Differ

How they differ [^e].

In short.

${DIFFER}

## Events

Inferred years.

${EVENTS}

### Deeper

Later years.

- **2024:** Four

## Facts

> Quoted.

Not of the part alone.

- **Length:** 3

## Rest

- **Depth:** 8

Between.

- **Price:** 4
`;

  test('is shown with it, if there is nothing else between the heading and the part', () => {
    assert.deepEqual(inShort(selectPart(briefOf(TEXT), 'comparison')).shown.slice(0, 2), [
      'How they differ.',
      'In short.',
    ]);
    assert.deepEqual(inShort(happened({from: '2023'}, TEXT)).shown, ['Inferred years.', '2023 Last']);
    assert.deepEqual(inShort(selectPart(briefOf(TEXT), 'facts')).shown, ['facts length']);
    assert.deepEqual(inShort(selectPart(briefOf(TEXT), 'facts', 'rest')).shown, ['facts depth', 'facts price']);
    assert.deepEqual(inShort(selectPart(briefOf(TEXT.replace('> Quoted.\n\n', '')), 'facts')).shown, [
      'Not of the part alone.',
      'facts length',
    ]);
  });

  test('is shown once, however its questions are asked for', () => {
    assert.deepEqual(inShort(differ({questions: 'after why', sources: 'b d'}, TEXT)).shown, [
      'How they differ.',
      'In short.',
      'after: A bridge d',
      'why: Money. b | — d',
    ]);
  });

  test('is not counted, and is not part of the rest', () => {
    const {rest, counts} = inShort(happened({section: 'deeper'}, TEXT));
    assert.equal(rest.length, 6);
    assert.deepEqual(counts, ['1 of 2 timeline']);
  });

  test('stands before its own part, where there are several', () => {
    assert.deepEqual(inShort(happened({section: 'events', from: '2023'}, TEXT)).shown, [
      'Inferred years.',
      '2023 Last',
      'Later years.',
      '2024 Four',
    ]);
  });

  test('goes with its part', () => {
    assert.deepEqual(inShort(happened({section: 'events', from: '2024'}, TEXT)).shown, ['Later years.', '2024 Four']);
    assert.deepEqual(happened({section: 'events', from: '2030'}, TEXT).shown, []);
  });

  test('brings the sources that it cites', () => {
    const brief = briefOf(TEXT);
    assert.ok('e' in excerpt(brief, selectComparison(brief, {questions: 'when'}).shown).sources);
  });
});

describe('an excerpt of a briefing', () => {
  const TEXT = `---
title: Ferry
sources:
  a: {publisher: A, title: A}
  b: {publisher: B, title: B}
  c: {publisher: C, title: C}
  d: {publisher: D, title: D}
---

One [^b#p] and [^a] [^n].

Two [^b#q] [^c] [^x].

| | [^a] | [^d] |
|---|---|---|
| Why? | Money | |

[^b#p]: words

[^b#q]: more words

[^n]: As said [^m].

[^m]: By C [^c#r] [^n].

[^x]: Nobody.

[^c#r]: last words
`;
  const brief = parseBrief(TEXT).brief;

  test('has the sources and passages that its blocks cite, also in footnotes of footnotes, in the briefing’s order', () => {
    const {sources, passages, footnotes} = excerpt(brief, brief.body.slice(0, 1));
    assert.deepEqual(Object.keys(sources), ['a', 'b', 'c']);
    assert.deepEqual(Object.keys(passages).sort(), ['b#p', 'c#r']);
    assert.deepEqual(Object.keys(footnotes).sort(), ['m', 'n']);
  });

  test('has every source that is compared, named or not', () => {
    assert.deepEqual(Object.keys(excerpt(brief, brief.body.slice(2)).sources), ['a', 'd']);
  });

  test('has also a source that is only said to have written before', () => {
    const dated = briefOf(DIFFER.replace('[^c] [^e]\n', '[^c]\n'));
    const {shown} = selectComparison(dated, {questions: 'after', sources: 'a'});
    assert.deepEqual(Object.keys(excerpt(dated, shown).sources), ['a']);
  });

  test('has everything else that the briefing has', () => {
    const {body, sources, passages, footnotes, ...others} = excerpt(brief, []);
    assert.deepEqual([body, sources, passages, footnotes], [[], {}, {}, {}]);
    const {body: _body, sources: _sources, passages: _passages, footnotes: _footnotes, ...all} = brief;
    assert.deepEqual(others, all);
  });

  test('of the whole body is the briefing, except for sources that are not cited', () => {
    assert.deepEqual(excerpt(brief, brief.body), brief);
  });

  test('has what its title refers to', () => {
    const titled = parseBrief(TEXT.replace('title: Ferry\n', '').replace('One ', '# Ferry [^d] [^x]\n\nOne ')).brief;
    assert.ok(titled.titleContent);
    const {sources, footnotes} = excerpt(titled, titled.body.slice(0, 1));
    assert.deepEqual(Object.keys(sources), ['a', 'b', 'c', 'd']);
    assert.deepEqual(Object.keys(footnotes).sort(), ['m', 'n', 'x']);
  });
});
