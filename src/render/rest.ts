import type {Block} from '../model/block.js';
import type {Count} from '../model/selection.js';
import {renderBlocks} from './blocks.js';
import type {RenderContext} from './context.js';
import {fold} from './elements.js';

/** What a card leaves out: how much of what is shown, and the rest, folded. Nothing is hidden unseen. */
export function renderRest(rest: readonly Block[], counts: readonly Count[], context: RenderContext): unknown {
  const {locale} = context;
  if (counts.length === 0) return '';
  const said = counts.map(({of, shown, total}) => locale.shownOf(of, shown, total)).join(' · ');
  return fold(`${said}. ${locale.showRest}`, renderBlocks(rest, context), 'rest');
}
