import {plainText} from '../../model/plain-text.js';
import type {Quotation} from '../../model/block.js';
import type {CheckedBrief} from '../checked-brief.js';
import type {Line} from '../lines.js';
import {primary, quotedIn} from '../quotation-marks.js';
import {compareDate} from './compare-dates.js';
import type {Finding, Held} from './held.js';
import {languageOf, pattern} from './languages/index.js';
import {bare, folded, hasWord, namesIn, otherFirstNames, wordsOf} from './names.js';
import type {CitedPassage} from './passage.js';

/** How far from a quotation its speaker may be named, in characters: some hundred words before it, and fewer after it. */
const BEFORE = 900;
const AFTER = 400;

/** Holds a block quotation against the place where it stands: where it begins and ends, who speaks, and when. */
export function compareQuotation(
  node: Quotation,
  line: Line,
  passages: readonly CitedPassage[],
  checked: CheckedBrief,
): Finding[] | undefined {
  const [quoted] = quotedIn(line, checked.brief.lang);
  const words = quoted?.original ?? quoted?.words;
  if (words === undefined || passages.length === 0) return undefined;
  const findings: Finding[] = [];
  let isCompared = false;
  for (const passage of passages) {
    const {document, lang} = passage;
    // Of several places, the one nearest to the passage.
    const [place] = document
      .quotation(words)
      .map((span) => document.offsets(span))
      .sort((a, b) => Math.abs(a.at - passage.at) - Math.abs(b.at - passage.at));
    if (!place) continue;
    isCompared = true;
    findings.push(...cutFindings(words, document.text, place));
    const speaker = plainText(node.speaker).trim();
    if (primary(lang) === primary(checked.brief.lang))
      findings.push(...speakerFinding(speaker, document.text, place, passage, checked));
  }
  if (node.date && isCompared)
    findings.push(
      ...compareDate(node.date, passages, 'The quotation is dated').filter(({code}) => code === 'date-differs'),
    );
  return isCompared ? findings : undefined;
}

/**
 * Holds the name beside a quotation in running text against who is said to have spoken in the document.
 *
 * @returns undefined if there is no quotation whose speaker the document names
 */
export function compareSpeakers({checked, line, words, from, passages, known}: Held): Finding[] | undefined {
  const {brief} = checked;
  const quotations = quotedIn(line, brief.lang).filter(({start, end}) => start >= from && end <= from + words.length);
  const findings = quotations.flatMap((quoted): Finding[] => {
    for (const passage of passages) {
      const [span] = passage.document.quotation(quoted.words);
      if (!span) continue;
      const spoken = attributionsAround(passage.document.text, passage.document.offsets(span));
      const names = namesIn(words, languageOf(brief.lang), (word) => known.has(word));
      if (spoken.length === 0 || names.length === 0) continue;
      const given = wordsOf(`${passage.sentences} ${passage.via} ${spoken.join(' ')}`);
      const isThere = names.some((name) => name.words.some((word) => hasWord(word, wordsOf(spoken.join(' ')))));
      const strangers = names.filter((name) => !name.words.some((word) => hasWord(word, given)));
      if (isThere || strangers.length === 0) continue;
      return [
        {
          code: 'speaker-differs',
          at: quoted.start,
          message: otherSpeaker(spoken, `the statement ${strangers.map(({text}) => text).join(', ')}`),
        },
      ];
    }
    return [];
  });
  return findings.length > 0 ? findings : undefined;
}

interface Stretch {
  readonly at: number;
  readonly end: number;
}

const CUT = '(?:\\[\\s*(?:…|\\.{3})\\s*\\]|…|\\.{3})';

