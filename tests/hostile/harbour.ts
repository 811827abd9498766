import {isPart} from '../../src/model/block.js';
import {parseBrief} from '../../src/parse/index.js';
import {withEveryPart} from '../every-part.js';

/*
 * A small briefing with everything in it that a card can show; attacks stand where its words would.
 */

/** The front matter of the sources that the text cites. */
export const SOURCES = `sources:
  one: {publisher: The Gazette, title: A report, published: 2024-01-01, url: https://news.example/report}
  two: {publisher: The Beacon, title: An opinion, genre: opinion}
`;

const PASSAGE = '[^one#p]: first words … last words — a spokesman\n';

/** So that each card has something to show. */
const PARTS = partsOf(`## Facts

- **Arches:** seven [^one#p]
- **Is it safe?** {#safe}
  - **Yes** for now [^one]
  - — [^two]

## Events

- **2021:** It is built [^one]
- **2022-03-04:** It is closed [^two]

## Differences

- **Will it stand?**
  - **Yes.** So they say [^one]
  - **No.** Not for long [^two]
`);

/** Some parts, and of each other kind one from a fixture. */
function partsOf(parts: string): string {
  const head = `---\n${SOURCES}---\n`;
  return withEveryPart(head + parts).slice(head.length);
}

/** An ordinary briefing, with more front matter or another text. */
export function harbour(frontMatter = '', text = 'Two papers count the arches [^one].\n'): string {
  return `---\nid: harbour\ntitle: The harbour\n${SOURCES}${frontMatter}---\n\n${text}\n${PARTS}\n${PASSAGE}`;
}

/** Some words on one line, wherever the text of a briefing has words, and as the title. */
export function everywhere(words: string): string {
  return withWords(words) + OTHER_PARTS.replaceAll(PLACE, () => words);
}

function withWords(words: string): string {
  return `---
id: harbour
title: ${JSON.stringify(words)}
summary: ${JSON.stringify(words)}
${SOURCES}---

${words}

Words before ${words} and after, **bold ${words}**, *pale ${words}*, [a link ${words}](https://news.example/).

## Facts

- **Arches:** ${words} [^one#p]
- **Piers:** four [^one]
- **Is it safe?** {#safe}
  - **Yes** ${words} [^one]
  - **No** [^two]

## Events

- **2021:** ${words} [^one]
- **2022 (${words}):** It is closed [^two]

## Differences

- **Will it stand?**
  - **Yes.** ${words} [^one]
  - **No.** Not for long [^two]

## More ${words}

- **A term ${words}:** a value
- **A question ${words}?**
  - **A stance ${words}** [^one]
  - **Another** [^two]

1. An item ${words}
2. [x] ${words}

| A head ${words} | Other |
| --- | --- |
| ${words} | A cell ${words} |

| Asked | [^one] | [^two] |
| --- | --- | --- |
| ${words} | **No** ${words} | ${words} |

> ${words}
>
> “Said ${words}” (original: “${words}”)
> — A speaker ${words}, in a speech ${words}, 2024-01-01 [^one]

A note[^n].

[^n]: A note ${words}

[^one#p]: first ${words} … last ${words} — a spokesman ${words}
`;
}

const PLACE = 'WORDS';

/** From fixtures, the parts of kinds that are not in that text, with a place for words in each item. */
const OTHER_PARTS = withEveryPart(withWords('words'), (text) => text.replaceAll(' [^', ` ${PLACE} [^`)).slice(
  withWords('words').length,
);

/** Blocks of their own, wherever a briefing may have some. */
export function asBlocks(block: string): string {
  const indented = (by: string) =>
    block
      .split('\n')
      .map((line) => (line === '' ? '' : by + line))
      .join('\n');
  return harbour(
    `summary: ${JSON.stringify(block)}\n`,
    `${block}

> Quoted

${indented('> ')}

- An item

${indented('  ')}

A note[^n].

[^n]: A note

${indented('    ')}

`,
  )
    .replace('seven [^one#p]\n', `seven [^one#p]\n\n${indented('  ')}\n\n`)
    .replace('It is built [^one]\n', `It is built [^one]\n\n${indented('  ')}\n\n`);
}

