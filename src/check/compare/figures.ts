import {pattern, type Language, type Qualifier} from './languages/index.js';
import {masked} from './masked.js';
import {continues, joins, shareBefore, sumOf} from './number-run.js';
import {unitAt, unitBefore, type Unit} from './units.js';

/** A number in a text, in digits or in words. */
export interface Figure {
  readonly at: number;
  readonly end: number;
  /** As written, with its unit. */
  readonly text: string;
  readonly value: number;
  readonly isOrdinal: boolean;
  readonly unit?: Unit | undefined;
  readonly qualifier?: Qualifier | undefined;
  /** Four digits without a unit may be a year as well. */
  readonly isYearLike: boolean;
  /** A number that is written in digits. */
  readonly isDigits: boolean;
  /** Part of a date. */
  readonly isDate?: true;
}

/** A stretch of a text that is something else: a date. */
interface Stretch {
  readonly at: number;
  readonly end: number;
}

const SEPARATED = "\\d{1,3}(?:[ \\u00A0\\u202F\\u2009’']\\d{3})+(?!\\d)";

const BY_LANGUAGE: Readonly<Record<Language['decimal'], RegExp>> = {
  '.': new RegExp(`(?<![\\p{L}\\d.,])(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|${SEPARATED}|\\d+)(?:\\.\\d+)?[½¼¾⅓⅔]?`, 'gu'),
  ',': new RegExp(`(?<![\\p{L}\\d.,])(?:\\d{1,3}(?:\\.\\d{3})+(?!\\d)|${SEPARATED}|\\d+)(?:,\\d+)?[½¼¾⅓⅔]?`, 'gu'),
};

/** `k`, `m`, `bn` after a figure, and words of scale in any language that has none of its own here. */
const SCALE = pattern(
  String.raw`^[\s\u00A0\u202F-]?(?:(k|тыс\.?|tausend|mil|bin|հազար|ათასი|هزار)|
    (m|mn|mln\.?|млн\.?|millions?|millionen|millon(?:es)?|millón|milyon|mio\.?|միլիոն|მილიონი|میلیون)|
    (bn|b|mrd\.?|mlrd|млрд\.?|billions?|milliards?|milliarden?|milyar|milyard|միլիարդ|მილიარდი|میلیارد))(?![\p{L}\d’'/²³])`,
  'iu',
);

const ORDINAL_END = /^(?:st|nd|rd|th|e|ème|er|re|º|ª|-?(?:й|я|е|го|му|м|ой|ый|ая|ого|х))(?![\p{L}\d])/iu;

/**
 * All figures of a text, in order; not those in dates, URLs, times and the like, nor those of names, such as “Boeing 737”, unless
 * they are asked for.
 */
export function figuresIn(
  text: string,
  language: Language,
  dates: readonly Stretch[] = [],
  withNamed = false,
): Figure[] {
  const plain = masked(text);
  const isFree = (at: number, end: number) => !dates.some((date) => at < date.end && end > date.at);
  const digits = [...plain.matchAll(BY_LANGUAGE[language.decimal])].flatMap(({0: written, index}) => {
    const figure = digitFigure(plain, written, index, language, withNamed);
    return figure && isFree(figure.at, figure.end) ? [figure] : [];
  });
  const words = [...wordFigures(plain, language, withNamed), ...(withNamed ? partFigures(plain, language) : [])].filter(
    ({at, end}) => isFree(at, end) && !digits.some((each) => at < each.end && end > each.at),
  );
  return [...digits, ...words].sort((a, b) => a.at - b.at);
}

function digitFigure(
  text: string,
  written: string,
  at: number,
  language: Language,
  withNamed: boolean,
): Figure | undefined {
  const before = text.slice(0, at);
  let end = at + written.length;
  if (/[\p{L}\d][-‑–_/.]?$/u.test(before) && !/\d\s?[-–]$/.test(before) && /[\p{L}_/][-‑–_/.]?$/u.test(before))
    return undefined; // F-16, Covid-19, A320.
  const ordinal = ORDINAL_END.exec(text.slice(end));
  if (ordinal) end += ordinal[0].length;
  else if (/^[\p{L}_]/u.test(text.slice(end)) && !SCALE.test(text.slice(end)) && !unitAt(text.slice(end)))
    return undefined; // 5G, 3D.
  let value = valueOf(written, language);
  // “Min” is a thousand in Azerbaijani, and minutes elsewhere.
  const isThousand = language.tag === 'az' && /^\s?min(?!\p{L})/u.test(text.slice(end));
  const [scale, thousand, million] = ordinal ? [] : isThousand ? [' min', 'min'] : (SCALE.exec(text.slice(end)) ?? []);
  // “3.5m people” are millions, and “3.5m deep” is not.
  const isCounted = /^\s?m\s+(?:people|men|women|children|\p{Ll}{4,}s)(?!\p{L})/u.test(text.slice(end));
  const isMetre = scale !== undefined && /^\s?m$/.test(scale) && !unitBefore(before) && !isCounted;
  if (scale !== undefined && !isMetre) {
    value *= thousand ? 1e3 : million ? 1e6 : 1e9;
    end += scale.length;
  } else if (!ordinal) {
    const word = scaleWord(text, end, language);
    if (word) {
      value *= word.value;
      end = word.end;
    }
    const half = language.words?.half.exec(text.slice(end));
    if (half) {
      value += 0.5;
      end += half[0].length;
    }
  }
  if (!withNamed && isNamed(text, at, end, language)) return undefined;
  return figureOf(text, at, end, value, ordinal !== null, language, {
    isDigits: true,
    isYearLike: /^(?:1[5-9]|20|21)\d\d$/.test(written) && value === Number(written),
  });
}

