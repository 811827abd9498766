/** A comment of HTML; without an end it goes on to the end of the text that it is in (CommonMark 0.31 §4.6, §6.6). */
const COMMENT = /<!--(?:-?>|[^]*?(?:-->|$))/g;

/** A text without its comments: they are the author's, and reach no reader. */
export function withoutComments(text: string): string {
  return hasComment(text) ? text.replace(COMMENT, '') : text;
}

/** Whether there may be comments in a text. */
export function hasComment(text: string): boolean {
  return text.includes('<!--');
}

/** Where the first word besides the comments stands; -1 if there is none. */
export function startBesides(text: string): number {
  return text.replace(COMMENT, (comment) => ' '.repeat(comment.length)).search(/\S/);
}

/** Where the first comment begins that does not end. */
export function openComment(text: string): number | undefined {
  for (const {0: comment, index} of text.matchAll(COMMENT)) if (!comment.endsWith('-->')) return index;
  return undefined;
}
