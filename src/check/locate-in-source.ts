import type {Brief} from '../model/brief.js';
import {walk, type Node} from '../model/walk.js';
import type {Place} from '../parse/source-text.js';
import {frontMatterLength} from '../parse/front-matter-length.js';
import type {Line} from './lines.js';
import {blank, findInText, lettersIn, lettersOf, type Letters} from './text-search.js';

/** Where the parts of a briefing are in its text. */
export type Places = SourcePlaces;

/** Finds the parts of a briefing in the text that it was read from. */
export function locateInSource(text: string, brief: Brief): Places {
  return new SourcePlaces(text, brief);
}

/**
 * Where the parts of a briefing are in the author's text, found by searching for their words one after the other.
 *
 * A search compares letters and digits only, because a briefing does not keep the marks, entities and line breaks of its Markdown.
 */
class SourcePlaces {
  readonly #text: string;
  readonly #bodyStart: number;
  readonly #offsets = new Map<Node, number>();
  /** The letters and digits of the body, and the place of each. */
  readonly #ink: Letters;

  constructor(text: string, brief: Brief) {
    this.#text = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    this.#bodyStart = frontMatterLength(this.#text);
    const searched = blank(this.#text, this.#bodyStart);
    this.#ink = lettersIn(searched);
    this.#locate(brief.titleContent, searched, this.#bodyStart);
    this.#locate(brief.body, searched, this.#bodyStart);
    const footnotes = Object.entries(brief.footnotes);
    const whole = footnotes.length > 0 ? lettersIn(this.#text) : this.#ink;
    for (const [id, footnote] of footnotes) {
      const start = this.#definitionOffset(id);
      this.#locate(footnote, this.#text, start + id.length + 4, whole);
    }
  }

  /** Where a part begins: the place of the first of its words or citations. */
  of(part: unknown): Place {
    let offset: number | undefined;
    walk(part, (node) => {
      offset ??= this.#offsets.get(node);
    });
    return this.#at(offset ?? this.#bodyStart);
  }

  /** The place of a character of a line. */
  inLine(line: Line, at: number): Place {
    const located = line.parts.filter(({node}) => this.#offsets.has(node));
    const part = located.findLast((each) => each.at <= at) ?? located[0];
    const offset = part && this.#offsets.get(part.node);
    if (!part || offset === undefined) return this.of(line.citations.map(({citation}) => citation));
    const before = lettersOf(part.node.value.slice(0, Math.max(0, at - part.at))).length;
    const first = this.#ink.offsets.indexOf(offset);
    return this.#at((first === -1 ? undefined : this.#ink.offsets[first + before]) ?? offset);
  }

  /** Whether the author's citation names a passage, even an invalid one. */
  namesPassage(citation: Extract<Node, {type: 'citation'}>): boolean {
    const offset = this.#offsets.get(citation);
    return offset !== undefined && this.#text.startsWith('#', offset + 2 + citation.source.length);
  }

  /** The place of `[^label]:`. */
  definition(label: string): Place {
    return this.#at(this.#definitionOffset(label));
  }

  /** The place of a key of the front matter, or of the nearest one above it that can be found. */
  key(...path: readonly string[]): Place {
    let offset = 0;
    let end = this.#bodyStart;
    for (const [depth, name] of path.entries()) {
      const indent = depth === 0 ? '' : '[ \\t{]+';
      const entry = new RegExp(`^${indent}(["']?)${name}\\1[ \\t]*:`, 'm');
      const match = entry.exec(this.#text.slice(offset, end));
      if (!match) break;
      offset += match.index + match[0].search(/[^\s{]/);
      const column = offset - (this.#text.lastIndexOf('\n', offset) + 1);
      const next = new RegExp(`\\n[ \\t]{0,${column}}(?=[^\\s#])`).exec(this.#text.slice(offset, end));
      if (next) end = offset + next.index + 1;
    }
    return this.#at(offset);
  }

  #locate(content: unknown, searched: string, from: number, letters = this.#ink): void {
    let cursor = from;
    walk(content, (node) => {
      const found = findInText(node, searched, cursor, letters);
      if (!found) return;
      this.#offsets.set(node, found.start);
      cursor = found.end;
    });
  }

  #definitionOffset(label: string): number {
    const mark = `[^${label}]:`;
    for (let at = this.#text.indexOf(mark, this.#bodyStart); at !== -1; at = this.#text.indexOf(mark, at + 1)) {
      const before = this.#text.slice(this.#text.lastIndexOf('\n', at - 1) + 1, at);
      if (/^[ \t>*+\d.)-]*$/.test(before)) return at;
    }
    return this.#bodyStart;
  }

  #at(offset: number): Place {
    const lines = this.#text.slice(0, offset).split('\n');
    return {line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1};
  }
}
