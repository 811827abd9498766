import type {Token} from 'marked';
import type {Definitions} from './definitions.js';
import type {ProblemList} from './problem-list.js';

/** What everybody who reads one briefing's body needs. */
export interface ParseContext {
  readonly problems: ProblemList;
  readonly definitions: Definitions;
  /** Where relative addresses start from. */
  readonly url: string | undefined;
  /** False if a source may be missing only because YAML refused a part of the front matter. */
  readonly reportsUndefined: boolean;
  /** Lexes a piece of running text that marked left out. */
  readonly lexInline: (text: string) => Token[];
}
