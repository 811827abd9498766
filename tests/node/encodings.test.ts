import assert from 'node:assert/strict';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, test} from 'node:test';
import {check} from '../../src/node/index.js';
import {CliError} from '../../src/node/cli-error.js';
import {readText, readTextFile} from '../../src/node/read-text.js';
import {BRIEFING, DOCUMENTS, TODAY} from './check/support.js';
import {runIn} from './command.js';

const folder = mkdtempSync(join(tmpdir(), 'caucasus-briefs-encodings-'));
after(() => rmSync(folder, {recursive: true}));
const file = (name: string) => join(folder, name);

const run = (...args: readonly string[]) => runIn(folder, ...args);

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const CAFE = '---\ntitle: Café ferry\n---\n\nNaïve text.\n';

/** What is said of some bytes after the file's name; undefined if they are read. */
function said(bytes: Uint8Array): string | undefined {
  writeFileSync(file('bytes.md'), bytes);
  try {
    readText(file('bytes.md'));
    return undefined;
  } catch (error) {
    assert.ok(error instanceof CliError && error.exitCode === 1);
    return error.message.slice(file('bytes.md').length);
  }
}

describe('a file of text', () => {
  test('in UTF-8 is read as it is, with and without a byte order mark', () => {
    for (const text of ['', 'a', CAFE, `\uFEFF${CAFE}`, 'Ինչո՞ւ 😀 \uFFFD \0', 'a\r\nb\rc']) {
      writeFileSync(file('utf8.md'), text);
      assert.equal(readText(file('utf8.md')), text);
    }
  });

  test('in any other encoding is refused, at the line of its first byte that is not UTF-8', () => {
    const fault = (line: number) => `:${line} cannot be read: it is not UTF-8. Save it as UTF-8.`;
    assert.equal(said(Buffer.from(CAFE, 'latin1')), fault(2));
    assert.equal(said(Buffer.from(CAFE.replaceAll('\n', '\r\n'), 'latin1')), fault(2));
    assert.equal(said(Buffer.from(CAFE.replaceAll('\n', '\r'), 'latin1')), fault(2));
    assert.equal(
      said(Buffer.concat([Buffer.from('Café\n\n\uFFFD\n'), Buffer.from([0xcf, 0xf0, 0xe8])])),
      fault(4),
      'Windows-1251 after UTF-8',
    );
    assert.equal(said(Buffer.from([0x61, 0x0a, 0xef, 0xbf])), fault(2), 'a letter that is cut off at the end');
    assert.equal(said(Buffer.from([0xed, 0xa0, 0x80])), fault(1), 'half a character');
  });

  test('in UTF-16 is read if it has its mark, as it is in a card', () => {
    const text = `\uFEFF${CAFE}😀`;
    for (const [encoding, bytes] of [
      ['utf-16le', Buffer.from(text, 'utf16le')],
      ['utf-16be', utf16be(text)],
    ] as const) {
      writeFileSync(file('utf16.md'), bytes);
      assert.deepEqual(readTextFile(file('utf16.md')), {text, encoding});
    }
  });

  test('in UTF-16 without its mark, or with half a character, is refused as such, and so is UTF-32', () => {
    const unmarked = ':1 cannot be read: it is not UTF-8, but UTF-16 without its mark. Save it as UTF-8.';
    assert.equal(said(Buffer.from(CAFE, 'utf16le')), unmarked);
    assert.equal(said(utf16be(CAFE)), unmarked);
    const broken = ':1 cannot be read: it begins like UTF-16, and goes on as something else. Save it as UTF-8.';
    assert.equal(said(Buffer.from('\uFEFFx\ud83d', 'utf16le')), broken);
    assert.equal(said(Buffer.from('\uFEFFx', 'utf16le').subarray(0, 3)), broken);
    assert.equal(said(Buffer.from('\uFEFF\0x\0', 'utf16le')), broken, 'UTF-32');
  });
});

describe('a briefing that is not UTF-8', () => {
  const latin1 = Buffer.from(CAFE, 'latin1');
  const utf16 = Buffer.from(CAFE, 'utf16le');
  const outdated = BRIEFING.replace('publisher: Island Ledger', 'publisher: Somebody');
  mkdirSync(file('in'));
  writeFileSync(file('in/bridge.md'), outdated);

  for (const [encoding, bytes, sentence] of [
    ['Windows-1252', latin1, 'in/cafe.md:2 cannot be read: it is not UTF-8. Save it as UTF-8.\n'],
    [
      'UTF-16 without its mark',
      utf16,
      'in/cafe.md:1 cannot be read: it is not UTF-8, but UTF-16 without its mark. Save it as UTF-8.\n',
    ],
  ] as const) {
    for (const args of [
      ['check', 'in'],
      ['check', 'in', '--sources', DOCUMENTS],
      ['check', 'in', '--sources', DOCUMENTS, '--fix'],
      ['build', 'in', '--out', 'out'],
      ['snippet', 'in/cafe.md', '--for', 'static'],
    ]) {
      test(`${encoding}: ${args.join(' ').replace(DOCUMENTS, 'DIR')} says so, with exit code 1, and leaves every byte of all files as it was`, async () => {
        writeFileSync(file('in/cafe.md'), bytes);
        assert.deepEqual(await run(...args), {code: 1, out: '', error: sentence});
        assert.deepEqual(readFileSync(file('in/cafe.md')), bytes);
        assert.equal(readFileSync(file('in/bridge.md'), 'utf8'), outdated);
        assert.equal(existsSync(file('out')), false);
      });
    }
  }
});

