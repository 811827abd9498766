/** Characters that have a direction: all scripts of the Basic Multilingual Plane, and of the others those written from the right. */
const STRONG = /[A-Za-z\u00c0-\u1fff\u2c00-\ud7ff\ud802\ud803\ud83a\ud83b\uf900-\uffff]/;
const FROM_RIGHT = /[\u0590-\u08ff\ud802\ud803\ud83a\ud83b\ufb1d-\ufdff\ufe70-\ufeff]/;

/**
 * Which way a text runs, by its first letter, as `dir="auto"` finds it (https://html.spec.whatwg.org/#auto-directionality).
 * On an element with much content, `dir="auto"` makes a browser scan all of it again for each node that is inserted.
 */
export function directionOf(text: string): 'ltr' | 'rtl' {
  return FROM_RIGHT.test(STRONG.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr';
}
