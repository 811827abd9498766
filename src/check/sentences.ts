import {pattern} from './compare/languages/index.js';

/** A sentence of a paragraph. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** What ends in a full stop and does not end a sentence. */
const ABBREVIATION = pattern(
  String.raw`
      (?:^|[\s(“"«])(?:\p{Lu}\.(?:\s?\p{Lu}\.)*|(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Rev|Hon|No|Nos|vs|
      approx|ca|cf|e\.g|i\.e|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Co|Corp|M|MM|Mme|av|env|г|гг|тыс|млн|
      млрд|руб|ул|им|т\.\s?е|т\.\s?д|см|стр|др|проф|акад|н\.\s?э)\.)[\s\u00A0]*$
    `,
  'u',
);

/** The sentences of a paragraph, by Unicode's rules (UAX #29) and with the usual abbreviations. */
export function sentencesIn(paragraph: string, lang = 'en'): Stretch[] {
  const tag = Intl.Segmenter.supportedLocalesOf(lang.split('-', 1)).length > 0 ? lang : 'en';
  const segmenter = segmenters.get(tag) ?? new Intl.Segmenter(tag, {granularity: 'sentence'});
  segmenters.set(tag, segmenter);
  const found: {start: number; end: number}[] = [];
  for (const {segment, index} of segmenter.segment(paragraph)) {
    const last = found.at(-1);
    const goesOn =
      last !== undefined &&
      (ABBREVIATION.test(paragraph.slice(last.start, last.end)) || /^["”»’)\]]*\s*[\p{Ll}—–,;]/u.test(segment));
    if (goesOn) last.end = index + segment.length;
    else found.push({start: index, end: index + segment.length});
  }
  return found;
}
