import type {CheckCode} from '../check-problem.js';
import type {CheckedBrief} from '../checked-brief.js';
import type {Line} from '../lines.js';
import type {SourceDocument} from '../source-document.js';
import {figuresIn, type Figure} from './figures.js';
import {languageOf, type Language} from './languages/index.js';
import {capitalsWithin, smallWordsIn, wordsOf} from './names.js';
import type {CitedPassage} from './passage.js';
import {timesOf, type Times} from './times.js';

/** Words of a statement that are held against the passages cited for them. */
export interface Held {
  readonly checked: CheckedBrief;
  readonly line: Line;
  readonly words: string;
  /** Where they begin in the line. */
  readonly from: number;
  readonly passages: readonly CitedPassage[];
  /** All passages that the block cites. */
  readonly others: readonly CitedPassage[];
  /** Words that stand with a capital within a sentence of the briefing or its documents. */
  readonly known: ReadonlySet<string>;
  readonly isAcross: boolean;
}

/** What differs, and where in the line. */
export interface Finding {
  readonly code: CheckCode;
  readonly at: number;
  readonly message: string;
}

/** What a text of a document says, read once. */
class Read {
  readonly #context: string;
  readonly #text: string;
  readonly #language: Language;
  readonly #published: CitedPassage['published'];
  #times: Times | undefined;
  #figures: readonly Figure[] | undefined;
  #words: ReadonlySet<string> | undefined;

  constructor(text: string, language: Language, published: CitedPassage['published'], context = '') {
    this.#context = context;
    this.#text = text;
    this.#language = language;
    this.#published = published;
  }

  get times(): Times {
    return (this.#times ??= timesOf(this.#text, this.#language, this.#published, this.#context));
  }

  /** Days, months and years that may be figures as well are among them. */
  get figures(): readonly Figure[] {
    if (this.#figures) return this.#figures;
    const {points} = this.times;
    const isDate = ({at, end}: Figure) => points.some((point) => at < point.end && end > point.at);
    const all = figuresIn(this.#text, this.#language, [], true).map((each) =>
      isDate(each) ? {...each, isDate: true as const} : each,
    );
    this.#figures = [...all, ...sums(this.#text, all)];
    return this.#figures;
  }

  get words(): ReadonlySet<string> {
    return (this.#words ??= wordsOf(this.#text));
  }
}

/** “Three years and four months” are forty months as well. */
function sums(text: string, figures: readonly Figure[]): Figure[] {
  return figures.flatMap((figure, n): Figure[] => {
    const next = figures[n + 1];
    if (
      !figure.unit ||
      !next?.unit ||
      figure.unit.measure !== next.unit.measure ||
      figure.unit.factor <= next.unit.factor
    )
      return [];
    if (!/^,?\s*(?:and|et|и)?\s*$/.test(text.slice(figure.end, next.at))) return [];
    const value = (figure.value * figure.unit.factor + next.value * next.unit.factor) / next.unit.factor;
    return [{...next, at: figure.at, text: text.slice(figure.at, next.end), value, qualifier: figure.qualifier}];
  });
}

const passagesRead = new WeakMap<SourceDocument, Map<string, Read>>();
const documentsRead = new WeakMap<SourceDocument, Read>();

/** What a passage says: its sentences, and whom the source relies on. Briefings of one subject cite the same passages. */
export function passageRead(passage: CitedPassage): Read {
  const {document, at, end, via, lang, published, context, sentences} = passage;
  const known = passagesRead.get(document) ?? new Map<string, Read>();
  passagesRead.set(document, known);
  const key = [at, end, lang, published?.iso, via].join(' ');
  const read = known.get(key) ?? new Read(`${sentences} ${via}`.trim(), languageOf(lang), published, context);
  if (known.size >= 1000) known.clear();
  known.set(key, read);
  return read;
}

/** What the whole document says. */
export function documentRead({document, lang, published}: CitedPassage): Read {
  const known = documentsRead.get(document) ?? new Read(document.text, languageOf(lang), published);
  documentsRead.set(document, known);
  return known;
}

interface Spellings {
  readonly capital: ReadonlySet<string>;
  readonly small: ReadonlySet<string>;
}
const spellings = new WeakMap<SourceDocument, Spellings>();

/** The words that stand with a capital within a sentence of a briefing or of its documents, and never without one. */
export function wordsKnownIn({brief, lines, documents}: CheckedBrief): ReadonlySet<string> {
  const known = new Set<string>();
  const small = new Set<string>();
  const add = (own: Spellings) => {
    for (const word of own.capital) known.add(word);
    for (const word of own.small) small.add(word);
  };
  for (const {text} of lines) add({capital: capitalsWithin(text), small: smallWordsIn(text)});
  for (const id of Object.keys(brief.sources)) {
    const document = documents?.text(id);
    if (!document) continue;
    const own = spellings.get(document) ?? {capital: capitalsWithin(document.text), small: smallWordsIn(document.text)};
    spellings.set(document, own);
    add(own);
  }
  for (const word of known) if (small.has(word.toLowerCase())) known.delete(word);
  return known;
}

/** Words of a document in a message, short. */
export function said(words: readonly string[]): string {
  const shown = [...new Set(words)].slice(0, 4).map((each) => `“${each}”`);
  return shown.join(', ').replace(/, ([^,]*)$/, ' and $1');
}

/** What cited passages are called in a message. */
export function namePassages(passages: readonly CitedPassage[]): string {
  const names = [...new Set(passages.map(({key, source}) => key ?? source))];
  const [first] = passages;
  if (names.length > 1) return `the passages ${names.join(' and ')}`;
  return first?.key === undefined ? `the document ${names.join()}` : `the passage ${names.join()}`;
}

/** A verb that agrees with {@link namePassages}: “the passage says”, “the passages say”. */
export function verbOf(passages: readonly CitedPassage[], one: string, several: string): string {
  return new Set(passages.map(({key, source}) => key ?? source)).size > 1 ? several : one;
}

/** With a capital, as a sentence begins. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
