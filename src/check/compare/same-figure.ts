import type {Figure} from './figures.js';
import {fractionsIn} from './fractions.js';
import {documentRead, passageRead} from './held.js';
import {languageOf, type Language, type Qualifier} from './languages/index.js';
import {hoursIn} from './masked.js';
import type {CitedPassage} from './passage.js';
import {hasTime} from './times.js';

/** “One” and “first” are articles and adverbs as often as numbers. */
export function isComparable({value, isDigits}: Figure): boolean {
  return isDigits || (value > 0 && value !== 1);
}

/** Whether two figures say the same, units of one measure converted. */
export function isSame(a: Figure, b: Figure): boolean {
  if (a.unit && b.unit) {
    if (a.unit.measure !== b.unit.measure) return false;
    return isClose(a.value * a.unit.factor, b.value * b.unit.factor, a.qualifier);
  }
  return isClose(a.value, b.value, a.qualifier);
}

/** A statement that says “about” or “over” may round what its passage says exactly. */
function isClose(stated: number, given: number, qualifier: Qualifier | undefined): boolean {
  const difference = given - stated;
  if (Math.abs(difference) <= Math.abs(given) * 1e-9) return true;
  // Rounded is rounder.
  if (qualifier === undefined || digitsOf(stated) >= digitsOf(given)) return false;
  const share = difference / stated;
  if (qualifier === 'about') return Math.abs(share) <= 0.06;
  if (qualifier === 'over') return share > 0 && share <= 0.25;
  return share < 0 && share >= -0.2;
}

/** How many digits of a number are not zeros at its end. */
function digitsOf(value: number): number {
  return String(value).replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length;
}

/** What a passage says in another way: “both”, a list of so many names, a year, a day. */
export function isMeant(figure: Figure, passage: CitedPassage, before: string): boolean {
  const {words} = languageOf(passage.lang);
  const {value} = figure;
  const text = passage.sentences.toLowerCase();
  if (words)
    for (const [word, number] of words.also)
      if (number === value && new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(text)) return true;
  if (value === 1 && /(?<!\p{L})(?:an?|one|une?|один|одна|одно|одного|одной)(?!\p{L})/u.test(text)) return true;
  if (
    figure.unit?.measure === 'percent' &&
    fractionsIn(passage.sentences).some(({percent}) => Math.abs(percent - value) <= 1)
  )
    return true;
  const isHour = /(?<!\p{L})(?:at|by|around|until|till|from|à|vers|в|около)\s+$/iu.test(before);
  const hours = hoursIn(passage.sentences);
  if (hours.has(value) || hours.has(value + 12)) {
    // “8 hours”, “at five”: a time of day.
    if (figure.unit?.factor === 3600 || (!figure.unit && value <= 24 && isHour)) return true;
  }
  // In a language whose number words are not known, a number may stand there in words.
  const digits = passageRead(passage).figures.filter(({isDate}) => !isDate);
  if (
    !words &&
    value <= 1000 &&
    Number.isInteger(value) &&
    !digits.some((each) => each.value <= 1000 && each.unit?.measure === figure.unit?.measure) &&
    !documentRead(passage).figures.some((each) => !each.isDate && each.value === value)
  )
    return true;
  if (!figure.isDigits && !figure.unit && value <= 12 && isCounted(value, passage.sentences)) return true;
  return figure.isYearLike && hasTime({year: value}, passageRead(passage).times);
}

/** “Eight points higher”: what is the difference of two figures of the passage, or of its years and its own. */
export function isWorkedOut(figure: Figure, words: string, passage: CitedPassage, {words: rules}: Language): boolean {
  const beside = words.slice(Math.max(0, figure.at - 24), figure.end + 32);
  if (!rules?.derived.test(beside)) return false;
  const {figures, times} = passageRead(passage);
  const years = [
    ...times.points.flatMap(({year}) => year ?? []),
    ...(passage.published ? [Number(passage.published.iso.slice(0, 4))] : []),
  ];
  if (figure.unit?.measure === 'months' && isDifference(figure.value * (figure.unit.factor / 12), years)) return true;
  const alike = figures.filter(
    ({isDate, unit}) =>
      !isDate &&
      (figure.unit === undefined ||
        unit?.measure === figure.unit.measure ||
        figure.unit.measure === 'percentage points'),
  );
  return isDifference(
    figure.value,
    alike.map(({value}) => value),
  );
}

function isDifference(value: number, numbers: readonly number[]): boolean {
  return numbers.some((a, n) => numbers.slice(n + 1).some((b) => Math.abs(Math.abs(a - b) - value) <= value * 1e-6));
}

/** Whether a text lists so many things: “Latvia, Estonia and Poland” are three. */
function isCounted(value: number, text: string): boolean {
  return text.split(/[;:.!?()]/).some((clause) => {
    const commas = clause.match(/,/g)?.length ?? 0;
    const ands = clause.match(/(?<!\p{L})(?:and|or|et|ou|и|или)(?!\p{L})/gu)?.length ?? 0;
    if (ands === 0) return false;
    return value === 2 ? ands >= 1 : commas + 2 >= value && commas > 0 && value <= commas + ands + 1;
  });
}
