import type {ProblemCode} from '../model/problem.js';
import type {ItemKind} from './item-kinds.js';
import {dateStart} from './item-start.js';
import type {UnshapedItem} from './unshaped-blocks.js';

/** One item keeps a list from being what the others say that it is. */
export interface NearMiss {
  readonly code: ProblemCode;
  readonly item: UnshapedItem | undefined;
  readonly message: string;
}

/** What a list almost is; `kinds` are those of its items. */
export function nearMiss(items: readonly UnshapedItem[], kinds: readonly ItemKind[]): NearMiss | undefined {
  const [first, ...others] = items;
  const dated = items.find((item) => dateStart(item));
  const isLong = items.length >= 3;
  if (dated && isLong && others.every((item) => dateStart(item))) {
    const message =
      'All items but this one begin with a bold date. Begin it with one too, and the list becomes a timeline.';
    return {code: 'almost-timeline', item: first, message};
  }
  if (dated) {
    const message =
      'This item begins with a bold date, but the list does not. Begin the list with one too, or take this item out.';
    return {code: 'almost-timeline', item: dated, message};
  }
  if (!isLong || kinds.filter((kind) => kind === 'other').length !== 1) return undefined;
  const item = items[kinds.indexOf('other')];
  if (kinds.every((kind) => kind === 'other' || kind === 'question')) {
    const message =
      'All items but this one are questions with answers. Give it a bold question and two answers, and they become a comparison.';
    return {code: 'almost-comparison', item, message};
  }
  const message =
    'All items but this one begin with a bold term and a colon. Begin it with one too, and the list becomes key facts.';
  return {code: 'almost-facts', item, message};
}
