import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {check} from '../../src/node/index.js';
import {CliError} from '../../src/node/cli-error.js';
import {readText} from '../../src/node/read-text.js';
import {BRIEFING, DOCUMENTS, TODAY} from './check/support.js';

const folder = mkdtempSync(join(tmpdir(), 'caucasus-briefs-encodings-'));
after(() => rmSync(folder, {recursive: true}));
const file = (name: string) => join(folder, name);

/** Runs the command line from its source, in the scratch folder. */
function run(...args: readonly string[]) {
  const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ['--import', path('../ts-loader.mjs'), path('../../src/node/cli.ts'), ...args],
    {cwd: folder, encoding: 'utf8'},
  );
  return {status, stdout, stderr};
}

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

  test('in UTF-16 is refused as such, with and without its mark', () => {
    const sentence = ':1 cannot be read: it is UTF-16, not UTF-8. Save it as UTF-8.';
    for (const text of [`\uFEFF${CAFE}`, CAFE]) {
      assert.equal(said(Buffer.from(text, 'utf16le')), sentence);
      assert.equal(said(utf16be(text)), sentence);
    }
  });
});

describe('a briefing that is not UTF-8', () => {
  const latin1 = Buffer.from(CAFE, 'latin1');
  const utf16 = Buffer.from(`\uFEFF${CAFE}`, 'utf16le');
  const outdated = BRIEFING.replace('publisher: Island Ledger', 'publisher: Somebody');
  mkdirSync(file('in'));
  writeFileSync(file('in/bridge.md'), outdated);

  for (const [encoding, bytes, sentence] of [
    ['Windows-1252', latin1, 'in/cafe.md:2 cannot be read: it is not UTF-8. Save it as UTF-8.\n'],
    ['UTF-16', utf16, 'in/cafe.md:1 cannot be read: it is UTF-16, not UTF-8. Save it as UTF-8.\n'],
  ] as const) {
    for (const args of [
      ['check', 'in'],
      ['check', 'in', '--sources', DOCUMENTS],
      ['check', 'in', '--sources', DOCUMENTS, '--fix'],
      ['build', 'in', '--out', 'out'],
      ['snippet', 'in/cafe.md', '--for', 'static'],
    ]) {
      test(`${encoding}: ${args.join(' ').replace(DOCUMENTS, 'DIR')} says so, with exit code 1, and leaves every byte of all files as it was`, () => {
        writeFileSync(file('in/cafe.md'), bytes);
        assert.deepEqual(run(...args), {status: 1, stdout: '', stderr: sentence});
        assert.deepEqual(readFileSync(file('in/cafe.md')), bytes);
        assert.equal(readFileSync(file('in/bridge.md'), 'utf8'), outdated);
        assert.equal(existsSync(file('out')), false);
      });
    }
  }
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
