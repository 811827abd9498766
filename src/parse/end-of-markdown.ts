import {MAX_MARKS, MAX_TEXT} from './limits.js';

/** Whatever may begin something: a line, emphasis, code, a link, a cell, a quotation or item within a line. */
const MARK = /\n\s*|[*_`~[\\|<>#@]|:\/\/|www\.|(?:[-+]|\d[.)])[ \t]/g;

/** Where the part of a text ends that is read as Markdown: after a whole line, if there is one. */
export function endOfMarkdown(text: string): number {
  let end = text.length;
  let count = 0;
  MARK.lastIndex = 0;
  while (MARK.test(text)) {
    if (++count <= MAX_MARKS) continue;
    end = MARK.lastIndex - 1;
    break;
  }
  end = Math.min(end, MAX_TEXT);
  return end === text.length ? end : outsideComment(text, text.lastIndexOf('\n', end) + 1 || end);
}

/** A comment that `end` would divide is behind it as a whole: it must not be taken for text. */
function outsideComment(text: string, end: number): number {
  const start = text.lastIndexOf('<!--', end - 1);
  const isDivided = start !== -1 && text.indexOf('-->', start) + 3 > end;
  return isDivided ? text.lastIndexOf('\n', start) + 1 || start : end;
}
