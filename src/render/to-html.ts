import {heldBy, type Tree, type TreeNode} from './tree.js';

/** Elements without an end tag (https://html.spec.whatwg.org/#void-elements). */
const VOID = /^(?:br|hr|img|input)$/;

/** Elements in which a parser skips a line break at the start (https://html.spec.whatwg.org/#element-restrictions). */
const SKIPS_LINE_BREAK = /^(?:pre|textarea)$/;

/** Writes a tree as HTML. A parser makes the very same tree of it: nothing is added, not even a line break. */
export function toHtml(tree: Tree): string {
  let html = '';
  for (const node of tree) html += writeNode(node);
  return html;
}

/** Text that is safe in HTML, in an element as well as in a quoted attribute. U+0000 cannot, and is U+FFFD as in Markdown. */
export function escapeHtml(text: string): string {
  return ESCAPED.test(text)
    ? text.replace(ALL_ESCAPED, (character) => ESCAPES[character as keyof typeof ESCAPES])
    : text;
}

const ESCAPED = /[&<>"\r\0]/;
const ALL_ESCAPED = new RegExp(ESCAPED, 'g');

const ESCAPES = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;', '\0': '\ufffd'};

function writeNode(node: TreeNode): string {
  if (typeof node === 'string') return escapeHtml(node);
  const {tag, attributes} = node;
  const start = `<${tag}${writeAttributes(attributes)}>`;
  if (VOID.test(tag)) return start;
  const children = heldBy(node);
  const [first] = children;
  const isSkipped = SKIPS_LINE_BREAK.test(tag) && typeof first === 'string' && first.startsWith('\n');
  return `${start}${isSkipped ? '\n' : ''}${toHtml(children)}</${tag}>`;
}

/** Writes attributes, each after a blank; one that is `undefined` is left out. */
export function writeAttributes(attributes: Readonly<Record<string, string | number | true | undefined>>): string {
  let html = '';
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) html += value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
  }
  return html;
}
