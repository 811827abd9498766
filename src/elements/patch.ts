import {heldBy, type Tree, type TreeElement, type TreeNode} from '../render/tree.js';
import {nodeOf, setAttribute} from './to-dom.js';

/*
 * Changes what is drawn as little as the new tree asks for. What stays keeps its node, and with it the focus, an open popover or
 * `<details>`, the scroll position, and the selection of words that are still there.
 */

/** A node of the old tree with the node in the page that was made of it, and its place there. */
interface Drawn {
  readonly tree: TreeNode;
  readonly node: ChildNode;
  readonly at: number;
}

/** Makes of the nodes from `first` on, which were made of `before`, what `after` says. */
export function patch(
  parent: ParentNode & Node,
  before: Tree,
  after: Tree,
  first: ChildNode | null = parent.firstChild,
): void {
  let next: ChildNode | null = first;
  const drawn = before.map((tree, at): Drawn => {
    if (!next) throw new TypeError('The card does not hold what was drawn in it.');
    const node = next;
    next = node.nextSibling;
    return {tree, node, at};
  });
  const {kept, steady} = matches(drawn, after);
  const stays = new Set(kept);
  for (const each of drawn) if (!stays.has(each)) each.node.remove();
  const isSvg = parent instanceof Element && parent.namespaceURI === 'http://www.w3.org/2000/svg';
  for (let n = after.length - 1; n >= 0; n -= 1) {
    const tree = after[n] ?? '';
    const match = kept[n];
    const node = match ? match.node : nodeOf(tree, parent.ownerDocument ?? document, isSvg);
    if (!match || !steady.has(match)) place(parent, node, next);
    if (match) patchNode(match, tree);
    next = node;
  }
}

/** Puts a node where it belongs. One that is drawn already keeps its state where the browser can do that. */
function place(parent: Node, node: ChildNode, before: ChildNode | null): void {
  const {moveBefore} = parent as {moveBefore?: (node: Node, before: Node | null) => void};
  if (node.parentNode === parent && moveBefore) moveBefore.call(parent, node, before);
  else parent.insertBefore(node, before);
}

function patchNode({tree: before, node}: Drawn, after: TreeNode): void {
  if (typeof after === 'string') {
    if (before !== after) patchText(node as Text, after);
  } else if (typeof before !== 'string' && before !== after) {
    const element = node as Element;
    for (const name of attributeNames(before, after)) {
      if (before.attributes[name] !== after.attributes[name]) setAttribute(element, name, after.attributes[name]);
    }
    // What has not been opened holds nothing yet.
    if (element.firstChild) patch(element, heldBy(before), heldBy(after));
    else patch(element, before.children, after.children);
  }
}

/** Only what is new is replaced, so that a selection of the rest stands. */
function patchText(text: Text, value: string): void {
  const {data} = text;
  const most = Math.min(data.length, value.length);
  let start = 0;
  while (start < most && data[start] === value[start]) start += 1;
  let end = 0;
  while (end < most - start && data[data.length - 1 - end] === value[value.length - 1 - end]) end += 1;
  text.replaceData(start, data.length - start - end, value.slice(start, value.length - end));
}

/** For each node of the new tree what was drawn of it, if anything is kept; `steady` is what need not move. */
interface Matches {
  readonly kept: (Drawn | undefined)[];
  readonly steady: Set<Drawn>;
}

function matches(drawn: readonly Drawn[], after: Tree): Matches {
  const kept = after.map((): Drawn | undefined => undefined);
  // Mostly the same begins and ends the same.
  const most = Math.min(drawn.length, after.length);
  let start = 0;
  for (; start < most && isSame(drawn[start]?.tree, after[start]); start += 1) kept[start] = drawn[start];
  let back = 1;
  for (; back <= most - start && isSame(drawn.at(-back)?.tree, after.at(-back)); back += 1) {
    kept[after.length - back] = drawn.at(-back);
  }
  const free = new Set(drawn.slice(start, drawn.length - back + 1));
  if (free.size > 0) keepElements(kept, free, after);
  const steady = inOrder(kept);
  if (free.size > 0) keepTexts({kept, steady}, free, drawn, after);
  return {kept, steady};
}

