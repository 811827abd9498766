import type {Brief} from '../model/brief.js';
import {own} from '../model/own.js';
import {shortened} from './check-problem.js';
import type {CheckedBrief} from './checked-brief.js';
import {normalizeText} from './normalize-text.js';
import type {SourceDocument} from './source-document.js';
import {withoutQuoted} from './quotation-marks.js';

/** This many words of a source in a row count as copied. */
const COPIED = 12;
/** A character that documents do not contain: a run of equal words ends there. */
const BREAK = '\uFFFC';

/** Sentences must be the briefing's own: finds a source's words outside quotations. Titles and names do not count. */
export function checkCopiedWords({brief, lines, places, report, documents}: CheckedBrief): void {
  const texts = Object.keys(brief.sources).flatMap((id) => {
    const document = documents?.text(id);
    return document ? [{id, source: sourceWords(document)}] : [];
  });
  const names = namesOf(brief);
  const check = (text: string, place: (at: number) => ReturnType<typeof places.of>) => {
    const words = wordsOf(withoutNames(text, names));
    for (const {id, source} of texts) {
      for (const {from, to} of commonRuns(words, source)) {
        const first = words[from];
        const last = words[to - 1];
        if (!first || !last) continue;
        const copied = shortened(text.slice(first.at, last.at + last.word.length));
        const short = own(brief.sources, id)?.short ?? id;
        const what = `“${copied}”: these ${to - from} words stand in ${short} in this order.`;
        report('words-copied', place(first.at), `${what} Use your own words, or quote it.`);
      }
    }
  };
  for (const line of lines)
    if (line.kind !== 'quotation') check(withoutQuoted(line, brief.lang, BREAK), (at) => places.inLine(line, at));
  if (brief.summary !== undefined) check(brief.summary, () => places.key('summary'));
}

interface Word {
  readonly word: string;
  readonly at: number;
  /** Part of a name of several words, such as “Collective Security Treaty Organization”. */
  readonly isName: boolean;
}

/** The words of a document, and where each three of them stand together. */
interface SourceWords {
  readonly words: readonly string[];
  readonly starts: ReadonlyMap<string, readonly number[]>;
}
const known = new WeakMap<SourceDocument, SourceWords>();

function sourceWords(document: SourceDocument): SourceWords {
  const read = known.get(document);
  if (read) return read;
  const words = wordsOf(document.text.replaceAll('\n', ` ${BREAK} `)).map(({word}) => word);
  const starts = new Map<string, number[]>();
  for (let n = 0; n + 2 < words.length; n++) {
    const key = threeAt(words, n);
    const places = starts.get(key);
    if (places) places.push(n);
    else starts.set(key, [n]);
  }
  const made = {words, starts};
  known.set(document, made);
  return made;
}

function threeAt(words: readonly string[], at: number): string {
  return `${words[at] ?? ''} ${words[at + 1] ?? ''} ${words[at + 2] ?? ''}`;
}

/** Runs of equal words in which enough words are not part of a name. */
function commonRuns(words: readonly Word[], {words: source, starts}: SourceWords): {from: number; to: number}[] {
  const own = words.map(({word}) => word);
  const runs: {from: number; to: number}[] = [];
  for (let from = 0; from + COPIED <= words.length; from++) {
    let length = 0;
    for (const start of starts.get(threeAt(own, from)) ?? []) {
      let same = 0;
      while (
        own[from + same] !== undefined &&
        own[from + same] === source[start + same] &&
        source[start + same] !== BREAK
      )
        same++;
      length = Math.max(length, same);
    }
    if (words.slice(from, from + length).filter(({isName}) => !isName).length < COPIED) continue;
    runs.push({from, to: from + length});
    from += length - 1;
  }
  return runs;
}

const WORD = new RegExp(`${BREAK}|[\\p{L}\\p{M}\\p{N}]+(?:['’-][\\p{L}\\p{M}\\p{N}]+)*`, 'gu');

function wordsOf(text: string): Word[] {
  const found = [...text.matchAll(WORD)].map(({0: word, index}) => ({word, at: index}));
  const isCapital = found.map(
    ({word, at}) => /^\p{Lu}/u.test(word) && /[^.!?…\s]\s+$/.test(text.slice(Math.max(0, at - 4), at)),
  );
  const isName = new Set<number>();
  for (let n = 0; n < found.length; n++) {
    if (!isCapital[n]) continue;
    let end = n;
    for (let next = n + 1; next < found.length; next++) {
      if (isCapital[next]) end = next;
      else if (!/^(?:of|the|and|for|de|du|des|la|von|i|y)$/.test(found[next]?.word ?? '')) break;
    }
    if (end > n) for (let each = n; each <= end; each++) isName.add(each);
    n = end;
  }
  return found.map(({word, at}, n) => ({word: normalizeText(word).toLowerCase(), at, isName: isName.has(n)}));
}

function namesOf({sources}: Brief): string[] {
  return Object.values(sources).flatMap(({publisher, short, title, author = publisher}) => [
    publisher,
    short,
    title,
    author,
  ]);
}

function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce((rest, name) => rest.replaceAll(name, BREAK.repeat(name.length)), text);
}
