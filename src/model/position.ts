import type {Answer, Comparison} from './block.js';
import type {Brief} from './brief.js';
import {answerCitations, citationKey} from './comparison.js';
import type {Citation} from './inline.js';
import {own} from './own.js';

/** Whose words an answer is: the source's own, its own in an opinion piece, or somebody else's that it reports. */
export type Voice = 'says' | 'opinion' | 'reports';

/** Every kind of voice, in the order of a legend. */
export const VOICES: readonly Voice[] = ['says', 'opinion', 'reports'];

/** Where one source stands to an answer. */
export interface Position {
  readonly source: string;
  /** Its passages, each once. */
  readonly citations: readonly Citation[];
  readonly voice: Voice;
  /** Whom it relies on, each once. */
  readonly vias: readonly string[];
}

/** Who gives some answers that are one, in the order of the text; with `columns`, in theirs, and then the others. */
export function positionsOf(
  brief: Pick<Brief, 'sources' | 'passages'>,
  answers: readonly Answer[],
  comparison?: Comparison,
  columns: readonly string[] = [],
): readonly Position[] {
  const cited = answers.flatMap((answer) => answerCitations(answer, comparison));
  const all = [...new Map(cited.map((citation) => [citationKey(citation), citation])).values()];
  const sources = new Set(all.map(({source}) => source));
  const inOrder = [...columns.filter((id) => sources.has(id)), ...[...sources].filter((id) => !columns.includes(id))];
  return inOrder.map((id) =>
    positionOf(
      brief,
      id,
      all.filter(({source}) => source === id),
    ),
  );
}

/** What a source says in some passages. It reports somebody else only if none of them is its own words. */
export function positionOf(
  {sources, passages}: Pick<Brief, 'sources' | 'passages'>,
  source: string,
  citations: readonly Citation[],
): Position {
  const given = citations.map((citation) => own(passages, citationKey(citation))?.via);
  const isOpinion = own(sources, source)?.genre === 'opinion';
  const voice = given.every((via) => via !== undefined) ? 'reports' : isOpinion ? 'opinion' : 'says';
  return {source, citations, voice, vias: [...new Set(given.flatMap((via) => via ?? []))]};
}

/** The one whom all rely on, if there is one. */
export function onlyVia(positions: readonly Position[]): string | undefined {
  const [via, ...others] = new Set(positions.flatMap(({vias}) => vias));
  return others.length === 0 && positions.length > 0 && positions.every(({voice}) => voice === 'reports')
    ? via
    : undefined;
}

/** More speakers than have room beside what they say. */
const MOST_SPEAKERS = 2;

/** Whose words something is that none of these sources says itself. */
export function speakersOf(positions: readonly Position[]): readonly string[] {
  if (!positions.every(({voice}) => voice === 'reports')) return [];
  const speakers = [...new Set(positions.flatMap(({vias}) => vias.map(speakerOf)))];
  return speakers.length <= MOST_SPEAKERS ? speakers : [];
}

/** Who speaks, without the occasion: up to the first comma, as in the line of a quotation. */
export function speakerOf(via: string): string {
  return via.split(/[,،]/u, 1)[0]?.trim() || via;
}
