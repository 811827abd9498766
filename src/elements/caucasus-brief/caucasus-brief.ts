import {caucasusBrief} from '../../cards/caucasus-brief.js';
import {propertiesOf, type PropertiesOf} from '../card-properties.js';
import {BriefElement} from '../brief-element.js';

/**
 * A whole briefing as a card.
 *
 * @summary Shows a briefing: title, summary, body, timelines, facts, comparisons, quotations, and the sources of it all.
 *
 * @csspart header - Title, summary, byline, topics.
 * @csspart summary - The summary.
 * @csspart byline - Authors, publisher, dates.
 * @csspart facts - A list of key facts.
 * @csspart timeline - A list of dated events.
 * @csspart comparison - Questions with the sources' answers.
 * @csspart quotation - A person's words.
 *
 * @accessibility Links of a page into the card, `page.html#ferry--crossing`, scroll to the place and move the focus there.
 *
 * @failure An unknown `section` shows the fallback, and the console names the sections that there are.
 */
export class CaucasusBrief extends BriefElement implements PropertiesOf<typeof caucasusBrief> {
  static override readonly card = caucasusBrief;
  static override properties = propertiesOf(caucasusBrief);
}

declare global {
  interface HTMLElementTagNameMap {
    'caucasus-brief': CaucasusBrief;
  }
}
