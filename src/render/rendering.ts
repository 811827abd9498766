import type {PartKind} from '../model/block.js';
import type {Brief} from '../model/brief.js';
import type {Selection} from '../model/selection.js';
import {renderBrief} from './brief-card.js';
import type {Copyable, RenderOptions} from './context.js';
import {renderPart} from './part-card.js';
import type {TreeElement} from './tree.js';

/** A card's content, and what readers can copy from it, in the order of its buttons. */
export interface Rendering {
  readonly article: TreeElement;
  readonly copyables: readonly Copyable[];
}

/** Renders what a card shows of a briefing. A card without a kind shows it as a whole. */
export function renderCard(
  card: {readonly tag: string; readonly kind?: PartKind | undefined},
  brief: Brief,
  selection: Selection,
  options: RenderOptions,
): Rendering {
  const {tag, kind} = card;
  return kind === undefined
    ? renderBrief(brief, selection, options)
    : renderPart({tag, kind}, brief, selection, options);
}
