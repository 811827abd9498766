import type {Source} from '../model/brief.js';
import {own} from '../model/own.js';
import {parseBrief} from '../parse/index.js';
import {SourceDocument} from './source-document.js';
import type {ListedSource} from './source-list.js';
import {yamlText} from './yaml-text.js';

/** The text of a document; or, as a sentence, why it cannot be read. */
export type DocumentText = {readonly text: string} | {readonly fault: string};

/** How many documents are kept. Briefings of one subject cite the same few; an archive has thousands, which no memory holds. */
const KEPT = 40;

/**
 * The documents that briefings cite: what `sources.yaml` says of each, and their texts. Each is read when it is first asked for, and
 * once as long as it is among the last that were.
 */
export class Documents {
  /** What the list says of each source. */
  readonly sources: ReadonlyMap<string, ListedSource>;
  readonly #read: (file: string) => DocumentText;
  readonly #known = new Map<string, SourceDocument | string>();
  readonly #expected = new Map<string, Source | undefined>();

  /**
   * @param sources what `readSourceList` has read
   * @param read gives the text of a file that the list names
   */
  constructor(sources: ReadonlyMap<string, ListedSource>, read: (file: string) => DocumentText) {
    this.sources = sources;
    this.#read = read;
  }

  /** A document. If it cannot be read, the reason, as a sentence; undefined if its source is not listed. */
  document(id: string): SourceDocument | string | undefined {
    const listed = this.sources.get(id);
    if (!listed) return undefined;
    const known = this.#known.get(id) ?? this.#open(listed);
    // The last that was asked for stands last.
    this.#known.delete(id);
    this.#known.set(id, known);
    const [oldest] = this.#known.keys();
    if (this.#known.size > KEPT && oldest !== undefined) this.#known.delete(oldest);
    return known;
  }

  /** A document, if it can be read. */
  text(id: string): SourceDocument | undefined {
    const document = this.document(id);
    return document instanceof SourceDocument ? document : undefined;
  }

  /** A source as a briefing should have it; undefined if it is not listed. */
  expected(id: string, lang?: string): Source | undefined {
    const listed = this.sources.get(id);
    const key = `${id} ${lang ?? ''}`;
    if (!listed || this.#expected.has(key)) return this.#expected.get(key);
    const lines = [
      '---',
      'title: none',
      ...(lang === undefined ? [] : [`lang: ${lang}`]),
      'sources:',
      ...sourceLines(id, listed),
      '---',
    ];
    const source = own(parseBrief(lines.join('\n')).brief.sources, id);
    this.#expected.set(key, source);
    return source;
  }

  #open({file, fields}: ListedSource): SourceDocument | string {
    const read = this.#read(file);
    return 'fault' in read ? read.fault : new SourceDocument(read.text, fields.get('lang') ?? undefined);
  }
}

/** A source as it is in the `sources:` block of a briefing, line by line. */
export function sourceLines(id: string, {fields}: ListedSource): string[] {
  const given = [...fields].flatMap(([key, value]) => (value === null ? [] : [`    ${key}: ${yamlText(value)}`]));
  return [`  ${id}:`, ...given];
}
