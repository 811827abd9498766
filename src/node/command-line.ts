import {parseArgs, type ParseArgsConfig} from 'node:util';
import type {AttributeKind} from '../cards/card.js';
import {CARDS} from '../cards/index.js';
import {CliError} from './cli-error.js';
import {logHtml, logLine} from './log-line.js';
import type {ReviewedFile} from './check/check.js';
import type {LiveSource} from './check/live.js';
import type {CheckFormat} from './check/report.js';
import type {ReviewFormat} from './check/review.js';
import type {ViewKind} from '../render/context.js';
import type {SnippetKind} from './snippet.js';
import {VERSION} from './version.js';

const SNIPPETS: readonly SnippetKind[] = ['html', 'snapshot', 'static'];
const VIEWS: readonly ViewKind[] = ['digest', 'full'];
const FORMATS: readonly CheckFormat[] = ['text', 'json', 'github'];
const REVIEW_FORMATS: readonly ReviewFormat[] = ['text', 'html', 'json'];

/** What cards can be asked for, each attribute once. */
const ATTRIBUTES = [...new Map(CARDS.flatMap((card) => Object.entries<AttributeKind>(card.attributes)))];

/** The options of `snippet` that are a card's attributes, as the help lists them. */
function helpOfAttributes(): string {
  const values: Readonly<Record<AttributeKind, string>> = {
    id: ' ID',
    ids: ' IDS',
    date: ' DATE',
    order: ' asc|desc',
    look: '',
  };
  return ATTRIBUTES.map(([name, kind]) => `--${name}${values[kind]}`).join(' ');
}

const HELP = `caucasus-briefs ${VERSION}: Markdown briefings for <caucasus-brief> cards

caucasus-briefs check PATH… [--sources DIR] [--fix] [--strict] [--format text|json|github] [--today DATE]
    Prints every Problem of the briefings, and a summary of what was compared.
    --sources DIR  folder with sources.yaml and the text of each document, every
                   line a paragraph: passages and quotations are looked for there, and
                   statements held against the passages that they cite
    --fix          first writes the cited sources of sources.yaml to each briefing, and
                   characters in place of names that cards do not read, such as &acd;
    --strict       warnings count as errors, and every claim must name its passage
    --format       text (the default), json, or github: annotations in its logs
    --today DATE   the day that counts as today, YYYY-MM-DD
    --review       prints each statement beside the words of its passages, for a
                   second reader; --format text, html or json. For the desk alone
    --live         asks each source’s URL whether the passages still stand there

caucasus-briefs new TITLE [--print]
    Writes a new briefing, named after its title, here; --print only prints it.

caucasus-briefs build PATH… --out DIR [--base URL]
    For each briefing NAME.md, also in the folders that are named, writes to DIR
      NAME.json           compiled: for cards that need no Markdown parser
      NAME.snapshot.html  plain HTML: for the inside of a tag, feeds, archives
      NAME.html           prerendered: a card that shows without script
    and index.json, the list of them all. Sub-folders are kept.
    --base URL  URL of the briefings' folder; relative links start there

caucasus-briefs snippet FILE --for html|snapshot|static [--src URL] [--script URL] [--csp]
                [--card NAME] [--view digest|full] [--section ID] …
    Prints what to paste into a page for the briefing FILE:
      html      script, and tag with a height hint and a link to the briefing inside
      snapshot  the same with the briefing's snapshot inside
      static    plain HTML without script
    --src URL     where the page loads the briefing from (.md or compiled .json)
    --script URL  where the page loads the elements from
    --csp         the page forbids style attributes: prints the height as rules
    --view        digest (the default): about one screen, the depth in folds; or full
    --card NAME   ${CARDS.map(({tag}) => tag).join(', ')}
    ${helpOfAttributes()}
                  what the card shows, as its attributes of these names

caucasus-briefs --help | --version

Problems of a briefing are printed as FILE:LINE:COLUMN SEVERITY CODE MESSAGE.
Exit code: 0 done, 1 could not be done or check found an error, 2 not understood.`;

