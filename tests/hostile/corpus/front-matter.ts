import {CORRECTION_KEYS, FRONT_MATTER_KEYS, SOURCE_KEYS, WITHDRAWAL_KEYS} from '../../../src/model/front-matter.js';
import type {Attack, AttackClass} from '../attack.js';
import {harbour} from '../harbour.js';

/** Ends an attribute, ends a tag, and begins one with a handler. */
const MARKUP = JSON.stringify('2024-01-01"><img src onerror=alert(1)>');
const QUOTE = JSON.stringify('" onclick="alert(1)" x="');
const SCRIPT = JSON.stringify('javascript:alert`1`');

/** One key of the front matter: `write` puts its value there. */
function field(key: string, kind: string, write: (value: string) => string): Attack[] {
  const attack = (name: string, does: Attack['does'], value: string): Attack => ({
    name: `${key} ${name}`,
    does,
    markdown: write(value),
  });
  const isUrl = kind === 'url';
  const isAttribute = isUrl || kind === 'id' || kind === 'language';
  return [
    attack('ends an attribute and holds a tag with a handler', 'dialog', MARKUP),
    ...(isAttribute ? [attack('ends an attribute and begins a handler', 'attribute', QUOTE)] : []),
    ...(isUrl ? [attack('is a script', 'attribute', SCRIPT)] : []),
  ];
}

/** A briefing with a line of its own in the front matter; `title` and `id` have one already. */
function front(key: string, value: string): string {
  const text = harbour(`${key}: ${value}\n`);
  return key === 'title' || key === 'id' ? text.replace(new RegExp(`^${key}: .*\n`, 'm'), '') : text;
}

function source(key: string, value: string): string {
  const kept = Object.entries({publisher: 'The Gazette', title: 'A report'})
    .filter(([name]) => name !== key)
    .map(([name, words]) => `${name}: ${words}, `)
    .join('');
  return harbour().replace(/one: \{.*\}/, `one: {${kept}${key}: ${value}}`);
}

function correction(key: string, value: string): string {
  const kept = Object.entries({date: '2024-01-01', kind: 'update', text: 'Words'})
    .filter(([name]) => name !== key)
    .map(([name, words]) => `${name}: ${words}, `)
    .join('');
  return harbour(`corrections: [{${kept}${key}: ${value}}]\n`);
}

/** The keys whose values are lists or maps, each with one way in for a text. */
const NESTED: Readonly<Record<string, (value: string) => string>> = {
  authors: (value) => harbour(`authors: [A writer, ${value}]\n`),
  topics: (value) => harbour(`topics: [${value}]\n`),
  sources: (value) => harbour().replace('sources:\n', `sources:\n  ${value}: {publisher: P, title: T}\n`),
  corrections: (value) => harbour(`corrections: [${value}]\n`),
  withdrawn: (value) => harbour(`withdrawn: ${value}\n`),
  translations: (value) => harbour(`translations: {${value}: https://news.example/}\n`),
};

/** Every key of the front matter, from the same tables as the parser. */
export const FRONT_MATTER: AttackClass = {
  name: 'Fields of the front matter',
  attacks: [
    ...Object.entries(FRONT_MATTER_KEYS).flatMap(([key, kind]) =>
      field(`“${key}”`, kind, NESTED[key] ?? ((value) => front(key, value))),
    ),
    ...Object.entries(SOURCE_KEYS).flatMap(([key, kind]) =>
      field(`“${key}” of a source`, kind, (value) => source(key, value)),
    ),
    ...Object.entries(CORRECTION_KEYS).flatMap(([key, kind]) =>
      field(`“${key}” of a correction`, kind, (value) => correction(key, value)),
    ),
    ...Object.entries(WITHDRAWAL_KEYS).flatMap(([key, kind]) =>
      field(`“${key}” of a withdrawal`, kind, (value) => harbour(`withdrawn: {${key}: ${value}}\n`)),
    ),
    ...field('A translation', 'url', (value) => harbour(`translations: {fr: ${value}}\n`)),
    ...field('A key that the format does not know', 'text', (value) => harbour(`onload: ${value}\n`)),
    ...field('The name of a key', 'text', (value) => harbour(`${value}: x\n`)),
    ...field('A date with words of its own', 'text', (value) =>
      harbour(`published: ${value.replace('2024-01-01', '2024-01-01 (words').replace(/"$/, ')"')}\n`),
    ),
    {
      name: 'A title over several lines holds a tag with a handler',
      does: 'dialog',
      markdown: front('title', '|\n  x\n  <img src onerror=alert(1)>'),
    },
    {
      name: 'A folded title holds a tag with a handler',
      does: 'dialog',
      markdown: front('title', '>-\n  x <img src\n  onerror=alert(1)>'),
    },
    {
      name: 'A title has its tag in escapes',
      does: 'dialog',
      markdown: front('title', String.raw`"\x3cimg src onerror=\u0061lert(1)\u003e"`),
    },
    {name: 'A title without quotes is a tag', does: 'dialog', markdown: front('title', '<img src onerror=alert(1)>')},
    {
      name: 'A list stands where a text is due',
      does: 'dialog',
      markdown: harbour('publisher: [[x, "<img src onerror=alert(1)>"]]\n'),
    },
    {
      name: 'A map stands where a text is due',
      does: 'dialog',
      markdown: harbour('publisher: {a: {b: "<img src onerror=alert(1)>"}}\n'),
    },
    {
      name: 'The first heading serves as title and holds a tag',
      does: 'dialog',
      markdown: harbour('', '# <img src onerror=alert(1)>\n').replace(
        'title: The harbour\n',
        "title: '<img src onerror=alert(1)>'\n",
      ),
    },
  ],
};
