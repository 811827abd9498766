import type {TemplateResult} from 'lit';
import type {Timeline, TimelineEvent} from '../model/block.js';
import {byYear, type Moment, type Year} from '../model/chronology.js';
import {firstDayOf} from '../model/date.js';
import {renderContent} from './blocks.js';
import type {RenderContext} from './context.js';
import {changeMark, fold, paragraph, say, time} from './elements.js';
import {html} from './html.js';

/** A longer timeline is folded at its early end; what is folded is never less than a reader would scroll past. */
const SHOWN = 10;
const FOLDED = 3;

/** Dated events in the order they have, grouped by year. */
export function renderTimeline({events}: Timeline, context: RenderContext): TemplateResult {
  const extra = events.length >= SHOWN + FOLDED ? events.length - SHOWN : 0;
  if (extra === 0) return renderYears(events, context);
  const isNewestFirst = keyOf(events[0]) > keyOf(events.at(-1));
  const early = isNewestFirst ? events.slice(SHOWN) : events.slice(0, extra);
  const late = isNewestFirst ? events.slice(0, SHOWN) : events.slice(extra);
  const folded = () => fold(say(context.locale.more('events', extra), context), renderYears(early, context), 'more');
  // Whatever is mentioned first is rendered first.
  return isNewestFirst ? html`${renderYears(late, context)}${folded()}` : html`${folded()}${renderYears(late, context)}`;
}

function keyOf(event: TimelineEvent | undefined): string {
  return event?.date ? firstDayOf(event.date) : '';
}

function renderYears(events: readonly TimelineEvent[], context: RenderContext): TemplateResult {
  return html`<ol class="timeline" part="timeline">${byYear(events).map((year) => renderYear(year, context))}</ol>`;
}

/** The year stands above its events, unless it is all that is known of the only date in it. */
function renderYear({year, isApart, moments}: Year, context: RenderContext): TemplateResult {
  const [first, ...others] = moments;
  const isAll = first?.date && others.length === 0 && context.locale.dateText(first.date) === context.locale.date(year ?? '');
  return html`<li class="group${isApart ? ' apart' : ''}">
    ${isAll ? '' : paragraph(year && say(context.locale.date(year), context), 'numeral')}
    <ol>${moments.map((moment) => renderMoment(moment, context, isAll ? 'numeral date' : 'date'))}</ol>
  </li>`;
}

/** Its class says how exactly the date is known; the style sheet draws it so. */
function renderMoment({date, events}: Moment, context: RenderContext, look: string): TemplateResult {
  const kind = date ? `${date.end === undefined ? date.precision : 'span'}${date.approximate || date.label !== undefined ? ' about' : ''}` : 'undated';
  return html`<li class=${kind}>${date ? [paragraph(time(date, context), look), ' '] : ''}${events.map((event) => html`<div class="event">${changeMark(event, context)}${renderContent(event.children, context)}</div>`)}</li>`;
}
