import {splitFrontMatter} from '../parse/front-matter.js';

/** How many characters of a text are its front matter, the lines that open and close it included: as many as for the parser. */
export function frontMatterLength(text: string): number {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  const {bodyLine} = splitFrontMatter(lines.map((line) => line.replace(/^\uFEFF|\r?\n$|\r$/g, '')));
  return lines.slice(0, bodyLine).join('').length;
}
