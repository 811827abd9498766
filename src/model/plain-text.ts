import type {Inline} from './inline.js';

/** The words of a line without its formatting; citations and footnote references have none. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join('');
}

function inlineText(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'inlineCode':
      return inline.value;
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
      return plainText(inline.children);
    case 'image':
      return inline.alt;
    case 'break':
      return '\n';
    case 'citation':
    case 'footnoteReference':
      return '';
  }
}
