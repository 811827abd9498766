import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {parseBrief} from '../../../src/parse/index.js';
import {checkText} from './support.js';

const CODES = ['link-text-other', 'url-user', 'letter-invisible', 'direction-unclosed'];

/** What is said of a text, as `code line:column severity`. */
function said(text: string, frontMatter = ''): string[] {
  const briefing = `---\ntitle: T\n${frontMatter}---\n\n${text}\n`;
  return checkText(briefing, {sources: undefined})
    .files.flatMap(({problems}) => problems)
    .filter(({code}) => CODES.includes(code))
    .map(({code, line, column, severity}) => `${code} ${line}:${column} ${severity}`);
}

describe('a link whose words are a URL', () => {
  test('that it does not lead to is a notice', () => {
    for (const link of [
      '[https://bank.example](https://evil.example/)',
      '[www.bank.example](https://evil.example/)',
      '[see https://bank.example/login here](https://evil.example/)',
      '[https://bank.example](https://bank.example.evil.example/)',
      '[https://bank.example/a](https://bank.example/b)',
      '[https://bank.example](login.md)',
      '[**https://bank**.example](https://evil.example/https://bank.example)',
    ])
      assert.deepEqual(
        said(link).map((each) => each.split(' ')[0]),
        ['link-text-other'],
        link,
      );
    assert.deepEqual(said('Words [https://bank.example](https://evil.example/)'), ['link-text-other 5:8 notice']);
  });

  test('that it leads to, also in short, is in order', () => {
    for (const link of [
      'https://news.example/a',
      '<https://news.example/a?b=1#c>',
      'www.news.example',
      '[https://news.example](https://news.example/a)',
      '[http://www.news.example/](https://news.example)',
      '[https://news.example/a/ver…](https://news.example/a/very-long)',
      '[https://news.example/é](https://news.example/%C3%A9)',
      '[news](https://news.example/)',
      '[report.pdf](https://news.example/x.pdf)',
    ])
      assert.deepEqual(said(link), [], link);
  });
});

test('a URL with a user before its host is a notice, wherever it stands', () => {
  const url = 'https://bank.example@evil.example/';
  assert.deepEqual(
    said(
      `[the bank](${url})`,
      `contact: ${url}\ntranslations: {fr: "${url}"}\nsources:\n  a: {publisher: P, title: T, url: "${url}"}\n`,
    ),
    ['url-user 3:1 notice', 'url-user 4:1 notice', 'url-user 6:3 notice', 'url-user 9:2 notice'],
  );
  assert.deepEqual(said('[a](mailto:a@news.example) [b](https://news.example/@b) <c@news.example>'), []);
});

describe('letters that nobody sees', () => {
  test('are a notice in names and in the words of links', () => {
    const names =
      'publisher: The\u200b Gazette\nauthors: [A\u2060nn]\nsources:\n  a: {publisher: P\u00adP, title: "T\ufeff"}\n';
    assert.deepEqual(said('[the b\u3164ank](https://bank.example/)', names), [
      'letter-invisible 3:1 notice',
      'letter-invisible 4:1 notice',
      'letter-invisible 6:3 notice',
      'letter-invisible 9:2 notice',
    ]);
  });

  test('that join letters are none of them', () => {
    assert.deepEqual(
      said(
        '[می\u200cخواهم 👩‍👩‍👧 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}](https://a.example/)',
        'publisher: نیم\u200cروز\n',
      ),
      [],
    );
  });
});

test('a mark of direction that is not closed is a warning: it turns what others say', () => {
  assert.deepEqual(said('Text.', 'authors: ["A\u202enn"]\n'), ['direction-unclosed 3:1 warning']);
  assert.deepEqual(said('One \u2067two.\n\n[a\u202a](https://a.example/)\u202c'), [
    'direction-unclosed 5:6 warning',
    'direction-unclosed 7:2 warning',
  ]);
  assert.deepEqual(
    said('One \u2067two\u2069, \u202athree \u202bfour\u202c\u202c, \u2069\u202c.', 'authors: ["\u2068A\u2069"]\n'),
    [],
  );
  assert.equal(parseBrief('# A\u202e\n').problems.length, 0, 'the parser leaves it to the check');
});
