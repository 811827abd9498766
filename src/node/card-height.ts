import {isBlock, type Tree, type TreeElement, type TreeNode} from '../render/tree.js';
import {MEASURES, type Measures} from './card-measures.js';
import {linesOf, widthOf, type Font, type Run} from './text-lines.js';

/** An element, with what is around it and before it: what a selector may ask about. */
interface Place {
  readonly names: ReadonlySet<string>;
  readonly parent?: Place | undefined;
  readonly previous?: Place | undefined;
}

/** An element of a list, and where it is in it; `names` are still those of nothing. */
type Item = readonly [TreeElement, Place];

/** What an element hands down to the text in it; `size` in px, the others as in `Measures`. */
interface Type {
  readonly size: number;
  readonly line: number;
  readonly isBold: boolean;
  readonly isUpper: boolean;
  readonly spacing: number;
  readonly isOne: boolean;
}

/** The size of type in px of a page that leaves it as it is. */
export const PAGE_SIZE = 16;

const PAGE: Type = {size: PAGE_SIZE, line: 1.5, isBold: false, isUpper: false, spacing: 0, isOne: false};

/** The space between what stands side by side, in `em`: columns, and the texts of a folded row. */
const BETWEEN = 1.1;
const ROW_GAP = 0.6;

/** From how many `em` on a column is wide; up to how many it is that of a phone. As in `styles/`. */
const WIDE = 34;
const PHONE = 24;

/**
 * About how high a card is, in px, in a column of a page with type of 16 px, as it is when it comes: with all folds closed.
 *
 * It is what a browser does, in short: a walk over the blocks, each with the lines that its text takes and what is left free around
 * it. Images count for nothing, and neither does what nobody can know before the card is laid out.
 */
export function cardHeight(article: TreeElement, width: number, font: Font): number {
  const kind = width >= WIDE * PAGE_SIZE ? '.wide' : width <= PHONE * PAGE_SIZE ? '.phone' : '.narrow';
  return heightOf(article, width, PAGE, {names: new Set(), parent: {names: new Set([kind])}}, font);
}

function heightOf(element: TreeElement, width: number, around: Type, beside: Place, font: Font): number {
  const place = {...beside, names: namesOf(element)};
  const measures = measuresOf(place);
  if (isLeftOut(element, measures)) return 0;
  const type = typeOf(measures, around);
  const {gap = 0, before = 0, after = 0, beside: free = 0, border = 0, side = 0, least = 0} = measures;
  const room = Math.max(type.size, width - free * type.size - side);
  const inner = contentHeight(shownIn(element, place), room, type, place, measures, font);
  const above = place.previous ? gap * type.size : 0;
  return above + Math.max(least, (before + after) * type.size + border + inner);
}

function contentHeight(tree: Tree, room: number, type: Type, place: Place, measures: Measures, font: Font): number {
  const {first = 0, each = 0, isRow = false} = measures;
  if (!first && !each && !isRow) return flowHeight(tree, room, type, place, font);
  const items = placed(tree, place).flatMap(([node, beside]): Item[] =>
    typeof node === 'string' ? [] : [[node, beside]],
  );
  const heightAt = ([node, {parent}]: Item, width: number) =>
    heightOf(node, width, type, {names: new Set(), parent}, font);
  if (each) return highest(items, (item) => heightAt(item, each * type.size));
  if (isRow) return wrappedHeight(items, room, type, font, heightAt);
  const [head, ...others] = items;
  if (!head) return 0;
  const rest = room - (first + BETWEEN) * type.size;
  // What comes first is not above the second.
  const heights = others.map(([node, beside], n) =>
    heightOf(node, rest, type, {...beside, previous: n > 0 ? beside.previous : undefined}, font),
  );
  return Math.max(
    heightAt(head, first * type.size),
    heights.reduce((sum, height) => sum + height, 0),
  );
}

/** Short texts side by side, each in a line of its own where it has no room beside the others. */
function wrappedHeight(
  items: readonly Item[],
  room: number,
  type: Type,
  font: Font,
  heightAt: (item: Item, width: number) => number,
): number {
  let [height, line, used] = [0, 0, 0];
  for (const item of items) {
    const width = runsOf(item[0], type, item[1]).reduce((sum, run) => sum + widthOf(run, font), 0);
    if (used > 0 && used + width > room) [height, line, used] = [height + line, 0, 0];
    line = Math.max(line, heightAt(item, room));
    used += width + ROW_GAP * type.size;
  }
  return height + line;
}

/** Blocks one below the other, and between them lines of text. */
function flowHeight(tree: Tree, room: number, type: Type, place: Place, font: Font): number {
  let height = 0;
  let runs: Run[] = [];
  const inRows: Item[] = [];
  const endText = () => {
    const line = type.line * type.size;
    const lines = linesOf(runs, room, font);
    // A link that is higher than its line is, in one line.
    if (lines > 0) height += lines * line + Math.max(0, highest(runs, ({least}) => least) - line);
    runs = [];
  };
  for (const [node, beside] of placed(tree, place)) {
    if (typeof node === 'string' || !(isBlock(node) || measuresIn(node, beside).isBlock)) {
      runs.push(...runsOf(node, type, beside));
      continue;
    }
    endText();
    if (measuresIn(node, beside).basis) inRows.push([node, {...beside, previous: undefined}]);
    else height += heightOf(node, room, type, beside, font);
  }
  endText();
  return height + rowsHeight(inRows, room, type, font);
}

