import fc from 'fast-check';
import {fixtureTexts} from '../parse/properties.js';

/*
 * Documents of every kind that an author, a slip of the hand or an enemy may write: a grammar of the format, in which any part may be
 * odd, and pieces of the fixtures, cut and spliced.
 */

/** Odd characters: controls, lone surrogates, direction marks, blanks that are not a space, what HTML and YAML give a meaning. */
const ODD = [
  '\0',
  '\x01',
  '\x1b',
  '\x7f',
  '\x85',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u200f',
  '\u202a',
  '\u202e',
  '\u2028',
  '\u2066',
  '\u2069',
  '\ufeff',
  '\ufffe',
  '\ud800',
  '\udc00',
  '😀',
  '\t',
  '\f',
  '\v',
  '\r',
  '\r\n',
];

/** What a slip of the hand, or an enemy, puts into a text. */
const PIECES = [
  ...ODD,
  ...['\n', '\n\n', '- ', '> ', '**', ' ', '*', '_', '`', '```\n', '~~~\n', '[', ']', '](', '](x)', '[^a]', '[^a#b]'],
  ...['[^x]', '[^x]: ', '[^a#q]: ', '[^a b]: ', '|', '\n|-|-|\n', '<b>', '&amp;', '&#65;', '    ', '{#id}', '—'],
  ...[
    '~~',
    '#',
    '## ',
    '1. ',
    '1) ',
    '\\',
    'http://x.yz/a',
    'a@b.cd',
    '---\n',
    '...\n',
    ': ',
    '"',
    "'",
    '- [ ] ',
    '![',
  ],
  ...[
    '?',
    '(2024-01-01)',
    '**2024:** ',
    '...',
    ' … ',
    '<!--',
    '-->',
    '\n> — Someone, 2024',
    '(original: “x”)',
    '\n===\n',
  ],
  ...[
    '\n---\n',
    '  \n',
    '&',
    ';',
    '=',
    'www.a.b',
    '\n\n    |a|\n    |-|\n',
    '&nbsp;',
    '&#0;',
    '&#xD800;',
    '&copy',
    '  ',
  ],
];

const WORDS = [
  ...[
    'one',
    'two',
    'seven',
    'ferry',
    'Why?',
    'When',
    'word',
    'The Gazette',
    'գետ',
    'мост',
    'پل',
    'גשר',
    '橋',
    'İstanbul',
  ],
  ...[
    'e\u0301',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '</textarea>',
    '<!-- x -->',
    '<svg/onload=x>',
  ],
  ...[
    '2024',
    '40\u00a0%',
    'a_b_c',
    'x^2',
    '$1',
    '{{x}}',
    '${x}',
    '1,234.5',
    '“quoted”',
    'nothing',
    'null',
    'true',
    '…',
  ],
];

const IDS = [
  ...[
    'a',
    'b',
    'a-b',
    'a_b',
    'A',
    '1',
    '__proto__',
    'constructor',
    'toString',
    'source-1',
    'note:1',
    'cite:1',
    'end:1',
  ],
  ...['x', 'é', 'a"b', 'a b', 'a#b', 'a<b>', 'hasOwnProperty', 'end', '--', 'title', 'prototype', 'x'.repeat(70)],
];

const URLS = [
  ...[
    'https://example.org/a',
    'http://example.org/?q=1&r=2#x',
    'mailto:a@b.cd',
    '#a',
    '#',
    '#nowhere',
    'b.md',
    '/c/d.png',
  ],
  ...['//evil.example/x', '\\\\evil.example', 'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\tscript:alert(1)'],
  ...['&#106;avascript:alert(1)', '\x01javascript:alert(1)', 'data:text/html,<b>', 'vbscript:x', 'file:///etc/passwd'],
  ...[
    'blob:https://x/y',
    'https:x',
    'https://[',
    'ftp://x.yz',
    'tel:1',
    '',
    ' ',
    'http://a\u202eb/',
    'https://пример.рф/',
  ],
];

const pick = (...from: readonly string[]) => fc.constantFrom(...from);
/** Texts of parts, one after the other. */
const joined = (separator: string, ...parts: readonly fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((texts) => texts.join(separator));
const many = (part: fc.Arbitrary<string>, separator: string, {minLength = 1, maxLength = 4} = {}) =>
  fc.array(part, {minLength, maxLength}).map((texts) => texts.join(separator));
/** Mostly the first. */
const mostly = (usual: fc.Arbitrary<string>, other: fc.Arbitrary<string>, weight = 8) =>
  fc.oneof({arbitrary: usual, weight}, {arbitrary: other, weight: 1});
const maybe = (part: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), part);
const around = (before: string, part: fc.Arbitrary<string>, after: string) =>
  part.map((text) => `${before}${text}${after}`);

