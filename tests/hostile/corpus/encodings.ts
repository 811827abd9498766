import type {Attack, AttackClass, Harm} from '../attack.js';
import {forged, harbour, PICTURE} from '../harbour.js';

const HANDLER = '<img src onerror=alert(1)>';

function text(name: string, does: Harm, markdown: string): Attack {
  return {name, does, markdown};
}

/** A text without front matter that can be found: small elements have nothing to show. */
function bare(name: string, markdown: string): Attack {
  return {name, does: 'error', markdown, mayFail: true};
}

/** The bytes of an answer; `%xx` in the text is a byte. */
function bytes(name: string, does: Harm, coded: string, charset = ''): Attack {
  const parts = coded.split(/%([0-9A-F]{2})/);
  const found = parts.flatMap((part, n) => (n % 2 ? [Number.parseInt(part, 16)] : [...new TextEncoder().encode(part)]));
  return {
    name,
    does,
    markdown: Uint8Array.from(found),
    type: `text/markdown${charset === '' ? '' : `; charset=${charset}`}`,
    mayFail: true,
  };
}

/** UTF-16, low bytes first. */
function wide(name: string, does: Harm, markdown: string, charset = ''): Attack {
  return {
    name,
    does,
    markdown: Uint8Array.from(
      Array.from(markdown).flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]),
    ),
    type: `text/markdown${charset === '' ? '' : `; charset=${charset}`}`,
    mayFail: true,
  };
}

const PLAIN = harbour().replaceAll('…', '...').replaceAll('—', '-');

