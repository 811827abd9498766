import {allowedDocumentUrl, allowedImageUrl, allowedUrl} from './allowed-url.js';
import type {Align, Answer, Block, Fact, ListItem, Question, TimelineEvent} from './block.js';
import {
  CORRECTION_KINDS,
  type Brief,
  type Correction,
  type Footnote,
  type OriginalBrief,
  type Passage,
  type Source,
  type Withdrawal,
} from './brief.js';
import {isBriefDate, type BriefDate, type DatePrecision} from './date.js';
import {LANGUAGE} from './front-matter.js';
import type {Citation, Inline} from './inline.js';
import {list, matching, object, oneOf, record, text, union, value, type Read, type Reading} from './read-shape.js';
import {ID} from './slug.js';

/*
 * The shape of a `Brief` that comes from outside. The keys are in the order in which a reader meets their contents: see
 * `walk.ts`. What a shape cannot say (references) is checked in `validate-brief.ts`.
 */

const flag = value<boolean>('true or false', (each) => typeof each === 'boolean');
const index = value<number>('a whole number from 0 on', (each) => Number.isSafeInteger(each) && (each as number) >= 0);
const id = matching('an id', /^[\p{L}\p{M}\p{N}\p{Pc}-]+$/u);
const lang = matching('a language tag', LANGUAGE);
const url = throughGate(allowedDocumentUrl);

/** `true`. `false` means the same as its absence. */
const yes: Read<true> = (each, reading) => flag(each, reading) || undefined;

/** A URL goes through the same gate as in Markdown. */
function throughGate(gate: typeof allowedUrl): Read<string> {
  return (each, reading) => {
    const raw = text(each, reading) ?? '';
    const allowed = gate(raw, reading.url);
    if (allowed === undefined) reading.refused.push(raw);
    return allowed;
  };
}

const dateParts = object<BriefDate>({
  iso: text,
  precision: text as Read<DatePrecision>, // The one that `iso` has: see `isBriefDate`.
  end: [text],
  approximate: [yes],
  label: [text],
});
const date: Read<BriefDate> = (each, reading) => {
  const read = dateParts(each, reading);
  return isBriefDate(read) ? read : reading.refuse('a date');
};

const inlineList = list<Inline>(() => inline);

/** A row of a table. Its cells count twice: browsers take long for a table of many columns. */
const row = list(() => inlines, 2);
const blocks = list<Block>(() => block);
const parent = {children: inlines};

const CITATION = {source: text, passage: [text]} as const;

const inline = union<Inline>({
  text: {value: text},
  inlineCode: {value: text},
  emphasis: parent,
  strong: parent,
  delete: parent,
  link: {url: throughGate(allowedUrl), title: [text], children: inlines},
  image: {url: throughGate(allowedImageUrl), alt: text, title: [text]},
  break: {},
  citation: CITATION,
  footnoteReference: {id: text},
});

function inlines(each: unknown, reading: Reading): readonly Inline[] {
  const read = inlineList(each, reading);
  return reading.refused.length > 0 ? read.flatMap(withoutUrl) : read;
}

/** A link or an image whose URL was refused leaves its words. */
function withoutUrl(read: Inline): readonly Inline[] {
  if ((read.type !== 'link' && read.type !== 'image') || 'url' in read) return [read];
  const {children, alt} = read as unknown as {readonly children?: readonly Inline[]; readonly alt: string};
  return children ?? [{type: 'text', value: alt}];
}

/** It is drawn as several elements, and so counts as several parts. */
const answer = object<Answer>({stance: inlines, silent: [yes], column: [index], children: blocks}, 10);
const QUESTION = {id, term: inlines, date: [date], note: [blocks], answers: list(() => answer)} as const;
const question = union<Question>({question: QUESTION});
const fact = union<Fact | Question>({fact: {id, term: inlines, children: blocks}, question: QUESTION});
const event = object<TimelineEvent>({date: [date], children: blocks});
const item: Read<ListItem> = atMost(8_000, object<ListItem>({checked: [flag], children: blocks}));

const align = oneOf<Align>(['left', 'center', 'right', null]);
const citation = union<Citation>({citation: CITATION});

const block: Read<Block> = atMost(
  8_000,
  union<Block>({
    paragraph: parent,
    heading: {depth: oneOf([1, 2, 3, 4, 5, 6]), id, children: inlines},
    list: {ordered: flag, start: [index], spread: flag, items: list(() => item)},
    blockquote: {children: blocks},
    code: {lang: [matching('a word', /^\S+$/)], value: text},
    thematicBreak: {},
    table: {align: list(() => align), head: row, rows: list(() => row)},
    timeline: {events: list(() => event)},
    facts: {items: list(() => fact)},
    comparison: {sources: list(() => text), head: [row], questions: list(() => question)},
    quotation: {
      children: blocks,
      original: [text],
      speaker: inlines,
      occasion: [inlines],
      date: [date],
      citations: list(() => citation),
    },
  }),
);

/** Not more than the Markdown limits allow: for many in a row WebKit takes quadratic time. */
function atMost<T>(most: number, read: Read<T>): Read<T> {
  return (each, reading) => {
    reading.countOf(read, most);
    return read(each, reading);
  };
}

const correction = object<Correction>({date: [date], kind: oneOf(CORRECTION_KINDS), text, about: [text]}, 20);

/** Reads a briefing. */
export const readBrief = object<Brief>({
  id,
  title: text,
  titleContent: [inlines],
  summary: [text],
  lang: [lang],
  authors: [list(() => text)],
  publisher: [text],
  contact: [url],
  published: [date],
  updated: [date],
  asOf: [date],
  reviewBy: [date],
  topics: [list(() => text)],
  digest: [list(() => id)],
  method: [text],
  corrections: [list(() => correction)],
  withdrawn: [object<Withdrawal>({date: [date], text: [text]})],
  translations: [record(lang, url)],
  translationOf: [url],
  original: [object<OriginalBrief>({lang: [lang], updated: [date]})],
  sources: record(
    matching('an id', ID),
    object<Source>(
      {
        publisher: text,
        short: text,
        note: [text],
        title: text,
        author: [text],
        published: [date],
        genre: [text],
        lang: [lang],
        url: [url],
      },
      15,
    ),
  ),
  passages: record(text, object<Passage>({start: text, end: [text], via: [text]}, 5)),
  footnotes: record(text, object<Footnote>({children: blocks})),
  body: blocks,
});
