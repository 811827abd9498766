import type {Brief} from '../../model/brief.js';
import type {OtherVersion} from '../other-version.js';
import type {Report} from './check-problem.js';
import type {Library} from './library.js';
import type {Line} from './lines.js';
import type {Piece} from './pieces.js';
import type {Places} from './locate-in-source.js';

/** A briefing that is being checked, and what the rules need. */
export interface CheckedBrief {
  readonly brief: Brief;
  readonly pieces: readonly Piece[];
  /** The lines of its pieces. */
  readonly lines: readonly Line[];
  readonly places: Places;
  readonly report: Report;
  /** Reads the other versions of the briefing. */
  readonly other: OtherVersion;
  /** The documents that it cites; absent without `--sources`. */
  readonly library?: Library | undefined;
}

/** All content of a briefing, for `walk`. */
export function contentOf({titleContent, body, footnotes}: Brief): unknown {
  return [titleContent, body, Object.values(footnotes)];
}
