import {headOf, termOf, type Answer, type Block, type Statement} from '../model/block.js';
import {answerCitations, citationKey} from '../model/comparison.js';
import type {Citation} from '../model/inline.js';
import {own} from '../model/own.js';
import {plainText} from '../model/plain-text.js';
import {citationsIn, walk} from '../model/walk.js';
import {shortened} from './check-problem.js';
import {contentOf, type CheckedBrief} from './checked-brief.js';
import type {Piece} from './pieces.js';

type Rule<K extends Piece['kind']> = (piece: Extract<Piece, {kind: K}>, checked: CheckedBrief) => void;

/** What is checked of each kind of piece. */
const RULES: {readonly [K in Piece['kind']]: Rule<K> | undefined} = {
  heading: undefined,
  paragraph: undefined,
  row: undefined,
  answer: undefined, // Checked with its question.
  part: undefined, // Its items are checked.
  question: checkQuestion,
  list({node}, checked) {
    // An answer that has lost its citation makes the list around it an ordinary list.
    const isAnswer = ([first]: readonly Block[]) => first?.type === 'paragraph' && first.children[0]?.type === 'strong';
    const items = node.items.filter(({children}) => isAnswer(children));
    const bare = items.filter(({children}) => citationsIn(children).length === 0);
    if (bare.length === items.length) return;
    for (const item of bare) uncited(checked, item, 'Other items of this list cite their sources, but this one');
  },
  blockquote({node}, {places, report}) {
    const cure = `${ADD_SPEAKER}; if it is not a quotation, make it a paragraph.`;
    report('speaker-missing', places.of(node), `This block quotation does not name a speaker. ${cure}`);
  },
  statement({node}, checked) {
    if (citationsIn(node.children, termOf(node)).length === 0) uncited(checked, node, nameOf(node));
  },
  quotation({node}, checked) {
    const {places, report} = checked;
    if (citationsIn(node.children).length + node.citations.length === 0) uncited(checked, node, 'This quotation');
    if (plainText(node.speaker).trim() !== '') return;
    report('speaker-missing', places.of(node), `This quotation does not name a speaker. ${ADD_SPEAKER}.`);
  },
};

const ADD_SPEAKER = 'End it with a line “— Speaker, occasion, date [^source]”';

/** What a statement is called in a message. */
function nameOf(statement: Statement): string {
  const date = 'date' in statement ? statement.date : undefined;
  if (date) return `The event of ${date.label ?? date.iso}`;
  const term = plainText(termOf(statement));
  return term === '' ? 'This item' : `The item “${shortened(term)}”`;
}

/** Statements, answers and quotations name their sources. */
export function checkStatements(checked: CheckedBrief): void {
  for (const piece of checked.pieces) (RULES[piece.kind] as Rule<Piece['kind']> | undefined)?.(piece, checked);
}

function checkQuestion(
  {node, comparison}: Extract<Piece, {kind: 'question'}>,
  {brief, places, report}: CheckedBrief,
): void {
  const seen = new Map<string, Answer>();
  for (const answer of node.answers) {
    const words = answer.silent ? '—' : shortened(plainText(answer.stance));
    if (answerCitations(answer, comparison).length === 0) {
      const place = places.of(answer.stance.length > 0 ? answer : node);
      report('statement-uncited', place, `The answer “${words}” does not cite a source. Add [^source#passage].`);
    }
    const [header] = citationsIn([], comparison?.head?.[answer.column ?? -1]);
    const cited = citationsIn(answer.children, answer.stance);
    if (header && cited.length > 0 && !cited.some(({source}) => source === header.source)) {
      const short = own(brief.sources, header.source)?.short ?? header.source;
      const what = `The answer “${words}” stands in the column of ${short} and does not cite it.`;
      report(
        'answer-column',
        places.of(answer),
        `${what} Move it to the column of its source, or correct the citation.`,
      );
    }
    for (const citation of cited) {
      const key = citationKey(citation);
      const other = seen.get(key);
      seen.set(key, answer);
      if (other && (other.silent ?? plainText(other.stance) !== plainText(answer.stance))) {
        const cure = 'Cite for each answer the source and the passage that it is from.';
        report(
          'answer-repeated',
          places.of(citation),
          `[^${key}] is cited for two different answers to this question. ${cure}`,
        );
      }
    }
  }
}

function uncited({places, report}: CheckedBrief, part: unknown, what: string): void {
  report('statement-uncited', places.of(part), `${what} does not cite a source. Add [^source#passage], or remove it.`);
}

/** In a strict check every claim names its passage. Silence and the headers of tables are not claims. */
export function checkPassagesNamed({brief, pieces, places, report}: CheckedBrief): void {
  const exempt = new Set<Citation>();
  const missing = (part: unknown, source: string) => {
    const short = own(brief.sources, source)?.short ?? source;
    const cure = `Name the passage, [^${source}#name], and define it: first words … last words.`;
    report('passage-missing', places.of(part), `This cites ${short} as a whole. ${cure}`);
  };
  for (const piece of pieces) {
    if (piece.kind === 'part') for (const header of citationsIn([], headOf(piece.node).flat())) exempt.add(header);
    if (piece.kind !== 'question') continue;
    for (const answer of piece.node.answers) {
      const cited = citationsIn(answer.children, answer.stance);
      if (answer.silent) for (const citation of cited) exempt.add(citation);
      // In a table, the header of the column may be an answer's only citation.
      const [header] = answerCitations(answer, piece.comparison);
      if (header && cited.length === 0 && !answer.silent && header.passage === undefined)
        missing(answer, header.source);
    }
  }
  walk(contentOf(brief), (node) => {
    if (node.type !== 'citation' || node.passage !== undefined || exempt.has(node)) return;
    if (!places.namesPassage(node)) missing(node, node.source);
  });
}
