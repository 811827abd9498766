import type {BriefDate} from '../model/date.js';
import {looksLikeDate, parseDate} from '../model/date.js';
import type {Inline} from '../model/inline.js';
import {plainText} from '../model/plain-text.js';
import {citationsIn} from '../model/walk.js';
import type {Anchor, UnshapedInline} from './anchors.js';
import {paragraph, type UnshapedBlock, type UnshapedItem} from './unshaped-blocks.js';
import {trim, trimEnd, trimStart} from './trim.js';

/** An item that begins with bold words. */
export interface BoldStart {
  readonly bold: readonly Inline[];
  /** What follows the bold words in their paragraph. */
  readonly rest: readonly UnshapedInline[];
  /** What follows their paragraph. */
  readonly others: readonly UnshapedBlock[];
}

/** The bold words that an item begins with, if it does; a task item never does. */
export function boldStart(item: UnshapedItem): BoldStart | undefined {
  const [first, ...others] = item.children;
  if (item.checked !== undefined || first?.type !== 'unshapedParagraph') return undefined;
  const [bold, ...rest] = first.children;
  return bold?.type === 'strong' ? {bold: bold.children, rest, others} : undefined;
}

/** What counts as a colon after a term: the Latin, the full-width and the Armenian one. */
const COLON = /[:：՝]/;

/** An item's bold date: `undefined` if it does not look like one, `date` absent if it is impossible. */
export function dateStart(item: UnshapedItem): {date?: BriefDate; content: readonly UnshapedBlock[]} | undefined {
  const start = boldStart(item);
  if (!start) return undefined;
  const match = /^(\S+?)(?:\s*\((.+)\))?$/su.exec(withoutFinalColon(plainText(start.bold).trim()));
  if (match?.[1] === undefined || !looksLikeDate(match[1])) return undefined;
  const date = parseDate(match[1], match[2]?.trim());
  if (!date) return {content: item.children};
  // A citation in the bold date belongs to the event.
  const cited = citationsIn([], start.bold).flatMap((citation): Inline[] => [citation, {type: 'text', value: ' '}]);
  return {date, content: withParagraph([...cited, ...trimStart(dropColon(start.rest))], start.others)};
}

/** The bold term of a fact: bold words and a colon. */
export function factStart(item: UnshapedItem): BoldStart | undefined {
  const start = boldStart(item);
  if (!start) return undefined;
  const [next] = start.rest;
  if (next?.type === 'text' && COLON.test(next.value[0] ?? '')) return {...start, rest: dropColon(start.rest)};
  const endsInside = COLON.test(plainText(start.bold).at(-1) ?? '');
  const hasSpace =
    next === undefined || next.type === 'anchor' || (next.type === 'text' && /^(?:\s|\{#)/.test(next.value));
  return endsInside && hasSpace ? {...start, bold: dropFinalColon(start.bold)} : undefined;
}

/** The term of a question, without a colon that may end it. */
export function questionStart(item: UnshapedItem): BoldStart | undefined {
  const start = factStart(item) ?? boldStart(item);
  return start && {...start, bold: dropFinalColon(start.bold)};
}

/** Takes the anchor that `inlines` begin with. */
export function takeAnchor(inlines: readonly UnshapedInline[]): {anchor?: Anchor; rest: readonly UnshapedInline[]} {
  const [first, ...rest] = trimStart(inlines);
  return first?.type === 'anchor' ? {anchor: first, rest: trimStart(rest)} : {rest: inlines};
}

/** Takes the anchor that `inlines` end with. */
export function takeFinalAnchor(inlines: readonly UnshapedInline[]): {
  anchor?: Anchor;
  rest: readonly UnshapedInline[];
} {
  const trimmed = trimEnd(inlines);
  const last = trimmed.at(-1);
  return last?.type === 'anchor' ? {anchor: last, rest: trimEnd(trimmed.slice(0, -1))} : {rest: inlines};
}

/** A closing `(YYYY-MM-DD)` of a question: it tells from when on a source can be silent. */
export function takeFinalDate(term: readonly UnshapedInline[]): {date?: BriefDate; term: readonly UnshapedInline[]} {
  const last = term.at(-1);
  const match = last?.type === 'text' ? /\((\d{4}(?:-\d{2}){0,2})\)$/.exec(last.value.trimEnd()) : null;
  const date = match?.[1] === undefined ? undefined : parseDate(match[1]);
  if (last?.type !== 'text' || !match || !date) return {term};
  return {date, term: trim([...term.slice(0, -1), {type: 'text', value: last.value.slice(0, match.index)}])};
}

/** Blocks that begin with a paragraph, if there is anything in it. */
export function withParagraph(
  inlines: readonly UnshapedInline[],
  others: readonly UnshapedBlock[],
): readonly UnshapedBlock[] {
  const children = trim(inlines);
  return children.length === 0 ? others : [paragraph(children), ...others];
}

function withoutFinalColon(text: string): string {
  return COLON.test(text.at(-1) ?? '') ? text.slice(0, -1).trimEnd() : text;
}

function dropColon(rest: readonly UnshapedInline[]): readonly UnshapedInline[] {
  const [first, ...others] = rest;
  if (first?.type !== 'text' || !COLON.test(first.value[0] ?? '')) return rest;
  return trimStart([{type: 'text', value: first.value.slice(1)}, ...others]);
}

function dropFinalColon(bold: readonly Inline[]): readonly Inline[] {
  const last = bold.at(-1);
  if (last?.type === 'text')
    return trimEnd([...bold.slice(0, -1), {type: 'text', value: withoutFinalColon(last.value)}]);
  if (last && 'children' in last) return [...bold.slice(0, -1), {...last, children: dropFinalColon(last.children)}];
  return bold;
}
