import type {Brief} from '../../model/brief.js';
import type {BriefingReader} from '../read-briefing.js';
import type {Report} from './check-problem.js';
import type {Library} from './library.js';
import type {Line} from './lines.js';
import type {Piece} from './pieces.js';
import type {Places} from './places.js';

/** A briefing under check, and what every rule needs. */
export interface CheckedBrief {
  readonly brief: Brief;
  readonly pieces: readonly Piece[];
  /** Those of its pieces. */
  readonly lines: readonly Line[];
  readonly places: Places;
  readonly report: Report;
  /** Reads the other versions of the briefing. */
  readonly read: BriefingReader;
  /** The documents that it cites; absent if nobody said where they are. */
  readonly library?: Library | undefined;
}

/** Everything in a briefing that is read, for `walk`. */
export function contentOf({titleContent, body, footnotes}: Brief): unknown {
  return [titleContent, body, Object.values(footnotes)];
}
