import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {walk} from '../../src/model/walk.js';
import {validateBrief} from '../../src/model/validate-brief.js';
import {parseBrief} from '../../src/parse/index.js';
import {assertWords, checkTotal, fixtureTexts, withSource} from './properties.js';

const TEXTS = fixtureTexts();
const ALL = [...TEXTS.values()];

test('every fixture is plain data, keeps its words, and places its Problems within the text', () => {
  for (const text of ALL) checkTotal(text);
});

test('so is a text that breaks off anywhere', () => {
  const text = TEXTS.get('design-example.md') ?? '';
  assert.ok(text.length > 2000);
  for (let end = 0; end <= text.length; end++) checkTotal(text.slice(0, end));
});

test('so is a text that begins anywhere', () => {
  const text = TEXTS.get('design-example.md') ?? '';
  for (let start = 0; start < text.length; start += 7) checkTotal(text.slice(start));
});

test('the check of words notices a word that is lost, wherever it stands', () => {
  for (const text of [
    '# Title\n\nOne two',
    '# Title\n\n- a **one** `two`',
    '# Title\n\n|a|b|\n|-|-|\n|one|two|',
    '# Title\n\n> one\n> — Two',
    '# Title\n\nOne[^n]\n\n[^n]: two',
  ]) {
    const result = parseBrief(text);
    assertWords(text, result);
    for (const place of ['two', 'Two'].filter((word) => text.includes(word))) {
      assert.throws(() => assertWords(text.replace(place, `${place} seventeen`), result), /seventeen/);
    }
  }
});

/** For texts that would take the check of words too long. */
function checkRead(text: string): void {
  const {brief, problems} = parseBrief(text);
  assert.equal(
    problems.filter(({message}) => message.startsWith('This text cannot be read')).length,
    0,
    'it is read as Markdown',
  );
  for (const word of ['word', 'word7', 'word99']) {
    if (text.includes(word)) assert.ok(JSON.stringify(brief).includes(word), `${word} is lost`);
  }
}

/** These tests only require that the parser ends; `tests/hostile/exhaustion.test.ts` counts its work. */
function reads(name: string, make: () => string, check: (text: string) => unknown = checkRead): void {
  test(name, () => {
    check(make());
  });
}

describe('odd characters are read', () => {
  for (const [name, text] of Object.entries({
    nothing: '',
    'a blank': ' ',
    'line breaks': '\n\n\n',
    NUL: 'a\0b',
    'only NUL': '\0',
    'a lone high surrogate': 'a \ud800 b',
    'a lone low surrogate': '\udc00',
    'surrogates the wrong way round': '\udc00\ud800',
    'a byte order mark': '\ufeff# Title',
    'two byte order marks': '\ufeff\ufeff# Title',
    'a byte order mark within': 'a\ufeffb',
    CRLF: '---\r\ntitle: T\r\n---\r\n\r\nText [^x]\r\nmore\r\n',
    CR: '---\rtitle: T\r---\r\rText\r\r- a\r- b',
    'every kind of line break': 'a\nb\r\nc\rd\u2028e\u2029f\u0085g\vh\fi',
    noncharacters: '\uffff\ufffe',
    controls: Array.from({length: 32}, (_, n) => String.fromCharCode(n)).join('x'),
    'right to left': '\u202eabc\u202c',
  }))
    reads(name, () => text, checkTotal);

  test('the end of a line is the same, however it is written', () => {
    for (const text of ALL.map((each) => each.replace('\ufeff', '').replaceAll('\r\n', '\n'))) {
      const {brief} = parseBrief(text);
      assert.deepEqual(parseBrief(text.replaceAll('\n', '\r\n')).brief, brief);
      assert.deepEqual(parseBrief(text.replaceAll('\n', '\r')).brief, brief);
      assert.deepEqual(parseBrief(`\ufeff${text}`).brief, brief);
    }
  });

  test('an invalid character becomes the sign for it, and the words beside it are kept', () => {
    const {brief} = parseBrief('# T\n\nbefore\0after \ud800 &#0; &#xD800;');
    assert.deepEqual(brief.body, [
      {type: 'paragraph', children: [{type: 'text', value: 'before\uFFFDafter \uFFFD \uFFFD \uFFFD'}]},
    ]);
  });

  test('a value that is not text is read as its text', () => {
    for (const value of [undefined, null, 7, {}, []])
      assert.equal(typeof parseBrief(value as string).brief.title, 'string');
  });
});

