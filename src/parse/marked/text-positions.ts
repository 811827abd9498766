import {MAX_DELIMITERS} from '../limits.js';

// A text while marked reads it: marked takes it from the front, so what remains of it tells where it is, and nothing is looked for twice.

const MAIL_CHARACTER = /[A-Za-z0-9._+-]/;
/**
 * Where plain text may end: before a character that means something, the end of a line, a URL; not within a `{#id}`. Most
 * characters are none of them, and the first part tells.
 */
const TEXT_STOP = /(?=[\\<[`*~_:!{w\n])(?:[\\<[`*~_:\n]|!(?=\[)|\{#[\w-]+\}|www\.)/g;

interface LocalPart {
  readonly start: number;
  readonly end: number;
  /** True if no mail address begins at its start: then none begins within it, for the domain is the same. */
  isRefused: boolean;
}

/** One run of inline text. */
export class InlinePositions {
  readonly #text: string;
  #localParts: LocalPart[] | undefined;
  #masked = '';
  #delimiters: readonly number[] = [];
  /** Where each mark stands last, as far as somebody has asked. */
  readonly #last = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The local part of a mail address, as far as it looks like one, that `src` begins in. */
  localPartAt(src: string): LocalPart | undefined {
    const position = this.#text.length - src.length;
    const run = this.#localPartAfter(position);
    return run && run.start <= position ? run : undefined;
  }

  /** Whether a mark stands somewhere in `src`. */
  hasAhead(src: string, mark: string): boolean {
    const last = this.#last.get(mark) ?? this.#text.lastIndexOf(mark);
    this.#last.set(mark, last);
    return last >= this.#text.length - src.length;
  }

  /** How far the plain text goes that `src` begins with. */
  textEnd(src: string): number {
    const first = src[0];
    let from = /^\{#[\w-]+\}/.exec(src)?.[0].length ?? 1;
    // A run of these that nothing else took is text as a whole.
    if (first === '`' || first === '~' || first === ' ') while (src[from] === first) from++;
    const text = src.slice(0, this.#mailAfter(src, from));
    TEXT_STOP.lastIndex = from;
    for (let match = TEXT_STOP.exec(text); match; match = TEXT_STOP.exec(text)) {
      const stop = stopAt(text, match, from);
      if (stop !== undefined) return stop;
    }
    return text.length;
  }

  /** Of `maskedSrc`, the part in which an emphasis that begins where `src` does may end. */
  emphasisWindow(src: string, maskedSrc: string): {start: number; end: number} {
    if (this.#masked !== maskedSrc) {
      this.#masked = maskedSrc;
      this.#delimiters = [...maskedSrc.matchAll(/[*_]+/g)].map(({index}) => index);
    }
    const whole = {start: 0, end: maskedSrc.length};
    if (this.#delimiters.length <= MAX_DELIMITERS) return whole;
    let start = maskedSrc.length - src.length;
    const next = firstIndex(this.#delimiters, (index) => index > start);
    const end = this.#delimiters[next + MAX_DELIMITERS] ?? maskedSrc.length;
    while (start > 0 && /[*_]/.test(maskedSrc[start - 1] ?? '')) start--;
    return {start: Math.max(0, start - 2), end};
  }

  /** Where in `src`, from `from` on, the next mail address begins; its end if there is none. */
  #mailAfter(src: string, from: number): number {
    const offset = this.#text.length - src.length;
    const run = this.#localPartAfter(offset + from);
    if (!run) return src.length;
    // What is left of a run that `from` is in was refused, or is not a beginning.
    const next = run.start < offset + from ? this.#localPartAfter(run.end) : run;
    return next ? next.start - offset : src.length;
  }

  #localPartAfter(position: number): LocalPart | undefined {
    this.#localParts ??= localPartsIn(this.#text);
    return this.#localParts[firstIndex(this.#localParts, ({end}) => end > position)];
  }
}

/** What stands before each `@` and could be the local part of a mail address. */
function localPartsIn(text: string): LocalPart[] {
  const runs: LocalPart[] = [];
  for (let end = text.indexOf('@'); end !== -1; end = text.indexOf('@', end + 1)) {
    let start = end;
    while (MAIL_CHARACTER.test(text[start - 1] ?? '')) start--;
    if (start < end) runs.push({start, end, isRefused: false});
  }
  return runs;
}

/** Where plain text ends because of what {@link TEXT_STOP} has found behind `from`, if it does. */
function stopAt(src: string, {0: found, index}: RegExpExecArray, from: number): number | undefined {
  if (found.startsWith('{')) return undefined;
  if (found === '\n') return hardBreakBefore(src, index, from);
  if (found === ':') return schemeBefore(src, index, from);
  if (found === 'www.') return /[\s*_~(]/.test(src[index - 1] ?? '') ? index : undefined;
  return index;
}

/** The two blanks or more before the end of a line. */
function hardBreakBefore(src: string, end: number, from: number): number | undefined {
  let start = end;
  while (start > from && src[start - 1] === ' ') start--;
  return end - start >= 2 ? start : undefined;
}

/** The scheme of a URL before its colon. */
function schemeBefore(src: string, colon: number, from: number): number | undefined {
  const word = src.slice(Math.max(from, colon - 6), colon);
  const web = src.startsWith('//', colon + 1) ? /(?:https?|ftp)$/i.exec(word) : null;
  if (web) return /[A-Za-z]/.test(src[colon - web[0].length - 1] ?? '') ? undefined : colon - web[0].length;
  const mail = /(?:mailto|xmpp)$/.exec(word);
  return mail && !/[A-Za-z0-9]/.test(src[colon - mail[0].length - 1] ?? '') ? colon - mail[0].length : undefined;
}

/** A text that is read as blocks. */
export class BlockPositions {
  readonly #text: string;
  /** Where the next blank line and the next underline begin, from the place looked at last. */
  #blank = -1;
  #underline = -1;
  /** Where the paragraph ends that was looked at last, and whether a definition does it. */
  #end = -1;
  #endsInDefinition = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** What of `src` stands before the next blank line. */
  untilBlank(src: string): string {
    return src.slice(0, this.#blankAfter(this.#text.length - src.length) - this.#text.length + src.length + 1);
  }

  /** Whether there is a line of `=` or `-` before the next blank line. */
  mayBeUnderlined(src: string): boolean {
    const at = this.#text.length - src.length;
    if (this.#underline < at) this.#underline = this.#find(/\n {0,3}(?:=+|-+)[ \t]*(?=\n|$)/g, at);
    return this.#underline < this.#blankAfter(at);
  }

  /** Where a definition interrupts the paragraph that `src` is in. It looks no further than the paragraph, and never twice. */
  definitionIn(src: string): number | undefined {
    const at = this.#text.length - src.length;
    if (this.#end < at) {
      const match = this.#match(PARAGRAPH_END, at);
      this.#end = match?.index ?? Infinity;
      this.#endsInDefinition = match?.[1] !== undefined;
    }
    return this.#endsInDefinition ? this.#end - at + 1 : undefined;
  }

  #blankAfter(at: number): number {
    if (this.#blank < at) this.#blank = this.#find(/\n[ \t]*(?=\n)/g, at);
    return this.#blank;
  }

  #find(pattern: RegExp, from: number): number {
    return this.#match(pattern, from)?.index ?? Infinity;
  }

  #match(pattern: RegExp, from: number): RegExpExecArray | null {
    pattern.lastIndex = from;
    return pattern.exec(this.#text);
  }
}

/** A line break before a definition (its label is found), or before a line that ends any paragraph. */
const PARAGRAPH_END =
  /\n(?: {0,3}\[\^([^\s[\]]+)\]:|[ \t]*(?:\n|$)| {0,3}(?:#{1,6}(?:\s|$)|>|~~~|(?:[*+-]|1[.)])[ \t]+[^ \t\n]))/g;

/** The index of the first of sorted `items` for which `isFound` holds; their number if there is none. */
function firstIndex<T>(items: readonly T[], isFound: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isFound(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