/** Where the command line writes to. */
export interface Streams {
  /** Gets what was asked for. */
  readonly out: (text: string) => void;
  /** Gets what is to be known besides. */
  readonly err: (text: string) => void;
}

interface Printing {
  readonly print: (text: string) => void;
  readonly warn: (line: string) => void;
}

/** @returns the exit code */
type Command = (args: readonly string[], printing: Printing) => Promise<number>;

/** Each loads what it needs only when its words are understood. */
const COMMANDS: Readonly<Record<string, Command>> = {
  async check(args, {print, warn}) {
    const {values, positionals} = read(args, {
      sources: {type: 'string'},
      fix: {type: 'boolean'},
      strict: {type: 'boolean'},
      format: {type: 'string'},
      today: {type: 'string'},
      review: {type: 'boolean'},
      live: {type: 'boolean'},
    });
    const {sources, fix = false, strict = false, today, review: isReview = false, live: isLive = false} = values;
    if (positionals.length === 0)
      throw new CliError('check needs a PATH: a briefing (*.md) or a folder of briefings.', 2);
    if (sources === '') throw new CliError('--sources needs a folder: the one with sources.yaml.', 2);
    const named = values.format ?? 'text';
    const format = FORMATS.find((each) => each === named);
    const reviewFormat = REVIEW_FORMATS.find((each) => each === named);
    if (isReview && reviewFormat === undefined)
      throw new CliError(`--format must be ${listOf(REVIEW_FORMATS)} with --review.`, 2);
    if (!isReview && format === undefined) throw new CliError(`--format must be ${listOf(FORMATS)}.`, 2);
    if (today !== undefined && !isDay(today)) throw new CliError('--today needs a day: YYYY-MM-DD.', 2);
    if (fix && sources === undefined) throw new CliError('--fix needs --sources DIR: the folder with sources.yaml.', 2);
    for (const [option, isAsked] of [
      ['--review', isReview],
      ['--live', isLive],
    ] as const)
      if (isAsked && sources === undefined)
        throw new CliError(`${option} needs --sources DIR: the folder with sources.yaml.`, 2);
    const [{check, review}, {fixFiles}, {formatCheck}] = await Promise.all([
      import('./check/check.js'),
      import('./check/fix-files.js'),
      import('./check/report.js'),
    ]);
    if (fix && sources !== undefined)
      for (const {path, written, lostComments} of fixFiles(positionals, sources)) {
        warn(`${path}: ${written.join(' and ')} written`);
        if (lostComments.length > 0)
          warn(`${path}: comments left out, whose sources are no longer there: ${lostComments.join(' ')}`);
      }
    const options = {sources, strict, today};
    const {files, counts} = isReview || isLive ? review(positionals, options) : check(positionals, options);
    const live = isLive ? await askLive(files, warn) : undefined;
    if (reviewFormat !== undefined && isReview) {
      const {formatReview} = await import('./check/review.js');
      print(formatReview({files, counts, live}, reviewFormat));
    } else if (format !== undefined) {
      const plain = files.map(({path, problems, signOffs}) => ({path, problems, signOffs}));
      print(formatCheck({files: plain, counts}, format, sources !== undefined, live));
    }
    return counts.errors > 0 || (strict && counts.warnings > 0) ? 1 : 0;
  },

  async new(args, {print}) {
    const {values, positionals} = read(args, {print: {type: 'boolean'}});
    const title = positionals.join(' ').replace(/\s+/g, ' ').trim();
    if (title === '') throw new CliError('new needs a TITLE.', 2);
    const {skeleton, writeSkeleton} = await import('./skeleton.js');
    print(values.print ? skeleton(title).text.trimEnd() : `${writeSkeleton(title)} written`);
    return 0;
  },

  async build(args, {print, warn}) {
    const {values, positionals} = read(args, {out: {type: 'string'}, base: {type: 'string'}});
    const {out, base} = values;
    if (positionals.length === 0)
      throw new CliError('build needs a PATH: a briefing (*.md) or a folder of briefings.', 2);
    if (out === undefined || out === '') throw new CliError('build needs --out DIR: the folder to write to.', 2);
    if (base !== undefined && !/^https?:/.test(URL.canParse(base) ? new URL(base).protocol : ''))
      throw new CliError('--base needs an absolute URL: https://…', 2);
    const {build} = await import('./build.js');
    const count = build(positionals, {out, base: base?.replace(/\/?$/, '/'), warn});
    print(`${count} ${count === 1 ? 'briefing' : 'briefings'} written to ${logLine(out)}`);
    return 0;
  },

  async snippet(args, {print, warn}) {
    const {values, positionals} = read(args, {
      for: {type: 'string'},
      src: {type: 'string'},
      script: {type: 'string'},
      csp: {type: 'boolean'},
      card: {type: 'string'},
      view: {type: 'string'},
      ...Object.fromEntries(
        ATTRIBUTES.map(([name, kind]) => [name, {type: kind === 'look' ? ('boolean' as const) : ('string' as const)}]),
      ),
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new CliError('snippet needs one FILE: a briefing (*.md).', 2);
    const kind = SNIPPETS.find((each) => each === values.for);
    if (kind === undefined) throw new CliError(`--for must be ${listOf(SNIPPETS)}.`, 2);
    const {src, script, csp, card = 'caucasus-brief', view: wanted = 'digest', ...query} = values;
    const view = VIEWS.find((each) => each === wanted);
    if (view === undefined) throw new CliError(`--view must be ${listOf(VIEWS)}.`, 2);
    const known = CARDS.find(({tag}) => tag === card);
    if (known === undefined) throw new CliError(`--card must be ${listOf(CARDS.map(({tag}) => tag))}.`, 2);
    const {for: _kind, ...asked} = query;
    const strange = Object.keys(asked).find((name) => !Object.hasOwn(known.attributes, name));
    if (strange !== undefined) throw new CliError(`--${strange} does not apply to <${known.tag}>.`, 2);
    const {snippetOfFile} = await import('./snippet-of-file.js');
    print(logHtml(snippetOfFile(file, {kind, src, script, csp, view, card: known.tag, query: asked, warn})));
    return 0;
  },
};

/** Asks the sources’ URLs whether the passages still stand there. What they answer is information, and never an error. */
async function askLive(files: readonly ReviewedFile[], told: (line: string) => void): Promise<LiveSource[]> {
  const {checkLive} = await import('./check/live.js');
  return checkLive(
    files.flatMap(({path, briefing}) => (briefing ? [{path, ...briefing}] : [])),
    {told},
  );
}

/** Names in a row: “a, b or c”. */
function listOf(names: readonly string[]): string {
  return names.join(', ').replace(/, ([^,]*)$/, ' or $1');
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * Does what is typed behind `caucasus-briefs`.
 *
 * @returns the exit code
 */
export async function commandLine(args: readonly string[], {out, err}: Streams): Promise<number> {
  const print = (text: string) => out(`${text}\n`);
  const warn = (line: string) => err(`${logLine(line)}\n`);
  try {
    return await run(args, {print, warn});
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    warn(error.message);
    return error.exitCode;
  }
}

async function run([command, ...args]: readonly string[], printing: Printing): Promise<number> {
  const isHelp = command === '--help' || command === '-h';
  if (isHelp || command === '--version' || command === '-v') {
    printing.print(isHelp ? HELP : VERSION);
    return 0;
  }
  const known = command !== undefined && Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (!known)
    throw new CliError(
      command === undefined
        ? 'Which command? caucasus-briefs --help lists them.'
        : `There is no command “${command}”. caucasus-briefs --help lists them.`,
      2,
    );
  if (!args.includes('--help') && !args.includes('-h')) return await known(args, printing);
  printing.print(HELP);
  return 0;
}

function read<const T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T) {
  try {
    return parseArgs({args: [...args], options, allowPositionals: true});
  } catch (cause) {
    const [sentence] = (cause instanceof Error ? cause.message : String(cause)).split('. ');
    throw new CliError(`${sentence?.replace(/\.$/, '')}. caucasus-briefs --help lists what there is.`, 2, {cause});
  }
}
