import {MAX_FRONT_MATTER} from '../limits.js';

/** The text between the `---` lines, if there is any, and where the body begins. */
export interface SplitText {
  readonly frontMatter?: string;
  /** Index of the body's first line. */
  readonly bodyLine: number;
  /** True if the first line opens front matter that nothing closes. */
  readonly unclosed: boolean;
}

/** A key, or a map in braces. */
const YAML_LINE = /^\s*(?:[^\s#].*:(?:\s|$)|\{)/;

/** Finds the front matter: from a first line `---` to the next line `---` or `...`. */
export function splitFrontMatter(lines: readonly string[]): SplitText {
  if (lines[0]?.trimEnd() !== '---') return {bodyLine: 0, unclosed: false};
  let length = 0;
  const end = lines.findIndex(
    (line, n) => n > 0 && (length += line.length + 1) <= MAX_FRONT_MATTER && /^(?:---|\.\.\.)\s*$/.test(line),
  );
  const inside = lines.slice(1, Math.max(1, end));
  // A rule, words without a key and another rule are Markdown, and must not be lost.
  const isMarkdown = inside.some((line) => line.trim() !== '') && !inside.some((line) => YAML_LINE.test(line));
  if (end !== -1 && !isMarkdown) return {frontMatter: inside.join('\n'), bodyLine: end + 1, unclosed: false};
  // A rule before a text without front matter is not a mistake; one before a `key:` is.
  return {bodyLine: 0, unclosed: /^[A-Za-z-]+:(\s|$)/.test(lines[1] ?? '')};
}