function valueOf(written: string, {decimal}: Language): number {
  const plain = written.replace(/[ \u00A0\u202F\u2009’'½¼¾⅓⅔]/g, '');
  const part = {'½': 1 / 2, '¼': 1 / 4, '¾': 3 / 4, '⅓': 1 / 3, '⅔': 2 / 3}[written.at(-1) ?? ''] ?? 0;
  return part + Number(decimal === '.' ? plain.replaceAll(',', '') : plain.replaceAll('.', '').replace(',', '.'));
}

/** “1.4 million”: the scale behind digits, in words. */
function scaleWord(text: string, from: number, {words}: Language): {value: number; end: number} | undefined {
  const [found, word] = /^[\s\u00A0\u202F-]+(\p{L}+)/u.exec(text.slice(from)) ?? [];
  const number = word === undefined ? undefined : words?.number(word.toLowerCase());
  return found !== undefined && number && !number.isOrdinal && number.value >= 100
    ? {value: number.value, end: from + found.length}
    : undefined;
}

function figureOf(
  text: string,
  at: number,
  numberEnd: number,
  value: number,
  isOrdinal: boolean,
  {words}: Language,
  more: Pick<Figure, 'isDigits' | 'isYearLike'>,
): Figure {
  // “в 2025 году” is a year, “2000 лет” are not.
  const isYear = more.isYearLike && /^[\s\u00A0]год(?:а|у|ом|е)?(?!\p{L})/u.test(text.slice(numberEnd));
  const after = isOrdinal || isYear ? undefined : unitAt(withoutDe(text.slice(numberEnd)));
  const skipped = after ? text.length - numberEnd - withoutDe(text.slice(numberEnd)).length : 0;
  const unit = after?.unit ?? unitBefore(text.slice(0, at));
  const end = after ? numberEnd + skipped + after.length : numberEnd;
  const sign = /(?:US\$|[$€£₽¥]|EUR\s|USD\s|GBP\s)\s?$/u.exec(text.slice(0, at))?.[0].length ?? 0;
  const before = text.slice(Math.max(0, at - sign - 48), at - sign).replace(/[\u00A0\u202F]/g, ' ');
  const behind = text.slice(end, end + 48);
  // “Over three days” is as long as that.
  const isDuring = /(?:over|sur|в течение)\s+$/i.test(before) && /^(?:time|months)$/.test(unit?.measure ?? '');
  const qualifier = isDuring
    ? undefined
    : (words?.before.find(([pattern]) => pattern.test(before))?.[1] ??
      words?.after.find(([pattern]) => pattern.test(behind))?.[1]);
  return {
    at: at - sign,
    end,
    text: text.slice(at - sign, end).trim(),
    value,
    isOrdinal,
    unit,
    qualifier,
    ...more,
    isYearLike: more.isYearLike && !unit,
  };
}

/** “14 millions d’euros”, “5 million of dollars”. */
function withoutDe(text: string): string {
  return text.replace(/^[\s\u00A0\u202F]+(?:d[’']|de\s|of\s|des\s)/iu, ' ');
}

/** The word before a number. */
function wordBefore(text: string, at: number): {lead: string; word: string} | undefined {
  const before = text.slice(Math.max(0, at - 48), at);
  const [found, word] = /([\p{L}\p{M}’'-]+|№|n°|No\.|no\.|nr\.)[ \u00A0\u202F]$/u.exec(before) ?? [];
  return found === undefined || word === undefined ? undefined : {lead: before.slice(0, -found.length), word};
}

/** A number that belongs to a name: “Article 5”, “Boeing 737”. */
function isNamed(text: string, at: number, end: number, {words, weekdays, months}: Language): boolean {
  const before = wordBefore(text, at);
  if (!before) return false;
  const {lead, word} = before;
  const low = word.toLowerCase();
  const after = text.slice(end);
  // “District 5”, and not “in the district 1,840 pupils”.
  if (words?.labels.has(low)) return !unitAt(after) && /^[\d.]{1,4}$/.test(text.slice(at, end).trim());
  if (!/^\p{Lu}/u.test(word) || !/^\d+$/.test(text.slice(at, end))) return false;
  if (/^(?:US|USD|EUR|GBP)$/.test(word) || weekdays.has(low) || months.has(low)) return false;
  if (words?.beginners.has(low) || words?.number(low)) return false;
  // What is counted stands behind a figure, and seldom behind a name.
  if (
    unitAt(after) ||
    /^[\s\u00A0](?:\p{Ll}+\s)?(?:people|men|women|children|человек|\p{Ll}{3,}s)(?!\p{L})/u.test(after)
  )
    return false;
  const isStart = /(?:^|[.!?…:—–\n]["”»’]?\s*|["“«]\s*)$/u.test(lead);
  // A verb that begins a sentence: “Closed 14 schools”, «Погибли 15». A place: “In Ostrava 15 died”.
  return isStart ? words?.beginner.test(low) !== true : !(PLACE.test(lead) && /^[\s\u00A0]\p{Ll}/u.test(after));
}

const PLACE =
  /(?:^|\s)(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]round|[Oo]utside|[Ff]rom|[Àà]|[Ee]n|[Dd]ans|[Вв]о?|[Пп]од|[Ии]з)\s+(?:\p{Lu}\p{L}*[\s-])*$/u;

const PART = /(?<!\p{L})(?:an?\s+)?(half|quarter|three[- ]quarters)\s+(?:of\s+)?an?\s+/giu;

/** Parts of a unit in English words: “a quarter of a percentage point”, “half a mile”. */
function partFigures(text: string, language: Language): Figure[] {
  if (language.tag !== 'en') return [];
  return [...text.matchAll(PART)].flatMap(({0: written, 1: part = '', index}) => {
    const end = index + written.length;
    if (!unitAt(text.slice(end))) return [];
    const value = /^half/i.test(part) ? 0.5 : /^quarter/i.test(part) ? 0.25 : 0.75;
    return [figureOf(text, index, end, value, false, language, {isDigits: false, isYearLike: false})];
  });
}

/** Numbers in words. */
function wordFigures(text: string, language: Language, withNamed: boolean): Figure[] {
  const {words} = language;
  if (!words) return [];
  const tokens = [...text.matchAll(/[\p{L}\p{M}]+|\d+/gu)].map(({0: word, index}) => ({
    word: word.toLowerCase(),
    at: index,
    end: index + word.length,
    number: words.number(word.toLowerCase()),
  }));
  const found: Figure[] = [];
  for (let n = 0; n < tokens.length; n++) {
    const first = tokens[n];
    // “per cent”, “pour cent” is a unit.
    if (!first?.number || (/^cents?$/.test(first.word) && /(?:pour|per)\s$/i.test(text.slice(0, first.at)))) continue;
    const run = [first];
    for (let next = n + 1; next < tokens.length; next++) {
      const token = tokens[next];
      const last = run.at(-1);
      if (!token || !last || last.number?.isOrdinal || !/^[\s\u00A0-]*$/.test(text.slice(last.end, token.at))) break;
      if (token.number) {
        if (
          !continues(
            run.map(({number}) => number?.value ?? 0),
            token.number.value,
            language.tag,
          )
        )
          break;
        run.push(token);
        continue;
      }
      const following = tokens[next + 1];
      const isWithin =
        words.within.has(token.word) &&
        following?.number &&
        joins(
          run.map(({number}) => number?.value ?? 0),
          following.number.value,
          language.tag,
        );
      if (!isWithin || !/^[\s\u00A0-]*$/.test(text.slice(token.end, following.at))) break;
      run.push(following);
      next++;
    }
    const last = run.at(-1) ?? first;
    n = tokens.indexOf(last);
    const values = run.map(({number}) => number?.value ?? 0);
    const [only = 0] = values;
    const share =
      values.length === 1 && (only >= 1000 || first.word === 'dozen')
        ? shareBefore(text.slice(0, first.at), language)
        : {value: 1, length: 0};
    // “Millions of people” are not a figure.
    if (share === undefined) continue;
    const value = sumOf(values) * share.value;
    const half = words.half.exec(text.slice(last.end));
    const isOrdinal = last.number?.isOrdinal === true;
    if (!withNamed && isNamed(text, first.at, last.end, language)) continue;
    found.push(
      figureOf(
        text,
        first.at - share.length,
        last.end + (half?.[0].length ?? 0),
        value + (half ? 0.5 : 0),
        isOrdinal,
        language,
        {isDigits: false, isYearLike: false},
      ),
    );
  }
  return found;
}
