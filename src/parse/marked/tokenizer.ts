import {Lexer, Tokenizer, type MarkedOptions, type Rules, type Token, type Tokens, type TokensList} from 'marked';
import {StickyRule, stickyRules} from './sticky-rules.js';
import {MAX_CELLS, MAX_LEXED_NESTING, MAX_LINK, MAX_READ} from '../limits.js';
import {BlockPositions, InlinePositions} from './text-positions.js';

/** More lines than most paragraphs have. */
const NEARBY = 32;

let rules: Rules | undefined;

/** marked's lexer; it tells its tokenizer which text it is in, so that nothing must be looked for twice. */
export class BriefLexer extends Lexer {
  readonly #tokenizer: BriefTokenizer;

  constructor(options: MarkedOptions, tokenizer: BriefTokenizer) {
    super({...options, tokenizer});
    tokenizer.take((rules ??= stickyRules(tokenizer.rules)));
    this.#tokenizer = tokenizer;
  }

  override inlineTokens(src: string, tokens?: Token[]): Token[] {
    return this.#tokenizer.inInlines(src, () => super.inlineTokens(src, tokens));
  }

  override blockTokens(src: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[];
  override blockTokens(src: string, tokens?: TokensList, lastParagraphClipped?: boolean): TokensList;
  override blockTokens(src: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[] {
    return this.#tokenizer.inBlocks(src, () => super.blockTokens(src, tokens, lastParagraphClipped));
  }
}

/** What ends each kind of raw HTML that may hold anything. */
const HTML_ENDS: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
];

/** The rule for raw HTML in running text. It would look through all that is left of a text for each end that is nowhere. */
class TagRule extends StickyRule {
  readonly #hasAhead: (src: string, mark: string) => boolean;

  constructor(rule: RegExp, hasAhead: (src: string, mark: string) => boolean) {
    super(rule);
    this.#hasAhead = hasAhead;
  }

  override exec(src: string): RegExpExecArray | null {
    const end = HTML_ENDS.find(([start]) => src.startsWith(start))?.[1];
    return end === undefined || this.#hasAhead(src, end) ? super.exec(src) : null;
  }
}

/** References are looked for, to be left alone by emphasis, in each text with a bracket; without definitions there are none. */
const NOWHERE = /(?!)/g;

/**
 * marked's tokenizer, made safe for any text (and thrown away if marked throws). It nests {@link MAX_LEXED_NESTING} deep at
 * most, and what is deeper stays text. Those rules of marked that take quadratic time are replaced by ones that do not: plain
 * text before blanks or before a mail address, bare URLs, emphasis and raw HTML that never end, underlined headings in lists.
 */
export class BriefTokenizer extends Tokenizer {
  #depth = 0;
  #readSoFar = 0;
  #inlines = new InlinePositions('');
  #blocks = new BlockPositions('');
  /** The rule by which references to link definitions are found. */
  #references = NOWHERE;

  /** Takes the rules that all texts have in common. */
  take(common: Rules): void {
    const tag = new TagRule(common.inline.tag, (src, mark) => this.#inlines.hasAhead(src, mark));
    this.#references = common.inline.reflinkSearch;
    this.rules = {...common, inline: {...common.inline, tag, reflinkSearch: NOWHERE}};
  }

  /** Whether something stayed text because too much was nested too deep. */
  get isExhausted(): boolean {
    return this.#readSoFar > MAX_READ;
  }

  inInlines<T>(src: string, read: () => T): T {
    this.#readSoFar += src.length;
    return this.#within(src, read);
  }

  #within<T>(src: string, read: () => T): T {
    const outer = this.#inlines;
    this.#inlines = new InlinePositions(src);
    const result = read();
    this.#inlines = outer;
    return result;
  }

  inBlocks<T>(src: string, read: () => T): T {
    this.#readSoFar += src.length;
    const outer = this.#blocks;
    this.#blocks = new BlockPositions(src);
    const result = read();
    this.#blocks = outer;
    return result;
  }

