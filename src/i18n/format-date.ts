/** What a date needs to have to be written out; the model's dates do. */
export interface DateParts {
  readonly iso: string;
  readonly end?: string;
  readonly approximate?: true;
  readonly label?: string;
}

/** A language's own way to write a date, where `Intl` has none. */
export type DateFormatter = (year: number, month: number | undefined, day: number | undefined) => string;

/** Writes `YYYY`, `YYYY-MM` or `YYYY-MM-DD` out, always Gregorian and never shifted by a time zone. */
export function formatDate(iso: string, lang: string, formatter?: DateFormatter): string {
  const [year = 0, month, day] = iso.split('-').map(Number);
  if (formatter) return formatter(year, month, day);
  const format = new Intl.DateTimeFormat(`${lang}-u-ca-gregory`, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month !== undefined && {month: 'long'}),
    ...(day !== undefined && {day: 'numeric'}),
  });
  const date = new Date(0);
  date.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
  return format.format(date).replace(/[\u00a0\u2009\u202f]/g, ' ');
}
