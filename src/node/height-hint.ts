import {renderCard} from '../render/rendering.js';
import type {TreeElement} from '../render/tree.js';
import type {Prepared} from '../server/html-options.js';
import {cardHeight, PAGE_SIZE} from './card-height.js';
import {BROAD, SLIM, type Font} from './text-lines.js';

/**
 * A height that depends on the font of the page: the broader its letters (`ch` is the width of its zero), the more lines a text
 * takes.
 */
export interface Height {
  readonly em: number;
  readonly ch: number;
  /** On a phone the column is the wider, and the card the lower, the wider the window is. */
  readonly vw?: number;
}

/** How high a card will be, in a wide column and in a narrow one: never more than it is, so that it never has an empty foot. */
export interface HeightHint {
  readonly wide: Height;
  readonly narrow: Height;
}

/** The usual column of an article, that of a small phone, and those of larger ones, in px. */
const WIDE = 608;
const NARROW = 328;
const LESS_NARROW = [358, 380, 398, 448];
/** The margins of a page beside its column. */
const MARGINS = 32;
/** What is wider than this makes no line of text longer. */
const WIDEST = 770;
/** In a page without a column of 34 em: that, and the margins of the page. */
const NARROW_PAGE = '39em';

/** What is taken off, so that a line that is counted twice does not leave an empty foot: in px, and of all in a long card. */
const SPARE = 5;
const SPARE_OF_FULL = 0.05;

/** For a `min-height` that keeps the page from jumping when the card comes. A card in full has one height, that of a wide column. */
export function heightHint({card, brief, selection, options}: Prepared): HeightHint {
  const {article} = renderCard(card, brief, selection, options);
  if (options.view === 'full') {
    const height = heightAt(article, WIDEST, 1 - SPARE_OF_FULL);
    return {wide: height, narrow: height};
  }
  return {wide: heightAt(article, WIDE), narrow: narrowHeight(article)};
}

/** Right for a small phone; for larger ones it falls so steeply that in none of them it is above the card. */
function narrowHeight(article: TreeElement): Height {
  const {em, ch} = heightAt(article, NARROW);
  const falls = [BROAD, SLIM].flatMap((font) => {
    const height = cardHeight(article, NARROW, font);
    return LESS_NARROW.map((width) => (height - cardHeight(article, width, font)) / (width - NARROW));
  });
  const fall = Math.max(0, ...falls);
  if (fall === 0) return {em, ch};
  const vw = down(fall * 100);
  return {em: down(em + ((vw / 100) * (NARROW + MARGINS)) / PAGE_SIZE), ch, vw: -vw};
}

/** The declarations for a style attribute, which knows no media queries; an element is inline until its script has run. */
export function heightDeclarations({wide, narrow}: HeightHint): string {
  if (wide === narrow) return declarations(inCss(wide));
  // In a wide page the second is far below zero, in a narrow one the first.
  const either = [
    `min(${sum(wide)}, (100vw - ${NARROW_PAGE}) * 999)`,
    `min(${sum(narrow)}, (${NARROW_PAGE} - 100vw) * 999)`,
  ];
  return declarations(`max(${either.join(', ')})`);
}

/** The same for a style sheet. */
export function heightRules(selector: string, {wide, narrow}: HeightHint): string {
  const rule = `${selector} { ${declarations(inCss(wide))} }`;
  if (wide === narrow) return rule;
  return `${rule}\n@media (max-width: ${NARROW_PAGE}) { ${selector} { min-height: ${inCss(narrow)} } }`;
}

/** A height that is right in the broad font and in the slim one, and for what is between by the width of its zero. */
function heightAt(article: TreeElement, width: number, share = 1): Height {
  const inEm = (font: Font) => (cardHeight(article, width, font) * share - SPARE) / PAGE_SIZE;
  const slim = inEm(SLIM);
  const ch = down(Math.max(0, inEm(BROAD) - slim) / (BROAD.zero - SLIM.zero));
  return {em: down(slim - ch * SLIM.zero), ch};
}

function down(length: number): number {
  return Math.floor(length * 10) / 10;
}

function declarations(height: string): string {
  return `min-height: ${height}; display: block`;
}

function inCss(height: Height): string {
  return height.ch === 0 && !height.vw ? sum(height) : `calc(${sum(height)})`;
}

function sum({em, ch, vw = 0}: Height): string {
  return `${em}em${ch === 0 ? '' : ` + ${ch}ch`}${vw === 0 ? '' : ` - ${-vw}vw`}`;
}
