import type {Token} from 'marked';
import type {Definitions} from './definitions.js';
import type {ProblemList} from './problem-list.js';

/** What all readers of one briefing's body need. */
export interface ParseContext {
  readonly problems: ProblemList;
  readonly definitions: Definitions;
  /** What relative URLs are resolved against. */
  readonly url: string | undefined;
  /** Names of characters that cards do not read. */
  readonly entities: Readonly<Record<string, string>>;
  /** False if a source may be missing only because YAML refused a part of the front matter. */
  readonly reportsUndefined: boolean;
  /** Lexes a piece of running text that marked left out. */
  readonly lexInline: (text: string) => Token[];
}