/** Text that is not valid, and front matter that does not end as it should. */
export const ENCODINGS: AttackClass = {
  name: 'Encodings',
  attacks: [
    text('NUL forges what a reader has set aside', 'error', harbour('', 'Text \0\u0037\0.\n')),
    text('NUL forges what a reader has set aside, in a heading', 'error', harbour('', '## x\0\u0037\0\n')),
    text(
      'NUL stands in the name of a tag',
      'element',
      harbour('', '<scr\0ipt>alert(1)</script>\n').replace('title: The harbour', 'title: "<scr\\0ipt>"'),
    ),
    text(
      'NUL as an escape forges what a reader has set aside',
      'dialog',
      harbour('', 'Text\n').replace('title: The harbour', `title: "\\0${HANDLER}\\0"`),
    ),
    bare('NUL stands before the front matter', `\0${harbour()}`),
    text('NUL stands in front of every letter of a word', 'error', harbour('', '\0\u0031\0s\0c\0r\0\u0039\0\n')),

    text('A lone high surrogate stands in a heading', 'error', harbour('', '## x\ud800y\n')),
    text('A lone low surrogate stands in a heading', 'error', harbour('', '## x\udc00y\n')),
    text('Two surrogates stand the wrong way round in a heading', 'error', harbour('', '## \udc00\ud800\n')),
    text('A lone surrogate ends a heading', 'error', harbour('', '## x\ud83d')),
    text('A lone surrogate is the anchor of a heading', 'error', harbour('', '## x {#\ud800}\n')),
    {
      name: 'A lone surrogate stands in a passage of JSON',
      does: 'error',
      json: forged('x\ud800y'),
      images: [PICTURE],
      mayFail: true,
    },
    {
      name: 'A lone low surrogate stands in a passage of JSON',
      does: 'error',
      json: forged('\udc00'),
      images: [PICTURE],
      mayFail: true,
    },
    {
      name: 'A lone surrogate stands in an id of JSON',
      does: 'error',
      json: forged('x\ud800').replace('"id":"head"', '"id":"\\ud800"'),
      images: [PICTURE],
      mayFail: true,
    },

    bytes('Bytes are not UTF-8', 'error', harbour('', 'Text %FF%FE.\n')),
    bytes(
      'A tag is written in more bytes than it needs',
      'error',
      harbour('', 'Text %C0%BCscript%C0%BEalert(1)%C0%BC/script%C0%BE.\n'),
    ),
    bytes('A surrogate is written in UTF-8', 'error', harbour('', 'Text %ED%A0%80.\n')),
    bytes('A character breaks off at the end', 'error', `${harbour()}%F0%9F%98`),
    bytes('A character breaks off and swallows a quote', 'error', harbour(`publisher: "%E2"\n`)),
    bytes('A byte stands in the name of a tag', 'error', harbour('', '<im%FFg src onerror=alert(1)>\n')),
    bytes('The front matter is not UTF-8', 'error', harbour('publisher: %A9\n')),
    bytes('Nothing is UTF-8', 'error', '%FF%FF%FF%FF%80%81%82'),
    bytes('The charset is UTF-7', 'error', `${PLAIN}+ADw-script+AD4-alert(1)+ADw-/script+AD4-`, 'utf-7'),
    bytes('The charset does not exist', 'error', PLAIN, 'x-unknown'),
    bytes('The charset is a tag', 'error', PLAIN, '"><script>'),
    bytes('The charset is one that browsers replace', 'error', PLAIN, 'iso-2022-kr'),
    bytes('The charset is EBCDIC', 'error', PLAIN, 'ibm1047'),
    bytes('The charset says that two bytes are a letter', 'error', PLAIN, 'utf-16le'),
    bytes(
      'An escape of the charset stands in the name of a tag',
      'attribute',
      PLAIN.replace('Two papers', '<i%1B(Bmg src onerror=alert(1)> Two papers'),
      'iso-2022-jp',
    ),
    bytes('The charset takes a quote for half a letter', 'error', harbour(`publisher: "%81"\n`), 'gbk'),
    wide('The text is UTF-16 and says nothing about it', 'error', PLAIN),
    wide('The text is UTF-16 and has a mark', 'error', `\ufeff${PLAIN}`),
    wide('The text is UTF-16 and says that it is UTF-8', 'error', `\ufeff${PLAIN}`, 'utf-8'),
    wide(
      'The text is UTF-16 with a tag in it',
      'attribute',
      PLAIN.replace('Two papers', `${HANDLER} Two papers`),
      'utf-16le',
    ),

    text('A byte order mark stands before the front matter', 'error', `\ufeff${harbour()}`),
    bare('Two byte order marks stand before the front matter', `\ufeff\ufeff${harbour()}`),
    bare('A byte order mark stands in the first line', `-\ufeff--${harbour().slice(3)}`),
    text('Lines end in CRLF', 'error', harbour().replaceAll('\n', '\r\n')),
    text('Lines end in CR', 'error', harbour().replaceAll('\n', '\r')),
    text(
      'Lines end in CRLF after a byte order mark, with a tag',
      'error',
      `\ufeff${harbour('', `${HANDLER}\n`)}`.replaceAll('\n', '\r\n'),
    ),
    text(
      'Lines of the front matter end in another way than the others',
      'error',
      harbour().replace('---\n', '---\r\n'),
    ),
    bare('Lines end in the separators of Unicode', harbour().replaceAll('\n', '\u2028')),
    bare('Lines end in the line break of another age', harbour().replaceAll('\n', '\u0085')),

    bare('The front matter is not closed', harbour().replace('\n---\n', '\n')),
    bare('The front matter is not closed, and a tag follows', `${harbour().replace('\n---\n', '\n')}\n${HANDLER}\n`),
    bare('The front matter is closed by a longer line', harbour().replace('\n---\n', '\n-----\n')),
    bare('The front matter is closed further in', harbour().replace('\n---\n', '\n  ---\n')),
    text('The front matter is closed by dots', 'error', harbour().replace('\n---\n', '\n...\n')),
    bare('The front matter is closed at the very end', '---\ntitle: x\n---'),
    bare('The front matter begins on the second line', `\n${harbour()}`),
    bare('The front matter begins further in', ` ${harbour()}`),
    bare('The front matter is closed at once', '---\n---\n\nText\n'),
    bare('The text is the beginning of front matter', '---'),
    bare('The text is nothing', ''),
    bare('The text is blanks', ' \n\t\n'),
    bare('The text is a NUL', '\0'),
    bare('The text is every control', Array.from({length: 32}, (_, n) => String.fromCharCode(n)).join('x')),
  ],
};
