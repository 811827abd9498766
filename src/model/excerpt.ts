import type {Block} from './block.js';
import type {Brief} from './brief.js';
import {own} from './own.js';
import {walk} from './walk.js';

/** A briefing that holds no more than some blocks of it and what they refer to. */
export function excerpt(brief: Brief, body: readonly Block[]): Brief {
  const sources = new Set<string>();
  const passages = new Set<string>();
  const footnotes = new Set<string>();
  const visit = (content: unknown): void => {
    walk(content, (node) => {
      if (node.type === 'citation') {
        sources.add(node.source);
        if (node.passage !== undefined) passages.add(`${node.source}#${node.passage}`);
      } else if (node.type === 'footnoteReference' && !footnotes.has(node.id)) {
        footnotes.add(node.id);
        visit(own(brief.footnotes, node.id));
      }
    });
  };
  visit([brief.titleContent, body]);
  walk(body, (node) => {
    if (node.type === 'comparison') for (const id of node.sources) sources.add(id);
  });
  return {
    ...brief,
    body,
    sources: only(brief.sources, sources),
    passages: only(brief.passages, passages),
    footnotes: only(brief.footnotes, footnotes),
  };
}

function only<V>(record: Readonly<Record<string, V>>, keys: ReadonlySet<string>): Readonly<Record<string, V>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keys.has(key)));
}
