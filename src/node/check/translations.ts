import {relative} from 'node:path';
import type {Brief} from '../../model/brief.js';
import {citationKey} from '../../model/comparison.js';
import {laterOriginal, translatedFrom} from '../../model/versions.js';
import {walk} from '../../model/walk.js';
import {markdownFileAt} from '../briefing-paths.js';
import {versionOutside, type OtherVersion} from '../other-version.js';
import {contentOf, type CheckedBrief} from '../../check/checked-brief.js';
import {primary} from '../../check/quotation-marks.js';

/**
 * Original and translation name each other and are the same briefing: same anchors, same sources, same citations. A URL that
 * does not lead to a file here is not checked.
 */
export function checkTranslations(checked: CheckedBrief, path: string, other: OtherVersion): void {
  for (const [lang, url] of Object.entries(checked.brief.translations ?? {}))
    checkTranslation(checked, path, other, lang, url);
  const {brief, places, report} = checked;
  const {translationOf = ''} = brief;
  const file = markdownFileAt(path, translationOf);
  if (file === undefined) return;
  const at = places.key('translation-of');
  const found = other(file);
  if (found === 'outside') {
    report('translation-outside', at, versionOutside('original', translationOf));
    return;
  }
  if (found === 'missing') {
    report('translation-missing', at, `The original “${translationOf}” does not exist. Correct the URL, or remove it.`);
    return;
  }
  const {brief: original} = found;
  const isNamed = Object.values(original.translations ?? {}).some((url) => leadsTo(path, file, url));
  if (!isNamed) {
    const entry = `${brief.lang ?? 'LANGUAGE'}: ${relative(`${file}/..`, path)}`;
    report(
      'translation-unlinked',
      at,
      `The original does not name this translation. Add it to the translations there: ${entry}.`,
    );
  }
  if (original.withdrawn && !brief.withdrawn) {
    const cure = 'Add its withdrawn: {date: …, text: …} here.';
    report('translation-withdrawn', at, `The original has been withdrawn, but this translation has not. ${cure}`);
  }
  compare(checked, original);
  const later = laterOriginal(translatedFrom(brief, original, ''));
  if (later) {
    const cure = 'Translate the changes, and write the new date as updated.';
    const place = places.key(brief.updated ? 'updated' : 'published');
    report('translation-older', place, `The original was changed later (${later.iso}), and the card says so. ${cure}`);
  }
}

/** A translation that its original names. */
function checkTranslation(
  {brief, places, report}: CheckedBrief,
  path: string,
  other: OtherVersion,
  lang: string,
  url: string,
): void {
  const file = markdownFileAt(path, url);
  if (file === undefined) return;
  const at = places.key('translations', lang);
  const found = other(file);
  if (found === 'outside') {
    report('translation-outside', at, versionOutside('translation', url));
    return;
  }
  if (found === 'missing') {
    report('translation-missing', at, `The translation “${url}” does not exist. Correct the URL, or remove it.`);
    return;
  }
  const {brief: translation} = found;
  if (primary(translation.lang) !== primary(lang)) {
    const own = translation.lang ?? 'it does not say which';
    report(
      'translation-language',
      at,
      `The translation “${url}” is in another language (${own}). Correct its lang, or the key here.`,
    );
  }
  // If this briefing is a translation itself, its sister translations name the original.
  if (brief.translationOf === undefined && !leadsTo(path, file, translation.translationOf)) {
    const cure = `Write translation-of: ${relative(`${file}/..`, path)} there.`;
    report('translation-unlinked', at, `The translation “${url}” does not name this briefing. ${cure}`);
  }
}

/** Whether a URL in a file leads to another file. */
function leadsTo(path: string, file: string, url: string | undefined): boolean {
  const target = markdownFileAt(file, url);
  return target !== undefined && relative(target, path) === '';
}

function compare({brief, places, report}: CheckedBrief, original: Brief): void {
  for (const [what, partsOf, cure] of PARTS) {
    const [own, due] = [partsOf(brief), partsOf(original)];
    const [missing, further] = [due.filter((id) => !own.includes(id)), own.filter((id) => !due.includes(id))];
    const found = [
      missing.length > 0 ? `lacks ${missing.join(', ')}` : '',
      further.length > 0 ? `adds ${further.join(', ')}` : '',
    ];
    const differences = found.filter(Boolean).join(' and ');
    if (differences === '') continue;
    const place = places.key('translation-of');
    report(
      'translation-differs',
      place,
      `The translation does not have the original’s ${what}: it ${differences}. ${cure}.`,
    );
  }
}

type Parts = (brief: Brief) => readonly string[];

const PARTS: readonly (readonly [what: string, partsOf: Parts, cure: string])[] = [
  ['id', ({id}) => [id], 'Write the same id in both'],
  [
    'anchors',
    anchorsOf,
    'Give headings, questions and facts the same {#id} as there, also where the anchor there is made from the words',
  ],
  ['sources', ({sources}) => Object.keys(sources), 'A translation has the same sources'],
  ['citations', citationsOf, 'A translation cites the same passages'],
];

function anchorsOf(brief: Brief): string[] {
  const anchors = new Set<string>();
  walk(contentOf(brief), (node) => {
    if ('id' in node && node.type !== 'footnoteReference') anchors.add(node.id);
  });
  return [...anchors];
}

function citationsOf(brief: Brief): string[] {
  const keys = new Set<string>();
  walk(contentOf(brief), (node) => {
    if (node.type === 'citation') keys.add(citationKey(node));
  });
  return [...keys];
}
