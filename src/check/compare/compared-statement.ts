import type {Place} from '../../parse/source-text.js';
import type {CheckProblem} from '../check-problem.js';
import type {CitedPassage} from './passage.js';

/** A statement of a briefing beside the passages that it cites. */
export interface ComparedStatement {
  readonly kind: 'paragraph' | 'row' | 'fact' | 'event' | 'answer' | 'quotation';
  /** Of an answer: the question. */
  readonly question?: string;
  /** The words of the whole statement. */
  readonly text: string;
  readonly place: Place;
  /** Its parts, each with the citations that follow it. */
  readonly parts: readonly StatementPart[];
  /** Whether it has something that could be held against a passage: a figure, a date, a name, a quantity, a quotation. */
  readonly isCompared: boolean;
  /** Whether a document is in another language, so that only figures and dates were compared. */
  readonly isAcross: boolean;
  /** What was found. */
  readonly differences: readonly CheckProblem[];
}

/** Words of a statement, and what is cited for them. */
export interface StatementPart {
  readonly text: string;
  readonly passages: readonly CitedPassage[];
  /** Citations whose document, or whose passage in it, was not found: their keys. */
  readonly unread: readonly string[];
}
