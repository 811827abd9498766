import type {CheckedBrief} from './checked-brief.js';
import {figuresIn} from './compare/figures.js';
import {languageOf} from './compare/languages/index.js';
import {timePointsIn} from './compare/time-points.js';
import {citedAfter, linksToSource} from './lines.js';
import {withoutQuoted} from './quotation-marks.js';

/** A figure is followed by a citation in its block; or by a link to a listed source. */
export function checkFiguresCited({brief, lines, places, report}: CheckedBrief): void {
  const language = languageOf(brief.lang);
  for (const line of lines) {
    if (line.kind === 'heading' || line.kind === 'question' || line.kind === 'quotation') continue;
    // A whole statement without a citation is reported as one.
    if (line.citations.length === 0 && line.kind !== 'paragraph' && line.kind !== 'row') continue;
    if (linksToSource(brief, line)) continue;
    const text = withoutQuoted(line, brief.lang, '\uFFFC');
    const figures = figuresIn(text, language, timePointsIn(text, language)).filter(({isDigits}) => isDigits);
    const bareFigures = figures.filter(({at}) => citedAfter(line, at).length === 0);
    const [first] = bareFigures;
    if (!first) continue;
    const list = [...new Set(bareFigures.map((figure) => figure.text))];
    const what = list.length === 1 ? `The figure ${first.text} is` : `The figures ${list.slice(0, 5).join(', ')} are`;
    report(
      'figure-uncited',
      places.inLine(line, first.at),
      `${what} not followed by a citation in the block. Cite the source that gives it.`,
    );
  }
}
