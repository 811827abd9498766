import {readFileSync} from 'node:fs';
import {encodingFault} from '../parse/encoding-fault.js';
import {CliError, reasonOf} from './cli-error.js';

/** The encodings of a file of text. UTF-16 has its byte order mark. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** A file of text. A byte order mark stands at the beginning of its text. */
export interface TextFile {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Reads a file of text: UTF-8, or UTF-16 with its byte order mark.
 *
 * Other encodings must not pass in silence: what is read here is published, and `check --fix` writes it back.
 *
 * @throws {CliError} if the file cannot be read, or is in another encoding
 */
export function readTextFile(path: string): TextFile {
  let bytes;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new CliError(`${path} cannot be read: ${reasonOf(cause)}.`, 1, {cause});
  }
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, {fatal: true, ignoreBOM: true}).decode(bytes);
    // UTF-16 without a mark has a zero beside its first letter, and UTF-32 has two.
    const isWide = text.slice(0, 2).includes('\0');
    if (!isWide) return {text, encoding};
  } catch {
    // Reported below.
  }
  const [line, fault] =
    encoding !== 'utf-8'
      ? [1, 'it begins like UTF-16, and goes on as something else']
      : bytes.subarray(0, 2).includes(0)
        ? [1, 'it is not UTF-8, but UTF-16 without its mark']
        : [lineOfFirstFault(bytes), 'it is not UTF-8'];
  throw new CliError(`${path}:${line} cannot be read: ${fault}. Save it as UTF-8.`);
}

/** Reads a file of text: see {@link readTextFile}. */
export function readText(path: string): string {
  return readTextFile(path).text;
}

/**
 * Reads a file of text whose words are copied, or compared: it has also not lost a letter in another encoding before.
 *
 * @throws {CliError} if the file cannot be read, or not as its author wrote it
 */
export function readIntactText(path: string): string {
  const text = readText(path);
  const fault = encodingFault(text);
  if (!fault) return text;
  const line = text.slice(0, fault.offset).split(/\r\n?|\n/).length;
  throw new CliError(`${path}:${line} cannot be used: ${fault.message}`);
}

function encodingOf([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** The first line with a byte that is not UTF-8. Decoding and encoding changes that byte first. */
function lineOfFirstFault(bytes: Buffer): number {
  const again = Buffer.from(bytes.toString('utf8'));
  const at = bytes.findIndex((byte, n) => byte !== again[n]);
  return bytes.toString('utf8', 0, at === -1 ? bytes.length : at).split(/\r\n?|\n/).length;
}
