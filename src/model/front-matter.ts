import {parseDate, type BriefDate} from './date.js';

/**
 * The keys of the front matter, each with the kind of its value. Every scalar is text.
 *
 * Only `title` is required, and a first heading can serve in its place. The parser and the JSON Schema both follow these tables.
 */
export const FRONT_MATTER_KEYS = {
  id: 'id',
  title: 'prose',
  summary: 'prose',
  lang: 'language',
  authors: 'texts',
  publisher: 'text',
  contact: 'url',
  published: 'date',
  updated: 'date',
  'as-of': 'date',
  'review-by': 'date',
  topics: 'texts',
  digest: 'anchors',
  method: 'prose',
  sources: 'sources',
  corrections: 'corrections',
  withdrawn: 'withdrawal',
  translations: 'translations',
  'translation-of': 'url',
} as const;

/** The keys of a source. `publisher` and `title` are required. */
export const SOURCE_KEYS = {
  publisher: 'text',
  short: 'text',
  note: 'text',
  title: 'text',
  author: 'text',
  published: 'date',
  genre: 'genre',
  lang: 'language',
  url: 'url',
} as const;

/** The keys of a correction. All but `about` are required. */
export const CORRECTION_KEYS = {date: 'date', kind: 'kind', text: 'prose', about: 'text'} as const;

/** The keys of a withdrawal. */
export const WITHDRAWAL_KEYS = {date: 'date', text: 'prose'} as const;

/** The shape of BCP 47, not its registry: a typo should not reach a `lang` attribute. */
export const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

/** Reads a language tag, also one with blanks around, or in the form of POSIX: `pt_BR`, `pt_BR.UTF-8`. */
export function readLanguage(value: string): string | undefined {
  const tag = value
    .trim()
    .replace(/[.@].*$/s, '')
    .replaceAll('_', '-');
  return LANGUAGE.test(tag) ? tag : undefined;
}

/** Reads `date` or `date (words)`: the words are shown instead. */
export function readDate(value: string): BriefDate | undefined {
  const match = /^(\S+?)(?:\s+\(([^()]+)\))?$/.exec(value.trim());
  return match?.[1] === undefined ? undefined : parseDate(match[1], match[2]);
}
