import assert from 'node:assert/strict';
import {test} from 'node:test';
import {changedField, fixSources} from '../../../src/node/check/fix-sources.js';
import {Library} from '../../../src/node/check/library.js';
import {BRIEFING, checkText, DOCUMENTS} from './support.js';

const library = new Library(DOCUMENTS);
const block = /sources:.*\n(?: .*\n)+/;
const BLOCK = block.exec(BRIEFING)![0];

test('a briefing whose sources agree stays as it is', () => {
  assert.equal(fixSources(BRIEFING, library), BRIEFING);
  assert.equal(fixSources(BRIEFING.replaceAll('\n', '\r\n'), library), BRIEFING.replaceAll('\n', '\r\n'));
  assert.equal(fixSources('# T\n\nText[^1]\n\n[^1]: Note\n', library), '# T\n\nText[^1]\n\n[^1]: Note\n');
});

test('only the block is written, and the check then finds nothing', () => {
  const broken = BRIEFING.replace('publisher: Island Ledger', 'publisher: Somebody')
    .replace('    lang: en\n', '')
    .replace('sources:\n', 'sources: # from the list\n');
  const fixed = fixSources(broken, library);
  assert.equal(fixed.replace(block, ''), broken.replace(block, ''));
  assert.match(fixed, /\nsources: # from the list\n {2}gazette:\n/);
  assert.equal(checkText(fixed).counts.errors, 0);
  assert.equal(fixSources(fixed, library), fixed);
});

test('keys stand in the order of the format, and one that the list leaves empty is left out', () => {
  const fixed = fixSources('# T\n\nText [^gazette] [^ledger]\n', library);
  assert.match(
    fixed,
    /\n {2}gazette:\n {4}publisher: The Harbour Gazette\n {4}short: Gazette\n {4}note: harbour newspaper\n {4}title: .*\n {4}author: Ada Morrow\n {4}published: 2031-03-05\n {4}genre: news\n {4}lang: en\n {4}url: .*\n {2}ledger:\n {4}publisher: Island Ledger\n {4}title: .*\n/,
  );
});

test('a block is added where there is none, of the sources that are cited, in the order of their citations', () => {
  const fixed = fixSources(BRIEFING.replace(BLOCK, ''), library);
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
  const fixed = fixSources(text, library);
  assert.ok(fixed.startsWith('\uFEFF---\r\nid: bridge\r\n'));
  assert.doesNotMatch(fixed.replaceAll('\r\n', ''), /[\r\n]/);
  assert.match(fixed, /bruecke\r\n# a comment\r\ntopics: \[a\]\r\n---\r\n/);
});

test('a source that is not cited is removed; one that is not listed keeps its lines', () => {
  const text = BRIEFING.replace(
    '  gazette:\n',
    '  lost:\n    publisher: Lost Letters\n    title: T\n  own:\n    title: Our own # kept\n    publisher: Us\n  gazette:\n',
  ).replace('survey [^gazette#survey]', 'survey [^gazette#survey] [^own]');
  const fixed = fixSources(text, library);
  assert.doesNotMatch(fixed, /lost/);
  assert.match(fixed, /sources:\n {2}own:\n {4}title: Our own # kept\n {4}publisher: Us\n {2}gazette:\n/);
});

test('a text without front matter gets one', () => {
  assert.match(
    fixSources('# T\n\nText [^ledger]\n', library),
    /^---\nsources:\n {2}ledger:\n {4}publisher: Island Ledger\n[^]*\n---\n\n# T\n\nText \[\^ledger\]\n$/,
  );
});

test('front matter ends where the parser ends it, also with separators that design programs put into a line', () => {
  for (const separator of ['\u2028', '\u2029', '\u0085', '\v', '\f']) {
    const text = BRIEFING.replace(BLOCK, '').replace(
      'The old bridge is closed',
      `"The old bridge${separator}is closed"`,
    );
    const fixed = fixSources(text, library);
    assert.equal(fixed.replace(block, ''), text, JSON.stringify(separator));
    assert.equal(changedField(text, fixed), undefined);
  }
});

test('a text without front matter keeps its byte order mark at its start', () => {
  assert.match(fixSources('\uFEFF# T\n\nText [^ledger]\n', library), /^\uFEFF---\nsources:\n[^]*\n---\n\n# T\n/);
});

test('what would be another field after a fix is found', () => {
  const text = '---\n{title: Bridge,\nsources: {ledger: {publisher: P, title: T}}}\n---\n\nText [^ledger]\n';
  assert.equal(changedField(text, fixSources(text, library)), 'title');
  assert.equal(changedField(BRIEFING, BRIEFING.replace('review-by: 2031-06\n', '')), 'reviewBy');
});
