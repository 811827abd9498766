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
 * @slot - What readers see until the briefing is there, whenever it cannot be loaded, and if it has no such part: ideally the snapshot of this part.
 *
 * @fires {BriefLoadEvent} brief-load - The briefing is shown for the first time, or one from another source.
 * @fires {BriefUpdateEvent} brief-update - The briefing shown has changed at its source.
 * @fires {BriefErrorEvent} brief-error - It could not be loaded or renewed; `preventDefault()` suppresses the notice.
 *
 * @csspart brief - The whole card.
 * @csspart header - What it is, the briefing's title, how old it is.
 * @csspart body - The part itself.
 * @csspart comparison - Questions with the sources' answers.
 * @csspart notes - The footnotes.
 * @csspart sources - The list of sources.
 * @csspart corrections - Corrections, clarifications, updates of the briefing.
 * @csspart notice - The sentence about a failure, with its button.
 *
 * @cssstate empty - No source is given, or the briefing has no such part.
 * @cssstate loading - The briefing is on its way.
 * @cssstate ready - The part is shown.
 * @cssstate stale - The part is shown, but could not be renewed.
 * @cssstate failed - The briefing could not be loaded.
 * @cssstate withdrawn - The briefing no longer stands.
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
