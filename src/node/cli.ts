#!/usr/bin/env node
import {parseArgs, type ParseArgsConfig} from 'node:util';
import {VERSION} from '../register.js';
import {build} from './build.js';
import {CliError} from './cli-error.js';
import {snippet, SNIPPETS} from './snippet.js';

const HELP = `caucasus-briefs ${VERSION}: Markdown briefings for <caucasus-brief> cards

caucasus-briefs build PATH… --out DIR [--base URL]
    For each briefing NAME.md, also in the folders that are named, writes to DIR
      NAME.json           compiled: for cards that need no Markdown parser
      NAME.snapshot.html  plain HTML: for the inside of a tag, feeds, archives
      NAME.html           prerendered: a card that shows without script
    and index.json, the list of them all. Sub-folders are kept.
    --base URL  address of the briefings' folder; relative links start there

caucasus-briefs snippet FILE --for html|snapshot|static [--src URL] [--script URL] [--csp]
    Prints what to paste into a page for the briefing FILE:
      html      script and tag
      snapshot  script, and tag with its snapshot inside and a height hint
      static    plain HTML without script
    --src URL     where the page loads the briefing from (.md or compiled .json)
    --script URL  where the page loads the elements from
    --csp         the page forbids style attributes: prints the height as a rule

caucasus-briefs --help | --version

Problems of a briefing are printed as FILE:LINE:COLUMN SEVERITY CODE MESSAGE.
Exit code: 0 done, 1 could not be done, 2 not understood.`;

const warn = (line: string) => void process.stderr.write(`${line}\n`);
const print = (text: string) => void process.stdout.write(`${text}\n`);

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => void>> = {
  build(args) {
    const {values, positionals} = read(args, {out: {type: 'string'}, base: {type: 'string'}});
    const {out, base} = values;
    if (positionals.length === 0) throw new CliError('build needs a PATH: a briefing (*.md) or a folder of briefings.', 2);
    if (out === undefined || out === '') throw new CliError('build needs --out DIR: the folder to write to.', 2);
    if (base !== undefined && !/^https?:/.test(URL.canParse(base) ? new URL(base).protocol : '')) throw new CliError('--base needs an absolute address: https://…', 2);
    const count = build(positionals, {out, base: base?.replace(/\/?$/, '/'), warn});
    print(`${count} ${count === 1 ? 'briefing' : 'briefings'} written to ${out}`);
  },

  snippet(args) {
    const {values, positionals} = read(args, {for: {type: 'string'}, src: {type: 'string'}, script: {type: 'string'}, csp: {type: 'boolean'}});
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new CliError('snippet needs one FILE: a briefing (*.md).', 2);
    const kind = SNIPPETS.find((each) => each === values.for);
    if (kind === undefined) throw new CliError(`snippet needs --for ${SNIPPETS.join(', --for ')}.`, 2);
    print(snippet(file, {...values, kind, warn}));
  },
};

function run([command, ...args]: readonly string[]): void {
  if (command === '--help' || command === '-h') {
    print(HELP);
  } else if (command === '--version' || command === '-v') {
    print(VERSION);
  } else {
    const known = command !== undefined && Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
    if (!known) throw new CliError(command === undefined ? 'Which command? caucasus-briefs --help lists them.' : `There is no command “${command}”. caucasus-briefs --help lists them.`, 2);
    if (args.includes('--help') || args.includes('-h')) print(HELP);
    else known(args);
  }
}

function read<const T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T) {
  try {
    return parseArgs({args: [...args], options, allowPositionals: true});
  } catch (cause) {
    const [sentence] = (cause instanceof Error ? cause.message : String(cause)).split('. ');
    throw new CliError(`${sentence?.replace(/\.$/, '')}. caucasus-briefs --help lists what there is.`, 2, {cause});
  }
}

try {
  run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CliError)) throw error;
  warn(error.message);
  process.exitCode = error.exitCode;
}
