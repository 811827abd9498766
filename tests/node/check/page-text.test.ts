import assert from 'node:assert/strict';
import {test} from 'node:test';
import {pageText, plainPage} from '../../../src/node/check/page-text.js';

/** The paragraphs of a page. */
function reads(name: string, html: string, ...paragraphs: readonly string[]): void {
  test(name, () => assert.deepEqual(pageText(html)?.text.split('\n').filter(Boolean), paragraphs));
}

reads(
  'every block is a paragraph, and formatting is not',
  '<h1>The <em>old</em> bri<b>dge</b></h1><ul><li>One<li>Two</ul>before<div>a div</div>behind<table><td>a<td>b</table>',
  'The old bridge',
  'One',
  'Two',
  'before',
  'a div',
  'behind',
  'a',
  'b',
);
reads(
  'a line break and white space separate words',
  '<p>The\n  old<br>bridge&nbsp;\u2003is<!-- not -->closed</p>',
  'The old bridge isclosed',
);
reads('an element that we do not know does not end a paragraph', '<p>The <x-mark>bri</x-mark>dge</p>', 'The bridge');
reads(
  'what readers do not see is left out',
  `<!doctype html><title>Title</title><style>p {}</style><script>code()</script>
  <noscript>Switch scripts on</noscript><template><p>Template</p></template><p hidden>Hidden <b>all</b></p>
  <textarea>Write</textarea><select><option>Choose</select><svg><title>Picture</title></svg><iframe>Frame</iframe>
  <p hidden="until-found">Folded</p><details><summary>More</summary>Inside</details><img alt="Picture">`,
  'Folded',
  'More',
  'Inside',
);

test('JSON-LD gives the article at any depth, and no other script does', () => {
  const article = (body: string, type = 'application/ld+json') =>
    `<script type="${type}">${JSON.stringify({'@graph': [{'@type': 'NewsArticle', articleBody: body}]})}</script>`;
  const html = `${article('<p>One &amp;\ntwo</p>')}${article('three')}${article('four', 'application/json')}`;
  assert.equal(pageText(html)?.articleBody, 'One &\ntwo\nthree');
});

test('strange JSON-LD says nothing', () => {
  for (const value of [
    null,
    1,
    [[null]],
    {articleBody: 1, isAccessibleForFree: {toString: 1}},
    {isAccessibleForFree: 'yes'},
  ]) {
    const page = pageText(`<script type="application/ld+json">${JSON.stringify(value)}</script>`);
    assert.deepEqual(page, {text: '', articleBody: '', isPaid: false, hasScript: false});
  }
});

for (const value of [false, 'false', 'False', 'http://schema.org/False', 'https://schema.org/False'])
  test(`a page with isAccessibleForFree ${JSON.stringify(value)} is not free`, () => {
    const data = JSON.stringify({isAccessibleForFree: value});
    assert.equal(pageText(`<script type="application/ld+json">${data}</script>`)?.isPaid, true);
  });

for (const type of ['', ' type="module"', ' type="text/javascript"', ' src="app.js"'])
  test(`<script${type}> is a script`, () => assert.equal(pageText(`<script${type}></script>`)?.hasScript, true));

test('JSON-LD that is nested very deep is read, and HTML is not', () => {
  const deep = '['.repeat(200_000) + ']'.repeat(200_000);
  assert.equal(pageText(`<p>Text</p><script type="application/ld+json">${deep}</script>`)?.text, 'Text');
  assert.equal(pageText('<div>'.repeat(1_001)), undefined);
  assert.equal(pageText('<br>'.repeat(100_001)), undefined);
});

test('plain text keeps its lines, with one space between words', () => {
  assert.equal(plainPage('One  line \r\n\r\ntwo\rthree').text, 'One line\n\ntwo\nthree');
});
