import type {PropertyDeclarations, TemplateResult} from 'lit';
import type {Brief} from '../../model/brief.js';
import {selectTimeline, type Selection} from '../../model/selection.js';
import type {RenderOptions} from '../../render/context.js';
import {renderPart} from '../../render/part.js';
import {cardStyles} from '../../styles/card.js';
import {BriefElement} from '../brief-element.js';

/**
 * What happened when, as a briefing tells it.
 *
 * @summary Shows a timeline: dated events, grouped by year, each date no sharper than it is known.
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
 * @csspart timeline - A list of dated events.
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
export class EventTimeline extends BriefElement {
  static override properties: PropertyDeclarations = {order: {}, from: {}, to: {}, sources: {}};
  static override styles = cardStyles;

  /** `asc`: the oldest event first; `desc`: the newest. In the author's order if absent. */
  declare order: 'asc' | 'desc' | undefined;

  /** The first date to show: YYYY, YYYY-MM or YYYY-MM-DD. What is left out is counted and can be opened. */
  declare from: string | undefined;

  /** The last date to show: YYYY, YYYY-MM or YYYY-MM-DD. */
  declare to: string | undefined;

  /** Ids of sources, separated by spaces: only events that cite one of them. */
  declare sources: string | undefined;

  protected override get queried(): readonly unknown[] {
    return [this.section, this.order, this.from, this.to, this.sources];
  }

  protected override select(brief: Brief): Selection {
    return selectTimeline(brief, {section: this.section || undefined, order: this.order || undefined, from: this.from || undefined, to: this.to || undefined, sources: this.sources || undefined});
  }

  protected override renderSelection(brief: Brief, selection: Selection, options: RenderOptions): TemplateResult {
    return renderPart('timeline', brief, selection, options);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'event-timeline': EventTimeline;
  }
}
