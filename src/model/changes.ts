import {isPart, itemsOf, type Block} from './block.js';
import type {Brief} from './brief.js';

/** What of a text is new, or other than it was before: blocks, and of parts their items. */
export function changesBetween(before: Brief, after: Brief): ReadonlySet<unknown> {
  const known = new Set(before.body.flatMap(unitsOf).map((unit) => JSON.stringify(unit)));
  return new Set(after.body.flatMap(unitsOf).filter((unit) => !known.has(JSON.stringify(unit))));
}

function unitsOf(block: Block): readonly object[] {
  return isPart(block) ? itemsOf(block) : [block];
}
