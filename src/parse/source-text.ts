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

  constructor(text: string, source: readonly string[], firstLine = 0) {
    this.text = text;
    this.#source = source;
    this.#firstLine = firstLine;
  }

  /** The place of a character of this region. */
  at(offset: number): Place {
    const line = this.#lineOf(offset);
    const start = this.text.lastIndexOf('\n', offset - 1) + 1;
    const end = this.text.indexOf('\n', start);
    const tail = this.text.slice(start, end === -1 ? undefined : end);
    const whole = this.#source[line] ?? '';
    const indent = whole.endsWith(tail) ? whole.length - tail.length : Math.max(0, whole.lastIndexOf(tail.trim()));
    return {line: line + 1, column: indent + offset - start + 1};
  }

  /** The region of a nested block that begins at `offset`, with its own, stripped text. */
  nested(offset: number, text: string): Region {
    return new Region(text, this.#source, this.#lineOf(offset));
  }

  #lineOf(offset: number): number {
    let line = this.#firstLine;
    for (let at = this.text.indexOf('\n'); at !== -1 && at < offset; at = this.text.indexOf('\n', at + 1)) line++;
    return line;
  }
}
