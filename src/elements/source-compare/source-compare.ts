import type {PropertyDeclarations, TemplateResult} from 'lit';
import type {Brief} from '../../model/brief.js';
import {selectComparison, type Selection} from '../../model/selection.js';
import type {RenderOptions} from '../../render/context.js';
import {renderPart} from '../../render/part.js';
import {cardStyles} from '../../styles/card.js';
import {BriefElement} from '../brief-element.js';

/**
 * How the sources of a briefing differ, claim by claim.
 *
 * @summary Shows a comparison of a briefing: each question with its answers, who gives them, and who is silent; a matrix where there is room.
 *
 * @csspart comparison - Questions with the sources' answers.
 *
 * @accessibility The matrix is a list of questions, with a label for each stance (“Unlikely: CPC”): it reads in the same order at every width, and nothing in it depends on a column or a colour.
 * @accessibility Silence and “published before” are said in words, not only drawn.
 *
 * @failure A source that a question forgets is shown as nothing, never as silence, and the author is told.
 * @failure A briefing without a comparison shows the fallback, and the console says what it has instead.
 */
export class SourceCompare extends BriefElement {
  static override properties: PropertyDeclarations = {sources: {}, questions: {}};
  static override styles = cardStyles;

  /** Ids of sources, separated by spaces: only those, in this order. What is left out is counted and can be opened. */
  declare sources: string | undefined;

  /** Ids of questions, separated by spaces: only those, in this order, whichever comparison of the briefing they stand in. */
  declare questions: string | undefined;

  protected override get queried(): readonly unknown[] {
    return [this.section, this.sources, this.questions];
  }

  protected override select(brief: Brief): Selection {
    return selectComparison(brief, {section: this.section || undefined, sources: this.sources || undefined, questions: this.questions || undefined});
  }

  protected override renderSelection(brief: Brief, selection: Selection, options: RenderOptions): TemplateResult {
    return renderPart('comparison', brief, selection, options);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'source-compare': SourceCompare;
  }
}
