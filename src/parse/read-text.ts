import type {Text} from '../model/inline.js';
import {cannotStand} from '../model/characters.js';
import {own} from '../model/own.js';
import {ID} from '../model/slug.js';
import type {UnshapedInline} from './anchors.js';
import {openComment} from './comments.js';
import {decodeEntities, invalidReference, unknownEntities} from './entities.js';
import type {ParseContext} from './parse-context.js';
import type {Region} from './source-text.js';

const ANCHOR = /\{#[^{}\n]*\}/g;

/** A piece of text. */
export function text(value: string): Text {
  return {type: 'text', value};
}

/** Reports names of characters that readers would see as they are written. */
function reportEntities(raw: string, {problems, entities}: ParseContext, region: Region, offset: number): void {
  for (const {name, index} of unknownEntities(raw)) {
    const character = own(entities, name);
    if (character === undefined) continue;
    const message = `Readers see “&${name};” as it is written. Write the character itself: ${character}`;
    problems.add('entity-unknown', region.at(offset + index), message);
  }
}

/** The same in the URL and the title of a link or an image. */
export function reportInTarget(raw: string, context: ParseContext, region: Region, offset: number): void {
  const start = raw.lastIndexOf('](');
  if (start !== -1) reportEntities(raw.slice(start), context, region, offset + start);
}

/** Text with its `{#id}`s apart, so that what they belong to can take them. */
export function readText(raw: string, context: ParseContext, region: Region, offset: number): UnshapedInline[] {
  const open = openComment(raw);
  if (open !== undefined) {
    context.problems.add(
      'comment-unclosed',
      region.at(offset + open),
      'Readers see this comment: its paragraph ends before it does. Close it with -->, or begin it on a line of its own.',
    );
  }
  reportEntities(raw, context, region, offset);
  reportReference(raw, context, region, offset);
  const value = (part: string) => decodeEntities(foldLines(part));
  const parts: UnshapedInline[] = [];
  let end = 0;
  for (const match of raw.matchAll(ANCHOR)) {
    const id = match[0].slice(2, -1);
    if (match.index > end) parts.push(text(value(raw.slice(end, match.index))));
    const place = region.at(offset + match.index);
    parts.push(ID.test(id) ? {type: 'anchor', id, place} : text(match[0]));
    if (!ID.test(id))
      context.problems.add('id-misplaced', place, `“${id}” cannot be an anchor. Use letters, digits, - and _ only.`);
    end = match.index + match[0].length;
  }
  if (end < raw.length) parts.push(text(value(raw.slice(end))));
  return parts;
}

/** Reports the first character reference that stands for a character that no text can hold. */
export function reportReference(
  raw: string,
  {problems}: ParseContext,
  region: Region,
  offset: number,
  scale: 0 | 1 = 1,
): void {
  const found = invalidReference(raw);
  if (!found) return;
  const message = cannotStand(found.reference);
  problems.add('character-invalid', region.at(offset + scale * found.at), message);
}

/** Without the blanks around line breaks. */
function foldLines(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  return lines
    .map((line, n) =>
      line.slice(n === 0 ? 0 : line.search(/[^ \t]|$/), n === lines.length - 1 ? undefined : blankTail(line)),
    )
    .join('\n');
}

/** Where the blanks at the end of a line begin. A regular expression would take quadratic time for it. */
export function blankTail(line: string): number {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--;
  return end;
}
