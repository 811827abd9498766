import type {BriefDate} from '../../model/date.js';
import {capital, documentRead, type Finding, type Held, namePassages, passageRead, said, verbOf} from './held.js';
import {languageOf} from './languages/index.js';
import type {CitedPassage} from './passage.js';
import {timePointsIn, type TimePoint} from './time-points.js';
import {hasTime, sameKindOf} from './times.js';

/**
 * Holds years, months, days and weekdays against passages.
 *
 * @returns undefined if the words have no date
 */
export function compareDates({checked, words, from, passages, others}: Held): Finding[] | undefined {
  const points = timePointsIn(words, languageOf(checked.brief.lang));
  if (points.length === 0) return undefined;
  return points.flatMap((point): Finding[] => {
    const lost = qualifierOf(point, words, passages);
    if (lost !== undefined) {
      const says = `${capital(namePassages(passages))} ${verbOf(passages, 'says', 'say')} “${lost}”`;
      const message = `${says}, the statement “${point.text}” alone. Keep the qualifier.`;
      return [{code: 'qualifier-differs', at: from + point.at, message}];
    }
    const finding = findingOf(point, `“${point.text}”`, passages, others);
    return finding ? [{...finding, at: from + point.at}] : [];
  });
}

const ABOUT =
  /(?:(?<!\p{L})(?:about|around|circa|ca?\.|roughly|approximately|vers|autour de|environ|около|примерно)\s+)$/iu;

/** “About 1370”: what the passage says of a year, and the statement does not. */
function qualifierOf(
  {at, year, month}: TimePoint,
  words: string,
  passages: readonly CitedPassage[],
): string | undefined {
  if (year === undefined || month !== undefined || ABOUT.test(words.slice(0, at))) return undefined;
  const given = passages.flatMap(({sentences, lang}) =>
    timePointsIn(sentences, languageOf(lang)).flatMap((each) => (each.year === year ? [{sentences, each}] : [])),
  );
  const qualified = given.flatMap(({sentences, each}) => {
    const [qualifier] = ABOUT.exec(sentences.slice(0, each.at)) ?? [];
    return qualifier === undefined ? [] : [`${qualifier}${each.text}`];
  });
  return qualified.length === given.length ? qualified[0] : undefined;
}

/** Holds a date of the format against passages: that of an event, or of a quotation. */
export function compareDate(date: BriefDate, passages: readonly CitedPassage[], what: string): Finding[] {
  const ends = [date.iso, date.end].flatMap((iso) => (iso === undefined ? [] : [pointOf(iso)]));
  return ends.flatMap((point) => {
    const iso = [point.year, point.month, point.day]
      .filter((part) => part !== undefined)
      .map((part) => String(part).padStart(2, '0'));
    const finding = findingOf(point, `${what} ${iso.join('-')}, which`, passages, []);
    return finding ? [{...finding, at: 0}] : [];
  });
}

type Point = Omit<TimePoint, 'at' | 'end' | 'text'>;

function pointOf(iso: string): Point {
  const [year, month, day] = iso.split('-').map(Number);
  return {...(year !== undefined && {year}), ...(month !== undefined && {month}), ...(day !== undefined && {day})};
}

function findingOf(
  point: Point,
  what: string,
  passages: readonly CitedPassage[],
  others: readonly CitedPassage[],
): Omit<Finding, 'at'> | undefined {
  if (passages.some((passage) => isGiven(point, passage))) return undefined;
  const rivals = [...new Set(passages.flatMap((passage) => sameKindOf(point, passageRead(passage).times)))];
  const says = rivals.length > 0 ? `, which ${verbOf(passages, 'says', 'say')} ${said(rivals)}` : '';
  const where = `${namePassages(passages)}${says}`;
  const other = others.find((passage) => !passages.includes(passage) && isGiven(point, passage));
  if (other) {
    const cure = 'Put the citation behind what it is cited for.';
    return {
      code: 'date-elsewhere',
      message: `${what} does not stand in ${where}; ${namePassages([other])} has it. ${cure}`,
    };
  }
  if (passages.some((passage) => passage.key !== undefined && hasTime(point, documentRead(passage).times))) {
    const cure = 'Cite the passage that gives it, or correct the date.';
    return {code: 'date-elsewhere', message: `${what} stands elsewhere in the document, not in ${where}. ${cure}`};
  }
  const cure = 'Write what the passage says, no sharper, or cite the one that says this.';
  return {code: 'date-differs', message: `${what} does not stand in ${where}. ${cure}`};
}

function isGiven(point: Point, passage: CitedPassage): boolean {
  const {times, figures} = passageRead(passage);
  if (hasTime(point, times)) return true;
  // Four digits may be a figure: “2000 soldiers”.
  return (
    point.month === undefined &&
    point.year !== undefined &&
    figures.some(({value, isYearLike}) => value === point.year && !isYearLike)
  );
}
