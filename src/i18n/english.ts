// Dates and lists of names, to the letter as `Intl` writes them in American English. The first `Intl` formatter of a page
// takes as long as drawing a whole card. So the built-in language does not use it; other languages do, also en-GB.

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

export function formatEnglishDate(year: number, month?: number, day?: number, letters = 9): string {
  return `${month ? `${MONTHS[month - 1]?.slice(0, letters)} ` : ''}${day ? `${day}, ` : ''}${year}`;
}

/** With a month of three letters. */
export function formatShortEnglishDate(year: number, month?: number, day?: number): string {
  return formatEnglishDate(year, month, day, 3);
}

/** Writes what the two ends have in common once; undefined if they have nothing in common. */
export function formatEnglishRange(from: string, to: string): string | undefined {
  const [year = 0, month, day] = from.split('-').map(Number);
  const [endYear, endMonth, endDay] = to.split('-').map(Number);
  if (from === to) return formatEnglishDate(year, month, day);
  if (from.length !== to.length || year !== endYear || !month) return undefined;
  const end = endMonth === month ? `${endDay}, ${year}` : formatEnglishDate(year, endMonth, endDay);
  return `${MONTHS[month - 1]}${day ? ` ${day}` : ''} – ${end}`;
}

export function listInEnglish(items: readonly string[]): string {
  return items.length > 2 ? `${items.slice(0, -1).join(', ')}, and ${items.at(-1)}` : items.join(' and ');
}
