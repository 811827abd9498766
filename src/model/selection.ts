import type {Block, Comparison, Question, Timeline, TimelineEvent} from './block.js';
import type {Brief} from './brief.js';
import {answerCitations, comparedSources, standing, withoutFinalCitations} from './comparison.js';
import {compareDays, firstDayOf, isSameDate, lastDayOf, parseDate, type BriefDate} from './date.js';
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
  /** What the tag asks for, as part of an id: two cards of one kind may stand in one page. */
  readonly asked?: string;
  /** The tag says in which order the sources stand. */
  readonly isOrdered?: boolean;
  /** What the tag asks for and the briefing does not have. */
  readonly problems: readonly Problem[];
}

/** Kinds of blocks that have a tag of their own. */
export type PartKind = 'comparison' | 'facts' | 'timeline';

/** A whole briefing, or one of its sections; the rest is what stands before and after. */
export function selectBody({body}: Brief, section: string | undefined): Selection {
  if (!section) return {shown: body, rest: [], counts: [], problems: []};
  const shown = selectSection(body, section);
  if (!shown) return {shown: [], rest: [], counts: [], problems: [missingSection(section)]};
  const rest = body.filter((block) => !shown.includes(block));
  const depth = shown[0]?.type === 'heading' ? shown[0].depth : 1;
  const headings = body.filter((block) => block.type === 'heading' && block.depth <= depth).length;
  const lead = body[0]?.type === 'heading' ? 0 : 1;
  return {shown, rest, counts: counted('section', 1, rest.length > 0 ? Math.max(2, headings + lead) : 1), problems: []};
}

/** The first blocks of a kind in a briefing; with `section`, all of that section. */
export function selectPart(brief: Brief, kind: PartKind, wanted?: string): Selection {
  const section = wanted || undefined;
  const problems: Problem[] = [];
  const all = blocksOf(brief.body, kind);
  const within = section === undefined ? brief.body : selectSection(brief.body, section);
  if (!within) problems.push(missingSection(section ?? ''));
  const found = blocksOf(within ?? [], kind);
  const shown = section === undefined ? found.slice(0, 1) : found;
  if (within && shown.length === 0) problems.push(problem('selection-empty', `${section === undefined ? 'The briefing' : `The section “${section}”`} has no ${NAMES[kind]}.`));
  return {
    shown: shown.flatMap((block) => [...introTo(block, brief.body), block]),
    rest: all.filter((block) => !shown.includes(block)),
    counts: counted(kind, shown.length, all.length),
    asked: namedBy(section),
    problems,
  };
}

function namedBy(...values: readonly (string | undefined)[]): string {
  return values.filter(Boolean).join('-').replace(/[^\w-]+/g, '-');
}

