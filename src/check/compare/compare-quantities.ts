import {capital, type Finding, namePassages, said, verbOf} from './held.js';
import {languageOf} from './languages/index.js';
import type {CitedPassage} from './passage.js';

/** Qualifiers of what is not a figure: “almost half”, “less than a minute”. */
export function compareSoft(
  words: string,
  passages: readonly CitedPassage[],
  from: number,
  lang: string | undefined,
): Finding[] | undefined {
  const rules = languageOf(lang).words;
  if (!rules) return undefined;
  const qualifierAt = (text: string, at: number) =>
    rules.before.find(([pattern]) =>
      pattern.test(text.slice(Math.max(0, at - 48), at).replace(/(?:one|the|an?)\s+$/i, '')),
    )?.[1];
  const own = [...words.matchAll(rules.soft)];
  if (own.length === 0) return undefined;
  return own.flatMap(({0: word, index}): Finding[] => {
    if (
      qualifierAt(words, index) !== undefined ||
      /(?<!\p{L})(?:within|en moins d[’']|в течение)\s*(?:the\s+|une?\s+)?$/iu.test(words.slice(0, index))
    )
      return [];
    const given = passages.flatMap(({sentences}) =>
      [...sentences.matchAll(rules.soft)]
        .filter((each) => each[0].toLowerCase() === word.toLowerCase())
        .map((each) => ({text: sentences, at: each.index})),
    );
    if (given.length === 0 || !given.every(({text, at}) => qualifierAt(text, at) !== undefined)) return [];
    const context = given.map(({text, at}) => `${/(?:\S+\s+){0,3}$/.exec(text.slice(0, at))?.[0] ?? ''}${word}`.trim());
    const says = `${capital(namePassages(passages))} ${verbOf(passages, 'says', 'say')} ${said(context)}`;
    return [
      {
        code: 'qualifier-differs',
        at: from + index,
        message: `${says}, the statement “${word}” alone. Keep the qualifier.`,
      },
    ];
  });
}

/** All where the passage says most, most where it says some. */
export function compareQuantity(words: string, passages: readonly CitedPassage[], from: number): Finding[] | undefined {
  const findings: Finding[] = [];
  let isCompared = false;
  for (const passage of passages) {
    const rules = languageOf(passage.lang).words;
    if (!rules) continue;
    const [all, most] = [rules.all.exec(words), rules.most.exec(words)];
    if (!all && !most) continue;
    isCompared = true;
    const text = passage.sentences;
    const given = most
      ? undefined
      : (rules.most.exec(text) ?? (rules.all.test(text) ? undefined : rules.some.exec(text)));
    if (!all || most || !given || rules.all.test(text.replace(rules.most, ' '))) continue;
    const message = `${capital(namePassages([passage]))} says “${given[0]}”, the statement “${all[0]}”. Say no more than the passage.`;
    findings.push({code: 'qualifier-differs', at: from + all.index, message});
  }
  return isCompared ? findings : undefined;
}
