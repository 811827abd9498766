import {figuresIn, type Figure} from './figures.js';
import {compareClocks, compareFractions, compareNamed, comparePhones} from './compare-numbers.js';
import {compareOrder} from './compare-order.js';
import {compareQuantity, compareSoft} from './compare-quantities.js';
import {fractionsIn} from './fractions.js';
import {capital, documentRead, type Finding, type Held, namePassages, passageRead, said, verbOf} from './held.js';
import {languageOf} from './languages/index.js';
import type {CitedPassage} from './passage.js';
import {isComparable, isMeant, isSame, isWorkedOut} from './same-figure.js';
import {timePointsIn} from './time-points.js';

const MOVE = 'Put the citation behind what it is cited for.';

/**
 * Holds figures against passages: numbers in digits and in words, ordinals, units and currencies, and the qualifiers beside them.
 *
 * @returns undefined if the words have no figure
 */
export function compareFigures({checked, words, from, passages, others, isAcross}: Held): Finding[] | undefined {
  const language = languageOf(checked.brief.lang);
  const fractions = fractionsIn(words).map(({at, text}) => ({at, end: at + text.length}));
  const figures = figuresIn(words, language, [...timePointsIn(words, language), ...fractions]).filter(isComparable);
  const further = [
    compareNamed(words, passages, from, checked.brief.lang),
    compareClocks(words, passages, from),
    comparePhones(words, passages, from),
    ...(isAcross
      ? []
      : [
          compareQuantity(words, passages, from),
          compareFractions(words, passages, from),
          compareSoft(words, passages, from, checked.brief.lang),
        ]),
  ].filter((each) => each !== undefined);
  if (figures.length === 0) return further.length > 0 ? further.flat() : undefined;
  const findings = figures.flatMap((figure): Finding[] => {
    const at = from + figure.at;
    const matches = passages.flatMap((passage) =>
      passageRead(passage).figures.filter((each) => isSame(figure, each) && (!each.isDate || each.isYearLike)),
    );
    if (matches.length > 0) return isAcross ? [] : qualifierFinding(figure, matches, at, passages);
    if (
      passages.some(
        (passage) =>
          isMeant(figure, passage, words.slice(0, figure.at)) || isWorkedOut(figure, words, passage, language),
      )
    )
      return [];
    const rivals = passages.flatMap((passage) => passageRead(passage).figures.filter((each) => isRival(figure, each)));
    const says =
      rivals.length > 0 ? `, which ${verbOf(passages, 'says', 'say')} ${said(rivals.map(({text}) => text))}` : '';
    const where = `${namePassages(passages)}${says}`;
    const other = others.find(
      (passage) => !passages.includes(passage) && passageRead(passage).figures.some((each) => isSame(figure, each)),
    );
    if (other) {
      return [
        {
          code: 'figure-elsewhere',
          at,
          message: `${capital(where)}, ${verbOf(passages, 'does', 'do')} not have “${figure.text}”; ${namePassages([other])} has. ${MOVE}`,
        },
      ];
    }
    if (
      passages.some(
        (passage) => passage.key !== undefined && documentRead(passage).figures.some((each) => isSame(figure, each)),
      )
    ) {
      const cure = 'Cite the passage that gives it, or correct the figure.';
      return [
        {
          code: 'figure-elsewhere',
          at,
          message: `“${figure.text}” stands elsewhere in the document, not in ${where}. ${cure}`,
        },
      ];
    }
    const cure = 'Write what the passage says, or cite the one that says this.';
    return [{code: 'figure-differs', at, message: `“${figure.text}” does not stand in ${where}. ${cure}`}];
  });
  return [...findings, ...(isAcross ? [] : compareOrder(words, from, figures, passages)), ...further.flat()];
}

/** Figures that could be meant instead: of the same unit, or as large; ordinals for ordinals. */
function isRival(a: Figure, b: Figure): boolean {
  if (a.isOrdinal !== b.isOrdinal || b.isDate) return false;
  if (a.unit && b.unit) return a.unit.measure === b.unit.measure || a.value === b.value;
  return !b.isYearLike;
}

/** A qualifier that all of the passage's figures have, and the statement has not. */
function qualifierFinding(
  figure: Figure,
  matches: readonly Figure[],
  at: number,
  passages: readonly CitedPassage[],
): Finding[] {
  const qualified = matches.filter(({qualifier}) => qualifier !== undefined);
  const own = figure.qualifier;
  if (qualified.length < matches.length || qualified.length === 0) return [];
  const isKept = qualified.some(
    ({qualifier}) => qualifier === own || (own !== undefined && (own === 'about' || qualifier === 'about')),
  );
  if (isKept) return [];
  const given = qualified.map((each) => contextOf(each, passages));
  const what = `${capital(namePassages(passages))} ${verbOf(passages, 'says', 'say')} ${said(given)}`;
  const message =
    own === undefined
      ? `${what}, the statement “${figure.text}” alone. Keep the qualifier.`
      : `${what}, the statement something else beside “${figure.text}”. Keep the passage’s qualifier.`;
  return [{code: 'qualifier-differs', at, message}];
}

/** A figure with the words before it. */
function contextOf(figure: Figure, passages: readonly CitedPassage[]): string {
  for (const passage of passages) {
    if (!passageRead(passage).figures.includes(figure)) continue;
    const text = `${passage.sentences} ${passage.via}`;
    const before = /(?:\S+\s+){0,3}$/.exec(text.slice(0, figure.at))?.[0] ?? '';
    return `${before}${text.slice(figure.at, figure.end)}`.trim();
  }
  return figure.text;
}
