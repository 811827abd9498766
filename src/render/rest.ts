import type {Block} from '../model/block.js';
import type {Count} from '../model/selection.js';
import {renderBlocks} from './blocks.js';
import type {RenderContext} from './context.js';
import {fold, say} from './elements.js';

/** What a card leaves out: how much of what is shown, and the rest, folded. Nothing is hidden unseen. */
export function renderRest(rest: readonly Block[], counts: readonly Count[], context: RenderContext): unknown {
  if (counts.length === 0) return '';
  return fold(say(`${renderCounts(counts, context)}. ${context.locale.showRest}`, context), renderBlocks(rest, context), 'rest');
}

/** How much of what is shown; nothing if nothing is left out. */
export function renderCounts(counts: readonly Count[], {locale}: RenderContext): string {
  return counts.map(({of, shown, total}) => locale.shownOf(of, shown, total)).join(' · ');
}
