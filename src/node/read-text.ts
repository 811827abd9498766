import {readFileSync} from 'node:fs';
import {CliError, reasonOf} from './cli-error.js';

/**
 * Reads a file of text, which must be UTF-8. A byte order mark stays where it is.
 *
 * Other encodings must not pass in silence: what is read here is published, and `check --fix` writes it back.
 *
 * @throws {CliError} if the file cannot be read, or is not UTF-8
 */
export function readText(path: string): string {
  let bytes;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new CliError(`${path} cannot be read: ${reasonOf(cause)}.`, 1, {cause});
  }
  const isUtf16 = bytes.length > 1 && (bytes[0] === 0 || bytes[1] === 0); // UTF-16 without a mark has a zero beside its first letter.
  try {
    if (!isUtf16) return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    // Reported below.
  }
  const encoding =
    isUtf16 || MARK_OF_UTF16.test(bytes.toString('latin1', 0, 2)) ? 'it is UTF-16, not UTF-8' : 'it is not UTF-8';
  throw new CliError(`${path}:${isUtf16 ? 1 : lineOfFirstFault(bytes)} cannot be read: ${encoding}. Save it as UTF-8.`);
}

const MARK_OF_UTF16 = /^(?:\xFE\xFF|\xFF\xFE)/;

/** The first line with a byte that is not UTF-8. Decoding and encoding changes that byte first. */
function lineOfFirstFault(bytes: Buffer): number {
  const again = Buffer.from(bytes.toString('utf8'));
  const at = bytes.findIndex((byte, n) => byte !== again[n]);
  return bytes.toString('utf8', 0, at === -1 ? bytes.length : at).split(/\r\n?|\n/).length;
}
