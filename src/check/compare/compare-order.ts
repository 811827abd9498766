import type {Figure} from './figures.js';
import {namePassages, passageRead, type Finding} from './held.js';
import {hasWord, wordsOf} from './names.js';
import type {CitedPassage} from './passage.js';
import {isSame} from './same-figure.js';

const CURE = 'See that they have not changed places.';

/** Two figures that have changed places: each stands beside the words of the other. */
export function compareOrder(
  words: string,
  from: number,
  figures: readonly Figure[],
  passages: readonly CitedPassage[],
): Finding[] {
  if (figures.length < 2) return [];
  for (const passage of passages) {
    const {figures: given} = passageRead(passage);
    const text = `${passage.sentences} ${passage.via}`;
    for (const [n, a] of figures.entries())
      for (const b of figures.slice(n + 1)) {
        const isAlike = a.unit?.measure === b.unit?.measure && !a.isOrdinal && !b.isOrdinal;
        if (isSame(a, b) || !isAlike) continue;
        const [as, bs] = [a, b].map((each) => given.filter((figure) => isSame(each, figure)));
        const [ga, gb] = [as?.[0], bs?.[0]];
        if (as?.length !== 1 || bs?.length !== 1 || !ga || !gb) continue;
        const [own, other] = [beside(words, a, figures), beside(words, b, figures)];
        const [givenA, givenB] = [beside(text, ga, given), beside(text, gb, given)];
        const straight = shared(own, givenA, givenB) + shared(other, givenB, givenA);
        const crossed = shared(own, givenB, givenA) + shared(other, givenA, givenB);
        if (crossed < straight + 2 || straight > 0) continue;
        return [
          {
            code: 'figure-swapped',
            at: from + a.at,
            message: `“${a.text}” and “${b.text}” stand beside each other’s words in ${namePassages([passage])}. ${CURE}`,
          },
        ];
      }
  }
  return [];
}

const CLAUSE_END =
  /[,;:()—–]|(?<!\p{L})(?:and|while|but|against|ahead of|than|et|mais|contre|tandis que|и|а|но|против)(?!\p{L})/giu;

/** The longer words of the clause in which a figure stands alone. */
function beside(text: string, figure: Figure, all: readonly Figure[]): Set<string> {
  const ends = [...text.matchAll(CLAUSE_END)].map(({index, 0: mark}) => [index, index + mark.length] as const);
  const isWithin = (at: number) => all.some((each) => at >= each.at && at < each.end);
  const from = Math.max(0, ...ends.filter(([at, end]) => end <= figure.at && !isWithin(at)).map(([, end]) => end));
  const to = Math.min(text.length, ...ends.filter(([at]) => at >= figure.end && !isWithin(at)).map(([at]) => at));
  if (all.some((each) => each !== figure && each.at >= from && each.end <= to && each.value !== figure.value))
    return new Set();
  return new Set(
    [...wordsOf(text.slice(from, figure.at) + ' ' + text.slice(figure.end, to))].filter((word) => word.length > 3),
  );
}

/** How many words one has in common with a second, and not with a third. */
function shared(words: ReadonlySet<string>, given: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...words].filter((word) => hasWord(word, given) && !hasWord(word, other)).length;
}
