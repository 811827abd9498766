import type {Brief} from '../model/brief.js';
import type {Report} from './check-problem.js';
import type {Documents} from './documents.js';
import type {Line} from './lines.js';
import type {Places} from './locate-in-source.js';
import type {Names} from './names-list.js';
import type {Piece} from './pieces.js';

/** A briefing that is being checked, and what the rules need. */
export interface CheckedBrief {
  readonly brief: Brief;
  readonly pieces: readonly Piece[];
  /** The lines of its pieces. */
  readonly lines: readonly Line[];
  readonly places: Places;
  readonly report: Report;
  /** The documents that it cites; absent without `--sources`. */
  readonly documents?: Documents | undefined;
  /** The keys of the passages that stand in their documents. */
  readonly found: ReadonlySet<string>;
  /** Other forms of names. */
  readonly names?: Names | undefined;
}

/** All content of a briefing, for `walk`. */
export function contentOf({titleContent, body, footnotes}: Brief): unknown {
  return [titleContent, body, Object.values(footnotes)];
}
