import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {en} from '../../src/i18n/en.js';
import {addLocale, localeFor, type LocaleDefinition, type Words} from '../../src/i18n/index.js';
import {snapshot} from '../../src/node/index.js';
import {parseBrief} from '../../src/parse/index.js';
import {importViolations} from '../import-rules.js';
import {directionOf, LANGUAGES, scriptOf} from './all.js';
import {leavesOf} from './leaves.js';

const folder = new URL('../../src/locales/', import.meta.url);

/** What is inserted: no letter, so that every letter is the locale's own. */
const X = '¤';
const Y = '§';
const Z = '¶';

/** Every plural class of every language here, at its edges. */
const COUNTS = [0, 1, 2, 3, 4, 5, 9, 10, 11, 12, 14, 19, 20, 21, 22, 25, 100, 101, 111, 122, 1000, 1_000_000];
const COUNTED = COUNTS.map((count): [count: number] => [count]);
const SHOWN = COUNTS.map((count): [shown: number, total: number] => [count, 7777]);

type Inputs<T> = {
  readonly [K in keyof T as T[K] extends string ? never : K]: T[K] extends (...given: infer Given) => string
    ? readonly Given[]
    : Inputs<T[K]>;
};
/** What each function can be given; a new one is a compile error here. */
const INPUTS: Inputs<Omit<Words, 'parts'>> = {
  asOf: [[X]],
  published: [[X]],
  updated: [[X]],
  by: [[X]],
  olderThanOriginal: [[X]],
  sourcesFrom: [[X]],
  sourcesFromTo: [[X, Y]],
  image: [[''], [X]],
  task: [[true], [false]],
  interval: [[X, Y]],
  about: [[X]],
  source: COUNTS.map((count) => [count, X]),
  genre: ['news', 'analysis', 'opinion', 'interview', 'document', 'data', X].map((genre) => [genre]),
  passage: [
    [X, undefined],
    [X, Y],
  ],
  passagesCited: COUNTED,
  via: [[X]],
  notMentionedIn: [[X]],
  publishedEarlier: [[X]],
  saidBefore: [[X]],
  accordingTo: [[X, Y]],
  allVia: [[X]],
  voices: {},
  quotationCount: COUNTED,
  spanned: [[X, Y, Z]],
  earlierCorrections: COUNTED,
  clarifications: COUNTED,
  note: [[X]],
  colon: [[''], [X]],
  original: [[X]],
  shown: {section: SHOWN, source: SHOWN, question: SHOWN, event: SHOWN},
  sourceCount: COUNTED,
  // It is said of zero things too, but without a number.
  updatedNow: COUNTED.filter(([count]) => count > 0),
  correctionKind: [['correction'], ['clarification'], ['update']],
  withdrawn: [[undefined], [X]],
  failed: [['offline'], ['missing'], ['slow'], ['unreadable']],
  stale: [[undefined], [X]],
};

/** What the functions of each row of `parts` can be given. */
const PART_INPUTS: Inputs<Words['parts']['facts']> = {shownOf: SHOWN, items: COUNTED, more: COUNTED};

interface Said {
  readonly name: string;
  readonly text: string;
  readonly english: string;
  readonly input: readonly unknown[];
}

function inputsOf(path: string): readonly (readonly unknown[])[] {
  const inputs = path
    .replace(/^parts\.\w+\./, '')
    .split('.')
    .reduce<unknown>((table, key) => (table as Record<string, unknown>)[key], {...INPUTS, ...PART_INPUTS});
  return (inputs ?? assert.fail(`What can ${path} be given?`)) as readonly (readonly unknown[])[];
}

/** Everything that a locale can say, beside what English says there. */
function everything(words: Words): Said[] {
  const own = leavesOf(words);
  return [...leavesOf(en)].flatMap(([path, english]): Said[] => {
    const word = own.get(path);
    if (typeof english === 'string') return [{name: path, text: word as string, english, input: []}];
    return inputsOf(path).map((input) => ({
      name: `${path}(${input.join(', ')})`,
      text: (word as typeof english)(...(input as never[])),
      english: english(...(input as never[])),
      input,
    }));
  });
}

/** What a locale file has added, without what English adds to it. */
function addedWords(lang: string): Words {
  const added = (globalThis as unknown as Record<symbol, Map<string, LocaleDefinition>>)[
    Symbol.for('caucasus-briefs.locales')
  ];
  return added?.get(lang)?.words as Words;
}

