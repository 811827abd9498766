/**
 * Gives every empty part of a server's drawing the text node that Lit takes to be there.
 *
 * Lit remembers of an empty text only that it is text, and writes the next one into the node that follows: the comment at the
 * part's end, where nobody sees it. A parser makes no empty text nodes (https://github.com/lit/lit/issues/4937).
 */
export function fillEmptyParts(root: Node): void {
  const comments = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  while (comments.nextNode()) {
    const start = comments.currentNode as Comment;
    const end = start.nextSibling as Comment | null;
    if (start.data === 'lit-part' && end?.data === '/lit-part') end.before('');
  }
}
