import type {Token, Tokens} from 'marked';
import type {Inline} from '../model/inline.js';
import {plainText} from '../model/plain-text.js';
import {settle} from './anchors.js';
import {hasComment, openComment, startBesides, withoutComments} from './comments.js';
import {readPassage} from './definitions.js';
import {paragraph, type UnshapedCell, type UnshapedBlock, type UnshapedItem} from './unshaped-blocks.js';
import {decodeEntities} from './entities.js';
import {find, readInlines, reportUndefined} from './inlines.js';
import {reportReference} from './read-text.js';
import type {DefinitionToken} from './marked/lexer.js';
import {MAX_CELLS, MAX_NESTING} from './limits.js';
import type {ParseContext} from './parse-context.js';
import type {Region} from './source-text.js';
import {trim} from './trim.js';

/** Footnotes are read where they stand and shown at the end. */
export type FootnoteDrafts = Map<string, UnshapedBlock[]>;

/** Converts marked's block tokens, one case for each type. */
export class BlockReader {
  readonly footnotes: FootnoteDrafts = new Map();
  readonly #context: ParseContext;

  constructor(context: ParseContext) {
    this.#context = context;
  }

  /** Reads blocks that stand in `region` from `start` on, `depth` deep. */
  read(tokens: readonly Token[], region: Region, start = 0, depth = 1): UnshapedBlock[] {
    const drafts: UnshapedBlock[] = [];
    let cursor = start;
    for (const token of tokens) {
      const raw = rawOf(token);
      const offset = find(region.text, raw, cursor);
      cursor = offset + raw.length;
      drafts.push(...this.#block(token, region, offset, depth));
    }
    return drafts;
  }

  #block(token: Token, region: Region, offset: number, depth: number): UnshapedBlock[] {
    if (depth > MAX_NESTING) {
      if (token.raw.trim() === '') return [];
      this.#context.problems.addOnce(
        'nesting-too-deep',
        region.at(offset),
        `This nests more than ${MAX_NESTING} deep and is shown as plain text. Make it flatter.`,
      );
      return asText(token.raw);
    }
    switch (token.type) {
      case 'paragraph':
      case 'text':
        return this.#paragraph(token as Tokens.Paragraph, region, offset, depth);
      case 'heading': {
        const {tokens, depth: level} = token as Tokens.Heading;
        const children = trim(readInlines(tokens, this.#context, region, offset, depth + 1));
        if (children.length === 0 && hasComment(token.raw)) return [];
        return [{type: 'unshapedHeading', depth: level as 1 | 2 | 3 | 4 | 5 | 6, children}];
      }
      case 'list':
        return this.#list(token as Tokens.List, region, offset, depth);
      case 'blockquote': {
        const {tokens, text} = token as Tokens.Blockquote;
        const children = this.read(tokens, region.nested(offset, text), 0, depth + 1);
        return children.length === 0 && hasComment(text) ? [] : [{type: 'unshapedBlockquote', children}];
      }
      case 'table':
        if ((token as Tokens.Table).header.length > 0)
          return [this.#table(token as Tokens.Table, region, offset, depth)];
        this.#context.problems.add(
          'text-too-long',
          region.at(offset),
          `This table would have more than ${MAX_CELLS} cells and is shown as plain text. Divide it, or leave columns out.`,
        );
        return asText(token.raw);
      case 'code': {
        const {lang, text, codeBlockStyle} = token as Tokens.Code;
        reportReference(lang ?? '', this.#context, region, offset, 0);
        const word = decodeEntities(lang ?? '').split(/\s/, 1)[0];
        return [
          {
            type: 'code',
            ...(word && {lang: word}),
            value: codeBlockStyle === 'indented' ? text.replace(/\n+$/, '') : text,
          },
        ];
      }
      case 'hr':
        return [{type: 'thematicBreak'}];
      case 'html':
        return this.#html(token.raw, region, offset);
      case 'briefDefinition':
        return this.#definition(token as unknown as DefinitionToken, region, offset, depth);
      case 'space':
      case 'def':
      case 'checkbox':
        return [];
      default:
        return asText(token.raw);
    }
  }

  /** A block of HTML ends with a line, so that what follows a comment in its line is HTML too. */
  #html(raw: string, region: Region, offset: number): UnshapedBlock[] {
    const {problems} = this.#context;
    const open = openComment(raw);
    if (open !== undefined)
      problems.add(
        'comment-unclosed',
        region.at(offset + open),
        'This comment is not closed, and hides what follows it. Write --> where it ends.',
      );
    const start = startBesides(raw);
    if (start === -1) return [];
    const isTag = raw[start] === '<';
    problems.add(
      'raw-html',
      region.at(offset + start),
      isTag
        ? 'Briefings have no HTML: this is shown as plain text. Write it in Markdown, or put it in backticks.'
        : 'What follows a comment in its line is not read as Markdown, and is shown as plain text. Begin a new line after the -->.',
    );
    return asText(raw);
  }

  #paragraph(token: Tokens.Paragraph, region: Region, offset: number, depth: number): UnshapedBlock[] {
    const children = trim(readInlines(token.tokens, this.#context, region, offset, depth + 1));
    return children.length === 0 ? [] : [paragraph(children)];
  }

  #list(token: Tokens.List, region: Region, offset: number, depth: number): UnshapedBlock[] {
    const items: UnshapedItem[] = [];
    let cursor = offset;
    for (const item of token.items) {
      const at = find(region.text, item.raw, cursor);
      cursor = at + item.raw.length;
      const inner = region.nested(at, item.text);
      const children = this.read(item.tokens, inner, 0, depth + 1);
      if (children.length === 0 && hasComment(item.text)) continue;
      items.push({place: inner.at(0), ...(item.task && {checked: item.checked === true}), children});
    }
    if (items.length === 0) return [];
    return [
      {
        type: 'unshapedList',
        ordered: token.ordered,
        start: token.start === '' ? 1 : token.start,
        spread: token.loose,
        items,
      },
    ];
  }

  #table(token: Tokens.Table, region: Region, offset: number, depth: number): UnshapedBlock {
    const lines = token.raw.split('\n');
    let lineStart = offset;
    const starts = lines.map((line) => (lineStart += line.length + 1) - line.length - 1);
    const readRow = (cells: readonly {text: string; tokens: Token[]}[], n: number): UnshapedCell[] => {
      let cursor = starts[n] ?? offset;
      return cells.map((cell): UnshapedCell => {
        const at = cell.text === '' ? cursor : find(region.text, cell.text, cursor);
        cursor = at + cell.text.length;
        return {place: region.at(at), children: trim(readInlines(cell.tokens, this.#context, region, at, depth + 1))};
      });
    };
    const rows = token.rows.flatMap((row, n) => {
      const extra = splitRow(lines[n + 2] ?? '').slice(token.header.length);
      const cells = readRow([...row, ...extra.map((text) => ({text, tokens: this.#context.lexInline(text)}))], n + 2);
      if (hasComment(lines[n + 2] ?? '') && cells.every(({children}) => children.length === 0)) return [];
      const first = cells[token.header.length];
      if (first) {
        this.#context.problems.add(
          'cells-extra',
          first.place,
          'This row has more cells than the table has headings. Add a heading, or write a | that is text as \\|.',
        );
      }
      return [cells];
    });
    return {type: 'unshapedTable', align: token.align, head: readRow(token.header, 0), rows};
  }

  #definition(token: DefinitionToken, region: Region, offset: number, depth: number): UnshapedBlock[] {
    const {definitions, problems} = this.#context;
    const {label, tokens, text, textStart} = token;
    const place = region.at(offset + token.raw.indexOf('['));
    const inner = region.nested(offset + textStart, text);
    switch (definitions.roleOf(token)) {
      case 'passage': {
        const {passage, problem} = readPassage(
          label,
          plainText(settle(readInlines(tokens, this.#context, inner, 0, depth + 1), problems)),
        );
        if (problem) problems.add('passage-invalid', place, problem);
        if (passage) {
          definitions.passages.set(label, passage);
          definitions.place(label, place);
        }
        return [];
      }
      case 'footnote': {
        definitions.place(label, place);
        this.footnotes.set(label, this.read(tokens, inner, 0, depth + 1));
        return [];
      }
      case 'of-no-source':
        reportUndefined(this.#context, label, place);
        return asText(token.raw);
      case 'of-source': {
        problems.add(
          'source-defined',
          place,
          `“${label}” is a source. Write [^${label}#name]: … for a passage of it, or give the footnote another id.`,
        );
        const rest = this.read(tokens, inner, 0, depth + 1);
        const [first, ...others] = rest;
        const start: Inline[] = [
          {type: 'citation', source: label},
          {type: 'text', value: ': '},
        ];
        return first?.type === 'unshapedParagraph'
          ? [paragraph([...start, ...first.children]), ...others]
          : [paragraph(start), ...rest];
      }
      case 'duplicate':
        problems.add(
          'definition-duplicate',
          place,
          `“${label}” is defined a second time; the first one counts. Remove it, or give it another id.`,
        );
        return asText(token.raw);
    }
  }
}

/** The source of something that cannot be read. */
function asText(raw: string): UnshapedBlock[] {
  const value = withoutComments(raw).trim();
  return value === '' ? [] : [paragraph([{type: 'text', value}])];
}

/** What a token stands for in its region; the box of a task item is not in the item's text. */
function rawOf(token: Token): string {
  const box = token.type === 'checkbox' ? token : 'tokens' in token ? token.tokens[0] : undefined;
  return box?.type === 'checkbox' ? token.raw.slice(box.raw.length) : token.raw;
}

/** The cells of a row; marked throws away those beyond the head, and nothing in the text may be lost. */
function splitRow(line: string): string[] {
  const cells = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/);
  return cells.map((cell) => cell.trim().replaceAll('\\|', '|'));
}
