import {selectTimeline} from '../model/select-timeline.js';
import type {Card} from './card.js';

/** What happened when. */
export const eventTimeline = {
  tag: 'event-timeline',
  kind: 'timeline',
  attributes: {section: 'id', order: 'order', from: 'date', to: 'date', sources: 'ids'},
  select: selectTimeline,
} as const satisfies Card;
