import type {Tree, TreeElement, TreeNode} from '../render/tree.js';

const SVG = 'http://www.w3.org/2000/svg';

/** Writes a tree into a page, node by node: nothing is parsed, so that there is nothing to sanitize and no policy to ask for. */
export function toDom(tree: Tree, document: Document): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const node of tree) fragment.append(nodeOf(node, document, false));
  return fragment;
}

/** The node of one part of a tree; `isInSvg` says that it will stand in an `<svg>`. */
export function nodeOf(node: TreeNode, document: Document, isInSvg: boolean): Element | Text {
  if (typeof node === 'string') return document.createTextNode(node);
  const {tag, attributes, children} = node;
  const isSvg = isInSvg || tag === 'svg';
  const element = isSvg ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const name in attributes) setAttribute(element, name, attributes[name as keyof TreeElement['attributes']]);
  for (const child of children) element.append(nodeOf(child, document, isSvg));
  return element;
}

/** Gives an element an attribute, or takes it away. */
export function setAttribute(element: Element, name: string, value: string | number | true | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}
