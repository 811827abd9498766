import {en} from './en.js';
import {fr} from './fr.js';
import {calendarOf, type Language} from './language.js';
import {ru} from './ru.js';

export type {Language, LanguageWords, NumberWord, Qualifier, Relative} from './language.js';
export {oneOf, pattern, wordsIn} from './language.js';

const WITH_WORDS: Readonly<Record<string, Language>> = {en, fr, ru};
const known = new Map<string, Language>();

/** What is known of a language; of an unknown or invalid tag, English. */
export function languageOf(tag = 'en'): Language {
  const primary = tag.split('-', 1)[0]?.toLowerCase() ?? '';
  const own = Object.hasOwn(WITH_WORDS, primary) ? WITH_WORDS[primary] : known.get(primary);
  if (own) return own;
  const made =
    Intl.DateTimeFormat.supportedLocalesOf(/^[a-z]{2,3}$/.test(primary) ? primary : []).length > 0
      ? calendarOf(primary)
      : en;
  known.set(primary, made);
  return made;
}
