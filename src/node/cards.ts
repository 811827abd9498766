import type {TemplateResult} from 'lit';
import type {Brief} from '../model/brief.js';
import {selectBody, selectComparison, selectPart, selectTimeline, type Selection} from '../model/selection.js';
import {renderBrief} from '../render/brief.js';
import type {RenderOptions} from '../render/context.js';
import {renderPart} from '../render/part.js';

/** The tags of this library. */
export type CardName = 'caucasus-brief' | 'source-compare' | 'fact-box' | 'event-timeline';

/** What a tag can say about which part of a briefing it shows: its attributes, as on the live card. */
export interface CardQuery {
  readonly section?: string | undefined;
  /** `<source-compare>`, `<event-timeline>` */
  readonly sources?: string | undefined;
  /** `<source-compare>` */
  readonly questions?: string | undefined;
  /** `<event-timeline>` */
  readonly order?: 'asc' | 'desc' | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** How a card selects and renders; the same functions as in its element. */
export interface CardRenderer {
  select(brief: Brief, query: CardQuery): Selection;
  render(brief: Brief, selection: Selection, options: RenderOptions): TemplateResult;
}

export const CARDS: Readonly<Record<CardName, CardRenderer>> = {
  'caucasus-brief': {select: (brief, {section}) => selectBody(brief, section), render: renderBrief},
  'source-compare': {select: selectComparison, render: (...args) => renderPart('comparison', ...args)},
  'fact-box': {select: (brief, {section}) => selectPart(brief, 'facts', section), render: (...args) => renderPart('facts', ...args)},
  'event-timeline': {select: selectTimeline, render: (...args) => renderPart('timeline', ...args)},
};

/**
 * What a card shows of a briefing.
 *
 * @throws {TypeError} if the briefing has nothing of what is asked for; the message says what it has
 */
export function selectFor(card: CardName, brief: Brief, query: CardQuery): Selection {
  const selection = CARDS[card].select(brief, query);
  if (selection.shown.length === 0 && !brief.withdrawn && selection.problems.length > 0) throw new TypeError(selection.problems.map(({message}) => message).join(' '));
  return selection;
}
