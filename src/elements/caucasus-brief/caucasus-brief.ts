import type {TemplateResult} from 'lit';
import type {Brief} from '../../model/brief.js';
import {selectBody, type Selection} from '../../model/selection.js';
import {renderBrief} from '../../render/brief.js';
import type {RenderOptions} from '../../render/context.js';
import {cardStyles} from '../../styles/card.js';
import {BriefElement} from '../brief-element.js';

/**
 * A whole briefing as a card.
 *
 * @summary Shows a briefing: title, summary, body, timelines, facts, comparisons, quotations, and the sources of it all.
 *
 * @slot - What readers see until the briefing is there and whenever it cannot be loaded: ideally its snapshot.
 *
 * @fires {BriefLoadEvent} brief-load - The briefing is shown for the first time, or one from another source.
 * @fires {BriefUpdateEvent} brief-update - The briefing shown has changed at its source.
 * @fires {BriefErrorEvent} brief-error - It could not be loaded or renewed; `preventDefault()` suppresses the notice.
 *
 * @csspart brief - The whole briefing.
 * @csspart header - Title, summary, byline, topics.
 * @csspart summary - The summary.
 * @csspart byline - Authors, publisher, dates.
 * @csspart body - The text.
 * @csspart facts - A list of key facts.
 * @csspart timeline - A list of dated events.
 * @csspart comparison - Questions with the sources' answers.
 * @csspart quotation - A person's words.
 * @csspart notes - The footnotes.
 * @csspart sources - The list of sources.
 * @csspart corrections - Corrections, clarifications, updates.
 * @csspart notice - The sentence about a failure, with its button.
 *
 * @cssstate empty - No source is given.
 * @cssstate loading - The briefing is on its way.
 * @cssstate ready - The briefing is shown.
 * @cssstate stale - The briefing is shown, but could not be renewed.
 * @cssstate failed - The briefing could not be loaded.
 * @cssstate withdrawn - The briefing no longer stands.
 */
export class CaucasusBrief extends BriefElement {
  static override styles = cardStyles;

  protected override select(brief: Brief): Selection {
    return selectBody(brief, this.section || undefined);
  }

  protected override renderSelection(brief: Brief, selection: Selection, options: RenderOptions): TemplateResult {
    return renderBrief(brief, selection, options);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'caucasus-brief': CaucasusBrief;
  }
}
