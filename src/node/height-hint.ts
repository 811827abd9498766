/** What a card's text takes in a column of 960 px at 16 px, measured on the briefings of this repository; lengths in `em`. */
const CHARACTERS_IN_A_LINE = 80;
const LINE = 1.45;
const AROUND_A_TEXT = 0.1;
const FRAME = 5;

/** Tags that begin or end a line of their own. */
const BLOCK =
  /<\/?(?:article|blockquote|br|dd|div|dl|dt|figcaption|figure|h[1-6]|header|hr|li|ol|p|pre|section|summary|table|td|th|tr|ul)\b[^>]*>/;

/**
 * About how high the card of a snapshot will be, in `em`: for a `min-height` that keeps the page from jumping when the card
 * takes the snapshot's place.
 *
 * It is estimated from the lengths of the texts, for a wide column, where a card is lowest: an empty foot would look worse
 * than a small jump. In a narrow column the card is higher (half as high again at 360 px), and the hint helps less.
 *
 * @param html what `snapshot` gives
 */
export function heightHint(html: string): number {
  const folded = html.replace(/<\/summary>.*?<\/details>/gs, '</summary>'); // The passages are closed at first.
  const texts = folded.split(BLOCK).map((part) =>
    part
      .replace(/<[^>]*>/g, '')
      .replace(/&[^;]+;/g, '·')
      .trim(),
  );
  const heights = texts
    .filter((text) => text !== '')
    .map(({length}) => Math.ceil(length / CHARACTERS_IN_A_LINE) * LINE + AROUND_A_TEXT);
  return Math.round(heights.reduce((sum, height) => sum + height, FRAME));
}
