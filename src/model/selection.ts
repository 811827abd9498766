import type {Block, Comparison, Question, Timeline, TimelineEvent} from './block.js';
import type {Brief} from './brief.js';
import {answerCitations, comparedSources, standing, withoutFinalCitations} from './comparison.js';
import {firstDayOf, lastDayOf, parseDate, type BriefDate} from './date.js';
import {PROBLEM_SEVERITY, type Problem, type ProblemCode} from './problem.js';
import {selectSection} from './section.js';
import {citationsIn, walk} from './walk.js';

/** What a card can leave out, and therefore counts. */
export type Countable = 'section' | 'comparison' | 'facts' | 'timeline' | 'source' | 'question' | 'event';

/** How much of something is shown. */
export interface Count {
  readonly of: Countable;
  readonly shown: number;
  readonly total: number;
}

/** What a card shows of a briefing, and what it leaves out. */
export interface Selection {
  /** Empty if nothing fits what was asked for. */
  readonly shown: readonly Block[];
  /** All else of the kind that the card shows. */
  readonly rest: readonly Block[];
  /** What was left out, counted; empty if nothing was. */
  readonly counts: readonly Count[];
  /** What the tag asks for and the briefing does not have. */
  readonly problems: readonly Problem[];
}

/** Kinds of blocks that have a tag of their own. */
export type PartKind = 'comparison' | 'facts' | 'timeline';

/** A whole briefing, or one of its sections; the rest is what stands before and after. */
export function selectBody({body}: Brief, section: string | undefined): Selection {
  if (section === undefined) return {shown: body, rest: [], counts: [], problems: []};
  const shown = selectSection(body, section);
  if (!shown) return {shown: [], rest: [], counts: [], problems: [missingSection(section)]};
  const rest = body.filter((block) => !shown.includes(block));
  const depth = shown[0]?.type === 'heading' ? shown[0].depth : 1;
  const headings = body.filter((block) => block.type === 'heading' && block.depth <= depth).length;
  const lead = body[0]?.type === 'heading' ? 0 : 1;
  return {shown, rest, counts: counted('section', 1, headings + lead), problems: []};
}

/** The first blocks of a kind in a briefing; with `section`, all of that section. */
export function selectPart(brief: Brief, kind: PartKind, section?: string): Selection {
  const problems: Problem[] = [];
  const all = blocksOf(brief.body, kind);
  const within = section === undefined ? brief.body : selectSection(brief.body, section);
  if (!within) problems.push(missingSection(section ?? ''));
  const found = blocksOf(within ?? [], kind);
  const shown = section === undefined ? found.slice(0, 1) : found;
  if (within && shown.length === 0) problems.push(problem('selection-empty', `${section === undefined ? 'The briefing' : `The section “${section}”`} has no ${NAMES[kind]}.`));
  return {shown, rest: all.filter((block) => !shown.includes(block)), counts: counted(kind, shown.length, all.length), problems};
}

/** What a tag for comparisons can ask for; ids are separated by spaces or commas. */
export interface ComparisonQuery {
  readonly section?: string | undefined;
  /** Ids of sources: those, in this order. */
  readonly sources?: string | undefined;
  /** Ids of questions: those, in this order, whichever comparison they stand in. */
  readonly questions?: string | undefined;
}

/** How sources differ: all of it, or some questions, or what some sources say. */
export function selectComparison(brief: Brief, {section, sources, questions}: ComparisonQuery): Selection {
  const part = selectPart(brief, 'comparison', section);
  const pool = (questions === undefined || section !== undefined ? part.shown : blocksOf(brief.body, 'comparison')) as readonly Comparison[];
  if (pool.length === 0 || (questions === undefined && sources === undefined)) return part;
  const problems = [...part.problems];
  const asked = pool.flatMap((comparison) => comparison.questions);
  const wantedQuestions = pick(questions, asked.map(({id}) => id), 'question', problems);
  const wantedSources = pick(sources, [...new Set(pool.flatMap(comparedSources))], 'source', problems);
  const shown: Comparison[] = [];
  const rest: Block[] = part.rest.filter((block) => !(pool as readonly Block[]).includes(block));
  for (const comparison of pool) {
    const chosen = wantedQuestions.chosen.flatMap((id) => comparison.questions.find((question) => question.id === id) ?? []);
    const others = comparison.questions.filter((question) => !chosen.includes(question));
    shown.push(...bySources(brief, {...comparison, questions: chosen}, wantedSources.chosen));
    rest.push(...bySources(brief, {...comparison, questions: chosen}, wantedSources.others));
    if (others.length > 0) rest.push({...comparison, questions: others});
  }
  if (shown.length === 0 && problems.length === 0) problems.push(problem('selection-empty', 'No question has an answer of these sources.'));
  const shownQuestions = new Set(shown.flatMap((comparison) => comparison.questions.map(({id}) => id)));
  return {
    shown,
    rest,
    counts: [
      ...(questions === undefined ? part.counts : []),
      ...counted('question', shownQuestions.size, asked.length),
      ...counted('source', wantedSources.chosen.length, wantedSources.chosen.length + wantedSources.others.length),
    ],
    problems,
  };
}

/** What a tag for timelines can ask for. */
export interface TimelineQuery {
  readonly section?: string | undefined;
  /** `asc`: the oldest event first; `desc`: the newest. The author's order if absent. */
  readonly order?: string | undefined;
  /** The first and the last date to show: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. An event that reaches into them is shown. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Ids of sources: only events that cite one of them. */
  readonly sources?: string | undefined;
}

