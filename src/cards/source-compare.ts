import {selectComparison} from '../model/select-comparison.js';
import type {Card} from './card.js';

/** How the sources of a briefing differ. */
export const sourceCompare = {
  tag: 'source-compare',
  kind: 'comparison',
  attributes: {section: 'id', sources: 'ids', questions: 'ids'},
  select: selectComparison,
} as const satisfies Card;
