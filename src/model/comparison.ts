import type {Answer, Block, Comparison, Question} from './block.js';
import type {Brief} from './brief.js';
import {compareDays, firstDayOf, lastDayOf} from './date.js';
import type {Citation, Inline} from './inline.js';
import {own} from './own.js';
import {plainText} from './plain-text.js';
import {citationsIn} from './walk.js';

/** Answers with the same stance. */
export interface AnswerGroup {
  readonly stance: Answer['stance'];
  readonly answers: readonly Answer[];
}

/** How the sources of a comparison stand to one question. */
export interface Standing {
  /** In the author's order; stances that differ in case, spaces and the final full stop only are one group. */
  readonly groups: readonly AnswerGroup[];
  /** Of a question with a date: answers of sources that were published before it, likewise. */
  readonly saidBefore: readonly AnswerGroup[];
  /** Answers of sources that were read and do not mention it. */
  readonly silent: readonly Answer[];
  /** Sources that were published before the question could arise, and are not named. */
  readonly publishedBefore: readonly string[];
  /** Sources that the author forgot: never shown as silent. */
  readonly missing: readonly string[];
}

/** Sorts a question's answers; `sources` are those of its comparison (none for a question among facts). */
export function standing(brief: Pick<Brief, 'sources'>, question: Question, comparison?: Comparison): Standing {
  const named = new Set<string>();
  const isEarlier = (id: string) => {
    const {published} = own(brief.sources, id) ?? {};
    return question.date !== undefined && published !== undefined && lastDayOf(published) < firstDayOf(question.date);
  };
  const [silent, given, before]: [Answer[], Answer[], Answer[]] = [[], [], []];
  for (const answer of question.answers) {
    const sources = answerCitations(answer, comparison).map(({source}) => source);
    for (const source of sources) named.add(source);
    const isBefore = sources.length > 0 && sources.every(isEarlier);
    (answer.silent ? silent : isBefore ? before : given).push(answer);
  }
  const unnamed = (comparison?.sources ?? []).filter((id) => !named.has(id));
  return {
    groups: grouped(given),
    saidBefore: grouped(before),
    silent,
    publishedBefore: unnamed.filter(isEarlier),
    missing: unnamed.filter((id) => !isEarlier(id)),
  };
}

function grouped(answers: readonly Answer[]): readonly AnswerGroup[] {
  const groups = new Map<string, {stance: Answer['stance']; answers: Answer[]}>();
  for (const answer of answers) {
    const group = groups.get(stanceKey(answer));
    if (group) group.answers.push(answer);
    else groups.set(stanceKey(answer), {stance: answer.stance, answers: [answer]});
  }
  return [...groups.values()];
}

/** Who gives an answer: the source of its column, if it has one, and every citation in it. Each source and passage occurs once. */
export function answerCitations(answer: Answer, comparison?: Comparison): Citation[] {
  const [header] = citationsIn([], comparison?.head?.[answer.column ?? -1]);
  const cited = citationsIn(answer.children, answer.stance);
  // The header's own passage says less than one given in the cell.
  const all = header && !cited.some(({source}) => source === header.source) ? [header, ...cited] : cited;
  return [...new Map(all.map((citation) => [citationKey(citation), citation])).values()];
}

/** The sources of a comparison, in its order. For a table, those that only a cell names come last. */
export function comparedSources(comparison: Comparison): readonly string[] {
  if (!comparison.head) return comparison.sources;
  const cited = comparison.questions.flatMap(({answers}) =>
    answers.flatMap((answer) => answerCitations(answer, comparison)),
  );
  return [...new Set([...comparison.sources, ...cited.map(({source}) => source)])];
}

/** The sources of a comparison as its columns: a table's in the author's order, others by date, the oldest first. */
export function columnsOf(comparison: Comparison, sources: Brief['sources'], isOrdered = false): readonly string[] {
  const all = comparedSources(comparison);
  if (isOrdered || comparison.head) return all;
  const key = (id: string) => {
    const date = own(sources, id)?.published;
    return date ? lastDayOf(date) : '9999';
  };
  return all.toSorted((a, b) => compareDays(key(a), key(b)));
}

/** What an answer or a fact says, without the citations at its end. `isGoing` says which of them are left out. */
export function withoutFinalCitations(
  blocks: readonly Block[],
  isGoing: (citation: Citation) => boolean = () => true,
): readonly Block[] {
  const last = blocks.at(-1);
  if (last?.type !== 'paragraph') return blocks;
  const isBlank = (inline: Inline) => inline.type === 'text' && inline.value.trim() === '';
  const end = last.children.findLastIndex((inline) => inline.type !== 'citation' && !isBlank(inline));
  const kept = last.children.slice(end + 1).filter((inline) => inline.type === 'citation' && !isGoing(inline));
  const children = [...last.children.slice(0, end + 1), ...kept];
  return [...blocks.slice(0, -1), ...(children.length > 0 ? [{...last, children}] : [])];
}

/** A citation as it is written between `[^` and `]`. */
export function citationKey(citation: Citation): string {
  return citation.passage === undefined ? citation.source : `${citation.source}#${citation.passage}`;
}

/** The source in a key of `Brief.passages`, or in any other citation's key. */
export function sourceOfKey(key: string): string {
  return key.split('#', 1)[0] ?? key;
}

/** A stance as a label: without its full stop, unless that belongs to an abbreviation (`U.S.`). */
export function withoutFullStop(stance: Answer['stance']): Answer['stance'] {
  const last = stance.at(-1);
  const before = stance.slice(0, -1);
  if (last?.type === 'text')
    return [...before, {...last, value: last.value.replace(/(?<!\.|\.\p{L}{1,3})[.。։]\s*$/u, '')}];
  if (last?.type === 'emphasis' || last?.type === 'delete')
    return [...before, {...last, children: withoutFullStop(last.children)}];
  return stance;
}

/** Whether a stance ends with a mark after which a colon would be wrong. */
export function endsSentence(stance: Answer['stance']): boolean {
  return /(?:[?!…:;؟？！]|\.{3})\s*$/.test(plainText(stance));
}

/** Equal for stances that differ in case, spaces and the final full stop only. */
function stanceKey(answer: Answer): string {
  return plainText(answer.stance)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.。։]$/, '')
    .toLowerCase();
}
