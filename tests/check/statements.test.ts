import assert from 'node:assert/strict';
import test from 'node:test';
import {check, codesOf, holdStatement, passageOf, type HeldStatement} from './invented.js';

/** The codes that a statement gets beside a sentence of its document. */
function codes(
  statement: string,
  sentence: string,
  more: Omit<HeldStatement, 'statement' | 'sentence'> = {},
): string[] {
  return codesOf(holdStatement({statement, sentence, ...more}));
}

/** Each statement gets these codes beside its sentence. */
function assertAll(due: readonly string[], pairs: readonly (readonly [statement: string, sentence: string])[]): void {
  const other = pairs
    .map(([statement, sentence]) => ({statement, sentence, got: codes(statement, sentence)}))
    .filter(({got}) => got.join() !== due.join());
  assert.deepEqual(other, []);
}

/** A briefing with the body, and with one document. */
function codesOfBody(body: string, text: string): string[] {
  return codesOf(check({sources: {doc: {text}}, body}));
}

// Figures

test('a figure that the document does not have is an error, where it stands, with what the passage says instead', () => {
  const {problems} = holdStatement({statement: 'The storm shut 15 schools', sentence: 'The storm closed 14 schools.'});
  const [problem, ...others] = problems;
  assert.deepEqual(others, []);
  assert.equal(problem?.code, 'figure-differs');
  assert.equal(problem.severity, 'error');
  assert.match(problem.message, /“15”.*doc#p.*“14”/);
  assert.deepEqual([problem.line, problem.column], [12, 'The storm shut 15'.length - 1]);
});

test('figures agree in digits and in words, with separators and words of scale', () => {
  assertAll(
    [],
    [
      ['Fourteen schools were shut', 'The storm closed 14 schools.'],
      ['The storm shut 14 schools', 'The storm closed fourteen schools.'],
      ['It drove out 205 people', 'Two hundred and five people had to leave.'],
      ['Repairs cost 1.4 million crowns', 'The repairs cost 1,400,000 crowns in all.'],
      ['Repairs cost 1,400,000 crowns', 'The repairs cost 1.4 million crowns in all.'],
      ['Half a million trees fell', 'In the storm 500,000 trees fell.'],
      ['It took two and a half hours', 'The rescue took 2.5 hours in the end.'],
      ['Both ferries stayed in port', 'Two ferries stayed in port.'],
      ['Three towns had no power', 'Aldmoor, Brack and Corvey had no power.'],
    ],
  );
});

test('a figure in words differs from another in words', () => {
  assert.deepEqual(codes('Nine schools were shut', 'The storm closed six schools.'), ['figure-differs']);
  assert.deepEqual(codes('Twelve schools were shut', 'The storm closed a dozen and two schools.'), []);
  assert.deepEqual(codes('Ninety-three pupils were sent home', 'Eighty-three pupils had to go home.'), [
    'figure-differs',
  ]);
});

test('an ordinal is held against ordinals, in digits and in words', () => {
  const sentence = 'It was the third flood in the valley.';
  assert.deepEqual(codes('It was the 3rd flood there', sentence), []);
  assert.deepEqual(codes('It was the fourth flood there', sentence), ['figure-differs']);
  assert.deepEqual(codes('It was the 4th flood there', sentence), ['figure-differs']);
});

test('one and first are articles as often as numbers, and are not compared', () => {
  assert.deepEqual(codes('One ferry was first to leave', 'The ferry left at dawn.'), []);
});

test('the same number of another unit differs', () => {
  assertAll(
    ['figure-differs'],
    [
      ['The wall is 30 kilometres long', 'The new wall is 30 metres long.'],
      ['The repair took 12 days', 'The repair took 12 hours to finish.'],
      ['Prices rose by 4 percentage points', 'Prices rose by 4 per cent in March.'],
    ],
  );
});

test('the same number of another currency differs', () => {
  assert.deepEqual(codes('The harbour cost $5 million', 'The harbour cost €5 million to build.'), ['figure-differs']);
  assert.deepEqual(codes('The harbour cost 5 million euros', 'The harbour cost €5 million to build.'), []);
});

test('units of one measure are converted', () => {
  assertAll(
    [],
    [
      ['The repair took two hours', 'The repair took 120 minutes to finish.'],
      ['The road is 3 km long', 'The road is 3,000 metres long.'],
      ['It burnt for 14 days', 'The peat burnt for two weeks.'],
      ['The lease runs for 40 months', 'The lease runs for three years and four months.'],
      ['The tank holds 2 tonnes', 'The tank holds 2,000 kg of oil.'],
    ],
  );
  assert.deepEqual(codes('The repair took three hours', 'The repair took 120 minutes to finish.'), ['figure-differs']);
});

test('with about, over or under a statement may round what its passage says exactly, and no further', () => {
  const sentence = 'In all 1,894 people left the island.';
  assertAll(
    [],
    [
      ['About 1,900 people left', sentence],
      ['More than 1,800 people left', sentence],
      ['Fewer than 1,900 people left', sentence],
    ],
  );
  assertAll(
    ['figure-differs'],
    [
      ['In all 1,900 people left', sentence],
      ['About 2,500 people left', sentence],
      ['About 1,893 people left', sentence],
      ['More than 1,900 people left', sentence],
      ['Fewer than 1,800 people left', sentence],
    ],
  );
});

test('a figure may be the difference of two figures of its passage, if a word beside it says so', () => {
  const sentence = 'Turnout rose from 52 per cent to 60 per cent.';
  assert.deepEqual(codes('Turnout was eight points higher', sentence), []);
  assert.deepEqual(codes('Turnout was nine points higher', sentence), ['figure-differs']);
  assert.deepEqual(codes('Turnout was 8 per cent', sentence), ['figure-differs']);
});

test('a percentage agrees with a fraction in words, and a fraction differs from another', () => {
  const sentence = 'A quarter of the boats sank in the storm.';
  assert.deepEqual(codes('Of the boats 25 % sank', sentence), []);
  assert.deepEqual(codes('Of the boats 35 % sank', sentence), ['figure-differs']);
  assert.deepEqual(codes('A third of the boats sank', sentence), ['figure-differs']);
});

test('a figure that stands elsewhere in the document is a warning', () => {
  const {problems} = holdStatement({
    statement: 'The storm shut 31 schools',
    sentence: 'The storm closed 14 schools.',
    elsewhere: 'The island has 31 schools.',
  });
  assert.deepEqual(
    problems.map(({code, severity}) => [code, severity]),
    [['figure-elsewhere', 'warning']],
  );
});

test('a figure that another citation of the block has is a warning that names it', () => {
  const text = 'The storm closed 14 schools.\nThe island has 31 schools.';
  const passages = '[^doc#a]: The storm closed 14 schools\n\n[^doc#b]: The island has 31 schools';
  const swapped = check({
    sources: {doc: {text}},
    body: `It shut 31 schools [^doc#a] of all 14 [^doc#b].\n\n${passages}`,
  });
  assert.deepEqual(codesOf(swapped), ['figure-elsewhere', 'figure-elsewhere']);
  assert.match(swapped.problems[0]?.message ?? '', /doc#b has/);
  assert.deepEqual(codesOfBody(`It shut 14 schools [^doc#a] of all 31 [^doc#b].\n\n${passages}`, text), []);
});

test('for citations that follow one another a figure may stand in either of their passages', () => {
  const text = 'The storm closed 14 schools.\nThe island has 31 schools.';
  const passages = '[^doc#a]: The storm closed 14 schools\n\n[^doc#b]: The island has 31 schools';
  assert.deepEqual(codesOfBody(`It shut 14 schools of 31 [^doc#a] [^doc#b].\n\n${passages}`, text), []);
});

test('two figures that stand beside each other’s words have changed places', () => {
  const sentence = 'The storm wrecked 14 boats, and floods closed 31 schools.';
  assert.deepEqual(codes('It wrecked 31 boats, and 14 schools were closed', sentence), ['figure-swapped']);
  assert.deepEqual(codes('It wrecked 14 boats, and 31 schools were closed', sentence), []);
  assert.deepEqual(codes('With 31 schools closed, 14 boats were wrecked', sentence), []);
});

test('a citation of a whole document is held against all of it', () => {
  const text = 'The storm closed 14 schools.\nThe island has 31 schools.';
  assert.deepEqual(codesOfBody('Of its 31 schools 14 were shut [^doc].', text), []);
  assert.deepEqual(codesOfBody('Of its 31 schools 15 were shut [^doc].', text), ['figure-differs']);
});

test('the number of an article, a time and a telephone number differ from others of their kind', () => {
  assertAll(
    ['figure-differs'],
    [
      ['It relied on Article 6', 'The court relied on Article 5 of the charter.'],
      ['The ferry left at 16:40', 'The ferry left at 16:20 on the day.'],
      ['The number is +44 20 7946 0018', 'Call us on +44 20 7946 0958 for help.'],
    ],
  );
  assertAll(
    [],
    [
      ['It relied on Article 5', 'The court relied on Article 5 of the charter.'],
      ['The ferry left at 4:20 p.m.', 'The ferry left at 16:20 on the day.'],
      ['The number is 020 7946 0958', 'Call us on +44 20 7946 0958 for help.'],
    ],
  );
});

for (const [what, statement] of [
  ['a URL', 'It is described at https://island.example/2019/77 in full'],
  ['code', 'The console showed `error 404` at the time'],
  ['a time', 'The harbour was shut at 16:40'],
  ['a telephone number', 'The harbour answers calls to +44 20 7946 0958'],
  ['an article’s number', 'The harbour relied on Article 5'],
  ['an aircraft’s number', 'A Boeing 737 was diverted'],
  ['a disease’s number', 'Harbour workers fell ill with Covid-19'],
  ['a gate’s number', 'They were to meet at gate 3'],
  ['a weapon’s number', 'They watched an F-16 above the harbour'],
  ['24/7', 'The harbour is open 24/7'],
  ['a note’s number', 'The harbour was shut [1] at once'],
  ['a version’s number', 'The harbour runs version 2.0.1'],
] as const) {
  test(`${what} is not a figure that must stand in the passage, or be cited`, () => {
    const sentence = 'The harbour was shut because of the storm.';
    const harmless = ['name-differs']; // Of “Boeing”, “Covid” and “F-16” the passage says nothing.
    assert.deepEqual(
      codes(statement, sentence).filter((code) => !harmless.includes(code)),
      [],
    );
    const text = `${sentence}\nIt rained.`;
    const body = `${statement.replace(/^It/, 'All')}.\n\nThe harbour was shut [^doc#p].\n\n[^doc#p]: ${passageOf(sentence)}`;
    assert.deepEqual(codesOfBody(body, text), []);
  });
}

test('one difference is told once for a block, however often it is written', () => {
  const sentence = 'The storm closed 14 schools.';
  assert.deepEqual(codes('It shut 15 schools [^doc#p]. All 15 schools stayed shut [^doc#p].', sentence), [
    'figure-differs',
  ]);
});

// Dates

test('a year, a month, a day and a weekday that the document does not have are errors', () => {
  assertAll(
    ['date-differs'],
    [
      ['The bridge fell in 2018', 'The bridge fell in 2019 during a storm.'],
      ['The bridge fell in May 2019', 'The bridge fell in June 2019 during a storm.'],
      ['The bridge fell on 3 June 2019', 'The bridge fell on 4 June 2019 during a storm.'],
      ['The bridge fell on 4 June 2018', 'The bridge fell on 4 June 2019 during a storm.'],
      ['The bridge fell on a Monday', 'The bridge fell on a Tuesday during a storm.'],
    ],
  );
});

test('a date agrees in every way of writing it', () => {
  assertAll(
    [],
    [
      ['The bridge fell on 4 June 2019', 'The bridge fell on June 4, 2019 during a storm.'],
      ['The bridge fell on June 4', 'The bridge fell on 4.6.2019 during a storm.'],
      ['The bridge fell on 2019-06-04', 'The bridge fell on the fourth of June 2019.'],
      ['The bridge fell on a Tuesday', 'The bridge fell on 4 June 2019 during a storm.'],
      ['The bridge fell in June 2019', 'The bridge fell on 4 June 2019 during a storm.'],
      ['The bridge fell in the 2010s', 'The bridge fell in 2019 during a storm.'],
    ],
  );
});

test('a date is never sharper than the passage', () => {
  assertAll(
    ['date-differs'],
    [
      ['The bridge fell on 4 June 2019', 'The bridge fell in June 2019 during a storm.'],
      ['The bridge fell in June 2019', 'The bridge fell in 2019 during a storm.'],
    ],
  );
});

test('a date that stands elsewhere in the document, or in another passage of the block, is a warning', () => {
  assert.deepEqual(
    codes('The bridge fell in 2011', 'The bridge fell in 2019 during a storm.', {
      elsewhere: 'It was built in 2011 by the town.',
    }),
    ['date-elsewhere'],
  );
  const text = 'The bridge fell in 2019 during a storm.\nIt was built in 2011 by the town.';
  const passages = '[^doc#a]: The bridge fell in 2019\n\n[^doc#b]: It was built in 2011';
  const {problems} = check({
    sources: {doc: {text}},
    body: `It fell in 2011 [^doc#a], built in 2019 [^doc#b].\n\n${passages}`,
  });
  assert.deepEqual(
    problems.map(({code}) => code),
    ['date-elsewhere', 'date-elsewhere'],
  );
  assert.match(problems[0]?.message ?? '', /“2011”.*doc#a, which says “2019”; the passage doc#b has it/);
});

/** A briefing of one event. */
function event(date: string, sentence: string, elsewhere = ''): string[] {
  return codesOfBody(
    `- **${date}:** The old bridge fell [^doc#p]\n\n[^doc#p]: ${passageOf(sentence)}`,
    [sentence, elsewhere].join('\n'),
  );
}

test('the bold date of an event is held against its passages', () => {
  const sentence = 'The bridge fell on 4 June 2019 during a storm.';
  assert.deepEqual(event('2019-06-04', sentence), []);
  assert.deepEqual(event('2019-06', sentence), []);
  assert.deepEqual(event('2019-06-05', sentence), ['date-differs']);
  assert.deepEqual(event('2019-06-05', sentence, 'It was cleared on 5 June 2019.'), ['date-elsewhere']);
  assert.deepEqual(event('2019-06-04', 'The bridge fell in June 2019 during a storm.'), ['date-differs']);
});

test('both ends of the range of an event are held against its passages', () => {
  const sentence = 'The flood lasted from 4 to 9 June 2019 in the valley.';
  assert.deepEqual(event('2019-06-04/2019-06-09', sentence), []);
  assert.deepEqual(event('2019-06-04/2019-06-10', sentence), ['date-differs']);
  assert.deepEqual(event('2019-06-03/2019-06-09', sentence), ['date-differs']);
});

test('last year, yesterday and a weekday are counted from the day of the document', () => {
  const published = '2025-03-12';
  const right = [
    ['The bridge fell in 2024', 'The bridge fell last year during a storm.'],
    ['The bridge fell on 11 March 2025', 'The bridge fell yesterday during a storm.'],
    ['The bridge fell on 10 March', 'The bridge fell on Monday during a storm.'],
    ['The bridge fell in February 2025', 'The bridge fell last month during a storm.'],
    ['The bridge fell in December 2024', 'The bridge fell in December during a storm.'],
  ] as const;
  const wrong = [
    ['The bridge fell in 2023', 'The bridge fell last year during a storm.'],
    ['The bridge fell on 9 March 2025', 'The bridge fell yesterday during a storm.'],
    ['The bridge fell on 9 March', 'The bridge fell on Monday during a storm.'],
    ['The bridge fell in January 2025', 'The bridge fell last month during a storm.'],
    ['The bridge fell in December 2023', 'The bridge fell in December during a storm.'],
    ['The bridge fell in February 2024', 'The bridge fell in February during a storm.'],
  ] as const;
  for (const [statement, sentence] of right) assert.deepEqual(codes(statement, sentence, {published}), [], statement);
  for (const [statement, sentence] of wrong)
    assert.deepEqual(codes(statement, sentence, {published}), ['date-differs'], statement);
});

test('a document without any date speaks of the day on which it appeared', () => {
  const sentence = 'The bridge fell during a storm.';
  assert.deepEqual(codes('The bridge fell on 12 March 2025', sentence), []);
  assert.deepEqual(codes('The bridge fell in March', sentence), []);
  assert.deepEqual(codes('The bridge fell on 13 March 2025', sentence), ['date-differs']);
  assert.deepEqual(codes('The bridge fell on 12 March 2025', 'The bridge fell on Tuesday during a storm.'), [
    'date-differs',
  ]);
});

test('two years later, the next day and three days before are counted from the date beside them', () => {
  assertAll(
    [],
    [
      ['It was rebuilt in 2021', 'The bridge fell in 2019 and rose again two years later.'],
      ['It reopened on 5 June 2019', 'The bridge fell on 4 June 2019 and reopened the next day.'],
      ['It was checked on 1 June 2019', 'It fell on 4 June 2019, three days after a check and three days before rain.'],
    ],
  );
  assert.deepEqual(codes('It was rebuilt in 2022', 'The bridge fell in 2019 and rose again two years later.'), [
    'date-differs',
  ]);
});

test('a sentence without a date goes on with those before it in its paragraph', () => {
  const text = 'The bridge fell on 4 June 2019. Three boats were hit by its arches.';
  const held = (date: string) =>
    codesOfBody(`On ${date} three boats were hit [^doc#p].\n\n[^doc#p]: Three boats were hit by its arches`, text);
  assert.deepEqual(held('4 June 2019'), []);
  assert.deepEqual(held('5 June 2019'), ['date-differs']);
});

// Names

test('a name that the document does not have is a warning; one that stands elsewhere in it is a notice', () => {
  const sentence = 'The mayor, Anna Reiter, closed the bridge.';
  const {problems} = holdStatement({statement: 'The bridge was closed by Anna Rieger', sentence});
  assert.deepEqual(
    problems.map(({code, severity}) => [code, severity]),
    [['name-differs', 'warning']],
  );
  const elsewhere = 'Her deputy, Piet Moll, agreed.';
  const notice = holdStatement({statement: 'The bridge was closed by Piet Moll', sentence, elsewhere});
  assert.deepEqual(
    notice.problems.map(({code, severity}) => [code, severity]),
    [['name-elsewhere', 'notice']],
  );
});

test('the surname alone, a possessive and a first name from elsewhere are the same name', () => {
  const sentence = 'The mayor, Anna Reiter, closed the bridge.';
  assert.deepEqual(codes('The bridge was closed by Reiter', sentence), []);
  assert.deepEqual(codes('This was Anna Reiter’s decision', sentence), []);
  assert.deepEqual(
    codes('The bridge was closed by Anna Reiter', 'Mayor Reiter closed the bridge.', {
      elsewhere: 'Anna Reiter has been in office for long.',
    }),
    [],
  );
});

test('names.yaml says which other forms a name has, and in which direction does not matter', () => {
  const sentence = 'The train from Kiev was late.';
  assert.deepEqual(codes('The train left Kyiv', sentence), ['name-differs']);
  assert.deepEqual(codes('The train left Kyiv', sentence, {names: 'Kyiv: [Kiev]'}), []);
  assert.deepEqual(codes('The train left Kyiv', sentence, {names: 'Kiev: [Kyiv]'}), []);
});

test('an acronym stands for the words that begin with its letters', () => {
  const sentence = 'The Collective Harbour Safety Organization met.';
  assert.deepEqual(codes('A meeting was held by the CHSO', sentence), []);
  assert.deepEqual(codes('A meeting was held by the CHSA', sentence), ['name-differs']);
});

test('an adjective stands for the country that it is made of', () => {
  assertAll(
    [],
    [
      ['They sailed under the Armenian flag', 'The ship had the flag of Armenia.'],
      ['They sailed under the flag of France', 'The ship had a French flag.'],
      ['They sailed under the Dutch flag', 'The ship had the flag of the Netherlands.'],
    ],
  );
  assert.deepEqual(codes('They sailed under the Armenian flag', 'The ship had the flag of Georgia.'), ['name-differs']);
});

test('the names of sources are not held against passages: who speaks need not stand in what is said', () => {
  assert.deepEqual(codes('The bridge was closed, the Island Gazette says', 'The mayor closed the bridge.'), []);
});

// Outlets

const TWO = {
  doc: {text: 'The mayor closed the bridge.'},
  post: {publisher: 'Harbour Post', text: 'The harbour is empty now.'},
};

test('an outlet that the words name and the block does not cite is a warning', () => {
  const passages = '[^doc#p]: The mayor closed the bridge\n\n[^post#p]: The harbour is empty now';
  const codesFor = (body: string) => codesOf(check({sources: TWO, body: `${body}\n\n${passages}`}));
  const other = 'The harbour has no ships [^post#p].';
  assert.deepEqual(codesFor(`The bridge was closed, the Harbour Post says [^doc#p].\n\n${other}`), ['outlet-uncited']);
  assert.deepEqual(codesFor(`The bridge was closed, the Island Gazette says [^doc#p].\n\n${other}`), []);
  assert.deepEqual(
    codesFor(`The bridge was closed [^doc#p]; the harbour is empty, the Harbour Post says [^post#p].`),
    [],
  );
});

test('an outlet’s name within the name of a cited one is not that outlet', () => {
  const sources = {...TWO, post: {...TWO.post, publisher: 'Gazette'}};
  const body =
    'The bridge was closed, the Island Gazette says [^doc#p].\n\nThe harbour has no ships [^post#p].\n\n' +
    '[^doc#p]: The mayor closed the bridge\n\n[^post#p]: The harbour is empty now';
  assert.deepEqual(codesOf(check({sources, body})), []);
});

// Qualifiers

test('a qualifier of a figure that the statement loses or turns round is a warning', () => {
  assertAll(
    ['qualifier-differs'],
    [
      ['The storm felled 300 trees', 'The storm felled about 300 trees here.'],
      ['The storm felled 300 trees', 'The storm felled at least 300 trees here.'],
      ['The storm felled 300 trees', 'The storm felled up to 300 trees here.'],
      ['It felled fewer than 300 trees', 'The storm felled more than 300 trees here.'],
    ],
  );
  assertAll(
    [],
    [
      ['It felled around 300 trees', 'The storm felled about 300 trees here.'],
      ['It felled 300 trees or more', 'The storm felled at least 300 trees here.'],
      ['It felled about 300 trees', 'The storm felled nearly 300 trees here.'],
      ['About 300 trees were felled', 'The storm felled 300 trees here.'],
      ['The storm felled 300 trees', 'It felled about 300 trees; the count ended at 300 trees.'],
    ],
  );
});

test('most is not all, some is not all', () => {
  assertAll(
    ['qualifier-differs'],
    [
      ['All ferries were stopped', 'Most ferries had to stop on the day.'],
      ['Every ferry was stopped', 'Nearly all ferries had to stop.'],
      ['All ferries were stopped', 'Some ferries had to stop on the day.'],
    ],
  );
  assertAll(
    [],
    [
      ['Most ferries were stopped', 'Most ferries had to stop on the day.'],
      ['All ferries were stopped', 'All ferries had to stop on the day.'],
      ['Most ferries were stopped', 'All ferries had to stop on the day.'],
      ['All ferries were stopped', 'Most ferries stopped at noon, and all of them by night.'],
    ],
  );
});

test('almost half is not half', () => {
  const sentence = 'Almost half of the town was under water.';
  assert.deepEqual(codes('Half of the town was flooded', sentence), ['qualifier-differs']);
  assert.deepEqual(codes('Nearly half of the town was flooded', sentence), []);
});

test('about 1370 is not 1370', () => {
  const sentence = 'The chapel was built about 1370 by monks.';
  assert.deepEqual(codes('Monks built the chapel in 1370', sentence), ['qualifier-differs']);
  assert.deepEqual(codes('Monks built the chapel around 1370', sentence), []);
});

// Speakers

/** A briefing of one block quotation. */
function quotation(words: string, who: string, text: string, more: {passage?: string; names?: string} = {}): string[] {
  const {passage = words, names} = more;
  const body = `> “${words}”\n> — ${who} [^doc#p]\n\n[^doc#p]: ${passageOf(passage)}`;
  return codesOf(check({sources: {doc: {text}}, body, ...(names !== undefined && {names})}));
}

test('the speaker of a block quotation is who the document says has spoken', () => {
  const text = '“We cannot open the bridge now,” said the mayor, Anna Reiter.\nLater her deputy, Piet Moll, left.';
  const words = 'We cannot open the bridge now';
  assert.deepEqual(quotation(words, 'Anna Reiter', text), []);
  assert.deepEqual(quotation(words, 'Reiter', text), []);
  assert.deepEqual(quotation(words, 'Piet Moll', text), ['speaker-differs']);
});

test('a speaker who is named nowhere near the quotation is an error; names.yaml knows the other forms', () => {
  const text = 'Sergey Ivanov stood at the bridge. “We cannot open the bridge now.”';
  const words = 'We cannot open the bridge now';
  assert.deepEqual(quotation(words, 'Karl Brandt', text), ['speaker-differs']);
  assert.deepEqual(quotation(words, 'Serge Iwanoff', text), ['speaker-differs']);
  assert.deepEqual(quotation(words, 'Serge Iwanoff', text, {names: 'Sergey Ivanov: [Serge Iwanoff]'}), []);
});

test('who is named in a sentence before the words has not spoken them if a pronoun stands behind them', () => {
  const words = 'We cannot open the bridge now';
  const asked = 'Anna Reiter looked tired. Later Piet Moll asked her:';
  assert.deepEqual(quotation(words, 'Anna Reiter', `${asked} “We cannot open the bridge now,” she said.`), []);
  assert.deepEqual(quotation(words, 'Anna Reiter', `${asked} “We cannot open the bridge now.”`), ['speaker-differs']);
});

test('of several places with the same words, the one at the passage has the speaker', () => {
  const text = 'Piet Moll said: “The bridge is safe.”\nIt was noon. “The bridge is safe,” said Anna Reiter, the mayor.';
  const passage = 'said Anna Reiter, the mayor';
  assert.deepEqual(quotation('The bridge is safe', 'Anna Reiter', text, {passage}), []);
  assert.deepEqual(quotation('The bridge is safe', 'Piet Moll', text, {passage}), ['speaker-differs']);
});

test('the name beside a quotation in running text is who the document says has spoken', () => {
  const text = '“We cannot open the bridge,” said Anna Reiter.\nHer deputy, Piet Moll, left.';
  const held = (who: string) =>
    codesOfBody(`“We cannot open the bridge”, ${who} said [^doc#p].\n\n[^doc#p]: “We cannot open the bridge,”`, text);
  assert.deepEqual(held('Anna Reiter'), []);
  assert.deepEqual(held('Piet Moll'), ['speaker-differs', 'name-elsewhere']);
  assert.deepEqual(held('Piet Moll heard what Anna Reiter'), ['name-elsewhere']);
});

test('the date of a block quotation must stand in the document', () => {
  const text = '“We cannot open the bridge now,” Anna Reiter said on 4 June 2019.';
  const words = 'We cannot open the bridge now';
  assert.deepEqual(quotation(words, 'Anna Reiter, 2019-06-04', text), []);
  assert.deepEqual(quotation(words, 'Anna Reiter, 2019-06-05', text), ['date-differs']);
  assert.deepEqual(quotation(words, 'Anna Reiter, 2011-05-07', `${text}\nIt was built on 7 May 2011.`), []);
});

// Cut quotations

const SPOKEN = 'Anna Reiter said: “The old bridge is safe, but nobody may cross it at night.” Then she left.';

test('a block quotation that begins or ends within a sentence, and does not say so, is an error', () => {
  const who = 'Anna Reiter';
  const start = 'nobody may cross it at night.';
  const end = 'The old bridge is safe, but nobody may cross it';
  assert.deepEqual(quotation(start, who, SPOKEN, {passage: start}), ['quotation-cut']);
  assert.deepEqual(quotation(end, who, SPOKEN), ['quotation-cut']);
  assert.deepEqual(quotation('nobody may cross it', who, SPOKEN), ['quotation-cut', 'quotation-cut']);
});

test('a quotation that marks its cut with […], or ends at the document’s quotation mark, is not cut', () => {
  const who = 'Anna Reiter';
  const passage = 'nobody may cross it at night';
  assert.deepEqual(quotation('[…] nobody may cross it at night.', who, SPOKEN, {passage}), []);
  assert.deepEqual(quotation('The old bridge is safe […]', who, SPOKEN, {passage: 'The old bridge is safe'}), []);
  assert.deepEqual(quotation('The old bridge is safe, but nobody may cross it at night.', who, SPOKEN), []);
  assert.deepEqual(
    quotation('nobody may cross it', who, 'Anna Reiter warned that “nobody may cross it” at night.'),
    [],
  );
});

test('a quotation may end where a sentence within it ends', () => {
  const text = 'Anna Reiter said: “The bridge is safe. Nobody may cross it at night.”';
  assert.deepEqual(quotation('The bridge is safe.', 'Anna Reiter', text, {passage: 'The bridge is safe'}), []);
});

// Vias

test('a name, a date or a figure in a via that the document does not have is a warning', () => {
  const more = {elsewhere: 'That is what Anna Reiter told the council on 4 June with 12 others.'};
  const held = (via: string) => codes('The bridge is closed', 'The old bridge is shut.', {...more, via});
  assert.deepEqual(held('Anna Reiter, to the council, 4 June'), []);
  assert.deepEqual(held('Piet Moll'), ['via-differs']);
  assert.deepEqual(held('Anna Reiter, 5 June'), ['via-differs']);
  assert.deepEqual(held('Anna Reiter and 13 others'), ['via-differs']);
});

test('a via is told once, although two blocks cite its passage', () => {
  const body =
    'The bridge is shut [^doc#p].\n\nThe bridge stays shut [^doc#p].\n\n[^doc#p]: The old bridge is shut — Piet Moll';
  assert.deepEqual(codesOfBody(body, 'The old bridge is shut.'), ['via-differs']);
});

// Negation and modality

test('a negation that only one side has is a notice', () => {
  const due = [['negation-differs', 'notice']];
  const held = (statement: string, sentence: string) =>
    holdStatement({statement, sentence}).problems.map(({code, severity}) => [code, severity]);
  assert.deepEqual(held('The council approved the bridge', 'The council has not approved the bridge.'), due);
  const noticed = {statement: 'The council approved the bridge', sentence: 'The council has not approved the bridge.'};
  assert.equal(holdStatement(noticed).counts.statementsDiffer, 0);
  assert.deepEqual(held('The council has not approved the bridge', 'The council approved the bridge.'), due);
  assert.deepEqual(held('The council did not approve the bridge', 'The council has not approved the bridge.'), []);
});

test('a word for what may be that only one side has is a notice', () => {
  const due = [['modality-differs', 'notice']];
  const held = (statement: string, sentence: string) =>
    holdStatement({statement, sentence}).problems.map(({code, severity}) => [code, severity]);
  assert.deepEqual(held('The council will close the bridge', 'The council may close the bridge.'), due);
  assert.deepEqual(held('The council may close the bridge', 'The council will close the bridge.'), due);
  assert.deepEqual(held('The council might close the bridge', 'The council may close the bridge.'), []);
});

test('a negation in a clause about something else is not told', () => {
  assert.deepEqual(
    codes('The council approved the bridge', 'The council approved the bridge, but farmers were not happy.'),
    [],
  );
});

// Links as citations

const LINKED = {doc: {text: 'The storm closed 14 schools.', url: 'https://island.example/storm'}};

test('a link to the URL of a listed source counts as a citation of a figure and of a quotation', () => {
  const passages = 'The storm was strong [^doc#p].\n\n[^doc#p]: The storm closed 14 schools';
  const held = (body: string) => codesOf(check({sources: LINKED, body: `${body}\n\n${passages}`}));
  assert.deepEqual(held('It [shut](https://www.island.example/storm/) 14 schools, “one after the other”.'), []);
  assert.deepEqual(held('It [shut](https://island.example/flood) 14 schools.'), ['figure-uncited']);
  assert.deepEqual(held('It [shut](https://island.example/flood) them, “one after the other”.'), ['quotation-uncited']);
  assert.deepEqual(held('It shut 14 schools.'), ['figure-uncited']);
  assert.deepEqual(held('It shut them, “one after the other”.'), ['quotation-uncited']);
});

// Across languages

test('in another language figures and dates are compared, and names, qualifiers, negations are not', () => {
  const more = {documentLang: 'fr'};
  const sentence = 'Le maire, Jean Morel, n’a fermé qu’environ 14 écoles le 4 juin 2019.';
  const held = holdStatement({statement: 'Mayor John Smith shut 14 schools on 4 June 2019', sentence, ...more});
  assert.deepEqual(codesOf(held), []);
  assert.equal(held.counts.statementsAcross, 1);
  assert.equal(held.counts.statementsCompared, 1);
  assert.equal(held.statements[0]?.isAcross, true);
  assert.deepEqual(codes('The mayor shut 15 schools', sentence, more), ['figure-differs']);
  assert.deepEqual(codes('The mayor shut 14 schools in 2018', sentence, more), ['date-differs']);
});

test('figures are read by the rules of their own language', () => {
  const french = {documentLang: 'fr'};
  assert.deepEqual(codes('It cost 1,234.5 euros', 'La digue a coûté 1 234,5 euros à la ville.', french), []);
  assert.deepEqual(codes('It hit 77 houses', 'La tempête a touché soixante-dix-sept maisons.', french), []);
  assert.deepEqual(codes('It hit 78 houses', 'La tempête a touché soixante-dix-sept maisons.', french), [
    'figure-differs',
  ]);
});

test('a dialect is not another language', () => {
  const {counts} = holdStatement({
    statement: 'The storm shut 14 schools',
    sentence: 'The storm closed 14 schools.',
    documentLang: 'en-GB',
  });
  assert.equal(counts.statementsAcross, 0);
});

// French and Russian

const FRENCH = {lang: 'fr', documentLang: 'fr'};
const RUSSIAN = {lang: 'ru', documentLang: 'ru'};

/** The statements that get other codes than the one that is due. */
function others(
  language: typeof FRENCH,
  pairs: readonly (readonly [statement: string, sentence: string, due?: string])[],
): unknown[] {
  return pairs
    .map(([statement, sentence, due]) => ({statement, due, got: codes(statement, sentence, language)}))
    .filter(({due, got}) => got.join() !== (due ?? ''));
}

test('French is compared by its own words for numbers, dates, qualifiers, names and what may be', () => {
  const school = 'La tempête a fermé 91 écoles de la ville.';
  const mayor = 'Le maire, Jean Moreau, parle de la pluie.';
  assert.deepEqual(
    others(FRENCH, [
      ['Quatre-vingt-onze écoles fermées', school],
      ['Quatre-vingt-dix écoles fermées', school, 'figure-differs'],
      ['Une vingtaine d’écoles fermées', 'La tempête a fermé 20 écoles de la ville.'],
      ['1,5 million d’euros perdus', 'Elle a perdu 1 500 000 euros dans la tempête.'],
      ['Il a perdu 14 écoles', 'La tempête a fermé environ 14 écoles de la ville.', 'qualifier-differs'],
      ['Toutes les écoles sont fermées', 'La plupart des écoles sont fermées ici.', 'qualifier-differs'],
      ['Le pont est tombé le 21 mai', 'Le pont est tombé le vingt et un mai au soir.'],
      ['Le pont est tombé le 20 mai', 'Le pont est tombé le vingt et un mai au soir.', 'date-differs'],
      ['En 2024 il a plu', 'L’an dernier il a beaucoup plu ici.'],
      ['En 2023 il a plu', 'L’an dernier il a beaucoup plu ici.', 'date-differs'],
      ['D’après Jean Moreau il pleut', mayor],
      ['Selon Jean Morel il pleut', mayor, 'name-differs'],
      ['L’Arménie est calme', 'Le gouvernement arménien est calme depuis hier.'],
      ['Le maire ne ferme pas les écoles', 'Le maire ferme toutes les écoles ce soir.', 'negation-differs'],
      ['Le maire pourrait fermer les écoles', 'Le maire va fermer toutes les écoles.', 'modality-differs'],
    ]),
    [],
  );
});

test('Russian is compared by its own words for numbers, dates, qualifiers, names and what may be', () => {
  const spoken = 'Это было сказано Ивановым в городе ночью.';
  assert.deepEqual(
    others(RUSSIAN, [
      ['В городе погибли 14 человек', 'В бурю погибли четырнадцать человек в городе.'],
      ['В городе погибли 15 человек', 'В бурю погибли четырнадцать человек в городе.', 'figure-differs'],
      ['Потеряно полтора миллиона рублей', 'Буря стоила городу 1,5 млн рублей всего.'],
      ['Обе школы закрыты', 'Буря закрыла две школы в городе ночью.'],
      ['Мост рухнул 3 мая', 'Мост рухнул третьего мая ночью здесь.'],
      ['Мост рухнул 4 мая', 'Мост рухнул третьего мая ночью здесь.', 'date-differs'],
      ['В 2024 году был дождь', 'В прошлом году шёл сильный дождь здесь.'],
      ['В 2023 году был дождь', 'В прошлом году шёл сильный дождь здесь.', 'date-differs'],
      ['Закрыли все школы', 'Буря закрыла большинство школ в городе.', 'qualifier-differs'],
      ['Об этом сообщил Иванов', spoken],
      ['Об этом сообщил Петров', spoken, 'name-differs'],
      ['Здесь власти России', 'Российские власти молчат о буре с ночи.'],
      ['Совет не закрыл школы', 'Совет закрыл школы на всю неделю ночью.', 'negation-differs'],
      ['Совет может закрыть школы', 'Совет закроет школы на всю неделю завтра.', 'modality-differs'],
    ]),
    [],
  );
});

// What is not compared

test('a statement is not held against a passage that was not found', () => {
  const body = 'The storm shut 15 schools [^doc#p].\n\n[^doc#p]: The flood has closed many schools';
  const {problems, counts, statements} = check({sources: {doc: {text: 'The storm closed 14 schools.'}}, body});
  assert.deepEqual(
    problems.map(({code}) => code),
    ['passage-differs'],
  );
  assert.equal(counts.passages, 1);
  assert.equal(counts.passagesFound, 0);
  assert.equal(counts.statementsCompared, 0);
  assert.equal(counts.statementsNotCompared, 1);
  assert.deepEqual(statements[0]?.parts[0]?.unread, ['doc#p']);
});

test('a statement is not held against one passage if another one beside it was not found', () => {
  const body =
    'The storm shut 15 schools [^doc#p] [^doc#q].\n\n[^doc#p]: The storm closed 14 schools\n\n[^doc#q]: The flood has closed many';
  assert.deepEqual(codesOfBody(body, 'The storm closed 14 schools.'), ['passage-differs']);
});

test('without documents nothing is compared, and there are no statements for a second reader', () => {
  const body = 'The storm shut 15 schools [^doc#p].\n\n[^doc#p]: The storm closed 14 schools';
  const {statements, counts} = check({sources: {doc: {text: ''}}, body, options: {documents: undefined}});
  assert.deepEqual(statements, []);
  assert.equal(counts.statementsCompared, 0);
  assert.equal(counts.citations, 1);
});

test('statements are counted: compared, differing, and those of which nothing can be compared', () => {
  const text =
    'The storm closed 14 schools.\n“We cannot open the bridge now,” said Anna Reiter.\nThe council met and talked.';
  const body = `The storm shut 14 schools [^doc#a].

The storm shut 15 schools [^doc#a].

They sat together [^doc#c].

> “We cannot open the bridge now”
> — Anna Reiter [^doc#b]

[^doc#a]: The storm closed 14 schools

[^doc#b]: We cannot open the bridge now

[^doc#c]: The council met and talked`;
  const {counts, problems} = check({sources: {doc: {text}}, body});
  assert.deepEqual(
    problems.map(({code}) => code),
    ['figure-differs'],
  );
  assert.deepEqual(counts, {
    citations: 4,
    passages: 3,
    passagesFound: 3,
    quotations: 1,
    quotationsFound: 1,
    statementsCompared: 3,
    statementsDiffer: 1,
    statementsNotCompared: 1,
    statementsAcross: 0,
  });
});

test('each statement is handed to a second reader with its kind, its question, its words and what it cites', () => {
  const text = 'The storm closed 14 schools on 4 June 2019.\n“We cannot open the bridge now,” said Anna Reiter.';
  const body = `The storm shut 14 schools [^doc#a].

- **Schools:** 14 were shut [^doc#a]
- **Storm:** it was strong [^doc#a]

## Events

- **2019-06-04:** The storm comes [^doc#a]

| Where | How many |
|---|---|
| Schools | 14 [^doc#a] |

- **How many schools?**
  - **14.** So they say [^doc#a]
  - **None.** As others say [^doc]

> “We cannot open the bridge now”
> — Anna Reiter [^doc#b]

[^doc#a]: The storm closed 14 schools

[^doc#b]: We cannot open the bridge now`;
  const {statements} = check({sources: {doc: {text}}, body});
  assert.deepEqual(
    statements.map(({kind, question, text: words}) => [kind, question, words]),
    [
      ['paragraph', undefined, 'The storm shut 14 schools.'],
      ['fact', undefined, 'Schools: 14 were shut'],
      ['fact', undefined, 'Storm: it was strong'],
      ['event', undefined, '2019-06-04: The storm comes'],
      ['row', undefined, 'Schools 14'],
      ['answer', 'How many schools?', '14. So they say'],
      ['answer', 'How many schools?', 'None. As others say'],
      ['quotation', undefined, '“We cannot open the bridge now” — Anna Reiter'],
    ],
  );
  assert.deepEqual(
    statements.map(({parts}) => parts.map(({passages}) => passages.map(({key, source}) => key ?? source)).flat(2)),
    [['doc#a'], ['doc#a'], ['doc#a'], ['doc#a'], ['doc#a'], ['doc#a'], ['doc'], ['doc#b']],
  );
});

test('silence says nothing that could be compared', () => {
  const body = `- **How many schools?**
  - **14.** So they say [^doc#a]
  - — [^post]

[^doc#a]: The storm closed 14 schools`;
  const {statements} = check({
    sources: {doc: {text: 'The storm closed 14 schools.'}, post: {publisher: 'Harbour Post', text: 'It rained.'}},
    body,
  });
  assert.deepEqual(
    statements.map(({kind}) => kind),
    ['answer'],
  );
});
