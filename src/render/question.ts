import type {Answer, Comparison, Fact, Question} from '../model/block.js';
import {answerCitations, endsSentence, standing, withoutFinalCitations, withoutFullStop} from '../model/comparison.js';
import type {Citation} from '../model/inline.js';
import {own} from '../model/own.js';
import {plainBlocks, plainText} from '../model/plain-text.js';
import {citationsIn} from '../model/walk.js';
import {renderContent} from './blocks.js';
import {renderMark, viaLine} from './citation.js';
import type {RenderContext} from './context.js';
import {renderCopyButton} from './copy-text.js';
import {renderCorrectionMark} from './corrections.js';
import {renderInlines} from './inlines.js';
import {isolated} from './isolated.js';
import {changeMark, line, say, span, strong, time} from './markup.js';
import {h, keyed, type Content, type TreeElement} from './tree.js';

/** A comparison, and the sources that have a column in it. */
export interface Matrix {
  readonly comparison: Comparison;
  readonly columns: readonly string[];
}

/** A term with what is said of it. */
export function renderTerm(
  fact: Fact | Question,
  context: RenderContext,
  content: () => Content,
  className = 'fact',
): TreeElement {
  const date = 'date' in fact && fact.date;
  const term = h(
    'dt',
    {id: context.firstAnchor(fact.id)},
    changeMark(fact, context),
    renderInlines(fact.term, context),
    fact.type === 'fact' && colon(context),
    date && [' ', span('when', '(', time(date, context), ')')],
    renderCorrectionMark(fact.id, context),
  );
  return keyed(`term ${fact.id}`, h('div', {class: className}, term, content()));
}

/** One thing that is said of a term. */
export function definition(content: Content, className?: string): TreeElement {
  return h('dd', {class: className}, content);
}

/**
 * A question with its answers, by stance; who was silent, and who wrote before. Who was forgotten is not shown as anything.
 *
 * @param matrix the comparison that it is in; a question among facts says itself that answers differ
 */
export function renderQuestion(question: Question, context: RenderContext, matrix?: Matrix): TreeElement {
  const {locale, brief} = context;
  const comparison = matrix?.comparison;
  const {note} = question;
  const {groups, silent, publishedBefore} = standing(brief, question, comparison);
  const row = (className: string, label: string, citations: readonly Citation[]) => {
    if (citations.length === 0) return '';
    const words = [say(label, context), colon(context)];
    return definition(h('div', {class: 'answer'}, renderLabel(words, citations, context, matrix)), className);
  };
  return renderTerm(
    question,
    context,
    () => [
      !comparison && definition(say(locale.differentAnswers, context), 'heads-answers'),
      note && definition(renderContent(note, context), 'note'),
      groups.map(({stance, answers}) => {
        const content = answers.map((answer, n) =>
          renderAnswer(answer, n > 0 ? [] : stance, question, context, matrix),
        );
        return definition(content, 'stance');
      }),
      row(
        'silent',
        locale.notMentioned,
        silent.flatMap((answer) => answerCitations(answer, comparison)),
      ),
      row(
        'silent before',
        locale.publishedBefore,
        publishedBefore.map((source) => ({type: 'citation', source})),
      ),
    ],
    'fact question',
  );
}

/** The stance and who takes it, as a label that is right in any language; then the detail, and whom they rely on. */
function renderAnswer(
  answer: Answer,
  stance: Answer['stance'],
  question: Question,
  context: RenderContext,
  matrix?: Matrix,
): TreeElement {
  const comparison = matrix?.comparison;
  // A source without a column is named in the text.
  const children = withoutFinalCitations(answer.children, ({source}) => matrix?.columns.includes(source) ?? true);
  const citations = answerCitations(answer, comparison);
  const inText = new Set(citationsIn(children, answer.stance));
  // What the text itself names at its place need not be counted again; but each source is named beside the stance.
  const named = citations.filter(
    (citation, n) => !inText.has(citation) || citations.findIndex(({source}) => source === citation.source) === n,
  );
  // A table's column may have words in place of a source.
  const column = citations.length === 0 ? comparison?.head?.[answer.column ?? -1] : undefined;
  const words = () => stance.length > 0 && strong(renderInlines(withoutFullStop(stance), context, 'name'));
  const text = () => {
    const said = plainBlocks(children);
    const by = column ? ` — ${isolated(plainText(column))}` : '';
    const [term, words] = [question.term, answer.stance].map((inlines) => isolated(plainText(inlines)));
    return `${term} ${words}${/^[,.;:]/.test(said) ? '' : ' '}${isolated(said)}${by}`;
  };
  return h(
    'div',
    {class: 'answer'},
    column
      ? h('div', {class: 'label'}, span('words', words(), ' ', renderInlines(column, context, 'name')))
      : renderLabel([words(), !endsSentence(stance) && colon(context)], named, context, matrix),
    children.length > 0 && h('div', {class: 'detail'}, renderContent(children, context, 'name')),
    citations.map((citation) => !inText.has(citation) && line(viaLine(citation, context))),
    renderCopyButton({text, citations, anchor: question.id}, answer.stance, context),
  );
}

function colon({locale}: RenderContext): TreeElement {
  return span('colon', locale.colon(''));
}

/** Words, and the sources that say so. */
function renderLabel(
  words: Content,
  citations: readonly Citation[],
  context: RenderContext,
  matrix: Matrix | undefined,
): TreeElement {
  return h('div', {class: 'label'}, span('words', words), ' ', renderNames(citations, context, matrix));
}

/**
 * Each source is named once; further passages of it are counted. In a comparison each stands in its column.
 *
 * @param lead what comes before a name, in one line with it
 */
export function renderNames(
  citations: readonly Citation[],
  context: RenderContext,
  matrix?: Matrix,
  lead?: string,
): TreeElement {
  const named = new Set(citations.map(({source}) => source));
  const {brief, locale} = context;
  const columns = matrix?.columns ?? [...named];
  const first = columns.find((source) => named.has(source));
  return span(
    'who',
    columns.map((source) => {
      const ofSource = citations.filter((citation) => citation.source === source);
      const names = ofSource.map((citation, n) => {
        const mark = renderMark(citation, context, 'name', n + 1);
        if (n > 0) return [' ', mark];
        return lead === undefined ? mark : span('led', lead, mark);
      });
      const genre = own(brief.sources, source)?.genre;
      // In the matrix it is in the head.
      const kind =
        genre === 'opinion' && ofSource.length > 0 && span('genre', ' (', say(locale.genre(genre), context), ')');
      return [named.has(source) && source !== first && span('dot', ' · '), span('cell', names, kind)];
    }),
  );
}
