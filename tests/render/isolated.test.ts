import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {addLocale, localeFor} from '../../src/i18n/index.js';
import {parseBrief} from '../../src/parse/index.js';
import {copyText} from '../../src/render/copy-text.js';
import {isolated} from '../../src/render/isolated.js';
import {renderCard} from '../../src/render/rendering.js';
import {h, treeOf, type Tree} from '../../src/render/tree.js';
import {cardOf, selectFor} from '../../src/cards/index.js';
import {randomFrom} from './random-tree.js';

const LRE = '\u202a';
const RLE = '\u202b';
const PDF = '\u202c';
const LRO = '\u202d';
const RLO = '\u202e';
const LRI = '\u2066';
const RLI = '\u2067';
const FSI = '\u2068';
const PDI = '\u2069';
const STARTS = new Set([LRE, RLE, LRO, RLO, LRI, RLI, FSI]);

/** What ends what is open at the end of a text; undefined if something in it ends what it has not started (UAX #9, BD9 and BD11). */
function openIn(text: string): string[] | undefined {
  const open: string[] = [];
  for (const control of text) {
    if (STARTS.has(control)) open.push(control >= LRI ? PDI : PDF);
    if (control === PDI) while (open.at(-1) === PDF) open.pop();
    if ((control === PDF || control === PDI) && open.pop() !== control) return undefined;
  }
  return open;
}

/** Whether a text ends all that it starts, and nothing else. */
function isClosed(text: string): boolean {
  return openIn(text)?.length === 0;
}

describe('a text that is isolated', () => {
  test('stays as it is if it starts nothing', () => {
    for (const text of ['', 'The Gazette', 'גזט', 'a\u200fb', 'a\nb']) assert.equal(isolated(text), text);
  });

  test('stays as it is if it ends what it starts', () => {
    for (const text of [`a ${RLO}b${PDF} c`, `${FSI}a${PDI}`, `${LRI}${RLE}a${PDF}${PDI}`, `${RLI}${RLO}a${PDI}`])
      assert.equal(isolated(text), text);
  });

  test('ends with its own end if something in it does not end', () => {
    assert.equal(isolated(`a ${RLO}b`), `${FSI}a ${RLO}b${PDI}`);
    assert.equal(isolated(`${LRI}a${RLI}b`), `${FSI}${LRI}a${RLI}b${PDI}${PDI}${PDI}`);
    assert.equal(isolated(`${RLI}a${PDF}`), `${FSI}${RLI}a${PDI}${PDI}`);
  });

  test('ends nothing that it has not started', () => {
    assert.equal(isolated(`a${PDI}b${PDF}c`), 'abc');
    assert.equal(isolated(`${RLO}a${PDI}b`), `${FSI}${RLO}ab${PDI}`);
  });

  test('of any controls in any order is closed, has all its letters, and is not isolated again', () => {
    const random = randomFrom(7);
    const below = (count: number) => Math.floor(random() * count);
    const signs = [...STARTS, PDF, PDF, PDI, PDI, 'a', 'ב', ' '];
    let closed = 0;
    for (let n = 0; n < 5000; n += 1) {
      const text = Array.from({length: below(12)}, () => signs[below(signs.length)]).join('');
      if (isClosed(text)) closed += 1;
      const once = isolated(text);
      assert.ok(isClosed(once), JSON.stringify(once));
      assert.equal(once.replace(/[^aב ]/g, ''), text.replace(/[^aב ]/g, ''));
      assert.equal(isolated(once), once);
    }
    assert.ok(closed > 100 && closed < 4900);
  });
});

