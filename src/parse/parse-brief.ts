import type {Brief} from '../model/brief.js';
import type {Inline, Text} from '../model/inline.js';
import {plainText} from '../model/plain-text.js';
import type {Problem} from '../model/problem.js';
import {briefId} from '../model/brief-id.js';
import {BlockReader} from './blocks.js';
import {withoutComments} from './comments.js';
import {Definitions} from './definitions.js';
import type {Draft} from './draft.js';
import {endOfMarkdown} from './end-of-markdown.js';
import {readFrontMatter, splitFrontMatter, type Metadata} from './front-matter.js';
import {takeFinalAddress} from './lead.js';
import {lex, type Lexed} from './lexer.js';
import {MAX_FRONT_MATTER, MAX_MARKS, MAX_TEXT} from './limits.js';
import {ProblemList} from './problem-list.js';
import type {Address, Reading} from './reading.js';
import {ShapeReader} from './shapes.js';
import {Region, type Place} from './source-text.js';

export interface ParseOptions {
  /** The absolute address that the text came from: relative addresses start there, and the id is made from its file name. */
  readonly url?: string;
}

export interface ParseResult {
  readonly brief: Brief;
  /** In the order of the text. */
  readonly problems: readonly Problem[];
}

/**
 * Turns the Markdown of a briefing into plain data, with everything that its author should mend.
 *
 * Pure, synchronous and total: any text gives a briefing, and none of its words is lost.
 */
export function parseBrief(text: string, {url}: ParseOptions = {}): ParseResult {
  const problems = new ProblemList();
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-conversion -- who calls from JavaScript may pass anything
  const whole = String(text).replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD').toWellFormed();
  const end = endOfMarkdown(whole);
  const lines = whole.slice(0, end).split('\n');
  const rest = withoutComments(whole.slice(end));
  const {frontMatter = '', bodyLine, unclosed} = splitFrontMatter(lines);
  if (unclosed) problems.add('front-matter-unclosed', START, `The front matter is not closed within ${MAX_FRONT_MATTER} characters. Add a line --- after its last key.`);
  if (rest !== '') {
    problems.add('text-too-long', {line: lines.length, column: 1}, `What follows is shown as plain text: it is beyond ${MAX_TEXT} characters or ${MAX_MARKS} marks of Markdown. Divide the briefing into several.`);
  }
  const metadata = readFrontMatter(frontMatter, lines, problems, url);
  const region = new Region(lines.slice(bodyLine).join('\n'), lines, bodyLine);
  const brief = readBody(region, metadata, problems, url, !unclosed && metadata.complete);
  if (rest !== '') brief.body = [...brief.body, {type: 'paragraph', children: [{type: 'text', value: rest}]}];
  return {brief, problems: problems.inOrder()};
}

const START: Place = {line: 1, column: 1};

function readBody(region: Region, metadata: Metadata, problems: ProblemList, url: string | undefined, reportsUndefined: boolean): {-readonly [K in keyof Brief]: Brief[K]} {
  const {fields, sources} = metadata;
  const isSource = (id: string) => Object.hasOwn(sources, id);
  const {tokens, lexInline, isExhausted} = tryLex(region.text, isSource);
  if (isExhausted) problems.addOnce('nesting-too-deep', START, 'Too much of this text nests too deep, or it cannot be read as Markdown at all: some or all of it is shown as plain text. Make it flatter.');
  const definitions = new Definitions(tokens, isSource);
  const addresses = new Map<Text, Address>();
  const reading: Reading = {problems, definitions, url, reportsUndefined, lexInline, addresses};
  const blocks = new BlockReader(reading);
  const drafts = blocks.read(tokens, region);
  definitions.settle();
  const {rest, ...title} = fields.title === undefined ? takeTitle(drafts, reading) : {title: fields.title, rest: drafts};
  const shapes = new ShapeReader(reading, sources);
  const body = shapes.read(rest);
  const footnotes = Object.fromEntries([...blocks.footnotes].map(([id, drafts]) => [id, {children: shapes.read(drafts)}]));
  shapes.addresses.assign(problems);
  definitions.reportUnused(problems);
  for (const {id, place} of addresses.values()) {
    problems.add('id-misplaced', place, `“{#${id}}” is an address only at the end of a heading, or directly after the bold words of a fact or question. Move it there, or remove it.`);
  }
  const corrections = metadata.corrections((id) => shapes.addresses.has(id));
  return joinTexts({
    id: briefId(url, title.title),
    ...fields,
    ...title,
    ...(corrections && {corrections}),
    sources,
    passages: Object.fromEntries(definitions.passages),
    footnotes,
    body,
  });
}

function tryLex(text: string, isSource: (id: string) => boolean): Lexed {
  try {
    return lex(text, isSource);
  } catch {
    // marked throws on input that would loop or overflow its stack; its words still stand.
    return {tokens: [{type: 'paragraph', raw: text, text, tokens: [{type: 'text', raw: withoutComments(text), text}]}], lexInline: () => [], isExhausted: true};
  }
}

/** The first heading, which leaves the body: without a title in the front matter it is the title. */
function takeTitle(drafts: readonly Draft[], reading: Reading): {title: string; titleContent?: readonly Inline[]; rest: readonly Draft[]} {
  const heading = drafts.find((draft) => draft.type === 'headingDraft' && plainText(draft.children).trim() !== '');
  if (heading?.type !== 'headingDraft') {
    reading.problems.add('title-missing', START, 'The briefing has no title. Add it to the front matter, or add a heading.');
    return {title: '', rest: drafts};
  }
  const {rest: content} = takeFinalAddress(heading.children, reading);
  const isPlain = content.every(({type}) => type === 'text');
  const rest = drafts.filter((draft) => draft !== heading);
  return {title: plainText(content).replace(/\s+/g, ' ').trim(), ...(!isPlain && {titleContent: content}), rest};
}

/** Texts that came apart while shapes were recognised are joined again, everywhere. */
function joinTexts<T>(value: T): T {
  if (Array.isArray(value)) {
    const joined: unknown[] = [];
    for (const item of value as unknown[]) {
      const last = joined.at(-1);
      if (isText(item) && isText(last)) joined[joined.length - 1] = {type: 'text', value: last.value + item.value};
      else joined.push(joinTexts(item));
    }
    return joined as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, joinTexts(part as unknown)])) as T;
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'text';
}
