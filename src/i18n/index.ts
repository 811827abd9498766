export {languageTag} from './language-tag.js';
export {languageName} from './language-name.js';
export {addLocale, localeFor, type Locale, type LocaleDefinition} from './locale.js';
export type {FailureReason, PartialWords, Words} from './words.js';
