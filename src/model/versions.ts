import type {Brief} from './brief.js';
import {firstDayOf, lastDayOf, type BriefDate} from './date.js';

/** The same briefing in another language. */
export interface Version {
  /** BCP 47 tag. That of an original may be unknown. */
  readonly lang: string | undefined;
  readonly url: string;
  readonly isOriginal: boolean;
}

/** The other versions of a briefing: its original, then the translations in the author's order. */
export function versionsOf({lang, translations = {}, translationOf, original}: Brief): readonly Version[] {
  const known = original?.lang ?? Object.entries(translations).find(([, url]) => url === translationOf)?.[0];
  const others = Object.entries(translations).filter(
    ([tag, url]) => tag !== lang && tag !== known && url !== translationOf,
  );
  return [
    ...(translationOf === undefined ? [] : [{lang: known, url: translationOf, isOriginal: true}]),
    ...others.map(([tag, url]) => ({lang: tag, url, isOriginal: false})),
  ];
}

/**
 * The version for a language, the most specific one: `fr-CH` finds `fr`.
 *
 * @returns undefined if there is none, or if the briefing itself is it
 */
export function versionFor(brief: Brief, tag: string): Version | undefined {
  const versions = [{lang: brief.lang}, ...versionsOf(brief)];
  for (let wanted = tag.toLowerCase(); wanted !== ''; wanted = wanted.replace(/-?[^-]*$/, '')) {
    const found = versions.find(({lang}) => lang?.toLowerCase() === wanted);
    if (found) return 'url' in found ? found : undefined;
  }
  return undefined;
}

/** A translation with what its original says of both: its other translations, its language, and when it was last changed. */
export function translatedFrom(translation: Brief, original: Brief, url: string): Brief {
  const {lang, updated = original.published, translations} = original;
  return {
    ...translation,
    translations: {...translations, ...translation.translations},
    translationOf: url,
    original: {...(lang && {lang}), ...(updated && {updated})},
  };
}

/**
 * When the original was last changed, if that was after the translation. A date that is known to the month is later only if
 * all of the month is.
 */
export function laterOriginal({published, updated = published, original}: Brief): BriefDate | undefined {
  return updated && original?.updated && lastDayOf(updated) < firstDayOf(original.updated)
    ? original.updated
    : undefined;
}
