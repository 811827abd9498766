import type {Source} from '../model/brief.js';
import {SOURCE_KEYS} from '../model/front-matter.js';
import {walk} from '../model/walk.js';
import type {ListedSource} from './source-list.js';
import {contentOf, type CheckedBrief} from './checked-brief.js';

/** Every source is cited, is listed with a text, and agrees with the list. */
export function checkSources(checked: CheckedBrief): void {
  const {brief, places, report, documents} = checked;
  const cited = citedSources(checked.brief);
  for (const [id, source] of Object.entries(brief.sources)) {
    const place = places.key('sources', id);
    if (!cited.has(id)) report('source-uncited', place, `The source “${id}” is never cited. Cite it, or remove it.`);
    if (!documents) continue;
    const document = documents.document(id);
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
    const expected = documents.expected(id, brief.lang);
    const listed = documents.sources.get(id);
    if (expected && listed) compare(checked, id, differences(source, expected, listed), expected);
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

function compare(
  {places, report}: CheckedBrief,
  id: string,
  keys: readonly (keyof typeof SOURCE_KEYS)[],
  expected: Source,
): void {
  for (const key of keys) {
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

/** The keys in which a source differs from the list. A key that the list does not have is left to the briefing. */
export function differences(source: Source, expected: Source, listed: ListedSource): (keyof typeof SOURCE_KEYS)[] {
  const keys = Object.keys(SOURCE_KEYS) as (keyof typeof SOURCE_KEYS)[];
  return keys.filter((key) => listed.fields.has(key) && JSON.stringify(source[key]) !== JSON.stringify(expected[key]));
}
