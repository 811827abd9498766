// Adds every language of src/locales/, also in the browser, which cannot list a folder: words.test.ts holds this list to the folder.
import '../../src/locales/az.js';
import '../../src/locales/fa.js';
import '../../src/locales/fr.js';
import '../../src/locales/hy.js';
import '../../src/locales/ru.js';
import '../../src/locales/tr.js';

export const LANGUAGES = ['az', 'fa', 'fr', 'hy', 'ru', 'tr'];

/** The script that a language is written in, by its ISO 15924 code. */
export function scriptOf(lang: string): string {
  return new Intl.Locale(lang).maximize().script ?? '';
}

/** The direction that a language is written in. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return ['Arab', 'Hebr', 'Nkoo', 'Syrc', 'Thaa'].includes(scriptOf(lang)) ? 'rtl' : 'ltr';
}
