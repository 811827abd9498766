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
