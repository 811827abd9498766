import type {Block, Part, PartKind} from './block.js';
import type {Problem, SeverityOf} from './problem.js';
import {walk} from './walk.js';

/** What a card can leave out, and therefore counts. */
export type Countable = 'section' | PartKind | 'source' | 'question' | 'event';

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
  /** What the tag asks for, as part of an id: two cards of one kind may be in one page. */
  readonly asked?: string;
  /** The tag gives the order of the sources. */
  readonly isOrdered?: boolean;
  /** What the tag asks for and the briefing does not have. */
  readonly problems: readonly Problem[];
}

/** All parts of a kind, except those within each other, in reading order. */
export function blocksOf<K extends PartKind>(body: readonly Block[], kind: K): Extract<Part, {readonly type: K}>[] {
  type Found = Extract<Part, {readonly type: K}>;
  const found: Found[] = [];
  walk(body, (node) => {
    if (node.type === kind) found.push(node as Found);
  });
  const inner = new Set<unknown>();
  for (const block of found) walk(Object.values(block), (node) => inner.add(node));
  return found.filter((block) => !inner.has(block));
}

/** What the author says about a part, between its heading and the part: paragraphs, and nothing else. */
export function introTo(block: Block, body: readonly Block[]): readonly Block[] {
  const end = body.indexOf(block);
  const start = body.slice(0, Math.max(end, 0)).findLastIndex(({type}) => type !== 'paragraph') + 1;
  return start > 0 && body[start - 1]?.type === 'heading' ? body.slice(start, end) : [];
}

/** A count, unless everything or nothing is shown. */
export function counted(of: Countable, shown: number, total: number): Count[] {
  return shown > 0 && shown < total ? [{of, shown, total}] : [];
}

/** What a tag asks for, as part of an id. */
export function namedBy(...values: readonly (string | undefined)[]): string {
  return values
    .filter(Boolean)
    .join('-')
    .replace(/[^\w-]+/g, '-');
}

/** The ids in an attribute, separated by spaces or commas; undefined if there are none. */
export function idsIn(list: string | undefined): readonly string[] | undefined {
  const ids = [...new Set(list?.split(/[\s,]+/).filter(Boolean))];
  return ids.length > 0 ? ids : undefined;
}

/** Ids that a tag names, and the others. */
interface Picked {
  readonly chosen: readonly string[];
  readonly others: readonly string[];
}

/** The ids that a tag names, as far as there are such; all if it names none. */
export function pick(
  ids: readonly string[] | undefined,
  all: readonly string[],
  what: 'source' | 'question',
  problems: Problem[],
): Picked {
  if (ids === undefined) return {chosen: all, others: []};
  for (const id of ids) {
    if (!all.includes(id))
      problems.push(problem('selection-unknown', `“${id}” is not a ${what} here. There are: ${all.join(', ')}.`));
  }
  const chosen = ids.filter((id) => all.includes(id));
  return {chosen, others: all.filter((id) => !chosen.includes(id))};
}

/** What a tag asks for and the briefing does not have, as a Problem. */
export function problem(code: SelectionCode, message: string): Problem {
  return {code, severity: SEVERITY[code], message};
}

type SelectionCode = 'selection-empty' | 'selection-unknown';

const SEVERITY: {readonly [C in SelectionCode]: SeverityOf<C>} = {
  'selection-empty': 'error',
  'selection-unknown': 'warning',
};

/** The tag names a section that does not exist. */
export function missingSection(id: string): Problem {
  return problem('selection-empty', `No heading has the anchor “${id}”. Correct the tag's section.`);
}
