import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseContentType} from '../../src/load/content-type.js';
import {textFormat} from '../../src/load/text-format.js';

/** The format of an answer with this header from this file. */
function formatOf(header: string | null, file: string): string | undefined {
  return textFormat(parseContentType(header).type, `https://example.org/${file}`);
}

for (const header of ['text/markdown', 'text/x-markdown', 'TEXT/Markdown; variant=GFM; charset=UTF-8']) {
  test(`${header} is Markdown, whatever the URL looks like`, () => {
    assert.equal(formatOf(header, 'brief.json'), 'markdown');
  });
}

for (const header of ['application/json', 'text/json', 'application/ld+json', 'Application/JSON;charset=utf-8']) {
  test(`${header} is JSON, whatever the URL looks like`, () => {
    assert.equal(formatOf(header, 'brief.md'), 'json');
  });
}

for (const header of ['text/plain', 'text/plain; charset=utf-8', 'application/octet-stream', null, '', 'markdown']) {
  test(`with content type ${JSON.stringify(header)} the extension decides, and Markdown is the rule`, () => {
    assert.equal(formatOf(header, 'a.md'), 'markdown');
    assert.equal(formatOf(header, 'a.markdown'), 'markdown');
    assert.equal(formatOf(header, 'a.mdown'), 'markdown');
    assert.equal(formatOf(header, 'a.txt'), 'markdown');
    assert.equal(formatOf(header, 'a.brief.json'), 'json');
    assert.equal(formatOf(header, 'A.JSON?v=2.md'), 'json');
    assert.equal(formatOf(header, 'raw?file=a.json'), 'markdown');
    assert.equal(formatOf(header, 'v1.2/brief'), 'markdown');
    assert.equal(formatOf(header, 'a.xyz'), 'markdown');
    assert.equal(formatOf(header, ''), 'markdown');
  });
}

for (const header of [
  'text/html',
  'text/html; charset=utf-8',
  'application/xhtml+xml',
  'image/png',
  'image/svg+xml',
  'audio/mpeg',
  'video/mp4',
  'font/woff2',
]) {
  test(`${header} is refused, even from a URL that looks like a briefing`, () => {
    assert.equal(formatOf(header, 'brief.md'), undefined);
    assert.equal(formatOf(header, 'brief.json'), undefined);
  });
}

for (const header of ['text/x-anything', 'application/x-markdown', 'binary/octet-stream']) {
  test(`${header} is decided by the extension, and refused if that is unknown`, () => {
    for (const extension of ['md', 'markdown', 'mdown', 'txt'])
      assert.equal(formatOf(header, `brief.${extension}`), 'markdown', extension);
    assert.equal(formatOf(header, 'brief.json'), 'json');
    assert.equal(formatOf(header, 'brief'), undefined);
    assert.equal(formatOf(header, 'brief.php'), undefined);
  });
}

test('a type that has a refused one within its name is not refused for it', () => {
  for (const header of ['text/html-like', 'x-text/html', 'ximage/png'])
    assert.equal(formatOf(header, 'brief.md'), 'markdown');
});

test('of several content types the last one counts', () => {
  assert.equal(formatOf('text/html, text/markdown', 'a'), 'markdown');
  assert.equal(formatOf('text/markdown; charset=utf-8, text/html', 'a.md'), undefined);
  assert.equal(formatOf('text/markdown, */*', 'a'), 'markdown');
});

test('the charset of a content type is read with and without quotes', () => {
  assert.equal(parseContentType('text/markdown; charset=Windows-1251').charset, 'windows-1251');
  assert.equal(parseContentType('text/markdown;variant=GFM; charset = "KOI8-R" ; x=y').charset, 'koi8-r');
  assert.equal(parseContentType('text/markdown;charset=koi8-r').charset, 'koi8-r');
  assert.equal(parseContentType('text/html; charset=koi8-r, text/markdown').charset, '', 'that of another type');
  assert.equal(parseContentType('text/markdown').charset, '');
  assert.equal(parseContentType(null).charset, '');
});
