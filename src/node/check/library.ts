import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {FAILSAFE_SCHEMA, load, YAMLException} from 'js-yaml';
import type {Source} from '../../model/brief.js';
import {SOURCE_KEYS} from '../../model/front-matter.js';
import {own} from '../../model/own.js';
import {parseBrief} from '../../parse/index.js';
import {CliError} from '../cli-error.js';
import {NamedFolders} from '../named-folders.js';
import {readIntactText} from '../read-text.js';
import {SourceDocument} from './source-document.js';
import {yamlText} from './yaml-text.js';

/** An entry of `sources.yaml`. */
export interface ListedSource {
  /** Key of the format → value as written. */
  readonly fields: ReadonlyMap<string, string>;
  /** Name of the file with its text. */
  readonly file: string;
}

/** A folder with `sources.yaml` and the texts of the documents that briefings cite. */
export class Library {
  readonly sources: ReadonlyMap<string, ListedSource>;
  readonly #folder: string;
  readonly #documents = new Map<string, SourceDocument | string>();
  readonly #expected = new Map<string, Source | undefined>();

  /** @throws {CliError} if `sources.yaml` cannot be read */
  constructor(folder: string) {
    this.#folder = folder;
    this.sources = readList(folder);
  }

  /** The text of a source. If it cannot be read, the reason, as a sentence; undefined if the source is not listed. */
  document(id: string): SourceDocument | string | undefined {
    const listed = this.sources.get(id);
    if (!listed) return undefined;
    const known = this.#documents.get(id) ?? this.#read(listed);
    this.#documents.set(id, known);
    return known;
  }

  /** The text of a source, if it can be read. */
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

  #read({file, fields}: ListedSource): SourceDocument | string {
    try {
      return new SourceDocument(readInside(this.#folder, file), fields.get('lang'));
    } catch (error) {
      if (error instanceof CliError) return error.message;
      throw error;
    }
  }
}

/** A source as it is in the `sources:` block of a briefing, line by line. */
export function sourceLines(id: string, {fields}: ListedSource): string[] {
  return [`  ${id}:`, ...[...fields].map(([key, value]) => `    ${key}: ${yamlText(value)}`)];
}

function readList(folder: string): Map<string, ListedSource> {
  const path = join(folder, 'sources.yaml');
  const root = readYaml(folder, path);
  if (!isRecord(root)) {
    const cure = 'For each source write “id:” and, indented below it, publisher, title and so on.';
    throw new CliError(`${path} is not a list of sources. ${cure}`);
  }
  return new Map(
    Object.entries(root).map(([id, entry]): [string, ListedSource] => {
      if (!isRecord(entry))
        throw new CliError(`${path}: “${id}” has no fields. Write publisher, title and so on, indented below it.`);
      const field = (key: string): string | undefined => {
        const value = entry[key];
        return typeof value === 'string' && !/^(?:|~|null|Null|NULL)$/.test(value) ? value : undefined;
      };
      const fields = Object.keys(SOURCE_KEYS).flatMap((key): [string, string][] => {
        const value = field(key);
        return value === undefined ? [] : [[key, value]];
      });
      return [id, {fields: new Map(fields), file: field('file') ?? `${id}.txt`}];
    }),
  );
}

/** @throws {CliError} if the file cannot be read, or lies elsewhere: what is compared with it is quoted in Problems */
function readInside(folder: string, name: string): string {
  const path = join(folder, name);
  if (existsSync(folder) && new NamedFolders([folder]).placeOf(path) === 'outside')
    throw new CliError(`${path} lies outside of the folder ${folder}, and was not read.`);
  return readIntactText(path);
}

function readYaml(folder: string, path: string): unknown {
  const text = readInside(folder, 'sources.yaml');
  try {
    // In this schema every scalar is text: a date stays as it is written.
    return load(text, {schema: FAILSAFE_SCHEMA, filename: path});
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause;
    const line = cause.mark ? `:${cause.mark.line + 1}` : '';
    throw new CliError(`${path}${line} cannot be read: ${cause.reason}.`, 1, {cause});
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
