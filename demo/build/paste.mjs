// What the demo gives to paste: always with the card's height, and with something for readers whom no card reaches.
import {escaped} from './html.mjs';

/** About how high a digest is in a column of an article, in its `em`: rather less, because an empty foot looks worse than a small jump. */
const HEIGHTS = {'caucasus-brief': 33, 'source-compare': 25, 'fact-box': 14, 'event-timeline': 15};

/** Without a comparison the whole card is lower. */
const WITHOUT_COMPARISON = 30;

/** The height that keeps a page from jumping when the card comes; an element that no script has upgraded yet is inline. */
export const heightOf = (tag, brief) =>
  tag === 'caucasus-brief' && brief && !brief.body.some(({type}) => type === 'comparison')
    ? styleOf(WITHOUT_COMPARISON)
    : styleOf(HEIGHTS[tag]);

const styleOf = (height) => `min-height: ${height}em; display: block`;

/** The tag in one line, with its height and a link. @param attributes as they are written in the tag, `src` excluded */
export const pastedTag = (tag, {src, attributes = '', words, height = heightOf(tag)}) =>
  `<${tag} src="${escaped(src)}"${attributes} style="${height}"><p><a href="${escaped(src)}">${escaped(words)}</a></p></${tag}>`;

/** HTML of a card, with its height, as a page without a policy may have it. */
export const withHeight = (text) =>
  text.replace(
    /^<([a-z]+(?:-[a-z]+)+) src="[^"]*\.md"(?![^>]* section=)[^>]*(?=>)/,
    (open, tag) => `${open} style="${heightOf(tag)}"`,
  );
