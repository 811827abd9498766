import type {Brief} from '../model/brief.js';
import type {Inline} from '../model/inline.js';
import {withoutForbidden} from '../model/characters.js';
import {plainText} from '../model/plain-text.js';
import type {Problem} from '../model/problem.js';
import {briefId} from '../model/brief-id.js';
import {asInlines} from './anchors.js';
import {BlockReader} from './blocks.js';
import {reportCharacters} from './characters.js';
import {withoutComments} from './comments.js';
import {Definitions} from './definitions.js';
import type {UnshapedBlock} from './unshaped-blocks.js';
import {endOfMarkdown} from './end-of-markdown.js';
import {readFrontMatter} from './yaml/front-matter.js';
import type {Metadata} from './yaml/metadata.js';
import {splitFrontMatter} from './yaml/split-front-matter.js';
import {takeFinalAnchor} from './item-start.js';
import {lex, type Lexed} from './marked/lexer.js';
import {MAX_FRONT_MATTER, MAX_MARKS, MAX_TEXT} from './limits.js';
import {ProblemList} from './problem-list.js';
import type {ParseContext} from './parse-context.js';
import {ShapeReader} from './shapes.js';
import {Region, type Place} from './source-text.js';

export interface ParseOptions {
  /** The absolute URL that the text came from: relative URLs are resolved against it, and the id is its file name. */
  readonly url?: string;
  /**
   * More names of characters, with the characters. They stay as written, and become Problems that say which character to write.
   * The command line knows all of HTML's names; cards, which would carry them to each reader, read the usual ones.
   */
  readonly entities?: Readonly<Record<string, string>>;
}

export interface ParseResult {
  readonly brief: Brief;
  /** In the order of the text. */
  readonly problems: readonly Problem[];
}

/**
 * Turns the Markdown of a briefing into plain data, with everything that its author should fix.
 *
 * Pure, synchronous and total: any text gives a briefing, and none of its words is lost.
 */
export function parseBrief(text: string, {url, entities = {}}: ParseOptions = {}): ParseResult {
  const problems = new ProblemList();
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-conversion -- who calls from JavaScript may pass anything
  const given = String(text)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  reportCharacters(given, problems);
  const whole = withoutForbidden(given);
  const end = endOfMarkdown(whole);
  const lines = whole.slice(0, end).split('\n');
  const rest = withoutComments(whole.slice(end));
  const {frontMatter = '', bodyLine, unclosed} = splitFrontMatter(lines);
  if (unclosed)
    problems.add(
      'front-matter-unclosed',
      START,
      `The front matter is not closed within ${MAX_FRONT_MATTER} characters. Add a line --- after its last key.`,
    );
  if (rest !== '') {
    problems.add(
      'text-too-long',
      {line: lines.length, column: 1},
      `The rest is shown as plain text: it is beyond ${MAX_TEXT} characters or ${MAX_MARKS} marks. Divide the briefing.`,
    );
  }
  const metadata = readFrontMatter(frontMatter, lines, problems, url);
  const region = new Region(lines.slice(bodyLine).join('\n'), lines, bodyLine);
  const brief = readBody(region, metadata, problems, {url, entities}, !unclosed && metadata.complete);
  if (rest !== '') brief.body = [...brief.body, {type: 'paragraph', children: [{type: 'text', value: rest}]}];
  return {brief, problems: problems.inOrder()};
}

const START: Place = {line: 1, column: 1};

function readBody(
  region: Region,
  metadata: Metadata,
  problems: ProblemList,
  {url, entities}: Pick<ParseContext, 'url' | 'entities'>,
  reportsUndefined: boolean,
): {-readonly [K in keyof Brief]: Brief[K]} {
  const {fields, sources} = metadata;
  const isSource = (id: string) => Object.hasOwn(sources, id);
  const {tokens, lexInline, isExhausted} = tryLex(region.text, isSource);
  if (isExhausted)
    problems.addOnce(
      'nesting-too-deep',
      START,
      'Too much of this text nests too deep, or Markdown cannot read it. Some of it is shown as plain text. Make it flatter.',
    );
  const definitions = new Definitions(tokens, isSource);
  const context: ParseContext = {problems, definitions, url, entities, reportsUndefined, lexInline};
  const blocks = new BlockReader(context);
  const drafts = blocks.read(tokens, region);
  definitions.settle();
  const shapes = new ShapeReader(context, sources);
  const {rest, ...title} =
    fields.title === undefined ? takeTitle(drafts, shapes, problems) : {title: fields.title, rest: drafts};
  const body = shapes.read(rest);
  const footnotes = Object.fromEntries(
    [...blocks.footnotes].map(([id, drafts]) => [id, {children: shapes.read(drafts)}]),
  );
  shapes.anchors.assign(problems);
  definitions.reportUnused(problems);
  return {
    id: briefId(url, title.title),
    ...fields,
    ...title,
    ...metadata.named((id) => shapes.anchors.has(id)),
    sources,
    passages: Object.fromEntries(definitions.passages),
    footnotes,
    body,
  };
}

function tryLex(text: string, isSource: (id: string) => boolean): Lexed {
  try {
    return lex(text, isSource);
  } catch {
    // marked throws on input that would loop or overflow its stack; its words still stand.
    return {
      tokens: [{type: 'paragraph', raw: text, text, tokens: [{type: 'text', raw: withoutComments(text), text}]}],
      lexInline: () => [],
      isExhausted: true,
    };
  }
}

/** The first heading, which leaves the body: without a title in the front matter it is the title. */
function takeTitle(
  drafts: readonly UnshapedBlock[],
  shapes: ShapeReader,
  problems: ProblemList,
): {title: string; titleContent?: readonly Inline[]; rest: readonly UnshapedBlock[]} {
  const heading = drafts.find(
    (draft) => draft.type === 'unshapedHeading' && plainText(asInlines(draft.children)).trim() !== '',
  );
  if (heading?.type !== 'unshapedHeading') {
    problems.add('title-missing', START, 'The briefing has no title. Add it to the front matter, or add a heading.');
    return {title: '', rest: drafts};
  }
  const content = shapes.words(takeFinalAnchor(heading.children).rest);
  const isPlain = content.every(({type}) => type === 'text');
  const rest = drafts.filter((draft) => draft !== heading);
  return {title: plainText(content).replace(/\s+/g, ' ').trim(), ...(!isPlain && {titleContent: content}), rest};
}
