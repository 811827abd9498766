import assert from 'node:assert/strict';
import test from 'node:test';
import {check, codesOf, type InventedSource} from './invented.js';

/** Two outlets, a month apart. */
const SOURCES: Readonly<Record<string, InventedSource>> = {
  doc: {published: '2025-03-12', text: 'The mayor closed the old bridge.\nThe weather was mild.'},
  post: {publisher: 'Harbour Post', published: '2025-04-20', text: 'Engineers shut down that crossing.'},
};

const PASSAGES = '[^doc#p]: The mayor closed the old bridge\n\n[^post#p]: Engineers shut down that crossing';

function problemsOf(body: string, sources = SOURCES) {
  return check({sources, body: `${body}\n\n${PASSAGES}`}).problems;
}

function codes(body: string, sources = SOURCES): string[] {
  return problemsOf(body, sources).map(({code}) => code);
}

// answer-single

test('a question that all who speak answer alike is a warning', () => {
  const problems = problemsOf(`- **Who shut it?**
  - **Officials.** They did [^doc#p]
  - **Officials.** It was them [^post#p]`);
  assert.deepEqual(
    problems.map(({code, severity}) => [code, severity]),
    [['answer-single', 'warning']],
  );
  assert.match(problems[0]?.message ?? '', /“Who shut it\?”/);
});

test('answers that differ in capitals, blanks or a full stop are one answer', () => {
  assert.deepEqual(
    codes(`- **Who shut it?**
  - **Officials.** They did [^doc#p]
  - **officials** It was them [^post#p]`),
    ['answer-single'],
  );
});

test('a source that is silent is not a second answer', () => {
  assert.deepEqual(
    codes(`- **Who shut it?**
  - **Officials.** They did [^doc#p]
  - — [^post]

The crossing is shut [^post#p].`),
    ['answer-single'],
  );
});

test('a question with two answers has no Problem', () => {
  assert.deepEqual(
    codes(`- **Who shut it?**
  - **The mayor.** The mayor did [^doc#p]
  - **Engineers.** They did [^post#p]`),
    [],
  );
});

// silence-doubtful

/** A question on which the Harbour Post is said to be silent. */
function silent(question: string, text: string, more: Partial<InventedSource> = {}) {
  const sources = {...SOURCES, post: {publisher: 'Harbour Post', published: '2025-03-12', text, ...more}};
  const body = `- **${question}**
  - **The mayor.** The mayor did [^doc#p]
  - **Others.** They did [^doc]
  - — [^post]

[^doc#p]: The mayor closed the old bridge`;
  return check({sources, body}).problems.filter(({code}) => code !== 'answer-repeated');
}

test('a silent source that has all of the question’s words in one paragraph is a notice, with the paragraph', () => {
  const problems = silent('Who closed the bridge?', 'It rained.\nNobody knows who closed the bridge.');
  assert.deepEqual(
    problems.map(({code, severity}) => [code, severity]),
    [['silence-doubtful', 'notice']],
  );
  assert.match(problems[0]?.message ?? '', /Harbour Post.*“Nobody knows who closed the bridge\.”/);
});

test('words of the question in different paragraphs, or some of them only, leave silence as it is', () => {
  assert.deepEqual(silent('Who closed the bridge?', 'The bridge is old.\nThe shop was closed.'), []);
  assert.deepEqual(silent('Who closed the bridge?', 'The bridge is old.'), []);
});

test('a question with fewer than two long words says too little to doubt silence', () => {
  assert.deepEqual(silent('Why the bridge?', 'The bridge is old.'), []);
});

test('the silence of a source in another language is not doubted', () => {
  assert.deepEqual(silent('Who closed the bridge?', 'Nobody knows who closed the bridge.', {lang: 'fr'}), []);
});

// question-undated

/** A question, and an event with a date. */
function dated(question: string, date: string, words = 'The bridge is shut', sources = SOURCES) {
  const body = `- **${question}**
  - **The mayor.** The mayor did [^doc#p]
  - **Engineers.** They did [^post#p]

## Timeline

- **${date}:** ${words} [^doc]
- **2025-05-30:** It opens again [^doc]`;
  const found = problemsOf(body, sources).filter(({code}) => !code.startsWith('date-'));
  return found.map(({code}) => code);
}

test('an event about a question, between the days of its sources, is a notice', () => {
  assert.deepEqual(dated('Who shut the bridge?', '2025-04-01'), ['question-undated']);
});

test('an event before or after the sources of a question, or on the day of one, does not change its answers', () => {
  assert.deepEqual(dated('Who shut the bridge?', '2025-03-01'), []);
  assert.deepEqual(dated('Who shut the bridge?', '2025-03-12'), []);
  assert.deepEqual(dated('Who shut the bridge?', '2025-04-20'), []);
  assert.deepEqual(dated('Who shut the bridge?', '2025-05-01'), []);
});

test('an event about something else does not change the answers of a question', () => {
  assert.deepEqual(dated('Who shut the bridge?', '2025-04-01', 'A ferry sinks'), []);
});

test('of sources of one day nothing has been overtaken', () => {
  const sources = {...SOURCES, post: {...SOURCES['post'], published: '2025-03-12', text: SOURCES['post']?.text ?? ''}};
  assert.deepEqual(dated('Who shut the bridge?', '2025-04-01', undefined, sources), []);
});

// via-shared

/** Two facts that cite a passage with a via. */
function shared(first: string, second: string): string[] {
  const body = `- **Traffic:** ${first} [^doc#p]
- **Age:** ${second} [^doc#p]

[^doc#p]: The mayor closed the old bridge — the mayor`;
  return codesOf(check({sources: {doc: {text: 'The mayor closed the old bridge.'}}, body}));
}

test('a passage with a via that two blocks cite for different claims is a notice', () => {
  assert.deepEqual(shared('It closed to traffic', 'Nothing older stands nearby'), ['via-shared']);
});

test('a passage with a via that two blocks cite for the same claim has no Problem', () => {
  assert.deepEqual(shared('The bridge was closed', 'The old bridge has been closed'), []);
});

test('a passage without a via may serve several claims', () => {
  const body = `- **Traffic:** It closed to traffic [^doc#p]
- **Age:** Nothing older stands nearby [^doc#p]

[^doc#p]: The mayor closed the old bridge`;
  assert.deepEqual(codesOf(check({sources: {doc: {text: 'The mayor closed the old bridge.'}}, body})), []);
});

test('a shared via is told once for its passage', () => {
  const body = `- **Traffic:** It closed to traffic [^doc#p]
- **Age:** Nothing older stands nearby [^doc#p]
- **Reason:** Engineers wanted repairs [^doc#p]

[^doc#p]: The mayor closed the old bridge — the mayor`;
  assert.deepEqual(codesOf(check({sources: {doc: {text: 'The mayor closed the old bridge.'}}, body})), ['via-shared']);
});

test('a quotation may cite a passage with a via that a fact cites as well', () => {
  const body = `- **Traffic:** Drivers turn round there [^doc#p]
- **Age:** Nothing older stands nearby [^doc#p]

> “The mayor closed the old bridge”
> — Ann Lee [^doc#p]

[^doc#p]: The mayor closed the old bridge — Ann Lee`;
  const text = '“The mayor closed the old bridge,” said Ann Lee.';
  assert.deepEqual(codesOf(check({sources: {doc: {text}}, body: body.replace(/^- \*\*Age.*\n/m, '')})), []);
  assert.deepEqual(codesOf(check({sources: {doc: {text}}, body})), ['via-shared']);
});
