import type {UnshapedInline} from './anchors.js';
import {boldStart, factStart} from './item-start.js';
import {trim, trimEnd} from './trim.js';
import {hasCitation, type UnshapedBlock, type UnshapedItem, type UnshapedList} from './unshaped-blocks.js';

/** What an item of a list looks like by itself. */
export type ItemKind = 'question' | 'almost-question' | 'fact' | 'other';

/** What an item looks like by itself. */
export function kindOf(item: UnshapedItem): ItemKind {
  const start = boldStart(item);
  const answers = start && answersOf(start.others);
  if (answers) {
    if (answers.items.every(isAnswer)) return 'question';
    if (answers.items.some(isAnswer)) return 'almost-question';
  }
  return factStart(item) ? 'fact' : 'other';
}

/** The nested list that a question ends with: two or more items. */
export function answersOf(others: readonly UnshapedBlock[]): UnshapedList | undefined {
  const last = others.at(-1);
  const isOnly = others.filter(({type}) => type === 'unshapedList').length === 1;
  return last?.type === 'unshapedList' && isOnly && last.items.length >= 2 ? last : undefined;
}

/** Whether an item is an answer: a bold stance with a citation, or the silence of a source. */
export function isAnswer(item: UnshapedItem): boolean {
  if (item.checked !== undefined) return false;
  const silent = silentCitations(item.children);
  return silent ? silent.length > 0 : boldStart(item) !== undefined && hasCitation(item);
}

/** What follows a `—` that is alone or followed only by citations; undefined if it is anything else. */
export function silentCitations(children: readonly UnshapedBlock[]): readonly UnshapedInline[] | undefined {
  const [only, ...others] = children;
  if (only?.type !== 'unshapedParagraph' || others.length > 0) return undefined;
  const [dash, ...rest] = only.children;
  if (dash?.type !== 'text' || !/^—\s*$/.test(dash.value)) return undefined;
  return rest.every((inline) => inline.type === 'citation' || (inline.type === 'text' && inline.value.trim() === ''))
    ? trim(rest)
    : undefined;
}

/** The source of a cell that holds one citation and nothing else. */
export function soleCitation(children: readonly UnshapedInline[]): string | undefined {
  const [only, ...others] = trimEnd(children);
  return only?.type === 'citation' && others.length === 0 ? only.source : undefined;
}
