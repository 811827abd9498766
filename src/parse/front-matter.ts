import * as v from 'valibot';
import {allowedUrl} from '../model/allowed-url.js';
import type {Brief, Correction, Source, Withdrawal} from '../model/brief.js';
import {frontMatterSchema, readDate, type FrontMatter} from '../model/front-matter.js';
import type {ProblemCode} from '../model/problem.js';
import type {ProblemList} from './problem-list.js';
import {Region} from './source-text.js';
import {parseYaml, type YamlEntry, type YamlNode} from './yaml.js';

/** The text between the `---` lines, if there is any, and where the body begins. */
export interface SplitText {
  readonly frontMatter?: string;
  /** Index of the body's first line. */
  readonly bodyLine: number;
  /** True if the first line opens front matter that nothing closes. */
  readonly unclosed: boolean;
}

/** Finds the front matter: from a first line `---` to the next line `---` or `...`. */
export function splitFrontMatter(lines: readonly string[]): SplitText {
  if (lines[0]?.trimEnd() !== '---') return {bodyLine: 0, unclosed: false};
  const end = lines.findIndex((line, n) => n > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end !== -1) return {frontMatter: lines.slice(1, end).join('\n'), bodyLine: end + 1, unclosed: false};
  // A rule before a text without front matter is no mistake; one before a `key:` is.
  return {bodyLine: 0, unclosed: /^[A-Za-z-]+:(\s|$)/.test(lines[1] ?? '')};
}

/** What the front matter says; `complete` is false if a source may be missing because YAML refused a part. */
export interface Metadata {
  readonly fields: Omit<Brief, 'id' | 'title' | 'sources' | 'passages' | 'footnotes' | 'body'> & {
    readonly id?: string;
    readonly title?: string;
  };
  readonly sources: Record<string, Source>;
  readonly complete: boolean;
  /** Reports corrections that name no address, once all addresses are known. */
  checkTargets(isAddress: (id: string) => boolean): readonly Correction[] | undefined;
}

type Plain = string | Plain[] | {[key: string]: Plain};
type Path = readonly (string | number)[];

/** Reads the front matter; `url` is where relative addresses start from. */
export function readFrontMatter(text: string, lines: readonly string[], problems: ProblemList, url?: string): Metadata {
  return new FrontMatterReader(text, lines, problems, url).read();
}

class FrontMatterReader {
  readonly #text: string;
  readonly #region: Region;
  readonly #problems: ProblemList;
  readonly #url: string | undefined;
  #root: YamlNode = {kind: 'map', entries: [], start: 0};

  constructor(text: string, lines: readonly string[], problems: ProblemList, url?: string) {
    this.#text = text;
    this.#region = new Region(text, lines, 1);
    this.#problems = problems;
    this.#url = url;
  }

  read(): Metadata {
    const {root, faults} = parseYaml(this.#text);
    this.#root = root;
    let complete = true;
    for (const fault of faults) {
      if (fault.code === 'yaml-invalid') complete = false;
      this.#problems.add(fault.code, this.#region.at(fault.offset), FAULT_MESSAGES[fault.code](fault.detail));
    }
    const plain = toPlain(root);
    const record = isRecord(plain) ? plain : {};
    if (!isRecord(plain) && this.#text.trim() !== '') this.#report('value-invalid', [], 'Front matter must be `key: value` lines.');
    this.#normalise(record);
    this.#dropFaults(record);
    this.#warnOfComments();
    return this.#toMetadata(record as FrontMatter, complete);
  }

  /** Shapes that are accepted in place of the full one. */
  #normalise(record: {[key: string]: Plain}): void {
    for (const key of ['authors', 'topics']) {
      if (typeof record[key] === 'string') record[key] = [record[key]];
    }
    for (const key of ['sources', 'translations']) {
      const map = record[key];
      // JavaScript's own names: valibot skips them, and so would unwary code that uses the data.
      for (const name of ['__proto__', 'constructor', 'prototype']) {
        if (!isRecord(map) || !Object.hasOwn(map, name)) continue;
        this.#report('id-invalid', [key, name], `“${name}” is a name that JavaScript keeps for itself. Choose another.`, true);
        delete map[name];
      }
    }
    const {withdrawn} = record;
    if (withdrawn === 'false') {
      this.#report('value-invalid', ['withdrawn'], '`withdrawn: false` says nothing: remove the key, or write `withdrawn: {date: …, text: …}`.');
      delete record['withdrawn'];
    } else if (typeof withdrawn === 'string') {
      record['withdrawn'] = withdrawn === 'true' ? {} : {text: withdrawn};
    }
  }

  /** Reports what the schema refuses and takes it out, so that the rest is of the schema's shape. */
  #dropFaults(record: {[key: string]: Plain}): void {
    for (const issue of v.safeParse(frontMatterSchema, record).issues ?? []) {
      const path = (issue.path ?? []).map((item) => item.key as string | number);
      const last = issue.path?.at(-1);
      const code = issue.message as ProblemCode;
      const missing = last?.origin === 'key' && issue.type === 'object_with_rest';
      const place = missing ? path.slice(0, -1) : path;
      if (this.#find(place)?.salvaged !== true) {
        const onKey = code === 'key-unknown' || (code === 'id-invalid' && last?.origin === 'key');
        this.#report(code, place, messageFor(code, path, missing), onKey);
      }
      // Shown as written; shown without a date.
      if (code === 'genre-unknown' || (missing && path.at(-1) === 'date')) continue;
      if (path.at(-1) === 'kind') setAt(record, path, 'correction');
      else remove(record, missing ? path.slice(0, -1) : path);
    }
    for (const key of ['authors', 'topics']) {
      const list = record[key];
      if (Array.isArray(list)) record[key] = list.filter((item) => item !== REMOVED);
    }
  }

