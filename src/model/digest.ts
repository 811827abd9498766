import {
  isPart,
  itemsOf,
  type Block,
  type Fact,
  type Heading,
  type Part,
  type PartItem,
  type PartKind,
} from './block.js';
import {compareDays, firstDayOf} from './date.js';
import {plainBlocks} from './plain-text.js';

/** What a digest leaves open and what it folds. Together they are the whole text, and nothing is in both. */
export interface Digest {
  /** What stands open: questions, facts, events or a quotation, under the headings of their sections. */
  readonly lead: readonly Block[];
  readonly rows: readonly DigestRow[];
}

/** What is folded together. */
export interface DigestRow {
  /** What is left of the lead's section; sections with their headings; running text. */
  readonly kind: 'rest' | 'section' | 'background';
  /** Of a section more than one only where there would be too many rows. */
  readonly sections: readonly Section[];
}

/** A heading, which is the row's, and what stands under it. */
export interface Section {
  readonly heading?: Heading;
  readonly blocks: readonly Block[];
}

/** How many items a digest leaves open if the author names none. */
const MOST: Readonly<Record<PartKind, number>> = {comparison: 2, facts: 4, timeline: 3};

/** What an item takes besides its own words (who says so, a date, white space), as so many characters. */
const AROUND = 40;

/** How much room a digest has. */
export interface Room {
  /** How many rows there may be. */
  readonly rows: number;
  /** How many characters the facts or events may have that stand open; there is always one. */
  readonly characters: number;
}

/** Without a comparison the first facts lead, without facts the last events. */
const LEADING: readonly PartKind[] = ['comparison', 'facts', 'timeline'];

/**
 * Divides a text into what a digest leaves open and what it folds.
 *
 * @param wanted anchors of questions, facts and sections (of a section, its first thing): the author's choice
 */
export function digestOf(body: readonly Block[], wanted: readonly string[] | undefined, room: Room): Digest {
  const chosen =
    wanted === undefined ? usual(body, room.characters) : wanted.flatMap((anchor) => named(body, anchor) ?? []);
  const isOpen = new Set<unknown>(chosen);
  const sections = sectionsOf(body);
  const leading = sections.find(({blocks}) => blocks.some((block) => takes(block, isOpen)));
  const lead: Block[] = [];
  const rest: DigestRow[] = [];
  const rows: DigestRow[] = [];
  for (const section of sections) {
    const {heading, blocks} = section;
    const open = blocks.flatMap((block) => part(block, isOpen, true));
    const folded = blocks.flatMap((block) => part(block, isOpen, false));
    const isLeading = section === leading || (open.length > 0 && folded.length === 0);
    lead.push(...(isLeading && heading ? [heading] : []), ...open);
    if (isLeading) {
      if (folded.length > 0) rest.push({kind: 'rest', sections: [{blocks: folded}]});
    } else if (heading && !isProse(folded)) {
      rows.push({kind: 'section', sections: [{heading, blocks: folded}]});
    } else if (heading || folded.length > 0) {
      addBackground(rows, {blocks: heading ? [heading, ...folded] : folded});
    }
  }
  return {lead, rows: [...rest, ...joined(rows, room.rows - rest.length)]};
}

/** What a digest shows if the author does not say: the first questions, else the first facts, the last events, the first text. */
function usual(body: readonly Block[], characters: number): readonly unknown[] {
  for (const kind of LEADING) {
    const found = body.find((block): block is Part => block.type === kind);
    if (found) return opening(found, characters);
  }
  const prose = body.filter(({type}) => type !== 'heading');
  return prose.slice(
    0,
    fitting(prose, characters, (block) => plainBlocks([block]).length),
  );
}

/** How many things have room, at least one. */
function fitting<T>(things: readonly T[], characters: number, lengthOf: (thing: T) => number): number {
  let left = characters;
  const end = things.findIndex((thing) => (left -= lengthOf(thing)) < 0);
  return end === -1 ? things.length : Math.max(1, end);
}

/** As many items as have room, at least one: the first, or of a timeline the last that happened. */
function opening(found: Part, characters: number): readonly PartItem[] {
  const items = itemsOf(found);
  const isFromEnd = found.type === 'timeline' && !isNewestFirst(found.events);
  const inTurn = (isFromEnd ? items.toReversed() : items).slice(0, MOST[found.type]);
  return found.type === 'comparison' ? inTurn : inTurn.slice(0, fitting(inTurn, characters, lengthOf));
}