/** The image of a forged briefing that is not about URLs. */
export const PICTURE = 'https://images.invalid/picture.png';

/** A briefing as compiled JSON, with some words wherever it has text and a URL wherever it has one. */
export function forged(words = 'words', url = 'https://news.example/', image = PICTURE): string {
  const inlines = [{type: 'text', value: words}];
  const one = {type: 'citation', source: 'one', passage: 'p'};
  const two = {type: 'citation', source: 'two'};
  const date = {iso: '2024-01-01', precision: 'day', label: words};
  const paragraph = {type: 'paragraph', children: inlines};
  const answers = [
    {stance: inlines, children: [{type: 'paragraph', children: [...inlines, one]}]},
    {stance: [], silent: true, children: [{type: 'paragraph', children: [two]}]},
  ];
  const question = (id: string) => ({type: 'question', id, term: inlines, note: [paragraph], answers});
  const source = {publisher: words, short: words, title: words, author: words, genre: words, url, published: date};
  const everything = [
    ...inlines,
    {type: 'emphasis', children: inlines},
    {type: 'strong', children: inlines},
    {type: 'delete', children: inlines},
    {type: 'inlineCode', value: words},
    {type: 'break'},
    {type: 'link', url, title: words, children: inlines},
    {type: 'image', url: image, alt: words, title: words},
    one,
    two,
    {type: 'footnoteReference', id: 'n'},
  ];
  return JSON.stringify({
    id: 'harbour',
    title: words,
    titleContent: inlines,
    summary: words,
    lang: 'en',
    authors: [words],
    publisher: words,
    contact: url,
    published: date,
    updated: date,
    asOf: date,
    reviewBy: date,
    topics: [words],
    corrections: [
      {date, kind: 'correction', text: words, about: 'head'},
      {kind: 'update', text: words, about: words},
    ],
    translations: {fr: url},
    translationOf: url,
    sources: {one: source, two: source},
    passages: {'one#p': {start: words, end: words, via: words}},
    footnotes: {n: {children: [paragraph]}},
    body: [
      {type: 'heading', depth: 2, id: 'head', children: inlines},
      {type: 'paragraph', children: everything},
      {type: 'list', ordered: true, start: 3, spread: true, items: [{checked: true, children: [paragraph]}]},
      {type: 'blockquote', children: [paragraph]},
      {type: 'code', lang: 'html', value: words},
      {type: 'thematicBreak'},
      {type: 'table', align: ['left', null], head: [inlines, inlines], rows: [[inlines, inlines]]},
      {
        type: 'timeline',
        events: [{date, children: [{type: 'paragraph', children: everything}]}, {children: [paragraph]}],
      },
      {
        type: 'facts',
        items: [
          {type: 'fact', id: 'fact', term: inlines, children: [{type: 'paragraph', children: everything}]},
          question('asked'),
        ],
      },
      {type: 'comparison', sources: ['one', 'two'], head: [inlines], questions: [question('compared')]},
      {
        type: 'quotation',
        children: [paragraph],
        original: words,
        speaker: inlines,
        occasion: inlines,
        date,
        citations: [one],
      },
      ...otherParts(inlines[0], one),
    ],
  });
}

/** Those parts as compiled JSON, with one text and one citation wherever they have some. */
function otherParts(text: unknown, citation: unknown): readonly unknown[] {
  const parts = parseBrief(`---\n${SOURCES}---\n${OTHER_PARTS}`).brief.body.filter(isPart);
  return JSON.parse(JSON.stringify(parts), (_, value: unknown) => {
    const type = (value as {readonly type?: unknown} | null)?.type;
    return type === 'text' ? text : type === 'citation' ? citation : value;
  }) as unknown[];
}
