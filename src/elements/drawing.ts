import {heldBy, type Tree, type TreeElement} from '../render/tree.js';
import {patch} from './patch.js';
import {toDom} from './to-dom.js';

/** What is drawn in a shadow root: by this page, or by a server before any script ran. */
export class Drawing {
  readonly #root: ShadowRoot;
  #tree: Tree | undefined;
  /** What the server has drawn, as far as can be told from what it was given. */
  #serverTree: (() => Tree) | undefined;
  #isServers: boolean;

  /** @param isServers whether what stands in the root was drawn by a server */
  constructor(root: ShadowRoot, isServers: boolean) {
    this.#root = root;
    this.#isServers = isServers;
  }

  /** Whether the card stands as a server has drawn it. */
  get isServers(): boolean {
    return this.#isServers;
  }

  /** Leaves a server's drawing as it stands; `tree` tells later what it was made from. */
  takeOver(tree: () => Tree): void {
    this.#serverTree = tree;
  }

  /** Draws a tree, or changes what is drawn to it. */
  draw(tree: Tree): void {
    const before = this.#isServers ? this.#foundTree(tree) : this.#tree;
    this.#isServers = false;
    // If this throws, the content is unknown: the next drawing begins from scratch.
    this.#tree = undefined;
    if (before) patch(this.#root, before, tree, firstOf(this.#root));
    else this.#root.replaceChildren(toDom(tree, this.#root.ownerDocument));
    this.#tree = tree;
  }

  /** Makes what an element holds that is about to open, unless it is there. */
  fill(element: Element): void {
    if (element.firstChild) return;
    const tree = this.#tree && elementWithId(this.#tree, element.id);
    if (tree) element.append(toDom(heldBy(tree), this.#root.ownerDocument));
  }

  /** The tree that stands in the root; undefined if it is neither what the server should have drawn nor what is wanted. */
  #foundTree(wanted: Tree): Tree | undefined {
    // A parser divides long texts.
    this.#root.normalize();
    return [this.#servers(), wanted].find((tree) => tree && stands(tree, firstOf(this.#root)));
  }

  /** What the server should have drawn; undefined if it cannot be drawn here, where the page may have added words that throw. */
  #servers(): Tree | undefined {
    try {
      return this.#serverTree?.();
    } catch {
      return undefined;
    }
  }
}

function elementWithId(tree: Tree, id: string): TreeElement | undefined {
  for (const node of tree) {
    if (typeof node === 'string') continue;
    const found = node.attributes.id === id ? node : elementWithId(node.children, id);
    if (found) return found;
  }
  return undefined;
}

/** The first node that is drawn: a server writes its style sheet before. */
function firstOf(root: ShadowRoot): ChildNode | null {
  let first = root.firstChild;
  while (first instanceof HTMLStyleElement || first instanceof HTMLLinkElement) first = first.nextSibling;
  return first;
}

/** Whether nodes are those of a tree. What a page or its reader may have added to an element does not count. */
function stands(tree: Tree, first: ChildNode | null): boolean {
  let node = first;
  for (const each of tree) {
    if (!node) return false;
    if (typeof each === 'string') {
      if (node.nodeType !== Node.TEXT_NODE || node.nodeValue !== each) return false;
    } else {
      if (!(node instanceof Element) || node.localName !== each.tag.toLowerCase()) return false;
      const element = node;
      const differs = Object.entries(each.attributes).some(
        ([name, value]) => value !== undefined && element.getAttribute(name) !== (value === true ? '' : String(value)),
      );
      if (differs || !stands(element.firstChild ? heldBy(each) : each.children, element.firstChild)) return false;
    }
    node = node.nextSibling;
  }
  return node === null;
}
