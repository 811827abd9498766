import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {check, type CheckProblem} from '../../../src/node/index.js';
import {TODAY} from './support.js';

const ORIGINAL = `---
id: bridge
title: The old bridge
lang: en
published: 2031-05-01
updated: 2031-05-02
translations:
  fr: bridge.fr.md
sources:
  gazette: {publisher: The Harbour Gazette, title: Bridge closed}
  ledger: {publisher: Island Ledger, title: A toll too far?}
---

## Key facts

- **Traffic:** Heavy [^gazette#traffic]
- **When did the board know?** {#known}
  - **In 2028** [^ledger]
  - **Later** [^gazette]

[^gazette#traffic]: The bridge carries much
`;

const FRENCH = ORIGINAL.replace('title: The old bridge', 'title: Le vieux pont')
  .replace('lang: en', 'lang: fr')
  .replace('updated: 2031-05-02', 'updated: 2031-05-02\ntranslation-of: bridge.md')
  .replace(/translations:\n.*\n/, '')
  .replace('## Key facts', '## Faits clés {#key-facts}')
  .replace('**Traffic:** Heavy', '**Circulation :** {#traffic} Dense')
  .replace('When did the board know?', 'Quand l’a-t-on su ?');

/** What the check says of each of some files, as `code line`. */
function problemsOf(files: Readonly<Record<string, string>>): Readonly<Record<string, string[]>> {
  return Object.fromEntries(
    Object.entries(messagesOf(files)).map(([path, problems]) => [
      path,
      problems.map(({code, line}) => `${code} ${line}`),
    ]),
  );
}

function messagesOf(files: Readonly<Record<string, string>>): Readonly<Record<string, readonly CheckProblem[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'caucasus-briefs-check-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), {recursive: true});
      writeFileSync(join(folder, path), text);
    }
    return Object.fromEntries(
      check([folder], {today: TODAY}).files.map(({path, problems}) => [path.slice(folder.length + 1), problems]),
    );
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** The Problems of one of two files, with their messages. */
function says(
  file: 'bridge.md' | 'bridge.fr.md',
  original: string,
  french: string,
  ...expected: readonly (readonly [code: string, line: number, message: RegExp])[]
): void {
  const {[file]: problems = []} = messagesOf({'bridge.md': original, 'bridge.fr.md': french});
  assert.deepEqual(
    problems.map(({code, line}) => `${code} ${line}`),
    expected.map(([code, line]) => `${code} ${line}`),
    JSON.stringify(problems, undefined, 2),
  );
  for (const [n, [, , message]] of expected.entries()) {
    assert.match(problems[n]!.message, message);
    assert.match(problems[n]!.message, /^[A-Z].*\. \S.*\.$/, 'what is wrong, and how to fix it');
  }
}

test('a briefing and its translation that name each other and have the same parts have no Problem, in whatever folders', () => {
  assert.deepEqual(problemsOf({'bridge.md': ORIGINAL, 'bridge.fr.md': FRENCH}), {'bridge.fr.md': [], 'bridge.md': []});
  const apart = {
    'bridge.md': ORIGINAL.replace('bridge.fr.md', 'fr/le%20pont.md#top'),
    'fr/le pont.md': FRENCH.replace('bridge.md', '../bridge.md'),
  };
  assert.deepEqual(problemsOf(apart), {'bridge.md': [], 'fr/le pont.md': []});
});

test('URLs that do not lead to a Markdown file here are not checked', () => {
  for (const url of [
    'https://news.example/bridge.fr.md',
    '/briefs/bridge.fr.md',
    '//news.example/x.md',
    'bridge.fr.json',
  ]) {
    assert.deepEqual(problemsOf({'bridge.md': ORIGINAL.replace('bridge.fr.md', `'${url}'`)}), {'bridge.md': []}, url);
    assert.deepEqual(problemsOf({'bridge.fr.md': FRENCH.replace('bridge.md', `'${url}'`)}), {'bridge.fr.md': []}, url);
  }
});

test('a translation, or an original, that does not exist', () => {
  assert.deepEqual(problemsOf({'bridge.md': ORIGINAL}), {'bridge.md': ['translation-missing 8']});
  assert.deepEqual(problemsOf({'bridge.fr.md': FRENCH}), {'bridge.fr.md': ['translation-missing 7']});
});

test('a translation that does not name its original, or another one', () => {
  for (const line of ['', 'translation-of: other.md\n', 'translation-of: https://news.example/bridge.md\n']) {
    says('bridge.md', ORIGINAL, FRENCH.replace('translation-of: bridge.md\n', line), [
      'translation-unlinked',
      8,
      /Write translation-of: bridge\.md there\.$/,
    ]);
  }
});

