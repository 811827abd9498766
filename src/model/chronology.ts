import type {TimelineEvent} from './block.js';
import {isSameDate, type BriefDate} from './date.js';

/** Events of the same date, or one event whose date cannot be read. */
export interface Moment {
  readonly date?: BriefDate;
  readonly events: readonly TimelineEvent[];
}

/** Moments of the same year that follow one another. */
export interface Year {
  /** Absent for moments without a date that come before all others. */
  readonly year?: string;
  /** True if years lie between this one and the one before it. */
  readonly isApart: boolean;
  readonly moments: readonly Moment[];
}

/** Groups events by year, and those of one date within it, in their order. */
export function byYear(events: readonly TimelineEvent[]): Year[] {
  const years: {year?: string; isApart: boolean; moments: {date?: BriefDate; events: TimelineEvent[]}[]}[] = [];
  for (const event of events) {
    const {date} = event;
    const year = date?.iso.slice(0, 4);
    let group = years.at(-1);
    if (!group || (year !== undefined && group.year !== year)) {
      const isApart = year !== undefined && group?.year !== undefined && yearsBetween(group.moments, event) > 1;
      group = {...(year !== undefined && {year}), isApart, moments: []};
      years.push(group);
    }
    const last = group.moments.at(-1);
    if (last && date && last.date && isSameDate(last.date, date)) last.events.push(event);
    else group.moments.push({...(date && {date}), events: [event]});
  }
  return years;
}

/** How far an event is from the nearest of some moments, in years. */
function yearsBetween(moments: readonly Moment[], {date}: TimelineEvent): number {
  const year = (iso: string | undefined) => Number(iso?.slice(0, 4));
  const gaps = moments.flatMap((moment) => {
    if (!moment.date || !date) return [];
    const [from, to] = [year(moment.date.iso), year(moment.date.end ?? moment.date.iso)];
    return Math.max(year(date.iso) - to, from - year(date.end ?? date.iso));
  });
  return Math.min(...gaps);
}
