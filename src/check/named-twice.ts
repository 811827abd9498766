import {own} from '../model/own.js';
import {plainText} from '../model/plain-text.js';
import {citationsIn} from '../model/walk.js';
import type {CheckedBrief} from './checked-brief.js';
import {withoutQuoted} from './quotation-marks.js';

/** Stands for what is quoted: those words are somebody else's. */
const QUOTED = '\uFFFC';

/**
 * Finds facts whose words name their only source, as the card's own line below them does.
 *
 * Only a notice: whether the name must stay (the words ascribe intention, guilt, motive or cause) is for a person to judge.
 */
export function checkNamedTwice({brief, pieces, places, report}: CheckedBrief): void {
  for (const piece of pieces) {
    if (piece.kind !== 'statement' || !('term' in piece.node) || !piece.line) continue;
    const {term, children} = piece.node;
    const [id = '', ...others] = new Set(citationsIn(children).map(({source}) => source));
    const source = own(brief.sources, id);
    if (!source || others.length > 0) continue;
    const words = withoutQuoted(piece.line, brief.lang, QUOTED);
    // The term only says what the fact is about.
    const from = plainText(term).length;
    const at = [source.publisher, source.short].map((name) => placeOf(name, words, from)).find((each) => each !== -1);
    if (at === undefined) continue;
    const what = `The card names ${source.short} below this fact.`;
    report('source-named-twice', places.inLine(piece.line, at), `${what} Leave it out here.`);
  }
}

/** Where a name stands as a whole, after a place; -1 if nowhere. Within a sentence, “The Gazette” is “the Gazette”. */
function placeOf(name: string, words: string, from: number): number {
  const bare = name.replace(/^The /, '');
  for (let at = words.indexOf(bare, from); at !== -1; at = words.indexOf(bare, at + 1)) {
    const isWhole =
      !/[\p{L}\p{M}\p{N}]$/u.test(words.slice(0, at)) && !/^[\p{L}\p{M}\p{N}]/u.test(words.slice(at + bare.length));
    if (isWhole) return at;
  }
  return -1;
}