const NAME = `Ann ${RLO}nnA`;
const BRIEFING = `---
title: "The bridge ${RLO}x"
lang: en
authors: ["${NAME}", Bob]
publisher: "${NAME}"
as-of: "2026-03 (${NAME})"
published: "2026-11-23 (${NAME})"
topics: ["${NAME}"]
sources:
  a: {publisher: "P ${RLO}p", short: "${NAME}", title: "${NAME}", author: "${NAME}", genre: "${NAME}", url: https://example.org/, published: "2020 (${NAME})"}
  b: {publisher: Two, title: Two, published: 2021}
---

A word ${RLO}turned [^a] [a link ${PDI}${RLO}x](https://example.org/) **bold ${RLI}x** ![alt ${RLO}x](https://example.org/x.png).

[^a#p]: ${NAME} … ${NAME} — ${NAME}

- **A term ${RLO}x:** 40 m [^a#p]

Then

- **A question ${RLO}x?**
  - **Yes ${RLO}x** and so ${RLI}x [^a#p]
  - **No** [^b]

> ${NAME}
> — ${NAME}, ${NAME}, 2020 [^a]

| ${NAME} | b |
| - | - |
| ${NAME} | c |
`;

function textsOf(tree: Tree): string[] {
  return tree.flatMap((node) =>
    typeof node === 'string'
      ? [node]
      : [
          ...Object.values(node.attributes).filter((value) => typeof value === 'string'),
          ...textsOf(node.children),
          ...(node.still ? textsOf(treeOf(node.still())) : []),
        ],
  );
}

addLocale({
  lang: 'x-around',
  words: {
    by: (names) => `${RLI}By ${names} wrote${PDI}`,
    published: (date) => `${RLI}On ${date} sharp${PDI}`,
    asOf: (date) => `${RLI}As ${date} was${PDI}`,
    via: (whom) => `${RLI}via ${whom} alone${PDI}`,
    passage: (start, end) => `${RLI}from ${start} to ${String(end)} each${PDI}`,
    source: (number, name) => `${RLI}${number} ${name} it${PDI}`,
    sourcesFromTo: (from, to) => `${RLI}between ${from} and ${to} both${PDI}`,
    sourcesFrom: (date) => `${RLI}on ${date} only${PDI}`,
    image: (alt) => `${RLI}image ${alt} it${PDI}`,
  },
  list: (names) => names.join(' & '),
});

describe('in a card', () => {
  const {brief} = parseBrief(BRIEFING);
  const card = cardOf('caucasus-brief');
  const options = {view: 'full', locale: localeFor('x-around'), headingLevel: 2, images: 'none'} as const;
  const {article, copyables} = renderCard(card, brief, selectFor(card, brief, {}), options);

  test('every text and every name for the ear is closed', () => {
    const texts = textsOf([article]);
    assert.ok(texts.filter((text) => text.includes(RLO)).length > 25);
    for (const text of texts) assert.ok(isClosed(text), JSON.stringify(text));
  });

  test('the words of a sentence around what is put into it are not turned with it', () => {
    const words = textsOf([article]).flatMap(
      (text) => text.match(/(?: wrote| sharp| was| alone| each| both| it)(?=\u2069)/g) ?? [],
    );
    assert.deepEqual(
      [...new Set(words)].sort(),
      [' alone', ' both', ' each', ' it', ' sharp', ' was', ' wrote'].sort(),
    );
    // What is open before a word of the card's own is the sentence alone.
    const sentences = textsOf([article]).filter((text) => /^[ –(]*\u2067/.test(text));
    for (const sentence of sentences) {
      for (const {index} of sentence.matchAll(/ (?:wrote|sharp|was|alone|to|and|each|both|it|&)(?= |\u2069)/g))
        assert.deepEqual(openIn(sentence.slice(0, index)), [PDI], JSON.stringify(sentence));
    }
  });

  test('what is copied is closed, each line and each name in it', () => {
    assert.ok(copyables.length >= 4);
    for (const copyable of copyables) {
      const {text, html} = copyText(copyable, brief, options, 'https://news.example/');
      for (const line of text.split('\n')) {
        assert.ok(isClosed(line), JSON.stringify(line));
        for (const part of line.split(/ · |(?<=\u2069), /)) assert.ok(isClosed(part), JSON.stringify(part));
      }
      assert.ok(isClosed(html));
    }
  });
});

test('a text that is not closed is isolated wherever it stands in a tree', () => {
  assert.deepEqual(h('p', {}, `a${RLO}`, 'b').children, [`${FSI}a${RLO}${PDI}b`]);
});
