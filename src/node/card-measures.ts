/** What a rule of the style sheets makes of an element, as far as it has to do with its height. Lengths in `em` of its own type. */
export interface Measures {
  /** Its type, in `em` of what is around it; what is smaller than 12 px is 12 px. */
  readonly size?: number;
  /** The height of a line. */
  readonly line?: number;
  readonly isBold?: boolean;
  readonly isUpper?: boolean;
  /** Between letters. */
  readonly spacing?: number;
  /** What is left free above it, if it is not the first. */
  readonly gap?: number;
  /** Above, also if it is the first; and below. */
  readonly before?: number;
  readonly after?: number;
  /** What is left free beside it. */
  readonly beside?: number;
  /** In px: borders and the like, above and below together; the same beside it; how high it, or its line, is at least. */
  readonly border?: number;
  readonly side?: number;
  readonly least?: number;
  /** How wide its first child is, if it stands beside the others; the space between is 1.1. */
  readonly first?: number;
  /** How wide it is at least, if it stands in a row with others like it. */
  readonly basis?: number;
  /** How wide each of its children is, if they are columns. */
  readonly each?: number;
  /** It does not count: it is not shown, or lies over others. */
  readonly isOut?: boolean;
  /** Though not a block by its tag, it stands on lines of its own. */
  readonly isBlock?: boolean;
  /** How many spaces wide the gap after it is, in its line. */
  readonly spaces?: number;
  /** No line ends in it. */
  readonly isOne?: boolean;
  /** Its children stand side by side as far as there is room, 0.6 apart. */
  readonly isRow?: boolean;
}

/**
 * The style sheets of `styles/` in short, in the same order: where several rules say the same of an element, the last one holds.
 * In the selectors, `h` is a heading of any level. `.wide` is around a card in a column of 34 em and more, `.phone` in one of 24 em
 * and less.
 */
