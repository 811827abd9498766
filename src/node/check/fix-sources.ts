import type {Brief, Source} from '../../model/brief.js';
import type {BriefDate} from '../../model/date.js';
import {SOURCE_KEYS} from '../../model/front-matter.js';
import {own} from '../../model/own.js';
import {parseBrief} from '../../parse/index.js';
import {frontMatterLength} from '../../parse/front-matter-length.js';
import {sourceLines, type Documents} from '../../check/documents.js';
import type {ListedSource} from '../../check/source-list.js';
import {citedSources, differences} from '../../check/sources.js';
import {entriesOf, withComments} from './source-entries.js';
import {yamlComments} from './yaml-comments.js';

/** The fields that `--fix` must not change. */
const KEPT = [
  'title',
  'summary',
  'lang',
  'authors',
  'publisher',
  'contact',
  'published',
  'updated',
  'asOf',
  'reviewBy',
  'topics',
  'corrections',
  'withdrawn',
  'translations',
  'translationOf',
  'id',
] as const satisfies readonly (keyof Brief)[];

/** What of a briefing, apart from the sources in the list, two of its texts differ in; undefined if it is nothing. */
export function changedField(before: string, after: string, documents?: Documents): string | undefined {
  const [a, b] = [parseBrief(before).brief, parseBrief(after).brief];
  const field = KEPT.find((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]));
  if (field !== undefined) return field;
  if (bodyOf(before) !== bodyOf(after)) return 'text';
  const cited = citedSources(a);
  const lost = Object.entries(a.sources).find(([id, source]) => {
    if (documents?.sources.has(id) || !cited.has(id)) return false;
    return JSON.stringify(source) !== JSON.stringify(own(b.sources, id));
  });
  return lost && `source ${lost[0]}`;
}

function bodyOf(text: string): string {
  return text.slice(frontMatterLength(text)).replace(/^[\uFEFF\r\n]+/, '');
}

/** The comments in the `sources:` block that one text of a briefing has, and another does not. */
export function lostComments(before: string, after: string): string[] {
  const kept = commentsOf(after);
  return commentsOf(before).filter((comment) => {
    const at = kept.indexOf(comment);
    if (at !== -1) kept.splice(at, 1);
    return at === -1;
  });
}

function commentsOf(text: string): string[] {
  const {lines, start, end} = linesOfSources(text);
  return yamlComments(lines.slice(start, end)).map((comment) => comment.text);
}

/**
 * Writes the `sources:` block with the sources that a briefing cites, as in `sources.yaml`. All other bytes stay as they are, and
 * so does the whole text if its sources agree already.
 */
export function fixSources(text: string, documents: Documents): string {
  const {brief} = parseBrief(text);
  const isSource = (id: string) => documents.sources.has(id) || Object.hasOwn(brief.sources, id);
  const order = new Set([...Object.keys(brief.sources), ...firstMentions(text)]);
  const candidates = [...order].filter((id) => isSource(id) && !Object.hasOwn(brief.footnotes, id));
  // Only with every candidate as a source can it be seen which are cited.
  const cited = citedSources(parseBrief(withSources(text, candidates, documents)).brief);
  const ids = candidates.filter((id) => cited.has(id));
  const agree = ids.every((id) => {
    const source = own(brief.sources, id);
    const expected = documents.expected(id, brief.lang);
    const listed = documents.sources.get(id);
    return source && (!expected || !listed || differences(source, expected, listed).length === 0);
  });
  return agree && Object.keys(brief.sources).every((id) => cited.has(id)) ? text : withSources(text, ids, documents);
}

function firstMentions(text: string): string[] {
  return [...text.matchAll(/\[\^([\w-]+)/g)].flatMap(([, id]) => id ?? []);
}

function withSources(text: string, ids: readonly string[], documents: Documents): string {
  const newline = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const length = frontMatterLength(text);
  const rule = `---${newline}`;
  if (length === 0)
    return text.replace(
      /^\uFEFF?/,
      (mark) => mark + rule + block(ids, documents, [], newline, parseBrief(text).brief) + rule + newline,
    );
  const {lines, start, end} = linesOfSources(text);
  const made = block(ids, documents, lines.slice(start, end), newline, parseBrief(text).brief);
  return lines.slice(0, start).join('') + made + lines.slice(end).join('') + text.slice(length);
}

/** The lines of the front matter, and which of them are the `sources:` block; none, at the end, if there is no such block. */
function linesOfSources(text: string): {lines: string[]; start: number; end: number} {
  const lines = text.slice(0, frontMatterLength(text)).split(/(?<=\n|\r(?!\n))/);
  const last = lines.length - 1;
  const from = lines.findIndex((line) => /^(['"]?)sources\1[ \t]*:/.test(line));
  if (from === -1) return {lines, start: last, end: last};
  let to = from + 1;
  for (let n = to; n < last && /^(?:[ \t]|[}\]]|\s*$|#)/.test(lines[n] ?? ''); n++)
    if (!/^(?:\s*$|#)/.test(lines[n] ?? '')) to = n + 1;
  return {lines, start: from, end: to};
}

/** The `sources:` block. A source that is not listed keeps its own lines, and all keep their comments. */
function block(
  ids: readonly string[],
  documents: Documents,
  before: readonly string[],
  newline: string,
  brief: Brief,
): string {
  if (ids.length === 0) return `sources: {}${newline}`;
  const [head = ''] = before;
  const title = /^(['"]?)sources\1[ \t]*:[ \t]*(?:#.*)?[\r\n]*$/.test(head) ? head : `sources:${newline}`;
  const {entries, tail} = entriesOf(before);
  const lines = ids.flatMap((id) => {
    const listed = documents.sources.get(id);
    const entry = entries.get(id);
    const above = (entry?.above ?? []).map((comment) => `  ${comment}`);
    return [
      ...above,
      ...(listed
        ? withComments(sourceLines(id, withOwn(listed, own(brief.sources, id), brief.lang)), entry)
        : (entry?.lines ?? [])),
    ];
  });
  return title + [...lines, ...tail.map((comment) => `  ${comment}`)].map((line) => line + newline).join('');
}

/** What the list does not say of a source is left as its briefing has it. */
function withOwn({fields, file}: ListedSource, source: Source | undefined, lang: string | undefined): ListedSource {
  const all = Object.keys(SOURCE_KEYS) as (keyof typeof SOURCE_KEYS)[];
  const merged = all.flatMap((key): [string, string | null][] => {
    const listed = fields.get(key);
    if (listed !== undefined) return [[key, listed]];
    const value = source?.[key];
    // What a source has by default need not be written.
    const isDefault = (key === 'short' && value === source?.publisher) || (key === 'lang' && value === lang);
    if (value === undefined || isDefault) return [];
    return [[key, typeof value === 'string' ? value : dateText(value)]];
  });
  return {fields: new Map(merged), file};
}

/** A date as it is written in front matter. */
function dateText({iso, end, approximate, label}: BriefDate): string {
  return `${iso}${end === undefined ? '' : `/${end}`}${approximate ? '~' : ''}${label === undefined ? '' : ` (${label})`}`;
}
