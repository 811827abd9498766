import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {decodeText} from '../../src/load/decode-text.js';
import {parseBrief} from '../../src/parse/index.js';

/** What bytes from 80 to 9F are in Windows-1252, as browsers read it. */
const MARKS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** A text that was saved as UTF-8, read in an encoding of one byte for each letter, and saved so. */
const TWICE = {
  'windows-1252': (text: string) =>
    [...new TextEncoder().encode(text)].map((byte) => MARKS[byte - 0x80] ?? String.fromCharCode(byte)).join(''),
  'windows-1251': (text: string) => new TextDecoder('windows-1251').decode(new TextEncoder().encode(text)),
};

/** Where the text is said to be in the wrong encoding. */
function faults(text: string): {line?: number; column?: number; message: string}[] {
  return parseBrief(text)
    .problems.filter(({code}) => code === 'encoding-invalid')
    .map(({line, column, message, severity}) => {
      assert.equal(severity, 'error');
      return {...(line && {line}), ...(column && {column}), message};
    });
}

describe('a text in which letters were lost', () => {
  test('is an error at the first of them, with the cure', () => {
    assert.deepEqual(faults('---\ntitle: T\n---\n\nThe caf\uFFFD and\nthe na\uFFFDve.\n'), [
      {
        line: 5,
        column: 8,
        message: 'This is not UTF-8: a letter is lost. Save it as UTF-8, and write the letter again.',
      },
    ]);
  });

  test('in the front matter, in code, in comments and beyond the limits too', () => {
    for (const [text, line, column] of [
      ['---\ntitle: \uFFFD\n---\n', 2, 8],
      ['# T\n\n```\n\uFFFD\n```\n', 4, 1],
      ['# T\n\n<!-- \uFFFD -->\n', 3, 6],
      [`# T\n\n${'word '.repeat(250_000)}\n\uFFFD\n`, 4, 1],
      ['\uFEFF# T \uFFFD', 1, 5],
      ['# T\r\n\r\n\uFFFD', 3, 1],
    ] as const)
      assert.deepEqual(
        faults(text).map(({line, column}) => [line, column]),
        [[line, column]],
        text.slice(0, 40),
      );
  });

  test('is in order if the mark itself is meant: it is written as &#xFFFD;', () => {
    assert.deepEqual(parseBrief('# T\n\nThe sign &#xFFFD; or &#65533;.\n').problems, []);
  });
});

test('what a card loads in another encoding than its server says is such a text; UTF-16 with its mark is not', () => {
  // “Когда?” in Windows-1251.
  const bytes = Uint8Array.of(0x23, 0x20, 0xca, 0xee, 0xe3, 0xe4, 0xe0, 0x3f);
  assert.equal(faults(decodeText(bytes, '')).length, 1);
  assert.deepEqual(faults(decodeText(bytes, 'windows-1251')), []);
  const utf16 = Buffer.from('\uFEFF# Когда?', 'utf16le');
  assert.deepEqual(parseBrief(decodeText(utf16, '')).problems, []);
  assert.deepEqual(parseBrief(decodeText(utf16.swap16(), 'utf-8')).problems, []);
});

describe('a text that was decoded twice', () => {
  test('is an error where that can be seen first', () => {
    assert.deepEqual(faults('# T\n\nThe cafÃ© “GalerÃ­a”.\n'), [
      {
        line: 3,
        column: 8,
        message: '“Ã©” is UTF-8 read in another encoding. Save the original as UTF-8.',
      },
    ]);
    for (const text of ['Ð“Ð°Ð·ÐµÑ‚Ð°', 'â€œ', 'Ã©']) assert.equal(faults(`# T\n\n${text}\n`).length, 1, text);
  });

  for (const text of [
    'Café.',
    'naïve',
    'señor',
    'Zoë said',
    'Łódź',
    'Erdoğan',
    'Şəhər, İlham Əliyev',
    'Straße',
    'the “board”',
    'the board’s',
    'two – three',
    'one — two',
    'and so on…',
    '€ 5',
    'Газета',
    '«Да», сказал он',
    'Їжак',
    'Երևան',
    'თბილისი',
    'روزنامه',
    'שלום',
  ])
    test(`${text} in Windows-1252 is found`, () => {
      assert.equal(faults(`# T\n\n${TWICE['windows-1252'](text)}\n`).length, 1, TWICE['windows-1252'](text));
    });

  for (const text of ['Газета', 'Когда? Сейчас.', 'Їжак', 'the “board”', 'two – three', 'one — two', 'and so on…'])
    test(`${text} in Windows-1251 is found`, () => {
      assert.equal(faults(`# T\n\n${TWICE['windows-1251'](text)}\n`).length, 1, TWICE['windows-1251'](text));
    });

  for (const text of [
    '« CAFÉ», « SÃ», «JOSÉ»… MAÇÃ² and „NEIN, Ä“',
    'IRMÃ, NÃO; SÃO PAULO ² ³ ¹ º ª',
    'TYPE É… and À « À », l’É™',
    '½×¼×½, 2×±3, Ø½, ß°, 20 °C, § 5, © 2031, ™',
    'Ñ”, «Ñ», ÐÆÞ ÞÓR, ÅRØ, ÇÖZÜM, ĞÜŞİ',
    '500 € a â, â € and â™ª',
    'СССР» и РФ», РЁЖ, «С»… РІЗНІ СЁЛА, СЕРБИЈА: РЂ, Рё',
    'ОБЪЁМ, ПРИЁМ, СЪЁМКИ, РЕБЁНОК, РОССІЯ, ВСЁ',
    'в Ђаково, вЂ',
    'Việt Nam: Ấ, Â, Ã, â',
    'àâäéèêëïîôùûüÿç ÀÂÄÉÈÊËÏÎÔÙÛÜŸÇ',
  ])
    test(`it is not thought of: ${text}`, () => assert.deepEqual(faults(`# T\n\n${text}\n`), []));
});