/** Blocks side by side, as many as have room, and the others below. */
function rowsHeight(items: readonly Item[], room: number, type: Type, font: Font): number {
  const [one] = items;
  if (!one) return 0;
  const {basis = 0, gap = 0} = measuresIn(...one);
  const most = Math.max(1, Math.floor((room + BETWEEN * type.size) / ((basis + BETWEEN) * type.size)));
  let height = 0;
  for (let at = 0; at < items.length; at += most) {
    const row = items.slice(at, at + most);
    const width = (room - (row.length - 1) * BETWEEN * type.size) / row.length;
    height += gap * type.size + highest(row, ([node, beside]) => heightOf(node, width, type, beside, font));
  }
  return height;
}

function highest<T>(items: readonly T[], heightOfItem: (item: T) => number): number {
  return items.reduce((height, item) => Math.max(height, heightOfItem(item)), 0);
}

/** The texts in a node that stands in a line, each in its type. */
function runsOf(node: TreeNode, type: Type, beside: Place, least = 0): Run[] {
  if (typeof node === 'string') return [{...type, text: type.isUpper ? node.toUpperCase() : node, least}];
  const place = {...beside, names: namesOf(node)};
  const measures = measuresOf(place);
  if (isLeftOut(node, measures)) return [];
  const own = typeOf(measures, type);
  // The mark of a voice has about the width of a capital.
  if (node.tag === 'svg') return [{...own, text: 'O', isOne: true, least}];
  const runs = placed(node.children, place).flatMap(([child, at]) => runsOf(child, own, at, measures.least ?? least));
  return measures.spaces ? [...runs, {...own, text: '\u00a0'.repeat(measures.spaces), least}] : runs;
}

/** Nodes, each with what is around and before it; `names` are still those of nothing. */
function placed(tree: Tree, parent: Place): (readonly [TreeNode, Place])[] {
  let previous: Place | undefined;
  return tree.map((node) => {
    const place: Place = {names: new Set(), parent, previous};
    if (typeof node === 'object') previous = {...place, names: namesOf(node)};
    return [node, place];
  });
}

/** What is to be seen of an element while all folds are closed. */
function shownIn({tag, children}: TreeElement, place: Place): Tree {
  if (tag !== 'details' || (matches(place, ['.wide', '.later']) && !matches(place, ['.long', '.later'])))
    return children;
  return children.filter((child) => typeof child === 'object' && child.tag === 'summary');
}

function isLeftOut({attributes}: TreeElement, {isOut}: Measures): boolean {
  return isOut === true || attributes.popover !== undefined;
}

function typeOf({size = 1, line, isBold, isUpper, spacing, isOne}: Measures, around: Type): Type {
  const least = size < 1 ? 12 : 0;
  return {
    size: Math.max(least, size * around.size),
    line: line ?? around.line,
    isBold: isBold ?? around.isBold,
    isUpper: isUpper ?? around.isUpper,
    spacing: spacing ?? around.spacing,
    isOne: isOne ?? around.isOne,
  };
}

function namesOf({tag, attributes}: TreeElement): ReadonlySet<string> {
  const classes = String(attributes.class ?? '').split(' ');
  return new Set([/^h\d$/.test(tag) ? 'h' : tag, ...classes.map((name) => `.${name}`)]);
}

/** The measures of an element at a place that does not yet have its names. */
function measuresIn(element: TreeElement, beside: Place): Measures {
  return measuresOf({...beside, names: namesOf(element)});
}

function measuresOf(place: Place): Measures {
  const found = RULES.filter(([selector]) => matches(place, selector));
  return Object.assign({}, ...found.map(([, measures]) => measures)) as Measures;
}

/** A selector in its parts: `.row + .row` is `['.row', '+', '.row']`. */
type Selector = readonly string[];

const RULES = MEASURES.flatMap(([selectors, measures]) =>
  selectors.split(', ').map((selector): readonly [Selector, Measures] => [selector.split(' '), measures]),
);

/** Whether a selector is for an element. */
function matches(place: Place | undefined, selector: Selector): boolean {
  const names = selector.at(-1)?.match(/[.:]?[\w-]+/g) ?? [];
  if (!place || !names.every((name) => (name === ':first-child' ? !place.previous : place.names.has(name))))
    return false;
  const sign = selector.at(-2);
  if (sign === undefined) return true;
  if (sign === '>') return matches(place.parent, selector.slice(0, -2));
  if (sign === '+') return matches(place.previous, selector.slice(0, -2));
  const before = selector.slice(0, -1);
  for (let around = place.parent; around; around = around.parent) if (matches(around, before)) return true;
  return false;
}
