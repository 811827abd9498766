import {nothing, type TemplateResult} from 'lit';
import type {Answer, Comparison, Fact, Question} from '../model/block.js';
import {answerCitations, endsSentence, standing, withoutFinalCitations, withoutFullStop} from '../model/comparison.js';
import type {Citation} from '../model/inline.js';
import {plainBlocks, plainText} from '../model/plain-text.js';
import {citationsIn} from '../model/walk.js';
import {renderContent} from './blocks.js';
import {renderMark, viaLine} from './citation.js';
import type {RenderContext} from './context.js';
import {renderCopyButton} from './copy.js';
import {renderCorrectionMark} from './corrections.js';
import {changeMark, line, say, span, strong, time} from './elements.js';
import {html} from './html.js';
import {renderInlines} from './inlines.js';

/** A comparison, and the sources that have a column in it. */
export interface Matrix {
  readonly comparison: Comparison;
  readonly columns: readonly string[];
}

/** A term with what is said of it. */
export function renderTerm(fact: Fact | Question, context: RenderContext, content: unknown, look = 'fact'): TemplateResult {
  const date = 'date' in fact && fact.date;
  return html`<div class=${look}>
    <dt id=${context.firstAddress(fact.id) ?? nothing}>${changeMark(fact, context)}${renderInlines(fact.term, context)}${fact.type === 'fact' ? colon(context) : ''}${date ? [' ', span('when', ['(', time(date, context), ')'])] : ''}${renderCorrectionMark(fact.id, context)}</dt>
    ${content}
  </div>`;
}

/** One thing that is said of a term. */
export function definition(content: unknown, look: unknown = nothing): TemplateResult {
  return html`<dd class=${look}>${content}</dd>`;
}

/**
 * A question with its answers, by stance; who was silent, and who wrote before. Who was forgotten is not shown as anything.
 *
 * @param matrix the comparison that it stands in; a question among facts says itself that answers differ
 */
export function renderQuestion(question: Question, context: RenderContext, matrix?: Matrix): TemplateResult {
  const {locale, brief} = context;
  const comparison = matrix?.comparison;
  const {note} = question;
  const {groups, silent, publishedBefore} = standing(brief, question, comparison);
  const row = (look: string, label: string, citations: readonly Citation[]) =>
    citations.length > 0 ? definition(html`<div class="answer">${renderLabel([say(label, context), colon(context)], citations, context, matrix)}</div>`, look) : '';
  const content = html`${comparison ? '' : definition(say(locale.differentAnswers, context), 'heads-answers')}
    ${note && definition(renderContent(note, context), 'note')}
    ${groups.map(({stance, answers}) => definition(answers.map((answer, n) => renderAnswer(answer, n > 0 ? [] : stance, question, context, matrix)), 'stance'))}
    ${row('silent', locale.notMentioned, silent.flatMap((answer) => answerCitations(answer, comparison)))}
    ${row('silent before', locale.publishedBefore, publishedBefore.map((source) => ({type: 'citation', source})))}`;
  return renderTerm(question, context, content, 'fact question');
}

/** The stance and who takes it, as a label that is right in any language; then the detail, and whom they rely on. */
function renderAnswer(answer: Answer, stance: Answer['stance'], question: Question, context: RenderContext, matrix: Matrix | undefined): TemplateResult {
  const comparison = matrix?.comparison;
  // Whoever has no column is named in the text.
  const children = withoutFinalCitations(answer.children, ({source}) => matrix?.columns.includes(source) ?? true);
  const citations = answerCitations(answer, comparison);
  const inText = new Set(citationsIn(children, answer.stance));
  // What the text itself names at its place need not be counted again; but each source is named beside the stance.
  const named = citations.filter((citation, n) => !inText.has(citation) || citations.findIndex(({source}) => source === citation.source) === n);
  const column = comparison?.head?.[answer.column ?? -1];
  const words = stance.length > 0 ? strong(renderInlines(withoutFullStop(stance), context, 'name')) : '';
  const text = () => {
    const others = citations.length === 0 && column ? ` — ${plainText(column)}` : '';
    const said = plainBlocks(children);
    return `${plainText(question.term)} ${plainText(answer.stance)}${/^[,.;:]/.test(said) ? '' : ' '}${said}${others}`;
  };
  return html`<div class="answer">
    ${
      // A table's column may have words in place of a source.
      citations.length === 0 && column
        ? html`<div class="label">${span('words', [words, ' ', renderInlines(column, context, 'name')])}</div>`
        : renderLabel([words, endsSentence(stance) ? '' : colon(context)], named, context, matrix)
    }
    ${children.length > 0 ? html`<div class="detail">${renderContent(children, context, 'name')}</div>` : ''}
    ${citations.map((citation) => (inText.has(citation) ? '' : line(viaLine(citation, context))))}
    ${renderCopyButton({text, citations, address: question.id}, context)}
  </div>`;
}

function colon({locale}: RenderContext): TemplateResult {
  return span('colon', locale.colon(''));
}

/** Words, and the sources that they hold for. */
function renderLabel(words: unknown, citations: readonly Citation[], context: RenderContext, matrix: Matrix | undefined): TemplateResult {
  return html`<div class="label">${span('words', words)} ${renderNames(citations, context, matrix)}</div>`;
}

/**
 * Each source is named once; further passages of it are counted. In a comparison each stands in its column, and the others have an empty one.
 *
 * @param lead what stands before a name, in one line with it
 */
export function renderNames(citations: readonly Citation[], context: RenderContext, matrix?: Matrix, lead?: string): TemplateResult {
  const named = new Set(citations.map(({source}) => source));
  const {brief, locale} = context;
  const columns = matrix?.columns ?? [...named];
  const [first] = columns.filter((source) => named.has(source));
  return html`<span class="who">${columns.map((source) => {
    const own = citations.filter((citation) => citation.source === source);
    const names = own.map((citation, n) => {
      const mark = renderMark(citation, context, 'name', n + 1);
      if (n > 0) return [' ', mark];
      return lead ? span('led', [lead, mark]) : mark;
    });
    const genre = brief.sources[source]?.genre;
    // In the matrix it stands at the head.
    const kind = genre === 'opinion' && own.length > 0 ? span('genre', [' (', say(locale.genre(genre), context), ')']) : '';
    return [named.has(source) && source !== first ? span('dot', ' · ') : '', span('cell', names.length > 0 ? [names, kind] : '')];
  })}</span>`;
}
