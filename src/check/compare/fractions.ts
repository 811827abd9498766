import {pattern} from './languages/index.js';

const FRACTION_ENDS =
  '(?=\\s+(?:of(?!\\s+an?\\s+(?:m|b|tr)illion)|more|less|fewer|higher|lower|up|down|larger|smaller|as)(?!\\p{L}))';

const PARTS: Readonly<Record<string, number>> = {
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};

const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twenty: 20,
};

const ODDS = pattern(
  String.raw`(?<![\p{L}\d.,])(one|two|three|four|five|six|seven|eight|nine|\d)(?:\s+\p{L}+){0,2}\s+(?:in|out\s+of)\s+(?:every\s+)?
    (\d{1,2}|100|two|three|four|five|six|eight|ten|twenty)(?![\d\p{L}])`,
  'giu',
);

/** In French and Russian. */
const OTHERS: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})(?:un\s+tiers|une?\s+(?:\p{L}+\s+)?sur\s+trois|треть[юи]?|кажд\p{L}+\s+трет\p{L}+)(?!\p{L})/giu, 100 / 3],
  [/(?<!\p{L})(?:deux\s+tiers|deux\s+(?:\p{L}+\s+)?sur\s+trois|дв(?:е|ух)\s+трет(?:и|ей))(?!\p{L})/giu, 200 / 3],
  [/(?<!\p{L})(?:un\s+quart|une?\s+(?:\p{L}+\s+)?sur\s+quatre|четверт[ьи]|кажд\p{L}+\s+четверт\p{L}+)(?!\p{L})/giu, 25],
  [/(?<!\p{L})(?:trois\s+quarts|три\s+четверти)(?!\p{L})/giu, 75],
  [/(?<!\p{L})(?:la\s+moitié|une?\s+(?:\p{L}+\s+)?sur\s+deux|половин[ауы]?|кажд\p{L}+\s+втор\p{L}+)(?!\p{L})/giu, 50],
  [
    /(?<!\p{L})(?:un\s+cinquième|une?\s+(?:\p{L}+\s+)?sur\s+cinq|пят(?:ая|ую|ой)\s+част\p{L}+|кажд\p{L}+\s+пят\p{L}+)(?!\p{L})/giu,
    20,
  ],
  [
    /(?<!\p{L})(?:un\s+dixième|une?\s+(?:\p{L}+\s+)?sur\s+dix|десят(?:ая|ую|ой)\s+част\p{L}+|кажд\p{L}+\s+десят\p{L}+)(?!\p{L})/giu,
    10,
  ],
];

const PART_OF = new RegExp(
  `(?<!\\p{L})(an?|one|two|three|four|five)[ -](${Object.keys(PARTS).join('|')})s?` +
    `(?:${FRACTION_ENDS}|(?<=\\bby\\s+\\p{L}+[ -]\\p{L}+)(?!\\p{L}))`,
  'giu',
);

/** Fractions in English words, as parts of a hundred: “a fifth more”, “two thirds of”, “one call in 20”, “half”. */
export function fractionsIn(text: string): {readonly at: number; readonly text: string; readonly percent: number}[] {
  const parts = [...text.matchAll(PART_OF)].map(({0: written, 1: count = '', 2: part = '', index}) => ({
    at: index,
    text: written,
    percent: ((COUNTS[count.toLowerCase()] ?? 1) / (PARTS[part.toLowerCase()] ?? 1)) * 100,
  }));
  const halves = [
    ...text.matchAll(/(?<![\p{L}-])half(?=\s+(?:of|the|its|their|his|her|all|as)(?!\p{L})|[,.;])/giu),
  ].map(({0: written, index}) => ({at: index, text: written, percent: 50}));
  const odds = [...text.matchAll(ODDS)].map(({0: written, 1: a = '', 2: b = '', index}) => ({
    at: index,
    text: written,
    percent: ((COUNTS[a.toLowerCase()] ?? Number(a)) / (COUNTS[b.toLowerCase()] ?? Number(b))) * 100,
  }));
  const others = OTHERS.flatMap(([pattern, percent]) =>
    [...text.matchAll(pattern)].map(({0: written, index}) => ({at: index, text: written, percent})),
  );
  return [...parts, ...halves, ...odds, ...others].filter(({percent}) => percent > 0 && percent < 100);
}
