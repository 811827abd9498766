import type {Block, Comparison, Question} from './block.js';
import type {Brief} from './brief.js';
import {answerCitations, comparedSources, standing, withoutFinalCitations} from './comparison.js';
import {selectPart} from './select-part.js';
import {blocksOf, counted, idsIn, introTo, namedBy, pick, problem, type Selection} from './selection.js';
import {citationsIn} from './walk.js';

/** What a tag for comparisons can ask for; ids are separated by spaces or commas. */
export type ComparisonQuery = {
  readonly section?: string | undefined;
  /** Ids of sources: those, in this order. */
  readonly sources?: string | undefined;
  /** Anchors of questions: those, in this order, whichever comparison they stand in. */
  readonly questions?: string | undefined;
};

/** How sources differ: all of it, or some questions, or what some sources say. */
export function selectComparison(brief: Brief, query: ComparisonQuery): Selection {
  const section = query.section || undefined;
  const sources = idsIn(query.sources);
  const questions = idsIn(query.questions);
  const part = selectPart(brief, 'comparison', section);
  const pool =
    questions === undefined || section !== undefined
      ? blocksOf(part.shown, 'comparison')
      : blocksOf(brief.body, 'comparison');
  if (pool.length === 0 || (questions === undefined && sources === undefined)) return part;
  const problems = [...part.problems];
  const asked = pool.flatMap((comparison) => comparison.questions);
  const wantedQuestions = pick(
    questions,
    asked.map(({id}) => id),
    'question',
    problems,
  );
  const wantedSources = pick(sources, [...new Set(pool.flatMap(comparedSources))], 'source', problems);
  const shown: Block[] = [];
  const rest: Block[] = part.rest.filter((block) => !(pool as readonly Block[]).includes(block));
  for (const comparison of inTurn(pool, wantedQuestions.chosen)) {
    const found = bySources(brief, comparison, wantedSources.chosen);
    const intro = introTo(
      pool.find(({questions}) => questions.includes(comparison.questions[0] as Question)) ?? comparison,
      brief.body,
    );
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
  if (shown.length === 0)
    problems.push(problem('selection-empty', 'No question and answer fits what the tag asks for.'));
  const shownQuestions = new Set(
    blocksOf(shown, 'comparison').flatMap((comparison) => comparison.questions.map(({id}) => id)),
  );
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

/**
 * The comparison as some sources see it: their answers, and of the names that end an answer only theirs.
 *
 * @param withNobodys also the answers without a source
 */
function bySources(
  brief: Brief,
  comparison: Comparison,
  sources: readonly string[],
  withNobodys = false,
): Comparison[] {
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
    return answers.length > 0 || standing(brief, seen, {...comparison, sources: kept}).publishedBefore.length > 0
      ? [seen]
      : [];
  });
  return questions.length > 0 ? [{...comparison, sources: kept, questions}] : [];
}

/** The answer of some sources: the names of others that end it go, but not if they end a claim of their own. */
function withoutOthers(children: readonly Block[], kept: readonly string[]): readonly Block[] {
  if (citationsIn(withoutFinalCitations(children)).length > 0) return children;
  return withoutFinalCitations(children, ({source}) => !kept.includes(source));
}
