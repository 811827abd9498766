import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Brief} from '../model/brief.js';
import {CliError, reasonOf} from './cli-error.js';
import {scriptSafe} from './compile.js';
import {findBriefings} from './find-briefings.js';
import {prerender} from './prerender.js';
import {problemLine, readBriefing} from './read-briefing.js';
import {snapshot} from './snapshot.js';

/** What `build` is told. */
export interface BuildOptions {
  /** The folder to write to; it is made if it is not there. */
  readonly out: string;
  /** The absolute address of the briefings' folder: relative addresses in them are resolved against it. */
  readonly base?: string | undefined;
  /** Is told each Problem, as a line. */
  readonly warn: (line: string) => void;
}

/**
 * Writes for each briefing NAME.json (compiled), NAME.snapshot.html and NAME.html (prerendered), and for all of them an
 * index.json. It writes all or, if anything is wrong with a file, nothing.
 *
 * @returns how many briefings were written
 * @throws {CliError} if a file cannot be read or written, or if two files would have the same name
 */
export function build(paths: readonly string[], {out, base, warn}: BuildOptions): number {
  const outputs = new Map<string, string>();
  const names = new Map<string, string>();
  const add = (name: string, from: string, content: string) => {
    const other = names.get(name.toLowerCase()); // Some file systems know no difference.
    if (other !== undefined) throw new CliError(`${other} and ${from} would both be written to ${join(out, name)}. Rename one of them, or build them apart.`);
    names.set(name.toLowerCase(), from);
    outputs.set(name, content);
  };
  const files = findBriefings(paths);
  const index = files.map(({path, name}) => {
    const url = base === undefined ? undefined : new URL(`${encodePath(name)}.md`, base).href;
    const {brief, problems} = readBriefing(path, url);
    for (const problem of problems) warn(problemLine(path, problem));
    const html = url === undefined ? {} : {base: url};
    const made = {json: `${name}.json`, snapshot: `${name}.snapshot.html`, html: `${name}.html`};
    add(made.json, path, scriptSafe(brief));
    add(made.snapshot, path, snapshot(brief, html));
    add(made.html, path, prerender(brief, html));
    return entryOf(brief, made);
  });
  add('index.json', 'the list of all briefings', JSON.stringify({briefings: index}, undefined, 2));
  for (const [name, content] of outputs) write(join(out, name), `${content}\n`);
  return files.length;
}

/** What a list of briefings shows of each. */
function entryOf({id, title, summary, lang, published, updated, asOf, withdrawn}: Brief, files: Readonly<Record<string, string>>): object {
  return {id, title, summary, lang, published, updated, asOf, withdrawn, files};
}

function encodePath(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/');
}

function write(path: string, content: string): void {
  try {
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, content);
  } catch (cause) {
    throw new CliError(`${path} cannot be written: ${reasonOf(cause)}.`, 1, {cause});
  }
}
