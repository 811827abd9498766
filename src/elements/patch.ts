import type {Tree, TreeElement, TreeNode} from '../render/tree.js';
import {nodeOf, setAttribute} from './to-dom.js';

/*
 * Changes what is drawn as little as the new tree asks for. What stays keeps its node, and with it the focus, an open popover or
 * `<details>`, the scroll position, and the selection of words that are still there.
 */

/** A node of the old tree with the node in the page that was made of it. */
interface Drawn {
  readonly tree: TreeNode;
  readonly node: ChildNode;
}

/** Makes of the nodes from `first` on, which were made of `before`, what `after` says. */
export function patch(
  parent: ParentNode & Node,
  before: Tree,
  after: Tree,
  first: ChildNode | null = parent.firstChild,
): void {
  const drawn: Drawn[] = [];
  let next: ChildNode | null = first;
  for (const tree of before) {
    if (!next) throw new TypeError('The card does not hold what was drawn in it.');
    drawn.push({tree, node: next});
    next = next.nextSibling;
  }
  const end = next;
  const kept = matches(drawn, after);
  const stays = new Set(kept);
  for (const each of drawn) if (!stays.has(each)) each.node.remove();
  let cursor = drawn.find((each) => stays.has(each))?.node ?? end;
  const isSvg = parent instanceof Element && parent.namespaceURI === 'http://www.w3.org/2000/svg';
  for (const [n, tree] of after.entries()) {
    const match = kept[n];
    const node = match ? match.node : nodeOf(tree, parent.ownerDocument ?? document, isSvg);
    if (node === cursor) cursor = cursor.nextSibling;
    else place(parent, node, cursor);
    if (match) patchNode(match, tree);
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
    for (const name of Object.keys({
      ...before.attributes,
      ...after.attributes,
    }) as (keyof TreeElement['attributes'])[]) {
      if (before.attributes[name] !== after.attributes[name]) setAttribute(element, name, after.attributes[name]);
    }
    patch(element, before.children, after.children);
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

/** For each node of the new tree what was drawn of it: itself to the letter, what has its key, else what is of its kind. */
function matches(drawn: readonly Drawn[], after: Tree): (Drawn | undefined)[] {
  const found = after.map((): Drawn | undefined => undefined);
  const free = new Set(drawn);
  const take = (n: number, match: Drawn | undefined): void => {
    if (!match || !free.delete(match)) return;
    found[n] = match;
  };
  // Mostly the same begins and ends the same.
  let start = 0;
  const most = Math.min(drawn.length, after.length);
  while (start < most && isSame(drawn[start]?.tree, after[start])) take(start, drawn[start++]);
  for (let back = 1; back <= most - start && isSame(drawn.at(-back)?.tree, after.at(-back)); back++)
    take(after.length - back, drawn.at(-back));
  if (free.size === 0) return found;
  const byName = new Map<string, Drawn[]>();
  for (const each of free) for (const name of namesOf(each.tree)) byName.set(name, [...(byName.get(name) ?? []), each]);
  const findBy = (rank: number) => {
    for (const [n, tree] of after.entries()) {
      const name = found[n] ? undefined : namesOf(tree)[rank];
      if (name !== undefined)
        take(
          n,
          byName.get(name)?.find((each) => free.has(each)),
        );
    }
  };
  for (const rank of [0, 1, 2]) findBy(rank);
  return found;
}

/** By what a node is found again, the best first: what has a key, by that alone; else by all that it is, by its class, by its tag. */
function namesOf(tree: TreeNode): readonly string[] {
  if (typeof tree === 'string') return [`"${tree}`, '"'];
  const {tag, attributes, key} = tree;
  if (key !== undefined) return [`${tag}#${key}`];
  return [`=${JSON.stringify(tree)}`, `${tag}.${attributes.class ?? ''}`, tag];
}

/** Whether two trees say the same. */
function isSame(a: TreeNode | undefined, b: TreeNode | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  if (a.tag !== b.tag || a.key !== b.key || a.children.length !== b.children.length) return false;
  const names = Object.keys({...a.attributes, ...b.attributes}) as (keyof TreeElement['attributes'])[];
  return (
    names.every((name) => a.attributes[name] === b.attributes[name]) &&
    a.children.every((child, n) => isSame(child, b.children[n]))
  );
}
