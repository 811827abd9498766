import assert from 'node:assert/strict';
import test from 'node:test';
import {checkBriefing, Documents, readSourceList} from '../../src/check/index.js';

const LIST = `doc:
  publisher: Island Gazette
  title: Storm
  published: 2025-03-12
  lang: en
post:
  title: Flood
  publisher: Harbour Post
  file: flood.txt
`;

/** What a list has been read as: plain data. */
function read(text: string) {
  const {sources, problems} = readSourceList(text);
  return {
    sources: Object.fromEntries(
      [...sources].map(([id, {fields, file}]) => [id, {file, fields: Object.fromEntries(fields)}]),
    ),
    problems: problems.map(({code, line, column}) => [code, line, column]),
  };
}

const READ = {
  doc: {
    file: 'doc.txt',
    fields: {publisher: 'Island Gazette', title: 'Storm', published: '2025-03-12', lang: 'en'},
  },
  post: {file: 'flood.txt', fields: {publisher: 'Harbour Post', title: 'Flood'}},
};

test('each source is read with its keys, and with the file of its text', () => {
  assert.deepEqual(read(LIST), {sources: READ, problems: []});
});

test('the keys of a source are in the order of the format, whatever the list’s', () => {
  const {sources} = readSourceList(LIST);
  assert.deepEqual([...(sources.get('post')?.fields.keys() ?? [])], ['publisher', 'title']);
});

test('a list below sources: is read as if it stood without it', () => {
  const below = `sources:\n${LIST.replace(/^(?=.)/gm, '  ')}`;
  assert.deepEqual(read(below), {sources: READ, problems: []});
});

test('a source may have the id sources', () => {
  const {sources, problems} = read('sources:\n  publisher: Island Gazette\n  title: Storm\n');
  assert.deepEqual(problems, []);
  assert.deepEqual(Object.keys(sources), ['sources']);
});

test('line ends of Windows and a byte order mark change nothing', () => {
  assert.deepEqual(read(`\uFEFF${LIST.replaceAll('\n', '\r\n')}`), {sources: READ, problems: []});
  assert.deepEqual(read(LIST.replaceAll('\n', '\r')), {sources: READ, problems: []});
});

test('the places of Problems are right with line ends of Windows and a byte order mark', () => {
  const list = `\uFEFF${LIST}  lnag: en\n`;
  for (const end of ['\n', '\r\n', '\r'])
    assert.deepEqual(read(list.replaceAll('\n', end)).problems, [['list-key-unknown', 10, 3]], JSON.stringify(end));
});

test('an unknown key is a warning that names the near one, and is left out', () => {
  const {sources, problems} = readSourceList(`${LIST}  publishd: 2025-03-12\n`);
  assert.deepEqual(
    problems.map(({code, severity, line, column}) => [code, severity, line, column]),
    [['list-key-unknown', 'warning', 10, 3]],
  );
  assert.match(problems[0]?.message ?? '', /“publishd”.*Did you mean published\?/);
  assert.equal(sources.get('post')?.fields.has('publishd'), false);
});

test('a key that is near to none has all keys named', () => {
  const {problems} = readSourceList(`${LIST}  colour: red\n`);
  assert.match(problems[0]?.message ?? '', /“colour”.*publisher, short, note, title.*file/);
});

test('a capital makes a key another one, and the near one is named', () => {
  const {problems} = readSourceList(`${LIST}  Lang: fr\n`);
  assert.match(problems[0]?.message ?? '', /“Lang”.*Did you mean lang\?/);
  const shouted = readSourceList(`${LIST}  AUTHOR: Ann Lee\n`);
  assert.match(shouted.problems[0]?.message ?? '', /“AUTHOR”.*Did you mean author\?/);
});

test('a source without publisher or title is an error for each', () => {
  const {problems} = readSourceList('doc:\n  lang: en\npost:\n  publisher: Harbour Post\n');
  assert.deepEqual(
    problems.map(({code, severity, line}) => [code, severity, line]),
    [
      ['list-incomplete', 'error', 1],
      ['list-incomplete', 'error', 1],
      ['list-incomplete', 'error', 3],
    ],
  );
  assert.deepEqual(
    problems.map(({message}) => /has no (\w+)/.exec(message)?.[1]),
    ['publisher', 'title', 'title'],
  );
});

test('a publisher without a value is missing', () => {
  assert.deepEqual(read('doc:\n  publisher:\n  title: Storm\n').problems, [['list-incomplete', 1, 1]]);
  assert.deepEqual(read('\uFEFFdoc:\n  title: Storm\n').problems, [['list-incomplete', 1, 1]]);
});

