import {headOf, isPart, itemsOf, termOf, type Block, type PartItem} from './block.js';
import type {Inline} from './inline.js';

/** The words of a line without its formatting. `reference` stands for citations and footnote references. */
export function plainText(inlines: readonly Inline[], reference = ''): string {
  return inlines.map((inline) => inlineText(inline, reference)).join('');
}

function inlineText(inline: Inline, reference: string): string {
  switch (inline.type) {
    case 'text':
    case 'inlineCode':
      return inline.value;
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
      return plainText(inline.children, reference);
    case 'image':
      return inline.alt;
    case 'break':
      return '\n';
    case 'citation':
    case 'footnoteReference':
      return reference;
  }
}

/** A line as it may stand in what can be pressed itself: without links and references. */
export function unpressable(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.type === 'citation' || inline.type === 'footnoteReference') return [];
    if (inline.type === 'link') return unpressable(inline.children);
    return 'children' in inline ? [{...inline, children: unpressable(inline.children)}] : [inline];
  });
}

/** The words of whole blocks in one line, without citations and the spaces before them. */
export function plainBlocks(blocks: readonly Block[]): string {
  const isBeforeMark = (end: number, all: string) => '.,;:!?)'.includes(all.charAt(end));
  return words(blocks)
    .replace(/[\s\0]+/g, (gap, at: number, all: string) =>
      gap.includes('\0') && isBeforeMark(at + gap.length, all) ? '' : ' ',
    )
    .trim();
}

function words(blocks: readonly Block[] = []): string {
  return blocks.map(blockText).join(' ');
}

/** The words of a line. Where a reference was, `plainBlocks` finds a mark. */
function lineText(inlines: readonly Inline[] = []): string {
  return plainText(inlines, '\0');
}

function blockText(block: Block): string {
  if (isPart(block)) return [...headOf(block).map(lineText), ...itemsOf(block).map(itemText)].join(' ');
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return lineText(block.children);
    case 'list':
      return block.items.map(({children}) => words(children)).join(' ');
    case 'blockquote':
      return words(block.children);
    case 'code':
      return block.value;
    case 'thematicBreak':
      return '';
    case 'table':
      return [block.head, ...block.rows].flat().map(lineText).join(' ');
    case 'quotation':
      return [words(block.children), lineText(block.speaker), lineText(block.occasion), lineText(block.citations)].join(
        ' ',
      );
  }
}

function itemText(item: PartItem): string {
  if (!('answers' in item)) return `${lineText(termOf(item))} ${words(item.children)}`;
  const answers = item.answers.map(({stance, children}) => `${lineText(stance)} ${words(children)}`);
  return [lineText(item.term), words(item.note), ...answers].join(' ');
}
