import type {Brief} from '../../model/brief.js';
import {own} from '../../model/own.js';
import type {CheckedBrief} from '../checked-brief.js';
import type {Line} from '../lines.js';
import {primary, withoutQuoted} from '../quotation-marks.js';
import {figuresIn} from './figures.js';
import {documentRead, namePassages, passageRead, type Finding, type Held} from './held.js';
import {languageOf} from './languages/index.js';
import {capitalsWithin, folded, hasWord, isAbbreviated, namesIn, type Name, otherFirstNames} from './names.js';
import type {CitedPassage} from './passage.js';
import {timePointsIn} from './time-points.js';
import {hasTime} from './times.js';

/**
 * Holds names against passages.
 *
 * @returns undefined if the words have no name
 */
export function compareNames({checked, words, from, passages, known}: Held): Finding[] | undefined {
  const {brief} = checked;
  const own = ownNames(checked);
  const names = namesIn(words, languageOf(brief.lang), (word) => known.has(word)).filter(
    ({words: parts}) => !parts.every((part) => own.has(folded(part))),
  );
  if (names.length === 0) return undefined;
  return names.flatMap((name): Finding[] => {
    if (passages.some((passage) => isNamed(name, passage, checked))) return [];
    const at = from + name.at;
    const isElsewhere = passages.some((passage) => passage.key !== undefined && isInDocument(name, passage, checked));
    const where = namePassages(passages);
    if (isElsewhere) {
      return [
        {
          code: 'name-elsewhere',
          at,
          message: `“${name.text}” stands elsewhere in the document, not in ${where}. See that the passage speaks of the same.`,
        },
      ];
    }
    const cure = 'Write the name that the passage has; other forms of a name go into names.yaml.';
    return [
      {
        code: 'name-differs',
        at,
        message: `“${name.text}” stands neither in ${where} nor elsewhere in the document. ${cure}`,
      },
    ];
  });
}

const ownKnown = new WeakMap<Brief, ReadonlySet<string>>();

/** The words of the sources' own names: who speaks need not stand in what is said. */
function ownNames({brief}: CheckedBrief): ReadonlySet<string> {
  const known = ownKnown.get(brief);
  if (known) return known;
  const names = Object.values(brief.sources).flatMap(({publisher, short, author = ''}) => [publisher, short, author]);
  const made = new Set(
    names
      .flatMap((name) => name.split(/[\s,]+/))
      .map(folded)
      .filter((word) => word !== ''),
  );
  ownKnown.set(brief, made);
  return made;
}

function isNamed({text, words}: Name, passage: CitedPassage, checked: CheckedBrief): boolean {
  const {words: given} = passageRead(passage);
  const isGiven = (word: string) => hasForm(word, given, checked) || isAbbreviated(word, passage.sentences);
  if (words.every(isGiven)) return true;
  if (hasForm(text, given, checked)) return true;
  // A first name that the document has elsewhere, before the last name that the passage has.
  const last = words.at(-1);
  return words.length > 1 && last !== undefined && isGiven(last) && passage.document.text.includes(words.join(' '));
}

function isInDocument({text, words}: Name, passage: CitedPassage, checked: CheckedBrief): boolean {
  // “Martha Kovar” is not there with “Marta Kovar” and “Martha Hill”.
  const {text: whole} = passage.document;
  const isStranger = whole.includes(words[0] ?? '') && otherFirstNames(text, whole).length > 0;
  if (!checked.names?.formsOf(text) && isStranger) return false;
  const given = documentRead(passage).words;
  return (
    hasForm(text, given, checked) ||
    words.every((word) => hasForm(word, given, checked) || isAbbreviated(word, passage.document.text))
  );
}

/** Whether words have a name in one of its forms. */
function hasForm(name: string, given: ReadonlySet<string>, {names}: CheckedBrief): boolean {
  const forms = names?.formsOf(name) ?? [name];
  return forms.some((form) =>
    form
      .split(/[\s.-]+/)
      .filter(Boolean)
      .every((word) => hasWord(word, given)),
  );
}

/** Outlets that the words name and the block does not cite. */
export function compareOutlets({brief}: CheckedBrief, line: Line): Finding[] {
  const cited = new Set(line.citations.map(({citation}) => citation.source));
  const words = withoutQuoted(line, brief.lang, '\uFFFC');
  return Object.entries(brief.sources).flatMap(([id, {short, publisher}]): Finding[] => {
    if (cited.has(id)) return [];
    const at = [publisher, short].map((name) => placeOf(name, words)).find((each) => each !== -1);
    // A name that is part of a cited one's: “Gazette” in “Island Gazette”.
    const isOther =
      at !== undefined &&
      [...cited].some((other) => {
        const names = own(brief.sources, other);
        return (
          names &&
          [names.publisher, names.short].some((name) => {
            const start = placeOf(name, words);
            return start !== -1 && start <= at && start + name.length > at;
          })
        );
      });
    if (at === undefined || isOther) return [];
    return [
      {
        code: 'outlet-uncited',
        at,
        message: `The words name ${short}, and no citation in this block is of it. Cite it, or name the one that is cited.`,
      },
    ];
  });
}

function placeOf(name: string, words: string): number {
  const plain = name.replace(/^The /, '');
  for (let at = words.indexOf(plain); at !== -1; at = words.indexOf(plain, at + 1))
    if (!/[\p{L}\p{N}]$/u.test(words.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(words.slice(at + plain.length))) return at;
  return -1;
}

const viaKnown = new WeakSet<CitedPassage>();

/** Numbers, dates and names in whom a source relies on: they stand near the passage. Each passage is told once. */
export function compareVia(passage: CitedPassage, checked: CheckedBrief): Finding[] {
  const {via, document, lang, key} = passage;
  if (via === '' || viaKnown.has(passage) || primary(lang) !== primary(checked.brief.lang)) return [];
  viaKnown.add(passage);
  const language = languageOf(lang);
  // What the document says is read only as far as the via asks for it.
  const whole = documentRead(passage);
  const points = timePointsIn(via, language).filter((point) => !hasTime(point, whole.times));
  const numbers = figuresIn(via, language, timePointsIn(via, language)).filter(
    ({value, isDigits}) => (isDigits || value > 1) && !whole.figures.some((each) => each.value === value),
  );
  const known = new Set([...capitalsWithin(via), ...capitalsWithin(document.text)]);
  const names = namesIn(via, language, (word) => known.has(word)).filter(
    // “Ann Lee of the Grain Board”: each part’s last word; a first name may be the desk’s.
    ({text}) =>
      !hasForm(text, whole.words, checked) &&
      text.split(/(?<=\S)\s+\p{Ll}[\p{L}\s]*(?=\p{Lu})/u).some((part) => {
        const last = part.split(/\s+/).at(-1) ?? '';
        const isStranger = otherFirstNames(part, document.text).length > 0;
        return (!hasForm(last, whole.words, checked) && !isAbbreviated(last, document.text)) || isStranger;
      }),
  );
  return [...points, ...numbers, ...names].map(({text}): Finding => {
    const message = `“${text}” in the via of [^${key ?? ''}] does not stand in the document. Name whom the document itself names.`;
    return {code: 'via-differs', at: 0, message};
  });
}
