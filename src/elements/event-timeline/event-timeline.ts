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
 * @csspart timeline - A list of dated events.
 *
 * @accessibility Dates are in words and in `<time datetime>`; how exactly one is known is said by its words, the mark only repeats it.
 *
 * @failure An event whose date cannot be read keeps its place and its words, without a mark, and the author is told.
 * @failure A briefing without a timeline shows the fallback, and the console says what it has instead.
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
