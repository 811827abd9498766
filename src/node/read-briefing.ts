import {basename, resolve} from 'node:path';
import {characterEntities} from 'character-entities';
import type {Brief} from '../model/brief.js';
import {briefId} from '../model/brief-id.js';
import type {Problem} from '../model/problem.js';
import {validateBrief} from '../model/validate-brief.js';
import {parseBrief} from '../parse/index.js';
import {CliError} from './cli-error.js';
import {frontMatterLength} from '../parse/front-matter-length.js';
import {logLine} from './log-line.js';
import {readTextFile, type TextFile} from './read-text.js';

/** A briefing that was read from a file. */
export interface ReadBriefing {
  readonly text: string;
  /** Its relative URLs stay as they were written. */
  readonly brief: Brief;
  readonly problems: readonly Problem[];
  /** False if the id is made from the file's name. */
  readonly namesId: boolean;
}

/** A Problem of the parser, or of something else. */
export type FoundProblem = Omit<Problem, 'code'> & {readonly code: string};

/** Reads a briefing from a file: {@link readBriefing}, or {@link briefingReader}'s. */
export type BriefingReader = (path: string) => ReadBriefing;

/**
 * Reads a Markdown file. A briefing that does not name an id gets its file's name, as it does when a card loads it.
 *
 * @throws {CliError} if it cannot be read, or is not a Markdown file by its name
 */
export function readBriefing(path: string): ReadBriefing {
  const {text} = readBriefingFile(path);
  const {brief, problems} = parseBrief(text, {entities: characterEntities});
  const namesId = isNamed(text, brief);
  return {
    text,
    brief: namesId ? brief : {...brief, id: briefId(encodeURIComponent(basename(path)), brief.title)},
    problems,
    namesId,
  };
}

/**
 * A {@link readBriefing} that reads and parses each file once: it keeps what another one may ask for, a briefing that names a
 * translation or its original.
 */
export function briefingReader(): BriefingReader {
  const known = new Map<string, ReadBriefing>();
  return (path) => {
    const read = known.get(resolve(path)) ?? readBriefing(path);
    if (read.brief.translations || read.brief.translationOf !== undefined) known.set(resolve(path), read);
    return read;
  };
}

/** A briefing as it is at a URL: relative URLs start there, and without an id of the author's the URL gives it one. */
export function briefAt({brief, namesId}: ReadBriefing, url: string): Brief {
  const resolved = validateBrief(brief, {url}).brief ?? brief;
  return namesId ? resolved : {...resolved, id: briefId(url, brief.title)};
}

/** @throws {CliError} if it cannot be read, or is not a Markdown file by its name */
export function readBriefingFile(path: string): TextFile {
  if (!path.endsWith('.md')) throw new CliError(`${path} is not a briefing: a briefing’s name ends in .md.`);
  return readTextFile(path);
}

/** A Problem in the form that compilers use, so that editors and terminals make a link of it. */
export function problemLine(path: string, problem: FoundProblem): string {
  const {line, column, severity, code, message} = problem;
  return logLine(
    `${[path, line, column].filter((part) => part !== undefined).join(':')} ${severity} ${code} ${message}`,
  );
}

/**
 * Does not let a briefing that has lost letters pass for right: what is published would have U+FFFD in their place.
 *
 * @throws {CliError} if one of the Problems says so
 */
export function refuseLostLetters(path: string, problems: readonly FoundProblem[]): void {
  const lost = problems.find(({code}) => code === 'encoding-invalid' || code === 'character-invalid');
  if (!lost) return;
  throw new CliError(`${path}:${lost.line ?? 1} is not published as it is: ${lost.message}`);
}

/** Whether the front matter names the id. If the title would give the same one, only parsing under another name can tell. */
function isNamed(text: string, {id, title}: Brief): boolean {
  if (id !== briefId(undefined, title)) return true;
  const frontMatter = text.slice(0, frontMatterLength(text));
  return frontMatter !== '' && parseBrief(frontMatter, {url: encodeURIComponent(`${id}-`)}).brief.id === id;
}
