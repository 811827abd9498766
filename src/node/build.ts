import {join, posix, resolve} from 'node:path';
import type {Brief} from '../model/brief.js';
import {laterOriginal} from '../model/versions.js';
import {CliError} from './cli-error.js';
import {scriptSafe} from './compile.js';
import {findBriefings, type BriefingFile} from './find-briefings.js';
import {prerender} from './prerender.js';
import {briefingReader, problemLine} from './read-briefing.js';
import {encodePath, fileAt, readWithOriginal} from './read-with-original.js';
import {snapshot} from './snapshot.js';
import {writeText} from './write-text.js';

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
 * index.json. It writes all or, if anything is wrong with a file, nothing. What leads to another version leads to what is
 * made of it: in the JSON to JSON, which a card loads, in HTML to prerendered HTML, which a reader opens.
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
  const addressOf = addressesOf(files, base);
  const read = briefingReader();
  const index = files.map(({path, name}) => {
    const url = base === undefined ? undefined : new URL(`${encodePath(name)}.md`, base).href;
    const {brief, problems} = readWithOriginal(path, url, read);
    for (const problem of problems) warn(problemLine(path, problem));
    const later = laterOriginal(brief);
    if (later) warn(problemLine(path, {severity: 'notice', code: 'translation-older', message: `The original was changed later (${later.iso}), and readers are told so.`}));
    const linked = (extension: string) => withVersionsAt(brief, (to) => addressOf(path, name, to, extension));
    const html = url === undefined ? {} : {base: url};
    const made = {json: `${name}.json`, snapshot: `${name}.snapshot.html`, html: `${name}.html`};
    add(made.json, path, scriptSafe(linked('.json')));
    add(made.snapshot, path, snapshot(linked('.html'), html));
    add(made.html, path, prerender(linked('.html'), html));
    return entryOf(brief, made);
  });
  add('index.json', 'the list of all briefings', JSON.stringify({briefings: index}, undefined, 2));
  for (const [name, content] of outputs) writeText(join(out, name), `${content}\n`);
  return files.length;
}

/** What a list of briefings shows of each. */
function entryOf({id, title, summary, lang, published, updated, asOf, withdrawn}: Brief, files: Readonly<Record<string, string>>): object {
  return {id, title, summary, lang, published, updated, asOf, withdrawn, files};
}

/** Says where an address that leads to a briefing of these leads in the output. */
function addressesOf(files: readonly BriefingFile[], base: string | undefined): (path: string, name: string, url: string, extension: string) => string {
  const names = new Map(files.map(({path, name}) => [base === undefined ? resolve(path) : new URL(`${encodePath(name)}.md`, base).href, name]));
  return (path, name, url, extension) => {
    const to = names.get(base === undefined ? resolve(fileAt(path, url) ?? '') : url);
    if (to === undefined) return url;
    return base === undefined ? encodePath(posix.relative(posix.dirname(name), to)) + extension : new URL(encodePath(to) + extension, base).href;
  };
}

function withVersionsAt(brief: Brief, addressOf: (url: string) => string): Brief {
  const {translations, translationOf} = brief;
  return {
    ...brief,
    ...(translations && {translations: Object.fromEntries(Object.entries(translations).map(([lang, url]) => [lang, addressOf(url)]))}),
    ...(translationOf !== undefined && {translationOf: addressOf(translationOf)}),
  };
}
