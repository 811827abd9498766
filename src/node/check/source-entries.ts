import {yamlComments, type YamlComment} from './yaml-comments.js';

/** A source in the `sources:` block, as its author wrote it. */
export interface SourceEntry {
  /** The comments above it. */
  readonly above: readonly string[];
  /** Its lines, indented by two blanks, without line breaks. */
  readonly lines: readonly string[];
  readonly comments: readonly YamlComment[];
}

/**
 * Divides the `sources:` block, if each source has lines of its own. A comment between two sources belongs to the one below it.
 *
 * @param block the lines of the block, the first of which is `sources:`
 */
export function entriesOf(block: readonly string[]): {entries: ReadonlyMap<string, SourceEntry>; tail: string[]} {
  const lines = block.map((line) => line.replace(/[\r\n]+$/, ''));
  const comments = new Map(yamlComments(lines).map((comment) => [comment.line, comment]));
  const isContent = (n: number) => n < lines.length && lines[n]?.trim() !== '' && !comments.get(n)?.isWholeLine;
  const first = lines.findIndex((_, n) => n > 0 && isContent(n));
  const indent = /^[ \t]+/.exec(lines[first] ?? '')?.[0] ?? '';
  const starts = lines.flatMap((line, n) => {
    const [, own, , id] = /^([ \t]+)(['"]?)([^\s'":]+)\2[ \t]*:/.exec(line) ?? [];
    return n > 0 && own === indent && id !== undefined && isContent(n) ? [{n, id}] : [];
  });
  const entries = new Map<string, SourceEntry>();
  let above = commentsBetween(1, starts[0]?.n ?? lines.length);
  for (const [at, {n, id}] of starts.entries()) {
    const next = starts[at + 1]?.n ?? lines.length;
    let end = next;
    while (!isContent(end - 1)) end--;
    const own = lines
      .slice(n, end)
      .map((line) => line.replace(/^[ \t]+/, (spaces) => ' '.repeat(spaces.length - indent.length + 2)));
    if (!entries.has(id)) entries.set(id, {above, lines: own, comments: yamlComments(own)});
    above = commentsBetween(end, next);
  }
  return {entries, tail: above};

  function commentsBetween(from: number, to: number): string[] {
    return [...comments.values()].flatMap(({line, text}) => (line >= from && line < to ? [text] : []));
  }
}

/** The lines of a listed source with the comments that its author wrote, each at the key that it stood at. */
export function withComments(made: readonly string[], entry: SourceEntry | undefined): string[] {
  if (!entry) return [...made];
  const keyOf = (line: string | undefined) => /^[ \t]*(['"]?)([^\s'":]+)\1[ \t]*:/.exec(line ?? '')?.[2];
  const isComment = new Set(entry.comments.flatMap(({line, isWholeLine}) => (isWholeLine ? [line] : [])));
  const atKey = new Map<string | undefined, YamlComment[]>();
  for (const comment of entry.comments) {
    let line = comment.line;
    while (isComment.has(line)) line++;
    while (line > 0 && keyOf(entry.lines[line]) === undefined) line--;
    const key = keyOf(entry.lines[line]);
    atKey.set(key, [...(atKey.get(key) ?? []), comment]);
  }
  const lines = made.flatMap((line) => {
    const comments = atKey.get(keyOf(line)) ?? [];
    atKey.delete(keyOf(line));
    const [behind, ...others] = comments.filter(({isWholeLine}) => !isWholeLine);
    const own = [...comments.filter(({isWholeLine}) => isWholeLine), ...others].map(({text}) => `    ${text}`);
    return [...own, behind ? `${line} ${behind.text}` : line];
  });
  return [...lines, ...[...atKey.values()].flat().map(({text}) => `    ${text}`)];
}
