import {splitFrontMatter} from '../parse/yaml/split-front-matter.js';

/** The length of a text's front matter, with the lines that open and close it, as the parser finds it. */
export function frontMatterLength(text: string): number {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  const {bodyLine} = splitFrontMatter(lines.map((line) => line.replace(/^\uFEFF|\r?\n$|\r$/g, '')));
  return lines.slice(0, bodyLine).join('').length;
}
