import {printable} from '../model/printable.js';

/** Ends the command with one sentence for the person who typed it. */
export class CliError extends Error {
  /** 1: it failed. 2: the command line was not understood. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1, options?: ErrorOptions) {
    super(printable(message), options);
    this.exitCode = exitCode;
  }
}

/** Why the system refuses access to a file, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'the file or folder does not exist',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  EEXIST: 'a file of that name exists',
  ENAMETOOLONG: 'its name is too long',
  ENOSPC: 'the disk is full',
  ELOOP: 'its links lead in a circle',
};
