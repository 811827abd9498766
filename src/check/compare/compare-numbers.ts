import {fractionsIn} from './fractions.js';
import {type Finding, namePassages, passageRead, said, verbOf} from './held.js';
import {languageOf} from './languages/index.js';
import {clocksIn, masked, phonesIn} from './masked.js';
import {namedNumbersIn} from './named-numbers.js';
import type {CitedPassage} from './passage.js';

/** Something of a text that passages have as well, or have another of its kind. */
interface Found {
  readonly at?: number;
  readonly text: string;
}

/**
 * Holds what words have of a kind against what the passages have of it.
 *
 * @param given what of the passages is of the same kind as one of the words
 * @returns undefined if nothing is compared
 */
function compareKind<T extends Found & {readonly at: number}, G extends Found>(
  own: readonly T[],
  given: (each: T) => readonly G[],
  isSame: (a: T, b: G) => boolean,
  {passages, from}: {readonly passages: readonly CitedPassage[]; readonly from: number},
): Finding[] | undefined {
  const compared = own.filter((each) => given(each).length > 0);
  if (compared.length === 0) return undefined;
  return compared.flatMap((each): Finding[] => {
    const others = given(each);
    if (others.some((other) => isSame(each, other))) return [];
    const says = `which ${verbOf(passages, 'says', 'say')} ${said(others.map(({text}) => text))}`;
    const message = `“${each.text}” does not stand in ${namePassages(passages)}, ${says}. Write what the passage says.`;
    return [{code: 'figure-differs', at: from + each.at, message}];
  });
}

/** Numbers of names: the same article, another number. */
export function compareNamed(
  words: string,
  passages: readonly CitedPassage[],
  from: number,
  lang: string | undefined,
): Finding[] | undefined {
  return compareKind(
    namedNumbersIn(masked(words), languageOf(lang)),
    ({label}) =>
      passages.flatMap((passage) =>
        namedNumbersIn(passage.sentences, languageOf(passage.lang)).filter((each) => each.label === label),
      ),
    // “Articles 11 and 12” have no label for each.
    ({number}) =>
      passages.some(({sentences}) =>
        new RegExp(`(?<![\\d.,])${number.replaceAll('.', '\\.')}(?![\\d]|[.,]\\d)`).test(sentences),
      ),
    {passages, from},
  );
}

/** Times of day to the minute. */
export function compareClocks(words: string, passages: readonly CitedPassage[], from: number): Finding[] | undefined {
  const own = clocksIn(words);
  if (own.length === 0) return undefined;
  const given = passages.flatMap(({sentences}) => clocksIn(sentences));
  return compareKind(
    own,
    () => given,
    (a, b) => a.minutes === b.minutes,
    {passages, from},
  );
}

/** Telephone numbers, digit by digit. */
export function comparePhones(words: string, passages: readonly CitedPassage[], from: number): Finding[] | undefined {
  const own = phonesIn(words);
  if (own.length === 0) return undefined;
  const given = passages.flatMap(({sentences}) => phonesIn(sentences));
  return compareKind(
    own,
    () => given,
    (a, b) => a.digits === b.digits,
    {passages, from},
  );
}

/** Fractions in words, where the passage has another fraction or share. */
export function compareFractions(
  words: string,
  passages: readonly CitedPassage[],
  from: number,
): Finding[] | undefined {
  const own = fractionsIn(words);
  if (own.length === 0) return undefined;
  const given = passages.flatMap((passage) => [
    ...fractionsIn(passage.sentences),
    ...passageRead(passage).figures.flatMap(({unit, value, text}) =>
      unit?.measure === 'percent' ? [{text, percent: value}] : [],
    ),
  ]);
  return compareKind(
    own,
    () => given,
    (a, b) => Math.abs(a.percent - b.percent) <= 1.5,
    {passages, from},
  );
}