const id = mostly(pick('a', 'b', 'a-b', 'x', '1'), pick(...IDS), 3);
const url = mostly(pick(...URLS.slice(0, 8)), pick(...URLS), 2);
const word = mostly(pick(...WORDS), fc.oneof(pick(...ODD), fc.string({unit: 'binary', maxLength: 6})), 12);
const words = many(word, ' ');
const date = mostly(
  pick('2024', '2024-02', '2024-02-22', '2023-09-11/2023-09-20', '2023-11~', '2021 (late 2021)', '0001', '9999-12-31'),
  pick('2024-02-30', '2024-2-2', '99999', '22.02.2024', '2024-02-22/2023', '2024 (<b>)', '2024-02-22T10:00', '2024 ('),
);
const label = joined('', id, maybe(around('#', id, '')));
const citation = around('[^', label, ']');
const anchor = around(' {#', id, '}');

const {inline} = fc.letrec<{inline: string; phrase: string}>((tie) => ({
  phrase: many(tie('inline'), ' ', {maxLength: 3}),
  inline: fc.oneof(
    {maxDepth: 3, depthSize: 'small'},
    {arbitrary: words, weight: 6},
    {arbitrary: citation, weight: 4},
    around('**', tie('phrase'), '**'),
    around('*', tie('phrase'), '*'),
    around('~~', tie('phrase'), '~~'),
    around('`', words, '`'),
    around('<', url, '>'),
    url,
    fc
      .tuple(pick('', '!'), tie('phrase'), url, maybe(around(' "', words, '"')))
      .map(([mark, text, to, title]) => `${mark}[${text}](${to}${title})`),
    joined('', around('[', tie('phrase'), ']'), maybe(around('[', id, ']'))),
    around('<!--', words, '-->'),
    pick(
      '\\\n',
      '  \n',
      '\n',
      '\\*',
      '&lt;b&gt;',
      '&nosuch;',
      '<br>',
      '<a href=x>',
      '</div>',
      ' — ',
      '(original: “x y”)',
    ),
  ),
}));
const phrase = many(inline, ' ', {maxLength: 3});

const indented = (text: string) => text.replaceAll('\n', '\n  ');
const marker = mostly(pick('- '), pick('* ', '+ ', '1. ', '7) ', '-', '- [ ] ', '- [x] ', '  - '), 6);
/** A list of items. */
const list = (item: fc.Arbitrary<string>, between = '\n') =>
  fc
    .tuple(marker, fc.array(item, {minLength: 1, maxLength: 4}))
    .map(([mark, items]) => items.map((text) => mark + indented(text)).join(between));

const event = joined('', around('**', date, ':** '), phrase);
const fact = joined('', around('**', words, ':**'), maybe(anchor), around(' ', phrase, ''));
const answer = joined(
  '',
  mostly(around('**', words, '**'), pick('—', '– ', '…', '')),
  around(' ', phrase, ' '),
  citation,
);
const question = joined(
  '',
  around('**', words, ''),
  mostly(pick('?**'), pick('**', ':**', '？**')),
  maybe(anchor),
  around('\n', list(answer), ''),
);
const cells = (cell: fc.Arbitrary<string>) => around('| ', many(cell, ' | ', {maxLength: 4}), ' |');
const table = fc
  .tuple(
    cells(mostly(citation, phrase, 3)),
    pick('|---|---|', '|:-|-:|---|', '|---|', '---|---|---'),
    many(cells(phrase), '\n'),
  )
  .map((rows) => rows.join('\n'));
const quotation = fc
  .tuple(
    phrase,
    pick('— ', '– ', '― ', '- ', ''),
    words,
    maybe(around(', ', date, '')),
    maybe(around(' ', citation, '')),
  )
  .map(([text, dash, who, when, where]) => `> ${text.replaceAll('\n', '\n> ')}\n> ${dash}${who}${when}${where}`);
const definition = fc
  .tuple(label, mostly(joined('', words, pick(' … ', ' ... ', ''), words, maybe(around(' — ', words, ''))), phrase, 2))
  .map(([of, text]) => `[^${of}]: ${indented(indented(text))}`);

const {block} = fc.letrec<{block: string; blocks: string}>((tie) => ({
  blocks: many(tie('block'), '\n\n', {maxLength: 2}),
  block: fc.oneof(
    {maxDepth: 3, depthSize: 'small'},
    {arbitrary: phrase, weight: 4},
    joined('', pick('# ', '## ', '### ', '###### ', '####### '), phrase, maybe(anchor)),
    joined('\n', words, pick('===', '---')),
    list(event),
    list(fact),
    list(question),
    list(mostly(question, fact, 2)),
    list(mostly(event, phrase, 3), '\n\n'),
    table,
    quotation,
    {arbitrary: definition, weight: 3},
    list(tie('blocks')),
    tie('blocks').map((text) => `> ${text.replaceAll('\n', '\n> ')}`),
    joined('', pick('```', '~~~', '```js x', '``` "><b'), around('\n', words, '\n'), pick('```', '~~~', '')),
    around('    ', words, ''),
    joined('', around('[', id, ']: '), url, maybe(around(' "', words, '"'))),
    pick('---', '***', '<div>\n', '<!-- a\n\nb -->', '<!--', '<script>\nalert(1)\n</script>', '<table><tr><td>', '...'),
  ),
}));

