// A text while marked reads it: marked takes it from the front, so what remains of it tells where it is, and nothing is looked for twice.

/** Between the two ends of an emphasis marked looks at no more groups of `*` and `_` than this. */
const MAX_DELIMITERS = 400;
const MAIL_LOCAL = /[A-Za-z0-9._+-]+/g;
/** Where plain text may end: before a character that means something, a hard break, a word that may begin an address; not within a `{#id}`. */
const TEXT_STOP = /\{#[\w-]+\}|[\\<[`*~_]|!(?=\[)| {2,}|[A-Za-z0-9.+-]+/g;

interface MailRun {
  readonly start: number;
  readonly end: number;
  /** True if no mail address begins at its start: then none begins within it, for the domain is the same. */
  isRefused: boolean;
}

/** One run of inline text. */
export class InlineRun {
  readonly #text: string;
  #mailRuns: MailRun[] | undefined;
  #masked = '';
  #delimiters: readonly number[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** The local part of a mail address, as far as it looks like one, that `src` begins in. */
  mailRunAt(src: string): MailRun | undefined {
    return this.#mailRunAt(this.#text.length - src.length);
  }

  /** How far the plain text goes that `src` begins with. */
  textEnd(src: string): number {
    const first = src[0];
    let from = /^\{#[\w-]+\}/.exec(src)?.[0].length ?? 1;
    // A run of these that nothing else took is text as a whole.
    if (first === '`' || first === '~' || first === ' ') while (src[from] === first) from++;
    const offset = this.#text.length - src.length;
    TEXT_STOP.lastIndex = from;
    for (let match = TEXT_STOP.exec(src); match; match = TEXT_STOP.exec(src)) {
      const [found] = match;
      const {index} = match;
      if (found.startsWith('{')) continue;
      if (found.length > 1 && found.startsWith(' ')) {
        if (src[index + found.length] === '\n') return index;
      } else if (/^[A-Za-z0-9.+-]/.test(found)) {
        const stop = this.#addressIn(src, found, index, offset);
        if (stop !== undefined) return stop;
      } else {
        return index;
      }
    }
    return src.length;
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

  /** Where an address begins in the word that begins at `index`. */
  #addressIn(src: string, word: string, index: number, offset: number): number | undefined {
    const before = src[index - 1] ?? '';
    const mail = this.#mailRunAt(offset + index);
    if (mail && !mail.isRefused && (mail.start === offset + index || !MAIL_CHARACTER.test(before))) return index;
    if (word.startsWith('www.') && /[\s*_~(]/.test(before)) return index;
    const after = src[index + word.length];
    if (after !== ':') return undefined;
    const scheme = /(?:https?|ftp)$/i.exec(word.slice(-5));
    if (scheme && src.startsWith('//', index + word.length + 1)) {
      const at = index + word.length - scheme[0].length;
      return /[A-Za-z]/.test(src[at - 1] ?? '') ? undefined : at;
    }
    const mailScheme = /(?:mailto|xmpp)$/.exec(word.slice(-6));
    const at = mailScheme ? index + word.length - mailScheme[0].length : 0;
    return mailScheme && !/[A-Za-z0-9]/.test(src[at - 1] ?? '') ? at : undefined;
  }

  #mailRunAt(position: number): MailRun | undefined {
    this.#mailRuns ??= [...this.#text.matchAll(MAIL_LOCAL)]
      .map(({0: run, index}): MailRun => ({start: index, end: index + run.length, isRefused: false}))
      .filter(({end}) => this.#text[end] === '@');
    const runs = this.#mailRuns;
    const run = runs[firstIndex(runs, ({end}) => end > position)];
    return run && run.start <= position ? run : undefined;
  }
}

const MAIL_CHARACTER = /[A-Za-z0-9._+-]/;

/** A text that is read as blocks. */
export class BlockRun {
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

  /** Whether there is a line of `=` or `-` before the next blank line. */
  mayBeUnderlined(src: string): boolean {
    const at = this.#text.length - src.length;
    if (this.#blank < at) this.#blank = this.#find(/\n[ \t]*(?=\n)/g, at);
    if (this.#underline < at) this.#underline = this.#find(/\n {0,3}(?:=+|-+)[ \t]*(?=\n|$)/g, at);
    return this.#underline !== Infinity && this.#underline <= this.#blank;
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

  #find(pattern: RegExp, from: number): number {
    return this.#match(pattern, from)?.index ?? Infinity;
  }

  #match(pattern: RegExp, from: number): RegExpExecArray | null {
    pattern.lastIndex = from;
    return pattern.exec(this.#text);
  }
}

/** A line break before a definition (its label is found), or before a line that ends any paragraph. */
const PARAGRAPH_END = /\n(?: {0,3}\[\^([^\s[\]]+)\]:|[ \t]*(?:\n|$)| {0,3}(?:#{1,6}(?:\s|$)|>|~~~|(?:[*+-]|1[.)])[ \t]+[^ \t\n]))/g;

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
