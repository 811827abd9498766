import {sourceCompare} from '../../cards/source-compare.js';
import {propertiesOf, type PropertiesOf} from '../card-properties.js';
import {BriefElement} from '../brief-element.js';

/**
 * How the sources of a briefing differ, claim by claim.
 *
 * @summary Shows a comparison of a briefing: each question, its answers, who gives them, who is silent. A matrix where there is room.
 *
 * @csspart comparison - Questions with the sources' answers.
 *
 * @accessibility The matrix is a list of questions, with a label for each stance (“Unlikely: CPC”).
 * @accessibility It reads in the same order at every width, and nothing in it depends on a column or a colour.
 * @accessibility Silence and “published before” are said in words, not only drawn.
 *
 * @failure A source that a question forgets is shown as nothing, never as silence, and the author is told.
 * @failure A briefing without a comparison shows the fallback, and the console says what it has instead.
 */
export class SourceCompare extends BriefElement implements PropertiesOf<typeof sourceCompare> {
  static override readonly card = sourceCompare;
  static override properties = propertiesOf(sourceCompare);

  /**
   * Ids of sources, separated by spaces: only those, in this order. What is left out is counted and can be opened.
   * @attr
   */
  declare sources: string | undefined;

  /**
   * Ids of questions, separated by spaces: only those, in this order, from all comparisons of the briefing.
   * @attr
   */
  declare questions: string | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'source-compare': SourceCompare;
  }
}
