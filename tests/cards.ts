import {CARDS, type CardName} from '../src/cards/index.js';
import {blocksOf} from '../src/model/selection.js';
import {parseBrief} from '../src/parse/index.js';

export type {CardName};

type PartCard = Extract<(typeof CARDS)[number], {readonly kind: string}>;

/** The tags that show one part of a briefing. */
export type PartTag = PartCard['tag'];

/** A card of any tag. */
export type Card = HTMLElementTagNameMap[CardName];

/** Every tag, that of the whole card first. */
export const TAGS: readonly CardName[] = CARDS.map(({tag}) => tag);

const PART_CARDS = CARDS.filter((card): card is PartCard => 'kind' in card);

export const PART_TAGS: readonly PartTag[] = PART_CARDS.map(({tag}) => tag);

/** The kind of part that each of these tags shows. */
export const KINDS = Object.fromEntries(PART_CARDS.map(({tag, kind}) => [tag, kind])) as {
  readonly [C in PartCard as C['tag']]: C['kind'];
};

/** A table with the same row for each kind of part. */
export function forEachKind<T>(row: T): {readonly [K in PartCard['kind']]: T} {
  return Object.fromEntries(PART_CARDS.map(({kind}) => [kind, row])) as {readonly [K in PartCard['kind']]: T};
}

/** What finds every card in a page. */
export const ANY_CARD = TAGS.join();

/** `FactBox`, for `fact-box`. */
export function classNameOf(tag: CardName): string {
  return tag.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The tags that have something to show of a text. */
export function tagsFor(markdown: string): readonly CardName[] {
  const {brief} = parseBrief(markdown);
  return CARDS.filter((card) => !('kind' in card) || blocksOf(brief.body, card.kind).length > 0).map(({tag}) => tag);
}
