import {isBlock, isEmpty, treeOf, type Content, type Tree, type TreeNode} from '../render/tree.js';

/**
 * A card's tree as it stands where no script and no style sheet of ours is: what can be pressed gives way to what stands for
 * it (see `TreeElement.still`), and elements that say nothing any more leave their content.
 *
 * @param keepsClasses for other front ends, which may style them
 */
export function stillTree(tree: Tree, keepsClasses = false): Tree {
  return treeOf(stillNodes(tree, keepsClasses));
}

function stillNodes(tree: Tree, keepsClasses: boolean): Content[] {
  const left: Content[] = [];
  /** Whether a block has stood here of which none is left: it still keeps apart what stood before it and after it. */
  let isApart = false;
  for (const [n, node] of tree.entries()) {
    const content =
      typeof node === 'string' ? stillText(node, tree[n - 1], tree[n + 1]) : stillNode(node, keepsClasses);
    const isLiveBlock = typeof node === 'object' && node.still !== undefined && isBlock(node);
    isApart ||= isLiveBlock;
    if (isEmpty(content)) continue;
    if (isApart && left.length > 0) left.push('\n');
    left.push(content);
    isApart = isLiveBlock;
  }
  return left;
}

/** Without the line breaks around blocks, which come again with those that are left; without what held a button to its word. */
function stillText(text: string, before: TreeNode | undefined, after: TreeNode | undefined): string {
  const begin = isBlock(before) ? text.replace(/^\n/, '') : text;
  const words = isBlock(after) ? begin.replace(/\n$/, '') : begin;
  return typeof after === 'object' && after.still && isEmpty(after.still()) ? words.replace(/\u00a0$/, '') : words;
}

function stillNode(node: Exclude<TreeNode, string>, keepsClasses: boolean): Content {
  if (node.still) return stillNodes(treeOf(node.still()), keepsClasses);
  const {class: className, part: _part, translate, tabindex: _tabindex, ...others} = node.attributes;
  const attributes = keepsClasses && className !== undefined ? {class: className, ...others} : others;
  const children = stillTree(node.children, keepsClasses);
  // A name reorders nothing beside it, also where no style sheet says so.
  if (translate && node.tag === 'span') return {tag: 'bdi', attributes, children};
  if (translate) return {tag: node.tag, attributes: {...attributes, dir: attributes.dir ?? 'auto'}, children};
  if (node.tag === 'span' && Object.values(attributes).every((value) => value === undefined)) return children;
  return {tag: node.tag, attributes, children};
}
