import type {Brief, Passage, Source} from './brief.js';
import {citationKey, sourceOfKey} from './comparison.js';
import {compareDays, firstDayOf, lastDayOf, type BriefDate} from './date.js';
import {own} from './own.js';
import {walk, type Node} from './walk.js';

/** A source with its number and the passages that are cited. */
export interface CitedSource {
  readonly id: string;
  readonly number: number;
  readonly source: Source;
  readonly passages: readonly {readonly key: string; readonly passage: Passage}[];
}

/** What a text refers to, in the order of first mention. What it never mentions comes last. */
export interface References {
  readonly sources: readonly CitedSource[];
  /** Source id → number. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Ids of footnotes. */
  readonly footnotes: readonly string[];
}

/** Numbers the sources and footnotes of a briefing. */
export function referencesOf(brief: Brief): References {
  const cited = new Set<string>();
  const sources = new Set<string>();
  const footnotes = new Set<string>();
  const visit = (node: Node): void => {
    if (node.type === 'citation') {
      sources.add(node.source);
      cited.add(citationKey(node));
    } else if (node.type === 'footnoteReference') {
      footnotes.add(node.id);
    }
  };
  walk([brief.titleContent, brief.body], visit);
  for (const id of Object.keys(brief.footnotes)) footnotes.add(id);
  for (const id of footnotes) walk(own(brief.footnotes, id), visit);
  for (const id of Object.keys(brief.sources)) sources.add(id);
  const passages = new Map([...sources].map((id) => [id, [] as {key: string; passage: Passage}[]]));
  for (const key of new Set([...cited, ...Object.keys(brief.passages)])) {
    const passage = own(brief.passages, key);
    if (passage) passages.get(sourceOfKey(key))?.push({key, passage});
  }
  const cites = [...sources].map((id, n): CitedSource => ({
    id,
    number: n + 1,
    source: own(brief.sources, id) as Source,
    passages: passages.get(id) ?? [],
  }));
  return {
    sources: cites,
    numbers: new Map(cites.map(({id, number}) => [id, number])),
    footnotes: [...footnotes].filter((id) => Object.hasOwn(brief.footnotes, id)),
  };
}

/** When the sources were published, from the first to the last; undefined if no source says. */
export function publicationSpan(brief: Pick<Brief, 'sources'>): {from: BriefDate; to: BriefDate} | undefined {
  const dates = Object.values(brief.sources).flatMap(({published}) => published ?? []);
  const [from] = dates.toSorted((a, b) => compareDays(firstDayOf(a), firstDayOf(b)));
  const [to] = dates.toSorted((a, b) => compareDays(lastDayOf(b), lastDayOf(a)));
  return from && to && {from, to};
}

/** Days between what a text knows up to and its writing after which readers are told that later events are not covered. */
const MUCH_LATER = 90;

/** Whether a text was written long after the last day that it knows of. */
export function coversLess({asOf, published, updated = published}: Brief): boolean {
  return asOf !== undefined && updated !== undefined && daysBetween(lastDayOf(asOf), firstDayOf(updated)) >= MUCH_LATER;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
