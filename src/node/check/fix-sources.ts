import {own} from '../../model/own.js';
import {parseBrief} from '../../parse/index.js';
import {sourceLines, type Library} from './library.js';
import {citedSources, differences} from './sources.js';

/**
 * Writes the `sources:` block of the sources that a briefing cites, as `sources.yaml` has them. Every other byte stays as it is,
 * and so does all of the text if its sources agree already.
 */
export function fixSources(text: string, library: Library): string {
  const {brief} = parseBrief(text);
  const order = [...Object.keys(brief.sources), ...firstMentions(text)].filter((id) => library.sources.has(id) || Object.hasOwn(brief.sources, id));
  const candidates = [...new Set(order)].filter((id) => !Object.hasOwn(brief.footnotes, id));
  // What is cited shows only when every candidate is a source.
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
  const parts = /^(\uFEFF?---[ \t]*(?:\r\n?|\n))((?:.*(?:\r\n?|\n))*?)((?:---|\.\.\.)[ \t]*(?:[\r\n]|$)[^]*)$/.exec(text);
  const [, open, inside = '', rest] = parts ?? [];
  const newline = /\r\n|\r|\n/.exec(inside || text)?.[0] ?? '\n';
  if (open === undefined || rest === undefined) return `---${newline}${block(ids, library, [], newline)}---${newline}${newline}${text}`;
  const lines = inside.split(/(?<=\n|\r(?!\n))/);
  const from = lines.findIndex((line) => /^(['"]?)sources\1[ \t]*:/.test(line));
  if (from === -1) return open + inside + block(ids, library, [], newline) + rest;
  let to = from + 1;
  for (let n = to; n < lines.length && /^(?:[ \t]|[}\]]|\s*$|#)/.test(lines[n] ?? ''); n++) if (!/^(?:\s*$|#)/.test(lines[n] ?? '')) to = n + 1;
  return open + lines.slice(0, from).join('') + block(ids, library, lines.slice(from, to), newline) + lines.slice(to).join('') + rest;
}

/** The block; a source that is not listed keeps its own lines. */
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
  const length = before.slice(from + 1).findIndex((line) => line.trim() !== '' && (/^[ \t]*/.exec(line)?.[0].length ?? 0) <= indent);
  return before.slice(from, length === -1 ? undefined : from + 1 + length).map((line) => line.replace(/^[ \t]+/, (spaces) => ' '.repeat(spaces.length - indent + 2)));
}
