import {foldSpaces, formatDate, formatRange, type DateFormatter, type DateParts} from './format-date.js';
import {en} from './en.js';
import {formatEnglishDate, formatEnglishRange, formatShortEnglishDate, listInEnglish} from './english.js';
import {languageTag} from './language-tag.js';
import type {CountedThing, PartialWords, PartKind, Words} from './words.js';

/** A language that a page adds: see CONTRIBUTING, "Languages". */
export interface LocaleDefinition {
  /** A BCP 47 tag. A card uses the most specific one that was added. */
  readonly lang: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly words: PartialWords;
  /**
   * Writes a date of the given precision; only for languages for which browsers have no data or wrong data. Intervals are
   * then `words.interval` of two such dates, and a moment is such a date and the time (`14:05`).
   */
  readonly formatDate?: DateFormatter;
  /** Writes a list of names (“A, B and C”); only for languages for which browsers cannot. */
  readonly list?: (items: readonly string[]) => string;
}

/** The words, dates and lists of one language. */
export interface Locale extends Words {
  /** The language of the words: the card marks its own words with it. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Writes one date, no more precise than it is known. */
  readonly date: (iso: string) => string;
  /**
   * Writes a date as readers see it: in the source's own words if it has any, else with its interval or approximation.
   *
   * @param isInYear whether its year stands above it: then a day or month, or an interval within the year, is written without
   */
  readonly dateText: (date: DateParts, isInYear?: boolean) => string;
  /** The same with short names of months, where there is little room: “Oct 31, 2023”. */
  readonly shortDate: (date: DateParts) => string;
  /** Writes a moment, to the minute, in the reader's time zone. */
  readonly moment: (time: Date) => string;
  /** Writes a number in the digits of the language. */
  readonly number: (number: number) => string;
  /** Writes a list of names. */
  readonly list: (items: readonly string[]) => string;
  /** The name of a kind of part. */
  readonly part: (kind: PartKind) => string;
  /** Counts what is folded away: “3 more facts”. */
  readonly more: (kind: PartKind, count: number) => string;
  /** Counts what a part is made of: “8 events”. */
  readonly items: (kind: PartKind, count: number) => string;
  /** Counts what is shown: “2 of 3 sections shown”. */
  readonly shownOf: (of: CountedThing, shown: number, total: number) => string;
}

/**
 * The languages that were added, for all copies of this library on a page: a locale file of the CDN build shares no module
 * with the card.
 */
function definitions(): Map<string, LocaleDefinition> {
  const key = Symbol.for('caucasus-briefs.locales');
  const global = globalThis as unknown as Partial<Record<symbol, Map<string, LocaleDefinition>>>;
  return (global[key] ??= new Map<string, LocaleDefinition>());
}

const locales = new Map<string, {tag: string; definition: LocaleDefinition | undefined; locale: Locale}>();

/** Adds a language. Cards that are already on the page use it from their next change on. */
export function addLocale(definition: LocaleDefinition): void {
  definitions().set(tagOf(definition.lang).toLowerCase(), definition);
}

/** The locale for what a page says in `lang`: the language added for it or for a broader tag, else English. */
export function localeFor(lang: string): Locale {
  const cached = locales.get(lang);
  const tag = cached?.tag ?? tagOf(lang);
  const definition = findDefinition(tag);
  if (cached && cached.definition === definition) return cached.locale;
  const locale = makeLocale(tag, definition);
  locales.set(lang, {tag, definition, locale});
  return locale;
}

function tagOf(lang: string): string {
  return languageTag(lang) ?? 'en';
}

function findDefinition(tag: string): LocaleDefinition | undefined {
  const subtags = tag.toLowerCase().split('-');
  for (; subtags.length > 0; subtags.pop()) {
    const definition = definitions().get(subtags.join('-'));
    if (definition) return definition;
  }
  return undefined;
}

function makeLocale(tag: string, definition: LocaleDefinition | undefined): Locale {
  // Words and dates are of one language: English words with Persian digits would not help readers.
  const lang = definition ? tagOf(definition.lang) : /^en(-|$)/.test(tag) ? tag : 'en';
  const words = complete(definition?.words, en) as Words;
  const isEnglish = lang === 'en' || lang === 'en-US';
  const ownFormat = definition?.formatDate;
  const formatter = ownFormat ?? (isEnglish ? formatEnglishDate : undefined);
  const write = (iso: string, hasYear: boolean) => formatDate(iso, lang, formatter, {hasYear});
  const short = (iso: string) =>
    formatDate(iso, lang, ownFormat ?? (isEnglish ? formatShortEnglishDate : undefined), {months: 'short'});
  const range = (from: string, to: string, hasYear: boolean) =>
    isEnglish ? formatEnglishRange(from, to) : formatRange(from, to, lang, hasYear);
  const interval = (from: string, to: string, hasYear: boolean) =>
    (!ownFormat && range(from, to, hasYear)) || words.interval(write(from, hasYear), write(to, hasYear));
  let numbers: Intl.NumberFormat | undefined;
  return {
    ...words,
    lang,
    dir: definition?.dir ?? 'ltr',
    date: (iso) => write(iso, true),
    dateText({iso, end, approximate, label}, isInYear = false) {
      const year = iso.slice(0, 4);
      const hasYear = !isInYear || iso === year || (end !== undefined && !end.startsWith(`${year}-`));
      const full = end === undefined ? write(iso, hasYear) : interval(iso, end, hasYear);
      const text =
        hasYear || !formatter ? full : full.replaceAll(write(year, true), '').replace(/^ |,? *$| (?= )/g, '');
      return label ?? (approximate ? words.about(text) : text);
    },
    shortDate: ({iso, end, approximate, label}) => {
      const text = end === undefined ? short(iso) : words.interval(short(iso), short(end));
      return label ?? (approximate ? words.about(text) : text);
    },
    moment: (time) =>
      ownFormat
        ? `${ownFormat(time.getFullYear(), time.getMonth() + 1, time.getDate())}, ${time.toTimeString().slice(0, 5)}`
        : foldSpaces(momentFormat(lang).format(time)),
    part: (kind) => words.parts[kind].name,
    more: (kind, count) => words.parts[kind].more(count),
    items: (kind, count) => words.parts[kind].items(count),
    shownOf: (of, shown, total) => (isPart(of) ? words.parts[of].shownOf : words.shown[of])(shown, total),
    number: (number) => (/^en/.test(lang) ? String(number) : (numbers ??= new Intl.NumberFormat(lang)).format(number)),
    list: definition?.list ?? (isEnglish ? listInEnglish : (items) => listFormat(lang).format(items)),
  };
}

function momentFormat(lang: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(lang, {calendar: 'gregory', dateStyle: 'long', timeStyle: 'short'});
}

function listFormat(lang: string): Intl.ListFormat {
  return new Intl.ListFormat(lang, {type: 'conjunction'});
}

/** Fills in English where a word is missing, also within a table. */
function complete(words: object | undefined, english: object): object {
  const own: Readonly<Record<string, unknown>> = {...words};
  const entries = Object.entries<unknown>(english as Record<string, unknown>);
  return Object.fromEntries(
    entries.map(([key, word]) => [
      key,
      isTable(word) ? complete(own[key] as object | undefined, word) : (own[key] ?? word),
    ]),
  );
}

function isTable(word: unknown): word is object {
  return typeof word === 'object' && word !== null;
}

function isPart(thing: CountedThing): thing is PartKind {
  return thing in en.parts;
}
