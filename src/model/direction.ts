/** Characters that have a direction: all scripts of the Basic Multilingual Plane, and of the others those written from the right. */
const STRONG = /[A-Za-z\u00c0-\u1fff\u2c00-\ud7ff\ud802\ud803\ud83a\ud83b\uf900-\uffff]/;
const FROM_RIGHT = /[\u0590-\u08ff\ud802\ud803\ud83a\ud83b\ufb1d-\ufdff\ufe70-\ufeff]/;

/** Languages whose usual script is written from the right, and the scripts that are (ISO 15924). */
const LANGUAGE_FROM_RIGHT = /^(?:ar|arc|ckb|dv|fa|he|iw|ji|ks|nqo|prs|ps|sd|syr|ug|ur|yi)(?:-|$)/i;
const SCRIPT_FROM_RIGHT = /^(?:Adlm|Arab|Aran|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)$/i;
/** The script in a tag: four letters after the language and what extends it. */
const SCRIPT = /^[a-z]{2,8}(?:-[a-z]{3}){0,3}-([a-z]{4})(?:-|$)/i;
/** Undetermined, several, none, or somebody's own: such a tag says nothing of a direction. */
const NO_LANGUAGE = /^(?:und|mul|zxx|mis|x|i)(?:-|$)/i;

type Direction = 'ltr' | 'rtl';

/**
 * Which way a language is written: what an author has declared, not the first letter of a text, which may be a foreign name
 * (https://www.w3.org/TR/string-meta/).
 *
 * @param lang BCP 47 tag
 * @returns undefined if it is not known
 */
export function languageDirection(lang: string | undefined): Direction | undefined {
  if (!lang) return undefined;
  const script = SCRIPT.exec(lang)?.[1];
  if (script !== undefined) return SCRIPT_FROM_RIGHT.test(script) ? 'rtl' : 'ltr';
  if (NO_LANGUAGE.test(lang)) return undefined;
  return LANGUAGE_FROM_RIGHT.test(lang) ? 'rtl' : 'ltr';
}

/**
 * Which way a text runs, by its first letter, as `dir="auto"` finds it (https://html.spec.whatwg.org/#auto-directionality).
 * On an element with much content, `dir="auto"` makes a browser scan all of it again for each node that is inserted.
 */
export function directionOf(text: string): Direction {
  return FROM_RIGHT.test(STRONG.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr';
}
