import fs from 'node:fs';
import {basename, dirname, join, relative} from 'node:path';
import {load} from 'js-yaml';
import type {Streams} from '../../src/node/command-line.js';

/*
 * What the command line would be if nobody had thought of an enemy: each line is written as such lines are written. Each attack must harm
 * it, or it would prove nothing about the real one. It is no part of the library.
 */

type Fields = Record<string, unknown>;

interface Options {
  readonly out?: string;
  readonly sources?: string;
  readonly isFix: boolean;
  readonly isGithub: boolean;
}

/** Understands `check PATH [--sources DIR] [--fix] [--format github]` and `build PATH --out DIR`. */
export function naiveTool(args: readonly string[], {out, err}: Streams): number {
  const [command = '', path = ''] = args;
  const valueOf = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const [to, sources] = [valueOf('--out'), valueOf('--sources')];
  const options = {...(to !== undefined && {out: to}), ...(sources !== undefined && {sources})};
  for (const file of markdownIn(path))
    work(command, path, file, {...options, isFix: args.includes('--fix'), isGithub: args.includes('github')}, out, err);
  return 0;
}

function work(
  command: string,
  folder: string,
  file: string,
  options: Options,
  out: Streams['out'],
  err: Streams['err'],
): void {
  const text = fs.readFileSync(file, 'utf8');
  const fields = fieldsOf(text);
  const list =
    options.sources === undefined
      ? {}
      : (load(fs.readFileSync(join(options.sources, 'sources.yaml'), 'utf8')) as Fields);
  for (const words of [
    ...stringsIn(fields),
    ...stringsIn(list),
    ...labelsIn(text),
    ...versions(file, fields),
    ...quotations(text, list, options),
  ])
    out(options.isGithub ? `::warning file=${file}::${words}\n` : `${file}: “${words}” is not known\n`);
  if (command === 'build') {
    const target = join(options.out ?? '', relative(folder, file));
    fs.mkdirSync(dirname(target), {recursive: true});
    fs.writeFileSync(target, text);
  }
  if (!options.isFix) return;
  write(file, fixed(text, list));
  err(`${file}: sources written\n`);
}

/** Follows every link. */
function markdownIn(folder: string): string[] {
  return fs
    .readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => {
      const path = join(folder, name);
      if (fs.statSync(path).isDirectory()) return markdownIn(path);
      return name.endsWith('.md') ? [path] : [];
    });
}

function fieldsOf(text: string): Fields {
  const [, yaml = ''] = /^---\n(.*?)\n---\n/s.exec(text) ?? [];
  return yaml === '' ? {} : ((load(yaml) ?? {}) as Fields);
}

/** All texts in something, keys too. */
function stringsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).flatMap(([key, part]) => [key, ...stringsIn(part)]);
}

function labelsIn(text: string): string[] {
  return [...text.matchAll(/\[\^(.+?)\]|\{#(.+?)\}/g)].map(([, label = '', id = '']) => label + id);
}

/** What the other versions of a briefing say. */
function versions(file: string, fields: Fields): string[] {
  const urls = [fields['translation-of'], ...Object.values((fields['translations'] ?? {}) as Fields)];
  return urls.flatMap((url) => {
    const path = join(dirname(file), String(url));
    return fs.existsSync(path) ? stringsIn(fieldsOf(fs.readFileSync(path, 'utf8'))) : [];
  });
}

/** What documents have in place of a quotation. */
function quotations(text: string, list: Fields, {sources = ''}: Options): string[] {
  return [...text.matchAll(/“(.*?)” \[\^(.*?)\]/g)].flatMap(([, words = '', id = '']) => {
    const {file = `${id}.txt`} = (list[id] ?? {}) as {file?: string};
    const path = join(sources, file);
    return [words, ...(sources !== '' && fs.existsSync(path) ? [fs.readFileSync(path, 'utf8')] : [])];
  });
}

/** Finds the front matter by an expression of its own. */
function fixed(text: string, list: Fields): string {
  const block = `sources:\n  ledger: ${JSON.stringify(list['ledger'])}\n`;
  const match = /^---\n(?:[^{\r\n\u2028\u2029].*\n)*?(?=---\n)/.exec(text);
  if (!match) return `---\n${block}---\n\n${text}`;
  const kept = match[0].replace(/^sources:\n(?: .*\n)*/m, '');
  return kept + block + text.slice(match[0].length);
}

/** Beside the file where that can be, else into it. */
function write(file: string, text: string): void {
  const beside = join(dirname(file), `${basename(file)}.new`);
  try {
    fs.writeFileSync(beside, text);
    fs.renameSync(beside, file);
  } catch {
    fs.writeFileSync(file, text);
  }
}
