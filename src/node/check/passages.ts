import type {Passage, Source} from '../../model/brief.js';
import {sourceOfKey} from '../../model/comparison.js';
import {own} from '../../model/own.js';
import {passageUrl} from '../../model/passage-url.js';
import {excerpt, type CheckCode} from './check-problem.js';
import type {CheckedBrief} from './checked-brief.js';
import {wordCount} from './fold.js';
import {MAX_GAP, type SourceDocument, type Span} from './source-document.js';
import {directiveOf} from './text-fragment.js';

type Finding = readonly [CheckCode, string];

/** Looks each passage up in its document, and follows the link that a card makes of it. Returns how many are verified. */
export function checkPassages({brief, places, report, library}: CheckedBrief): number {
  let verified = 0;
  for (const [key, passage] of Object.entries(brief.passages)) {
    const id = sourceOfKey(key);
    const source = own(brief.sources, id);
    const document = library?.text(id);
    const finding = tooShort(passage) ?? (document && source && findingIn(document, passage, source));
    if (finding) report(finding[0], places.definition(key), `The passage [^${key}] ${finding[1]}`);
    else if (document) verified++;
  }
  return verified;
}

function tooShort({start, end}: Passage): Finding | undefined {
  const first = wordCount(start);
  if (end === undefined) {
    return first >= 3 && first <= 11 ? undefined : ['passage-short', `is one run of ${count(first)}. Write a run of 3 to 11 words, or its first words … its last words.`];
  }
  const last = wordCount(end);
  return first >= 3 && last >= 2 ? undefined : ['passage-short', `has ${count(first)} before the “…” and ${last} after it. Write at least its first three words … its last two.`];
}

function findingIn(document: SourceDocument, {start, end}: Passage, source: Source): Finding | undefined {
  const [first, ...others] = document.find(start);
  if (!first) return notFound(document, start, 'first words');
  if (others.length > 0) return ['passage-repeated', `begins with “${excerpt(start)}”, which the document has ${others.length + 1} times. Add words, until it is the only place.`];
  let span: Span = first;
  if (end !== undefined) {
    const last = document.find(end).find((each) => each.start >= first.end);
    if (!last) return notFound(document, end, 'last words', document.find(end).length > 0);
    const gap = document.wordsBetween(first.end, last.start);
    if (gap > MAX_GAP) return ['passage-differs', `has ${gap} words between its first and its last, and at most ${MAX_GAP} are a passage. Name a nearer end.`];
    span = {start: first.start, end: last.end};
  }
  const selected = selection(document, {start, ...(end !== undefined && {end})}, source);
  if (selected?.start === span.start && selected.end === span.end) return undefined;
  return ['passage-link', selected
    ? 'makes a link that selects another place of the document, where the same words stand in other letters (capitals, accents). Add words, until it is the only place.'
    : 'makes a link that selects nothing: browsers tell quotation marks and dashes apart, and match whole words. Write the words exactly as the document has them.'];
}

/** What a browser selects by the link that a card makes. */
function selection(document: SourceDocument, passage: Passage, source: Source): Span | undefined {
  const link = passageUrl({...source, url: source.url ?? 'https://nowhere.invalid/'}, passage);
  const directive = link === undefined ? undefined : directiveOf(link);
  return directive && document.selectedBy(directive.start, directive.end);
}

function notFound(document: SourceDocument, words: string, which: string, isBefore = false): Finding {
  if (isBefore) return ['passage-differs', `has last words, “${excerpt(words)}”, that stand before its first. Give them in the document’s order.`];
  const common = document.commonStart(words);
  if (common !== '' && document.quotes(words)) return ['passage-differs', `has ${which}, “${excerpt(words)}”, that run from one paragraph into the next. Keep to one paragraph.`];
  const hint = wordCount(common) > 1 ? ` It has “${excerpt(common)}”, and then other words.` : '';
  return ['passage-differs', `has ${which}, “${excerpt(words)}”, that the document has not.${hint} Copy them from the document, or cite the source that has them.`];
}

function count(words: number): string {
  return `${words} ${words === 1 ? 'word' : 'words'}`;
}
