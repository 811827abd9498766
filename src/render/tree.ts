import {isolated} from './isolated.js';

/*
 * What a card looks like, as plain data: elements and texts, and nothing that runs. `toDom` writes it into a page, `toHtml` into
 * HTML, `toHast` makes hast of it. The lists of tags and attributes are closed: no `on…`, no `style`, no `srcdoc` can be written
 * down, and an element that a writer does not know is a compile error.
 */

/** An attribute's value; `true` is an attribute without a value, `undefined` leaves the attribute out. */
type Value<T> = T | undefined;

/** What any element may have. */
interface GlobalAttributes {
  readonly class?: Value<string>;
  readonly dir?: Value<'ltr' | 'rtl' | 'auto'>;
  readonly id?: Value<string>;
  readonly lang?: Value<string>;
  readonly part?: Value<string>;
  readonly popover?: Value<true>;
  readonly role?: Value<string>;
  readonly tabindex?: Value<number>;
  readonly title?: Value<string>;
  readonly translate?: Value<'no'>;
  readonly 'aria-busy'?: Value<'true'>;
  readonly 'aria-hidden'?: Value<'true'>;
  readonly 'aria-label'?: Value<string>;
  readonly 'aria-labelledby'?: Value<string>;
}

/** What else an element of a tag may have. */
interface OwnAttributes {
  readonly a: {readonly href: string; readonly hreflang?: Value<string>; readonly rel?: Value<string>};
  readonly button: {
    readonly type: 'button';
    readonly value?: Value<string | number>;
    readonly popovertarget?: Value<string>;
    readonly popovertargetaction?: Value<'hide'>;
  };
  readonly img: {
    readonly src: string;
    readonly alt: string;
    readonly loading: 'lazy';
    readonly referrerpolicy: 'no-referrer';
  };
  readonly input: {readonly type: 'checkbox'; readonly disabled: true; readonly checked: Value<true>};
  readonly ol: {readonly start?: Value<number>; readonly type?: Value<'a'>};
  readonly path: {readonly d: string};
  readonly svg: {
    readonly viewBox: string;
    readonly width?: Value<number>;
    readonly height?: Value<number>;
    readonly fill?: Value<'currentColor'>;
  };
  readonly td: {readonly align?: Value<'left' | 'center' | 'right'>};
  readonly textarea: {readonly readonly: true; readonly rows: number};
  readonly th: {readonly align?: Value<'left' | 'center' | 'right'>; readonly scope: 'col'};
  readonly time: {readonly datetime: string};
}

type PlainTag =
  | 'article'
  | 'bdi'
  | 'blockquote'
  | 'br'
  | 'cite'
  | 'code'
  | 'dd'
  | 'del'
  | 'details'
  | 'div'
  | 'dl'
  | 'dt'
  | 'em'
  | 'figcaption'
  | 'figure'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'header'
  | 'hr'
  | 'li'
  | 'p'
  | 'pre'
  | 'section'
  | 'slot'
  | 'span'
  | 'strong'
  | 'summary'
  | 'sup'
  | 'table'
  | 'tbody'
  | 'thead'
  | 'tr'
  | 'ul';

/** Every tag that a card may have. */
export type Tag = PlainTag | keyof OwnAttributes;

/** What an element of a tag may have. */
export type AttributesOf<T extends Tag> = GlobalAttributes &
  (T extends keyof OwnAttributes ? OwnAttributes[T] : unknown);

type KeysOfUnion<T> = T extends T ? keyof T : never;

/** Every attribute that a card may have. */
export type AttributeName = keyof GlobalAttributes | KeysOfUnion<OwnAttributes[keyof OwnAttributes]>;

