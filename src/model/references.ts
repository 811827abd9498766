import type {Brief, Passage, Source} from './brief.js';
import {citationKey} from './comparison.js';
import {firstDayOf, lastDayOf, type BriefDate} from './date.js';
import type {Citation, Inline} from './inline.js';
import {walk, walkInlines} from './walk.js';

/** A source with the number it is cited by and what of it is cited. */
export interface CitedSource {
  readonly id: string;
  readonly number: number;
  readonly source: Source;
  /** True if it is cited as a whole somewhere. */
  readonly whole: boolean;
  readonly passages: readonly {readonly key: string; readonly passage: Passage}[];
}

/** What a text refers to, in the order of first mention; what it never mentions comes last. */
export interface References {
  readonly sources: readonly CitedSource[];
  /** Source id → number. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Ids of footnotes. */
  readonly footnotes: readonly string[];
}

/** Numbers the sources and footnotes of a briefing. */
export function referencesOf(brief: Brief): References {
  const cited = new Map<string, Citation>();
  const sources = new Set<string>();
  const footnotes = new Set<string>();
  const inline = (inline: Inline): void => {
    if (inline.type === 'citation') {
      sources.add(inline.source);
      cited.set(citationKey(inline), inline);
    } else if (inline.type === 'footnoteReference') {
      footnotes.add(inline.id);
    }
  };
  walkInlines(brief.titleContent ?? [], {inline});
  walk(brief.body, {inline});
  for (const id of Object.keys(brief.footnotes)) footnotes.add(id);
  for (const id of footnotes) walk(brief.footnotes[id]?.children ?? [], {inline});
  for (const id of Object.keys(brief.sources)) sources.add(id);
  const ids = [...sources].filter((id) => Object.hasOwn(brief.sources, id));
  const keys = new Set([...cited.keys(), ...Object.keys(brief.passages)]);
  return {
    sources: ids.map((id, n) => ({
      id,
      number: n + 1,
      source: brief.sources[id] as Source,
      whole: cited.has(id),
      passages: [...keys].flatMap((key) => {
        const passage = Object.hasOwn(brief.passages, key) ? brief.passages[key] : undefined;
        return passage && key.startsWith(`${id}#`) ? [{key, passage}] : [];
      }),
    })),
    numbers: new Map(ids.map((id, n) => [id, n + 1])),
    footnotes: [...footnotes].filter((id) => Object.hasOwn(brief.footnotes, id)),
  };
}

/** From when to when the sources were published; undefined if no source says. */
export function publicationSpan(brief: Pick<Brief, 'sources'>): {from: BriefDate; to: BriefDate} | undefined {
  const dates = Object.values(brief.sources).flatMap(({published}) => (published ? [published] : []));
  const [first, ...rest] = dates;
  if (!first) return undefined;
  return rest.reduce(
    ({from, to}, date) => ({
      from: firstDayOf(date) < firstDayOf(from) ? date : from,
      to: lastDayOf(date) > lastDayOf(to) ? date : to,
    }),
    {from: first, to: first},
  );
}
