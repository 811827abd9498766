import {firstDayOf, lastDayOf, type BriefDate} from '../../model/date.js';
import {walk} from '../../model/walk.js';
import {contentOf, type CheckedBrief} from './checked-brief.js';

/** Dates that cannot follow each other so. A date that is known to the month is before another only if all of the month is. */
export function checkDates({brief, places, report}: CheckedBrief, today: string): void {
  const {published, updated, asOf, reviewBy, corrections = [], withdrawn} = brief;
  if (published && updated && isBefore(updated, published)) {
    report('date-order', places.key('updated'), `The briefing was updated (${updated.iso}) before it was published (${published.iso}). Correct one of the dates.`);
  }
  for (const {date} of corrections) {
    if (date && published && isBefore(date, published)) report('date-order', places.key('corrections'), `A correction is dated ${date.iso}, before the briefing was published (${published.iso}). Correct one of the dates.`);
  }
  if (withdrawn?.date && published && isBefore(withdrawn.date, published)) {
    report('date-order', places.key('withdrawn'), `The briefing was withdrawn (${withdrawn.date.iso}) before it was published (${published.iso}). Correct one of the dates.`);
  }
  if (reviewBy && lastDayOf(reviewBy) < today) {
    report('review-overdue', places.key('review-by'), `A review was due by ${reviewBy.iso}. Review the briefing, and move the date or remove it.`);
  }
  walk(contentOf(brief), (node) => {
    if (node.type !== 'timeline') return;
    let latest: BriefDate | undefined;
    for (const event of node.events) {
      const {date} = event;
      if (!date) continue;
      if (latest && isBefore(date, latest)) report('date-order', places.of(event), `This event (${date.iso}) stands after one of ${latest.iso}, but was before it. Move it up, or correct its date.`);
      if (!latest || firstDayOf(date) > firstDayOf(latest)) latest = date;
      if (asOf && isBefore(asOf, date)) report('event-after-as-of', places.of(event), `This event (${date.iso}) is later than what the briefing says it knows (as-of: ${asOf.iso}). Correct one of the dates.`);
    }
  });
}

function isBefore(a: BriefDate, b: BriefDate): boolean {
  return lastDayOf(a) < firstDayOf(b);
}
