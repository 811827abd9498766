import type {BriefDate} from '../../model/date.js';
import type {Citation} from '../../model/inline.js';
import {own} from '../../model/own.js';
import type {CheckedBrief} from '../checked-brief.js';
import type {SourceDocument} from '../source-document.js';

/** What a citation leads to: the words that a statement is held against. */
export interface CitedPassage {
  readonly source: string;
  /** `source#passage`; absent if the whole document is cited. */
  readonly key?: string;
  readonly document: SourceDocument;
  /** From the beginning of the first sentence that the passage touches to the end of the last; without a passage, the whole document. */
  readonly sentences: string;
  /** The passage's own words. */
  readonly words: string;
  /** What of its sentences stands before and after its own words. */
  readonly before: string;
  readonly after: string;
  /** What stands before its sentences, as far as the beginning of the paragraph before theirs. */
  readonly context: string;
  /** Whom the source relies on. */
  readonly via: string;
  readonly lang: string | undefined;
  readonly published: BriefDate | undefined;
  /** Offsets of the passage in the document's text. */
  readonly at: number;
  readonly end: number;
}

const known = new WeakMap<CheckedBrief, Map<string, CitedPassage | undefined>>();

/** What a citation leads to; undefined if the document or the passage in it was not found. */
export function citedPassage(
  checked: CheckedBrief,
  {source, passage}: Pick<Citation, 'source' | 'passage'>,
): CitedPassage | undefined {
  const key = passage === undefined ? source : `${source}#${passage}`;
  const cache = known.get(checked) ?? new Map<string, CitedPassage | undefined>();
  known.set(checked, cache);
  if (!cache.has(key)) cache.set(key, find(checked, source, passage === undefined ? undefined : key));
  return cache.get(key);
}

function find({brief, documents, found}: CheckedBrief, id: string, key: string | undefined): CitedPassage | undefined {
  const document = documents?.text(id);
  const source = own(brief.sources, id);
  if (!document || !source) return undefined;
  const {lang, published} = source;
  const shared = {source: id, document, lang, published};
  const {text} = document;
  if (key === undefined)
    return {
      ...shared,
      sentences: text,
      words: text,
      before: '',
      after: '',
      context: '',
      via: '',
      at: 0,
      end: text.length,
    };
  const passage = own(brief.passages, key);
  const span = passage && found.has(key) && document.passage(passage);
  if (!passage || !span) return undefined;
  const {at, end} = document.offsets(span);
  const around = document.sentencesAround(at, end);
  return {
    ...shared,
    key,
    sentences: text.slice(around.start, around.end).trim(),
    words: text.slice(at, end),
    before: text.slice(around.start, at).trimStart(),
    after: text.slice(end, around.end).trimEnd(),
    context: text.slice(
      document.paragraphAt(Math.max(0, document.paragraphAt(around.start).start - 1)).start,
      around.start,
    ),
    via: passage.via ?? '',
    at,
    end,
  };
}