  #warnOfComments(): void {
    const visit = (node: YamlNode, key: string): void => {
      if (node.kind === 'map') for (const entry of node.entries) visit(entry.value, entry.key);
      else if (node.kind === 'list') for (const item of node.items) visit(item, key);
      else if (['title', 'summary', 'text'].includes(key) && node.start !== -1 && !/["']/.test(this.#text[node.start] ?? '')) {
        const gap = /^[ \t]+#/.exec(this.#text.slice(node.end, node.end + 200));
        if (!gap || node.salvaged) return;
        this.#problems.add(
          'value-cut',
          this.#region.at(node.end + gap[0].length - 1),
          'YAML reads ` #` as the beginning of a comment and cuts the value there. If it belongs to the text, put the whole value in quotation marks.',
        );
      }
    };
    visit(this.#root, '');
  }

  #toMetadata(front: FrontMatter, complete: boolean): Metadata {
    const {sources, corrections, withdrawn, translations, published, updated, contact} = front;
    const fields = {
      ...pick(front, ['id', 'title', 'summary', 'lang', 'authors', 'publisher', 'topics']),
      ...present('contact', this.#address(contact)),
      ...present('published', date(published)),
      ...present('updated', date(updated)),
      ...present('asOf', date(front['as-of'])),
      ...present('reviewBy', date(front['review-by'])),
      ...present('withdrawn', withdrawn && withdrawal(withdrawn)),
      ...present('translations', translations && mapValues(translations, (url) => this.#address(url) ?? url)),
      ...present('translationOf', this.#address(front['translation-of'])),
    };
    return {
      fields,
      sources: mapValues(sources ?? {}, (source, id) => this.#source(id, source, front.lang)),
      complete,
      checkTargets: (isAddress) => corrections && this.#corrections(corrections, isAddress),
    };
  }

  #source(id: string, source: NonNullable<FrontMatter['sources']>[string], lang: string | undefined): Source {
    const {publisher = id, title = id} = source;
    const missing = (['publisher', 'title'] as const).filter((key) => source[key] === undefined);
    if (missing.length > 0) {
      this.#report('source-incomplete', ['sources', id], `The source “${id}” has no ${missing.join(' and no ')}. Add \`${missing.join(': …` and `')}: …\`.`, true);
    }
    return {
      publisher,
      short: source.short ?? publisher,
      title,
      ...present('author', source.author),
      ...present('published', date(source.published)),
      ...present('genre', source.genre),
      ...present('lang', source.lang ?? lang),
      ...present('url', this.#address(source.url)),
    };
  }

  #corrections(corrections: NonNullable<FrontMatter['corrections']>, isAddress: (id: string) => boolean): Correction[] {
    return corrections.flatMap((correction, n) => {
      // A removed item keeps its index until here, so that Problems find their place.
      if (typeof correction !== 'object') return [];
      const {about} = correction;
      const isDangling = about !== undefined && !isAddress(about);
      if (isDangling) {
        this.#report('correction-target-missing', ['corrections', n, 'about'], `The correction is about “${about}”, but nothing in the briefing has that address. Give the heading, fact or question \`{#${about}}\`, or correct the id.`);
      }
      return {
        ...present('date', date(correction.date)),
        kind: correction.kind,
        text: correction.text,
        ...(about !== undefined && !isDangling && {about}),
      };
    });
  }

  #address(raw: string | undefined): string | undefined {
    return raw === undefined ? undefined : allowedUrl(raw, this.#url);
  }

  #report(code: ProblemCode, path: Path, message: string, onKey = false): void {
    const entry = findEntry(this.#root, path);
    const value = this.#find(path);
    const start = onKey || value === undefined || value.start === -1 ? entry?.keyStart : value.start;
    this.#problems.add(code, this.#region.at(start ?? value?.start ?? 0), message);
  }

  #find(path: Path): (YamlNode & {salvaged?: true}) | undefined {
    let node: YamlNode | undefined = this.#root;
    for (const key of path) {
      if (node?.kind === 'map') node = node.entries.find((entry) => entry.key === key)?.value;
      else if (node?.kind === 'list' && typeof key === 'number') node = node.items.filter(isPresent)[key];
      else break;
    }
    return node;
  }
}

const FAULT_MESSAGES = {
  'yaml-invalid': (reason: string) => `YAML cannot read this entry (${reason}). Put the value in quotation marks, or mend the indent.`,
  'yaml-unsupported': (what: string) => `“${what}” is YAML that briefings do not use. Write the value out as plain text.`,
  'key-duplicate': (key: string) => `“${key}” stands here a second time; the first one counts. Remove one of them.`,
} as const;

function messageFor(code: ProblemCode, path: Path, missing: boolean): string {
  const name = String(path.at(-1) ?? 'front matter');
  switch (code) {
    case 'key-unknown':
      return `“${name}” is no key that briefings know. Correct its spelling or remove it.`;
    case 'date-invalid':
      return `“${name}” is no date. Write YYYY, YYYY-MM or YYYY-MM-DD, an interval as a/b, and ~ after an approximate one.`;
    case 'url-not-allowed':
      return `“${name}” is no address that a card may link to. Use https:, http:, mailto: or a relative address.`;
    case 'id-invalid':
      return `“${name}” cannot serve as an id. Use letters, digits, - and _ only.`;
    case 'genre-unknown':
      return 'The genre is shown as written, because it is none of: news, analysis, opinion, interview, document, data.';
    default:
      if (missing) return `“${name}” is missing here. Add \`${name}: …\`.`;
      if (name === 'kind') return 'A correction is of the kind correction, clarification or update. It is shown as a correction.';
      if (name === 'lang') return 'This is no language tag. Write one such as en, fr or pt-BR.';
      return `“${name}” does not have the form that is due here. Look the key up in the briefing format.`;
  }
}

/** Takes the place of a list item that was removed, so that the indexes of the others stay. */
const REMOVED = '\u0000removed';

function toPlain(node: YamlNode): Plain | undefined {
  switch (node.kind) {
    case 'scalar':
      return node.text;
    case 'list':
      return node.items.filter(isPresent).map((item) => toPlain(item) ?? '');
    case 'map':
      return Object.fromEntries(
        node.entries.flatMap(({key, value}): [string, Plain][] => {
          const plain = toPlain(value);
          return plain === undefined ? [] : [[key, plain]];
        }),
      );
  }
}

function isPresent(node: YamlNode): boolean {
  return node.kind !== 'scalar' || node.text !== undefined;
}

function isRecord(value: unknown): value is {[key: string]: Plain} {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function findEntry(root: YamlNode, path: Path): YamlEntry | undefined {
  let node: YamlNode | undefined = root;
  let found: YamlEntry | undefined;
  for (const key of path) {
    if (node?.kind === 'map') {
      found = node.entries.find((entry) => entry.key === key);
      node = found?.value;
    } else {
      node = node?.kind === 'list' && typeof key === 'number' ? node.items.filter(isPresent)[key] : undefined;
      found = undefined;
    }
  }
  return found;
}

function parentOf(record: Plain, path: Path): Plain | undefined {
  let at: Plain | undefined = record;
  for (const key of path.slice(0, -1)) {
    if (Array.isArray(at)) at = at[Number(key)];
    else at = isRecord(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  }
  return at;
}

function remove(record: Plain, path: Path): void {
  const parent = parentOf(record, path);
  const key = path.at(-1);
  if (Array.isArray(parent) && typeof key === 'number') parent[key] = REMOVED;
  else if (isRecord(parent) && key !== undefined) delete parent[key];
}

function setAt(record: Plain, path: Path, value: string): void {
  const parent = parentOf(record, path);
  const key = path.at(-1);
  if (isRecord(parent) && key !== undefined) parent[key] = value;
}

function date(value: string | undefined) {
  return value === undefined ? undefined : readDate(value);
}

function withdrawal(value: NonNullable<FrontMatter['withdrawn']>): Withdrawal {
  return {...present('date', date(value.date)), ...present('text', value.text)};
}

/** `{key: value}`, or nothing if there is no value: absent keys stay absent. */
export function present<K extends string, T>(key: K, value: T | undefined): {[P in K]?: T} {
  return (value === undefined ? {} : {[key]: value}) as {[P in K]?: T};
}

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): {[P in K]?: NonNullable<T[P]>} {
  return Object.fromEntries(keys.flatMap((key) => (from[key] == null ? [] : [[key, from[key]]]))) as {[P in K]?: NonNullable<T[P]>};
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, map: (value: T, key: string) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}
