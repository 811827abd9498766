import {parseFragment, type DefaultTreeAdapterTypes as Html} from 'parse5';

/** What is compared of HTML: a run of text, or the name of a tag and what is in it. */
export type Tree = string | readonly Tree[];

type Element = Html.Element;

const BLOCKS = new Set([
  'article',
  'blockquote',
  'body',
  'dd',
  'div',
  'dl',
  'dt',
  'figcaption',
  'figure',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'li',
  'ol',
  'p',
  'pre',
  'section',
  'table',
  'tbody',
  'td',
  'th',
  'thead',
  'tr',
  'ul',
]);

/** What no reader sees, and nothing else is read in. */
const HIDDEN = new Set(['script', 'style', 'title']);

/** HTML as a Markdown renderer writes it. Its first heading comes to the front, as a card's title does. */
export function reduceExpected(html: string): Tree[] {
  return withTitle(parseFragment(html).childNodes);
}

/**
 * A snapshot made with a title of level 1: its title, then its body. In it an `#` and an `##` of the Markdown are both an h2;
 * the header, the notes and the wrappers that a table scrolls in are the card's own.
 */
export function reduceSnapshot(html: string): Tree[] {
  const article = elements(parseFragment(html).childNodes).find(({tagName}) => tagName === 'article');
  const parts = elements(article?.childNodes ?? []);
  const header = parts.find(({tagName}) => tagName === 'header');
  const title = elements(header?.childNodes ?? []).find(({tagName}) => tagName === 'h1');
  const body = parts.find(({tagName}) => tagName === 'div');
  return [...(title ? [reduceElement(title, 'title')] : []), ...reduceNodes(body?.childNodes ?? [], 'body')];
}

/** Where links and images lead, resolved and decoded: `[` and `%5B` are the same in an address. */
export function addressesOf(html: string): string[] {
  return all(parseFragment(html).childNodes).flatMap((element) => {
    const address = attribute(element, 'href') ?? attribute(element, 'src');
    if (address === undefined) return [];
    const url = resolve(address);
    return [
      url
        .replaceAll('%5B', '[')
        .replaceAll('%5D', ']')
        .replace(/(?<=\?.*)%5C/g, '\\'),
    ];
  });
}

function resolve(address: string): string {
  try {
    return new URL(address, 'https://base.example/').href;
  } catch {
    return address;
  }
}

/** The words that a reader sees, with the alternative texts of images. */
export function wordsOf(html: string): string[] {
  return textOf(parseFragment(html).childNodes).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function textOf(nodes: readonly Html.ChildNode[]): string {
  return nodes
    .map((node) => {
      if (isText(node)) return node.value;
      if (!isElement(node) || HIDDEN.has(node.tagName)) return '';
      const alt = node.tagName === 'img' ? ` ${attribute(node, 'alt') ?? ''} ` : '';
      const space = BLOCKS.has(node.tagName) || node.tagName === 'br' ? ' ' : '';
      return `${space}${alt}${textOf(node.childNodes)}${space}`;
    })
    .join('');
}

function withTitle(nodes: readonly Html.ChildNode[]): Tree[] {
  const heading = elements(nodes).find((node) => /^h[1-6]$/.test(node.tagName) && textOf([node]).trim() !== '');
  const rest = nodes.filter((node) => node !== heading);
  return [...(heading ? [reduceElement(heading, 'title')] : []), ...reduceNodes(rest, 'body')];
}

function reduceNodes(nodes: readonly Html.ChildNode[], parent: string): Tree[] {
  const merged: Tree[] = [];
  for (const node of nodes) {
    const tree = isText(node) ? node.value : isElement(node) ? reduceElement(node) : '';
    const last = merged.at(-1);
    if (typeof tree === 'string' && typeof last === 'string') merged[merged.length - 1] = last + tree;
    else merged.push(tree);
  }
  return merged
    .map((tree, n) => (typeof tree === 'string' ? fold(tree, parent, merged[n - 1], merged[n + 1]) : tree))
    .filter((tree) => tree !== '');
}

function reduceElement(element: Element, name = nameOf(element)): Tree {
  const {tagName, childNodes} = element;
  if (tagName === 'img') return [name, attribute(element, 'alt') ?? ''];
  if (tagName === 'pre')
    return [
      name,
      ...elements(childNodes).map((code): Tree => [
        code.tagName,
        code.childNodes
          .map((text) => (isText(text) ? text.value : ''))
          .join('')
          .replace(/\n$/, ''),
      ]),
    ];
  const [only, ...others] = elements(childNodes);
  if (tagName === 'div' && only?.tagName === 'table' && others.length === 0) return reduceElement(only);
  return [name, ...reduceNodes(childNodes, tagName)];
}

function nameOf(element: Element): string {
  if (element.tagName === 'input') return attribute(element, 'checked') === undefined ? 'unchecked' : 'checked';
  return element.tagName === 'h1' ? 'h2' : element.tagName;
}

/** White space folded, and dropped where a block begins or ends. */
function fold(text: string, parent: string, before: Tree | undefined, after: Tree | undefined): string {
  const folded = text.replace(/[ \t\n\r\f]+/g, ' ');
  const start = isEdge(before, parent) ? folded.replace(/^ /, '') : folded;
  return isEdge(after, parent) ? start.replace(/ $/, '') : start;
}

function isEdge(neighbour: Tree | undefined, parent: string): boolean {
  if (neighbour === undefined) return BLOCKS.has(parent);
  const [tag] = typeof neighbour === 'string' ? [] : neighbour;
  return typeof tag === 'string' && (BLOCKS.has(tag) || ['title', 'br', 'checked', 'unchecked'].includes(tag));
}

function all(nodes: readonly Html.ChildNode[]): Element[] {
  return elements(nodes).flatMap((element) => [element, ...all(element.childNodes)]);
}

function elements(nodes: readonly Html.ChildNode[]): Element[] {
  return nodes.filter(isElement);
}

function isElement(node: Html.ChildNode): node is Element {
  return 'tagName' in node;
}

function isText(node: Html.ChildNode): node is Html.TextNode {
  return node.nodeName === '#text';
}

function attribute({attrs}: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}
