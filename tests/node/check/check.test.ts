import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {BRIEFING, checkText, place, places, problemsWith} from './support.js';

type Changes = Readonly<Record<string, string>>;

/** Each change to a correct briefing, and everything that the check then says, with its place. */
function fires(
  name: string,
  changes: Changes,
  ...expected: readonly (readonly [code: string, at: string, nth?: number])[]
): void {
  test(name, () => {
    const problems = problemsWith(changes);
    assert.deepEqual(
      places(problems),
      expected.map(([code, at, nth]) => `${code} ${place(at, changes, nth)}`),
      JSON.stringify(problems, undefined, 2),
    );
    for (const {message} of problems) assert.match(message, /^[“A-Z[].*\. \S.*\.$/, 'what is wrong, and how to fix it');
  });
}

/** Changes without an effect. */
function passes(name: string, changes: Changes, options = {}): void {
  test(name, () => assert.deepEqual(problemsWith(changes, options), []));
}

test('a briefing without a mistake has no Problem, even in a strict check, and all of it is found', () => {
  const {files, counts} = checkText(BRIEFING, {strict: true});
  assert.deepEqual(
    files.flatMap(({problems}) => problems),
    [],
  );
  assert.deepEqual(counts, {
    briefings: 1,
    citations: 13,
    passages: 8,
    passagesFound: 8,
    quotations: 3,
    quotationsFound: 3,
    statementsCompared: 8,
    statementsDiffer: 0,
    statementsNotCompared: 2,
    statementsAcross: 2,
    signedOff: 0,
    errors: 0,
    warnings: 0,
    notices: 0,
  });
});

test('without the documents nothing is looked for, but the form is still checked', () => {
  const {counts} = checkText(BRIEFING.replace('Repairs will cost about …', 'Repairs …'), {sources: undefined});
  assert.deepEqual([counts.passagesFound, counts.quotationsFound, counts.errors], [0, 0, 1]);
});

test('Problems of reading come first', () => {
  assert.deepEqual(
    places(problemsWith({'- **Traffic:** 4,200 vehicles a day [^gazette#traffic]': '- **Traffic:** <b>heavy</b>'}))
      .slice(0, 3)
      .map((each) => each.split(' ')[0]),
    ['raw-html', 'raw-html', 'passage-unused'],
  );
});

describe('passages', () => {
  const definition = '[^gazette#cost]:';
  const locator = 'Repairs will cost about … engineers believe';
  fires('“the … the” is not a locator', {[locator]: 'the … the'}, ['passage-short', definition]);
  fires('two first words are too few', {[locator]: 'Repairs will … engineers believe'}, ['passage-short', definition]);
  fires('one last word is too few', {[locator]: 'Repairs will cost … believe'}, ['passage-short', definition]);
  fires('one run of two words is too short', {[locator]: 'Repairs will'}, ['passage-short', definition]);
  fires(
    'one run of twelve words is too long',
    {[locator]: 'Repairs will cost about 18 million crowns, the board’s engineers believe. Islanders'},
    ['passage-short', definition],
  );
  passes('one run of eleven words is a passage', {
    [locator]: 'Repairs will cost about 18 million crowns, the board’s engineers believe',
  });
  passes('one run of three words is a passage', {[locator]: 'Repairs will cost'});
  fires('first words that occur twice', {[locator]: 'The board gave no … stay closed'}, [
    'passage-repeated',
    definition,
  ]);
  fires('one run that occurs twice, folded', {[locator]: 'The board gave no answer.'}, [
    'passage-repeated',
    definition,
  ]);
  fires('words that browsers find elsewhere first, in capitals', {[locator]: 'Bridge closed until … board says'}, [
    'passage-link',
    definition,
  ]);
  fires('a word moved', {[locator]: 'Repairs cost will about … engineers believe'}, ['passage-differs', definition]);
  fires('a word left out', {[locator]: 'Repairs will about 18 … engineers believe'}, ['passage-differs', definition]);
  fires('a last word moved', {[locator]: 'Repairs will cost about … believe engineers'}, [
    'passage-differs',
    definition,
  ]);
  fires('half a word', {[locator]: 'Repairs will cost abou … engineers believe'}, ['passage-differs', definition]);
  fires('last words that stand before the first', {[locator]: 'Repairs will cost about … on Tuesday'}, [
    'passage-differs',
    definition,
  ]);
  fires('first words that run into the next paragraph', {[locator]: 'engineers believe. Islanders now … the ferry'}, [
    'passage-differs',
    definition,
  ]);
  fires('a passage of another source', {[locator]: 'Engineers who asked not … 26 million crowns'}, [
    'passage-differs',
    definition,
  ]);
  fires('an apostrophe that browsers do not find', {[locator]: "the board's engineers believe"}, [
    'passage-link',
    definition,
  ]);
  passes('a run that ends with a stop and a closing mark, as the document has it', {
    '[^gazette#chair]: We cannot ask people … would not cross ourselves':
      '[^gazette#chair]: what we would not cross ourselves,”',
  });
  passes('last words in a later paragraph', {[locator]: 'Repairs will cost about … forty minutes'});
});

describe('quotations', () => {
  const words = 'We cannot ask people to cross what we would not cross ourselves';
  const quote = `“${words}.”`;
  fires('a letter changed', {[quote]: `“${words.replace('people', 'peoples')}.”`}, [
    'quotation-differs',
    '“We cannot ask',
  ]);
  fires('a letter changed inside a paragraph', {'earn least” [^ledger#toll]': 'earn last” [^ledger#toll]'}, [
    'quotation-differs',
    '“modest',
  ]);
  fires(
    'a word cut without a mark',
    {
      [quote]: '“We cannot ask people to cross what we would not cross.”',
      'survey [^gazette#survey]': 'survey, it “cannot people ask” [^gazette#survey]',
    },
    ['quotation-differs', '“cannot people'],
    ['quotation-cut', '“We cannot'],
  );
  fires('half a word at the end', {[quote]: '“We cannot ask peopl”'}, ['quotation-differs', '“We cannot']);
  fires('parts of a cut in another order', {'modest […] on those who earn least': 'earn least […] modest'}, [
    'quotation-differs',
    '“earn',
  ]);
  fires(
    'every source that is cited must have it',
    {'earn least” [^ledger#toll]': 'earn least” [^ledger#toll] [^gazette#survey]'},
    ['quotation-differs', '“modest'],
  );
  fires(
    'no citation follows in its block',
    {
      'The board shut the bridge after a survey [^gazette#survey].':
        'A survey [^gazette#survey] found “cracks in three of its eight piers”.\n\nNothing',
      'The Ledger calls': 'is certain. The Ledger calls',
    },
    ['quotation-uncited', '“cracks in'],
  );
  fires('also in a heading', {'## Key facts': '## The “cracks in three piers”'}, ['quotation-uncited', '“cracks in']);
  fires(
    'one to three words in marks are as often a title, or a word that nobody owns: a warning',
    {'## Key facts': '## The so-called “cracks”'},
    ['scare-quotes', '“cracks”'],
  );
  fires('in straight marks, too', {'“modest […] on those who earn least”': '"modest schemes"'}, [
    'quotation-differs',
    '"modest',
  ]);
  fires('a mark that nothing closes', {'“modest […] on those who earn least”': '“modest'}, [
    'quotation-unclosed',
    '“modest',
  ]);
  fires('a translation without its original', {' (original: “Wir öffnen die Brücke erst, wenn sie sicher ist”)': ''}, [
    'original-missing',
    '“We open',
  ]);
  fires('an original with a letter changed', {'sie sicher ist”)': 'sie sichert ist”)'}, [
    'quotation-differs',
    '“We open',
  ]);
  passes('the first letter, the final stop, dashes and marks are folded', {
    [quote]: '“we cannot  ask people to cross what we would not cross ourselves,”',
    '“modest […] on': '"Modest ... on',
    'earn least” ': 'earn least" ',
  });
  passes('a quotation in the language of its source', {
    '“We open the bridge only when it is safe.” (original: “Wir öffnen die Brücke erst, wenn sie sicher ist”)':
      '“Wir öffnen die Brücke erst, wenn sie sicher ist”',
  });
  passes('a translation in running text', {
    'speaks of safety [^kurier#safe]':
      'says “only when it is safe” (original: “erst, wenn sie sicher ist”) [^kurier#safe]',
  });
});

describe('attribution', () => {
  fires(
    'a figure whose citation was dropped, in a fact',
    {
      '4,200 vehicles a day [^gazette#traffic]': '4,200 vehicles a day',
      '\n[^gazette#traffic]: The bridge carries 4,200 vehicles a day\n': '',
    },
    ['statement-uncited', 'Traffic'],
  );
  fires(
    'a figure whose citation was dropped, in a paragraph',
    {
      '[^gazette#survey]. The Ledger': '[^gazette#survey]. The Ledger',
      'earn least” [^ledger#toll].': 'earn least” [^ledger#toll]. It costs 18 million.',
    },
    ['figure-uncited', '18 million.'],
  );
  fires('a figure that the cited source does not give', {'4,200 vehicles': '4,300 vehicles'}, [
    'figure-differs',
    '4,300',
  ]);
  passes('years and dates are not such figures', {
    'toll “modest […] on those who earn least” [^ledger#toll].':
      'toll “modest” [^ledger#toll], on 2 March 2031 or 3–5 March.',
  });
  fires('an event', {'The board closes the bridge [^gazette#survey]': 'The board closes the bridge'}, [
    'statement-uncited',
    'The board closes',
  ]);
  fires(
    'an answer',
    {
      'earn least” [^ledger#toll]': 'earn least” [^ledger#toll] [^ledger#bill]',
      'So engineers say who do not want to be named [^ledger#bill]': 'So engineers say who do not want to be named',
    },
    ['almost-comparison', '**26 million'],
    ['statement-uncited', '26 million'],
    ['figure-uncited', '26 million'],
  );
  fires(
    'a quotation',
    {' [^gazette#chair]\n': '\n', '\n[^gazette#chair]: We cannot ask people … would not cross ourselves\n': ''},
    ['statement-uncited', 'We cannot ask'],
  );
  fires(
    'a quotation without a speaker',
    {'> — Mira Toll, the board’s chair, 2031-03-04 [^gazette#chair]': '> [^gazette#chair]'},
    ['speaker-missing', 'We cannot ask'],
  );

  test('an answer credited to the neighbouring source, with a locator of its own', () => {
    const changes = {
      'think [^gazette#cost]': 'think [^kurier#cost]',
      '[^gazette#cost]: R': '[^kurier#cost]: R',
      '  - — [^kurier]\n\n[^kurier#cost]': '  - — [^gazette]\n\n[^kurier#cost]',
    };
    assert.ok(places(problemsWith(changes)).includes(`passage-differs ${place('[^kurier#cost]:', changes)}`));
  });
  fires(
    'an answer credited to the passage of the neighbouring answer',
    {'think [^gazette#cost]': 'think [^ledger#bill]'},
    ['passage-unused', '[^gazette#cost]:'],
    ['negation-differs', 'About 18'],
    ['figure-differs', '18 million'],
    ['answer-repeated', '[^ledger#bill]', 2],
  );
  const table =
    '| | [^gazette] | [^ledger] |\n|---|---|---|\n| **What will repairs cost?** | **About 18 million** [^gazette#cost] | **26 million** [^ledger#bill] |\n';
  const list = BRIEFING.slice(BRIEFING.indexOf('- **What will'), BRIEFING.indexOf('\n[^gazette#cost]:'));
  passes('a table of answers', {[list]: table}, {strict: true});
  fires(
    'an answer in the column of the neighbouring source',
    {[list]: table.replace(/(\*\*About 18.*?\]) \| (\*\*26.*?\])/, '$2 | $1')},
    ['answer-column', '26 million'],
    ['answer-column', 'About 18 million'],
  );

  fires(
    'twelve words of a source in a row',
    {
      'The board shut':
        'The last boat leaves at the very moment when the night shift at work ends [^gazette#survey]. The board shut',
    },
    ['words-copied', 'The last boat'],
  );
  passes('eleven words of a source in a row', {
    'The board shut':
      'A boat leaves at the very moment when the night shift at work ends [^gazette#survey]. The board shut',
  });
  passes('a name of twelve words', {
    'The board shut':
      'An inquiry is asked for by the Society for the Preservation of the Old Harbour Bridge of Northern Skerry [^gazette]. The board shut',
  });

  test('strictly read, a claim without a passage', () => {
    const changes = {'Its chair speaks of safety [^kurier#safe]': 'Its chair speaks of safety [^kurier]'};
    assert.deepEqual(problemsWith(changes), []);
    assert.deepEqual(places(problemsWith(changes, {strict: true})), [
      `passage-missing ${place('[^kurier]', changes, 2)}`,
    ]);
    const cell = {
      [list]: table.replace(' [^ledger#bill]', ''),
      '\n[^ledger#bill]: Engineers who asked not … 26 million crowns\n': '',
    };
    assert.deepEqual(places(problemsWith(cell, {strict: true})), [`passage-missing ${place('26 million', cell)}`]);
  });
});

