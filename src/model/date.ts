/** How exactly a date is known; a card never prints more than this. */
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

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)$/;
const DATE_SHAPE = /^\d{4}(?:-\d{2}){0,2}~?(?:\/\d{4}(?:-\d{2}){0,2}~?)?$/;

/** Whether a text has the form of a date, possible or not. */
export function looksLikeDate(text: string): boolean {
  return DATE_SHAPE.test(text);
}

/** Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `a/b`, each with an optional `~`; undefined if it is no possible date. */
export function parseDate(text: string, label?: string): BriefDate | undefined {
  const [from, to, ...rest] = text.split('/');
  const start = from === undefined ? undefined : parsePoint(from);
  if (!start || rest.length > 0) return undefined;
  const end = to === undefined ? undefined : parsePoint(to);
  if (to !== undefined && (!end || lastDay(end.iso) < start.iso)) return undefined;
  return {
    iso: start.iso,
    precision: start.precision,
    ...(end && {end: end.iso}),
    ...((start.approximate || end?.approximate) && {approximate: true as const}),
    ...(label && {label}),
  };
}

/** Whether a value that came as JSON is a date that {@link parseDate} could have made. */
export function isBriefDate(date: BriefDate): boolean {
  const read = parseDate(date.end === undefined ? date.iso : `${date.iso}/${date.end}`);
  return read !== undefined && read.iso === date.iso && read.precision === date.precision;
}

/** The first day that a date can mean, `YYYY-MM-DD`. */
export function firstDayOf(date: BriefDate): string {
  return (date.iso + '-01-01').slice(0, 10);
}

/** The last day that a date can mean, `YYYY-MM-DD`. */
export function lastDayOf(date: BriefDate): string {
  return lastDay(date.end ?? date.iso);
}

/** How exactly an ISO date of the format is known. */
export function precisionOf(iso: string): DatePrecision {
  return iso.length === 4 ? 'year' : iso.length === 7 ? 'month' : 'day';
}

function parsePoint(text: string): {iso: string; precision: DatePrecision; approximate: boolean} | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [, , month, day, tilde] = match;
  const iso = text.replace('~', '');
  if (month !== undefined && (month < '01' || month > '12')) return undefined;
  if (day !== undefined && (day < '01' || iso > lastDay(iso.slice(0, 7)))) return undefined;
  return {iso, precision: precisionOf(iso), approximate: tilde === '~'};
}

function lastDay(iso: string): string {
  if (iso.length === 10) return iso;
  const [year = 0, month = 12] = iso.split('-').map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return `${iso.slice(0, 4)}-${String(month).padStart(2, '0')}-${days}`;
}