/** What happened: all of it, or what lies in a span of time, or what some sources tell. */
export function selectTimeline(brief: Brief, {section, order, from, to, sources}: TimelineQuery): Selection {
  const part = selectPart(brief, 'timeline', section);
  const timelines = part.shown as readonly Timeline[];
  if (timelines.length === 0) return part;
  const problems = [...part.problems];
  const start = bound(from, 'from', problems);
  const end = bound(to, 'to', problems);
  if (order !== undefined && order !== 'asc' && order !== 'desc') {
    problems.push(problem('selection-unknown', `“${order}” is no order. Write asc (the oldest first) or desc (the newest first).`));
  }
  const wanted = pick(sources, [...new Set(citationsIn(timelines).map(({source}) => source))], 'source', problems);
  const isShown = ({date, children}: TimelineEvent): boolean =>
    ((!start && !end) || (date !== undefined && (!start || lastDayOf(date) >= firstDayOf(start)) && (!end || firstDayOf(date) <= lastDayOf(end)))) &&
    (sources === undefined || citationsIn(children).some(({source}) => wanted.chosen.includes(source)));
  const split = (isWanted: boolean) =>
    timelines
      .map(({events}): Timeline => ({type: 'timeline', events: inOrder(events.filter((event) => isShown(event) === isWanted), order)}))
      .filter(({events}) => events.length > 0);
  const shown = split(true);
  if (shown.length === 0 && problems.length === 0) problems.push(problem('selection-empty', 'No event fits what the tag asks for.'));
  const count = (lines: readonly Timeline[]) => lines.reduce((sum, {events}) => sum + events.length, 0);
  return {
    shown,
    rest: [...split(false), ...part.rest],
    counts: [...part.counts, ...counted('event', count(shown), count(timelines))],
    problems,
  };
}

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
        visit(brief.footnotes[node.id]);
      }
    });
  };
  visit(body);
  walk(body, (node) => {
    if (node.type === 'comparison') for (const id of node.sources) sources.add(id);
  });
  return {...brief, body, sources: only(brief.sources, sources), passages: only(brief.passages, passages), footnotes: only(brief.footnotes, footnotes)};
}

/** The comparison as some sources see it: their answers, and of the names that end an answer only theirs. */
function bySources(brief: Brief, comparison: Comparison, sources: readonly string[]): Comparison[] {
  const all = comparedSources(comparison);
  const kept = sources.filter((id) => all.includes(id));
  if (kept.length === all.length) return comparison.questions.length > 0 ? [{...comparison, sources: kept}] : [];
  const questions = comparison.questions.flatMap((question): Question[] => {
    const answers = question.answers
      .filter((answer) => answerCitations(answer, comparison).some(({source}) => kept.includes(source)))
      .map((answer) => ({...answer, children: withoutFinalCitations(answer.children, ({source}) => !kept.includes(source))}));
    const seen = {...question, answers};
    return answers.length > 0 || standing(brief, seen, {...comparison, sources: kept}).publishedBefore.length > 0 ? [seen] : [];
  });
  return questions.length > 0 ? [{...comparison, sources: kept, questions}] : [];
}

/** Earlier or later first; an event without a date stays with the one before it. */
function inOrder(events: readonly TimelineEvent[], order: string | undefined): readonly TimelineEvent[] {
  if (order !== 'asc' && order !== 'desc') return events;
  const runs: TimelineEvent[][] = [];
  for (const event of events) {
    if (event.date || runs.length === 0) runs.push([event]);
    else runs.at(-1)?.push(event);
  }
  const key = ([first]: readonly TimelineEvent[]) => (first?.date ? firstDayOf(first.date) : '');
  const sign = order === 'asc' ? 1 : -1;
  return runs.toSorted((a, b) => sign * key(a).localeCompare(key(b))).flat();
}

/** The ids that a tag names, as far as there are such; all if it names none. */
function pick(list: string | undefined, all: readonly string[], what: 'source' | 'question', problems: Problem[]): {chosen: readonly string[]; others: readonly string[]} {
  if (list === undefined) return {chosen: all, others: []};
  const ids = [...new Set(list.split(/[\s,]+/).filter(Boolean))];
  for (const id of ids) if (!all.includes(id)) problems.push(problem('selection-unknown', `“${id}” is no ${what} here. There are: ${all.join(', ')}.`));
  const chosen = ids.filter((id) => all.includes(id));
  return {chosen, others: all.filter((id) => !chosen.includes(id))};
}

function bound(text: string | undefined, name: string, problems: Problem[]): BriefDate | undefined {
  const date = text === undefined ? undefined : parseDate(text);
  if (text !== undefined && !date) problems.push(problem('selection-unknown', `“${text}” is no date for ${name}. Write YYYY, YYYY-MM or YYYY-MM-DD.`));
  return date;
}

const NAMES: Readonly<Record<PartKind, string>> = {comparison: 'comparison', facts: 'key facts', timeline: 'timeline'};

/** All blocks of a kind, wherever they stand, in reading order. */
function blocksOf<K extends PartKind>(body: readonly Block[], kind: K): Extract<Block, {type: K}>[] {
  const found: Extract<Block, {type: K}>[] = [];
  walk(body, (node) => {
    if (node.type === kind) found.push(node as Extract<Block, {type: K}>);
  });
  return found;
}

function counted(of: Countable, shown: number, total: number): Count[] {
  return shown > 0 && shown < total ? [{of, shown, total}] : [];
}

function only<V>(record: Readonly<Record<string, V>>, keys: ReadonlySet<string>): Readonly<Record<string, V>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keys.has(key)));
}

function missingSection(id: string): Problem {
  return problem('selection-empty', `No heading has the id “${id}”. Correct the tag's section.`);
}

function problem(code: ProblemCode, message: string): Problem {
  return {code, severity: PROBLEM_SEVERITY[code], message};
}
