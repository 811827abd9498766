import type {Block, PartItem} from './block.js';
import type {Citation, Inline} from './inline.js';

/** Everything in a text that says by `type` what it is. */
export type Node = Block | Extract<PartItem, {readonly type: string}> | Inline;

/**
 * Calls `visit` for whatever `content` holds, in reading order, each before what it holds itself.
 *
 * Nothing need be known about what holds what: the keys of everything in a text are in reading order.
 */
export function walk(content: unknown, visit: (node: Node) => void): void {
  if (typeof content !== 'object' || content === null) return;
  if ('type' in content) visit(content as Node);
  const parts = content as Readonly<Record<string, unknown>>;
  for (const key in parts) walk(parts[key], visit);
}

/** The citations in some blocks and in the words before them, in reading order. */
export function citationsIn(blocks: readonly Block[], before: readonly Inline[] = []): Citation[] {
  const found: Citation[] = [];
  walk([before, blocks], (node) => {
    if (node.type === 'citation') found.push(node);
  });
  return found;
}
