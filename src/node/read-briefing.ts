import {basename} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Brief} from '../model/brief.js';
import type {Problem} from '../model/problem.js';
import {parseBrief} from '../parse/index.js';
import {CliError} from './cli-error.js';
import {readText} from './read-text.js';

/** A briefing on the disk, read. */
export interface ReadBriefing {
  readonly brief: Brief;
  readonly problems: readonly Problem[];
}

/**
 * Reads a Markdown file. A briefing that names no id has its file's name, as it will have when a card loads it.
 *
 * @param url the absolute address that the file will have, if it is known
 * @throws {CliError} if it cannot be read, or is no Markdown file by its name
 */
export function readBriefing(path: string, url?: string): ReadBriefing {
  const text = readBriefingText(path);
  if (url !== undefined) return parseBrief(text, {url});
  const read = parseBrief(text);
  // Any address gives the id; but this one would be a wrong start for relative addresses.
  const {id} = parseBrief(text, {url: pathToFileURL(basename(path)).href}).brief;
  return {...read, brief: {...read.brief, id}};
}

/** A Problem as compilers print theirs, so that editors and terminals make links of it. */
export function problemLine(path: string, {line, column, severity, code, message}: Omit<Problem, 'code'> & {readonly code: string}): string {
  return `${[path, line, column].filter((part) => part !== undefined).join(':')} ${severity} ${code} ${message}`;
}

/** @throws {CliError} if it cannot be read, or is no Markdown file by its name */
export function readBriefingText(path: string): string {
  if (!path.endsWith('.md')) throw new CliError(`${path} is no briefing: a briefing’s name ends in .md.`);
  return readText(path);
}