describe('sources', () => {
  fires('another publisher', {'publisher: Island Ledger': 'publisher: The Island Ledger'}, [
    'source-differs',
    'publisher: The Island',
  ]);
  fires('another date', {'published: 2031-04~': 'published: 2031-04'}, ['source-differs', 'published: 2031-04\n']);
  fires(
    'another note, or one where the list has none',
    {
      'note: harbour newspaper': 'note: newspaper',
      'publisher: Island Ledger': 'publisher: Island Ledger\n    note: rival',
    },
    ['source-differs', 'note: news'],
    ['source-differs', 'note: rival'],
  );
  fires(
    'another genre, author and URL',
    {
      'author: Ada Morrow': 'author: A. Morrow',
      'genre: news': 'genre: analysis',
      'https://gazette.example/bridge': 'https://gazette.example/',
    },
    ['source-differs', 'author'],
    ['source-differs', 'genre: analysis'],
    ['source-differs', 'url'],
  );
  fires(
    'never cited',
    {'  kurier:\n': '  lost: {publisher: Lost Letters, title: A document whose text nobody has}\n  kurier:\n'},
    ['source-uncited', 'lost:'],
    ['document-missing', 'lost:'],
  );
  fires(
    'not listed',
    {
      '  kurier:\n': '  other: {publisher: P, title: T}\n  kurier:\n',
      'survey [^gazette#survey]': 'survey [^gazette#survey] [^other]',
    },
    ['source-unlisted', 'other:'],
  );
  test('a folder without a list is an error of its own', () => {
    assert.throws(
      () => checkText(BRIEFING, {sources: '/nowhere'}),
      /sources\.yaml cannot be read: the file or folder does not exist/,
    );
  });
});