/** An element is found again wherever it stands. */
function keepElements(kept: Matches['kept'], free: Set<Drawn>, after: Tree): void {
  const byName = new Map<string, Drawn[]>();
  for (const each of free) {
    for (const name of namesOf(each.tree)) {
      const named = byName.get(name);
      if (named) named.push(each);
      else byName.set(name, [each]);
    }
  }
  // To name what is large takes long, and is of use only where something of its tag was drawn.
  const tags = new Set([...free].map(({tree}) => tagOf(tree)));
  const names = after.map((tree, n) => (kept[n] || !tags.has(tagOf(tree)) ? [] : namesOf(tree)));
  for (const rank of [0, 1, 2]) {
    for (const n of after.keys()) {
      const found = kept[n] ? undefined : byName.get(names[n]?.[rank] ?? '')?.find((each) => free.has(each));
      if (!found) continue;
      kept[n] = found;
      free.delete(found);
    }
  }
}

/**
 * A text is found again between the elements that need not move, and never makes one move: what is moved loses its selection,
 * and in a browser without `moveBefore` also the focus, the scroll position and what is open.
 */
function keepTexts({kept, steady}: Matches, free: Set<Drawn>, drawn: readonly Drawn[], after: Tree): void {
  for (const fits of [isSame, isText]) {
    /** For each new node the place of the next one that need not move. */
    const ends: number[] = [];
    for (let n = after.length - 1, end = drawn.length; n >= 0; n -= 1) {
      ends[n] = end;
      const match = kept[n];
      if (match && steady.has(match)) end = match.at;
    }
    let from = 0;
    for (const [n, tree] of after.entries()) {
      if (!kept[n] && isText(tree)) {
        const isFit = (each: Drawn) => free.has(each) && isText(each.tree) && fits(each.tree, tree);
        const found = drawn.slice(from, ends[n]).find(isFit);
        if (!found) continue;
        kept[n] = found;
        steady.add(found);
        free.delete(found);
      }
      const match = kept[n];
      if (match && steady.has(match)) from = match.at + 1;
    }
  }
}

/** Of what is kept the most that stands in the new order already. */
function inOrder(kept: readonly (Drawn | undefined)[]): Set<Drawn> {
  /** For each length the row of that length which ends first, as its last link. */
  const rows: {readonly last: Drawn; readonly rest: (typeof rows)[number] | undefined}[] = [];
  for (const last of kept) {
    if (!last) continue;
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[middle]?.last.at ?? 0) < last.at) low = middle + 1;
      else high = middle;
    }
    rows[low] = {last, rest: rows[low - 1]};
  }
  const steady = new Set<Drawn>();
  for (let row = rows.at(-1); row; row = row.rest) steady.add(row.last);
  return steady;
}

function isText(tree: TreeNode): tree is string {
  return typeof tree === 'string';
}

function tagOf(tree: TreeNode): string | undefined {
  return isText(tree) ? undefined : tree.tag;
}

/** By what an element is found again, the best first: what has a key, by that alone; else by all that it is, by its class, by its tag. */
function namesOf(tree: TreeNode): readonly string[] {
  if (isText(tree)) return [];
  const {tag, attributes, key} = tree;
  if (key !== undefined) return [`${tag}#${key}`];
  return [`=${JSON.stringify(tree)}`, `${tag}.${attributes.class ?? ''}`, tag];
}

/** Whether two trees say the same. */
function isSame(a: TreeNode | undefined, b: TreeNode | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  if (a.tag !== b.tag || a.key !== b.key || a.children.length !== b.children.length) return false;
  const isSameAttribute = (name: keyof TreeElement['attributes']) => a.attributes[name] === b.attributes[name];
  return attributeNames(a, b).every(isSameAttribute) && a.children.every((child, n) => isSame(child, b.children[n]));
}

function attributeNames(a: TreeElement, b: TreeElement): (keyof TreeElement['attributes'])[] {
  return Object.keys({...a.attributes, ...b.attributes}) as (keyof TreeElement['attributes'])[];
}
