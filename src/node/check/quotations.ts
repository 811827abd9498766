import {own} from '../../model/own.js';
import {excerpt} from './check-problem.js';
import type {CheckedBrief} from './checked-brief.js';
import {wordCount} from './fold.js';
import {citedAfter, type Line} from './lines.js';
import {primary, quotedIn, unclosedIn, type Quoted} from './quoted.js';
import {quotationParts} from './source-document.js';

/** Compares each quotation with every source cited for it. Returns how many there are, and how many are verified. */
export function checkQuotations(checked: CheckedBrief): {total: number; verified: number} {
  const {brief, lines, places, report} = checked;
  let total = 0;
  let verified = 0;
  for (const line of lines) {
    for (const quoted of quotedIn(line, brief.lang)) {
      if (quotationParts(quoted.words).length === 0) continue;
      total++;
      if (isVerified(checked, line, quoted)) verified++;
    }
    const unclosed = unclosedIn(line, brief.lang);
    if (unclosed !== undefined) report('quotation-unclosed', places.inLine(line, unclosed), 'A quotation mark opens here, and nothing closes it in this block. Close it, or remove it.');
  }
  return {total, verified};
}

function isVerified({brief, places, report, library}: CheckedBrief, line: Line, quoted: Quoted): boolean {
  const place = places.inLine(line, quoted.start);
  const ids = [...new Set(citedAfter(line, quoted.end).map(({source}) => source))];
  if (ids.length === 0) {
    // A block quotation without a citation is an uncited statement.
    if (line.kind !== 'quotation') report('quotation-uncited', place, `“${excerpt(quoted.words)}” is quoted and not cited. Let the citation of its source follow in the same block, or take the quotation marks away.`);
    return false;
  }
  let verified = 0;
  for (const id of ids) {
    const {short = id, lang} = own(brief.sources, id) ?? {};
    const document = library?.text(id);
    const words = quoted.original ?? quoted.words;
    if (document?.quotes(words)) {
      verified++;
    } else if (quoted.original === undefined && primary(lang) !== primary(brief.lang) && lang !== undefined) {
      report('original-missing', place, `“${excerpt(words)}” is quoted from ${short}, which is in another language (${lang}). Add the words in that language after it: (original: “…”).`);
    } else if (document) {
      report('quotation-differs', place, `“${excerpt(words)}” does not stand so in ${short}, which is cited for it.${hint(document.commonStart(words))} Quote to the letter, mark a cut with […], or cite the source that has it.`);
    }
  }
  return verified === ids.length;
}

function hint(common: string): string {
  return wordCount(common) > 1 ? ` It has “${excerpt(common)}”, and then other words.` : '';
}
