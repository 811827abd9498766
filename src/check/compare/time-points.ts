import {figuresIn} from './figures.js';
import {oneOf, type Language} from './languages/index.js';
import {masked} from './masked.js';

/** A date in a text, as far as the text says it. */
export interface TimePoint {
  readonly at: number;
  readonly end: number;
  readonly text: string;
  readonly year?: number;
  /** A decade: “the 1990s”. */
  readonly isDecade?: boolean;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  /** A date in figures that may be read in two orders: the other one. */
  readonly other?: {readonly month: number; readonly day: number};
}

const YEAR = '(?:1[5-9]|20|21)\\d{2}';

const DAY = '(?:[12]\\d|3[01]|0?[1-9])';

const DAY_END = '(?:st|nd|rd|th|er|º|ª|\\.|-?(?:го|е|ое|й))?';

const AND = '\\s*(?:[–—-]|to|till|until|through|and|au|et|à|по|и|до|bis|und|y|al|ile)\\s*';

interface Patterns {
  readonly dayMonth: RegExp;
  readonly monthDay: RegExp;
  readonly month: RegExp;
  readonly weekday: RegExp;
}

const patterns = new Map<string, Patterns>();

function patternsOf({tag, months, weekdays, words}: Language): Patterns {
  const known = patterns.get(tag);
  if (known) return known;
  // Of a language of which only the calendar is known, months may have any ending.
  const month = `(${oneOf(months.keys())})${words ? '\\.?' : '\\p{L}{0,5}'}(?!\\p{L})`;
  const year = `(?:,?\\s+(?:de\\s+|del\\s+|of\\s+)?(${YEAR})(?![\\d]))?`;
  const made = {
    dayMonth: new RegExp(
      `(?<![\\p{L}\\d.,])(${DAY})${DAY_END}(?:${AND}(?:le\\s+)?(${DAY})${DAY_END})?\\s+(?:de\\s+|of\\s+)?${month}${year}`,
      'giu',
    ),
    monthDay: new RegExp(
      `(?<!\\p{L})${month}\\s+(?:the\\s+)?(${DAY})(?:st|nd|rd|th|-\\p{L}{1,4})?` +
        `(?:${AND}(${DAY})(?:st|nd|rd|th)?(?!\\s*(?:${oneOf(months.keys())})(?!\\p{L})))?(?![\\d:])(?!,\\d{3})${year}`,
      'giu',
    ),
    month: new RegExp(`(?<!\\p{L})${month}(?:,?\\s+(?:de\\s+|del\\s+|of\\s+)?(${YEAR})(?!\\d))?`, 'giu'),
    weekday: new RegExp(`(?<!\\p{L})(${oneOf(weekdays.keys())})s?(?!\\p{L})`, 'giu'),
  };
  patterns.set(tag, made);
  return made;
}

const FIRST_NAME = /^(?:Jan|Mar|April|Apr|May|June|August)$/;

