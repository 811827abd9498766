/** How the text of a briefing is written. */
export type TextFormat = 'markdown' | 'json';

const BY_TYPE = new Map<string, TextFormat>([
  ['text/markdown', 'markdown'],
  ['text/x-markdown', 'markdown'],
  ['application/json', 'json'],
  ['text/json', 'json'],
]);
const BY_EXTENSION = new Map<string, TextFormat>([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['mdown', 'markdown'],
  ['txt', 'markdown'],
  ['json', 'json'],
]);
/** The types that servers send if they do not know what a file is. */
const UNKNOWN = new Set(['', 'text/plain', 'application/octet-stream']);
/** Never a briefing, whatever the URL looks like: login and error pages, placeholders. */
const REFUSED = /^(?:text\/html|application\/xhtml\+xml|(?:image|audio|video|font)\/.*)$/;

/**
 * The format of an answer, by its content type or, if that does not tell, by its URL.
 *
 * @param type type and subtype in lower case; empty if the answer names none
 * @param url the absolute URL that the answer came from, after redirects
 * @returns undefined if the answer is not a briefing
 */
export function textFormat(type: string, url: string): TextFormat | undefined {
  if (REFUSED.test(type)) return undefined;
  if (type.endsWith('+json')) return 'json';
  return BY_TYPE.get(type) ?? BY_EXTENSION.get(extension(url)) ?? (UNKNOWN.has(type) ? 'markdown' : undefined);
}

function extension(url: string): string {
  return /\.([a-z]+)$/i.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? '';
}
