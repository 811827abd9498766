import {allowedDocumentUrl} from '../../model/allowed-url.js';
import {
  CORRECTION_KINDS,
  DIGEST_MOST,
  GENRES,
  type Brief,
  type Correction,
  type Source,
  type Withdrawal,
} from '../../model/brief.js';
import {
  CORRECTION_KEYS,
  FRONT_MATTER_KEYS,
  readDate,
  readLanguage,
  SOURCE_KEYS,
  WITHDRAWAL_KEYS,
} from '../../model/front-matter.js';
import type {ProblemCode} from '../../model/problem.js';
import {ID} from '../../model/slug.js';
import type {ProblemList} from '../problem-list.js';
import {refusedUrl} from '../refused-url.js';
import {Region} from '../source-text.js';
import {FAULTS} from './faults.js';
import type {Fields, Metadata} from './metadata.js';
import {parseYaml, type YamlEntry, type YamlNode, type YamlScalar} from './yaml.js';

/** Reads the front matter; `url` is what relative URLs are resolved against. */
export function readFrontMatter(text: string, lines: readonly string[], problems: ProblemList, url?: string): Metadata {
  return new FrontMatterReader(text, new Region(text, lines, 1), problems, url).read();
}

type Keys = Readonly<Record<string, string>>;
type Values = Record<string, unknown>;

class FrontMatterReader {
  readonly #text: string;
  readonly #region: Region;
  readonly #problems: ProblemList;
  readonly #url: string | undefined;
  /** Where corrections say what they are about. */
  readonly #targets: {correction: {about?: string}; node: YamlNode}[] = [];
  /** The anchors of the digest. */
  readonly #digest: YamlScalar[] = [];

  constructor(text: string, region: Region, problems: ProblemList, url?: string) {
    this.#text = text;
    this.#region = region;
    this.#problems = problems;
    this.#url = url;
  }