test('a key without a value, ~ and null say that there is none; an absent key says nothing', () => {
  for (const none of ['', '~', 'null']) {
    const {sources, problems} = readSourceList(`doc:\n  publisher: P\n  title: T\n  url: ${none}\n`);
    assert.deepEqual(problems, []);
    const {fields} = sources.get('doc') ?? {};
    assert.equal(fields?.get('url'), null, none);
    assert.equal(fields.has('author'), false);
  }
});

/** Of a briefing with an author and a note, what differs from the list. */
function differencesFrom(list: string): string[] {
  const documents = new Documents(readSourceList(list).sources, () => ({text: 'It rained.'}));
  const text = `---
title: T
lang: en
sources:
  doc: {publisher: Island Gazette, title: Storm, author: Ann Lee, note: a newspaper}
---

It was wet [^doc].
`;
  return checkBriefing(text, {documents}).problems.map(
    ({code, message}) => `${code}: ${message.split(' of ')[0] ?? ''}`,
  );
}

test('a briefing keeps what the list does not have, and must not have what the list says there is none of', () => {
  const list = 'doc:\n  publisher: Island Gazette\n  title: Storm\n';
  assert.deepEqual(differencesFrom(list), []);
  assert.deepEqual(differencesFrom(`${list}  author:\n`), ['source-differs: The author']);
  assert.deepEqual(differencesFrom(`${list}  author: null\n  note: a newspaper\n`), ['source-differs: The author']);
  assert.deepEqual(differencesFrom(`${list}  author: Ann Lee\n  note: a magazine\n`), ['source-differs: The note']);
  assert.deepEqual(differencesFrom(`${list}  author: Ann Lee\n  note: a newspaper\n`), []);
});

test('a source that is not a map is an error, and the others are read', () => {
  const {sources, problems} = read(`gone: nowhere\nempty:\nlist: [a, b]\n${LIST}`);
  assert.deepEqual(sources, READ);
  assert.deepEqual(problems, [
    ['list-invalid', 1, 1],
    ['list-invalid', 2, 1],
    ['list-invalid', 3, 1],
  ]);
});

test('a value that is a list or a map is an error, and the other keys are read', () => {
  const {sources, problems} = read('doc:\n  publisher: P\n  title: T\n  author: [Ann Lee, Jo Ray]\n  note: {a: b}\n');
  assert.deepEqual(sources, {doc: {file: 'doc.txt', fields: {publisher: 'P', title: 'T'}}});
  assert.deepEqual(
    problems.map(([code, line]) => [code, line]),
    [
      ['list-invalid', 4],
      ['list-invalid', 5],
    ],
  );
});

test('a list of items, or a text, instead of ids is one error', () => {
  for (const text of ['- publisher: P\n  title: T\n', 'Island Gazette\n']) {
    const {sources, problems} = read(text);
    assert.deepEqual(sources, {});
    assert.deepEqual(
      problems.map(([code]) => code),
      ['list-invalid'],
      text,
    );
  }
});

test('an indent of tabs is an error that is told, not thrown', () => {
  const {problems} = readSourceList(LIST.replace('  title: Storm', '\ttitle: Storm'));
  assert.ok(problems.some(({code}) => code === 'list-invalid'));
  assert.ok(problems.every(({line}) => line !== undefined && line <= 10));
});

test('of broken YAML, what can be read is kept', () => {
  const {sources, problems} = readSourceList('doc:\n  publisher: Island: Gazette\n  title: Storm\n');
  assert.deepEqual(
    problems.map(({code, line}) => [code, line]),
    [['list-invalid', 2]],
  );
  assert.equal(sources.get('doc')?.fields.get('title'), 'Storm');
});

test('an id that stands twice is an error', () => {
  const {problems} = readSourceList(`${LIST}doc:\n  publisher: P\n  title: T\n`);
  assert.deepEqual(
    problems.map(({code, line}) => [code, line]),
    [['list-invalid', 10]],
  );
});

test('a document is read once, when it is first asked for, and a fault is a sentence', () => {
  const asked: string[] = [];
  const documents = new Documents(readSourceList(LIST).sources, (file) => {
    asked.push(file);
    return file === 'doc.txt' ? {text: 'It rained.'} : {fault: 'It is not there.'};
  });
  assert.deepEqual(asked, []);
  assert.equal(documents.text('doc')?.text, 'It rained.');
  assert.equal(documents.text('doc')?.text, 'It rained.');
  assert.equal(documents.document('post'), 'It is not there.');
  assert.equal(documents.text('post'), undefined);
  assert.equal(documents.document('unknown'), undefined);
  assert.deepEqual(asked, ['doc.txt', 'flood.txt']);
});