/** A quotation that begins or ends within a sentence, and not at a quotation mark, without saying so. */
function cutFindings(words: string, text: string, {at, end}: Stretch): Finding[] {
  const before = text.slice(Math.max(0, at - 8), at);
  const after = text.slice(end, end + 8);
  const begins =
    at === 0 ||
    /(?:^|[.!?…:]["”»’)]*\s+|\n\s*|["“„«‘]\s*|[^\p{L}\p{N}]['’]|[—–]\s*)$/u.test(before) ||
    /\n$/.test(before);
  const ends = /^(?:\s*$|[!?…]|\.(?!\p{L})|[,;:]?\s?["”“»]|[,;:.]?\s?['’](?!\p{L})|\s*\n)/u.test(after);
  const findings: Finding[] = [];
  const marked = (pattern: string) => new RegExp(pattern, 'u').test(words);
  if (!begins && !marked(`^["“„«]?\\s*${CUT}`)) {
    findings.push({
      code: 'quotation-cut',
      at: 0,
      message: 'The quotation begins within a sentence of the document. Begin with its first word, or with […].',
    });
  }
  if (!ends && !marked(`${CUT}\\s*[.,]?["”»]?$`)) {
    findings.push({
      code: 'quotation-cut',
      at: 0,
      message: 'The quotation ends within a sentence of the document. End with its last word, or with […].',
    });
  }
  return findings;
}

function otherSpeaker(names: readonly string[], own: string): string {
  return `The document has ${names.map((name) => `“${name}”`).join(' and ')} beside these words, ${own}. Name who spoke.`;
}

/** The speaker stands near the quotation, and nobody else is said to have spoken there. */
function speakerFinding(
  speaker: string,
  text: string,
  {at, end}: Stretch,
  {via}: CitedPassage,
  {names}: CheckedBrief,
): Finding[] {
  const parts = speaker
    .split(/\s+/)
    .filter((word) => /^\p{Lu}/u.test(word) || !/\p{Lu}/u.test(speaker))
    .map(bare);
  const surname = parts.at(-1);
  if (surname === undefined || surname === '') return [];
  const forms = names?.formsOf(speaker) ?? names?.formsOf(surname) ?? [];
  const isNamedIn = (words: string) => {
    const given = wordsOf(words);
    return (
      hasWord(surname, given) ||
      parts.some((part) => part.length > 3 && hasWord(part, given) && parts.length === 1) ||
      forms.some((form) => form.split(/\s+/).every((word) => hasWord(word, given)))
    );
  };
  const near = `${text.slice(Math.max(0, at - BEFORE), at)} ${text.slice(end, end + AFTER)} ${via}`;
  const others = attributionsAround(text, {at, end}).filter((name) => !isNamedIn(name));
  const own = attributionsAround(text, {at, end}).some((name) => isNamedIn(name));
  const spoken = hasPronoun(text, {at, end}) ? lastNamesBefore(text, at) : others;
  if (spoken.length > 0 && !own && !spoken.some((name) => isNamedIn(name))) {
    return [
      {
        code: 'speaker-differs',
        at: 0,
        message: otherSpeaker(spoken, `the quotation ${speaker}`),
      },
    ];
  }
  const strangers = otherFirstNames(speaker, near);
  if (isNamedIn(near) && strangers.length > 0 && forms.length === 0) {
    return [
      {
        code: 'speaker-differs',
        at: 0,
        message: otherSpeaker(
          strangers.map((first) => `${first} ${surname}`),
          `the quotation ${speaker}`,
        ),
      },
    ];
  }
  // Somebody else of this name: “Pavel Kovar”, whose mother spoke.
  const namesakes = attributionsAround(text, {at, end}).filter(
    (name) => /\s/.test(name) && otherFirstNames(speaker, name).length > 0,
  );
  if (namesakes.length > 0 && forms.length === 0) {
    return [{code: 'speaker-differs', at: 0, message: otherSpeaker(namesakes, `the quotation ${speaker}`)}];
  }
  if (isNamedIn(near)) return [];
  return [
    {
      code: 'speaker-differs',
      at: 0,
      message: `${speaker} is not named near these words in the document. Name whom the document names.`,
    },
  ];
}

/** The names of several words in the paragraph before a quotation: one of them is “he”, or “she”. */
function lastNamesBefore(text: string, at: number): string[] {
  const before =
    text
      .slice(Math.max(0, at - 400), at)
      .split('\n')
      .at(-1) ?? '';
  return [...before.matchAll(new RegExp(NAME, 'gu'))].map(([name]) => name).filter((name) => /\s/.test(name));
}

const PRONOUN_BEHIND = pattern(
  String.raw`^[\s,.!?…"”»’—–-]*(?:(?:he|she|they|il|elle|он|она)\s|
    \p{L}+-(?:t-)?(?:il|elle)(?!\p{L})|\p{L}+\s+(?:он|она|he|she)(?!\p{L}))`,
  'iu',
);

/** “He said”: who that is stands further away. */
function hasPronoun(text: string, {end}: Stretch): boolean {
  return PRONOUN_BEHIND.test(text.slice(end, end + 40));
}

const NAME =
  "\\p{Lu}[\\p{L}\\p{M}’'-]+(?:\\s+(?:\\p{Lu}\\.\\s+)?(?:(?:de|van|von|der|al|bin)\\s+)?\\p{Lu}[\\p{L}\\p{M}’'-]+){0,3}";
const PRONOUN = /^(?:He|She|They|It|I|We|You|Il|Elle|Ils|Elles|On|Nous|Он|Она|Они|Мы|Вы)$/;

// In French any verb of saying may stand there: « … », a répliqué Ann Lee.
const VERBS = [...['en', 'fr', 'ru'].map((tag) => languageOf(tag).words?.saying ?? ''), 'a\\s+\\p{Ll}+[éiut]'].join(
  '|',
);
const BEHIND = new RegExp(
  `^[\\s,.!?…"”»’)\\]—–-]*(?:(?:${VERBS})(?:-t-(?:il|elle))?\\s+(?:[\\p{Ll}’'-]+,?\\s+){0,5}(${NAME})|` +
    `(?:[\\p{Ll}’'-]+,?\\s+){0,4}(${NAME})(?:,[^.“”"«»]{0,80},)?\\s+(?:${VERBS})(?!\\p{L}))`,
  'u',
);
const AHEAD = new RegExp(
  `(${NAME})(?:,[^,]{0,60},)?\\s+(?:${VERBS}|called|described|accused|a qualifié|назвал\\p{L}?)(?!\\p{L})`,
  'u',
);

/** Who is said to have spoken right before or after some words: “said the mayor, Ann Lee”, “Ann Lee said:”, “From Ann Lee:”. */
function attributionsAround(text: string, {at, end}: Stretch): string[] {
  const after = text.slice(end, end + 200).split('\n')[0] ?? '';
  const before =
    text
      .slice(Math.max(0, at - 240), at)
      .split('\n')
      .at(-1) ?? '';
  const behind = BEHIND.exec(after);
  const names = behind ? [behind[1] ?? behind[2] ?? ''] : [...introduced(before), ...ahead(before)];
  return names
    .map((name) => name.replace(/[’']s$/, ''))
    .filter((name) => name !== '' && !PRONOUN.test(name) && folded(name) !== '');
}

/** The name with a verb of saying in the part of a sentence that leads to a quotation: “Ann Lee called it “…””. */
function ahead(before: string): string[] {
  const [, sentence = ''] = /(?:^|[.!?…]["”»’]?\s+)([^.!?…:]*)["“„«‘]\s*$/u.exec(before) ?? [];
  const [, name] = AHEAD.exec(sentence) ?? [];
  return name === undefined ? [] : [name];
}

/** The names in a sentence that ends with a colon before a quotation. */
function introduced(before: string): string[] {
  const [, sentence] = /(?:^|[.!?…]["”»’]?\s+)([^.!?…]*):\s*["“„«‘]?\s*$/u.exec(before) ?? [];
  if (sentence === undefined) return [];
  const {words} = languageOf('en');
  return [...sentence.matchAll(new RegExp(NAME, 'gu'))].flatMap(({0: name, index}) => {
    const isStart = index === 0 && !/\s/.test(name);
    const low = name.toLowerCase();
    return isStart &&
      (words?.beginners.has(low) ||
        languageOf('fr').words?.beginners.has(low) ||
        languageOf('ru').words?.beginners.has(low))
      ? []
      : [name];
  });
}
