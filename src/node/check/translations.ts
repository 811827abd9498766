import {existsSync} from 'node:fs';
import {relative} from 'node:path';
import type {Brief} from '../../model/brief.js';
import {citationKey} from '../../model/comparison.js';
import {laterOriginal, translatedFrom} from '../../model/versions.js';
import {walk} from '../../model/walk.js';
import {fileAt} from '../read-with-original.js';
import {contentOf, type CheckedBrief} from './checked-brief.js';
import {primary} from './quoted.js';

/** Original and translation name each other, and are the same briefing: its places, its sources, what it cites. What is no file here is not looked at. */
export function checkTranslations(checked: CheckedBrief, path: string): void {
  for (const [lang, url] of Object.entries(checked.brief.translations ?? {})) checkTranslation(checked, path, lang, url);
  const {brief, places, report, read} = checked;
  const file = fileAt(path, brief.translationOf);
  if (file === undefined) return;
  const at = places.key('translation-of');
  if (!existsSync(file)) {
    report('translation-missing', at, `The original “${brief.translationOf ?? ''}” is not there. Correct the address, or remove it.`);
    return;
  }
  const {brief: original} = read(file);
  const named = Object.values(original.translations ?? {}).some((url) => leadsTo(path, file, url));
  if (!named) report('translation-unlinked', at, `The original does not name this translation. Add it to its translations: ${brief.lang ?? 'LANGUAGE'}: ${relative(`${file}/..`, path)}.`);
  if (original.withdrawn && !brief.withdrawn) report('translation-withdrawn', at, 'The original has been withdrawn, and this translation has not. Add its withdrawn: {date: …, text: …} here.');
  compare(checked, original);
  const later = laterOriginal(translatedFrom(brief, original, ''));
  if (later) report('translation-older', places.key(brief.updated ? 'updated' : 'published'), `The original was changed later (${later.iso}), and readers are told so. Take the changes over, and write the new date as updated.`);
}

/** A translation as its original names it. */
function checkTranslation({brief, places, report, read}: CheckedBrief, path: string, lang: string, url: string): void {
  const file = fileAt(path, url);
  if (file === undefined) return;
  const at = places.key('translations', lang);
  if (!existsSync(file)) {
    report('translation-missing', at, `The translation “${url}” is not there. Correct the address, or remove it.`);
    return;
  }
  const {brief: translation} = read(file);
  if (primary(translation.lang) !== primary(lang)) report('translation-language', at, `The translation “${url}” is in another language (${translation.lang ?? 'it does not say which'}). Correct its lang, or the key here.`);
  // The translations of what this one is translated from itself name that.
  if (brief.translationOf === undefined && !leadsTo(path, file, translation.translationOf)) report('translation-unlinked', at, `The translation “${url}” does not name this briefing. Write translation-of: ${relative(`${file}/..`, path)} there.`);
}

/** Whether an address in a file leads to another file. */
function leadsTo(path: string, file: string, url: string | undefined): boolean {
  const target = fileAt(file, url);
  return target !== undefined && relative(target, path) === '';
}

function compare({brief, places, report}: CheckedBrief, original: Brief): void {
  for (const [what, partsOf, cure] of PARTS) {
    const [own, due] = [partsOf(brief), partsOf(original)];
    const [missing, further] = [due.filter((id) => !own.includes(id)), own.filter((id) => !due.includes(id))];
    const found = [missing.length > 0 ? `lacks ${missing.join(', ')}` : '', further.length > 0 ? `adds ${further.join(', ')}` : ''].filter(Boolean);
    if (found.length > 0) report('translation-differs', places.key('translation-of'), `The translation has not the ${what} of the original: it ${found.join(' and ')}. ${cure}.`);
  }
}

type Parts = (brief: Brief) => readonly string[];

const PARTS: readonly (readonly [what: string, partsOf: Parts, cure: string])[] = [
  ['id', ({id}) => [id], 'Write the same id in both'],
  ['addresses of places', addressesOf, 'Give headings, questions and facts the {#id} that they have there, written or made from their words'],
  ['sources', ({sources}) => Object.keys(sources), 'A translation has the same sources'],
  ['citations', citationsOf, 'A translation cites the same passages'],
];

function addressesOf(brief: Brief): string[] {
  const addresses = new Set<string>();
  walk(contentOf(brief), (node) => {
    if ('id' in node && node.type !== 'footnoteReference') addresses.add(node.id);
  });
  return [...addresses];
}

function citationsOf(brief: Brief): string[] {
  const keys = new Set<string>();
  walk(contentOf(brief), (node) => {
    if (node.type === 'citation') keys.add(citationKey(node));
  });
  return [...keys];
}
