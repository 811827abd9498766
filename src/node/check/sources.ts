import type {Source} from '../../model/brief.js';
import {SOURCE_KEYS} from '../../model/front-matter.js';
import {walk} from '../../model/walk.js';
import {contentOf, type CheckedBrief} from './checked-brief.js';

/** Every source is cited, is listed with a text, and stands in the briefing as it is listed. */
export function checkSources(checked: CheckedBrief): void {
  const {brief, places, report, library} = checked;
  const cited = citedSources(checked.brief);
  for (const [id, source] of Object.entries(brief.sources)) {
    if (!cited.has(id)) report('source-uncited', places.key('sources', id), `The source “${id}” is never cited. Cite it, or remove it.`);
    if (!library) continue;
    const document = library.document(id);
    if (document === undefined) report('source-unlisted', places.key('sources', id), `The source “${id}” is not listed in sources.yaml. Add it there with its text, or correct the id.`);
    if (typeof document === 'string') report('document-missing', places.key('sources', id), `The text of “${id}” is missing: ${document} Put it there, or name its file in sources.yaml.`);
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
    const cure = due === undefined ? 'gives none. Remove it' : `has “${typeof due === 'string' ? due : (due.label ?? due.iso)}”. Write that`;
    report('source-differs', places.key('sources', id, key), `The ${key} of “${id}” does not agree with sources.yaml, which ${cure}, or run check with --fix.`);
  }
}

/** The keys in which two sources differ. */
export function differences(source: Source, expected: Source): (keyof typeof SOURCE_KEYS)[] {
  return (Object.keys(SOURCE_KEYS) as (keyof typeof SOURCE_KEYS)[]).filter((key) => JSON.stringify(source[key]) !== JSON.stringify(expected[key]));
}