export const MEASURES: readonly (readonly [selectors: string, measures: Measures])[] = [
  // What waits for a script, or is out of the flow
  ['.copy, .skip, .end, .all, .popover, textarea, .said', {isOut: true}],
  // card.ts
  ['.brief', {before: 1, after: 1, beside: 2, border: 4, side: 2}],
  ['.brief > *', {gap: 1.1}],
  // type.ts
  ['h', {line: 1.2, isBold: true}],
  ['.kicker', {size: 0.75, isBold: true, isUpper: true, spacing: 0.06}],
  ['.title', {size: 1.625}],
  ['.summary, .quotation blockquote', {size: 1.0625, line: 1.4}],
  ['.line, .topics, .date, .when, .note, .heads-answers, .silent, .said-before', {size: 0.8125}],
  ['.legend, .who, .by, .passage, figcaption', {size: 0.8125}],
  ['strong, .speaker, .date, .heads-answers, .cite, .number, dt, th', {isBold: true}],
  // notices.ts
  ['.corrections, .out-of-date, .older, .withdrawal', {size: 0.9375, before: 0.6, after: 0.6, beside: 1.6, side: 3}],
  ['.quotation', {beside: 0.8, side: 3}],
  ['.title + .line, .kicker + .title', {gap: 0.3}],
  ['.corrections > *, .summary, .byline, .topics', {gap: 0.6}],
  // controls.ts
  ['.line a, .corrections a, .corrected', {least: 24}],
  ['.all-sources > summary', {size: 0.9375, before: 0.4, after: 0.4, isBold: true}],
  // body.ts
  ['.body > *', {gap: 0.75}],
  ['.body li > *', {gap: 0.25}],
  ['.body > h', {size: 1.1875, gap: 1.25, before: 0.4, border: 1}],
  ['.body > h:first-child', {before: 0, border: 0}],
  ['ul, ol', {beside: 1.4}],
  ['td, th', {size: 0.9375, before: 0.4, after: 0.4}],
  ['.quotation', {gap: 1.1, after: 1.1}],
  // sources.ts
  ['sup', {size: 0.72}],
  ['section', {size: 0.9375}],
  // answers.ts
  ['.fact', {before: 0.605, after: 0.605, border: 1}],
  ['.facts > .fact:first-child', {before: 0, border: 0}],
  ['dt', {side: 26}],
  ['.question dt', {side: 0}],
  ['dt .colon', {isOut: true}],
  ['dd.stance, dd.silent', {gap: 0.45}],
  ['dd.stance', {beside: 0.8, side: 3}],
  ['.by .cite', {isBold: false}],
  ['.led', {isOne: true}],
  ['.wide .fact', {first: 11}],
  ['.wide dd', {side: 26}],
  ['.wide .fact.question', {first: 0}],
  ['.wide .question > .silent', {side: 0}],
  ['.wide .question > .stance', {side: 3}],
  ['.wide .question > dd.stance, .wide .question > dd.silent', {basis: 11, gap: 0.5}],
  // comparison.ts
  ['.columns', {isOut: true}],
  ['.columns, .stances', {beside: 0}],
  ['.question + .question, .legend + .question', {gap: 0.4}],
  ['.ask', {after: 0.125}],
  ['.label', {size: 0.9375, line: 1.2, border: 2, least: 24}],
  ['.stance > .label > .words', {spaces: 1}],
  ['.speaking', {size: 0.8}],
  ['.who', {size: 0.75}],
  ['.legend', {size: 0.75, line: 1.4, gap: 0.3}],
  ['.meaning', {spaces: 3}],
  ['.question > .silent', {size: 0.75, line: 1.4, gap: 0.25}],
  ['.said-before', {gap: 0.25}],
  // 0.5 apart from what stands beside it.
  ...[1, 2, 3, 4, 5].map((sources) => [`.wide .of${sources} .top`, {first: 4.453125 * sources - 0.6}] as const),
  ['.wide .matrix .columns', {isOut: false, size: 0.9375, line: 1.25, border: 3, each: 4.75}],
  ['.columns > li', {size: 0.8}],
  ['.columns strong', {isBold: false}],
  ['.wide .matrix .what', {isBlock: true}],
  ...[1, 2, 3, 4, 5, 6, 7].map((sources) => [`.wide .of${sources} .label`, {beside: 4.75 * sources}] as const),
  ['.wide .matrix .who', {isOut: true}],
  ['.wide .matrix .legend', {line: 1.5}],
  // timeline.ts
  ['.timeline, .timeline ol', {beside: 0}],
  ['.timeline li > *', {gap: 0}],
  ['.timeline ol > li', {after: 0.7, beside: 1.6}],
  ['.timeline .numeral', {size: 1, isBold: true}],
  ['.group > .numeral', {beside: 1.6}],
  ['.group + .group', {before: 0.5}],
  ['.event + .event', {gap: 0.5}],
  ['.wide .timeline ol > li', {first: 8}],
  // digest.ts
  ['.digest', {before: 0.6, after: 0.6}],
  ['.digest .kicker', {line: 1.3}],
  ['.digest .title', {size: 1.5}],
  ['.digest .summary', {size: 0.9375, line: 1.35, gap: 0.25}],
  ['.part.digest', {size: 0.9375, line: 1.4, before: 0.5, after: 0.5}],
  ['.phone .digest .title', {size: 1.25}],
  ['.part.digest .title', {size: 1.0625}],
  ['.phone .digest .summary', {size: 0.875}],
  ['.phone .digest .ask', {size: 0.9375}],
  ['.digest .line', {line: 1.35}],
  ['.digest .summary + .line', {gap: 0.15}],
  ['.digest > *', {gap: 0.65}],
  ['.digest .body > .row, .digest .body + .row, .row + .row, .row + .rest', {gap: 0}],
  ['.digest .lead + .row', {gap: 0.5}],
  ['.lead > *', {gap: 0.5}],
  ['.lead > h:first-child', {size: 0.8125}],
  ['.wide .lead > h + .matrix', {gap: -1.2}],
  ['.wide .lead > h + .matrix .top > .ask', {before: 1.3}],
  ['.rest, .row, .row + .byline, .row + .all + .byline', {border: 1}],
  ['.row > summary', {border: 2, least: 25, side: 24, isRow: true}],
  ['.rest > summary', {size: 0.9375, isBold: true, border: 2, least: 25, side: 24}],
  ['.row > summary > h', {size: 1}],
  ['.measure', {size: 0.75, line: 1.3}],
  ['.digest > header .line, .byline .line, .method', {size: 0.75}],
  ['.digest .byline', {gap: 0, before: 0.4}],
];
