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
