import type {Passage, Source} from './brief.js';

/**
 * The URL of a source, at one of its passages: a text fragment (https://wicg.github.io/scroll-to-text-fragment/).
 *
 * @returns undefined if the source has no URL
 */
export function passageUrl(source: Source, passage?: Passage): string | undefined {
  const {url} = source;
  if (url === undefined || !passage || !/^https?:/.test(url)) return url;
  const directive = [passage.start, ...(passage.end === undefined ? [] : [passage.end])].map(encodeFragment).join(',');
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/**
 * In a text directive `-`, `,` and `&` have a meaning of their own and are percent-encoded too. Words that come as JSON may not be
 * well-formed.
 */
function encodeFragment(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D');
}
