import type {Source} from '../../model/brief.js';
import {SOURCE_KEYS} from '../../model/front-matter.js';
import {walk} from '../../model/walk.js';
import {contentOf, type CheckedBrief} from './checked-brief.js';

/** Every source is cited, is listed with a text, and agrees with the list. */
export function checkSources(checked: CheckedBrief): void {
  const {brief, places, report, library} = checked;
  const cited = citedSources(checked.brief);
  for (const [id, source] of Object.entries(brief.sources)) {
    const place = places.key('sources', id);
    if (!cited.has(id)) report('source-uncited', place, `The source “${id}” is never cited. Cite it, or remove it.`);
    if (!library) continue;
    const document = library.document(id);
    if (document === undefined) {
      const cure = 'Add it there with its text, or correct the id.';
      report('source-unlisted', place, `The source “${id}” is not listed in sources.yaml. ${cure}`);
    }
    if (typeof document === 'string') {
      report(
        'document-missing',
        place,
        `The text of “${id}” is missing: ${document} Put it there, or name its file in sources.yaml.`,
      );
    }
    const expected = library.expected(id, brief.lang);
    if (expected) compare(checked, id, source, expected);
  }
}

/** The ids of the sources that a briefing cites. */
export function citedSources(brief: CheckedBrief['brief']): ReadonlySet<string> {
  const cited = new Set<string>();
  walk(contentOf(brief), (node) => {
    if (node.type === 'citation') cited.add(node.source);
  });
  return cited;
}

function compare({places, report}: CheckedBrief, id: string, source: Source, expected: Source): void {
  for (const key of differences(source, expected)) {
    const {[key]: due} = expected;
    const listed = typeof due === 'object' ? (due.label ?? due.iso) : due;
    const cure = listed === undefined ? 'does not give one. Remove it' : `has “${listed}”. Write that`;
    const place = places.key('sources', id, key);
    report(
      'source-differs',
      place,
      `The ${key} of “${id}” does not agree with sources.yaml, which ${cure}, or run check with --fix.`,
    );
  }
}

/** The keys in which two sources differ. */
export function differences(source: Source, expected: Source): (keyof typeof SOURCE_KEYS)[] {
  const keys = Object.keys(SOURCE_KEYS) as (keyof typeof SOURCE_KEYS)[];
  return keys.filter((key) => JSON.stringify(source[key]) !== JSON.stringify(expected[key]));
}