/** Words that are the same in English; all others that are were forgotten. */
const AS_IN_ENGLISH: Readonly<Record<string, RegExp>> = {
  fr: /^(image\(\)|sources|genre\((opinion|document)\)|notes|note\(.*|sourceCount.*|parts\.comparison\.items.*)$/,
};

test('every locale file is tested, and adds the language of its name', () => {
  assert.deepEqual(
    LANGUAGES,
    readdirSync(folder)
      .map((file) => file.replace('.ts', ''))
      .sort(),
  );
  for (const lang of LANGUAGES) assert.ok(addedWords(lang), lang);
});

test('a locale file that lacks a word is a compile error', () => {
  // @ts-expect-error -- this is what the test is about
  const incomplete: Words = {briefing: 'Dossier'};
  // @ts-expect-error -- likewise a kind of card that a table lacks
  const parts: Words['parts'] = {comparison: en.parts.comparison, facts: en.parts.facts};
  assert.ok(incomplete.briefing && parts.facts);
  for (const lang of LANGUAGES)
    assert.match(readFileSync(new URL(`${lang}.ts`, folder), 'utf8'), /^const words: Words = \{$/m);
});

for (const lang of LANGUAGES) {
  const said = everything(addedWords(lang));

  test(`${lang} has every word, and no other`, () => {
    assert.deepEqual([...leavesOf(addedWords(lang)).keys()].sort(), [...leavesOf(en).keys()].sort());
  });

  test(`${lang} says in its first line whether a native reader has reviewed it`, () => {
    assert.match(
      readFileSync(new URL(`${lang}.ts`, folder), 'utf8'),
      /^\/\/ \p{L}+\. (Not yet reviewed by a native reader|Reviewed by [^\n]+, \d{4}-\d{2}-\d{2})\.\n/u,
    );
  });

  test(`${lang} says something for everything, and nothing technical`, () => {
    for (const {name, text} of said) {
      assert.match(text, /\S/, name);
      assert.doesNotMatch(text, /undefined|null|NaN|\[object|=>|\$\{/, name);
      assert.doesNotMatch(text, /^[ \t\n]|\s$| {2}/, name);
    }
  });

  test(`${lang} shows what is inserted as it comes`, () => {
    for (const {name, text, english} of said) {
      for (const mark of [X, Y]) assert.equal(text.split(mark).length, english.split(mark).length, name);
    }
  });

  test(`${lang} shows every number that English shows, in digits of the language`, () => {
    const numbers = new Intl.NumberFormat(lang, {useGrouping: false});
    for (const {name, text, input, english} of said) {
      for (const number of input) {
        if (typeof number !== 'number') continue;
        const shown = numbers.format(number);
        assert.match(english, new RegExp(`(?<!\\d)${number}(?!\\d)`), name);
        assert.match(text, new RegExp(`(?<!\\p{Nd})${shown}(?!\\p{Nd})`, 'u'), name);
      }
    }
  });

  test(`${lang} is written in its own letters`, () => {
    const letters = new RegExp(`\\p{sc=${scriptOf(lang)}}`, 'u');
    for (const {name, text} of said) {
      const strange = (text.match(/\p{L}/gu) ?? []).filter((letter) => !letters.test(letter));
      assert.deepEqual(strange, [], `${name}: ${text}`);
    }
  });

  test(`${lang} has left no word in English`, () => {
    const same = said.filter(({text, english}) => text === english && /\p{L}/u.test(text)).map(({name}) => name);
    assert.deepEqual(
      same.filter((name) => !AS_IN_ENGLISH[lang]?.test(name)),
      [],
    );
  });

  test(`${lang} ends with a full stop or an ellipsis where English does`, () => {
    const end = (text: string) => /[.։…]$/.exec(text)?.[0].replace('։', '.') ?? '';
    for (const {name, text, english} of said) assert.equal(end(text), end(english), `${name}: ${text}`);
  });

  test(`${lang} uses different words for different things`, () => {
    const words = addedWords(lang);
    const {parts, shown} = words;
    for (const [name, texts] of Object.entries({
      part: Object.values(parts).map(({name}) => name),
      failed: INPUTS.failed.map((input) => words.failed(...input)),
      genre: INPUTS.genre.map((input) => words.genre(...input)),
      correctionKind: INPUTS.correctionKind.map((input) => words.correctionKind(...input)),
      shownOf: [...Object.values(parts).map(({shownOf}) => shownOf), ...Object.values(shown)].map((say) => say(2, 3)),
      more: Object.values(parts).map(({more}) => more(3)),
      task: [words.task(true), words.task(false)],
      answers: [words.differentAnswers, words.notMentionedIn(X), words.publishedEarlier(X), words.saidBefore(X)],
      voices: Object.values(words.voices),
      items: Object.values(parts).map(({items}) => items(3)),
      dates: [words.asOf(X), words.published(X), words.updated(X), words.withdrawn(X), words.about(X)],
      corrected: [words.copy, words.copied, words.copyRefused, words.correctedPlace, words.contact],
    })) {
      assert.equal(new Set(texts).size, texts.length, name);
    }
  });

  test(`${lang} shows an unknown genre as it is written, whatever it is called`, () => {
    for (const genre of ['constructor', '__proto__', 'toString', 'a sermon'])
      assert.equal(addedWords(lang).genre(genre), genre);
  });

  test(`${lang} is used for its regions, and marked with its own name`, () => {
    const locale = localeFor(`${lang}-ZZ`);
    assert.equal(locale.lang, lang);
    assert.equal(locale.briefing, addedWords(lang).briefing);
    assert.equal(locale.dir, directionOf(lang));
  });

  test(`${lang} is spoken by a snapshot made in Node, once its file is imported`, () => {
    const {brief} = parseBrief('---\ntitle: "1"\npublished: 2024-02-22\n---\n\n2\n');
    const {briefing, published, date} = localeFor(lang);
    assert.ok(snapshot(brief, {lang}).includes(briefing));
    assert.ok(snapshot(brief, {lang}).includes(published(date('2024-02-22'))));
  });
}

test('Russian counts in three forms', () => {
  const {sourceCount, passagesCited, parts} = addedWords('ru');
  const forms = (count: number) => [
    sourceCount(count),
    passagesCited(count),
    parts.facts.more(count),
    parts.timeline.more(count),
  ];
  for (const one of [1, 21, 101])
    assert.deepEqual(forms(one), [
      `${one} источник`,
      `${one} цитируемый фрагмент`,
      `Ещё ${one} факт`,
      `${one} более раннее событие`,
    ]);
  for (const few of [2, 4, 22])
    assert.deepEqual(forms(few), [
      `${few} источника`,
      `${few} цитируемых фрагмента`,
      `Ещё ${few} факта`,
      `${few} более ранних события`,
    ]);
  for (const many of [0, 5, 11, 12, 111]) {
    assert.deepEqual(forms(many), [
      `${many} источников`,
      `${many} цитируемых фрагментов`,
      `Ещё ${many} фактов`,
      `${many} более ранних событий`,
    ]);
  }
});

test('French uses the singular for zero and one', () => {
  const {sourceCount, parts, shown} = addedWords('fr');
  assert.deepEqual([0, 1, 2, 21].map(sourceCount), ['0 source', '1 source', '2 sources', '21 sources']);
  assert.equal(parts.facts.shownOf(1, 3), '1 encadré de faits clés affiché sur 3');
  assert.equal(shown.event(2, 3), '2 événements affichés sur 3');
});

test('a noun after a number keeps its form in Armenian, Azerbaijani, Turkish and Persian', () => {
  for (const lang of ['hy', 'az', 'tr', 'fa']) {
    const numbers = new Intl.NumberFormat(lang, {useGrouping: false});
    const {sourceCount} = addedWords(lang);
    assert.equal(new Set(COUNTS.map((count) => sourceCount(count).replace(numbers.format(count), ''))).size, 1);
  }
});

test('words that a page leaves out are said in English, and never as a key, also within a table', () => {
  addLocale({lang: 'eo', words: {briefing: 'Resumo', parts: {facts: {name: 'Faktoj'}}}});
  const said = leavesOf(localeFor('eo'));
  const own = new Map([
    ['briefing', 'Resumo'],
    ['parts.facts.name', 'Faktoj'],
  ]);
  for (const [path, word] of leavesOf(en)) assert.equal(said.get(path), own.get(path) ?? word, path);
});

test('a locale counts each kind of thing by its own row', () => {
  const {part, more, shownOf} = localeFor('en');
  assert.deepEqual((['comparison', 'facts', 'timeline'] as const).map(part), [
    'How the sources differ',
    'Key facts',
    'What happened when',
  ]);
  assert.deepEqual([more('facts', 3), more('timeline', 3)], ['3 more facts', '3 earlier events']);
  assert.equal(shownOf('facts', 2, 3), '2 of 3 fact boxes shown');
  assert.equal(shownOf('section', 2, 3), '2 of 3 sections shown');
});

test('a locale file may import i18n/ and nothing else, and no module of every page imports a locale', () => {
  assert.deepEqual(importViolations('locales/xx.ts', `import {addLocale, type Words} from '../i18n/index.js';`), []);
  for (const from of ['../model/brief.js', '../render/brief.js', '../index.js', 'lit']) {
    assert.equal(importViolations('locales/xx.ts', `import {x} from '${from}';`).length, 1, from);
  }
  for (const [path, from] of [
    ['index.ts', './locales/fr.js'],
    ['define.ts', './locales/fr.js'],
    ['i18n/locale.ts', '../locales/fr.js'],
    ['elements/brief-element.ts', '../locales/fr.js'],
    ['render/brief.ts', '../locales/fr.js'],
  ] as const) {
    assert.equal(importViolations(path, `import '${from}';`).length, 1, path);
  }
  assert.equal(importViolations('locales/xx.ts', 'document.title = "";').length, 1);
});
