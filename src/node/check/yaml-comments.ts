/** A comment of YAML: of a line of its own, or behind something. */
export interface YamlComment {
  /** Index of its line. */
  readonly line: number;
  /** From the `#` on. */
  readonly text: string;
  readonly isWholeLine: boolean;
}

/** The comments in some lines of YAML. A `#` in quotation marks or in a block of text is none. */
export function yamlComments(lines: readonly string[]): YamlComment[] {
  let quote = '';
  let blockIndent: number | undefined;
  return lines.flatMap((raw, line) => {
    const text = raw.replace(/[\r\n]+$/, '');
    if (quote === '' && blockIndent !== undefined) {
      if (text.trim() === '' || indentOf(text) > blockIndent) return [];
      blockIndent = undefined;
    }
    const [at, open] = endOfContent(text, quote);
    quote = open;
    if (quote === '' && /(?:^|[:-]) *[|>][-+\d]*[ \t]*$/.test(text.slice(0, at))) blockIndent = indentOf(text);
    if (at === text.length) return [];
    return [{line, text: text.slice(at).trimEnd(), isWholeLine: text.slice(0, at).trim() === ''}];
  });
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

/** Where a line's comment begins, or where the line ends, and the quotation mark that is open there. */
function endOfContent(text: string, open: string): [at: number, open: string] {
  let quote = open;
  let last = ''; // The character before, besides blanks.
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (quote === '"' && character === '\\') at++;
    else if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '#' && /^\s?$/.test(text.charAt(at - 1))) return [at, quote];
    else if (/["']/.test(character) && /^[:,[{?-]?$/.test(last)) quote = character;
    if (character.trim() !== '') last = character;
  }
  return [text.length, quote];
}
