import type {Passage, Source} from './brief.js';

/**
 * The address of a source, at a passage of it: a text fragment (https://wicg.github.io/scroll-to-text-fragment/).
 *
 * @returns undefined if the source has no address, or one that no fragment can be added to
 */
export function passageUrl(source: Source, passage?: Passage): string | undefined {
  const {url} = source;
  if (url === undefined || !passage || !/^https?:/.test(url)) return url;
  const directive = [passage.start, ...(passage.end === undefined ? [] : [passage.end])].map(encodeFragment).join(',');
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** In a text directive `-`, `,` and `&` have a meaning of their own and are percent-encoded too. Of JSON the words may be no proper text. */
function encodeFragment(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D');
}
