import {selectBody} from '../model/select-body.js';
import type {Card} from './card.js';

/** A whole briefing. */
export const caucasusBrief = {
  tag: 'caucasus-brief',
  attributes: {section: 'id'},
  select: (brief, {section}: {section?: string}) => selectBody(brief, section),
} as const satisfies Card;
