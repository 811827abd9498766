import type {AttributeKind} from '../cards/card.js';
import {CARDS as ALL, type CardName} from '../cards/index.js';
import {PART_NAMES, type PartKind} from '../model/block.js';

/** What is to be known of a card by those who write its tag. */
export interface CardInfo {
  readonly tag: CardName;
  /** What it shows, in plain English. */
  readonly name: string;
  /** The kind of part that it shows; the card of a whole briefing has none. */
  readonly kind?: PartKind;
  /** The attributes that say which part it shows, and how, with what each is given. */
  readonly attributes: Readonly<Record<string, AttributeKind>>;
}

/** Every card of this library. */
export const CARDS: readonly CardInfo[] = ALL.map((card) => ({
  tag: card.tag,
  ...('kind' in card ? {name: PART_NAMES[card.kind], kind: card.kind} : {name: 'whole briefing'}),
  attributes: card.attributes,
}));
