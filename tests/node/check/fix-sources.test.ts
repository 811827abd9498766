import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {changedField, fixSources, lostComments} from '../../../src/node/check/fix-sources.js';
import {readDocuments} from '../../../src/node/check/read-documents.js';
import {BRIEFING, checkText, DOCUMENTS} from './support.js';

const documents = readDocuments(DOCUMENTS).documents;
const block = /sources:.*\n(?: .*\n)+/;
const BLOCK = block.exec(BRIEFING)![0];

test('a briefing whose sources agree stays as it is', () => {
  assert.equal(fixSources(BRIEFING, documents), BRIEFING);
  assert.equal(fixSources(BRIEFING.replaceAll('\n', '\r\n'), documents), BRIEFING.replaceAll('\n', '\r\n'));
  assert.equal(fixSources('# T\n\nText[^1]\n\n[^1]: Note\n', documents), '# T\n\nText[^1]\n\n[^1]: Note\n');
});

test('only the block is written, and the check then finds nothing', () => {
  const broken = BRIEFING.replace('publisher: Island Ledger', 'publisher: Somebody')
    .replace('    lang: en\n', '')
    .replace('sources:\n', 'sources: # from the list\n');
  const fixed = fixSources(broken, documents);
  assert.equal(fixed.replace(block, ''), broken.replace(block, ''));
  assert.match(fixed, /\nsources: # from the list\n {2}gazette:\n/);
  assert.equal(checkText(fixed).counts.errors, 0);
  assert.equal(fixSources(fixed, documents), fixed);
});

test('keys stand in the order of the format, and one that the list leaves empty is left out', () => {
  const fixed = fixSources('# T\n\nText [^gazette] [^ledger]\n', documents);
  assert.match(
    fixed,
    /\n {2}gazette:\n {4}publisher: The Harbour Gazette\n {4}short: Gazette\n {4}note: harbour newspaper\n {4}title: .*\n {4}author: Ada Morrow\n {4}published: 2031-03-05\n {4}genre: news\n {4}lang: en\n {4}url: .*\n {2}ledger:\n {4}publisher: Island Ledger\n {4}title: .*\n/,
  );
});

test('a block is added where there is none, of the sources that are cited, in the order of their citations', () => {
  const fixed = fixSources(BRIEFING.replace(BLOCK, ''), documents);
  assert.match(
    fixed,
    /\nreview-by: 2031-06\nsources:\n {2}gazette:\n[^]* {2}ledger:\n[^]* {2}kurier:\n[^]*\n---\n\nThe board/,
  );
  assert.doesNotMatch(fixed, /lost/);
  assert.equal(checkText(fixed, {strict: true}).counts.errors, 0);
});

test('line endings, a byte order mark, comments and the keys around it stay', () => {
  const text =
    `\uFEFF${BRIEFING.replace(BLOCK, 'sources: {gazette: {publisher: P, title: T}}\n# a comment\ntopics: [a]\n')}`.replaceAll(
      '\n',
      '\r\n',
    );
  const fixed = fixSources(text, documents);
  assert.ok(fixed.startsWith('\uFEFF---\r\nid: bridge\r\n'));
  assert.doesNotMatch(fixed.replaceAll('\r\n', ''), /[\r\n]/);
  assert.match(fixed, /bruecke\r\n# a comment\r\ntopics: \[a\]\r\n---\r\n/);
});

test('a source that is not cited is removed; one that is not listed keeps its lines', () => {
  const text = BRIEFING.replace(
    '  gazette:\n',
    '  lost:\n    publisher: Lost Letters\n    title: T\n  own:\n    title: Our own # kept\n    publisher: Us\n  gazette:\n',
  ).replace('survey [^gazette#survey]', 'survey [^gazette#survey] [^own]');
  const fixed = fixSources(text, documents);
  assert.doesNotMatch(fixed, /lost/);
  assert.match(fixed, /sources:\n {2}own:\n {4}title: Our own # kept\n {4}publisher: Us\n {2}gazette:\n/);
});

test('a text without front matter gets one', () => {
  assert.match(
    fixSources('# T\n\nText [^ledger]\n', documents),
    /^---\nsources:\n {2}ledger:\n {4}publisher: Island Ledger\n[^]*\n---\n\n# T\n\nText \[\^ledger\]\n$/,
  );
});

test('front matter ends where the parser ends it, also with separators that design programs put into a line', () => {
  for (const separator of ['\u2028', '\u2029', '\u0085', '\v', '\f']) {
    const text = BRIEFING.replace(BLOCK, '').replace(
      'The old bridge is closed',
      `"The old bridge${separator}is closed"`,
    );
    const fixed = fixSources(text, documents);
    assert.equal(fixed.replace(block, ''), text, JSON.stringify(separator));
    assert.equal(changedField(text, fixed), undefined);
  }
});

test('a text without front matter keeps its byte order mark at its start', () => {
  assert.match(fixSources('\uFEFF# T\n\nText [^ledger]\n', documents), /^\uFEFF---\nsources:\n[^]*\n---\n\n# T\n/);
});

test('what would be another field after a fix is found', () => {
  const text = '---\n{title: Bridge,\nsources: {ledger: {publisher: P, title: T}}}\n---\n\nText [^ledger]\n';
  assert.equal(changedField(text, fixSources(text, documents)), 'title');
  assert.equal(changedField(BRIEFING, BRIEFING.replace('review-by: 2031-06\n', '')), 'reviewBy');
});

describe('comments in the sources', () => {
  const text = `---
title: Bridge
sources: # from the list
  # ask the archive
  ledger: # island
    publisher: Somebody # not sure
    # the headline
    title: "A # that is none" # checked
    location: nowhere # an old key
  # of the coast
  'own':
    title: >
      # no comment
    # about us
    publisher: Us # ours
  # at the end
# of the front matter
---

Text [^ledger] [^own].
`;

  test('stay where they are, behind what is written anew, and before it', () => {
    const fixed = fixSources(text, documents);
    const lines = fixed.split('\n');
    const around = (comment: string) => lines.slice(lines.findIndex((line) => line.includes(comment)) - 1).slice(0, 3);
    assert.match(
      fixed,
      /\nsources: # from the list\n {2}# ask the archive\n {2}ledger: # island\n {4}publisher: Island Ledger # not sure\n/,
    );
    assert.match(fixed, /\n {4}# the headline\n {4}title: .* # checked\n/);
    assert.deepEqual(
      around('an old key')
        .map((line) => line.trim().split(':')[0])
        .slice(1),
      ['# an old key', '# of the coast'],
    );
    assert.match(
      fixed,
      /\n {2}# of the coast\n {2}'own':\n {4}title: >\n {6}# no comment\n {4}# about us\n {4}publisher: Us # ours\n {2}# at the end\n# of the front matter\n---\n/,
    );
    assert.deepEqual(lostComments(text, fixed), []);
    assert.equal(fixSources(fixed, documents), fixed);
    assert.equal(changedField(text, fixed, documents), undefined);
    const windows = text.replaceAll('\n', '\r\n');
    assert.equal(fixSources(windows, documents), fixed.replaceAll('\n', '\r\n'));
  });

  test('that go with a source that is not cited are named', () => {
    const uncited = text.replace('[^ledger] ', '');
    assert.deepEqual(lostComments(uncited, fixSources(uncited, documents)), [
      '# ask the archive',
      '# island',
      '# not sure',
      '# the headline',
      '# checked',
      '# an old key',
    ]);
    const flow =
      '---\ntitle: T\nsources: {ledger: {publisher: P, title: "a # b"}} # all of them\n---\n\nText [^ledger].\n';
    assert.deepEqual(lostComments(flow, fixSources(flow, documents)), ['# all of them']);
  });
});

test('a fix that would change the text, or a source that the list does not have, is found', () => {
  const text = '---\ntitle: T\nsources: {own: {publisher: P, title: T}}\n---\n\nText [^own] [^ledger].\n';
  assert.equal(changedField(text, fixSources(text, documents), documents), 'source own');
  assert.equal(changedField(BRIEFING, `${BRIEFING}\nMore.\n`, documents), 'text');
  assert.equal(changedField(BRIEFING, fixSources(BRIEFING.replace(BLOCK, ''), documents), documents), undefined);
});
