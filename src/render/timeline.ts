import type {Timeline, TimelineEvent} from '../model/block.js';
import {byYear, type Moment, type Year} from '../model/chronology.js';
import {renderContent} from './blocks.js';
import type {RenderContext} from './context.js';
import {isolated} from './isolated.js';
import {changeMark, paragraph, say} from './markup.js';
import {h, keyed, type TreeElement} from './tree.js';

/** Dated events in the order they have, grouped by year. */
export function renderTimeline({events}: Timeline, context: RenderContext): TreeElement {
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
