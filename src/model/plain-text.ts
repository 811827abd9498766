import type {Inline} from './inline.js';

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
