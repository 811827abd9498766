/*
 * How many lines a text takes, from the widths of its letters. Nothing is exact here: which font a page has, nobody knows. So
 * there are two of them, a broad and a slim one, and what is between is found by the width of a zero, which CSS calls `ch`.
 */

/** A class of letters, and the widths in `em` of regular and bold ones. */
type Letters = readonly [letters: RegExp, regular: number, bold: number];

/** How wide letters are: a letter is of the first class that it is in. */
export interface Font {
  /** How wide a zero is, in `em`: the unit `ch`. */
  readonly zero: number;
  readonly letters: readonly Letters[];
}

/** Marks that take no room: joiners and isolates; the combining marks of letters. */
const NOTHING = /[\p{M}\p{Cf}]/u;

/** DejaVu Serif: about the broadest that a page's text may have. */
export const BROAD: Font = {
  zero: 0.636,
  letters: [
    [NOTHING, 0, 0],
    [/[\s.,:;’'·/ijl]/, 0.32, 0.36],
    [/[ft()IJ-]/, 0.39, 0.46],
    [/[rsz“”–]/, 0.5, 0.55],
    [/[cvxy]/, 0.56, 0.59],
    [/[aeok]/, 0.6, 0.66],
    [/[TPSFZXAVE]/, 0.7, 0.75],
    [/[BCKR]/, 0.75, 0.83],
    [/[m—]/, 0.96, 1.04],
    [/[MW%]/, 1.02, 1.11],
    [/[w\p{Lu}]/u, 0.83, 0.88],
    [/./u, 0.64, 0.7],
  ],
};

/** Times, and what has its widths: about the slimmest. */
export const SLIM: Font = {
  zero: 0.5,
  letters: [
    [NOTHING, 0, 0],
    [/[\s.,]/, 0.25, 0.25],
    [/[iljt:;/]/, 0.28, 0.31],
    [/[f’'()·I-]/, 0.33, 0.34],
    [/[rsJ]/, 0.36, 0.42],
    [/[acez“”]/, 0.44, 0.46],
    [/[bdhknpqu]/, 0.5, 0.56],
    [/[FPS]/, 0.56, 0.6],
    [/[ELTZBCR]/, 0.63, 0.69],
    [/[mMW%—]/, 0.84, 0.89],
    [/[w\p{Lu}]/u, 0.72, 0.75],
    [/./u, 0.5, 0.5],
  ],
};

/** A text in one type. */
export interface Run {
  readonly text: string;
  /** In px. */
  readonly size: number;
  readonly isBold: boolean;
  /** In `em`, between any two letters. */
  readonly spacing: number;
  /** No line ends in it. */
  readonly isOne: boolean;
  /** How high its line is at least, in px. */
  readonly least: number;
}

/** Spaces; what a line may end after; other letters. A space that may not end a line is one of these. */
const PIECE = /[ \n]+|[^ \n–—-]*[–—-]+|[^ \n–—-]+/g;

/** How many lines runs take that follow each other, `width` px wide. */
export function linesOf(runs: readonly Run[], width: number, font: Font): number {
  let lines = 0;
  /** Where the line ends so far; where its last word does, to which more may be joined; the space before that. */
  let [line, word, space] = [0, 0, 0];
  const endWord = () => {
    if (word === 0) return;
    if (lines === 0 || line + space + word > width) {
      lines += Math.max(1, Math.ceil(word / width));
      line = word % width || word;
    } else line += space + word;
    [word, space] = [0, 0];
  };
  for (const run of runs) {
    for (const piece of run.isOne ? [run.text] : (run.text.match(PIECE) ?? [])) {
      if (/^[ \n]+$/.test(piece)) {
        endWord();
        space = widthOf({...run, text: ' '}, font);
      } else {
        word += widthOf({...run, text: piece}, font);
        if (!run.isOne && /[–—-]$/.test(piece)) endWord();
      }
    }
  }
  endWord();
  return lines;
}

/** A word that may just have room has it, because a card that is higher than thought looks better than an empty foot. */
const RATHER_FEW_LINES = 0.99;

/** How wide a run is in one line, in px. */
export function widthOf({text, size, isBold, spacing}: Run, {letters}: Font): number {
  let width = 0;
  for (const letter of text) {
    const [, regular = 0, bold = 0] = letters.find(([some]) => some.test(letter)) ?? [];
    if (regular > 0) width += (isBold ? bold : regular) + spacing;
  }
  return width * size * RATHER_FEW_LINES;
}
