import {shortened} from './check-problem.js';
import type {CheckedBrief} from './checked-brief.js';
import {citedAfter, type Line} from './lines.js';

/** A number in digits, with thousands separators and a decimal part. */
const FIGURE = /(?<![\p{L}\p{N}.,:])\d+(?:[.,\u00A0\u202F]\d{3})*(?:[.,]\d+)?(?![\p{L}\p{N}])/gu;

/** Numbers are cited, and are in one of the sources cited for them. Other rules check years and dates. */
export function checkNumbersCited(checked: CheckedBrief): void {
  const {brief, lines, places, report, library} = checked;
  for (const line of lines) {
    if (line.kind === 'heading' || line.kind === 'question') continue;
    for (const {figure, at} of numbersIn(line, brief.lang)) {
      const ids = [...new Set(citedAfter(line, at).map(({source}) => source))];
      if (ids.length === 0) {
        // A whole statement without a citation is reported as one.
        if (line.citations.length > 0 || line.kind === 'paragraph' || line.kind === 'row') {
          const cure = 'Cite the source that gives it.';
          report(
            'figure-uncited',
            places.inLine(line, at),
            `The figure ${figure} is not followed by a citation in its block. ${cure}`,
          );
        }
        continue;
      }
      const documents = ids.flatMap((id) => library?.text(id) ?? []);
      if (documents.length < ids.length || documents.some(({text}) => numbersOf(text).has(value(figure)))) continue;
      if (value(figure).length < 2) continue; // Sources write small numbers as words.
      const cited = shortened(ids.join(', '));
      const cure = 'Write it as the source does, or cite the source that gives it.';
      report(
        'figure-differs',
        places.inLine(line, at),
        `The sources cited for the figure ${figure} (${cited}) do not contain it. ${cure}`,
      );
    }
  }
}

function numbersIn({text}: Line, lang?: string): {figure: string; at: number}[] {
  const months = monthPattern(lang);
  return [...text.matchAll(FIGURE)].flatMap(({0: figure, index}) => {
    const before = text.slice(0, index);
    const after = text.slice(index + figure.length);
    const isYear = /^(?:1\d|20|21)\d\d$/.test(figure);
    const isDay =
      new RegExp(`^(?:[.ªº]?\\s*[–-]\\s*\\d{1,2})?[.ªº]?\\s+(?:de\\s+)?(?:${months})`, 'iu').test(after) ||
      new RegExp(`(?:${months})\\s+(?:\\d{1,2}\\s*[–-]\\s*)?$`, 'iu').test(before);
    const isDatePart = /\d-$/.test(before) || /^-\d/.test(after);
    return isYear || isDay || isDatePart ? [] : [{figure, at: index}];
  });
}

/** The names of the months as they are written in dates. */
function monthPattern(lang = 'en'): string {
  const format = new Intl.DateTimeFormat([lang, 'en'], {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  const name = (month: number) =>
    format.formatToParts(Date.UTC(2000, month, 1)).find(({type}) => type === 'month')?.value ?? '';
  return Array.from({length: 12}, (_, month) => name(month))
    .filter((each) => each !== '')
    .join('|');
}

const known = new Map<string, ReadonlySet<string>>();

function numbersOf(text: string): ReadonlySet<string> {
  const found = text.matchAll(/\d+(?:[.,\u00A0\u202F]\d{3})*(?:[.,]\d+)?/gu);
  const numbers = known.get(text) ?? new Set([...found].map(([figure]) => value(figure)));
  known.set(text, numbers);
  return numbers;
}

/** `2,000` and `2 000` are 2000; `1,5` and `1.5` are 1.5. */
function value(figure: string): string {
  return figure.replace(/[.,\u00A0\u202F](?=\d{3}(?!\d))/g, '').replace(',', '.');
}
