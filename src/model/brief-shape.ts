import {allowedImageUrl, allowedUrl} from './allowed-url.js';
import {CORRECTION_KINDS, type Brief} from './brief.js';
import {isBriefDate, type BriefDate} from './date.js';
import {LANGUAGE} from './front-matter.js';
import {ID} from './slug.js';

/*
 * The shape of a `Brief` that comes from outside, as tables: `key:kind`, `?` after a key that may be absent, `[]` after the
 * kind of a list's items, `kind=kind` for the keys and values of an object with keys of its own. The keys stand in the
 * order in which a reader meets what they hold: see `walk.ts`.
 *
 * What a shape cannot say (references) is checked in `validate-brief.ts`. A schema library would add 2 kB to every reader's
 * page for what these lines do.
 */

/** Objects of one form. */
const OBJECTS: Readonly<Record<string, string>> = {
  brief:
    'id:id title:text titleContent?:inline[] summary?:text lang?:lang authors?:text[] publisher?:text contact?:url ' +
    'published?:date updated?:date asOf?:date reviewBy?:date topics?:text[] corrections?:correction[] withdrawn?:withdrawal ' +
    'translations?:lang=url translationOf?:url original?:original sources:name=source passages:text=passage footnotes:text=parent body:block[]',
  correction: 'date?:date kind:correctionKind text:text about?:text',
  withdrawal: 'date?:date text?:text',
  original: 'lang?:lang updated?:date',
  source: 'publisher:text short:text note?:text title:text author?:text published?:date genre?:text lang?:lang url?:url',
  passage: 'start:text end?:text via?:text',
  parent: 'children:block[]',
  item: 'checked?:flag children:block[]',
  event: 'date?:date children:block[]',
  answer: 'stance:inline[] silent?:flag column?:index children:block[]',
  date: 'iso:text precision:text end?:text approximate?:flag label?:text',
};

const PARENT = 'children:inline[]';
const QUESTION = 'id:id term:inline[] date?:date note?:block[] answers:answer[]';
const CITATION = 'source:text passage?:text';

/** Objects that say by `type` which of several forms they have. */
const UNIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  inline: {
    text: 'value:text',
    inlineCode: 'value:text',
    emphasis: PARENT,
    strong: PARENT,
    delete: PARENT,
    link: 'url:url title?:text children:inline[]',
    image: 'url:imageUrl alt:text title?:text',
    break: '',
    citation: CITATION,
    footnoteReference: 'id:text',
  },
  block: {
    paragraph: PARENT,
    heading: 'depth:index id:id children:inline[]',
    list: 'ordered:flag start?:index spread:flag items:item[]',
    blockquote: 'children:block[]',
    code: 'lang?:word value:text',
    thematicBreak: '',
    table: 'align:align[] head:inline[][] rows:inline[][][]',
    timeline: 'events:event[]',
    facts: 'items:fact[]',
    comparison: 'sources:text[] head?:inline[][] questions:question[]',
    quotation: 'children:block[] original?:text speaker:inline[] occasion?:inline[] date?:date citations:citation[]',
  },
  fact: {fact: 'id:id term:inline[] children:block[]', question: QUESTION},
  question: {question: QUESTION},
  citation: {citation: CITATION},
};

/** Everything else. */
const VALUES: Readonly<Record<string, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  flag: (value) => typeof value === 'boolean',
  index: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  id: matches(/^[\p{L}\p{M}\p{N}\p{Pc}-]+$/u),
  name: matches(ID),
  word: matches(/^\S+$/),
  lang: matches(LANGUAGE),
  align: (value) => value === null || matches(/^(left|center|right)$/)(value),
  correctionKind: (value) => (CORRECTION_KINDS as readonly unknown[]).includes(value),
};

/** Addresses: text that goes through the same gate as in Markdown. */
const GATES: Readonly<Record<string, typeof allowedUrl>> = {url: allowedUrl, imageUrl: allowedImageUrl};

