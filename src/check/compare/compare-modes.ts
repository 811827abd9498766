import {capital, type Finding, type Held, namePassages, verbOf} from './held.js';
import {languageOf} from './languages/index.js';
import {hasWord, wordsOf} from './names.js';

/**
 * Notices for a second reader: a negation, or a word that says that something may be, which only one side has in a clause about the
 * same. Rules cannot tell more: “refused” denies as well.
 */
export function compareModes({words, from, passages, checked}: Held): Finding[] {
  const rules = languageOf(checked.brief.lang).words;
  if (!rules || passages.some(({key}) => key === undefined)) return [];
  const findings: Finding[] = [];
  const where = namePassages(passages);
  for (const [code, pattern, what, several] of [
    ['negation-differs', rules.negation, 'denies', 'deny'],
    ['modality-differs', rules.modality, 'says that something may be', 'say that something may be'],
  ] as const) {
    const own = pattern.exec(words);
    const given = passages.map((passage) => ({sentences: passage.sentences, word: pattern.exec(passage.words)}));
    const isAround = given.some(({sentences}) => pattern.test(sentences));
    const start = Math.max(0, words.search(/\S/));
    if (own && !isAround && given.some(({sentences}) => shares(clauseOf(words, own.index), sentences))) {
      findings.push({
        code,
        at: from + own.index,
        message: `The statement ${what} (“${own[0]}”), ${where} ${verbOf(passages, 'does', 'do')} not. ${CURE}`,
      });
    }
    const denied = own
      ? undefined
      : given.find(({sentences, word}) => word && shares(clauseOf(sentences, sentences.indexOf(word[0])), words));
    if (denied?.word) {
      findings.push({
        code,
        at: from + start,
        message: `${capital(where)} ${verbOf(passages, what, several)} (“${denied.word[0]}”), the statement does not. ${CURE}`,
      });
    }
  }
  return findings;
}

const CURE = 'See that both mean the same.';

/** The clause of a text with an offset. */
function clauseOf(text: string, at: number): string {
  const before =
    text
      .slice(0, at)
      .split(/[,;:.()!?—–]/)
      .at(-1) ?? '';
  return before + (text.slice(at).split(/[,;:.()!?—–]/)[0] ?? '');
}

/** Whether a clause has two longer words of a text. */
function shares(clause: string, text: string): boolean {
  const given = wordsOf(text);
  return [...wordsOf(clause)].filter((word) => word.length > 3 && hasWord(word, given)).length >= 2;
}
