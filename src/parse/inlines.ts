import type {Token, Tokens} from 'marked';
import {allowedImageUrl, allowedUrl} from '../model/allowed-url.js';
import type {Citation, FootnoteReference, Inline} from '../model/inline.js';
import {plainText} from '../model/plain-text.js';
import {refuseAnchors, type UnshapedInline} from './anchors.js';
import {hasComment, withoutComments} from './comments.js';
import {decodeEntities} from './entities.js';
import {splitLabel} from './definitions.js';
import type {ReferenceToken} from './marked/lexer.js';
import {MAX_NESTING} from './limits.js';
import type {ParseContext} from './parse-context.js';
import {blankTail, readText, reportInTarget, reportReference, text} from './read-text.js';
import {refusedUrl} from './refused-url.js';
import type {Place, Region} from './source-text.js';

/** What is text anyway nests in nothing. */
const LEAVES = new Set(['text', 'escape', 'br']);

/**
 * Reads the running text of a paragraph, a heading or a cell.
 *
 * @param start where the first token stands in `region`
 * @param depth how deep it stands already
 */
export function readInlines(
  tokens: readonly Token[],
  context: ParseContext,
  region: Region,
  start: number,
  depth: number,
): UnshapedInline[] {
  const inlines: UnshapedInline[] = [];
  let cursor = start;
  let isAfterComment = false;
  for (const token of tokens) {
    if (token.type === 'checkbox') continue; // It is the item's, and not in its text.
    const offset = find(region.text, token.raw, cursor);
    cursor = offset + token.raw.length;
    const read = readInline(token, context, region, offset, depth);
    if (isAfterComment) closeGap(inlines, read);
    inlines.push(...read);
    isAfterComment = read.length === 0 && hasComment(token.raw);
  }
  return inlines;
}

/** A comment between two blanks leaves one of them, and none at the end of a line. */
function closeGap(before: UnshapedInline[], after: UnshapedInline[]): void {
  const last = before.at(-1);
  const [next] = after;
  if (last?.type !== 'text' || next?.type !== 'text' || !/\s/.test(last.value.slice(-1))) return;
  const rest = next.value.slice(next.value.search(/[^ \t]|$/));
  after[0] = text(rest);
  if (rest.startsWith('\n')) before[before.length - 1] = text(last.value.slice(0, blankTail(last.value)));
}

function readInline(
  token: Token,
  context: ParseContext,
  region: Region,
  offset: number,
  depth: number,
): UnshapedInline[] {
  const {problems} = context;
  if (depth > MAX_NESTING && !LEAVES.has(token.type)) {
    problems.addOnce(
      'nesting-too-deep',
      region.at(offset),
      `This nests more than ${MAX_NESTING} deep and is shown as plain text. Make it flatter.`,
    );
    return [text(withoutComments(token.raw))];
  }
  const inner = () =>
    refuseAnchors(
      readInlines(('tokens' in token && token.tokens) || [], context, region, offset + 1, depth + 1),
      problems,
    );
  switch (token.type) {
    case 'text':
      return readText(token.raw, context, region, offset);
    case 'escape':
      return [text((token as Tokens.Escape).text)];
    case 'strong':
      return readMarked('strong', token.raw, inner());
    case 'em':
      return readMarked('emphasis', token.raw, inner());
    case 'del':
      return readMarked('delete', token.raw, inner());
    case 'codespan':
      return [{type: 'inlineCode', value: (token as Tokens.Codespan).text}];
    case 'br':
      return [{type: 'break'}];
    case 'html':
      if (token.raw.startsWith('<!--')) return [];
      problems.add(
        'raw-html',
        region.at(offset),
        'Briefings have no HTML: this is shown as plain text. Write it in Markdown, or put it in backticks.',
      );
      return [text(withoutComments(token.raw))];
    case 'link':
      return readLink(token as Tokens.Link, context, region, offset, inner);
    case 'image':
      return readImage(token as Tokens.Image, context, region, offset, inner());
    case 'briefReference':
      return [readReference(token as unknown as ReferenceToken, context, region, offset)];
    default:
      return [text(token.raw)];
  }
}

/** Marks around nothing but a comment mark nothing. */
function readMarked(type: 'strong' | 'emphasis' | 'delete', raw: string, children: Inline[]): Inline[] {
  return children.length === 0 && hasComment(raw) ? [] : [{type, children}];
}

