/** A place in the author's text, for people: both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * A piece of the author's text in which each line is the end of a line of the whole.
 *
 * Markdown strips what stands before a line (quotation marks, indents, list markers) and never what stands after it, so a
 * line of a nested block is always the tail of a line of the source: that is all it takes to say where something stands.
 */
export class Region {
  readonly text: string;
  readonly #source: readonly string[];
  readonly #firstLine: number;
  /** Where each line of `text` begins; made when first asked for. */
  #starts: readonly number[] | undefined;
  /** How far each line of `text` stands further to the right in the source. */
  readonly #indents = new Map<number, number>();

  constructor(text: string, source: readonly string[], firstLine = 0) {
    this.text = text;
    this.#source = source;
    this.#firstLine = firstLine;
  }

  /** The place of a character of this region. */
  at(offset: number): Place {
    const n = this.#lineOf(offset);
    return {line: this.#firstLine + n + 1, column: Math.max(0, this.#indentOf(n) + offset - this.#startOf(n)) + 1};
  }

  /** The region of a nested block that begins at `offset`, with its own, stripped text. */
  nested(offset: number, text: string): Region {
    return new Region(text, this.#source, this.#firstLine + this.#lineOf(offset));
  }

  /** Of the lines of `text`, the one that a character stands in; a line break belongs to the line that it ends. */
  #lineOf(offset: number): number {
    this.#starts ??= lineStarts(this.text);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #startOf(line: number): number {
    return this.#starts?.[line] ?? 0;
  }

  #indentOf(n: number): number {
    const known = this.#indents.get(n);
    if (known !== undefined) return known;
    const start = this.#startOf(n);
    const end = this.text.indexOf('\n', start);
    const tail = this.text.slice(start, end === -1 ? undefined : end);
    const whole = this.#source[this.#firstLine + n] ?? '';
    // Tabs before a line may have become spaces, and spaces after the last one may be gone: then its words tell.
    const words = tail.trim();
    const indent = whole.endsWith(tail) ? whole.length - tail.length : whole.lastIndexOf(words) - tail.indexOf(words);
    this.#indents.set(n, indent);
    return indent;
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
