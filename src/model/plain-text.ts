import type {Block} from './block.js';
import type {Inline} from './inline.js';
import {walk} from './walk.js';

/** The words of a line without its formatting; citations and footnote references have none. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join('');
}

function inlineText(inline: Inline): string {
  if ('value' in inline) return inline.value;
  if ('children' in inline) return plainText(inline.children);
  if ('alt' in inline) return inline.alt;
  return inline.type === 'break' ? '\n' : '';
}

/** The words of whole blocks in one line. */
export function plainBlocks(blocks: readonly Block[]): string {
  let text = '';
  walk(blocks, (node) => {
    if ('value' in node) text += node.value;
    else if (node.type !== 'emphasis' && node.type !== 'strong' && node.type !== 'delete' && node.type !== 'link') text += ' ';
  });
  return text.replace(/\s+(?=[.,;:!?)]|$)/g, '').replace(/\s+/g, ' ').trim();
}
