/** Controls and noncharacters that XML 1.0 forbids in any text (https://www.w3.org/TR/xml/#charsets). */
const FORBIDDEN = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g;

/**
 * A text in which each character that no text can hold is U+FFFD: what XML forbids, and half a character. Its length stays.
 *
 * HTML shows most of them as nothing, but one of them makes a whole feed unreadable.
 */
export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD').toWellFormed();
}

/** Where the first character stands that no text can hold; -1 if there is none. */
export function firstForbidden(text: string): number {
  const clean = withoutForbidden(text);
  if (clean === text) return -1;
  let at = 0;
  while (text[at] === clean[at]) at++;
  return at;
}

/** What the author is told of such a character. */
export function forbiddenCharacter(character: string): string {
  return cannotStand(`U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
}

/** What the author is told of something that stands for such a character. */
export function cannotStand(what: string): string {
  return `${what} cannot stand in a text, and is shown as \uFFFD. Remove it.`;
}
