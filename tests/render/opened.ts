import {heldBy, type Tree} from '../../src/render/tree.js';

/** A tree in which everything is open that opens, as a server writes it. */
export function opened(tree: Tree): Tree {
  return tree.map((node) =>
    typeof node === 'string' ? node : {tag: node.tag, attributes: node.attributes, children: opened(heldBy(node))},
  );
}