/** What the author says of a part, between its heading and itself: paragraphs, and nothing else. */
function introTo(block: Block, body: readonly Block[]): readonly Block[] {
  const end = body.indexOf(block);
  const start = body.slice(0, Math.max(end, 0)).findLastIndex(({type}) => type !== 'paragraph') + 1;
  return start > 0 && body[start - 1]?.type === 'heading' ? body.slice(start, end) : [];
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
export function selectComparison(brief: Brief, query: ComparisonQuery): Selection {
  const section = query.section || undefined;
  const sources = idsIn(query.sources);
  const questions = idsIn(query.questions);
  const part = selectPart(brief, 'comparison', section);
  const pool = questions === undefined || section !== undefined ? blocksOf(part.shown, 'comparison') : blocksOf(brief.body, 'comparison');
  if (pool.length === 0 || (questions === undefined && sources === undefined)) return part;
  const problems = [...part.problems];
  const asked = pool.flatMap((comparison) => comparison.questions);
  const wantedQuestions = pick(questions, asked.map(({id}) => id), 'question', problems);
  const wantedSources = pick(sources, [...new Set(pool.flatMap(comparedSources))], 'source', problems);
  const shown: Block[] = [];
  const rest: Block[] = part.rest.filter((block) => !(pool as readonly Block[]).includes(block));
  for (const comparison of inTurn(pool, wantedQuestions.chosen)) {
    const found = bySources(brief, comparison, wantedSources.chosen);
    const intro = introTo(pool.find(({questions}) => questions.includes(comparison.questions[0] as Question)) ?? comparison, brief.body);
    if (found.length > 0) shown.push(...intro.filter((block) => !shown.includes(block)), ...found);
    const left = wantedSources.others.length === 0 ? [] : bySources(brief, comparison, wantedSources.others, true);
    rest.push(...left);
    const told = new Set([...found, ...left].flatMap((part) => part.questions.map(({id}) => id)));
    const untold = comparison.questions.filter(({id}) => !told.has(id));
    if (untold.length > 0) rest.push({...comparison, questions: untold});
  }
  for (const comparison of pool) {
    const others = comparison.questions.filter(({id}) => !wantedQuestions.chosen.includes(id));
    if (others.length > 0) rest.push({...comparison, questions: others});
  }
  if (shown.length === 0) problems.push(problem('selection-empty', 'No question and answer fits what the tag asks for.'));
  const shownQuestions = new Set(blocksOf(shown, 'comparison').flatMap((comparison) => comparison.questions.map(({id}) => id)));
  return {
    shown,
    rest,
    counts: [
      ...(questions === undefined || section !== undefined ? part.counts : []),
      ...counted('question', shownQuestions.size, asked.length),
      ...counted('source', wantedSources.chosen.length, wantedSources.chosen.length + wantedSources.others.length),
    ],
    asked: namedBy(section, ...(sources ? wantedSources.chosen : []), ...(questions ? wantedQuestions.chosen : [])),
    isOrdered: sources !== undefined,
    problems,
  };
}

/** Some questions in the order of their ids, those of one comparison that follow each other together. */
function inTurn(pool: readonly Comparison[], ids: readonly string[]): Comparison[] {
  const turns: {of: Comparison; questions: Question[]}[] = [];
  for (const id of ids) {
    const of = pool.find(({questions}) => questions.some((question) => question.id === id));
    const question = of?.questions.find((each) => each.id === id);
    const last = turns.at(-1);
    if (!of || !question) continue;
    if (last?.of === of) last.questions.push(question);
    else turns.push({of, questions: [question]});
  }
  return turns.map(({of, questions}) => ({...of, questions}));
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
export function selectTimeline(brief: Brief, query: TimelineQuery): Selection {
  const section = query.section || undefined;
  const order = query.order || undefined;
  const from = query.from || undefined;
  const to = query.to || undefined;
  const sources = idsIn(query.sources);
  const part = selectPart(brief, 'timeline', section);
  const timelines = blocksOf(part.shown, 'timeline');
  if (timelines.length === 0) return part;
  const problems = [...part.problems];
  const start = bound(from, 'from', problems);
  const end = bound(to, 'to', problems);
  if (order !== undefined && !isOrder(order)) {
    problems.push(problem('selection-unknown', `“${order}” is no order. Write asc (the oldest first) or desc (the newest first).`));
  }
  const wanted = pick(sources, [...new Set(citationsIn(timelines).map(({source}) => source))], 'source', problems);
  const isReversed = start !== undefined && end !== undefined && firstDayOf(start) > lastDayOf(end);
  if (isReversed) problems.push(problem('selection-unknown', `The span ends before it begins: from “${String(from)}” to “${String(to)}”.`));
  const isShown = ({date, children}: TimelineEvent): boolean =>
    !isReversed &&
    ((!start && !end) || (date !== undefined && (!start || lastDayOf(date) >= firstDayOf(start)) && (!end || firstDayOf(date) <= lastDayOf(end)))) &&
    (sources === undefined || citationsIn(children).some(({source}) => wanted.chosen.includes(source)));
  const split = (isWanted: boolean) =>
    timelines
      .map((timeline) => ({timeline, part: {type: 'timeline', events: inOrder(timeline.events.filter((event) => isShown(event) === isWanted), order)} satisfies Timeline}))
      .filter(({part: {events}}) => events.length > 0);
  const shown = split(true);
  if (shown.length === 0) problems.push(problem('selection-empty', 'No event fits what the tag asks for.'));
  const count = (lines: readonly Timeline[]) => lines.reduce((sum, {events}) => sum + events.length, 0);
  return {
    shown: shown.flatMap(({timeline, part}) => [...introTo(timeline, brief.body), part]),
    rest: [...split(false).map(({part}) => part), ...part.rest],
    counts: [...part.counts, ...counted('event', count(shown.map(({part}) => part)), count(timelines))],
    asked: namedBy(section, ...(sources ? wanted.chosen : []), isOrder(order) ? order : '', start && from, end && to),
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
  visit([brief.titleContent, body]);
  walk(body, (node) => {
    if (node.type === 'comparison') for (const id of node.sources) sources.add(id);
  });
  return {...brief, body, sources: only(brief.sources, sources), passages: only(brief.passages, passages), footnotes: only(brief.footnotes, footnotes)};
}

/**
 * The comparison as some sources see it: their answers, and of the names that end an answer only theirs.
 *
 * @param withNobodys also the answers of which nobody says whose they are
 */
function bySources(brief: Brief, comparison: Comparison, sources: readonly string[], withNobodys = false): Comparison[] {
  const all = comparedSources(comparison);
  const kept = sources.filter((id) => all.includes(id));
  if (kept.length === all.length) return comparison.questions.length > 0 ? [{...comparison, sources: kept}] : [];
  const questions = comparison.questions.flatMap((question): Question[] => {
    const answers = question.answers
      .filter((answer) => {
        const citations = answerCitations(answer, comparison);
        return citations.length === 0 ? withNobodys : citations.some(({source}) => kept.includes(source));
      })
      .map((answer) => ({...answer, children: withoutOthers(answer.children, kept)}));
    const seen = {...question, answers};
    return answers.length > 0 || standing(brief, seen, {...comparison, sources: kept}).publishedBefore.length > 0 ? [seen] : [];
  });
  return questions.length > 0 ? [{...comparison, sources: kept, questions}] : [];
}

/** The answer of some sources: the names of others that end it go, but not if they end a claim of their own. */
function withoutOthers(children: readonly Block[], kept: readonly string[]): readonly Block[] {
  if (citationsIn(withoutFinalCitations(children)).length > 0) return children;
  return withoutFinalCitations(children, ({source}) => !kept.includes(source));
}

function isOrder(order: string | undefined): order is 'asc' | 'desc' {
  return order === 'asc' || order === 'desc';
}

/** Earlier or later first; events of one day stay together as they are, and one without a date with the one before it. */
function inOrder(events: readonly TimelineEvent[], order: string | undefined): readonly TimelineEvent[] {
  if (!isOrder(order)) return events;
  const runs: TimelineEvent[][] = [];
  for (const event of events) {
    const run = runs.at(-1);
    const date = run?.[0]?.date;
    const isOneDay = date && event.date && (isSameDate(date, event.date) || (date.precision === 'day' && date.iso === event.date.iso));
    if (run && (!event.date || isOneDay)) run.push(event);
    else runs.push([event]);
  }
  const key = ([first]: readonly TimelineEvent[]) => (first?.date ? firstDayOf(first.date) : '');
  // What has one date keeps its order, or has it reversed too.
  return order === 'asc'
    ? runs.toSorted((a, b) => compareDays(key(a), key(b))).flat()
    : runs.toReversed().toSorted((a, b) => compareDays(key(b), key(a))).flat();
}

/** The ids that a tag names, as far as there are such; all if it names none. */
function pick(ids: readonly string[] | undefined, all: readonly string[], what: 'source' | 'question', problems: Problem[]): {chosen: readonly string[]; others: readonly string[]} {
  if (ids === undefined) return {chosen: all, others: []};
  for (const id of ids) if (!all.includes(id)) problems.push(problem('selection-unknown', `“${id}” is no ${what} here. There are: ${all.join(', ')}.`));
  const chosen = ids.filter((id) => all.includes(id));
  return {chosen, others: all.filter((id) => !chosen.includes(id))};
}

/** The ids in an attribute, separated by spaces or commas; undefined if there are none. */
function idsIn(list: string | undefined): readonly string[] | undefined {
  const ids = [...new Set(list?.split(/[\s,]+/).filter(Boolean))];
  return ids.length > 0 ? ids : undefined;
}

function bound(text: string | undefined, name: string, problems: Problem[]): BriefDate | undefined {
  const date = text === undefined ? undefined : parseDate(text);
  if (text !== undefined && !date) problems.push(problem('selection-unknown', `“${text}” is no date for ${name}. Write YYYY, YYYY-MM or YYYY-MM-DD.`));
  return date;
}

const NAMES: Readonly<Record<PartKind, string>> = {comparison: 'comparison', facts: 'key facts', timeline: 'timeline'};

/** All blocks of a kind, wherever they stand but within each other, in reading order. */
function blocksOf<K extends PartKind>(body: readonly Block[], kind: K): Extract<Block, {type: K}>[] {
  const found: Extract<Block, {type: K}>[] = [];
  walk(body, (node) => {
    if (node.type === kind) found.push(node as Extract<Block, {type: K}>);
  });
  const inner = new Set<unknown>();
  for (const block of found) walk(Object.values(block), (node) => inner.add(node));
  return found.filter((block) => !inner.has(block));
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
