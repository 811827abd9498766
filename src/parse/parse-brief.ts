import type {Token} from 'marked';
import type {Block} from '../model/block.js';
import type {Brief, Footnote} from '../model/brief.js';
import type {Inline, Text} from '../model/inline.js';
import {plainText} from '../model/plain-text.js';
import type {Problem} from '../model/problem.js';
import {briefId} from '../model/brief-id.js';
import {BlockReader} from './blocks.js';
import {Definitions} from './definitions.js';
import type {Draft} from './draft.js';
import {readFrontMatter, splitFrontMatter, type Metadata} from './front-matter.js';
import {takeFinalAddress} from './lead.js';
import {lex} from './lexer.js';
import {ProblemList} from './problem-list.js';
import type {Address, Reading} from './reading.js';
import {ShapeReader} from './shapes.js';
import {Region} from './source-text.js';

/** The most text that is read as Markdown, in UTF-16 units; what follows is shown as plain text. */
export const MAX_TEXT = 1_048_576;

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
export function parseBrief(text: string, options: ParseOptions = {}): ParseResult {
  const problems = new ProblemList();
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-conversion -- who calls from JavaScript may pass anything
  const whole = String(text).replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD').toWellFormed();
  const {read, rest} = cutToLimit(whole);
  const lines = whole.split('\n');
  const split = splitFrontMatter(read.split('\n'));
  if (split.unclosed) {
    problems.add('front-matter-unclosed', {line: 1, column: 1}, 'The front matter is opened by --- and never closed. Add a line --- after its last key.');
  }
  const metadata = readFrontMatter(split.frontMatter ?? '', lines, problems, options.url);
  const body = lines.slice(split.bodyLine).join('\n').slice(0, read.length - lengthOfLines(lines, split.bodyLine));
  const reader = new BodyReader(new Region(body, lines, split.bodyLine), metadata, problems, options.url, !split.unclosed);
  const brief = reader.read();
  if (rest === '') return {brief, problems: problems.inOrder()};
  problems.add('text-too-long', {line: read.split('\n').length, column: 1}, `A briefing has at most ${MAX_TEXT} characters; what follows is shown as plain text. Divide it into several.`);
  const remainder: Block = {type: 'paragraph', children: [{type: 'text', value: rest}]};
  return {brief: {...brief, body: [...brief.body, remainder]}, problems: problems.inOrder()};
}

class BodyReader {
  readonly #region: Region;
  readonly #metadata: Metadata;
  readonly #problems: ProblemList;
  readonly #url: string | undefined;
  readonly #reportsUndefined: boolean;

  constructor(region: Region, metadata: Metadata, problems: ProblemList, url: string | undefined, isWhole: boolean) {
    this.#region = region;
    this.#metadata = metadata;
    this.#problems = problems;
    this.#url = url;
    this.#reportsUndefined = isWhole && metadata.complete;
  }

  read(): Brief {
    const {fields, sources} = this.#metadata;
    const isSource = (id: string) => Object.hasOwn(sources, id);
    const {tokens, lexInline} = this.#lex(isSource);
    const definitions = new Definitions(tokens, isSource);
    const addresses = new Map<Text, Address>();
    const reading: Reading = {
      problems: this.#problems,
      definitions,
      url: this.#url,
      reportsUndefined: this.#reportsUndefined,
      lexInline,
      addresses,
    };
    const blocks = new BlockReader(reading);
    const drafts = blocks.read(tokens, this.#region);
    definitions.settle();
    const {title, titleContent, rest} = this.#takeTitle(drafts, reading);
    const shapes = new ShapeReader(reading, sources);
    const body = shapes.read(rest);
    const footnotes = Object.fromEntries(
      [...blocks.footnotes].map(([id, drafts]): [string, Footnote] => [id, {children: shapes.read(drafts)}]),
    );
    shapes.addresses.assign(this.#problems);
    definitions.reportUnused(this.#problems);
    for (const {id, place} of addresses.values()) {
      this.#problems.add('id-misplaced', place, `“{#${id}}” is an address only at the end of a heading, directly after a question's bold words, or after a fact's bold words and colon. Move it there, or remove it.`);
    }
    const {id: _, title: __, ...others} = fields;
    const corrections = this.#metadata.corrections((id) => shapes.addresses.has(id));
    return joinTexts({
      id: fields.id ?? briefId(this.#url, title),
      title,
      ...(titleContent && {titleContent}),
      ...others,
      ...(corrections && {corrections}),
      sources,
      passages: Object.fromEntries(definitions.passages),
      footnotes,
      body,
    });
  }

  #lex(isSource: (id: string) => boolean): {tokens: readonly Token[]; lexInline: (text: string) => Token[]} {
    try {
      return lex(this.#region.text, isSource);
    } catch {
      // marked throws on input that would loop or overflow its stack; its words still stand.
      this.#problems.add('nesting-too-deep', {line: 1, column: 1}, 'This text cannot be read as Markdown and is shown as plain text. Make what nests in it flatter.');
      const raw = this.#region.text;
      return {tokens: [{type: 'paragraph', raw, text: raw, tokens: [{type: 'text', raw, text: raw}]}], lexInline: () => []};
    }
  }

  /** The title of the front matter, else the first heading, which then leaves the body. */
  #takeTitle(drafts: readonly Draft[], reading: Reading): {title: string; titleContent?: readonly Inline[]; rest: readonly Draft[]} {
    const {title} = this.#metadata.fields;
    if (title !== undefined) return {title, rest: drafts};
    const heading = drafts.find((draft) => draft.type === 'headingDraft' && plainText(draft.children).trim() !== '');
    if (heading?.type !== 'headingDraft') {
      this.#problems.add('title-missing', {line: 1, column: 1}, 'The briefing has no title. Add `title: …` to the front matter, or a heading.');
      return {title: '', rest: drafts};
    }
    const {rest: content} = takeFinalAddress(heading.children, reading);
    const isPlain = content.every((inline) => inline.type === 'text');
    const rest = drafts.filter((draft) => draft !== heading);
    return {title: plainText(content).replace(/\s+/g, ' ').trim(), ...(!isPlain && {titleContent: content}), rest};
  }
}

function cutToLimit(text: string): {read: string; rest: string} {
  if (text.length <= MAX_TEXT) return {read: text, rest: ''};
  const line = text.lastIndexOf('\n', MAX_TEXT);
  const end = line <= 0 ? MAX_TEXT : line + 1;
  return {read: text.slice(0, end), rest: text.slice(end)};
}

function lengthOfLines(lines: readonly string[], count: number): number {
  return lines.slice(0, count).reduce((sum, line) => sum + line.length + 1, 0);
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
