import {pattern} from './languages/index.js';

/** What holds digits and says nothing that could differ: URLs, addresses, times of day, telephone numbers, scores of a clock round. */
const MASKED: readonly RegExp[] = [
  /\b(?:https?:\/\/|www\.)[^\s<>«»“”]+/giu,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
  // A domain with its path: example.org/2025/10/14.
  /\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\/[^\s<>«»“”]*/giu,
  // 16:40, 16:40:12, 4.40 p.m., 4 pm, 16h40, 16 h 40, 16 ч 40 мин, 16.40 Uhr.
  /(?<![\p{L}\d:.,])\d{1,2}:\d{2}(?::\d{2})?(?:\s*(?:[ap]\.?\s?m\b\.?|uhr\b))?(?![\p{L}\d:])/giu,
  /(?<![\p{L}\d:.,])\d{1,2}(?:[.:]\d{2})?\s?(?:[ap]\.m\.|[ap]m\b|uhr\b|o[’']clock\b)/giu,
  /(?<![\p{L}\d:.,])\d{1,2}\s?h(?:\s?\d{2})?(?![\p{L}\d])/giu,
  /(?<![\p{L}\d:.,])\d{1,2}\s?ч(?:\.|ас\p{L}*)?\s\d{1,2}\s?м(?:\.|ин\p{L}*)/giu,
  // Half past seven, a quarter to three, twenty to five, six minutes past ten, four in the morning.
  pattern(
    String.raw`
      (?<!\p{L})(?:(?:a\s+)?(?:quarter|half|HOUR(?:[- ]HOUR)?)(?:\s+minutes?)?\s+(?:past|to|after|before)\s+(?:midnight|noon|
      HOUR)|(?:HOUR|\d{1,2})(?:[- ]thirty)?\s+(?:o[’']clock|(?:in\s+the\s+(?:morning|afternoon|evening)|at\s+night)))(?!\p{L})
    `,
    'giu',
  ),
  pattern(
    String.raw`
      (?<!\p{L})(?:\p{L}+|\d{1,2})\s+heures(?:\s+(?:et\s+)?(?:demie|quart|\p{L}+|\d{1,2}))?\s+(?:du\s+matin|du\s+soir|
      de\s+l[’']après-midi)
    `,
    'giu',
  ),
  /(?<!\p{L})(?:\p{L}+|\d{1,2})\s+час(?:ов|а)?\s+(?:утра|вечера|дня|ночи)/giu,
  // A telephone number: groups of digits, seven or more in all.
  /(?<![\p{L}\d.,])(?:\+\d{1,3}[\s.-]?)?(?:\(\d{1,5}\)[\s.-]?)\d{2,4}(?:[\s.-]\d{2,4})+(?![\p{L}\d])/gu,
  /(?<![\p{L}\d.,])\+\d{1,3}(?:[\s.-]?\d{2,4}){2,5}(?![\p{L}\d])/gu,
  /(?<![\p{L}\d.,])0\d{0,4}(?:[\s.\u00A0-]\d{2,4}){2,5}(?![\p{L}\d])/gu,
  /(?<![\p{L}\d.,])\d{3}[- ]\d{4}(?![\p{L}\d-])/gu,
  // Round the clock, and every day.
  /(?<![\p{L}\d])24\/7(?![\p{L}\d])/gu,
  // A number in brackets, as others mark their notes.
  /\[\d+\]/gu,
  // Versions: 2.0.1.
  /(?<![\p{L}\d.,])(?!\d{1,3}(?:\.\d{3})+(?![\d.]))(?!\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})(?!\d))v?\d+\.\d+\.\d+(?:\.\d+)*(?![\p{L}\d])/gu,
];

const HOURS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty';
const PATTERNS = MASKED.map((pattern) => new RegExp(pattern.source.replaceAll('HOUR', `(?:${HOURS})`), pattern.flags));

/** A text in which blanks stand for what must not be read as a figure. */
export function masked(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const made = PATTERNS.reduce(
    (rest, pattern) => rest.replace(pattern, (found) => ' '.repeat(found.length)),
    latinDigits(text),
  );
  // What is read is read several times in a row: for its dates, its figures, its names.
  if (known.size >= 64) known.clear();
  known.set(text, made);
  return made;
}

const known = new Map<string, string>();

/** A text with the digits of Arabic and Persian as others have them. */
function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

/** The hours of the clock that a text names. */
export function hoursIn(text: string): Set<number> {
  return new Set(
    [...text.matchAll(/(?<![\p{L}\d.,])(\d{1,2})(?:[:.]\d{2}|\s?(?:[hч]|[ap]\.?m)(?!\p{L}))/gu)].map(([, hour]) =>
      Number(hour),
    ),
  );
}

/** A time of day that a text gives to the minute: minutes of half a day, because not all say which half. */
export function clocksIn(text: string): {readonly at: number; readonly text: string; readonly minutes: number}[] {
  const found = text.matchAll(
    /(?<![\p{L}\d.,:/-])([01]?\d|2[0-3])(?::|\s?h\s?|\.(?=\d{2}\s?(?:[ap]\.?\s?m\b|uhr)))([0-5]\d)(?![\d:])/giu,
  );
  return [...found].map(({0: written, 1: hour, 2: minute, index}) => ({
    at: index,
    text: written,
    minutes: (Number(hour) % 12) * 60 + Number(minute),
  }));
}

/** Telephone numbers of a text: their last digits, which all ways of writing them share. */
export function phonesIn(text: string): {readonly at: number; readonly text: string; readonly digits: string}[] {
  const found = text.matchAll(
    /(?<![\p{L}\d.,])(?:\+|\(?0)\d{0,4}\)?(?:[\s.\u00A0-]?\(?\d{2,4}\)?){2,5}(?![\p{L}\d])/gu,
  );
  return [...found].flatMap(({0: written, index}) => {
    const digits = written.replace(/\D/g, '');
    return digits.length < 7 ? [] : [{at: index, text: written, digits: digits.slice(-7)}];
  });
}
