/** What the comparison knows of a language in which statements or documents are written. */
export interface Language {
  /** BCP 47 tag of the language alone: `en`. */
  readonly tag: string;
  /** The mark between a number and its decimal places. */
  readonly decimal: '.' | ',';
  /** Names of months in lower case, in every form in which they stand in texts → 1 to 12. */
  readonly months: ReadonlyMap<string, number>;
  /** Names of weekdays in lower case → 0 (Sunday) to 6. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Whether months and weekdays have capitals, so that `may` is not a month. */
  readonly capitalDates: boolean;
  /** What only a language with rules of its own has. */
  readonly words?: LanguageWords;
}

/** The words by which figures, times and claims are compared. */
export interface LanguageWords {
  /** The value of a number word in lower case; undefined if it is not one. */
  readonly number: (word: string) => NumberWord | undefined;
  /** Words that stand within a number of several words: “and” in “a hundred and five”. */
  readonly within: ReadonlySet<string>;
  /** What adds a half to the number before it: “and a half”. */
  readonly half: RegExp;
  /** Words for a number that statements are not held against: “both”, “twice” → their value. */
  readonly also: ReadonlyMap<string, number>;
  /** Qualifiers of a figure, before and after it. */
  readonly before: readonly (readonly [RegExp, Qualifier])[];
  readonly after: readonly (readonly [RegExp, Qualifier])[];
  /** Words for a quantity that is not a figure, which have qualifiers as figures have: “almost half”, “less than a minute”. */
  readonly soft: RegExp;
  /** Words beside a figure that the author may have worked out: “eight points higher”. */
  readonly derived: RegExp;
  /** The whole of something, and most of it. */
  readonly all: RegExp;
  readonly most: RegExp;
  readonly some: RegExp;
  readonly negation: RegExp;
  readonly modality: RegExp;
  /** Times that depend on the day on which a document appeared. */
  readonly relative: readonly (readonly [RegExp, Relative])[];
  /** Words that begin sentences and are not names, in lower case. */
  readonly beginners: ReadonlySet<string>;
  /** Other words that begin sentences and are not names, by their form. */
  readonly beginner: RegExp;
  /** Words behind which a number is a name: “Article 5”. In lower case. */
  readonly labels: ReadonlySet<string>;
  /** Titles and other words with capitals that are not names, in lower case. */
  readonly titles: ReadonlySet<string>;
  /** Verbs of saying, as a pattern without its ends. */
  readonly saying: string;
}

/** A number word. */
export interface NumberWord {
  readonly value: number;
  readonly isOrdinal?: boolean;
}

/** What a word beside a figure says of it. */
export type Qualifier = 'about' | 'over' | 'under';

/** A time relative to the day of publication: so many years or months away; or the days around it. */
export type Relative =
  {readonly years: number} | {readonly months: number} | {readonly days: readonly [number, number]};

/** A language of which only its calendar is known, by the platform's own data. */
export function calendarOf(tag: string): Language {
  return {tag, decimal: decimalOf(tag), months: monthsOf(tag), weekdays: weekdaysOf(tag), capitalDates: false};
}

function decimalOf(tag: string): '.' | ',' {
  const {value} = new Intl.NumberFormat(tag).formatToParts(1.5).find(({type}) => type === 'decimal') ?? {};
  return value === '.' ? '.' : ',';
}

/** The names of the months: alone, with a day, and short. */
export function monthsOf(tag: string, others: Readonly<Record<string, number>> = {}): Map<string, number> {
  const names = new Map<string, number>();
  const styles = [
    {month: 'long'},
    {month: 'long', day: 'numeric'},
    {month: 'short'},
    {month: 'short', day: 'numeric'},
  ] as const;
  for (const style of styles) {
    const format = new Intl.DateTimeFormat(tag, {...style, timeZone: 'UTC', calendar: 'gregory'});
    for (let month = 1; month <= 12; month++) {
      const parts = format.formatToParts(Date.UTC(2001, month - 1, 2));
      const name =
        parts
          .find(({type}) => type === 'month')
          ?.value.toLowerCase()
          .replace(/\.$/, '') ?? '';
      if (
        (name.length > 2 || !/\p{Script=Latin}/u.test(name)) &&
        /^\p{L}[\p{L}\p{M}]+$/u.test(name) &&
        !names.has(name)
      )
        names.set(name, month);
    }
  }
  for (const [name, month] of Object.entries(others)) names.set(name, month);
  return names;
}

/** The names of the days of the week. */
export function weekdaysOf(tag: string, others: Readonly<Record<string, number>> = {}): Map<string, number> {
  const format = new Intl.DateTimeFormat(tag, {weekday: 'long', timeZone: 'UTC'});
  // 7 January 2001 was a Sunday.
  const names = Array.from({length: 7}, (_, day): [string, number] => [
    format.format(Date.UTC(2001, 0, 7 + day)).toLowerCase(),
    day,
  ]);
  return new Map([...names, ...Object.entries(others)]);
}

/** A pattern for one of some words, longest first, as a whole word. */
export function oneOf(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
}

/** A pattern that is written over several lines: their ends and indents do not count. */
export function pattern(source: string, flags: string): RegExp {
  return new RegExp(joined(source), flags);
}

/** A text that is written over several lines, without their ends and indents. */
export function joined(text: string): string {
  return text.replace(/\n\s*/g, '');
}

/** The words of a list that is written over several lines. */
export function wordsIn(text: string): string[] {
  return text.trim().split(/\s+/);
}
