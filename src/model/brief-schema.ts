import * as v from 'valibot';
import type {Block, Question} from './block.js';
import {CORRECTION_KINDS, type Brief} from './brief.js';
import {isBriefDate, type BriefDate} from './date.js';
import {LANGUAGE} from './front-matter.js';
import type {Inline} from './inline.js';
import {ID} from './slug.js';

/*
 * The shape of a `Brief` that comes from outside. Unknown keys are dropped, so that a later version may add some.
 * What a shape cannot say (addresses, references) is checked in `validate-brief.ts`.
 */

const text = v.string();
const flag = v.literal(true);
const id = v.pipe(text, v.regex(/^[\p{L}\p{M}\p{N}\p{Pc}-]+$/u));
const language = v.pipe(text, v.regex(LANGUAGE));
const index = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A map from outside. valibot's own record skips keys such as `constructor`, which a footnote may have. */
function mapOf<T>(key: v.GenericSchema<string>, value: v.GenericSchema<T>) {
  return v.pipe(
    v.custom<object>((input) => typeof input === 'object' && input !== null && !Array.isArray(input)),
    v.transform((input) => Object.entries(input) as unknown),
    v.array(v.tuple([key, value])),
    v.transform((entries): Record<string, T> => Object.fromEntries(entries) as Record<string, T>),
  ) as unknown as v.GenericSchema<Record<string, T>>;
}

const date: v.GenericSchema<BriefDate> = v.pipe(
  v.object({
    iso: text,
    precision: v.picklist(['year', 'month', 'day']),
    end: v.exactOptional(text),
    approximate: v.exactOptional(flag),
    label: v.exactOptional(text),
  }),
  v.check(isBriefDate, 'This is no date.'),
);

const inlines: v.GenericSchema<readonly Inline[]> = v.lazy(() => v.array(inline));
const blocks: v.GenericSchema<readonly Block[]> = v.lazy(() => v.array(block));

const citation = v.object({type: v.literal('citation'), source: text, passage: v.exactOptional(text)});

const inline: v.GenericSchema<Inline> = v.variant('type', [
  v.object({type: v.picklist(['text', 'inlineCode']), value: text}),
  v.object({type: v.picklist(['emphasis', 'strong', 'delete']), children: inlines}),
  v.object({type: v.literal('link'), url: text, title: v.exactOptional(text), children: inlines}),
  v.object({type: v.literal('image'), url: text, alt: text, title: v.exactOptional(text)}),
  v.object({type: v.literal('break')}),
  citation,
  v.object({type: v.literal('footnoteReference'), id: text}),
]);

const answer = v.object({
  stance: inlines,
  silent: v.exactOptional(flag),
  column: v.exactOptional(index),
  children: blocks,
});

const question: v.GenericSchema<Question> = v.object({
  type: v.literal('question'),
  id,
  term: inlines,
  date: v.exactOptional(date),
  note: v.exactOptional(blocks),
  answers: v.array(answer),
});

const block: v.GenericSchema<Block> = v.variant('type', [
  v.object({type: v.literal('paragraph'), children: inlines}),
  v.object({type: v.literal('heading'), depth: v.picklist([1, 2, 3, 4, 5, 6]), id, children: inlines}),
  v.object({
    type: v.literal('list'),
    ordered: v.boolean(),
    start: v.exactOptional(index),
    spread: v.boolean(),
    items: v.array(v.object({checked: v.exactOptional(v.boolean()), children: blocks})),
  }),
  v.object({type: v.literal('blockquote'), children: blocks}),
  v.object({type: v.literal('code'), lang: v.exactOptional(text), value: text}),
  v.object({type: v.literal('thematicBreak')}),
  v.object({
    type: v.literal('table'),
    align: v.array(v.nullable(v.picklist(['left', 'center', 'right']))),
    head: v.array(inlines),
    rows: v.array(v.array(inlines)),
  }),
  v.object({
    type: v.literal('timeline'),
    events: v.array(v.object({date: v.exactOptional(date), children: blocks})),
  }),
  v.object({
    type: v.literal('facts'),
    items: v.array(v.union([v.object({type: v.literal('fact'), id, term: inlines, children: blocks}), question])),
  }),
  v.object({
    type: v.literal('comparison'),
    sources: v.array(text),
    head: v.exactOptional(v.array(inlines)),
    questions: v.array(question),
  }),
  v.object({
    type: v.literal('quotation'),
    children: blocks,
    original: v.exactOptional(text),
    speaker: inlines,
    occasion: v.exactOptional(inlines),
    date: v.exactOptional(date),
    citations: v.array(citation),
  }),
]);

export const briefSchema: v.GenericSchema<Brief> = v.object({
  id,
  title: text,
  titleContent: v.exactOptional(inlines),
  summary: v.exactOptional(text),
  lang: v.exactOptional(language),
  authors: v.exactOptional(v.array(text)),
  publisher: v.exactOptional(text),
  contact: v.exactOptional(text),
  published: v.exactOptional(date),
  updated: v.exactOptional(date),
  asOf: v.exactOptional(date),
  reviewBy: v.exactOptional(date),
  topics: v.exactOptional(v.array(text)),
  corrections: v.exactOptional(
    v.array(v.object({date: v.exactOptional(date), kind: v.picklist(CORRECTION_KINDS), text, about: v.exactOptional(text)})),
  ),
  withdrawn: v.exactOptional(v.object({date: v.exactOptional(date), text: v.exactOptional(text)})),
  translations: v.exactOptional(mapOf(language, text)),
  translationOf: v.exactOptional(text),
  sources: mapOf(
    v.pipe(text, v.regex(ID)),
    v.object({
      publisher: text,
      short: text,
      title: text,
      author: v.exactOptional(text),
      published: v.exactOptional(date),
      genre: v.exactOptional(text),
      lang: v.exactOptional(language),
      url: v.exactOptional(text),
    }),
  ),
  passages: mapOf(text, v.object({start: text, end: v.exactOptional(text), via: v.exactOptional(text)})),
  footnotes: mapOf(text, v.object({children: blocks})),
  body: blocks,
});
