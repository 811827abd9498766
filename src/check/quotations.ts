import {own} from '../model/own.js';
import {shortened} from './check-problem.js';
import type {CheckedBrief} from './checked-brief.js';
import {wordCount} from './normalize-text.js';
import {citedAfter, linksToSource, type Line} from './lines.js';
import {primary, quotedIn, unclosedIn, type Quoted} from './quotation-marks.js';
import {quotationParts} from './source-document.js';

/** Compares each quotation with every source cited for it. Returns how many there are, and in how many it stands. */
export function checkQuotations(checked: CheckedBrief): {total: number; found: number} {
  const {brief, lines, places, report} = checked;
  let total = 0;
  let found = 0;
  for (const line of lines) {
    for (const quoted of quotedIn(line, brief.lang)) {
      if (quotationParts(quoted.words).length === 0) continue;
      total++;
      if (isFound(checked, line, quoted)) found++;
    }
    const unclosed = unclosedIn(line, brief.lang);
    if (unclosed !== undefined) {
      const place = places.inLine(line, unclosed);
      report('quotation-unclosed', place, 'This quotation mark is not closed in its block. Close it, or remove it.');
    }
  }
  return {total, found};
}

function isFound({brief, places, report, documents}: CheckedBrief, line: Line, quoted: Quoted): boolean {
  const place = places.inLine(line, quoted.start);
  const ids = [...new Set(citedAfter(line, quoted.end).map(({source}) => source))];
  if (ids.length === 0) {
    // A block quotation without a citation is an uncited statement.
    if (line.kind !== 'quotation' && !linksToSource(brief, line)) {
      const cure = 'Cite its source after it, in the same block, or remove the quotation marks.';
      // One word or three are as often a title, or a word that the author does not want to own.
      report(
        wordCount(quoted.words) > 3 ? 'quotation-uncited' : 'scare-quotes',
        place,
        `“${shortened(quoted.words)}” is quoted without a citation. ${cure}`,
      );
    }
    return false;
  }
  let foundIn = 0;
  for (const id of ids) {
    const {short = id, lang} = own(brief.sources, id) ?? {};
    const document = documents?.text(id);
    const words = quoted.original ?? quoted.words;
    if (document?.quotes(words)) {
      foundIn++;
    } else if (
      document &&
      quoted.original === undefined &&
      primary(lang) !== primary(brief.lang) &&
      lang !== undefined
    ) {
      const from = `${short}, which is in another language (${lang})`;
      const cure = 'Add the words in that language after it: (original: “…”).';
      report('original-missing', place, `“${shortened(words)}” is quoted from ${from}. ${cure}`);
    } else if (document) {
      const cure = 'Quote to the letter, mark a cut with […], or cite the right source.';
      const found = hint(document.commonStart(words));
      report(
        'quotation-differs',
        place,
        `“${shortened(words)}” does not occur in ${short}, which is cited for it.${found} ${cure}`,
      );
    }
  }
  return foundIn === ids.length;
}

function hint(common: string): string {
  return wordCount(common) > 1 ? ` It has “${shortened(common)}”, and then other words.` : '';
}