describe('a character that no text can hold', () => {
  const problems = (text: string) =>
    parseBrief(text)
      .problems.filter(({code}) => code.endsWith('-invalid'))
      .map(({code, line, column, message}) => [code, line, column, message]);

  test('is an error, once for each line, and is shown as U+FFFD', () => {
    const {brief} = parseBrief('# T\n\na\vb\bc\n\nd\uFFFEe\ud800\n');
    assert.deepEqual(
      brief.body.map((block) => block.type === 'paragraph' && block.children),
      [[{type: 'text', value: 'a\uFFFDb\uFFFDc'}], [{type: 'text', value: 'd\uFFFDe\uFFFD'}]],
    );
    assert.deepEqual(problems('# T\n\n😀 a\vb\bc\n\nd\uFFFEe\ud800\n'), [
      ['character-invalid', 3, 5, 'U+000B cannot stand in a text, and is shown as \uFFFD. Remove it.'],
      ['character-invalid', 5, 2, 'U+FFFE cannot stand in a text, and is shown as \uFFFD. Remove it.'],
    ]);
  });

  test('by a character reference: in text, in links and their titles, in images, in the language of code', () => {
    const said = (reference: string) => `${reference} cannot stand in a text, and is shown as \uFFFD. Remove it.`;
    assert.deepEqual(
      problems(
        '# T\n\nOne &amp; &#8; and &#xB;.\n\n[a](https://a.example/&#1; "b")\n\n[a](https://a.example/ "&#2;")\n\n' +
          '![&#3;](a.png "&#4;")\n\n```a&#5;\n```\n\n`&#6;` and \\&#6;\n',
      ),
      [
        ['character-invalid', 3, 11, said('&#8;')],
        ['character-invalid', 5, 1, said('&#1;')],
        ['character-invalid', 7, 1, said('&#2;')],
        ['character-invalid', 9, 1, said('&#4;')],
        ['character-invalid', 9, 3, said('&#3;')],
        ['character-invalid', 11, 1, said('&#5;')],
      ],
    );
  });

  test('by an escape of YAML, in values and in keys', () => {
    const said = (number: string) => `U+${number} cannot stand in a text, and is shown as \uFFFD. Remove it.`;
    const text =
      '---\ntitle: "a\\bb"\nauthors: ["\\x1b", "\\uFFFF"]\nsources:\n  "a\\e": {publisher: P, title: T}\n---\n';
    assert.deepEqual(problems(text), [
      ['character-invalid', 2, 8, said('0008')],
      ['character-invalid', 3, 11, said('001B')],
      ['character-invalid', 3, 19, said('FFFF')],
      ['character-invalid', 5, 3, said('001B')],
      ['id-invalid', 5, 3, '“a\uFFFD” cannot serve as an id. Use letters, digits, - and _ only.'],
    ]);
    const {brief} = parseBrief(text);
    assert.deepEqual([brief.title, brief.authors], ['a\uFFFDb', ['\uFFFD', '\uFFFD']]);
  });
});

test('a message is one line that a terminal shows and does not obey', () => {
  const text = '---\ntitle: T\nid: "a\\n::error::b"\nlang: "\\u009b2J\\u202e"\npublished: "x\\u2028y"\n---\n';
  assert.deepEqual(
    parseBrief(text).problems.map(({message}) => message.split('”')[0]),
    ['“a\\n::error::b', '“\\u009b2J\\u202e', '“x\\u2028y'],
  );
});