describe('front matter that is broken is read', () => {
  const front = (yaml: string) => `---\n${yaml}\n---\n\nThe body stands.\n`;
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...Array.from('bcdefghij').map(
      (name, n) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[n]}`).join(', ')}]`,
    ),
  ].join('\n');
  const texts: Record<string, string> = {
    'that is not closed': '---\ntitle: T\n\nText',
    'of one line': '---',
    'of one line and a break': '---\n',
    'of two lines': '---\n---',
    'closed by dots': '---\n...',
    'that is empty but for blanks': '---\n  \n\n---\n',
    'that is text': front('only text'),
    'that is a list': front('- a\n- b'),
    'that is a flow map': front('{title: T}'),
    'of two documents': front('title: T\n--- x\ntitle: U'),
    'of directives': front('%YAML 1.2'),
    'of tabs': front('title: T\n\tsources:\n\t\ta: b'),
    'with a NUL': front('title: \0'),
    'with a lone surrogate': front('title: \ud800'),
    'with an escape that is none': front('title: "\\q"'),
    'with an escaped surrogate': front('title: "\\ud800 \\u0000"'),
    'with a bomb of aliases': front(bomb),
    'with an alias of itself': front('a: &a [*a]'),
    'with an alias of nothing': front('a: *nothing'),
    'with anchors': front('title: &t T\nsummary: *t'),
    'with tags': front('title: !!js/function "x"\nsummary: !!binary aGk='),
    'with a merge key': front('<<: {title: Merged}\ntitle: T'),
    'with a list of merges': front('<<: [{title: A}, {title: B}]'),
    'with complex keys': front('? [a, b]\n: c\n? {d: e}\n: f'),
    'with keys that are null': front('~: a\n"": b\nnull: c'),
    __proto__: front('__proto__: {title: Evil, toString: x}\ntitle: T'),
    constructor: front('constructor: {prototype: {x: y}}\nprototype: z\ntitle: T'),
    'of __proto__ in a source': front('sources:\n  a: {publisher: P, title: T, __proto__: {url: x}, constructor: y}'),
    '__proto__ in other maps': front(
      'title: T\nwithdrawn: {__proto__: {date: 2024-01-01}}\ntranslations: {__proto__: fr.md, constructor: "javascript:alert(1)"}\ncorrections: [{date: 2024-01-01, kind: update, text: x, __proto__: {about: y}}]',
    ),
    'with wrong kinds in reserved names': front(
      'sources: {constructor: text, __proto__: [a], prototype: {publisher: [a], title: {b: c}}}\ntranslations: {constructor: {a: b}, __proto__: [c]}',
    ),
    'with lists for all': front(
      [
        'id',
        'title',
        'summary',
        'lang',
        'authors',
        'publisher',
        'contact',
        'published',
        'topics',
        'sources',
        'corrections',
        'withdrawn',
        'translations',
        'translation-of',
      ]
        .map((key) => `${key}: [[a], {b: c}, ~]`)
        .join('\n'),
    ),
    'with maps for all': front(
      [
        'id',
        'title',
        'summary',
        'lang',
        'authors',
        'publisher',
        'contact',
        'published',
        'topics',
        'sources',
        'corrections',
        'withdrawn',
        'translations',
        'translation-of',
      ]
        .map((key) => `${key}: {a: {b: [c]}, d: ~}`)
        .join('\n'),
    ),
    'with nothing for all': front(
      [
        'id',
        'title',
        'summary',
        'lang',
        'authors',
        'published',
        'topics',
        'sources',
        'corrections',
        'withdrawn',
        'translations',
      ]
        .map((key) => `${key}:`)
        .join('\n'),
    ),
  };
  for (const [name, text] of Object.entries(texts)) {
    reads(
      name,
      () => text,
      (each) => {
        const {brief} = checkTotal(each);
        if (each.includes('The body stands.')) assert.ok(JSON.stringify(brief.body).includes('The body stands.'));
      },
    );
  }

  test('reserved names change nothing but what they name', () => {
    for (const text of Object.values(texts)) parseBrief(text);
    assert.equal(({} as Record<string, unknown>)['title'], undefined);
    assert.equal(({} as Record<string, unknown>)['x'], undefined);
  });

  const deep =
    (open: string, times: number, close = '') =>
    () =>
      front(`a: ${open.repeat(times)}${close.repeat(times)}\ntitle: T`);
  reads('of 10,000 nested lists', deep('[', 10_000, ']'));
  reads('of 100,000 lists that are not closed', deep('[', 100_000));
  reads('of 10,000 nested maps', deep('{a: ', 10_000, '}'));
  reads('of 20,000 maps that are not closed', deep('{a: ', 20_000));
  reads('of 20,000 dashes', () => front('- '.repeat(20_000)));
  reads('of 20,000 question marks', () => front('? '.repeat(20_000)));
  reads('of 20,000 keys in a line', () => front('a: '.repeat(20_000)));
  reads('of 300 indents', () => front(Array.from({length: 300}, (_, n) => `${' '.repeat(n)}a:`).join('\n') + ' b: c'));
  reads('of 10,000 entries', () => front(Array.from({length: 10_000}, (_, n) => `a${n}: b`).join('\n')));
  reads('of 5,000 entries of one name', () => front('title: T\n'.repeat(5000)));
  reads('of 5,000 entries that YAML refuses', () =>
    front(Array.from({length: 5000}, (_, n) => `a${n}: b: c`).join('\n')),
  );
  reads('of 2,000 sources that YAML refuses', () =>
    front(
      'sources:\n' + Array.from({length: 2000}, (_, n) => `  a${n}:\n    publisher: b: c\n    title: d: e`).join('\n'),
    ),
  );
  reads('of 5,000 corrections that are none', () => front('corrections:\n' + '- a: b\n- c\n'.repeat(5000)));
  reads('with 50,000 blanks before a comment', () =>
    front(`title: T${' '.repeat(50_000)}# x\nsummary: a${' '.repeat(50_000)}b`),
  );
});

