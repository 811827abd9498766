import type {BriefDate} from '../../model/date.js';
import {figuresIn} from './figures.js';
import {pattern, type Language, type Relative} from './languages/index.js';
import type {TimePoint} from './time-points.js';
import type {Times} from './times.js';

const AWAY = pattern(
  String.raw`(?:(later|afterwards?|after|on|plus tard|après|спустя|позже)|
    (earlier|before|previously|plus tôt|auparavant|назад|ранее|раньше)|(ago))(?!\p{L})`,
  'iu',
);

const IN = /(?:(?:after|within|après|спустя|через)\s+)$/iu;

const AGO = /(?:il y a|depuis)\s+$/iu;

/** “Two years later”, “three days before”: so long from a date that stands before it, or from the day of publication. */
export function timesAway(
  text: string,
  language: Language,
  points: readonly TimePoint[],
  published?: BriefDate,
): Times['relative'] {
  const next = /the (?:very )?(?:next|following) day|the day after|le lendemain|на следующий день|на другой день/i.test(
    text,
  )
    ? 1
    : 0;
  const last = /the (?:day before|previous day)|la veille|накануне/i.test(text) ? -1 : 0;
  const days = [next, last]
    .filter((away) => away !== 0)
    .flatMap((away) =>
      points.flatMap(({year = published && Number(published.iso.slice(0, 4)), month, day}): Times['relative'] => {
        if (year === undefined || month === undefined || day === undefined) return [];
        const at = dayAfter(`${String(year)}-${two(month)}-${two(day)}`, away);
        return [{year: Number(at.slice(0, 4)), from: at, to: at}];
      }),
    );
  return [
    ...days,
    ...figuresIn(text, language).flatMap((figure): Times['relative'] => {
      const {unit, value} = figure;
      if (!unit || (unit.measure !== 'months' && unit.measure !== 'time') || !Number.isInteger(value)) return [];
      const behind = AWAY.exec(text.slice(figure.end, figure.end + 14));
      const before = text.slice(0, figure.at);
      const isLater = behind?.[1] !== undefined || IN.test(before);
      const isEarlier = behind?.[2] !== undefined || behind?.[3] !== undefined || AGO.test(before);
      if (!isLater && !isEarlier) return [];
      const sign = isLater ? 1 : -1;
      const days = unit.measure === 'time' ? (value * unit.factor) / 86_400 : undefined;
      const months = unit.measure === 'months' ? value * unit.factor : undefined;
      const own = published ? published.iso.split('-').map(Number) : [];
      const bases = [
        ...points.filter(({year, month}) => year !== undefined || month !== undefined),
        {year: own[0], month: own[1], day: own[2]},
      ];
      return bases.flatMap(({year = own[0], month, day}) => {
        if (year === undefined) return [];
        if (months !== undefined && (months % 12 === 0 || month === undefined))
          return [{year: year + (sign * months) / 12}].filter((each) => Number.isInteger(each.year));
        if (months !== undefined && month !== undefined) {
          const at = new Date(Date.UTC(year, month - 1 + sign * months, 1));
          return [{year: at.getUTCFullYear(), month: at.getUTCMonth() + 1}];
        }
        if (days === undefined || days < 1 || month === undefined || day === undefined) return [];
        const at = new Date(Date.UTC(year, month - 1, day + sign * days)).toISOString().slice(0, 10);
        return [{year: Number(at.slice(0, 4)), from: at, to: at}];
      });
    }),
  ];
}

/** What compares a year with the one before it. */
const COMPARED = pattern(
  String.raw`(?<!\p{L})(?:than|more|less|fewer|higher|lower|up|down|compared|against|earlier|previous|year before|
    plus|moins|hausse|baisse|contre|больше|меньше|выше|ниже|чем|против|более|менее|
    mehr|weniger|als|más|menos|daha|az)(?!\p{L})`,
  'iu',
);

/** “Last year” in languages of which only the calendar is known. */
const LAST_YEAR = pattern(
  String.raw`(?<!\p{L})(?:(?:im )?(?:vergangenen|letzten|vorigen) Jahr|letztes Jahr|Vorjahr|
    el año pasado|año anterior|geçen yıl|ötən il|keçən il|l[’']anno scorso|no ano passado|
    vorig jaar|w zeszłym roku|в прошлом году|минулого року|торік|անցյալ տարի|سال گذشته)`,
  'iu',
);

export function relativeTimes(text: string, {words}: Language, published: BriefDate): Times['relative'] {
  const own = (words?.relative ?? []).flatMap(([pattern, time]) => (pattern.test(text) ? [time] : []));
  const found: Relative[] = words || !LAST_YEAR.test(text) ? own : [{years: -1}];
  // “More than the year before” compares with the year before that.
  const before = COMPARED.test(text);
  const compared = found.flatMap((time): Relative[] =>
    before && 'years' in time ? [time, {years: time.years - 1}] : [time],
  );
  return compared.map((time) => {
    const [year = 0, month] = published.iso.split('-').map(Number);
    if ('years' in time) return {year: year + time.years};
    if ('months' in time) {
      if (month === undefined) return {year};
      const at = new Date(Date.UTC(year, month - 1 + time.months, 1));
      return {year: at.getUTCFullYear(), month: at.getUTCMonth() + 1};
    }
    if (published.precision !== 'day') return {year, ...(month !== undefined && {month})};
    const [from, to] = time.days.map((days) => dayAfter(published.iso, days));
    return {year: Number((from ?? '').slice(0, 4)), ...(from !== undefined && to !== undefined && {from, to})};
  });
}

function dayAfter(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
}

export function two(number: number): string {
  return String(number).padStart(2, '0');
}
