import type {Answer, Comparison, Question} from '../../model/block.js';
import {answerCitations, citationKey} from '../../model/comparison.js';
import type {Citation} from '../../model/inline.js';
import {own} from '../../model/own.js';
import {plainText} from '../../model/plain-text.js';
import {citationsIn, walk} from '../../model/walk.js';
import {excerpt} from './check-problem.js';
import {contentOf, type CheckedBrief} from './checked-brief.js';

/** Facts, events, answers and quotations name who says so. */
export function checkStatements(checked: CheckedBrief): void {
  const {brief, places, report} = checked;
  const uncited = (part: unknown, what: string) => {
    report('statement-uncited', places.of(part), `${what} cites no source. Add [^source#passage], or take it out.`);
  };
  walk(contentOf(brief), (node) => {
    if (node.type === 'fact' && citationsIn(node.children, node.term).length === 0) uncited(node, `The fact “${excerpt(plainText(node.term))}”`);
    if (node.type === 'timeline') {
      for (const event of node.events) {
        if (citationsIn(event.children).length === 0) uncited(event, `The event of ${event.date?.label ?? event.date?.iso ?? 'no date'}`);
      }
    }
    if (node.type === 'comparison') for (const question of node.questions) checkQuestion(checked, question, node);
    if (node.type === 'facts') for (const item of node.items) if (item.type === 'question') checkQuestion(checked, item);
    if (node.type === 'list') {
      // An answer that has lost its citation makes the list around it an ordinary one.
      const items = node.items.filter(({children: [first]}) => first?.type === 'paragraph' && first.children[0]?.type === 'strong');
      const bare = items.filter(({children}) => citationsIn(children).length === 0);
      if (bare.length < items.length) for (const item of bare) uncited(item, 'Other items of this list cite their sources, and this one');
    }
    if (node.type === 'quotation') {
      if (citationsIn(node.children).length + node.citations.length === 0) uncited(node, 'This quotation');
      if (plainText(node.speaker).trim() === '') report('speaker-missing', places.of(node), 'This quotation names no speaker. End it with a line “— Speaker, occasion, date [^source]”.');
    }
    if (node.type === 'blockquote') {
      report('speaker-missing', places.of(node), 'This block quotation names no speaker. End it with a line “— Speaker, occasion, date [^source]”; if it is no quotation, make it a paragraph.');
    }
  });
}

function checkQuestion({brief, places, report}: CheckedBrief, question: Question, comparison?: Comparison): void {
  const seen = new Map<string, Answer>();
  for (const answer of question.answers) {
    const words = answer.silent ? '—' : excerpt(plainText(answer.stance));
    const citations = answerCitations(answer, comparison);
    if (citations.length === 0) report('statement-uncited', places.of(answer.stance.length > 0 ? answer : question), `The answer “${words}” names no source. Add [^source#passage].`);
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
}

/** In a strict check every cited claim names its passage. Silence and the headers of tables claim nothing. */
export function checkPassagesNamed({brief, places, report}: CheckedBrief): void {
  const exempt = new Set<Citation>();
  const missing = (part: unknown, source: string) => {
    report('passage-missing', places.of(part), `This cites ${own(brief.sources, source)?.short ?? source} as a whole. Name the passage, [^${source}#name], and define it: first words … last words.`);
  };
  walk(contentOf(brief), (node) => {
    if (node.type === 'question') {
      for (const answer of node.answers) if (answer.silent) for (const citation of citationsIn(answer.children)) exempt.add(citation);
    }
    if (node.type === 'comparison') {
      for (const header of node.head ?? []) for (const citation of citationsIn([], header)) exempt.add(citation);
      for (const answer of node.questions.flatMap(({answers}) => answers)) {
        const [only, ...others] = answerCitations(answer, node);
        const isHeader = only !== undefined && !answer.silent && others.length === 0 && citationsIn(answer.children, answer.stance).length === 0;
        if (isHeader && only.passage === undefined) missing(answer, only.source);
      }
    }
    if (node.type === 'citation' && node.passage === undefined && !exempt.has(node) && !places.namesPassage(node)) missing(node, node.source);
  });
}
