import {join, posix, resolve} from 'node:path';
import type {Brief} from '../model/brief.js';
import {laterOriginal} from '../model/versions.js';
import {scriptSafe} from '../server/compile.js';
import {prerender} from '../server/prerender.js';
import {snapshot} from '../server/snapshot.js';
import {encodePath, markdownFileAt} from './briefing-paths.js';
import {CliError} from './cli-error.js';
import {findBriefings, type BriefingFile} from './find-briefings.js';
import {NamedFolders} from './named-folders.js';
import {otherVersions} from './other-version.js';
import {briefingReader, problemLine, refuseLostLetters, type FoundProblem} from './read-briefing.js';
import {readTranslation} from './read-translation.js';
import {writeText} from './write-text.js';

/** Options of {@link build}. */
export interface BuildOptions {
  /** The folder to write to. It is made if it does not exist. */
  readonly out: string;
  /** The absolute URL of the briefings' folder: relative URLs in the briefings start there. */
  readonly base?: string | undefined;
  /** Gets each Problem, as a line. */
  readonly warn: (line: string) => void;
}

/**
 * Writes NAME.json (compiled), NAME.snapshot.html and NAME.html (prerendered) for each briefing, and an index.json of all.
 * If a file cannot be read, or has lost letters in another encoding, it writes nothing. Links between versions lead to the
 * output: JSON links to JSON, which a card loads, and HTML to prerendered HTML, which a reader opens.
 *
 * @returns how many briefings were written
 * @throws {CliError} if a file cannot be read or written, or if two files would have the same name
 */
export function build(paths: readonly string[], {out, base, warn}: BuildOptions): number {
  const outputs = new Map<string, string>();
  const names = new Map<string, string>();
  const add = (name: string, from: string, content: string) => {
    const other = names.get(name.toLowerCase()); // Some file systems ignore case.
    if (other !== undefined) {
      const cure = 'Rename one of them, or build them separately.';
      throw new CliError(`${other} and ${from} would both be written to ${join(out, name)}. ${cure}`);
    }
    names.set(name.toLowerCase(), from);
    outputs.set(name, content);
  };
  const folders = new NamedFolders(paths);
  const files = findBriefings(paths, folders);
  const urlOf = urlsIn(files, base);
  const read = briefingReader();
  const other = otherVersions(folders, read);
  const found: [path: string, problems: readonly FoundProblem[]][] = [];
  const index = files.map(({path, name}) => {
    const url = base === undefined ? undefined : new URL(`${encodePath(name)}.md`, base).href;
    const {brief, problems} = readTranslation(path, url, read, other);
    found.push([path, problems]);
    for (const problem of problems) warn(problemLine(path, problem));
    const later = laterOriginal(brief);
    if (later) {
      const message = `The original was changed later (${later.iso}), and readers are told so.`;
      warn(problemLine(path, {severity: 'notice', code: 'translation-older', message}));
    }
    const linked = (extension: string) => withVersionsAt(brief, (to) => urlOf(path, name, to, extension));
    const html = url === undefined ? {} : {base: url};
    const made = {json: `${name}.json`, snapshot: `${name}.snapshot.html`, html: `${name}.html`};
    add(made.json, path, scriptSafe(linked('.json')));
    add(made.snapshot, path, snapshot(linked('.html'), {...html, folds: false}));
    add(made.html, path, prerender(linked('.html'), {...html, view: 'full'}));
    return entryOf(brief, made);
  });
  for (const [path, problems] of found) refuseLostLetters(path, problems);
  add('index.json', 'the list of all briefings', JSON.stringify({briefings: index}, undefined, 2));
  for (const [name, content] of outputs) writeText(join(out, name), `${content}\n`);
  return files.length;
}

/** The entry of a briefing in index.json. */
function entryOf(
  {id, title, summary, lang, published, updated, asOf, withdrawn}: Brief,
  files: Readonly<Record<string, string>>,
): object {
  return {id, title, summary, lang, published, updated, asOf, withdrawn, files};
}

/** Says where the URL of one of these briefings leads in the output. */
type UrlOf = (path: string, name: string, url: string, extension: string) => string;

function urlsIn(files: readonly BriefingFile[], base: string | undefined): UrlOf {
  const keyOf = ({path, name}: BriefingFile) =>
    base === undefined ? resolve(path) : new URL(`${encodePath(name)}.md`, base).href;
  const names = new Map(files.map((file) => [keyOf(file), file.name]));
  return (path, name, url, extension) => {
    const to = names.get(base === undefined ? resolve(markdownFileAt(path, url) ?? '') : url);
    if (to === undefined) return url;
    if (base === undefined) return encodePath(posix.relative(posix.dirname(name), to)) + extension;
    return new URL(encodePath(to) + extension, base).href;
  };
}

function withVersionsAt(brief: Brief, urlOf: (url: string) => string): Brief {
  const {translations, translationOf} = brief;
  return {
    ...brief,
    ...(translations && {
      translations: Object.fromEntries(Object.entries(translations).map(([lang, url]) => [lang, urlOf(url)])),
    }),
    ...(translationOf !== undefined && {translationOf: urlOf(translationOf)}),
  };
}
