import {firstDayOf, lastDayOf, type BriefDate} from '../model/date.js';
import {walk} from '../model/walk.js';
import {contentOf, type CheckedBrief} from './checked-brief.js';

/** Finds dates in an impossible order. A date that is known to the month is earlier than another only if the whole month is. */
export function checkDates({brief, places, report}: CheckedBrief, today: string | undefined): void {
  const {published, updated, asOf, reviewBy, corrections = [], withdrawn} = brief;
  const notBeforePublished = (date: BriefDate | undefined, key: string, what: string) => {
    if (!date || !published || !isBefore(date, published)) return;
    const cure = 'Correct one of the dates.';
    report('date-order', places.key(key), `${what} (${date.iso}) before it was published (${published.iso}). ${cure}`);
  };
  notBeforePublished(updated, 'updated', 'The briefing was updated');
  for (const {date} of corrections) notBeforePublished(date, 'corrections', 'The briefing was corrected');
  notBeforePublished(withdrawn?.date, 'withdrawn', 'The briefing was withdrawn');
  if (reviewBy && today !== undefined && lastDayOf(reviewBy) < today) {
    const cure = 'Review the briefing, then change or remove the date.';
    report('review-overdue', places.key('review-by'), `A review was due by ${reviewBy.iso}. ${cure}`);
  }
  walk(contentOf(brief), (node) => {
    if (node.type !== 'timeline') return;
    let latest: BriefDate | undefined;
    for (const event of node.events) {
      const {date} = event;
      if (!date) continue;
      if (latest && isBefore(date, latest)) {
        const cure = 'Move it up, or correct its date.';
        report(
          'date-order',
          places.of(event),
          `This event (${date.iso}) stands below a later one (${latest.iso}). ${cure}`,
        );
      }
      if (!latest || firstDayOf(date) > firstDayOf(latest)) latest = date;
      if (asOf && isBefore(asOf, date)) {
        const what = `This event (${date.iso}) is later than the briefing’s as-of date (${asOf.iso}).`;
        report('event-after-as-of', places.of(event), `${what} Correct one of the dates.`);
      }
    }
  });
}

function isBefore(a: BriefDate, b: BriefDate): boolean {
  return lastDayOf(a) < firstDayOf(b);
}