/** About how much room an item takes, as characters. */
function lengthOf(item: PartItem): number {
  const answers = 'answers' in item ? item.answers.length : 0;
  return (
    plainBlocks([{type: 'facts', items: [item as Fact]}]).length + AROUND * (1 + answers) + ('date' in item ? 20 : 0)
  );
}

const KEY = {comparison: 'questions', facts: 'items', timeline: 'events'} as const satisfies Record<PartKind, string>;

/** Whether events stand from the newest to the oldest. */
function isNewestFirst(events: readonly {readonly date?: Parameters<typeof firstDayOf>[0]}[]): boolean {
  const day = (at: number) => {
    const date = events.at(at)?.date;
    return date ? firstDayOf(date) : '';
  };
  return compareDays(day(0), day(-1)) > 0;
}

/** What an anchor names: a question, a fact, or of a section its first thing (of a timeline the last event). */
function named(body: readonly Block[], anchor: string): unknown {
  for (const {heading, blocks} of sectionsOf(body, true)) {
    for (const block of blocks) {
      const found = isPart(block) ? itemsOf(block).find((item) => 'id' in item && item.id === anchor) : undefined;
      if (found) return found;
    }
    if (heading?.id !== anchor) continue;
    const first = blocks.find((block) => isPart(block) || block.type === 'quotation');
    return first && isPart(first) ? opening(first, 0)[0] : first;
  }
  return undefined;
}

/** The sections of the highest level that there is, or of every level. The first may have no heading. */
function sectionsOf(body: readonly Block[], isEvery = false): readonly Section[] {
  const depths = body.flatMap((block) => (block.type === 'heading' ? block.depth : []));
  const top = isEvery ? 6 : Math.min(...depths);
  const sections: {heading?: Heading; blocks: Block[]}[] = [{blocks: []}];
  for (const block of body) {
    if (block.type === 'heading' && block.depth <= top) sections.push({heading: block, blocks: []});
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

/** Whether something of a block stands open. */
function takes(block: Block, isOpen: ReadonlySet<unknown>): boolean {
  return isOpen.has(block) || (isPart(block) && itemsOf(block).some((item) => isOpen.has(item)));
}

/** What of a block stands open, or what of it does not; the words above the items of a part stand with what comes first. */
function part(block: Block, isOpen: ReadonlySet<unknown>, wantsOpen: boolean): readonly Block[] {
  if (!isPart(block)) return isOpen.has(block) === wantsOpen ? [block] : [];
  const items = itemsOf(block);
  const kept = items.filter((item) => isOpen.has(item) === wantsOpen);
  if (kept.length === items.length) return wantsOpen && items.length === 0 ? [] : [block];
  if (kept.length === 0) return [];
  const left = {...block, [KEY[block.type]]: kept};
  // The words in the corner of a table stand above its first question.
  return [!wantsOpen && left.type === 'comparison' && left.head ? {...left, head: [[], ...left.head.slice(1)]} : left];
}

/** Whether a section holds nothing but running text. */
function isProse(blocks: readonly Block[]): boolean {
  return !blocks.some((block) => isPart(block) || block.type === 'quotation');
}

/** Running text is one row, where its first piece stands. */
function addBackground(rows: DigestRow[], section: Section): void {
  const at = rows.findIndex(({kind}) => kind === 'background');
  const before = rows[at];
  if (before) rows[at] = {...before, sections: [...before.sections, section]};
  else rows.push({kind: 'background', sections: [section]});
}

/** Not more rows than there may be: the last that have headings share one. */
function joined(rows: readonly DigestRow[], most: number): readonly DigestRow[] {
  const left = [...rows];
  while (left.length > Math.max(most, 1)) {
    const last = left.findLastIndex(({kind}) => kind === 'section');
    const before = left.findLastIndex(({kind}, n) => kind === 'section' && n < last);
    const [into, from] = [left[before], left[last]];
    if (!into || !from) break;
    left[before] = {...into, sections: [...into.sections, ...from.sections]};
    left.splice(last, 1);
  }
  return left;
}
