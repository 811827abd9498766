import {eventTimeline} from '../../cards/event-timeline.js';
import {propertiesOf, type PropertiesOf} from '../card-properties.js';
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
export class EventTimeline extends BriefElement implements PropertiesOf<typeof eventTimeline> {
  static override readonly card = eventTimeline;
  static override properties = propertiesOf(eventTimeline);

  /**
   * `asc`: the oldest event first; `desc`: the newest. In the author's order if absent.
   * @attr
   */
  declare order: 'asc' | 'desc' | undefined;

  /**
   * The first date to show: YYYY, YYYY-MM or YYYY-MM-DD. What is left out is counted and can be opened.
   * @attr
   */
  declare from: string | undefined;

  /**
   * The last date to show: YYYY, YYYY-MM or YYYY-MM-DD.
   * @attr
   */
  declare to: string | undefined;

  /**
   * Ids of sources, separated by spaces: only events that cite one of them.
   * @attr
   */
  declare sources: string | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'event-timeline': EventTimeline;
  }
}