test('an original that does not name its translation', () => {
  for (const line of ['', 'translations:\n  fr: other.md\n']) {
    says('bridge.fr.md', ORIGINAL.replace(/translations:\n.*\n/, line), FRENCH, [
      'translation-unlinked',
      7,
      /Add it to the translations there: fr: bridge\.fr\.md\.$/,
    ]);
  }
});

test('the translations that a translation names need not name it', () => {
  const german = FRENCH.replace('lang: fr', 'lang: de');
  assert.deepEqual(
    problemsOf({
      'bridge.md': ORIGINAL.replace('fr.md', 'fr.md\n  de: bridge.de.md'),
      'bridge.fr.md': FRENCH.replace('sources:', 'translations: {de: bridge.de.md}\nsources:'),
      'bridge.de.md': german,
    }),
    {'bridge.de.md': [], 'bridge.fr.md': [], 'bridge.md': []},
  );
});

test('a translation in another language than its original says', () => {
  says('bridge.md', ORIGINAL, FRENCH.replace('lang: fr', 'lang: de'), [
    'translation-language',
    8,
    /in another language \(de\)/,
  ]);
  says('bridge.md', ORIGINAL, FRENCH.replace('lang: fr\n', ''), ['translation-language', 8, /it does not say which/]);
  says('bridge.md', ORIGINAL, FRENCH.replace('lang: fr', 'lang: fr-CA'));
});

test('a translation that lacks the anchor of a heading, a fact or a question, or has one of its own', () => {
  says(
    'bridge.fr.md',
    ORIGINAL,
    FRENCH.replace('{#key-facts}', '').replace('{#traffic} ', '').replace('{#known}', '{#su}'),
    [
      'translation-differs',
      7,
      /does not have the original’s anchors: it lacks key-facts, traffic, known and adds faits-clés, circulation, su\. .*\{#id\}/,
    ],
  );
});

test('a translation with other sources', () => {
  says(
    'bridge.fr.md',
    ORIGINAL,
    FRENCH.replace('  ledger: {', '  herald: {').replace('[^ledger]', '[^herald]'),
    ['translation-differs', 7, /the original’s sources: it lacks ledger and adds herald\./],
    ['translation-differs', 7, /the original’s citations: it lacks ledger and adds herald\./],
  );
});

test('a translation that cites another passage', () => {
  says(
    'bridge.fr.md',
    ORIGINAL,
    FRENCH.replace('Dense [^gazette#traffic]', 'Dense [^gazette]').replace(/\n\[\^gazette#traffic\].*/, ''),
    ['translation-differs', 7, /the original’s citations: it lacks gazette#traffic\./],
  );
});

test('a translation with another id: links into it would not be those into the original', () => {
  says('bridge.fr.md', ORIGINAL, FRENCH.replace('id: bridge', 'id: pont'), [
    'translation-differs',
    7,
    /the original’s id: it lacks bridge and adds pont\./,
  ]);
});

test('a translation that is older than its original is a notice', () => {
  const older = {'bridge.md': ORIGINAL, 'bridge.fr.md': FRENCH.replace('updated: 2031-05-02', 'updated: 2031-05-01')};
  assert.deepEqual(
    messagesOf(older)['bridge.fr.md']?.map(({code, severity, line}) => [code, severity, line]),
    [['translation-older', 'notice', 6]],
  );
  says('bridge.fr.md', ORIGINAL, FRENCH.replace('updated: 2031-05-02\n', ''), [
    'translation-older',
    5,
    /\(2031-05-02\)/,
  ]);
});

test('a translation of what has been withdrawn', () => {
  const withdrawn = ORIGINAL.replace('lang: en', 'lang: en\nwithdrawn: It was wrong.');
  says('bridge.fr.md', withdrawn, FRENCH, ['translation-withdrawn', 7, /Add its withdrawn/]);
  says('bridge.fr.md', withdrawn, FRENCH.replace('lang: fr', 'lang: fr\nwithdrawn: C’était faux.'));
});

test('the invented briefing of the tests and its Persian translation are one briefing; the translation is older', () => {
  const folder = fileURLToPath(new URL('../../fixtures/languages', import.meta.url));
  assert.deepEqual(
    check([folder], {today: TODAY})
      .files.flatMap(({problems}) => problems.map(({code}) => code))
      .filter((code) => code.startsWith('translation')),
    ['translation-older'],
  );
});
