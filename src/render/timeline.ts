import type {Timeline, TimelineEvent} from '../model/block.js';
import {byYear, type Moment, type Year} from '../model/chronology.js';
import {firstDayOf} from '../model/date.js';
import {renderContent} from './blocks.js';
import type {RenderContext} from './context.js';
import {isolated} from './isolated.js';
import {changeMark, details, paragraph, say} from './markup.js';
import {h, keyed, type Rendered, type TreeElement} from './tree.js';

/** A longer timeline is folded at its early end; what is folded is never less than a reader would scroll past. */
const SHOWN = 10;
const FOLDED = 3;

/** Dated events in the order they have, grouped by year. */
export function renderTimeline({events}: Timeline, context: RenderContext): Rendered {
  const extra = events.length >= SHOWN + FOLDED ? events.length - SHOWN : 0;
  if (extra === 0) return renderYears(events, context);
  const isNewestFirst = firstDay(events[0]) > firstDay(events.at(-1));
  const early = isNewestFirst ? events.slice(SHOWN) : events.slice(0, extra);
  const late = isNewestFirst ? events.slice(0, SHOWN) : events.slice(extra);
  const folded = () =>
    details(say(context.locale.more('timeline', extra), context), renderYears(early, context), 'more');
  // What is mentioned first is rendered first.
  return isNewestFirst ? [renderYears(late, context), folded()] : [folded(), renderYears(late, context)];
}

function firstDay(event: TimelineEvent | undefined): string {
  return event?.date ? firstDayOf(event.date) : '';
}

function renderYears(events: readonly TimelineEvent[], context: RenderContext): TreeElement {
  const years = keyedOnce(byYear(events), keyOfYear, (year) => renderYear(year, context));
  return h('ol', {class: 'timeline', part: 'timeline'}, years);
}

type Key = string | undefined;

/** Elements with keys, as far as there are such; of the same key only the first: dates may come again after others. */
function keyedOnce<T>(items: readonly T[], keyOf: (item: T) => Key, render: (item: T) => TreeElement): TreeElement[] {
  const seen = new Set<Key>();
  return items.map((item) => {
    const key = keyOf(item);
    const element = render(item);
    if (key === undefined || seen.has(key)) return element;
    seen.add(key);
    return keyed(key, element);
  });
}

function keyOfYear({year}: Year): Key {
  return year;
}

function keyOfMoment({date}: Moment): Key {
  return date && `${date.iso}/${date.end ?? ''}`;
}

/** The year is above its events, unless the only date in it is that year itself. */
function renderYear({year, isApart, moments}: Year, context: RenderContext): TreeElement {
  const {locale} = context;
  const [first, ...others] = moments;
  const isAll = first?.date && others.length === 0 && locale.dateText(first.date) === locale.date(year ?? '');
  return h(
    'li',
    {class: `group${isApart ? ' apart' : ''}`},
    !isAll && paragraph(year && say(locale.date(year), context), 'numeral'),
    h(
      'ol',
      {},
      keyedOnce(moments, keyOfMoment, (moment) => renderMoment(moment, context, isAll ? 'numeral date' : 'date')),
    ),
  );
}

/** Its class says how exactly the date is known; the style sheet draws it so. */
function renderMoment({date, events}: Moment, context: RenderContext, className: string): TreeElement {
  if (!date)
    return h(
      'li',
      {class: 'undated'},
      events.map((event) => renderEvent(event, context)),
    );
  const precision = date.end === undefined ? date.precision : 'span';
  const isAbout = date.approximate || date.label !== undefined;
  return h(
    'li',
    {class: `${precision}${isAbout ? ' about' : ''}`},
    paragraph(h('time', {datetime: date.iso}, say(isolated(context.locale.dateText(date, true)), context)), className),
    events.map((event) => renderEvent(event, context)),
  );
}

function renderEvent(event: TimelineEvent, context: RenderContext): TreeElement {
  return h('div', {class: 'event'}, changeMark(event, context), renderContent(event.children, context));
}
