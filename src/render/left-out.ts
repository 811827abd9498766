import type {Block} from '../model/block.js';
import type {Count} from '../model/selection.js';
import {renderBlocks} from './blocks.js';
import type {RenderContext} from './context.js';
import {details, say} from './markup.js';
import type {Content} from './tree.js';

/** What a card leaves out: how much of what is shown, and the rest, folded. Nothing is hidden silently. */
export function renderLeftOut(rest: readonly Block[], counts: readonly Count[], context: RenderContext): Content {
  if (counts.length === 0) return '';
  return details(
    say(`${renderCounts(counts, context)}. ${context.locale.showRest}`, context),
    renderBlocks(rest, context),
    context,
    'rest',
  );
}

/** How much of what is shown; nothing if nothing is left out. */
export function renderCounts(counts: readonly Count[], {locale}: RenderContext): string {
  return counts.map(({of, shown, total}) => locale.shownOf(of, shown, total)).join(' · ');
}
