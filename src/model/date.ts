/** How exactly a date is known. A card never prints more than this. */
export type DatePrecision = 'year' | 'month' | 'day';

/**
 * A date or interval as the author wrote it: a subset of EDTF
 * (https://www.loc.gov/standards/datetime/): `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, `a/b`, each with an optional `~`.
 */
export interface BriefDate {
  /** The start, in ISO 8601, cut to its precision: `2023`, `2023-11` or `2023-11-09`. */
  readonly iso: string;
  /** The precision of `iso`. */
  readonly precision: DatePrecision;
  /** The end of an interval, in ISO 8601, cut to its own precision. Absent for a single date. */
  readonly end?: string;
  /** True if the source itself is approximate (`~` in EDTF). */
  readonly approximate?: true;
  /** The source's own words for the date, printed instead of it ("late 2021"). */
  readonly label?: string;
}

const DATE_SHAPE = /^\d{4}(-\d{2}){0,2}~?(\/\d{4}(-\d{2}){0,2}~?)?$/;

/** Whether a text has the form of a date, possible or not. */
export function looksLikeDate(text: string): boolean {
  return DATE_SHAPE.test(text);
}

/** Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `a/b`, each with an optional `~`; undefined if it is not a possible date. */
export function parseDate(text: string, label?: string): BriefDate | undefined {
  const [iso = '', end] = text.replaceAll('~', '').split('/');
  if (!looksLikeDate(text) || !isPossible(iso)) return undefined;
  if (end !== undefined && (!isPossible(end) || lastDay(end) < iso)) return undefined;
  return {
    iso,
    precision: precisionOf(iso),
    ...(end && {end}),
    ...(text.includes('~') && {approximate: true as const}),
    ...(label && {label}),
  };
}

/** Whether a value that came as JSON is a date that {@link parseDate} could have made. */
export function isBriefDate(date: BriefDate): boolean {
  const read = parseDate(date.end === undefined ? date.iso : `${date.iso}/${date.end}`);
  return read !== undefined && read.iso === date.iso && read.precision === date.precision;
}

/** Whether two dates say the same, in the same words. */
export function isSameDate(a: BriefDate, b: BriefDate): boolean {
  return a.iso === b.iso && a.end === b.end && a.label === b.label && a.approximate === b.approximate;
}

/** The first day that a date can mean, `YYYY-MM-DD`. */
export function firstDayOf(date: BriefDate): string {
  return (date.iso + '-01-01').slice(0, 10);
}

/** The last day that a date can mean, `YYYY-MM-DD`. */
export function lastDayOf(date: BriefDate): string {
  return lastDay(date.end ?? date.iso);
}

/** Which of two ISO days comes first, for `sort`. (Not `localeCompare`: it loads locale data, which ISO dates do not need.) */
export function compareDays(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}

/** The precision of an ISO date. */
export function precisionOf(iso: string): DatePrecision {
  return iso.length === 4 ? 'year' : iso.length === 7 ? 'month' : 'day';
}

/** Whether the calendar has this day. JavaScript reads 30 February as 1 or 2 March, or rejects it. */
function isPossible(iso: string): boolean {
  const time = Date.parse(iso);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

function lastDay(iso: string): string {
  const day = new Date(iso);
  if (iso.length === 4) day.setUTCMonth(12, 0);
  if (iso.length === 7) day.setUTCMonth(day.getUTCMonth() + 1, 0);
  return day.toISOString().slice(0, 10);
}