function readLink(
  token: Tokens.Link,
  context: ParseContext,
  region: Region,
  offset: number,
  inner: () => Inline[],
): Inline[] {
  const isLiteral = token.autolink === true;
  if (!isLiteral) reportReference(`${token.href} ${token.title ?? ''}`, context, region, offset, 0);
  const url = allowedUrl(isLiteral ? token.href : decodeEntities(token.href), context.url);
  const read = isLiteral ? [text(token.text)] : inner();
  if (url === undefined) {
    refuse(token.href, context, region, offset);
    return read;
  }
  if (!isLiteral) reportInTarget(token.raw, context, region, offset);
  const {kept, references} = takeReferences(read);
  return [{type: 'link', url, ...(token.title && {title: decodeEntities(token.title)}), children: kept}, ...references];
}

function readImage(
  token: Tokens.Image,
  context: ParseContext,
  region: Region,
  offset: number,
  content: Inline[],
): Inline[] {
  reportReference(`${token.href} ${token.title ?? ''}`, context, region, offset, 0);
  const url = allowedImageUrl(decodeEntities(token.href), context.url);
  const alt = plainText(content);
  const {references} = takeReferences(content);
  if (url === undefined) {
    refuse(token.href, context, region, offset);
    return [text(alt), ...references];
  }
  reportInTarget(token.raw, context, region, offset);
  return [{type: 'image', url, alt, ...(token.title && {title: decodeEntities(token.title)})}, ...references];
}

function refuse(href: string, context: ParseContext, region: Region, offset: number): void {
  context.problems.add('url-not-allowed', region.at(offset), refusedUrl(href));
}

/** A citation or footnote reference inside a link would be a control in a control: it comes after the link. */
function takeReferences(inlines: readonly Inline[]): {kept: Inline[]; references: (Citation | FootnoteReference)[]} {
  const references: (Citation | FootnoteReference)[] = [];
  const keep = (inline: Inline): Inline[] => {
    if (inline.type === 'citation' || inline.type === 'footnoteReference') {
      references.push(inline);
      return [];
    }
    return 'children' in inline ? [{...inline, children: inline.children.flatMap(keep)}] : [inline];
  };
  return {kept: inlines.flatMap(keep), references};
}

function readReference(token: ReferenceToken, context: ParseContext, region: Region, offset: number): Inline {
  const {definitions, problems} = context;
  const {label, raw} = token;
  const {source, passage} = splitLabel(label);
  if (definitions.isSource(label)) return {type: 'citation', source: label};
  if (definitions.isSource(source)) {
    definitions.use(label);
    if (definitions.isDefined(label))
      return definitions.cite({type: 'citation', source, ...(passage !== undefined && {passage})});
    problems.add(
      'passage-undefined',
      region.at(offset),
      `The passage “${label}” is not defined. Add [^${label}]: first words … last words.`,
    );
    return {type: 'citation', source};
  }
  if (passage === undefined && definitions.isDefined(label)) {
    definitions.use(label);
    return {type: 'footnoteReference', id: label};
  }
  reportUndefined(context, label, region.at(offset));
  return text(raw);
}

/** Reports a label that names nothing; with a `#` it would cite a source, and never a footnote. */
export function reportUndefined({problems, reportsUndefined}: ParseContext, label: string, place: Place): void {
  if (!reportsUndefined) return;
  const {source, passage} = splitLabel(label);
  problems.add(
    'citation-undefined',
    place,
    passage === undefined
      ? `“${label}” is neither a source nor a footnote. Add it to the front matter, add [^${label}]: …, or correct the id.`
      : `“${source}” is not a source. Add it to sources: in the front matter, or correct the id.`,
  );
}

/** Where a token's source begins; marked changes a few (escaped pipes, tabs), and those are near. */
export function find(within: string, raw: string, from: number): number {
  if (within.startsWith(raw, from) || startsIndented(within, raw, from)) return from;
  const near = within.slice(from, from + raw.length + 200).indexOf(raw);
  return near === -1 ? from : from + near;
}

/** Whether a token of several lines stands there whose lines have lost their indents. */
function startsIndented(within: string, raw: string, from: number): boolean {
  let at = from;
  return raw.split('\n').every((line, n) => {
    if (n > 0) while (within[at] === ' ' || within[at] === '\t') at++;
    const isThere = within.startsWith(line, at);
    at += line.length + 1;
    return isThere;
  });
}
