import {heldBy, type Tree, type TreeNode} from './tree.js';

/** Elements without an end tag (https://html.spec.whatwg.org/#void-elements). */
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input']);

/** Elements that keep lines, and in which a parser skips a line break at the start (https://html.spec.whatwg.org/#element-restrictions). */
const KEEPS_LINES: ReadonlySet<string> = new Set(['pre', 'textarea']);

/**
 * Writes a tree as HTML. A parser makes the very same tree of it: nothing is added, not even a line break. There is no blank line and
 * no line that begins with white space, so that it stays HTML where it is put into Markdown.
 */
export function toHtml(tree: Tree, isAsWritten = false): string {
  let html = '';
  for (const node of tree) html += writeNode(node, isAsWritten);
  return html;
}

/** Text that is safe in HTML, in an element as well as in a quoted attribute. U+0000 cannot, and is U+FFFD as in Markdown. */
export function escapeHtml(text: string): string {
  return ESCAPED.test(text)
    ? text.replace(ALL_ESCAPED, (character) => ESCAPES[character as keyof typeof ESCAPES])
    : text;
}

const ESCAPED = /[&<>"\r\0]|\n(?=\s)/;
const ALL_ESCAPED = new RegExp(ESCAPED, 'g');

const ESCAPES = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\0': '\ufffd',
};

/** `isAsWritten`: in an element whose lines are kept. */
function writeNode(node: TreeNode, isAsWritten: boolean): string {
  if (typeof node === 'string') {
    const html = escapeHtml(node);
    return isAsWritten ? html.replaceAll('\n', ESCAPES['\n']) : html;
  }
  const {tag, attributes} = node;
  const start = `<${tag}${writeAttributes(attributes)}>`;
  if (VOID.has(tag)) return start;
  const children = heldBy(node);
  const [first] = children;
  const keepsLines = KEEPS_LINES.has(tag);
  const isSkipped = keepsLines && typeof first === 'string' && first.startsWith('\n');
  return `${start}${isSkipped ? ESCAPES['\n'] : ''}${toHtml(children, isAsWritten || keepsLines)}</${tag}>`;
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
