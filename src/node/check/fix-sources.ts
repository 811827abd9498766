import type {Brief} from '../../model/brief.js';
import {own} from '../../model/own.js';
import {parseBrief} from '../../parse/index.js';
import {frontMatterLength} from '../front-matter-length.js';
import {sourceLines, type Library} from './library.js';
import {citedSources, differences} from './sources.js';

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

/** The first field, apart from the sources, in which two texts of a briefing differ. */
export function changedField(before: string, after: string): (typeof KEPT)[number] | undefined {
  const [a, b] = [parseBrief(before).brief, parseBrief(after).brief];
  return KEPT.find((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]));
}

/**
 * Writes the `sources:` block with the sources that a briefing cites, as in `sources.yaml`. All other bytes stay as they are, and
 * so does the whole text if its sources agree already.
 */
export function fixSources(text: string, library: Library): string {
  const {brief} = parseBrief(text);
  const isSource = (id: string) => library.sources.has(id) || Object.hasOwn(brief.sources, id);
  const order = new Set([...Object.keys(brief.sources), ...firstMentions(text)]);
  const candidates = [...order].filter((id) => isSource(id) && !Object.hasOwn(brief.footnotes, id));
  // Only with every candidate as a source can it be seen which are cited.
  const cited = citedSources(parseBrief(withSources(text, candidates, library)).brief);
  const ids = candidates.filter((id) => cited.has(id));
  const agree = ids.every((id) => {
    const source = own(brief.sources, id);
    const expected = library.expected(id, brief.lang);
    return source && (!expected || differences(source, expected).length === 0);
  });
  return agree && Object.keys(brief.sources).every((id) => cited.has(id)) ? text : withSources(text, ids, library);
}

function firstMentions(text: string): string[] {
  return [...text.matchAll(/\[\^([\w-]+)/g)].flatMap(([, id]) => id ?? []);
}

function withSources(text: string, ids: readonly string[], library: Library): string {
  const newline = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const length = frontMatterLength(text);
  const rule = `---${newline}`;
  if (length === 0)
    return text.replace(/^\uFEFF?/, (mark) => mark + rule + block(ids, library, [], newline) + rule + newline);
  const lines = text.slice(0, length).split(/(?<=\n|\r(?!\n))/);
  const last = lines.length - 1;
  const from = lines.findIndex((line) => /^(['"]?)sources\1[ \t]*:/.test(line));
  let to = from + 1;
  for (let n = to; n < last && /^(?:[ \t]|[}\]]|\s*$|#)/.test(lines[n] ?? ''); n++)
    if (!/^(?:\s*$|#)/.test(lines[n] ?? '')) to = n + 1;
  const [start, end] = from === -1 ? [last, last] : [from, to];
  const made = block(ids, library, lines.slice(start, end), newline);
  return lines.slice(0, start).join('') + made + lines.slice(end).join('') + text.slice(length);
}

/** The `sources:` block. A source that is not listed keeps its own lines. */
function block(ids: readonly string[], library: Library, before: readonly string[], newline: string): string {
  const [head = ''] = before;
  const title = /^(['"]?)sources\1[ \t]*:[ \t]*(?:#.*)?[\r\n]*$/.test(head) ? head : `sources:${newline}`;
  const entries = ids.flatMap((id) => {
    const listed = library.sources.get(id);
    return listed ? sourceLines(id, listed).map((line) => line + newline) : ownLines(id, before);
  });
  return (ids.length === 0 ? `sources: {}${newline}` : title) + entries.join('');
}

function ownLines(id: string, before: readonly string[]): string[] {
  const from = before.findIndex((line) => new RegExp(`^[ \\t]+(['"]?)${id}\\1[ \\t]*:`).test(line));
  if (from === -1) return [];
  const indent = /^[ \t]+/.exec(before[from] ?? '')?.[0].length ?? 0;
  const length = before
    .slice(from + 1)
    .findIndex((line) => line.trim() !== '' && (/^[ \t]*/.exec(line)?.[0].length ?? 0) <= indent);
  const lines = before.slice(from, length === -1 ? undefined : from + 1 + length);
  return lines.map((line) => line.replace(/^[ \t]+/, (spaces) => ' '.repeat(spaces.length - indent + 2)));
}
