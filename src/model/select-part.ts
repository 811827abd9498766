import {PART_NAMES, type PartKind} from './block.js';
import type {Brief} from './brief.js';
import type {Problem} from './problem.js';
import {selectSection} from './section.js';
import {blocksOf, counted, introTo, missingSection, namedBy, problem, type Selection} from './selection.js';

/** The first blocks of a kind in a briefing; with `section`, all of that section. */
export function selectPart(brief: Brief, kind: PartKind, wanted?: string): Selection {
  const section = wanted || undefined;
  const problems: Problem[] = [];
  const all = blocksOf(brief.body, kind);
  const within = section === undefined ? brief.body : selectSection(brief.body, section);
  if (!within) problems.push(missingSection(section ?? ''));
  const found = blocksOf(within ?? [], kind);
  const shown = section === undefined ? found.slice(0, 1) : found;
  if (within && shown.length === 0) {
    const where = section === undefined ? 'The briefing' : `The section “${section}”`;
    problems.push(problem('selection-empty', `${where} has no ${PART_NAMES[kind]}.`));
  }
  return {
    shown: shown.flatMap((block) => [...introTo(block, brief.body), block]),
    rest: all.filter((block) => !shown.includes(block)),
    counts: counted(kind, shown.length, all.length),
    asked: namedBy(section),
    problems,
  };
}
