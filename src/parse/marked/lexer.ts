import type {Token, TokenizerExtensionFunction, TokenizerStartFunction, Tokens} from 'marked';
import {BriefLexer, BriefTokenizer} from './tokenizer.js';

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

const DEFINITION_LINE = /^ {0,3}\[\^([^\s[\]]+)\]:[ \t]*/;
const REFERENCE = /^\[\^([^\s[\]]+)\]/;
/** A line that begins a block of its own, and so ends the text of a definition. */
const BLOCK_LINE = /^ {0,3}(?:#{1,6}(?:\s|$)|>|```|~~~|[-*+](?:\s|$)|\d{1,9}[.)](?:\s|$)|(?:[-*_][ \t]*){3,}$)/;

export interface Lexed {
  readonly tokens: Token[];
  readonly lexInline: (text: string) => Token[];
  /** Whether something stayed text because too much was nested too deep. */
  readonly isExhausted: boolean;
}

/** Markdown's tokens; `knows` tells which labels are sources. */
export function lex(markdown: string, knows: (label: string) => boolean): Lexed {
  const defined = new Set<string>();
  const tokenizer = new BriefTokenizer();
  const extensions = {
    renderers: {},
    childTokens: {},
    block: [definitionTokenizer(defined, tokenizer)],
    startBlock: [definitionStart(tokenizer)],
    inline: [referenceTokenizer((label) => defined.has(label) || knows(label))],
  };
  const lexer = new BriefLexer({gfm: true, extensions}, tokenizer);
  const tokens = lexer.lex(markdown);
  return {tokens, lexInline: (text) => lexer.inlineTokens(text), isExhausted: tokenizer.isExhausted};
}

/** Reads `[^label]: …`, which marked would take for a link definition. */
function definitionTokenizer(defined: Set<string>, tokenizer: BriefTokenizer): TokenizerExtensionFunction {
  return function (src): Tokens.Generic | undefined {
    const match = DEFINITION_LINE.exec(src);
    if (!match) return undefined;
    const [lead, label = ''] = match;
    const isPassage = label.includes('#');
    const raw = takeLines(src, isPassage);
    const text = raw
      .slice(lead.length)
      .replace(/\n(?: {1,4}|\t)/g, '\n')
      .trimEnd();
    const state = this.lexer.state.top;
    this.lexer.state.top = true;
    const tokens = tokenizer.nested(() => (isPassage ? this.lexer.inline(text, []) : this.lexer.blockTokens(text, [])));
    this.lexer.state.top = state;
    if (!tokens) return undefined;
    defined.add(label);
    const token: DefinitionToken = {type: 'briefDefinition', raw, label, textStart: lead.length, text, tokens};
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

/** Where a definition interrupts a paragraph. */
function definitionStart(tokenizer: BriefTokenizer): TokenizerStartFunction {
  // Else no paragraph, but lines of a tight list, is what is read next.
  return function (src) {
    return this.lexer.state.top ? tokenizer.definitionIn(src) : undefined;
  };
}

/** Reads `[^label]`; one that is neither a source nor defined may still be the text of a link. */
function referenceTokenizer(isKnown: (label: string) => boolean): TokenizerExtensionFunction {
  return function (src): Tokens.Generic | undefined {
    const match = src.startsWith('[^') ? REFERENCE.exec(src) : null;
    if (!match) return undefined;
    const [raw, label = ''] = match;
    const base = label.split('#', 1)[0] ?? '';
    const isLinkText = /^(?:\(|\[(?!\^))/.test(src.slice(raw.length, raw.length + 2));
    if (isLinkText && !isKnown(label) && !isKnown(base)) return undefined;
    const token: ReferenceToken = {type: 'briefReference', raw, label};
    return {...token};
  };
}