  /** Reads something that may hold more of its kind; undefined if that is too deep. */
  nested<T>(read: () => T | undefined): T | undefined {
    if (this.#depth >= MAX_LEXED_NESTING || this.isExhausted) return undefined;
    this.#depth++;
    const result = read();
    this.#depth--;
    return result;
  }

  /** Where a definition interrupts the paragraph that `src` is in. */
  definitionIn(src: string): number | undefined {
    return this.#blocks.definitionIn(src);
  }

  override blockquote(src: string) {
    return this.nested(() => super.blockquote(src));
  }

  override list(src: string) {
    return this.nested(() => super.list(src));
  }

  /** It looks no further than a link may be long. */
  override link(src: string) {
    if (src.length <= MAX_LINK) return this.nested(() => super.link(src));
    const near = src.slice(0, MAX_LINK);
    return this.nested(() => this.#within(near, () => super.link(near)));
  }

  override reflink(src: string, links: Parameters<Tokenizer['reflink']>[1]) {
    return this.nested(() => super.reflink(src, links));
  }

  override emStrong(src: string, maskedSrc: string, prevChar?: string) {
    const {start, end} = this.#inlines.emphasisWindow(src, maskedSrc);
    const at = maskedSrc.length - src.length;
    return this.nested(() => super.emStrong(src.slice(0, end - at), maskedSrc.slice(start, end), prevChar));
  }

  override del(src: string, maskedSrc: string, prevChar?: string) {
    return this.nested(() => super.del(src, maskedSrc, prevChar));
  }

  /** An indented line that goes on with a paragraph (marked joins the two) ends at its line, or a blank line would get in. */
  override code(src: string) {
    const token = super.code(src);
    const last = this.lexer.state.lastToken?.type;
    if (!token || (last !== 'paragraph' && last !== 'text')) return token;
    const end = token.raw.indexOf('\n', token.raw.trimEnd().length);
    return end === -1 ? token : {...token, raw: token.raw.slice(0, end), text: token.text.trimEnd()};
  }

  /**
   * `[^a b]: …` defines nothing, since an id has no blank; and the title of a link definition holds no blank line
   * (CommonMark 0.31 §4.7), though marked looks for its end anywhere. Either way whole paragraphs would be lost.
   */
  override def(src: string) {
    if (/^ {0,3}\[\^/.test(src)) return undefined;
    const token = super.def(src);
    if (!token) return undefined;
    this.rules.inline.reflinkSearch = this.#references;
    const blank = /\n[ \t]*\n/.exec(token.raw);
    return blank ? super.def(src.slice(0, blank.index)) : token;
  }

  /**
   * The first two lines tell whether it is a table, before marked looks for its end. A row has as many cells as the head,
   * whatever is written; a table that would have too many has none, and is shown as the text that it is.
   */
  override table(src: string): Tokens.Table | undefined {
    const columns = super.table(/^.*\n.*(?:\n|$)/.exec(src)?.[0] ?? '')?.header.length;
    if (columns === undefined) return undefined;
    const rows = Math.floor(MAX_CELLS / columns);
    const token = super.table(firstLines(this.#blocks.untilBlank(src), rows + 2));
    return token && token.rows.length === rows ? {...token, header: [], rows: []} : token;
  }

  /**
   * What may interrupt a paragraph is looked for nearby first: marked reads a table to its end to see that it begins, and a
   * text can look like tables again and again.
   */
  override paragraph(src: string) {
    const {paragraph} = this.rules.block;
    for (let count = NEARBY; ; count *= 4) {
      const near = firstLines(src, count);
      const end = paragraph.exec(near)?.[0].length ?? 0;
      // A whole line after it tells why it ends; with the first line of a table alone it would go on.
      if (near.length === src.length || near.indexOf('\n', end + 1) > end) return super.paragraph(src.slice(0, end));
    }
  }

  override lheading(src: string) {
    return this.#blocks.mayBeUnderlined(src) ? super.lheading(src) : undefined;
  }

  override url(src: string): Tokens.Link | undefined {
    if (ADDRESS_START.test(src)) {
      const raw = withoutTail(WEB_ADDRESS.exec(src)?.[0] ?? '');
      if (raw === '') return super.url(src);
      return autolink(raw, raw.startsWith('www.') ? `http://${raw}` : raw);
    }
    const mail = this.#inlines.localPartAt(src);
    if (!mail || mail.isRefused) return undefined;
    const token = super.url(src);
    if (!token) mail.isRefused = true;
    return token;
  }

  override inlineText(src: string): Tokens.Text | undefined {
    const raw = src.slice(0, this.#inlines.textEnd(src));
    return {type: 'text', raw, text: raw, escaped: this.lexer.state.inRawBlock};
  }
}

const ADDRESS_START = /^(?:(?:https?|ftp):\/\/|www\.|(?:mailto|xmpp):)/i;
/** GFM's extended autolinks: a scheme or `www.`, then a domain, then whatever is neither a blank nor `<`. */
const WEB_ADDRESS = /^(?:(?:[hH][tT][tT][pP][sS]?|[fF][tT][pP]):\/\/|www\.)[a-zA-Z0-9-][^\s<]*/;
/** The first `count` lines of a text. */
function firstLines(text: string, count: number): string {
  let end = 0;
  for (let n = 0; n < count; n++) {
    end = text.indexOf('\n', end) + 1;
    if (end === 0) return text;
  }
  return text.slice(0, end);
}

/** A bare URL without the marks that end its sentence (https://github.github.com/gfm/#extended-autolink-path-validation). */
function withoutTail(url: string): string {
  let opened = 0;
  let closed = 0;
  for (const character of url) {
    if (character === '(') opened++;
    else if (character === ')') closed++;
  }
  let end = url.length;
  while (end > 0) {
    const last = url[end - 1] ?? '';
    if (last === ')' && closed > opened) closed--;
    else if (!'?!.,:;*_~\'"'.includes(last)) break;
    end--;
    if (last !== ';') continue;
    let entity = end;
    while (/[A-Za-z0-9]/.test(url[entity - 1] ?? '')) entity--;
    if (entity < end && url[entity - 1] === '&') end = entity - 1;
  }
  return url.slice(0, end);
}

function autolink(raw: string, href: string): Tokens.Link {
  return {type: 'link', raw, text: raw, href, autolink: true, tokens: []};
}
