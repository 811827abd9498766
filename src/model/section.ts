import type {Block} from './block.js';

/**
 * The heading with an id and everything under it, up to the next heading of its own or a higher level.
 *
 * @returns undefined if no heading at the top level of `body` has that id
 */
export function selectSection(body: readonly Block[], id: string): readonly Block[] | undefined {
  const start = body.findIndex((block) => block.type === 'heading' && block.id === id);
  const heading = body[start];
  if (heading?.type !== 'heading') return undefined;
  const length = body.slice(start + 1).findIndex((block) => block.type === 'heading' && block.depth <= heading.depth);
  return body.slice(start, length === -1 ? undefined : start + 1 + length);
}
