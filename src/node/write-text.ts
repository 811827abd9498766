import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {CliError, reasonOf} from './cli-error.js';
import type {Encoding} from './read-text.js';

/**
 * Writes a file of text, and makes its folder if that does not exist.
 *
 * The text goes to a temporary file beside it, which then takes its name. So an interruption leaves the whole old text or the
 * whole new one, and readers of the file never see a part.
 *
 * @throws {CliError} if it cannot be written; the old file is then as it was
 */
export function writeText(path: string, text: string, encoding: Encoding = 'utf-8'): void {
  let temporary: string | undefined;
  try {
    mkdirSync(dirname(path), {recursive: true});
    const isThere = existsSync(path);
    if (isThere) accessSync(path, constants.W_OK); // Renaming would also replace a read-only file.
    const target = isThere ? realpathSync(path) : path; // A link stays a link.
    temporary = join(dirname(target), `.caucasus-briefs.${process.pid}.tmp`); // The target’s name may be as long as names can be.
    writeFileSync(temporary, encoded(text, encoding), {flush: true});
    if (isThere) chmodSync(temporary, statSync(target).mode);
    renameSync(temporary, target);
  } catch (cause) {
    if (temporary !== undefined) rmSync(temporary, {force: true});
    throw new CliError(`${path} cannot be written: ${reasonOf(cause)}.`, 1, {cause});
  }
}

function encoded(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text);
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}
