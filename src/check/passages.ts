import type {Passage, Source} from '../model/brief.js';
import {sourceOfKey} from '../model/comparison.js';
import {own} from '../model/own.js';
import {passageUrl} from '../model/passage-url.js';
import {shortened, type CheckCode} from './check-problem.js';
import type {CheckedBrief} from './checked-brief.js';
import {wordCount} from './normalize-text.js';
import {MAX_GAP, type SourceDocument, type Span} from './source-document.js';
import {directiveOf} from './text-fragment.js';

type Finding = readonly [CheckCode, string];

/** Finds each passage in its document, and follows the link that a card makes of it. Returns the keys of those that it found. */
export function checkPassages({brief, places, report, documents}: Omit<CheckedBrief, 'found'>): Set<string> {
  const found = new Set<string>();
  for (const [key, passage] of Object.entries(brief.passages)) {
    const id = sourceOfKey(key);
    const source = own(brief.sources, id);
    const document = documents?.text(id);
    const finding = tooShort(passage) ?? (document && source && findingIn(document, passage, source));
    if (finding) report(finding[0], places.definition(key), `The passage [^${key}] ${finding[1]}`);
    else if (document) found.add(key);
  }
  return found;
}

function tooShort({start, end}: Passage): Finding | undefined {
  const first = wordCount(start);
  if (end === undefined) {
    if (first >= 3 && first <= 11) return undefined;
    return [
      'passage-short',
      `is one run of ${count(first)}. Write a run of 3 to 11 words, or its first words … its last words.`,
    ];
  }
  const last = wordCount(end);
  if (first >= 3 && last >= 2) return undefined;
  const cure = 'Write at least its first three words … its last two.';
  return ['passage-short', `has ${count(first)} before the “…” and ${last} after it. ${cure}`];
}

function findingIn(document: SourceDocument, {start, end}: Passage, source: Source): Finding | undefined {
  const [first, ...others] = document.find(start);
  if (!first) return notFound(document, start, 'first words');
  if (others.length > 0) {
    const places = `begins with “${shortened(start)}”, which occurs ${others.length + 1} times in the document`;
    return ['passage-repeated', `${places}. Add words until only one place fits.`];
  }
  let span: Span = first;
  if (end !== undefined) {
    const last = document.find(end).find((each) => each.start >= first.end);
    if (!last) return notFound(document, end, 'last words', document.find(end).length > 0);
    const gap = document.wordsBetween(first.end, last.start);
    if (gap > MAX_GAP) {
      const allowed = `At most ${MAX_GAP} are allowed. Choose a nearer end.`;
      return ['passage-differs', `has ${gap} words between its first and its last words. ${allowed}`];
    }
    span = {start: first.start, end: last.end};
  }
  const selected = selection(document, {start, ...(end !== undefined && {end})}, source);
  if (selected?.start === span.start && selected.end === span.end) return undefined;
  return ['passage-link', selected ? SELECTS_ANOTHER : SELECTS_NOTHING];
}

const SELECTS_ANOTHER =
  'has a link that selects another place, with the same words in other capitals or accents. Add words until only one place fits.';
const SELECTS_NOTHING =
  'has a link that selects nothing: browsers compare marks and whole words exactly. Copy the words from the document as they are.';

/** What a browser selects when it follows the link of a card. */
function selection(document: SourceDocument, passage: Passage, source: Source): Span | undefined {
  const link = passageUrl({...source, url: source.url ?? 'https://nowhere.invalid/'}, passage);
  const directive = link === undefined ? undefined : directiveOf(link);
  return directive && document.selectedBy(directive.start, directive.end);
}

function notFound(document: SourceDocument, words: string, which: string, isBefore = false): Finding {
  const quoted = `“${shortened(words)}”`;
  if (isBefore) {
    return [
      'passage-differs',
      `has last words, ${quoted}, that stand before its first words. Write them in the document’s order.`,
    ];
  }
  const common = document.commonStart(words);
  if (common !== '' && document.quotes(words)) {
    return [
      'passage-differs',
      `has ${which}, ${quoted}, that run from one paragraph into the next. Stay within one paragraph.`,
    ];
  }
  const hint = wordCount(common) > 1 ? ` It has “${shortened(common)}”, and then other words.` : '';
  const cure = 'Copy them from the document, or cite the right source.';
  return ['passage-differs', `has ${which}, ${quoted}, that the document does not contain.${hint} ${cure}`];
}

function count(words: number): string {
  return `${words} ${words === 1 ? 'word' : 'words'}`;
}
