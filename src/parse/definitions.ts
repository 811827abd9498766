import type {Passage} from '../model/brief.js';
import type {Citation} from '../model/inline.js';
import {citationKey} from '../model/comparison.js';
import {ID} from '../model/slug.js';
import type {DefinitionToken} from './marked/lexer.js';
import {MAX_NESTING} from './limits.js';
import type {ProblemList} from './problem-list.js';
import type {Place} from './source-text.js';
import type {Token} from 'marked';

/** What a `[^label]:` is for; `of-no-source` would be a passage, if its source were one. */
export type Role = 'passage' | 'footnote' | 'of-source' | 'of-no-source' | 'duplicate';

/** What the labels of a briefing stand for: sources, passages, footnotes. */
export class Definitions {
  readonly passages = new Map<string, Passage>();
  readonly isSource: (id: string) => boolean;
  /** The first definition of each label: citations may come before it. */
  readonly #first = new Map<string, Token>();
  readonly #places = new Map<string, Place>();
  readonly #used = new Set<string>();
  readonly #citations: {-readonly [K in keyof Citation]: Citation[K]}[] = [];

  constructor(tokens: readonly Token[], isSource: (id: string) => boolean) {
    this.isSource = isSource;
    this.#collect(tokens, 1);
  }

  isDefined(label: string): boolean {
    return this.#first.has(label);
  }

  roleOf(token: DefinitionToken): Role {
    const {label} = token;
    if (this.isSource(label)) return 'of-source';
    const {source, passage} = splitLabel(label);
    if (passage !== undefined && !this.isSource(source)) return 'of-no-source';
    if (this.#first.get(label) !== token) return 'duplicate';
    return passage === undefined ? 'footnote' : 'passage';
  }

  /** Notes where a passage or footnote is defined. */
  place(label: string, place: Place): void {
    this.#places.set(label, place);
  }

  use(label: string): void {
    this.#used.add(label);
  }

  /** Notes a citation of a passage, which may turn out to have no words. */
  cite(citation: Citation): Citation {
    this.#citations.push(citation);
    return citation;
  }

  /** Takes the passage from citations of one that cannot be read; call it when all definitions are read. */
  settle(): void {
    for (const citation of this.#citations) {
      if (!this.passages.has(citationKey(citation))) delete citation.passage;
    }
  }

  reportUnused(problems: ProblemList): void {
    for (const [label, place] of this.#places) {
      if (this.#used.has(label)) continue;
      problems.add(
        this.passages.has(label) ? 'passage-unused' : 'footnote-unused',
        place,
        `Nothing refers to [^${label}]. Refer to it, or remove it.`,
      );
    }
  }

  /** What nests too deep is text, and defines nothing. */
  #collect(tokens: readonly Token[], depth: number): void {
    if (depth > MAX_NESTING) return;
    for (const token of tokens) {
      if (isDefinition(token) && !this.#first.has(token.label)) this.#first.set(token.label, token);
      if (token.type === 'list')
        for (const item of (token as {items: {tokens: Token[]}[]}).items) this.#collect(item.tokens, depth + 1);
      else if ('tokens' in token && token.type !== 'paragraph') this.#collect(token.tokens, depth + 1);
    }
  }
}

function isDefinition(token: Token): token is DefinitionToken & Token {
  return token.type === 'briefDefinition';
}

/** `source#passage` at its first `#`. */
export function splitLabel(label: string): {source: string; passage?: string} {
  const at = label.indexOf('#');
  return at === -1 ? {source: label} : {source: label.slice(0, at), passage: label.slice(at + 1)};
}

/** The parts of a passage's text; `problem` says what is wrong with it, if anything. */
export function readPassage(label: string, text: string): {passage?: Passage; problem?: string} {
  const words = text.replace(/\s+/g, ' ').trim();
  const viaAt = words.indexOf(' — ');
  const run = viaAt === -1 ? words : words.slice(0, viaAt);
  const via = viaAt === -1 ? '' : words.slice(viaAt + 3);
  const cut = / (?:…|\.\.\.) /.exec(run);
  const start = cut ? run.slice(0, cut.index) : run;
  const end = cut ? run.slice(cut.index + cut[0].length) : '';
  if (start === '') return {problem: `The passage “${label}” is empty. Write its first words … last words.`};
  const passage = {start, ...(end && {end}), ...(via && {via})};
  if (!ID.test(splitLabel(label).passage ?? '')) {
    return {passage, problem: `“${label}” cannot serve as an id. Use letters, digits, - and _ only.`};
  }
  if (/ (?:…|\.\.\.)(?: |$)/.test(end)) {
    return {passage, problem: `The passage “${label}” has a second “ … ”. Write its first words … last words.`};
  }
  return {passage};
}
