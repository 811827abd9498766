import {SOURCE_KEYS} from '../model/front-matter.js';
import type {Place} from '../parse/source-text.js';
import {parseYaml, type YamlEntry, type YamlMap} from '../parse/yaml/yaml.js';
import {checkProblem, type CheckCode, type CheckProblem} from './check-problem.js';
import {nearWord} from './near-word.js';

/** What `sources.yaml` says of a source. */
export interface ListedSource {
  /** Key of the format → value as written; null where the list says that there is none. A key that is not here is left to the briefing. */
  readonly fields: ReadonlyMap<string, string | null>;
  /** Name of the file with its text. */
  readonly file: string;
}

/** What of a source only the list has. */
const FILE = 'file';
const KEYS = [...Object.keys(SOURCE_KEYS), FILE];
const REQUIRED = ['publisher', 'title'];

/** Reads the text of `sources.yaml`: below each id of a source its keys, as in the front matter of a briefing, and `file`. */
export function readSourceList(text: string): {
  readonly sources: ReadonlyMap<string, ListedSource>;
  readonly problems: readonly CheckProblem[];
} {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const problems: CheckProblem[] = [];
  const report = (code: CheckCode, offset: number, message: string) =>
    void problems.push(checkProblem(code, placeOf(plain, offset), message));
  const {root, faults} = parseYaml(plain);
  for (const {offset, detail} of faults)
    report('list-invalid', offset, `sources.yaml cannot be read as it is here: ${detail}.`);
  const sources = new Map<string, ListedSource>();
  const listed = root.kind === 'map' ? entriesOf(root) : undefined;
  if (!listed) {
    const cure = 'For each source write “id:” and, indented below it, publisher, title and so on.';
    report('list-invalid', root.start, `sources.yaml is not a list of sources. ${cure}`);
  }
  for (const {key: id, keyStart, value} of listed ?? []) {
    if (value.kind !== 'map') {
      const cure = 'Write publisher, title and so on, indented below it.';
      report('list-invalid', keyStart, `“${id}” in sources.yaml has no keys. ${cure}`);
      continue;
    }
    const fields = fieldsOf(value, report);
    for (const key of REQUIRED)
      if (!fields.get(key)) report('list-incomplete', keyStart, `“${id}” in sources.yaml has no ${key}. Add it.`);
    const file = fields.get(FILE) ?? `${id}.txt`;
    fields.delete(FILE);
    sources.set(id, {fields: inOrder(fields), file});
  }
  return {sources, problems};
}

/** The sources; also where they stand below `sources:`, as they do in a briefing. */
function entriesOf({entries}: YamlMap): readonly YamlEntry[] {
  const [only, ...others] = entries;
  const isLevel = only?.key === 'sources' && others.length === 0;
  const inner = isLevel && only.value.kind === 'map' ? only.value.entries : [];
  return inner.length > 0 && inner.every(({value}) => value.kind === 'map') ? inner : entries;
}

function fieldsOf({entries}: YamlMap, report: (code: CheckCode, at: number, message: string) => void) {
  const fields = new Map<string, string | null>();
  for (const {key, keyStart, value} of entries) {
    if (!KEYS.includes(key)) {
      const near = nearWord(key, KEYS);
      const cure = near === undefined ? `It has ${KEYS.join(', ')}.` : `Did you mean ${near}?`;
      report('list-key-unknown', keyStart, `“${key}” is not a key of a source in sources.yaml. ${cure}`);
    } else if (value.kind === 'scalar') {
      fields.set(key, value.text ?? null);
    } else {
      report('list-invalid', keyStart, `${key} in sources.yaml is not a text. Write it on one line.`);
    }
  }
  return fields;
}

/** In the order of the format, whatever the list's. */
function inOrder(fields: ReadonlyMap<string, string | null>): Map<string, string | null> {
  return new Map(
    Object.keys(SOURCE_KEYS).flatMap((key): [string, string | null][] => {
      const value = fields.get(key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

function placeOf(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split('\n');
  return {line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1};
}
