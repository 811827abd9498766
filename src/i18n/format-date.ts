/** The parts of a date that is to be written out. The dates of the model have them. */
export interface DateParts {
  readonly iso: string;
  readonly end?: string;
  readonly approximate?: true;
  readonly label?: string;
}

/** Writes a date in a language for which `Intl` cannot. */
export type DateFormatter = (year: number, month: number | undefined, day: number | undefined) => string;

/** Writes `YYYY`, `YYYY-MM` or `YYYY-MM-DD` out, always Gregorian and never shifted by a time zone. */
export function formatDate(
  iso: string,
  lang: string,
  formatter?: DateFormatter,
  {hasYear = true, months = 'long'}: DateLook = {},
): string {
  const [year = 0, month, day] = iso.split('-').map(Number);
  return formatter
    ? formatter(year, month, day)
    : foldSpaces(dateFormat(iso, lang, {hasYear, months}).format(toDate(iso)));
}

/** Writes an interval in a language (“September 11 – 20, 2023”); undefined if the two ends differ in precision. */
export function formatRange(from: string, to: string, lang: string, hasYear = true): string | undefined {
  if (from.length !== to.length) return undefined;
  return foldSpaces(dateFormat(from, lang, {hasYear}).formatRange(toDate(from), toDate(to)));
}

/** Engines differ in the spaces that they use. */
export function foldSpaces(text: string): string {
  return text.replace(/[\u00a0\u2009\u202f]/g, ' ');
}

/** Creating one takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** How a date is written. */
interface DateLook {
  readonly hasYear?: boolean;
  readonly months?: 'long' | 'short';
}

function dateFormat({length}: string, lang: string, {hasYear = true, months = 'long'}: DateLook): Intl.DateTimeFormat {
  const key = `${lang} ${length} ${hasYear} ${months}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(lang, {
      calendar: 'gregory',
      timeZone: 'UTC',
      ...(hasYear && {year: 'numeric'}),
      ...(length > 4 && {month: months}),
      ...(length > 7 && {day: 'numeric'}),
    });
  formats.set(key, format);
  return format;
}

function toDate(iso: string): Date {
  return new Date(iso); // ISO 8601 dates are UTC, whatever their precision.
}
