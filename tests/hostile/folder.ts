import assert from 'node:assert/strict';
import fs, {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {mock} from 'node:test';
import type {Streams} from '../../src/node/command-line.js';
import {CliError} from '../../src/node/cli-error.js';
import {parseBrief} from '../../src/parse/index.js';
import {SECRET, type Entry, type FolderAttack, type FolderHarm} from './folder-attacks.js';

/** What is run: the command line, or something weaker. */
export type Tool = (args: readonly string[], streams: Streams) => Promise<number> | number;

const SOURCES = {'sources.yaml': 'ledger: {publisher: Island Ledger, title: A toll}\n', 'ledger.txt': 'The words.\n'};

const COMMANDS: readonly (readonly string[])[] = [
  ['check', '.'],
  ['check', '.', '--format', 'github'],
  ['check', '.', '--format', 'json'],
  ['check', '.', '--sources', '../sources', '--strict'],
  ['build', '.', '--out', '../out'],
  ['check', '.', '--sources', '../sources', '--fix'],
];

/** Lets an attack on a tool, by each command in a folder of its own, and says what it has done. */
export async function harmsOf(attack: FolderAttack, tool: Tool): Promise<Set<FolderHarm>> {
  const harms = new Set<FolderHarm>();
  for (const args of COMMANDS) for (const harm of await harmsOfCommand(attack, tool, args)) harms.add(harm);
  return harms;
}

async function harmsOfCommand(attack: FolderAttack, tool: Tool, args: readonly string[]): Promise<Set<FolderHarm>> {
  const harms = new Set<FolderHarm>();
  const scratch = mkdtempSync(join(tmpdir(), 'caucasus-briefs-hostile-'));
  const home = process.cwd();
  try {
    make(join(scratch, 'in'), attack.entries);
    make(join(scratch, 'sources'), attack.sources ?? SOURCES);
    const before = contents(scratch);
    process.chdir(join(scratch, 'in'));
    let [printed, said, status] = ['', '', 1];
    const restore = attack.fails === undefined ? () => undefined : failing(attack.fails);
    try {
      status = await tool(args, {out: (text) => (printed += text), err: (text) => (said += text)});
    } catch (error) {
      if (!(error instanceof CliError)) harms.add('crash');
    } finally {
      restore();
    }
    const after = contents(scratch);
    const made = [...after].filter(([path]) => path.startsWith('out/'));
    const whole = `${printed}${said}${made.map(([path, bytes]) => path + bytes.toString('utf8')).join('\n')}`;
    if (whole.includes(attack.secret ?? SECRET)) harms.add('leak');
    if (/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test((printed + said).replaceAll('\n', ''))) harms.add('terminal');
    // A carriage return ends a line of a log, too.
    if ((printed + said).split(/[\n\r]/).some(isForged)) harms.add('log');
    if (status === 0 && made.some(([, bytes]) => /\uFFFD|Ã©|â€œ|Р“Р°/.test(bytes.toString('utf8'))))
      harms.add('garbage');
    for (const [path, bytes] of before)
      if (isDamaged(bytes, after.get(path), args.includes('--fix') && /^in\/.*\.md$/s.test(path))) harms.add('damage');
    if ([...after.keys()].some((path) => !before.has(path) && !path.startsWith('out/'))) harms.add('litter');
    if (args[0] === 'build' && made.some(([path]) => /\.tmp$/.test(path))) harms.add('litter');
    return harms;
  } finally {
    process.chdir(home);
    rmSync(scratch, {recursive: true});
  }
}

/** A command of GitHub's logs that is none of the annotations at a file, or is one at a file that is not there. */
function isForged(line: string): boolean {
  return (
    /^\s*::(?!(?:error|warning|notice) file=)/.test(line) || /^\s*::\w+ file=README/.test(line) || line.includes('##[')
  );
}

/** A fix may change the sources, and nothing else. */
function isDamaged(before: Buffer, after: Buffer | undefined, mayBeFixed: boolean): boolean {
  if (!after || !mayBeFixed || before.equals(after)) return !after?.equals(before);
  const read = (bytes: Buffer) => {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    const {sources, passages, footnotes, body, ...fields} = parseBrief(text).brief;
    return [JSON.stringify(fields), text.slice(text.lastIndexOf('\nText'))];
  };
  try {
    assert.deepEqual(read(after), read(before));
    return false;
  } catch {
    return true;
  }
}

function make(folder: string, entries: Readonly<Record<string, Entry>>): void {
  mkdirSync(folder, {recursive: true});
  for (const [name, entry] of Object.entries(entries)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), {recursive: true});
    if (typeof entry === 'object' && 'link' in entry) symlinkSync(entry.link, path);
    else writeFileSync(path, entry);
  }
}

/** Each file below a folder; links are not followed. */
function contents(folder: string, below = ''): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (const name of readdirSync(join(folder, below))) {
    const path = below === '' ? name : `${below}/${name}`;
    const stat = lstatSync(join(folder, path));
    if (stat.isDirectory()) for (const [inner, bytes] of contents(folder, path)) found.set(inner, bytes);
    else found.set(path, stat.isFile() ? readFileSync(join(folder, path)) : Buffer.from('a link'));
  }
  return found;
}

/** Lets writing fail in the middle, or what comes after it. */
export function failing(what: 'write' | 'rename'): () => void {
  const error = (code: string) => Object.assign(new Error(code), {code});
  const {writeFileSync: write} = fs;
  const mocked =
    what === 'rename'
      ? mock.method(fs, 'renameSync', () => {
          throw error('EIO');
        })
      : mock.method(fs, 'writeFileSync', (path: string, content: string | Buffer) => {
          write(path, content.slice(0, content.length / 2));
          throw error('ENOSPC');
        });
  syncBuiltinESMExports();
  return () => {
    mocked.mock.restore();
    syncBuiltinESMExports();
  };
}
