import type {PartKind} from '../model/block.js';
import type {Brief} from '../model/brief.js';
import type {Selection} from '../model/selection.js';

/** What an attribute of a tag says: which part of a briefing the card shows (`id`, `ids`, `date`, `order`), or how it looks. */
export type AttributeKind = 'id' | 'ids' | 'date' | 'order' | 'look';

/** The attributes that one card has, and no other attribute is needed to tell what it shows. */
export type Attributes = Readonly<Record<string, AttributeKind>>;

/** The values of attributes, as properties and options have them. */
interface AttributeValues {
  readonly id: string;
  readonly ids: string;
  readonly date: string;
  readonly order: 'asc' | 'desc';
  readonly look: boolean;
}

/** What a tag with some attributes can say. */
export type QueryOf<A extends Attributes> = {readonly [Name in keyof A]?: AttributeValues[A[Name]] | undefined};

/** All that is particular about a card. What cards have in common (where the briefing comes from, theme, …) is not listed. */
export interface Card {
  readonly tag: string;
  /** The kind of part that it shows; the card of a whole briefing has none. */
  readonly kind?: PartKind;
  readonly attributes: Attributes;
  /** What it shows of a briefing. */
  select(brief: Brief, query: Readonly<Record<string, string | boolean | undefined>>): Selection;
}

/** The attributes of a card that say which part of a briefing it shows. */
export function queryAttributes({attributes}: Pick<Card, 'attributes'>): string[] {
  return Object.keys(attributes).filter((name) => attributes[name] !== 'look');
}

/** The attributes of a card that are only about its looks; each is a class of the card. */
export function lookAttributes({attributes}: Pick<Card, 'attributes'>): string[] {
  return Object.keys(attributes).filter((name) => attributes[name] === 'look');
}
