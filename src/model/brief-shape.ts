import {CORRECTION_KINDS, type Brief} from './brief.js';
import {isBriefDate, type BriefDate} from './date.js';
import {LANGUAGE} from './front-matter.js';
import {ID} from './slug.js';

/*
 * The shape of a `Brief` that comes from outside, as tables: `key:kind`, `?` after a key that may be absent, `[]` after the
 * kind of a list's items, `{kind}` for an object with keys of its own (ids, language tags).
 *
 * What a shape cannot say (addresses, references) is checked in `validate-brief.ts`. A schema library would add 2 kB to
 * every reader's page for what these lines do.
 */

/** Objects of one form. */
const OBJECTS: Readonly<Record<string, string>> = {
  brief:
    'id:id title:text titleContent?:inline[] summary?:text lang?:lang authors?:text[] publisher?:text contact?:text ' +
    'published?:date updated?:date asOf?:date reviewBy?:date topics?:text[] corrections?:correction[] withdrawn?:withdrawal ' +
    'translations?:{text} translationOf?:text sources:{source} passages:{passage} footnotes:{parent} body:block[]',
  correction: 'date?:date kind:correctionKind text:text about?:text',
  withdrawal: 'date?:date text?:text',
  source: 'publisher:text short:text title:text author?:text published?:date genre?:text lang?:lang url?:text',
  passage: 'start:text end?:text via?:text',
  parent: 'children:block[]',
  item: 'checked?:flag children:block[]',
  event: 'date?:date children:block[]',
  answer: 'stance:inline[] silent?:flag column?:index children:block[]',
  date: 'iso:text precision:text end?:text approximate?:flag label?:text',
};

const QUESTION = 'id:id term:inline[] date?:date note?:block[] answers:answer[]';
const CITATION = 'source:text passage?:text';

/** Objects that say by `type` which of several forms they have. */
const UNIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  inline: {
    text: 'value:text',
    inlineCode: 'value:text',
    emphasis: 'children:inline[]',
    strong: 'children:inline[]',
    delete: 'children:inline[]',
    link: 'url:text title?:text children:inline[]',
    image: 'url:text alt:text title?:text',
    break: '',
    citation: CITATION,
    footnoteReference: 'id:text',
  },
  block: {
    paragraph: 'children:inline[]',
    heading: 'depth:index id:id children:inline[]',
    list: 'ordered:flag start?:index spread:flag items:item[]',
    blockquote: 'children:block[]',
    code: 'lang?:text value:text',
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
  id: (value) => typeof value === 'string' && /^[\p{L}\p{M}\p{N}\p{Pc}-]+$/u.test(value),
  lang: (value) => typeof value === 'string' && LANGUAGE.test(value),
  align: (value) => value === null || ['left', 'center', 'right'].includes(value as string),
  correctionKind: (value) => CORRECTION_KINDS.some((kind) => kind === value),
};

/** Of objects with keys of their own: what a key must be. Passages and footnotes are only looked up by theirs. */
const KEYS: Readonly<Record<string, RegExp>> = {sources: ID, translations: LANGUAGE};

/**
 * Checks a value that comes from outside and returns a clean copy: keys that the tables do not know are dropped, so that a
 * later version may add some.
 *
 * @throws {TypeError} if it is of another shape; the message says where
 */
export function readBrief(value: unknown): Brief {
  return read('brief', value, 'brief') as Brief;
}

function read(kind: string, value: unknown, path: string): unknown {
  if (kind.endsWith('[]')) {
    if (!Array.isArray(value)) return refuse(path, 'a list');
    return value.map((item: unknown, n) => read(kind.slice(0, -2), item, `${path}[${n}]`));
  }
  const test = VALUES[kind];
  if (test) return test(value) ? value : refuse(path, kind);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(path, 'an object');
  const given = new Map<string, unknown>(Object.entries(value));
  if (kind.startsWith('{')) {
    const keys = KEYS[path.slice(path.lastIndexOf('.') + 1)];
    return Object.fromEntries(
      [...given].map(([key, part]) => [!keys || keys.test(key) ? key : refuse(path, 'without other keys'), read(kind.slice(1, -1), part, `${path}.${key}`)]),
    );
  }
  const type = given.get('type');
  const union = UNIONS[kind];
  const table = union ? (typeof type === 'string' && Object.hasOwn(union, type) ? union[type] : refuse(path, kind)) : OBJECTS[kind];
  const copy = (table ?? '').split(' ').flatMap((entry): [string, unknown][] => {
    const [name = '', part = ''] = entry.split(':');
    const key = name.replace('?', '');
    return part === '' || (key !== name && !given.has(key)) ? [] : [[key, read(part, given.get(key), `${path}.${key}`)]];
  });
  const result = Object.fromEntries(union ? [['type', type], ...copy] : copy) as unknown;
  return kind === 'date' && !isBriefDate(result as BriefDate) ? refuse(path, kind) : result;
}

function refuse(path: string, due: string): never {
  throw new TypeError(`${path} should be ${due}`);
}
