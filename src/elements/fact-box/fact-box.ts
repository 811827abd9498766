import type {PropertyDeclarations, TemplateResult} from 'lit';
import type {Brief} from '../../model/brief.js';
import {selectPart, type Selection} from '../../model/selection.js';
import type {RenderOptions} from '../../render/context.js';
import {renderPart} from '../../render/part.js';
import {cardStyles} from '../../styles/card.js';
import {BriefElement} from '../brief-element.js';

/**
 * The key facts of a briefing.
 *
 * @summary Shows a list of key facts: terms and values, and questions with their different answers side by side.
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
 * @csspart facts - A list of key facts.
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
export class FactBox extends BriefElement {
  static override properties: PropertyDeclarations = {compact: {type: Boolean}};
  static override styles = cardStyles;

  /** For narrow places: term and value on one line, in smaller type. Nothing is left out. */
  declare compact: boolean | undefined;

  protected override get look(): string {
    return this.compact ? ' compact' : '';
  }

  protected override get queried(): readonly unknown[] {
    return [this.section, this.compact];
  }

  protected override select(brief: Brief): Selection {
    return selectPart(brief, 'facts', this.section || undefined);
  }

  protected override renderSelection(brief: Brief, selection: Selection, options: RenderOptions): TemplateResult {
    return renderPart('facts', brief, selection, options);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fact-box': FactBox;
  }
}
