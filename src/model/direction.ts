/** The first character that has a direction, for all scripts of the Basic Multilingual Plane; of the others, those written from the right. */
const STRONG = /[A-Za-z\u00c0-\u1fff\u2c00-\ud7ff\ud802\ud803\ud83a\ud83b\uf900-\uffff]/;
const FROM_RIGHT = /[\u0590-\u08ff\ud802\ud803\ud83a\ud83b\ufb1d-\ufdff\ufe70-\ufeff]/;

/**
 * Which way a text runs, by its first letter, as `dir="auto"` finds it (https://html.spec.whatwg.org/#auto-directionality).
 * On an element that holds much, `dir="auto"` makes a browser look through all of it again for each node that is put in.
 */
export function directionOf(text: string): 'ltr' | 'rtl' {
  return FROM_RIGHT.test(STRONG.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr';
}
