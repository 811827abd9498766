import {en} from '../../src/i18n/en.js';
import {addLocale, type Words} from '../../src/i18n/index.js';

/** The tag of an invented language: English with accents, 40 % longer, in brackets. */
export const PSEUDO = 'qps';

/** What a function of the words was given, and what it gave. */
export interface Call {
  readonly input: readonly unknown[];
  readonly text: string;
}

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'áƀćđéƒğĥíĵķĺṁńóṕɋŕśťúṽẃẋýžÁɃĆĐÉƑĞĤÍĴĶĹḾŃÓṔɊŔŚŤÚṼẂẊÝŽ';

const calls = new Map<string, Call[]>();

/** No letter of the original is left, so a text that has one did not come from the locale. */
function pseudo(text: string): string {
  const accented = text.replace(/[a-zA-Z]/g, (letter) => ACCENTED.charAt(PLAIN.indexOf(letter)));
  const longer = 'ẋẋẋẋẋ '
    .repeat(text.length)
    .slice(0, Math.ceil(text.length * 0.4))
    .trimEnd();
  return `⟦${accented} ${longer}⟧`;
}

function pseudoWord(path: string, word: unknown): unknown {
  if (typeof word === 'string') return pseudo(word);
  if (typeof word === 'object') return pseudoWords(`${path}.`, word as object);
  return (...input: readonly unknown[]) => {
    const text = pseudo((word as (...input: readonly unknown[]) => string)(...input));
    calls.set(path, [...(calls.get(path) ?? []), {input, text}]);
    return text;
  };
}

function pseudoWords(path: string, words: object): object {
  return Object.fromEntries(Object.entries(words).map(([name, word]) => [name, pseudoWord(path + name, word)]));
}

/** Its words; what its functions are given is counted under their paths, as in `parts.facts.more`. */
export const WORDS = pseudoWords('', en) as Words;

export function addPseudoLocale(): void {
  const months = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ];
  addLocale({
    lang: PSEUDO,
    words: WORDS,
    formatDate: (year, month, day) => pseudo([day, month && months[month - 1], year].filter(Boolean).join(' ')),
    list: (items) => pseudo(items.join(' and ')),
  });
}

/** What its functions were asked for since the last time. */
export function takeCalls(): ReadonlyMap<string, readonly Call[]> {
  const taken = new Map(calls);
  calls.clear();
  return taken;
}