describe('dates', () => {
  fires('updated before published', {'updated: 2031-05-02': 'updated: 2031-04-30'}, ['date-order', 'updated']);
  fires(
    'a correction and a withdrawal before it was published',
    {
      'lang: en\npublished':
        'corrections: [{date: 2031-04, kind: update, text: T}]\nwithdrawn: {date: 2031-04-30}\nlang: en\npublished',
    },
    ['date-order', 'corrections'],
    ['date-order', 'withdrawn'],
  );
  fires(
    'an event in the wrong place',
    {'- **2031-03 (early March):**': '- **2031-02:**'},
    ['date-order', 'Its chair speaks'],
    ['date-differs', 'Its chair speaks'],
  );
  fires(
    'an event later than the text knows',
    {'- **2031-03 (early March):**': '- **2031-05-01:**'},
    ['event-after-as-of', 'Its chair speaks'],
    ['date-differs', 'Its chair speaks'],
  );
  test('a review that is due is a notice', () => {
    assert.deepEqual(problemsWith({}, {today: '2031-06-30'}), []);
    const problems = problemsWith({}, {today: '2031-07-01'});
    assert.deepEqual(places(problems), [`review-overdue ${place('review-by')}`]);
    assert.equal(problems[0]?.severity, 'notice');
  });
});

describe('Markdown', () => {
  fires('a heading that skips a level', {'## What happened': '#### What happened'}, ['heading-jump', 'What happened']);
  fires('a first heading too deep', {'## Key facts': '### Key facts'}, ['heading-jump', 'Key facts']);
  fires('an image without words', {'## What happened': '![](https://example.org/a.png)\n\n## What happened'}, [
    'alt-missing',
    '![',
  ]);
  fires(
    'links that are not https',
    {
      'lang: en\npublished': 'contact: http://example.org/\nlang: en\npublished',
      '## What happened': '[there](http://example.org/)\n\n## What happened',
      'url: https://gazette': 'url: http://gazette',
    },
    ['link-insecure', 'contact'],
    ['source-differs', 'url'],
    ['link-insecure', 'url'],
    ['link-insecure', 'there'],
  );
});