  read(): Metadata {
    const {root, faults} = parseYaml(this.#text);
    for (const {code, offset, detail} of faults)
      this.#problems.add(code, this.#region.at(offset), FAULTS[code](detail));
    const values = this.#map(root, undefined, this.#known(FRONT_MATTER_KEYS)) ?? {};
    const {sources = {}, corrections, digest, ...others} = values;
    const fields: Fields = Object.fromEntries(
      Object.entries(others).map(([key, value]) => [
        key.replace(/-./, ([, letter = '']) => letter.toUpperCase()),
        value,
      ]),
    );
    return {
      fields,
      sources: Object.fromEntries(
        Object.entries(sources as Brief['sources']).map(([id, source]) => [
          id,
          {...(fields.lang && {lang: fields.lang}), ...source},
        ]),
      ),
      complete: faults.every(({code}) => code !== 'yaml-invalid'),
      named: (isAnchor) => {
        for (const {correction, node} of this.#targets) this.#checkTarget(correction, node, isAnchor);
        return {
          ...(corrections !== undefined && {corrections: corrections as Correction[]}),
          ...(digest !== undefined && {digest: this.#anchors(isAnchor)}),
        };
      },
    };
  }

  /** Reads a map; `kindOf` says of each entry what its value is, or reports its key. */
  #map(
    node: YamlNode,
    entry: YamlEntry | undefined,
    kindOf: (entry: YamlEntry) => string | undefined,
  ): Values | undefined {
    if (node.kind !== 'map') return entry || this.#text.trim() !== '' ? this.#wrong(node, entry) : undefined;
    const values = node.entries.flatMap((each): [string, unknown][] => {
      const kind = kindOf(each);
      const value = kind === undefined || isEmpty(each.value) ? undefined : this.#value(kind, each.value, each);
      return value === undefined ? [] : [[each.key, value]];
    });
    return Object.fromEntries(values);
  }

  /** Of a map whose keys are the format's. */
  #known(keys: Keys) {
    return ({key, keyStart}: YamlEntry) =>
      Object.hasOwn(keys, key)
        ? keys[key]
        : this.#add('key-unknown', keyStart, `“${key}” is not a key of the briefing format. Correct it, or remove it.`);
  }

  #value(kind: string, node: YamlNode, entry: YamlEntry): unknown {
    switch (kind) {
      case 'sources':
        return this.#map(node, entry, ({key, keyStart}) => (ID.test(key) ? 'source' : this.#badId(keyStart, key)));
      case 'source':
        return this.#source(node, entry);
      case 'translations':
        return this.#translations(node, entry);
      case 'corrections':
        if (node.kind !== 'list') return this.#wrong(node, entry);
        return node.items.flatMap((item) => this.#correction(item, entry) ?? []);
      case 'withdrawal':
        return this.#withdrawal(node, entry);
      case 'texts':
        return this.#scalars(node, entry)?.flatMap(({text}) => text ?? []);
      case 'anchors':
        this.#digest.push(...(this.#scalars(node, entry) ?? []));
        return this.#digest;
      default:
        return node.kind === 'scalar' ? this.#scalar(kind, node) : this.#wrong(node, entry);
    }
  }

  /** What a list holds; a single value is a list of one. */
  #scalars(node: YamlNode, entry: YamlEntry): YamlScalar[] | undefined {
    if (node.kind === 'map') return this.#wrong(node, entry);
    return (node.kind === 'list' ? node.items : [node]).filter((item): item is YamlScalar => {
      if (item.kind !== 'scalar') this.#wrong(item, entry);
      return item.kind === 'scalar';
    });
  }

  #scalar(kind: string, node: YamlScalar): unknown {
    const {text = '', start} = node;
    switch (kind) {
      case 'date': {
        const date = readDate(text);
        if (!date)
          this.#add(
            'date-invalid',
            start,
            `“${text}” is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD, an interval as a/b, ~ after an approximate one.`,
          );
        return date;
      }
      case 'url':
        return this.#documentUrl(node);
      case 'language':
        return (
          this.#language(text, start) ??
          this.#add('value-invalid', start, `“${text}” is not a language tag. Write one such as en or pt-BR.`)
        );
      case 'id':
        return ID.test(text) ? text : this.#badId(start, text);
      case 'genre':
        if (!GENRES.some((genre) => genre === text))
          this.#add(
            'genre-unknown',
            start,
            `“${text}” is shown as written, because it is none of: ${GENRES.join(', ')}.`,
          );
        return text;
      case 'kind':
        if (CORRECTION_KINDS.some((known) => known === text)) return text;
        this.#add('value-invalid', start, `“${text}” is none of: ${CORRECTION_KINDS.join(', ')}. Write one of them.`);
        return 'correction';
      case 'prose':
        this.#warnOfComment(node);
        return text;
      default:
        return text;
    }
  }

  #language(text: string, offset: number): string | undefined {
    const tag = readLanguage(text);
    if (tag !== undefined && tag !== text)
      this.#add('language-spelling', offset, `“${text}” is read as the language tag ${tag}. Write it so.`);
    return tag;
  }

  #translations(node: YamlNode, entry: YamlEntry): Values | undefined {
    const urls = this.#map(node, entry, ({key, keyStart}) =>
      this.#language(key, keyStart) === undefined ? this.#badId(keyStart, key) : 'url',
    );
    return urls && Object.fromEntries(Object.entries(urls).map(([key, url]) => [readLanguage(key) ?? key, url]));
  }

  #documentUrl({text = '', start}: YamlScalar): string | undefined {
    return allowedDocumentUrl(text, this.#url) ?? this.#add('url-not-allowed', start, refusedUrl(text));
  }

  #source(node: YamlNode, entry: YamlEntry): Source | undefined {
    const {key, keyStart} = entry;
    const values = this.#map(node, entry, this.#known(SOURCE_KEYS)) as Partial<Source> | undefined;
    if (!values) return undefined;
    const missing = (['publisher', 'title'] as const).filter((due) => values[due] === undefined).join(' and no ');
    if (missing) this.#add('source-incomplete', keyStart, `The source “${key}” has no ${missing}. Add it.`);
    const {publisher = key, title = key, short = publisher} = values;
    return {...values, publisher, short, title};
  }

  #correction(item: YamlNode, entry: YamlEntry): Values | undefined {
    const values = this.#map(item, entry, this.#known(CORRECTION_KEYS));
    if (!values || item.kind !== 'map') return undefined;
    const given = new Map(item.entries.map(({key, value}) => [key, value]));
    for (const key of ['date', 'kind', 'text']) {
      if (isEmpty(given.get(key))) this.#add('value-invalid', item.start, `This correction has no ${key}. Add it.`);
    }
    if (values['text'] === undefined) return undefined;
    const correction: {about?: string} = {kind: 'correction', ...values} as Values;
    const about = given.get('about');
    if (about && 'about' in correction) this.#targets.push({correction, node: about});
    return correction;
  }

  #checkTarget(correction: {about?: string}, node: YamlNode, isAnchor: (id: string) => boolean): void {
    const {about} = correction;
    if (about === undefined || isAnchor(about)) return;
    this.#add(
      'correction-target-missing',
      node.start,
      `This correction is about the anchor “${about}”, which is nowhere. Write {#${about}} where it belongs, or correct it.`,
    );
    delete correction.about;
  }

  /** The anchors of the digest that there are, as far as it has room. */
  #anchors(isAnchor: (id: string) => boolean): string[] {
    const beyond = this.#digest[DIGEST_MOST];
    if (beyond) {
      const message = `A digest shows at most ${DIGEST_MOST} things. Choose those, and leave out the rest.`;
      this.#add('value-invalid', beyond.start, message);
    }
    const known = this.#digest.slice(0, DIGEST_MOST).filter(({text = '', start}) => {
      const message = `The digest names the anchor “${text}”, which is nowhere. Write {#${text}} where it belongs, or correct it.`;
      if (!isAnchor(text)) this.#add('digest-target-missing', start, message);
      return isAnchor(text);
    });
    return known.map(({text = ''}) => text);
  }

  #withdrawal(node: YamlNode, entry: YamlEntry): Withdrawal | undefined {
    if (node.kind !== 'scalar') return this.#map(node, entry, this.#known(WITHDRAWAL_KEYS));
    if (node.text === 'false') {
      return this.#add(
        'value-invalid',
        node.start,
        'This says nothing. Remove the key, or write `withdrawn: {date: …, text: …}`.',
      );
    }
    this.#warnOfComment(node);
    return node.text === undefined || node.text === 'true' ? {} : {text: node.text};
  }

  /** ` #` begins a comment in YAML, also where it was meant as text. */
  #warnOfComment({start, end, salvaged}: YamlScalar): void {
    if (salvaged || /["'|>]/.test(this.#text[start] ?? '')) return;
    const gap = /^[ \t]+(?=#)/.exec(this.#text.slice(end, end + 200));
    if (gap)
      this.#add(
        'value-cut',
        end + gap[0].length,
        'YAML takes this for a comment. Put the whole value in quotation marks if it belongs to the text.',
      );
  }

  #badId(offset: number, id: string): undefined {
    return this.#add('id-invalid', offset, `“${id}” cannot serve as an id. Use letters, digits, - and _ only.`);
  }

  #wrong(node: YamlNode, entry: YamlEntry | undefined): undefined {
    // What YAML refused was reported already.
    if (node.kind === 'scalar' && node.salvaged) return undefined;
    const offset = node.start === -1 ? (entry?.keyStart ?? 0) : node.start;
    return this.#add(
      'value-invalid',
      offset,
      `“${entry?.key ?? 'The front matter'}” has the wrong kind of value. See “Front matter” in the format guide.`,
    );
  }

  #add(code: ProblemCode, offset: number, message: string): undefined {
    this.#problems.add(code, this.#region.at(offset), message);
  }
}

/** Whether a value is absent, though its key is there. */
function isEmpty(node: YamlNode | undefined): boolean {
  return !node || (node.kind === 'scalar' && node.text === undefined);
}