describe('names that every object has are ids like others', () => {
  const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf', '__defineGetter__'];
  for (const name of NAMES) {
    test(`${name} names an anchor`, () => {
      const {brief, problems} = checkTotal(
        `---\ntitle: T\n---\n\n# Heading {#${name}}\n\n- **Term:** {#${name}-1} x\n`,
      );
      assert.deepEqual(problems, []);
      assert.equal(brief.body[0]?.type === 'heading' && brief.body[0].id, name);
    });

    test(`${name} names a source and its passage`, () => {
      const text = `---\ntitle: T\nsources:\n  ${name}: {publisher: Publisher, title: Title}\n---\n\nText [^${name}#${name}]\n\n[^${name}#${name}]: first … last\n`;
      const {brief, problems} = checkTotal(text);
      assert.deepEqual(problems, []);
      assert.deepEqual([Object.keys(brief.sources), Object.keys(brief.passages)], [[name], [`${name}#${name}`]]);
      assert.deepEqual(validateBrief(JSON.parse(JSON.stringify(brief))), {brief, problems: []});
    });

    test(`${name} is not a source, a footnote or a link unless the briefing has it`, () => {
      const {brief, problems} = checkTotal(`# T\n\nText [^${name}] [^${name}#a] [${name}] [x][${name}] &${name};\n`);
      assert.deepEqual(
        problems.map(({code}) => code),
        ['citation-undefined', 'citation-undefined'],
      );
      walk(brief.body, ({type}) => assert.ok(['paragraph', 'text', 'strong'].includes(type), type));
    });

    test(`${name} names a footnote, and headings of that name have different anchors`, () => {
      const {brief, problems} = checkTotal(
        `---\ntitle: T\n---\n\nText[^${name}]\n\n[^${name}]: Note\n\n# ${name}\n\n# ${name}\n`,
      );
      assert.deepEqual(problems, []);
      assert.deepEqual(Object.keys(brief.footnotes), [name]);
      const ids = brief.body.flatMap((block) => (block.type === 'heading' ? [block.id] : []));
      assert.equal(new Set(ids).size, 2);
    });
  }
});

