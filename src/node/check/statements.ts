import type {Answer} from '../../model/block.js';
import {answerCitations, citationKey} from '../../model/comparison.js';
import type {Citation} from '../../model/inline.js';
import {own} from '../../model/own.js';
import {plainText} from '../../model/plain-text.js';
import {citationsIn, walk} from '../../model/walk.js';
import {excerpt} from './check-problem.js';
import {contentOf, type CheckedBrief} from './checked-brief.js';
import type {Piece} from './pieces.js';

type Rules = {readonly [K in Piece['kind']]: ((piece: Extract<Piece, {kind: K}>, checked: CheckedBrief) => void) | undefined};

/** Who says so is named by facts, events, answers and quotations. */
const RULES: Rules = {
  heading: undefined,
  paragraph: undefined,
  row: undefined,
  answer: undefined, // Looked at with its question.
  comparison: undefined, // So are its questions.
  list({node}, checked) {
    // An answer that has lost its citation makes the list around it an ordinary one.
    const items = node.items.filter(({children: [first]}) => first?.type === 'paragraph' && first.children[0]?.type === 'strong');
    const bare = items.filter(({children}) => citationsIn(children).length === 0);
    if (bare.length < items.length) for (const item of bare) uncited(checked, item, 'Other items of this list cite their sources, and this one');
  },
  blockquote({node}, {places, report}) {
    report('speaker-missing', places.of(node), 'This block quotation names no speaker. End it with a line “— Speaker, occasion, date [^source]”; if it is no quotation, make it a paragraph.');
  },
  event({node}, checked) {
    if (citationsIn(node.children).length === 0) uncited(checked, node, `The event of ${node.date?.label ?? node.date?.iso ?? 'no date'}`);
  },
  fact({node}, checked) {
    if (citationsIn(node.children, node.term).length === 0) uncited(checked, node, `The fact “${excerpt(plainText(node.term))}”`);
  },
  question({node, comparison}, {brief, places, report}) {
    const seen = new Map<string, Answer>();
    for (const answer of node.answers) {
      const words = answer.silent ? '—' : excerpt(plainText(answer.stance));
      const citations = answerCitations(answer, comparison);
      if (citations.length === 0) report('statement-uncited', places.of(answer.stance.length > 0 ? answer : node), `The answer “${words}” names no source. Add [^source#passage].`);
      const [header] = citationsIn([], comparison?.head?.[answer.column ?? -1]);
      const cited = citationsIn(answer.children, answer.stance);
      if (header && cited.length > 0 && !cited.some(({source}) => source === header.source)) {
        const short = own(brief.sources, header.source)?.short ?? header.source;
        report('answer-column', places.of(answer), `The answer “${words}” stands in the column of ${short} and does not cite it. Move it to the column of its source, or correct the citation.`);
      }
      for (const citation of cited) {
        const key = citationKey(citation);
        const other = seen.get(key);
        seen.set(key, answer);
        if (other && (other.silent ?? plainText(other.stance) !== plainText(answer.stance))) {
          report('answer-repeated', places.of(citation), `[^${key}] is cited for two different answers to this question. Give each answer to the source, and the passage, that it is from.`);
        }
      }
    }
  },
  quotation({node}, checked) {
    const {places, report} = checked;
    if (citationsIn(node.children).length + node.citations.length === 0) uncited(checked, node, 'This quotation');
    if (plainText(node.speaker).trim() === '') report('speaker-missing', places.of(node), 'This quotation names no speaker. End it with a line “— Speaker, occasion, date [^source]”.');
  },
};

/** Facts, events, answers and quotations name who says so. */
export function checkStatements(checked: CheckedBrief): void {
  for (const piece of checked.pieces) (RULES[piece.kind] as ((piece: Piece, checked: CheckedBrief) => void) | undefined)?.(piece, checked);
}

function uncited({places, report}: CheckedBrief, part: unknown, what: string): void {
  report('statement-uncited', places.of(part), `${what} cites no source. Add [^source#passage], or take it out.`);
}

/** In a strict check every cited claim names its passage. Silence and the headers of tables claim nothing. */
export function checkPassagesNamed({brief, pieces, places, report}: CheckedBrief): void {
  const exempt = new Set<Citation>();
  const missing = (part: unknown, source: string) => {
    report('passage-missing', places.of(part), `This cites ${own(brief.sources, source)?.short ?? source} as a whole. Name the passage, [^${source}#name], and define it: first words … last words.`);
  };
  for (const piece of pieces) {
    if (piece.kind === 'comparison') for (const header of citationsIn([], piece.node.head?.flat())) exempt.add(header);
    if (piece.kind !== 'question') continue;
    for (const answer of piece.node.answers) {
      const cited = citationsIn(answer.children, answer.stance);
      if (answer.silent) for (const citation of cited) exempt.add(citation);
      // Of a table, an answer that only the header of its column cites.
      const [header] = answerCitations(answer, piece.comparison);
      if (header && cited.length === 0 && !answer.silent && header.passage === undefined) missing(answer, header.source);
    }
  }
  walk(contentOf(brief), (node) => {
    if (node.type === 'citation' && node.passage === undefined && !exempt.has(node) && !places.namesPassage(node)) missing(node, node.source);
  });
}