/** An element. */
export interface TreeElement {
  readonly tag: Tag;
  readonly attributes: Readonly<Partial<Record<AttributeName, Value<string | number | true>>>>;
  /** Two texts are never side by side, and none is empty. */
  readonly children: Tree;
  /** What it is about, so that a change finds it again whatever its place; among its siblings no other has it. */
  readonly key?: string;
  /** What it holds when it opens: a live card makes it then, a server at once. It has no other children. */
  readonly opens?: () => Content;
  /** What stands in its place where nothing can be pressed and no popover opens: in a snapshot. */
  readonly still?: () => Content;
}

/** An element or a text. */
export type TreeNode = TreeElement | string;

/** What stands side by side. */
export type Tree = readonly TreeNode[];

type Single = TreeNode | number | false | null | undefined;

/** What can be put into an element: lists are opened, and what is empty or absent leaves nothing. */
export type Content = Single | readonly Content[];

/** What rendering gives where `undefined` would be a forgotten case. */
export type Rendered = Exclude<Content, undefined>;

/** Makes an element. */
export function h<T extends Tag>(tag: T, attributes: AttributesOf<T>, ...content: readonly Content[]): TreeElement {
  return {tag, attributes, children: treeOf(content)};
}

/** Says what an element is about: see `TreeElement.key`. */
export function keyed(key: string, element: TreeElement): TreeElement {
  return {...element, key};
}

/** Marks an element that needs a card around it: see `TreeElement.still`. Nobody takes its text, so its blocks need no line breaks. */
export function live(element: TreeElement, still?: () => Content): TreeElement {
  return {...element, children: withoutBreaks(element.children), still: still ?? (() => undefined)};
}

/** What an element holds; what opens, when it is open. */
export function heldBy({children, opens}: TreeElement): Tree {
  return opens ? withoutBreaks(treeOf(opens())) : children;
}

function withoutBreaks(tree: Tree): Tree {
  return tree.filter((child) => child !== '\n');
}

/** Elements that a browser puts on lines of their own. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'article blockquote dd dl dt details div figcaption figure h1 h2 h3 h4 h5 h6 hr header li ol ul p pre section summary ' +
    'table tbody td th tr thead'
  ).split(' '),
);

/** Whether a node stands on lines of its own. */
export function isBlock(node: TreeNode | undefined): boolean {
  return typeof node === 'object' && BLOCKS.has(node.tag);
}

/**
 * Content as a tree. A line break stands around each block, so that words stay apart also where only the text is taken. No text
 * reorders what is beside it: see `isolated`.
 */
export function treeOf(content: Content): Tree {
  const tree: TreeNode[] = [];
  collect(content, tree);
  return tree;
}

/** Whether content leaves nothing. */
export function isEmpty(content: Content): boolean {
  return isList(content) ? content.every(isEmpty) : isNothing(content);
}

function collect(content: Content, tree: TreeNode[]): void {
  if (isList(content)) {
    for (const each of content) collect(each, tree);
  } else if (!isNothing(content)) {
    const node = typeof content === 'object' ? content : isolated(String(content));
    const last = tree.at(-1);
    if (last !== undefined && (isBlock(last) || isBlock(node)) && !isSpaced(last, node)) addText('\n', tree);
    if (typeof node === 'string') addText(node, tree);
    else tree.push(node);
  }
}

/** Whether white space stands between two nodes already, or nobody takes the text of the second. */
function isSpaced(last: TreeNode, node: TreeNode): boolean {
  return (
    isLiveBlock(node) ||
    (typeof last === 'string' && /\s$/.test(last)) ||
    (typeof node === 'string' && /^\s/.test(node))
  );
}

function isLiveBlock(node: TreeNode): boolean {
  return typeof node === 'object' && node.still !== undefined && isBlock(node);
}

function addText(text: string, tree: TreeNode[]): void {
  const last = tree.at(-1);
  if (typeof last === 'string') tree[tree.length - 1] = last + text;
  else tree.push(text);
}

function isList(content: Content): content is readonly Content[] {
  return Array.isArray(content);
}

function isNothing(content: Single): content is false | null | undefined | '' {
  return content === undefined || content === '' || content === false || content === null;
}
