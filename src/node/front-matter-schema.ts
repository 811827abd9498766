import {CORRECTION_KINDS, DIGEST_MOST, GENRES} from '../model/brief.js';
import {CORRECTION_KEYS, FRONT_MATTER_KEYS, LANGUAGE, SOURCE_KEYS, WITHDRAWAL_KEYS} from '../model/front-matter.js';
import {ID} from '../model/slug.js';

/** A JSON Schema, draft 7: https://json-schema.org/draft-07 */
export type JsonSchema = Readonly<Record<string, unknown>>;

type Key = keyof typeof FRONT_MATTER_KEYS;
type Kind =
  | (typeof FRONT_MATTER_KEYS)[Key]
  | (typeof SOURCE_KEYS)[keyof typeof SOURCE_KEYS]
  | (typeof CORRECTION_KEYS)[keyof typeof CORRECTION_KEYS];

/** What an editor shows beside each key while the author types. */
const FRONT_MATTER_HELP: Readonly<Record<Key, string>> = {
  id: 'Begins every deep link into the briefing and must never change. By default the file name without extensions, or the title.',
  title: 'The title, as plain text. Without it, the first heading of the text is used.',
  summary: 'What it is about, in at most two sentences.',
  lang: 'The language that the briefing is written in, as a BCP 47 tag: en, fr, pt-BR.',
  authors: 'Who wrote it.',
  publisher: 'The newsroom that is responsible for it.',
  contact: 'Where readers report an error: a URL with https: or mailto:.',
  published: 'When it was first published.',
  updated: 'When it was last changed.',
  'as-of': 'The date up to which the text covers events.',
  'review-by': 'After this day, the live card says that the briefing may be out of date.',
  topics: 'What it is about, in a few words each.',
  digest:
    'The anchors of what the digest shows of the differences: at most three questions, facts or sections. []: nothing.',
  method: 'How the briefing was made, in one or two sentences, or the URL of a page that says so.',
  sources:
    'The documents that it draws on, each under an id for citations: [^id]. `check --sources DIR --fix` writes them.',
  corrections: 'Every change that readers must be told about, with its date.',
  withdrawn: 'Set if the briefing no longer stands: the card shows this in place of the text.',
  translations: 'The same briefing in other languages: language tag, then its URL.',
  'translation-of': 'The URL of the briefing that this one is translated from.',
};

const SOURCE_HELP: Readonly<Record<keyof typeof SOURCE_KEYS, string>> = {
  publisher: 'Who published the document.',
  short: 'The name that is shown beside answers. By default the publisher.',
  note: 'What the source is, in a few words: UK newspaper.',
  title: 'The title of the document.',
  author: 'Who wrote it. Leave it out if the document does not say.',
  published: 'When it was published, as exactly as is known: 2024, 2024-03, 2024-03-09, or 2023-11~ if it is inferred.',
  genre: 'The kind of document. Readers see it beside each answer.',
  lang: 'The language of the document. By default that of the briefing.',
  url: 'Its URL. Leave it out if none is confirmed.',
};

const CORRECTION_HELP: Readonly<Record<keyof typeof CORRECTION_KEYS, string>> = {
  date: 'The day of the change.',
  kind: 'correction: something was wrong. clarification: something could be misread. update: something is new.',
  text: 'What has changed, and what it said before.',
  about: 'The {#id} of the heading, fact or question that it is about.',
};

const WITHDRAWAL_HELP: Readonly<Record<keyof typeof WITHDRAWAL_KEYS, string>> = {
  date: 'The day of the withdrawal.',
  text: 'Why it was withdrawn, for readers. Without it, a sentence of the card.',
};

/** Every scalar is read as text, so numbers and `true` are text too. `null` and nothing mean absent. */
const TEXT: JsonSchema = {type: ['string', 'number', 'boolean', 'null']};

const DAY = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?~?`;

const KINDS: Readonly<Record<Kind, () => JsonSchema>> = {
  text: () => TEXT,
  prose: () => TEXT,
  texts: () => ({anyOf: [TEXT, {type: 'array', items: TEXT}]}),
  anchors: () => ({anyOf: [TEXT, {type: 'array', items: TEXT, maxItems: DIGEST_MOST}]}),
  id: () => pattern(ID.source, {numbers: true}),
  language: () => pattern(LANGUAGE.source),
  // An allowed scheme, or a relative URL.
  url: () => pattern('^(?:[Hh][Tt][Tt][Pp][Ss]?:|[Mm][Aa][Ii][Ll][Tt][Oo]:|(?![A-Za-z][A-Za-z0-9+.-]*:))'),
  date: () => pattern(String.raw`^${DAY}(?:/${DAY})?(?:\s+\([^()]+\))?$`, {numbers: true}),
  genre: () => ({enum: [...GENRES, null]}),
  kind: () => ({enum: CORRECTION_KINDS}),
  sources: () => ({type: ['object', 'null'], propertyNames: {pattern: ID.source}, additionalProperties: source()}),
  corrections: () => ({
    type: ['array', 'null'],
    items: {...map(CORRECTION_KEYS, CORRECTION_HELP), required: ['date', 'kind', 'text']},
  }),
  withdrawal: () => ({anyOf: [{type: ['string', 'null']}, {const: true}, map(WITHDRAWAL_KEYS, WITHDRAWAL_HELP)]}),
  translations: () => ({
    type: ['object', 'null'],
    propertyNames: {pattern: LANGUAGE.source},
    additionalProperties: KINDS.url(),
  }),
};

/**
 * The front matter of a briefing as a JSON Schema, so that editors complete and check it while an author types.
 *
 * It is made from the parser's own tables. What a schema cannot express (30 February, an id that does not exist) is left to
 * `check`. Published with the package as `caucasus-briefs/front-matter.schema.json`.
 */
export function frontMatterSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Front matter of a briefing',
    ...map(FRONT_MATTER_KEYS, FRONT_MATTER_HELP),
  };
}

/**
 * `sources.yaml` as a JSON Schema: for each source the keys of the front matter, and `file`. Published with the package as
 * `caucasus-briefs/sources.schema.json`.
 */
export function sourceListSchema(): JsonSchema {
  const listed = source() as {properties: JsonSchema};
  const file = {description: 'The file with its text, in this folder. By default ID.txt.', ...TEXT};
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Sources that briefings cite',
    type: 'object',
    propertyNames: {pattern: ID.source},
    additionalProperties: {...listed, properties: {...listed.properties, file}},
  };
}

function source(): JsonSchema {
  return {...map(SOURCE_KEYS, SOURCE_HELP), required: ['publisher', 'title']};
}

function map<K extends string>(keys: Readonly<Record<K, Kind>>, help: Readonly<Record<K, string>>): JsonSchema {
  const properties = Object.fromEntries(
    (Object.keys(keys) as K[]).map((key) => [key, {description: help[key], ...KINDS[keys[key]]()}]),
  );
  return {type: 'object', properties, additionalProperties: false};
}

/** A text of a given form. `numbers`: YAML reads some of these texts as numbers, such as a year. */
function pattern(source: string, {numbers = false} = {}): JsonSchema {
  return {type: ['string', 'null', ...(numbers ? ['integer'] : [])], pattern: source};
}
