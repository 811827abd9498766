import type {Brief} from '../model/brief.js';
import type {Selection} from '../model/selection.js';
import {caucasusBrief} from './caucasus-brief.js';
import type {Attributes, Card, QueryOf} from './card.js';
import {eventTimeline} from './event-timeline.js';
import {factBox} from './fact-box.js';
import {sourceCompare} from './source-compare.js';

/** Every card of this library. */
export const CARDS = [caucasusBrief, sourceCompare, factBox, eventTimeline] as const;

type AnyCard = (typeof CARDS)[number];

/** The tags of this library. */
export type CardName = AnyCard['tag'];

type UnionToIntersection<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer I) => void
  ? I
  : never;

type AllAttributes = UnionToIntersection<AnyCard['attributes']> extends infer A extends Attributes ? A : never;

/** What a tag can say about which part of a briefing it shows, and how: its attributes, as on the live card. */
export type CardQuery = QueryOf<AllAttributes>;

/** The card of a tag. */
export function cardOf(tag: CardName): Card {
  const card = CARDS.find((each) => each.tag === tag);
  if (!card) throw new TypeError(`<${tag}> is not a card. There are: ${CARDS.map((each) => each.tag).join(', ')}.`);
  return card;
}

/**
 * What a card shows of a briefing.
 *
 * @throws {TypeError} if the briefing has nothing that the card selects; the message says what it has
 */
export function selectFor(card: Card, brief: Brief, query: CardQuery): Selection {
  const selection = card.select(brief, query);
  if (selection.shown.length === 0 && !brief.withdrawn && selection.problems.length > 0) {
    throw new TypeError(selection.problems.map(({message}) => message).join(' '));
  }
  return selection;
}
