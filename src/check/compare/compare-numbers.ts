import {fractionsIn} from './fractions.js';
import {namePassages, passageRead, said, type Finding} from './held.js';
import {languageOf} from './languages/index.js';
import {clocksIn, masked, phonesIn} from './masked.js';
import {namedNumbersIn} from './named-numbers.js';
import type {CitedPassage} from './passage.js';

/** Numbers of names: the same article, another number. */
export function compareNamed(
  words: string,
  passages: readonly CitedPassage[],
  from: number,
  lang: string | undefined,
): Finding[] | undefined {
  const named = namedNumbersIn(masked(words), languageOf(lang));
  if (named.length === 0) return undefined;
  return named.flatMap(({at, text, label, number}): Finding[] => {
    const given = passages.flatMap((passage) =>
      namedNumbersIn(passage.sentences, languageOf(passage.lang)).filter((each) => each.label === label),
    );
    const isThere = passages.some(({sentences}) =>
      new RegExp(`(?<![\\d.,])${number.replaceAll('.', '\\.')}(?![\\d]|[.,]\\d)`).test(sentences),
    );
    if (given.length === 0 || isThere) return [];
    return [
      {
        code: 'figure-differs',
        at: from + at,
        message: differs(text, passages, given),
      },
    ];
  });
}

/** Times of day to the minute. */
export function compareClocks(words: string, passages: readonly CitedPassage[], from: number): Finding[] | undefined {
  const own = clocksIn(words);
  const given = passages.flatMap(({sentences}) => clocksIn(sentences));
  if (own.length === 0 || given.length === 0) return undefined;
  return own.flatMap(({at, text, minutes}): Finding[] => {
    if (given.some((each) => each.minutes === minutes)) return [];
    return [
      {
        code: 'figure-differs',
        at: from + at,
        message: differs(text, passages, given),
      },
    ];
  });
}

/** Telephone numbers, digit by digit. */
export function comparePhones(words: string, passages: readonly CitedPassage[], from: number): Finding[] | undefined {
  const own = phonesIn(words);
  const given = passages.flatMap(({sentences}) => phonesIn(sentences));
  if (own.length === 0 || given.length === 0) return undefined;
  return own.flatMap(({at, text, digits}): Finding[] => {
    if (given.some((each) => each.digits === digits)) return [];
    return [
      {
        code: 'figure-differs',
        at: from + at,
        message: differs(text, passages, given),
      },
    ];
  });
}

/** Fractions in words, where the passage has another fraction or share. */
export function compareFractions(
  words: string,
  passages: readonly CitedPassage[],
  from: number,
): Finding[] | undefined {
  const own = fractionsIn(words);
  if (own.length === 0) return undefined;
  return own.flatMap(({at, text, percent}): Finding[] => {
    const fractions = passages.flatMap(({sentences}) => fractionsIn(sentences));
    const shares = passages.flatMap((passage) =>
      passageRead(passage).figures.filter(({unit}) => unit?.measure === 'percent'),
    );
    const given = [
      ...fractions.map((each) => ({text: each.text, percent: each.percent})),
      ...shares.map((each) => ({text: each.text, percent: each.value})),
    ];
    if (given.length === 0 || given.some((each) => Math.abs(each.percent - percent) <= 1.5)) return [];
    return [
      {
        code: 'figure-differs',
        at: from + at,
        message: differs(text, passages, given),
      },
    ];
  });
}

function differs(text: string, passages: readonly CitedPassage[], given: readonly {readonly text: string}[]): string {
  const says = said(given.map((each) => each.text));
  return `“${text}” does not stand in ${namePassages(passages)}, which says ${says}. Write what the passage says.`;
}
