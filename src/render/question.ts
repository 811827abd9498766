import {html, type TemplateResult} from 'lit';
import type {Answer, Comparison, Question} from '../model/block.js';
import {answerCitations, standing, withoutFinalCitations} from '../model/comparison.js';
import type {Citation} from '../model/inline.js';
import {citationsIn} from '../model/walk.js';
import {renderContent} from './blocks.js';
import {renderCitation} from './citation.js';
import type {RenderContext} from './context.js';
import {renderDate} from './date.js';
import {renderInlines} from './inlines.js';
import {joined} from './line.js';

/**
 * A question with its answers, by stance; who was silent, and who wrote before. Who was forgotten is not shown as anything.
 *
 * @param comparison the one that it stands in; a question among facts says itself that answers differ
 */
export function renderQuestion(question: Question, context: RenderContext, comparison?: Comparison): TemplateResult {
  const {locale} = context;
  const {id, term, date, note} = question;
  const {groups, silent, publishedBefore} = standing(context.brief, question, comparison);
  const row = (look: string, label: string, citations: readonly Citation[]) =>
    citations.length > 0 ? html`<dd class=${look}>${locale.colon(label)} ${renderNames(citations, context)}</dd>` : '';
  return html`<div class="fact question">
    <dt id=${context.id(id)}>${renderInlines(term, context)}${date && html` <span class="when">(${renderDate(date, locale)})</span>`}</dt>
    ${comparison ? '' : html`<dd class="heads-answers">${locale.differentAnswers}</dd>`}
    ${note && html`<dd class="note">${renderContent(note, context)}</dd>`}
    ${groups.map(({stance, answers}) => html`<dd class="stance">${answers.map((answer, n) => renderAnswer(answer, n > 0 ? [] : stance, context, comparison))}</dd>`)}
    ${row('silent', locale.notMentioned, silent.flatMap((answer) => answerCitations(answer, comparison)))}
    ${row('silent before', locale.publishedBefore, publishedBefore.map((source) => ({type: 'citation', source})))}
  </div>`;
}

/** Stance and detail, then who says it. */
function renderAnswer(answer: Answer, stance: Answer['stance'], context: RenderContext, comparison: Comparison | undefined): TemplateResult {
  const children = withoutFinalCitations(answer.children);
  const inText = new Set(citationsIn(children, answer.stance));
  const who = answerCitations(answer, comparison).filter((citation) => !inText.has(citation));
  const column = answer.column === undefined ? undefined : comparison?.head?.[answer.column];
  return html`<div class="answer">
    <div>${stance.length > 0 ? html`<strong>${renderInlines(stance, context, 'name')}</strong> ` : ''}${renderContent(children, context, 'name')}</div>
    <div class="who">${who.length > 0 ? ['— ', renderNames(who, context)] : column && ['— ', renderInlines(column, context, 'name')]}</div>
  </div>`;
}

/** Each source is named once; further passages of it are counted. */
function renderNames(citations: readonly Citation[], context: RenderContext): unknown[] {
  return joined(
    citations.map((citation, n) => {
      const nth = citations.slice(0, n + 1).filter(({source}) => source === citation.source).length;
      return renderCitation(citation, context, 'name', nth);
    }),
  );
}
