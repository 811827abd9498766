import {languageOf, pattern, wordsIn, type Language} from './languages/index.js';
import {masked} from './masked.js';

/** A name in a text: words with capitals that stand together. */
export interface Name {
  readonly at: number;
  readonly text: string;
  /** Its words with capitals, without “of” and the like, and without possessive endings. */
  readonly words: readonly string[];
}

const WORD = /[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*/gu;
const SMALL = /^(?:of|the|and|for|de|du|des|la|le|les|von|van|der|den|di|da|el|al|bin|d[’'].+|и|по|на)$/u;

/**
 * The names of a text. A word at the beginning of a sentence is one only if it goes on with another capital, or if it is one elsewhere.
 *
 * @param isKnown whether a word stands with a capital within a sentence somewhere
 */
export function namesIn(text: string, {words, months, weekdays}: Language, isKnown: (word: string) => boolean): Name[] {
  if (!words) return [];
  const plain = masked(text);
  const tokens = [...plain.matchAll(WORD)].map(({0: word, index}) => ({
    word,
    at: index,
    end: index + word.length,
    isCapital: /^\p{Lu}/u.test(word) || /^\p{Ll}{1,3}[’'-]\p{Lu}|^\p{Ll}\p{Lu}/u.test(word),
    isStart:
      /(?:^|[.!?…:;•]["”»’)]*\s+|\n\s*|["“«„(]\s*|[—–]\s+)$/u.test(plain.slice(Math.max(0, index - 6), index)) ||
      index === 0,
  }));
  const isWord = (word: string) => words.beginners.has(bare(word).toLowerCase()) || isCommon(word);
  const isCommon = (word: string) => {
    const low = bare(word).toLowerCase();
    return words.titles.has(low) || months.has(low) || weekdays.has(low) || words.number(low) !== undefined;
  };
  const names: Name[] = [];
  for (let n = 0; n < tokens.length; n++) {
    const first = tokens[n];
    // A unit: “4 MW”.
    if (!first?.isCapital || /\d[ \u00A0\u202F]?$/.test(plain.slice(Math.max(0, first.at - 2), first.at))) continue;
    const run = [first];
    for (let next = n + 1; next < tokens.length; next++) {
      const token = tokens[next];
      const last = run.at(-1);
      if (!token || !last || !/^(?:[ \u00A0]|\. )$/.test(plain.slice(last.end, token.at))) break;
      if (/[’']s$/.test(last.word)) break;
      // “J. Smith”, “Dr. Smith”; but “the US. Later”.
      const isAfterStop = plain.slice(last.end, token.at).startsWith('.');
      if (isAfterStop && last.word.length > 1 && !words.titles.has(last.word.toLowerCase())) break;
      const following = tokens.slice(next + 1, next + 3);
      const goesOn = following[0]?.isCapital
        ? 1
        : following[1]?.isCapital && SMALL.test(following[0]?.word ?? '')
          ? 2
          : 0;
      const isTogether = /^[^.,;:!?()“”«»]*$/.test(plain.slice(token.at, following[goesOn - 1]?.at));
      if (token.isCapital) run.push(token);
      else if (SMALL.test(token.word) && goesOn > 0 && isTogether && run.length < 12) run.push(token);
      else break;
    }
    n += run.length - 1;
    // What begins a sentence is a name only with a reason.
    let parts = run;
    const [head, second] = parts;
    if (
      head?.isStart &&
      (isWord(head.word) || (parts.length > 1 && words.beginner.test(head.word) && !isKnown(bare(head.word))))
    )
      parts = parts.slice(1);
    // “Sentence of Ann Lee”.
    else if (head?.isStart && second && !second.isCapital && !isKnown(bare(head.word))) parts = parts.slice(2);
    else if (
      head?.isStart &&
      parts.length === 1 &&
      !isKnown(bare(head.word)) &&
      !/[’']s$/.test(head.word) &&
      !/^\p{Lu}{2,}$/u.test(head.word)
    )
      continue;
    const proper = parts.filter(({word, isCapital}) => isCapital && !isCommon(word) && bare(word).length > 1);
    if (proper.length === 0) continue;
    const from = proper[0]?.at ?? 0;
    names.push({
      at: from,
      text: bare(plain.slice(from, proper.at(-1)?.end)),
      words: proper.map(({word}) => bare(word).replace(/-\p{Ll}.*$/u, '')),
    });
  }
  return names;
}

/** A word without its possessive ending. */
export function bare(word: string): string {
  return word
    .replace(/[’']s?$/u, '')
    .replace(/^[dlnsmtcjDLNSMTCJ][’'](?=\p{L})/u, '')
    .replace(/^qu[’']/i, '');
}

const WITHIN = /(?<=[\p{Ll}\d,)»”’][ \u00A0])\p{Lu}[\p{L}\p{M}]*(?:[’'-][\p{L}\p{M}]+)*/gu;

/** The words of a text that stand with a capital within a sentence. */
export function capitalsWithin(text: string): Set<string> {
  return new Set((text.match(WITHIN) ?? []).map(bare));
}

/** Words as they are compared: in lower case, without accents and possessive endings. */
export function folded(word: string): string {
  const known = foldings.get(word);
  if (known !== undefined) return known;
  // “Us” is not the US.
  if (word === 'US') return 'usa';
  const low = bare(word)
    .toLowerCase()
    .replace(/[’'‑-]/g, '');
  // In Cyrillic й is a letter, not an и with a mark.
  const made = /\p{Script=Cyrillic}/u.test(low)
    ? low.normalize('NFC').replaceAll('ё', 'е')
    : low.normalize('NFD').replace(/\p{M}/gu, '');
  // Texts repeat their words: this is asked for most of all.
  if (foldings.size >= 20_000) foldings.clear();
  foldings.set(word, made);
  return made;
}

const foldings = new Map<string, string>();

/** The words of a text, folded. */
export function wordsOf(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of text.match(WORD) ?? []) {
    found.add(folded(word));
    if (/[-’']/.test(word)) for (const part of word.split(/[-’']/)) if (part.length > 1) found.add(folded(part));
  }
  return found;
}

/** Endings of Latin names and of the adjectives that are made of them: Armenia, Armenian; Russie, russes. */
const ENDING = pattern(
  String.raw`^(?:s|es|e|a|i|is|n|ns|an|ans|ian|ians|en|ens|enne|ennes|
    ien|iens|ienne|iennes|ie|ois|oises?|ais|aises?|ish|ey|y|ese|ic|ites?|ers?|ine?s?|aine?s?|ern|ists?|istes?)?$`,
  'u',
);
/** Adjectives and names that share no beginning. */
const IRREGULAR: readonly (readonly string[])[] = [
  ['france', 'french', 'frenchman'],
  ['britain', 'british', 'uk', 'kingdom', 'briton', 'britons'],
  ['usa', 'america', 'american', 'americans', 'states'],
  ['netherlands', 'dutch', 'holland'],
  ['germany', 'german', 'germans'],
  ['spain', 'spanish', 'spaniard', 'spaniards'],
  ['poland', 'polish', 'pole', 'poles'],
  ['denmark', 'danish', 'dane', 'danes'],
  ['finland', 'finnish', 'finn', 'finns'],
  ['switzerland', 'swiss'],
  ['greece', 'greek', 'greeks'],
  ['ireland', 'irish'],
  ['wales', 'welsh'],
  ['scotland', 'scottish', 'scots'],
  ['england', 'english'],
  ['turkey', 'turkiye', 'turkish', 'turk', 'turks'],
  ['iceland', 'icelandic'],
  ['czechia', 'czech', 'czechs'],
  ['norway', 'norwegian', 'norwegians'],
  ['portugal', 'portuguese'],
  ['eu', 'union', 'european'],
  ['un', 'nations'],
  ['abkhaz', 'abkhazia', 'abkhazian'],
  ['chechen', 'chechens', 'chechnya'],
  ['kazakh', 'kazakhs', 'kazakhstan'],
  ['uzbek', 'uzbeks', 'uzbekistan'],
  ['kyrgyz', 'kyrgyzstan'],
  ['tajik', 'tajiks', 'tajikistan'],
  ['turkmen', 'turkmenistan'],
  ['afghan', 'afghans', 'afghanistan'],
  ['cypriot', 'cypriots', 'cyprus'],
  ['lebanese', 'lebanon'],
  ['belgian', 'belgians', 'belgium'],
  ['hungarian', 'hungarians', 'hungary'],
  ['canadian', 'canadians', 'canada'],
  ['argentine', 'argentines', 'argentina'],
  ['peruvian', 'peruvians', 'peru'],
  ['croat', 'croats', 'croatia', 'croatian'],
  ['slovene', 'slovenes', 'slovenia', 'slovenian'],
  ['slovak', 'slovaks', 'slovakia'],
  ['serb', 'serbs', 'serbia', 'serbian'],
];

/** Whether some words have one, in this form or with another ending: “Armenian” for “Armenia”, «Иванову» for «Иванов». */
export function hasWord(word: string, words: ReadonlySet<string>): boolean {
  const sought = folded(word);
  if (words.has(sought)) return true;
  const group = IRREGULAR.find((each) => each.includes(sought));
  if (group?.some((each) => words.has(each))) return true;
  if (sought.length < 3) return false;
  const isCyrillic = /^\p{Script=Cyrillic}/u.test(sought);
  const stem = isCyrillic ? cyrillicStem(sought) : '';
  for (const each of words) {
    if (each[0] !== sought[0] || each[1] !== sought[1]) continue;
    if (isCyrillic ? cyrillicStem(each) === stem || isAdjective(sought, each) : isVariant(sought, each)) return true;
  }
  return false;
}

/** Whether two words differ in their endings alone. */
function isVariant(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  for (let at = same; at >= Math.max(3, same - 2); at--)
    if (ENDING.test(a.slice(at)) && ENDING.test(b.slice(at))) return true;
  return false;
}

const CASES = pattern(
  String.raw`(?:ого|его|ому|ему|ыми|ими|ами|ями|иями|иях|иям|ией|ой|ей|ая|яя|ую|юю|ою|
    ею|ом|ем|ым|им|ый|ий|ых|их|ах|ях|ам|ям|ия|ии|ию|ые|ие|ое|ее|ы|и|а|я|у|ю|е|о|й|ь)$`,
  'u',
);

/** A Russian word without the ending of its case; the vowel that comes and goes (Павел, Павла) as well. */
function cyrillicStem(word: string): string {
  return word.replace(CASES, '').replace(/[ео](?=[^аеиоуыэюя]$)/, '');
}

function isAdjective(a: string, b: string): boolean {
  const isOne = (word: string) => /(?:ск|цк)(?:ий|ая|ое|ие|ого|ому|им|ом|ой|ую|их|ими|ому)$/.test(word);
  return isOne(a) !== isOne(b) && a.slice(0, 3) === b.slice(0, 3) && Math.abs(a.length - b.length) <= 5;
}

/** Whether the first letters of words that stand together in a text make a word: “CSTO”. */
export function isAbbreviated(word: string, text: string): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(word)) return false;
  const tokens = text.match(WORD) ?? [];
  const initials = (skip: RegExp) =>
    tokens
      .map((each) => (skip.test(each) ? '' : (each[0] ?? '')))
      .join('')
      .toUpperCase();
  return initials(/^$/).includes(word) || initials(SMALL).includes(word);
}

/** The words of a text that stand in small letters. */
export function smallWordsIn(text: string): Set<string> {
  return new Set(text.match(/(?<![\p{L}\p{M}’'-])\p{Ll}[\p{L}\p{M}]*(?:[’'-][\p{L}\p{M}]+)*/gu) ?? []);
}

/**
 * First names that a text has before a last name, where a name has another one: “Marta” for “Martha Ilves”. An initial, a nickname
 * and a title are not other first names.
 */
export function otherFirstNames(name: string, text: string): string[] {
  const [first = '', ...rest] = name.split(/\s+/);
  const last = rest.at(-1);
  if (last === undefined || !/^\p{Lu}\p{Ll}+$/u.test(first) || !/^\p{Lu}/u.test(last)) return [];
  const is = (word: string, other: string) => hasWord(word, new Set([folded(other)]));
  const given = fullNamesIn(text).flatMap(([, each = '', family = '']) => (is(last, family) ? [each] : []));
  const names = given.filter((each) => !OFFICE.has(each) && !isBeginner(each) && !/[’']s$/.test(each));
  const isFirst = (each: string) => is(first, each) || each.startsWith(first) || first.startsWith(each);
  return names.some(isFirst) ? [] : [...new Set(names)];
}

/** What may be first and last names in a text. Of one document it is asked many times in a row. */
function fullNamesIn(text: string): readonly RegExpMatchArray[] {
  if (lastNames.text !== text) lastNames = {text, found: [...text.matchAll(FULL_NAME)]};
  return lastNames.found;
}

let lastNames: {text: string; found: readonly RegExpMatchArray[]} = {text: '', found: []};

const FULL_NAME = /(\p{Lu}[\p{L}\p{M}’'-]+)\s+(?:\p{Lu}\.\s+)?(\p{Lu}[\p{L}\p{M}’'-]+)/gu;

/** A word that begins sentences in one of the languages with words: “But Ilves said”. */
function isBeginner(word: string): boolean {
  const low = word.toLowerCase();
  return ['en', 'fr', 'ru'].some((tag) => {
    const {words} = languageOf(tag);
    return words?.beginners.has(low) || words?.titles.has(low) || words?.beginner.test(low);
  });
}

const OFFICE = new Set(
  wordsIn(`
  Mr Mrs Ms Miss Dr Prof Professor Sir Lady Lord President Minister Mayor Governor Judge Justice General Colonel Major
  Captain Chief PM Director Secretary Senator Bishop Inspector Commissioner Chair Councillor Deputy Mme Monsieur Madame
  Президент Министр Мэр Губернатор
`),
);
