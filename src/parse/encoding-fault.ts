/** A place in a text that shows that it was read in the wrong encoding. */
export interface EncodingFault {
  readonly offset: number;
  readonly message: string;
}

/** What bytes from 80 to BF are in Windows-1252, and in Windows-1251: they go on with a character of UTF-8. */
const NEXT = '\u0080-¿Œ-ƒˆ˜–-™';
const CYRILLIC_NEXT = '\u0098-»Ѐ-Џѐ-џґҐ–-™';

/**
 * UTF-8 that was read in an encoding of one byte for each letter, and saved so. Only what no language writes: a word in
 * capitals may end before a mark (`CAFÉ»`), but `Ã` stands neither before `©` nor behind a small letter, and no word is `Ð°Ð·`.
 */
const READ_TWICE = new RegExp(
  [
    // Letters of Latin alphabets.
    'Ã[¡-©¬®-±´-¶¸¼-¿]',
    `[a-z]Ã[${NEXT}]`,
    `[a-z][Â-ÖØ-Þ][${NEXT}][a-z]`,
    '[Â-ßâ][\u0080-\u0084\u0086-\u009f]',
    // Marks.
    `â€[${NEXT}]|â„¢|â‚¬`,
    // Cyrillic, Armenian, Arabic, Georgian.
    `(?:[ÐÑ][${NEXT}]){2}`,
    `(?:[ÄÅÆÔ-ÖØ-Û][${NEXT}]){3}`,
    `(?:áƒ[${NEXT}]){2}`,
    // Cyrillic and marks in Windows-1251.
    `(?:[РС][${CYRILLIC_NEXT}]){4}`,
    'вЂ[њќ™”“¦№ћў\u0098]',
  ].join('|'),
);

/** The first sign that a text is not what its author wrote: a letter that was lost, or one that has become several. */
export function encodingFault(text: string): EncodingFault | undefined {
  const lost = text.indexOf('\uFFFD');
  if (lost !== -1) {
    const message = 'This is not UTF-8: a letter is lost. Save it as UTF-8, and write the letter again.';
    return {offset: lost, message};
  }
  const twice = READ_TWICE.exec(text);
  if (!twice) return undefined;
  const letters = twice[0].replace(/[a-z]/g, '');
  const message = `“${letters}” is UTF-8 read in another encoding. Save the original as UTF-8.`;
  return {offset: twice.index + twice[0].indexOf(letters), message};
}
