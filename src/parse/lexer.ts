import {Lexer, Tokenizer, type Token, type TokenizerExtensionFunction, type Tokens} from 'marked';

/** `[^label]: text`: the definition of a passage or of a footnote. */
export interface DefinitionToken {
  readonly type: 'briefDefinition';
  readonly raw: string;
  readonly label: string;
  /** Where `text` begins in `raw`. */
  readonly textStart: number;
  /** What is defined, without its indents. */
  readonly text: string;
  readonly tokens: Token[];
}

/** `[^label]` in running text. */
export interface ReferenceToken {
  readonly type: 'briefReference';
  readonly raw: string;
  readonly label: string;
}

/** Deeper than any briefing shows: the lexer stops before the stack does, the conversion says so to the author. */
const MAX_DEPTH = 110;

const DEFINITION_LINE = /^ {0,3}\[\^([^\s[\]]+)\]:[ \t]*/;
const REFERENCE = /^\[\^([^\s[\]]+)\]/;
/** A line that begins a block of its own, and so ends the text of a definition. */
const BLOCK_LINE = /^ {0,3}(?:#{1,6}(?:\s|$)|>|```|~~~|[-*+](?:\s|$)|\d{1,9}[.)](?:\s|$)|(?:[-*_][ \t]*){3,}$)/;

/** Markdown's tokens; `knows` tells which labels are sources. */
export function lex(markdown: string, knows: (label: string) => boolean): {tokens: Token[]; lexInline: (text: string) => Token[]} {
  const defined = new Set<string>();
  const lexer = new Lexer({
    gfm: true,
    tokenizer: new DepthLimitedTokenizer(),
    extensions: {
      renderers: {},
      childTokens: {},
      block: [definitionTokenizer(defined)],
      startBlock: [startOfDefinition],
      inline: [referenceTokenizer((label) => defined.has(label) || knows(label))],
    },
  });
  const tokens = lexer.lex(markdown);
  return {tokens, lexInline: (text) => lexer.inlineTokens(text)};
}

/** Reads `[^label]: …`, which marked would take for a link definition. */
function definitionTokenizer(defined: Set<string>): TokenizerExtensionFunction {
  return function (src): Tokens.Generic | undefined {
    const match = DEFINITION_LINE.exec(src);
    if (!match) return undefined;
    const [lead, label = ''] = match;
    const isPassage = label.includes('#');
    const raw = takeLines(src, isPassage);
    const text = raw.slice(lead.length).replace(/\n(?: {1,4}|\t)/g, '\n').trimEnd();
    defined.add(label);
    const state = this.lexer.state.top;
    this.lexer.state.top = true;
    const token: DefinitionToken = {
      type: 'briefDefinition',
      raw,
      label,
      textStart: lead.length,
      text,
      tokens: isPassage ? this.lexer.inline(text, []) : this.lexer.blockTokens(text, []),
    };
    this.lexer.state.top = state;
    return {...token};
  };
}

/** A definition goes on to a blank line, a new definition or a new block; a footnote also over blank lines if what follows is indented. */
function takeLines(src: string, isPassage: boolean): string {
  let end = lineEnd(src, 0);
  while (end < src.length) {
    const next = lineEnd(src, end + 1);
    const line = src.slice(end + 1, next);
    if (line.trim() === '') {
      const after = src.slice(end + 1).search(/\S/);
      if (isPassage || after === -1 || !/(?:^|\n)(?: {4}|\t)[ \t]*$/.test(src.slice(end, end + 1 + after))) break;
      end += 1 + after;
      end = lineEnd(src, end);
      continue;
    }
    if (!/^(?: {4}|\t)/.test(line) && (DEFINITION_LINE.test(line) || BLOCK_LINE.test(line))) break;
    end = next;
  }
  return src.slice(0, Math.min(end + 1, src.length));
}

function lineEnd(src: string, from: number): number {
  const end = src.indexOf('\n', from);
  return end === -1 ? src.length : end;
}

/** Where a definition interrupts a paragraph. It looks no further than the paragraph, or long texts would take quadratic time. */
function startOfDefinition(src: string): number | undefined {
  const blank = /\n[ \t]*\n/.exec(src.length > 20_000 ? src.slice(0, 20_000) : src);
  const index = src.slice(0, blank?.index ?? src.length).search(/\n {0,3}\[\^[^\s[\]]+\]:/);
  return index === -1 ? undefined : index + 1;
}

/** Reads `[^label]`; one that is neither a source nor defined may still be the text of a link. */
function referenceTokenizer(isKnown: (label: string) => boolean): TokenizerExtensionFunction {
  return function (src): Tokens.Generic | undefined {
    const match = src.startsWith('[^') ? REFERENCE.exec(src) : null;
    const label = match?.[1];
    if (!match || label === undefined) return undefined;
    const base = label.split('#', 1)[0] ?? '';
    const isLinkText = /^[([]/.test(src.slice(match[0].length));
    if (isLinkText && !isKnown(label) && !isKnown(base)) return undefined;
    const token: ReferenceToken = {type: 'briefReference', raw: match[0], label};
    return {...token};
  };
}

/** marked calls itself for everything that nests; here no more than {@link MAX_DEPTH} deep, what is deeper stays text. */
class DepthLimitedTokenizer extends Tokenizer {
  #depth = 0;

  override blockquote(src: string) {
    return this.#nested(() => super.blockquote(src));
  }

  override list(src: string) {
    return this.#nested(() => super.list(src));
  }

  override link(src: string) {
    return this.#nested(() => super.link(src));
  }

  override reflink(src: string, links: Parameters<Tokenizer['reflink']>[1]) {
    return this.#nested(() => super.reflink(src, links));
  }

  override emStrong(src: string, maskedSrc: string, prevChar?: string) {
    return this.#nested(() => super.emStrong(src, maskedSrc, prevChar));
  }

  override del(src: string, maskedSrc: string, prevChar?: string) {
    return this.#nested(() => super.del(src, maskedSrc, prevChar));
  }

  #nested<T>(read: () => T | undefined): T | undefined {
    if (this.#depth >= MAX_DEPTH) return undefined;
    this.#depth++;
    try {
      return read();
    } finally {
      this.#depth--;
    }
  }
}
