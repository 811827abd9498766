import {CORRECTION_KINDS, type Brief} from './brief.js';
import type {Block} from './block.js';
import {isBriefDate, type BriefDate} from './date.js';
import {LANGUAGE} from './front-matter.js';
import type {Inline} from './inline.js';
import {byType, list, map, matching, object, oneOf, ShapeError, text, where, type Shape} from './shape.js';
import {ID} from './slug.js';

/*
 * The shape of a `Brief` that comes from outside. What a shape cannot say (addresses, references) is checked in
 * `validate-brief.ts`.
 */

const id = matching(/^[\p{L}\p{M}\p{N}\p{Pc}-]+$/u);
const language = matching(LANGUAGE);
const flag = oneOf(true);
const index = where<number>('a whole number', (value) => Number.isInteger(value) && (value as number) >= 0);

const dateParts = object<BriefDate>({
  iso: text,
  precision: oneOf('year', 'month', 'day'),
  'end?': text,
  'approximate?': flag,
  'label?': text,
});

const date: Shape<BriefDate> = (value, path) => {
  const parts = dateParts(value, path);
  if (!isBriefDate(parts)) throw new ShapeError(path, 'a date');
  return parts;
};

const inlines: Shape<readonly Inline[]> = (value, path) => list(inline)(value, path);
const blocks: Shape<readonly Block[]> = (value, path) => list(block)(value, path);
const parent = object({children: inlines});
const literal = object({value: text});
const citation = {source: text, 'passage?': text};

const inline = byType<Inline>({
  text: literal,
  inlineCode: literal,
  emphasis: parent,
  strong: parent,
  delete: parent,
  link: object({url: text, 'title?': text, children: inlines}),
  image: object({url: text, alt: text, 'title?': text}),
  break: object({}),
  citation: object(citation),
  footnoteReference: object({id: text}),
});

const question = {
  id,
  term: inlines,
  'date?': date,
  'note?': blocks,
  answers: list(object({stance: inlines, 'silent?': flag, 'column?': index, children: blocks})),
};

const block = byType<Block>({
  paragraph: parent,
  heading: object({depth: oneOf(1, 2, 3, 4, 5, 6), id, children: inlines}),
  list: object({
    ordered: oneOf(true, false),
    'start?': index,
    spread: oneOf(true, false),
    items: list(object({'checked?': oneOf(true, false), children: blocks})),
  }),
  blockquote: object({children: blocks}),
  code: object({'lang?': text, value: text}),
  thematicBreak: object({}),
  table: object({align: list(oneOf('left', 'center', 'right', null)), head: list(inlines), rows: list(list(inlines))}),
  timeline: object({events: list(object({'date?': date, children: blocks}))}),
  facts: object({items: list(byType({fact: object({id, term: inlines, children: blocks}), question: object(question)}))}),
  comparison: object({
    sources: list(text),
    'head?': list(inlines),
    questions: list(byType({question: object(question)})),
  }),
  quotation: object({
    children: blocks,
    'original?': text,
    speaker: inlines,
    'occasion?': inlines,
    'date?': date,
    citations: list(byType({citation: object(citation)})),
  }),
});

export const briefShape = object<Brief>({
  id,
  title: text,
  'titleContent?': inlines,
  'summary?': text,
  'lang?': language,
  'authors?': list(text),
  'publisher?': text,
  'contact?': text,
  'published?': date,
  'updated?': date,
  'asOf?': date,
  'reviewBy?': date,
  'topics?': list(text),
  'corrections?': list(object({'date?': date, kind: oneOf(...CORRECTION_KINDS), text, 'about?': text})),
  'withdrawn?': object({'date?': date, 'text?': text}),
  'translations?': map(language, text),
  'translationOf?': text,
  sources: map(
    matching(ID),
    object({
      publisher: text,
      short: text,
      title: text,
      'author?': text,
      'published?': date,
      'genre?': text,
      'lang?': language,
      'url?': text,
    }),
  ),
  passages: map(text, object({start: text, 'end?': text, 'via?': text})),
  footnotes: map(text, object({children: blocks})),
  body: blocks,
});
