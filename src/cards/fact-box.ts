import {selectPart} from '../model/select-part.js';
import type {Card} from './card.js';

/** The key facts of a briefing. */
export const factBox = {
  tag: 'fact-box',
  kind: 'facts',
  attributes: {section: 'id', compact: 'look'},
  select: (brief, {section}: {section?: string}) => selectPart(brief, 'facts', section),
} as const satisfies Card;