/** The dates in a text. */
export function timePointsIn(text: string, language: Language): TimePoint[] {
  const plain = masked(text);
  const found: TimePoint[] = [];
  const isFree = (at: number, end: number) => !found.some((each) => at < each.end && end > each.at);
  const add = (at: number, end: number, point: Omit<TimePoint, 'at' | 'end' | 'text'>) =>
    void found.push({at, end, text: text.slice(at, end), ...point});
  const each = (pattern: RegExp, use: (match: RegExpExecArray, at: number, end: number) => void) => {
    const all: [RegExpExecArray, number, number][] = [];
    for (const match of plain.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (isFree(match.index, end)) all.push([match, match.index, end]);
    }
    for (const [match, at, end] of all) use(match, at, end);
  };
  const isMonth = (word: string) => !language.capitalDates || /^\p{Lu}/u.test(word);
  const monthOf = (word = '') => language.months.get(word.toLowerCase());

  // 2025-10-03, 2025-10
  each(
    new RegExp(`(?<![\\p{L}\\d-])(${YEAR})-(0[1-9]|1[0-2])(?:-(${DAY}))?(?![\\d])`, 'gu'),
    ([, year, month, day], at, end) => {
      add(at, end, {year: Number(year), month: Number(month), ...(day !== undefined && {day: Number(day)})});
    },
  );
  // 03.10.2025, 3/10/2025
  each(
    new RegExp(`(?<![\\p{L}\\d.,/])(\\d{1,2})([./])(\\d{1,2})\\2(${YEAR}|\\d{2})(?![\\d])`, 'gu'),
    ([, a, , b, y], at, end) => {
      const [first, second] = [Number(a), Number(b)];
      const year = Number(y) < 100 ? 2000 + Number(y) : Number(y);
      if (second >= 1 && second <= 12) {
        const other = first >= 1 && first <= 12 && first !== second ? {other: {month: first, day: second}} : {};
        add(at, end, {year, month: second, day: first, ...other});
      } else if (first >= 1 && first <= 12) add(at, end, {year, month: first, day: second});
    },
  );
  const {dayMonth, monthDay, month, weekday} = patternsOf(language);
  each(dayMonth, ([, from, to, name, year], at, end) => {
    const number = monthOf(name);
    if (number === undefined || !isMonth(name ?? '')) return;
    const rest = {month: number, ...(year !== undefined && {year: Number(year)})};
    add(at, end, {day: Number(from), ...rest});
    if (to !== undefined) add(at, end, {day: Number(to), ...rest});
  });
  if (language.capitalDates || !language.words)
    each(monthDay, ([, name, from, to, year], at, end) => {
      const number = monthOf(name);
      if (number === undefined || !isMonth(name ?? '')) return;
      const rest = {month: number, ...(year !== undefined && {year: Number(year)})};
      add(at, end, {day: Number(from), ...rest});
      if (to !== undefined) add(at, end, {day: Number(to), ...rest});
    });
  each(month, ([, name, year], at, end) => {
    const number = monthOf(name);
    if (number === undefined || !isMonth(name ?? '')) return;
    // “Jan Moll”, “April Lee”: a first name.
    if (year === undefined && FIRST_NAME.test(name ?? '') && /^\s+\p{Lu}\p{Ll}/u.test(plain.slice(end))) return;
    // “the third of May”, “одиннадцатого мая”: the day in words.
    const before = plain.slice(Math.max(0, at - 40), at);
    const near = figuresIn(before, language).at(-1);
    const isDay =
      near &&
      !near.isDigits &&
      near.value >= 1 &&
      near.value <= 31 &&
      /^\s*(?:of\s+|de\s+)?$/.test(before.slice(near.end));
    const from = isDay ? at - (before.length - near.at) : at;
    // “May the first”.
    const behind = plain.slice(end, end + 24);
    const [later] = isDay || !/^\s+the\s/.test(behind) ? [] : figuresIn(behind, language);
    const isLater =
      later !== undefined && later.isOrdinal && later.value <= 31 && /^\s+the\s+$/.test(behind.slice(0, later.at));
    const day = isDay ? near.value : isLater ? later.value : undefined;
    add(from, isLater ? end + later.end : end, {
      month: number,
      ...(day !== undefined && {day}),
      ...(year !== undefined && {year: Number(year)}),
    });
  });
  // 2022–23, 2022/23, 2022–2024
  each(
    new RegExp(`(?<![\\p{L}\\d.,])(${YEAR})\\s?[–—/-]\\s?(${YEAR}|\\d{2})(?![\\d\\p{L}]|[.,]\\d)`, 'gu'),
    ([, from = '', to = ''], at, end) => {
      add(at, end, {year: Number(from)});
      add(at, end, {year: to.length === 2 ? Number(from.slice(0, 2) + to) : Number(to)});
    },
  );
  each(
    new RegExp(`(?<![\\p{L}\\d.,])(${YEAR.replace('\\d{2}', '\\d')}0)(?:s|-х|-е)(?![\\d\\p{L}])`, 'gu'),
    ([, year], at, end) => {
      add(at, end, {year: Number(year), isDecade: true});
    },
  );
  each(weekday, ([, name = ''], at, end) => {
    const day = language.weekdays.get(name.toLowerCase());
    if (day !== undefined && isMonth(name)) add(at, end, {weekday: day});
  });
  // A year alone: four digits without a unit or anything else that makes it a figure.
  for (const figure of figuresIn(plain, language, found))
    if (figure.isYearLike && !figure.isOrdinal) {
      const after = plain.slice(figure.end);
      // “2000 soldiers” is read both ways: as a figure by its caller.
      if (!/^[\s\u00A0]*[%€$£]/.test(after)) add(figure.at, figure.end, {year: figure.value});
    }
  return found.sort((a, b) => a.at - b.at);
}
