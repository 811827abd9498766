import * as v from 'valibot';
import {allowedUrl} from './allowed-url.js';
import {CORRECTION_KINDS, GENRES} from './brief.js';
import {parseDate} from './date.js';
import {ID} from './slug.js';

/*
 * The front matter as authors write it: every scalar is text, keys are kebab-case.
 * The message of each check is the code of the Problem that it is.
 */

const WRONG = 'value-invalid';
const text = v.string(WRONG);
const textList = v.array(text, WRONG);

/** `date`, or `date (words)`: the words are shown instead. */
const DATE_WITH_LABEL = /^(\S+?)(?:\s+\(([^()]+)\))?$/;

/** Reads a date of the front matter or of a quotation's last line. */
export function readDate(value: string) {
  const match = DATE_WITH_LABEL.exec(value.trim());
  return match?.[1] === undefined ? undefined : parseDate(match[1], match[2]);
}

const date = v.pipe(text, v.check((value) => readDate(value) !== undefined, 'date-invalid'));
const url = v.pipe(text, v.check((value) => allowedUrl(value) !== undefined, 'url-not-allowed'));
const id = v.pipe(text, v.regex(ID, 'id-invalid'));
/** The shape of BCP 47, not its registry: a typing error should not reach a `lang` attribute. */
export const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
const language = v.pipe(text, v.regex(LANGUAGE, WRONG));

/** An object with these keys and no others; each other one is an issue of its own. */
function shape<T extends v.ObjectEntries>(entries: T) {
  return v.objectWithRest(entries, v.never('key-unknown'), WRONG);
}

export const sourceSchema = shape(
  {
    publisher: v.optional(text),
    short: v.optional(text),
    title: v.optional(text),
    author: v.optional(text),
    published: v.optional(date),
    genre: v.optional(v.pipe(text, v.picklist(GENRES, 'genre-unknown'))),
    lang: v.optional(language),
    url: v.optional(url),
  },
);

export const correctionSchema = shape(
  {
    date,
    kind: v.picklist(CORRECTION_KINDS, WRONG),
    text,
    about: v.optional(text),
  },
);

/** What the front matter may hold. Only `title` is required, and a first heading may stand in for it. */
export const frontMatterSchema = shape(
  {
    id: v.optional(id),
    title: v.optional(text),
    summary: v.optional(text),
    lang: v.optional(language),
    authors: v.optional(textList),
    publisher: v.optional(text),
    contact: v.optional(url),
    published: v.optional(date),
    updated: v.optional(date),
    'as-of': v.optional(date),
    'review-by': v.optional(date),
    topics: v.optional(textList),
    sources: v.optional(v.record(id, sourceSchema, WRONG)),
    corrections: v.optional(v.array(correctionSchema, WRONG)),
    withdrawn: v.optional(shape({date: v.optional(date), text: v.optional(text)})),
    translations: v.optional(v.record(language, url, WRONG)),
    'translation-of': v.optional(url),
  },
);

export type FrontMatter = v.InferOutput<typeof frontMatterSchema>;