describe('a text that is made to hang a parser is read', () => {
  const lines = (count: number, line: (n: number) => string) => () =>
    Array.from({length: count}, (_, n) => line(n)).join('\n');
  const times =
    (part: string, count: number, end = '') =>
    () =>
      `# T\n\n${part.repeat(count)}${end}`;

  reads('10,000 nested quotations', times('>', 10_000, ' word'));
  reads('3,000 nested quotations with blanks', times('> ', 3000, 'word'));
  reads('5,000 nested lists', times('- ', 5000, 'word'));
  reads('5,000 nested numbered lists', times('1. ', 5000, 'word'));
  reads('5,000 nested lists and quotations', times('- > ', 5000, 'word'));
  reads(
    '400 lists, each further in',
    lines(400, (n) => `${' '.repeat(2 * n)}- word${n}`),
  );
  reads('10,000 opening brackets', times('[', 10_000, 'word'));
  reads('10,000 brackets around a word', () => `${'['.repeat(10_000)}word${']'.repeat(10_000)}`);
  reads('10,000 links in links', () => `${'['.repeat(10_000)}word${'](x)'.repeat(10_000)}`);
  reads('20,000 links that are not closed', times('[a](', 20_000));
  reads('20,000 links whose title is not closed', times('[a](b "', 20_000));
  reads('20,000 links with a closing parenthesis at the end', times('[a](b', 20_000, ')'));
  reads('20,000 images that are not closed', times('![', 20_000, 'word'));
  reads('20,000 images', times('![a](b)', 20_000));
  reads('10,000 asterisks', times('*', 10_000, 'word'));
  reads('10,000 asterisks around a word', () => `${'*'.repeat(10_000)}word${'*'.repeat(10_000)}`);
  reads('30,000 emphases that never end', times('*a ', 30_000));
  reads('20,000 emphases that never begin', times('a** ', 20_000));
  reads('20,000 emphases across each other', times('a*b_', 20_000));
  reads('20,000 strong emphases across each other', times('***a** ', 15_000));
  reads('20,000 strokes that never end', times('~~a ', 20_000));
  reads('100,000 tildes', times('~', 100_000));
  reads('100 kB of a mail address without a domain', times('a.', 50_000, '@'));
  reads('100 kB of a mail address with a domain', times('a.', 50_000, '@b.example'));
  reads('100 kB of a mail address with underscores', times('a_', 50_000, '@'));
  reads('100 kB of a mail address in angle brackets', () => `<${'a.'.repeat(50_000)}@`);
  reads('50,000 mail addresses in a row', times('a@b.c ', 20_000));
  reads('a domain of 100 kB', () => `a@${'b.'.repeat(50_000)}`);
  reads('50,000 marks after a bare URL', () => `www.example.org/${'?!'.repeat(50_000)} word`);
  reads('50,000 parentheses after a bare URL', () => `www.example.org/${')'.repeat(50_000)} word`);
  reads('20,000 entities after a bare URL', () => `http://example.org/${'&a;'.repeat(20_000)} word`);
  reads('100,000 backticks', times('`', 100_000));
  reads(
    'runs of backticks, each longer than the one before',
    lines(400, (n) => 'a' + '`'.repeat(n)),
  );
  reads('100,000 backslashes', times('\\', 100_000));
  reads('50,000 citations', () => withSource('[^a]'.repeat(50_000)));
  reads('50,000 references to nothing', times('[^x]', 50_000));
  reads('50,000 references that are not closed', times('[^x', 50_000));
  reads(
    '20,000 definitions',
    lines(20_000, (n) => `[^x${n}]: word${n}`),
  );
  reads(
    '20,000 definitions of one name',
    lines(20_000, () => '[^x]: word'),
  );
  reads(
    '20,000 definitions with blank lines between',
    lines(20_000, (n) => (n % 2 ? '' : `[^x${n}]: word${n}`)),
  );
  reads('5,000 definitions, one in another', times('[^a]: ', 5000, 'word'));
  reads(
    '20,000 link definitions',
    lines(20_000, (n) => `[x${n}]: /a${n}`),
  );
  reads(
    '20,000 link definitions whose titles are not closed',
    lines(20_000, () => '[a]: b "'),
  );
  reads('a definition of 50,000 lines', () => `[^a]: word\n${'    word\n'.repeat(50_000)}`);
  reads('a passage of 50,000 gaps', () => withSource(`[^a#b] [^a#b]\n\n[^a#b]: ${'word … '.repeat(50_000)}`));
  reads('a table of 5,000 rows', () => `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(5000)}`);
  reads('a table of 10,000 empty rows', () => `|a|b|\n|-|-|\n${'|\n'.repeat(10_000)}`);
  reads('a table of 10,000 columns', () => `${'a|'.repeat(10_000)}\n${'-|'.repeat(10_000)}\n${'b|'.repeat(10_000)}`);
  reads('a row of 20,000 cells too many', () => `|a|b|\n|-|-|\n${'c|'.repeat(20_000)}`);
  reads('a cell of 50,000 escaped pipes', () => `|a|b|\n|-|-|\n|${'\\|'.repeat(50_000)}|`);
  reads('a comparison of 1,000 sources and questions', () =>
    withSource(`|q|${'[^a]|'.repeat(1000)}\n|-|${'-|'.repeat(1000)}\n${'|q|x|\n'.repeat(1000)}`),
  );
  reads('a list of 10,000 items', () => '- word\n'.repeat(10_000));
  reads('an item of 20,000 lines', () => `- word\n${'  word\n'.repeat(20_000)}`);
  reads('an item that 20,000 lines go on with', () => `- word\n${'word\n'.repeat(20_000)}`);
  reads('10,000 questions', () => withSource('- **q**\n  - **a** [^a]\n  - **b** [^a]\n'.repeat(2000)));
  reads('10,000 headings of one name', () => '# a\n'.repeat(10_000));
  reads('10,000 headings without a name', () => '#\n'.repeat(10_000));
  reads('20,000 underlines', () => 'a\n=\n'.repeat(20_000));
  reads('20,000 anchors', times('{#a} ', 20_000));
  reads('50,000 blanks in a line', () => `a${' '.repeat(50_000)}b`);
  reads('50,000 blanks before a line break', () => `a${' '.repeat(50_000)}\nb`);
  reads('50,000 tabs in a line', () => `a${'\t'.repeat(50_000)}b`);
  reads('50,000 blanks in a bold date', () => `- **2020${' '.repeat(50_000)}x**`);
  reads('50,000 blanks in an attribution', () => `> a\n> — b,${' '.repeat(50_000)}c`);
  reads('30,000 originals of a quotation', () => `> ${'(original: "'.repeat(30_000)}\n> — a`);
  reads('50,000 commas in an attribution', () => `> a\n> — ${'b,'.repeat(50_000)}`);
  reads('30,000 tags', times('<a>', 30_000));
  reads('30,000 tags that are not closed', times('<a href="', 20_000));
  reads('30,000 comments that are not closed', times('x <!--', 20_000));
  reads('20,000 blocks of HTML', () => '<b>\n\n'.repeat(20_000));
  reads('50,000 Problems in a line', times('<b> ', 20_000));
  reads('50,000 entities', times('&amp;', 50_000));
  reads('100,000 ampersands', times('&', 100_000));
});
