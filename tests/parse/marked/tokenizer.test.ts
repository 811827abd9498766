import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {checkTotal} from '../properties.js';

/** The blocks of a text that has no Problems. */
function blocksOf(text: string) {
  const {brief, problems} = checkTotal(`---\ntitle: T\n---\n\n${text}\n`);
  assert.deepEqual(problems, [], text);
  return brief.body;
}

/** The links of a paragraph, each with what it shows. */
function linksOf(text: string): [url: string, shown: unknown][] {
  const [block] = blocksOf(text);
  assert.ok(block?.type === 'paragraph');
  return block.children.flatMap((inline): [string, unknown][] =>
    inline.type === 'link' ? [[inline.url, inline.children]] : [],
  );
}

/** What a link shows that shows its own address. */
const shows = (value: string) => [{type: 'text', value}];

describe('a bare URL in running text', () => {
  for (const [name, marked] of Object.entries({
    'ends before the marks that end its sentence': 'see <https://example.org/a>. Or <http://example.org/b>, or not',
    'keeps a parenthesis that nothing closes': 'see <http://example.org/a_(b> or <https://example.org/c_(d>',
    'keeps parentheses that are closed in it': 'see (<https://example.org/a_(b)>)',
    'ends before a semicolon, and keeps the letters before that': 'see <https://example.org/a/bcd>;',
    'ends before a name of a character': 'see <https://example.org/a?b=c>&amp; more',
    'may begin with a hyphen': 'see <http://-example.org/(a>',
  })) {
    // The angle brackets show where the link begins and ends, and are taken out before the text is read.
    test(name, () => {
      const urls = [...marked.matchAll(/<(.*?)>/g)].map(([, url = '']) => url);
      assert.deepEqual(
        linksOf(marked.replace(/[<>]/g, '')),
        urls.map((url) => [url, shows(url)]),
      );
    });
  }
});

describe('mailto: before an address', () => {
  test('belongs to the link, at the beginning of a text and in it', () => {
    const link = ['mailto:a@b.example', shows('mailto:a@b.example')];
    assert.deepEqual(linksOf('mailto:a@b.example'), [link]);
    assert.deepEqual(linksOf('Write to mailto:a@b.example, or (mailto:a@b.example)'), [link, link]);
  });
});

test('the title of a link definition goes on over lines, and not over a blank line', () => {
  assert.deepEqual(blocksOf('[x]\n\n[x]: /y "one\ntwo\nthree"'), [
    {type: 'paragraph', children: [{type: 'link', url: '/y', title: 'one\ntwo\nthree', children: shows('x')}]},
  ]);
  assert.match(JSON.stringify(blocksOf('[x]\n\n[x]: /y "one\n\ntwo"')), /one.*two/);
});

test('of indented code the blanks at the end are kept; after a line of a paragraph it is none', () => {
  assert.deepEqual(blocksOf('one\n    two  \n\n    code  '), [
    {type: 'paragraph', children: [{type: 'text', value: 'one\ntwo'}]},
    {type: 'code', value: 'code  '},
  ]);
});
