import assert from 'node:assert/strict';
import test from 'node:test';
import {SourceDocument} from '../../src/check/index.js';

const WRAPPED = `The storm that hit the island on Monday night closed
fourteen schools and felled about three hundred trees,
the mayor said in a letter to all who live there, and
nobody could say when the ferries would sail again.

The harbour was shut for two days, because the wind
had torn a crane from its rails and thrown it on the
only ship that was left, an old tug from the north.
`;

test('the lines of a text that was wrapped to a width are joined, up to an empty line', () => {
  const {text} = new SourceDocument(WRAPPED);
  const paragraphs = text.split('\n');
  assert.equal(paragraphs.length, 2);
  assert.match(paragraphs[0] ?? '', /closed fourteen schools.*sail again\.$/);
  assert.match(paragraphs[1] ?? '', /^The harbour.*north\.$/);
});

test('words of a wrapped text are found across the ends of its lines', () => {
  const document = new SourceDocument(WRAPPED);
  assert.equal(document.find('on Monday night closed fourteen schools').length, 1);
  assert.equal(document.quotes('thrown it on the only ship'), true);
});

test('a short line with the end of a sentence ends a paragraph of a wrapped text', () => {
  const text = WRAPPED.replace('\n\n', '\nSo he said.\n');
  assert.deepEqual(
    new SourceDocument(text).text.split('\n').map((paragraph) => paragraph.slice(0, 11)),
    ['The storm t', 'The harbour'],
  );
  assert.match(new SourceDocument(text).text, /sail again\. So he said\.\nThe harbour/);
});

test('line ends of Windows, a byte order mark and blanks around lines change nothing', () => {
  const {text} = new SourceDocument(WRAPPED);
  assert.equal(new SourceDocument(`\uFEFF${WRAPPED.replaceAll('\n', ' \r\n')}`).text, text);
});

test('in an ordinary text every line is a paragraph, whether empty lines are between them or not', () => {
  const lines = [
    'The storm that hit the island on Monday night closed fourteen schools and felled about three hundred trees, the mayor said in a letter.',
    'The harbour was shut for two days.',
    'Ferries sail again since Thursday, but the old tug from the north is lost, and nobody can say who will pay for it in the end.',
  ];
  assert.equal(new SourceDocument(lines.join('\n')).text, lines.join('\n'));
  assert.equal(new SourceDocument(lines.join('\n\n')).text, lines.join('\n'));
});

test('short lines that are sentences, and the items of a list, are not joined', () => {
  const sentences = ['It rained all day.', 'The ferry is lost.', 'Nobody was hurt.', 'The shop is shut.'];
  sentences.push('It was very dark.', 'The tug had gone.', 'Roofs had fallen.', 'Nobody could say.');
  assert.deepEqual(new SourceDocument(sentences.join('\n')).text.split('\n'), sentences);
  const items = ['Schools', 'Trees on the road to the harbour', 'Ferries', 'Shops', 'The tug', 'Roofs'];
  assert.deepEqual(new SourceDocument(items.join('\n')).text.split('\n'), items);
});

test('a wrapped text of fewer than five lines that follow one another is left as it is', () => {
  const lines = WRAPPED.split('\n').slice(0, 4);
  assert.deepEqual(new SourceDocument(lines.join('\n')).text.split('\n'), lines);
});

test('lines that are too long for a wrapped text are not joined, even if none of them ends a sentence', () => {
  const line =
    'The storm that hit the island on Monday night closed fourteen schools and felled about three hundred trees, as the mayor said, who';
  const lines = Array.from({length: 8}, () => line);
  assert.deepEqual(new SourceDocument(lines.join('\n')).text.split('\n'), lines);
});

test('a document may have very many lines', () => {
  const document = new SourceDocument(`${'line\n'.repeat(200_000)}The bridge is closed`);
  assert.ok(document.passage({start: 'The bridge is closed'}));
});
