import type {BriefDate} from '../../model/date.js';
import {figuresIn} from './figures.js';
import type {Language} from './languages/index.js';
import {relativeTimes, timesAway, two} from './relative-times.js';
import {timePointsIn, type TimePoint} from './time-points.js';

/** What a text says of dates, and what follows from the day on which it appeared. */
export interface Times {
  readonly points: readonly TimePoint[];
  /** Years that dates without a year may be in. */
  readonly years: ReadonlySet<number>;
  /** Years, months and days that words such as “last year” mean. */
  readonly relative: readonly {
    readonly year: number;
    readonly month?: number;
    readonly from?: string;
    readonly to?: string;
  }[];
  /** Ordinals that may be days of a month that is named. */
  readonly days: ReadonlySet<number>;
  readonly published?: BriefDate | undefined;
  /** What the sentences before it in its paragraph say, for a text that names no date of a kind itself. */
  readonly context?: Times | undefined;
  /** A language whose words for “last year” are not known. */
  readonly isCalendarOnly: boolean;
}

/** What a text of a document says of dates. */
export function timesOf(text: string, language: Language, published?: BriefDate, context = ''): Times {
  const points = timePointsIn(text, language);
  const before = context.trim() === '' ? undefined : timesOf(context, language, published);
  const ordinals = figuresIn(text, language, points).filter(({isOrdinal, value}) => isOrdinal && value <= 31);
  const explicit = points.flatMap(({year}) => year ?? []);
  const own = published && Number(published.iso.slice(0, 4));
  const relative = [
    ...(published ? relativeTimes(text, language, published) : []),
    ...timesAway(text, language, [...points, ...(before?.points ?? [])], published),
  ];
  return {
    points,
    years: new Set([...explicit, ...(own === undefined ? [] : [own]), ...relative.map(({year}) => year)]),
    relative,
    days: new Set(ordinals.map(({value}) => value)),
    published,
    context: before,
    isCalendarOnly: !language.words,
  };
}

/** Whether a text has a date, to the precision of a statement: never sharper than the text. */
export function hasTime(point: Omit<TimePoint, 'at' | 'end' | 'text'>, times: Times): boolean {
  const {year, month, day, weekday, isDecade, other} = point;
  if (other && hasTime({...(year !== undefined && {year}), ...other}, times)) return true;
  const {points, years, relative, days, published, context} = times;
  // A text that names no date of this kind itself goes on with those before it.
  if (
    context &&
    !points.some((each) => (month === undefined ? each.year !== undefined : each.month !== undefined)) &&
    hasTime(point, context)
  )
    return true;
  if (isDecade) return points.some((each) => each.year !== undefined && Math.floor(each.year / 10) * 10 === year);
  if (month === undefined && year !== undefined) return hasYear(year, times);
  if (month !== undefined) {
    const isYear = (each: TimePoint) =>
      year === undefined ||
      (each.year === undefined
        ? years.has(year) || context?.years.has(year) === true || isNear(year, each.month, published)
        : each.year === year);
    const isDay = (each: TimePoint) =>
      day === undefined ||
      each.day === day ||
      (each.day === undefined && days.has(day)) ||
      (each.other?.month === month && each.other.day === day);
    const isMonth = (each: TimePoint) => each.month === month || each.other?.month === month;
    if (points.some((each) => isMonth(each) && isYear(each) && isDay(each))) return true;
    // Two dates that share their month: “the 3rd and the 7th of May”.
    const iso = day === undefined ? undefined : `${year ?? ''}-${two(month)}-${two(day)}`;
    return (
      relative.some((each) => {
        if (each.month !== undefined)
          return each.month === month && day === undefined && (year === undefined || each.year === year);
        if (each.from === undefined || each.to === undefined || iso === undefined) {
          return (
            each.from !== undefined &&
            day === undefined &&
            Number(each.from.slice(5, 7)) === month &&
            (year === undefined || each.year === year)
          );
        }
        const whole = year === undefined ? each.from.slice(0, 4) + iso : iso;
        return whole >= each.from && whole <= each.to;
      }) ||
      isByWeekday(point, times) ||
      isPublicationDay(point, times)
    );
  }
  if (weekday !== undefined)
    return (
      points.some((each) => weekdaysOf(each, years).includes(weekday)) || relative.some(({from}) => from !== undefined)
    );
  return false;
}

/** “In December”, written in March, is the December before; “on 5 January”, written in November, the January to come. */
function isNear(year: number, month: number | undefined, published: BriefDate | undefined): boolean {
  const [own = 0, ownMonth = 0] = published?.iso.split('-').map(Number) ?? [];
  if (month === undefined || ownMonth === 0) return false;
  return (year === own - 1 && month >= ownMonth) || (year === own + 1 && month < ownMonth);
}

/** A document that gives no year speaks of its own time; one that gives years means those. */
function hasYear(year: number, {points, relative, published, isCalendarOnly}: Times): boolean {
  if (points.some((each) => each.year === year && !each.isDecade)) return true;
  if (relative.some((each) => each.year === year)) return true;
  const own = published && Number(published.iso.slice(0, 4));
  if (own === undefined) return false;
  const yearless = points.filter((each) => each.year === undefined);
  const hasYears = points.some((each) => each.year !== undefined);
  if (year === own) return !hasYears || yearless.length > 0;
  if (isCalendarOnly && !hasYears && Math.abs(year - own) === 1) return true;
  return yearless.some((each) => isNear(year, each.month, published));
}

/** “On Tuesday” is the Tuesday before, or after, the day on which the document appeared. */
function isByWeekday({year, month, day}: Partial<TimePoint>, {points, published}: Times): boolean {
  if (!published || published.precision !== 'day' || month === undefined || day === undefined) return false;
  const own = Number(published.iso.slice(0, 4));
  return points.some(({weekday, month: other}) => {
    if (weekday === undefined || other !== undefined) return false;
    return [year ?? own, ...(year === undefined ? [own - 1, own + 1] : [])].some((each) => {
      const time = Date.UTC(each, month - 1, day);
      const away = (time - Date.parse(published.iso)) / 86_400_000;
      return new Date(time).getUTCDay() === weekday && away >= -7 && away <= 7;
    });
  });
}

/** A text without any date speaks of the day on which it appeared, or the one before. */
function isPublicationDay({year, month, day}: Partial<TimePoint>, {points, relative, published}: Times): boolean {
  if (!published) return false;
  const [own, ownMonth, ownDay] = published.iso.split('-').map(Number);
  if ((year !== undefined && year !== own) || month !== ownMonth) return false;
  if (day === undefined) return !points.some((each) => each.month !== undefined || each.year !== undefined);
  return day === ownDay && points.length === 0 && relative.length === 0;
}

/** The weekday of a date; of one without a year, those in the years that it may be in. */
function weekdaysOf({weekday, year, month, day}: TimePoint, years: ReadonlySet<number>): number[] {
  if (weekday !== undefined) return [weekday];
  if (month === undefined || day === undefined) return [];
  return (year === undefined ? [...years] : [year]).map((each) => new Date(Date.UTC(each, month - 1, day)).getUTCDay());
}

/** How a text gives the dates that could be meant instead: those with the same parts. */
export function sameKindOf(point: Omit<TimePoint, 'at' | 'end' | 'text'>, {points}: Times): string[] {
  const same = points.filter((each) =>
    point.day !== undefined
      ? each.day !== undefined
      : point.month !== undefined
        ? each.month !== undefined
        : point.weekday !== undefined
          ? each.weekday !== undefined
          : each.year !== undefined,
  );
  return [...new Set(same.map(({text}) => text.replace(/\s+/g, ' ')))];
}
