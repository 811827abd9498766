import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {checkText, place, places, problemsWith} from './support.js';

const FACT = '4,200 vehicles a day [^gazette#traffic]';
const KNOWN = '- **When did the board know?**';

/** What is said of the source's name in a fact, an answer or an event. */
function named(changes: Readonly<Record<string, string>>): string[] {
  return places(problemsWith(changes).filter(({code}) => code === 'source-named-twice'));
}

describe('a fact whose words name its only source', () => {
  test('is a notice at the name: the card names it below the fact', () => {
    const changes = {[FACT]: `4,200 vehicles a day, the Gazette says [^gazette#traffic]`};
    const problems = problemsWith(changes);
    assert.deepEqual(problems, [
      {
        code: 'source-named-twice',
        severity: 'notice',
        message: 'The card names Gazette below this fact. Leave it out here.',
        line: Number(place('Gazette says', changes).split(':')[0]),
        column: Number(place('Gazette says', changes).split(':')[1]),
      },
    ]);
  });

  test('by its short name, its whole name, or its whole name without the article', () => {
    for (const name of [
      'Gazette',
      'The Harbour Gazette',
      'the Harbour Gazette',
      'the *Gazette*',
      'the Gazette’s count',
    ])
      assert.equal(named({[FACT]: `By ${name}, 4,200 vehicles a day [^gazette#traffic]`}).length, 1, name);
  });

  test('is said once, also if it cites several passages of it', () => {
    const fact = 'The Gazette says [^gazette#traffic], and the Gazette adds, 4,200 vehicles [^gazette#traffic]';
    assert.equal(named({[FACT]: fact}).length, 1);
  });

  test('needs no documents to be found, and is not an error in a strict check', () => {
    const text =
      '---\ntitle: T\nsources: {a: {publisher: Island Ledger, title: U}}\n---\n\n- **Toll:** 5 crowns, Island Ledger says [^a]\n';
    const {counts} = checkText(text, {sources: undefined});
    assert.deepEqual([counts.errors, counts.warnings, counts.notices], [0, 0, 1]);
  });

  test('in a list of facts of another language', () => {
    const text =
      '---\ntitle: T\nlang: fr\nsources: {cpc: {publisher: P, short: CPC, title: U}}\n---\n\n- **Aide :** Rien, selon le CPC [^cpc]\n';
    const {files} = checkText(text, {sources: undefined});
    assert.deepEqual(places(files.flatMap(({problems}) => problems)), ['source-named-twice 7:29']);
  });
});

describe('nothing is said of', () => {
  const silent: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'a fact that does not name its source': {},
    'a fact that names another source': {
      [FACT]: '4,200 vehicles a day, more than Island Ledger says [^gazette#traffic]',
    },
    'a fact with two sources: the card names neither': {
      [FACT]: '4,200 vehicles a day, the Gazette says [^gazette#traffic]; it is a toll road [^ledger#toll]',
    },
    'a name within a word': {[FACT]: '4,200 vehicles a day, Gazetteers say [^gazette#traffic]'},
    'a name in the term: it says what the fact is about': {
      [`**Traffic:** ${FACT}`]: `**The Gazette’s count:** ${FACT}`,
    },
    'quoted words': {[FACT]: '4,200 vehicles a day, “the Gazette” [^gazette#traffic]'},
    'an answer: its text may have to say who says so': {
      '**In 2028** [^ledger#known]': '**In 2028.** So Island Ledger says [^ledger#known]',
    },
    'a question': {[KNOWN]: '- **When did the board know, for the Gazette?**'},
    'an event: no line below it names its source': {
      'The board closes the bridge [^gazette#survey]':
        'The board closes the bridge, the Gazette says [^gazette#survey]',
    },
    'a paragraph': {'after a survey [^gazette#survey]': 'after a survey, the Gazette says [^gazette#survey]'},
  };
  for (const [what, changes] of Object.entries(silent)) test(what, () => assert.deepEqual(named(changes), []));
});
