import type {Timeline, TimelineEvent} from './block.js';
import type {Brief} from './brief.js';
import {compareDays, firstDayOf, isSameDate, lastDayOf, parseDate, type BriefDate} from './date.js';
import type {Problem} from './problem.js';
import {selectPart} from './select-part.js';
import {blocksOf, counted, idsIn, introTo, namedBy, pick, problem, type Selection} from './selection.js';
import {citationsIn} from './walk.js';

/** What a tag for timelines can ask for. */
export type TimelineQuery = {
  readonly section?: string | undefined;
  /** `asc`: the oldest event first; `desc`: the newest. The author's order if absent. */
  readonly order?: string | undefined;
  /** The first and the last date to show: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. An event that reaches into them is shown. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Ids of sources: only events that cite one of them. */
  readonly sources?: string | undefined;
};

/** What happened: all of it, or what is in a span of time, or what some sources tell. */
export function selectTimeline(brief: Brief, query: TimelineQuery): Selection {
  const section = query.section || undefined;
  const order = query.order || undefined;
  const from = query.from || undefined;
  const to = query.to || undefined;
  const sources = idsIn(query.sources);
  const part = selectPart(brief, 'timeline', section);
  const timelines = blocksOf(part.shown, 'timeline');
  if (timelines.length === 0) return part;
  const problems = [...part.problems];
  const start = bound(from, 'from', problems);
  const end = bound(to, 'to', problems);
  if (order !== undefined && !isOrder(order)) {
    problems.push(
      problem(
        'selection-unknown',
        `“${order}” is not an order. Write asc (the oldest first) or desc (the newest first).`,
      ),
    );
  }
  const wanted = pick(sources, [...new Set(citationsIn(timelines).map(({source}) => source))], 'source', problems);
  const isReversed = start !== undefined && end !== undefined && firstDayOf(start) > lastDayOf(end);
  if (isReversed)
    problems.push(
      problem('selection-unknown', `The span ends before it begins: from “${String(from)}” to “${String(to)}”.`),
    );
  const isShown = ({date, children}: TimelineEvent): boolean =>
    !isReversed &&
    ((!start && !end) ||
      (date !== undefined &&
        (!start || lastDayOf(date) >= firstDayOf(start)) &&
        (!end || firstDayOf(date) <= lastDayOf(end)))) &&
    (sources === undefined || citationsIn(children).some(({source}) => wanted.chosen.includes(source)));
  const split = (isWanted: boolean) =>
    timelines
      .map((timeline) => ({
        timeline,
        part: {
          type: 'timeline',
          events: inOrder(
            timeline.events.filter((event) => isShown(event) === isWanted),
            order,
          ),
        } satisfies Timeline,
      }))
      .filter(({part: {events}}) => events.length > 0);
  const shown = split(true);
  if (shown.length === 0) problems.push(problem('selection-empty', 'No event fits what the tag asks for.'));
  const count = (lines: readonly Timeline[]) => lines.reduce((sum, {events}) => sum + events.length, 0);
  return {
    shown: shown.flatMap(({timeline, part}) => [...introTo(timeline, brief.body), part]),
    rest: [...split(false).map(({part}) => part), ...part.rest],
    counts: [...part.counts, ...counted('event', count(shown.map(({part}) => part)), count(timelines))],
    asked: namedBy(section, ...(sources ? wanted.chosen : []), isOrder(order) ? order : '', start && from, end && to),
    problems,
  };
}

function isOrder(order: string | undefined): order is 'asc' | 'desc' {
  return order === 'asc' || order === 'desc';
}

/** Earlier or later first; events of one day stay together as they are, and one without a date with the one before it. */
function inOrder(events: readonly TimelineEvent[], order: string | undefined): readonly TimelineEvent[] {
  if (!isOrder(order)) return events;
  const runs: TimelineEvent[][] = [];
  for (const event of events) {
    const run = runs.at(-1);
    const date = run?.[0]?.date;
    const isOneDay =
      date && event.date && (isSameDate(date, event.date) || (date.precision === 'day' && date.iso === event.date.iso));
    if (run && (!event.date || isOneDay)) run.push(event);
    else runs.push([event]);
  }
  const key = ([first]: readonly TimelineEvent[]) => (first?.date ? firstDayOf(first.date) : '');
  // What has one date keeps its order, or has it reversed too.
  return order === 'asc'
    ? runs.toSorted((a, b) => compareDays(key(a), key(b))).flat()
    : runs
        .toReversed()
        .toSorted((a, b) => compareDays(key(b), key(a)))
        .flat();
}

function bound(text: string | undefined, name: string, problems: Problem[]): BriefDate | undefined {
  const date = text === undefined ? undefined : parseDate(text);
  if (text !== undefined && !date)
    problems.push(
      problem('selection-unknown', `“${text}” is not a date for ${name}. Write YYYY, YYYY-MM or YYYY-MM-DD.`),
    );
  return date;
}
