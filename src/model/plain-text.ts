import type {Block} from './block.js';
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

/** The words of whole blocks in one line; the blank that a citation leaves goes with it. */
export function plainBlocks(blocks: readonly Block[]): string {
  return wordsIn(blocks)
    .replace(/[\s\0]+/g, (blank, at: number, all: string) => (blank.includes('\0') && '.,;:!?)'.includes(all.charAt(at + blank.length)) ? '' : ' '))
    .trim();
}

const INLINE: ReadonlySet<unknown> = new Set<Inline['type']>(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'link', 'image', 'break', 'citation', 'footnoteReference']);

/** What stands in a line has no blanks between; all else is set apart. */
function wordsIn(content: unknown): string {
  if (typeof content !== 'object' || content === null) return '';
  const {type, value} = content as {type?: unknown; value?: unknown};
  if (INLINE.has(type)) {
    if (type === 'citation' || type === 'footnoteReference') return '\0';
    const inline = content as Inline;
    return 'children' in inline ? inline.children.map(wordsIn).join('') : inlineText(inline);
  }
  if (typeof value === 'string') return value;
  const parts = Object.values(content) as unknown[];
  return parts.map(wordsIn).join(parts.every((part) => INLINE.has((part as {type?: unknown} | null)?.type)) ? '' : ' ');
}