/** More than the format's 100 levels of blocks and inlines can take in JSON. */
const MAX_DEPTH = 500;
/** More parts than Markdown with as many marks as are read can make: items of lists, each of which may be an element of the card. */
const MAX_PARTS = 36_000;
/** Of each of these; Markdown's marks can make no more either. For many in a row WebKit takes quadratic time. */
const MOST: Readonly<Record<string, number>> = {block: 8_000, item: 8_000};
/** A row, whose cells count twice: browsers take long for a table of many columns. */
const CELLS = 'inline[][]';
/** What is drawn as many elements counts as many parts. */
const WEIGHTS: Readonly<Record<string, number>> = {correction: 20, source: 15, answer: 10, passage: 5};

/** Reads a value that comes from outside. */
export class BriefReader {
  /** Addresses that no card may use, as they were written. */
  readonly refused: string[] = [];
  readonly #url: string | undefined;
  #parts = 0;
  readonly #made: Record<string, number> = {};

  /** @param url where relative addresses start from */
  constructor(url: string | undefined) {
    this.#url = url;
  }

  /**
   * Checks the value and returns a clean copy: keys that the tables do not know are dropped, so that a later version may
   * add some, and of what has an address that is refused the words stay.
   *
   * @throws {TypeError} if it is of another shape; the message says where
   */
  read(value: unknown): Brief {
    return this.#read('brief', value, 'brief') as Brief;
  }

  #read(kind: string, value: unknown, path: string, depth = 0): unknown {
    const part = (kind: string, value: unknown, key: string | number) => this.#read(kind, value, `${path}.${key}`, depth + 1);
    if (depth > MAX_DEPTH) return refuse(path, 'less deep');
    if (kind.endsWith('[]')) {
      const items = Array.isArray(value) ? value : refuse(path, 'a list');
      this.#count((kind === CELLS ? 2 : 1) * items.length + 1, path);
      return items.map((item: unknown, n) => part(kind.slice(0, -2), item, n)).flatMap((item) => withoutAddress(item) ?? [item]);
    }
    const gate = GATES[kind];
    const test = VALUES[gate ? 'text' : kind];
    if (test?.(value)) return gate ? this.#address(value as string, gate) : value;
    if (test || typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(path, kind);
    this.#count(WEIGHTS[kind] ?? 0, path);
    this.#made[kind] = (this.#made[kind] ?? 0) + 1;
    if (this.#made[kind] > (MOST[kind] ?? Infinity)) refuse(path, `one of at most ${MOST[kind]}`);
    const given = new Map<string, unknown>(Object.entries(value));
    const [keyKind = '', valueKind] = kind.split('=');
    if (valueKind) {
      this.#count(given.size, path);
      return fromDefined([...given].map(([key, each]) => [part(keyKind, key, key) as string, part(valueKind, each, key)]));
    }
    const type = given.get('type');
    const union = UNIONS[kind];
    const table = union ? Object.entries(union).find(([name]) => name === type)?.[1] : OBJECTS[kind];
    if (table === undefined) return refuse(path, kind);
    const entries = table.split(' ').flatMap((entry): [string, unknown][] => {
      const [, key = '', optional, partKind = ''] = /(\w+)(\?)?:(.+)/.exec(entry) ?? [];
      return key === '' || (optional && !given.has(key)) ? [] : [[key, part(partKind, given.get(key), key)]];
    });
    const result = fromDefined([['type', union && type], ...entries]);
    return kind === 'date' && !isBriefDate(result as unknown as BriefDate) ? refuse(path, kind) : result;
  }

  #count(parts: number, path: string): void {
    this.#parts += parts;
    if (this.#parts > MAX_PARTS) refuse(path, `shorter: a briefing has at most ${MAX_PARTS} parts`);
  }

  #address(raw: string, gate: typeof allowedUrl): string | undefined {
    const url = gate(raw, this.#url);
    if (url === undefined) this.refused.push(raw);
    return url;
  }
}

/** Of a link or image whose address was refused: its words. */
function withoutAddress(item: unknown): readonly unknown[] | undefined {
  const {type, url, children, alt} = Object(item) as Record<string, unknown>;
  if ((type !== 'link' && type !== 'image') || url !== undefined) return undefined;
  return type === 'link' ? (children as unknown[]) : [{type: 'text', value: alt}];
}

/** Absent means absent: what has no value gets no key. */
function fromDefined(entries: readonly (readonly [string, unknown])[]): object {
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function matches(pattern: RegExp): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && pattern.test(value);
}

function refuse(path: string, due: string): never {
  throw new TypeError(`${path} should be ${due}`);
}