describe('a briefing in UTF-16', () => {
  const text = `\uFEFF${BRIEFING.replace('publisher: Island Ledger', 'publisher: Somebody')}`;

  for (const [encoding, bytes] of [
    ['little-endian', Buffer.from(text, 'utf16le')],
    ['big-endian', utf16be(text)],
  ] as const)
    test(`${encoding}, is checked, fixed in the same encoding, and published`, async () => {
      rmSync(file('in'), {recursive: true, force: true});
      mkdirSync(file('in'));
      writeFileSync(file('in/bridge.md'), bytes);
      const args = ['check', 'in', '--sources', DOCUMENTS, '--today', TODAY];
      assert.match((await run(...args)).out, / source-differs .* 1 error, /s);
      assert.equal((await run(...args, '--fix')).code, 0);
      const {text: fixed, encoding: now} = readTextFile(file('in/bridge.md'));
      assert.deepEqual([now, fixed], [`utf-16${encoding === 'big-endian' ? 'be' : 'le'}`, `\uFEFF${BRIEFING}`]);
      assert.equal((await run('build', 'in', '--out', 'out16')).code, 0);
      assert.match(readFileSync(file('out16/bridge.snapshot.html'), 'utf8'), /The old bridge is closed/);
    });
});

describe('a briefing that has lost letters before it was saved as UTF-8', () => {
  for (const [what, text, sentence] of [
    [
      'a letter',
      '# T\n\nThe caf\uFFFD.\n',
      /^in\/lost\.md:3 is not published as it is: This is not UTF-8: a letter is lost/,
    ],
    ['by being decoded twice', '# CafÃ©\n', /^in\/lost\.md:1 is not published as it is: “Ã©” is UTF-8 read in/],
    ['to a control character', '# T\n\na\vb\n', /^in\/lost\.md:3 is not published as it is: U\+000B/],
  ] as const)
    test(`${what}, is an error in the check, and neither build nor snippet publishes it, or anything beside it`, async () => {
      rmSync(file('in'), {recursive: true, force: true});
      mkdirSync(file('in'));
      writeFileSync(file('in/good.md'), '# Good\n');
      writeFileSync(file('in/lost.md'), text);
      const checked = await run('check', 'in');
      assert.match(
        checked.out,
        /^in\/lost\.md:\d:\d+ error (encoding|character)-invalid .*\n2 briefings, .* 1 error, /,
      );
      for (const args of [
        ['build', 'in', '--out', 'lost'],
        ['snippet', 'in/lost.md', '--for', 'static'],
      ]) {
        const {code, out, error} = await run(...args);
        assert.deepEqual([code, out], [1, '']);
        assert.match(error.split('\n').at(-2) ?? '', sentence);
        assert.equal(existsSync(file('lost')), false);
      }
    });
});

describe('what briefings are checked against', () => {
  const sources = (list: string | Buffer, text: string | Buffer) => {
    mkdirSync(file('sources'), {recursive: true});
    writeFileSync(file('sources/sources.yaml'), list);
    writeFileSync(file('sources/gazette.txt'), text);
    writeFileSync(
      file('ferry.md'),
      '---\ntitle: Ferry\nsources:\n  gazette:\n    publisher: Café Gazette\n    title: T\n---\n\nText [^gazette].\n',
    );
    return check([file('ferry.md')], {sources: file('sources'), today: TODAY}).files.flatMap(({problems}) => problems);
  };
  const LIST = 'gazette:\n  publisher: Café Gazette\n  title: T\n';

  test('must be UTF-8, too: sources.yaml in another encoding would be written into briefings', () => {
    assert.deepEqual(sources(LIST, 'Café.\n'), []);
    assert.throws(() => sources(Buffer.from(LIST, 'latin1'), 'Café.\n'), {
      message: `${file('sources/sources.yaml')}:2 cannot be read: it is not UTF-8. Save it as UTF-8.`,
    });
  });

  test('neither it nor a document has lost letters before', () => {
    assert.throws(() => sources('gazette:\n  publisher: CafÃ©\n  title: T\n', 'x\n'), {
      message: `${file('sources/sources.yaml')}:2 cannot be used: “Ã©” is UTF-8 read in another encoding. Save the original as UTF-8.`,
    });
    for (const text of ['Ferry.\nCaf\uFFFD.\n', 'Ferry.\nThe boardâ€™s\n']) {
      const [{code, message} = {}] = sources(LIST, text);
      assert.equal(code, 'document-missing');
      assert.ok(message?.includes(`${file('sources/gazette.txt')}:2 cannot be used: `), message);
    }
    assert.deepEqual(sources(Buffer.from(`\uFEFF${LIST}`, 'utf16le'), utf16be('\uFEFFCafé.\n')), []);
  });

  test('a document in another encoding is a Problem of the source', () => {
    const [{code, message} = {}, ...others] = sources(LIST, Buffer.from('Ferry.\nCafé.\n', 'latin1'));
    assert.deepEqual([code, others], ['document-missing', []]);
    assert.ok(
      message?.startsWith(
        `The text of “gazette” is missing: ${file('sources/gazette.txt')}:2 cannot be read: it is not UTF-8. Save it as UTF-8.`,
      ),
      message,
    );
  });
});