/** A value of YAML, quoted in some way or not at all. */
const value = (plain: fc.Arbitrary<string>) =>
  fc
    .tuple(mostly(plain, fc.oneof(words, url), 12), pick('json', 'json', 'plain', "'"))
    .map(([text, quotes]) =>
      quotes === 'json' ? JSON.stringify(text) : quotes === "'" ? `'${text.replaceAll("'", "''")}'` : text,
    );
const oddValue = pick(
  '',
  '~',
  '[a, [b]]',
  '{a: {b: c}}',
  '&x y',
  '*x',
  '!!binary aGk=',
  '|\n  a\n  b',
  '>-\n  a',
  '[',
  '{',
  '"',
  '%',
);
const entry = (key: fc.Arbitrary<string>, of: fc.Arbitrary<string>) =>
  joined(': ', key, mostly(value(of), oddValue, 10));
const sourceEntry = fc.oneof(
  entry(pick('short', 'note', 'author', 'x'), words),
  entry(pick('published'), date),
  entry(pick('genre'), pick('news', 'opinion', 'poem')),
  entry(pick('lang'), pick('en', 'fa', 'hy-AM', 'x', '12')),
  entry(pick('url'), url),
);
const source = fc
  .tuple(id, value(words), value(words), fc.array(sourceEntry, {maxLength: 3}))
  .map(([name, publisher, title, others]) =>
    [`  ${name}:`, `publisher: ${publisher}`, `title: ${title}`, ...others]
      .map((line) => indented(line))
      .join('\n    '),
  );
const correction = fc
  .tuple(date, pick('correction', 'update', 'clarification', 'x'), value(words), maybe(around('\n    about: ', id, '')))
  .map(([when, kind, text, about]) => `  - date: ${when}\n    kind: ${kind}\n    text: ${text}${about}`);
const matter = mostly(
  fc.oneof(
    entry(pick('title', 'summary', 'publisher'), words),
    entry(pick('id'), id),
    entry(pick('lang'), pick('en', 'fa', 'ar', 'hy', 'pt-BR', 'xx-yy', '<b>')),
    entry(pick('published', 'updated', 'as-of', 'review-by'), date),
    entry(pick('contact', 'translation-of'), url),
    entry(pick('authors', 'topics'), words),
    around('translations: {fr: ', value(url), '}'),
    around('corrections:\n', many(correction, '\n', {maxLength: 2}), ''),
    around('withdrawn: ', pick('true', '2024', '{date: 2024-01-02, text: Wrong}', '{}', '[x]'), ''),
  ),
  fc.oneof(entry(pick(...IDS), words), word, pick('? [a]\n: b', '<<: *x', '- a', '# note', '\ttab: x', 'a: b: c')),
  14,
);
const frontMatter = fc
  .tuple(
    fc.array(matter, {maxLength: 4}),
    mostly(many(source, '\n', {maxLength: 3}), fc.constant('')),
    mostly(pick('---'), pick('...', '', '--- ', '----'), 16),
  )
  .map(([entries, sources, end]) =>
    ['---', ...entries, ...(sources === '' ? [] : [`sources:\n${sources}`]), end].join('\n'),
  );

const written = fc
  .tuple(mostly(frontMatter, fc.constant(''), 6), fc.array(block, {minLength: 1, maxLength: 7}))
  .map(([front, blocks]) => `${front}\n\n${blocks.join('\n\n')}\n`);

/** A change of a text; places are parts of its length, so that they are in texts of any length. */
const change = fc.record({
  at: fc.nat(9999),
  from: fc.nat(9999),
  taken: fc.oneof(fc.constant(0), fc.nat(12)),
  put: fc.oneof(
    {arbitrary: many(pick(...PIECES), '', {maxLength: 2}), weight: 3},
    fc.constant(''),
    // The text's own words again.
    fc.constant(undefined),
    inline,
    block,
  ),
});

const changed = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, fc.array(change, {minLength: 1, maxLength: 6})).map(([before, changes]) =>
    changes.reduce((rest, {at, from, taken, put}) => {
      const place = (part: number) => Math.floor((part * (rest.length + 1)) / 10_000);
      const words = put ?? rest.slice(place(from), place(from) + 200);
      return rest.slice(0, place(at)) + words + rest.slice(place(at) + taken);
    }, before),
  );

const FIXTURES = [...fixtureTexts().values()];
const fixture = fc.constantFrom(...FIXTURES);
/** The beginning of one text, and the end of another. */
const spliced = fc
  .tuple(fixture, fixture, fc.nat(99), fc.nat(99))
  .map(([one, two, end, start]) => one.slice(0, (one.length * end) / 100) + two.slice((two.length * start) / 100));

/** Documents by how they are made. */
export const DOCUMENTS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'shapes of the format': written,
  'shapes of the format with some changes': changed(written),
  'fixtures with some changes': changed(fixture),
  'fixtures, cut and spliced': changed(spliced),
  'marks and odd characters in any order': many(fc.oneof(pick(...PIECES), word, inline), '', {maxLength: 40}),
};

/** Every kind in turn. */
export const anyDocument = fc.oneof(...Object.values(DOCUMENTS));
