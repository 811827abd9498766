import type {Token} from 'marked';
import type {Text} from '../model/inline.js';
import type {Definitions} from './definitions.js';
import type {ProblemList} from './problem-list.js';
import type {Place} from './source-text.js';

/** An author's `{#id}`, until a heading, fact or question takes it. */
export interface Address {
  readonly id: string;
  readonly place: Place;
}

/** What everybody who reads one briefing's body needs. */
export interface Reading {
  readonly problems: ProblemList;
  readonly definitions: Definitions;
  /** Where relative addresses start from. */
  readonly url: string | undefined;
  /** False if a source may be missing only because YAML refused a part of the front matter. */
  readonly reportsUndefined: boolean;
  /** Lexes a piece of running text that marked left out. */
  readonly lexInline: (text: string) => Token[];
  /** Texts that are an `{#id}`; what nobody has taken at the end stays text. */
  readonly addresses: Map<Text, Address>;
}
