import type {Block} from './block.js';
import type {Brief} from './brief.js';

/** What of a text is new, or different from before: blocks, and of facts, comparisons and timelines their items. */
export function changesBetween(before: Brief, after: Brief): ReadonlySet<unknown> {
  const known = new Set(before.body.flatMap(unitsOf).map((unit) => JSON.stringify(unit)));
  return new Set(after.body.flatMap(unitsOf).filter((unit) => !known.has(JSON.stringify(unit))));
}

function unitsOf(block: Block): readonly object[] {
  switch (block.type) {
    case 'facts':
      return block.items;
    case 'comparison':
      return block.questions;
    case 'timeline':
      return block.events;
    case 'paragraph':
    case 'heading':
    case 'list':
    case 'blockquote':
    case 'code':
    case 'thematicBreak':
    case 'table':
    case 'quotation':
      return [block];
  }
}
