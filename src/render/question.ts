import {html, nothing, type TemplateResult} from 'lit';
import type {Answer, Comparison, Fact, Question} from '../model/block.js';
import {answerCitations, standing, withoutFinalCitations} from '../model/comparison.js';
import type {Citation} from '../model/inline.js';
import {citationsIn} from '../model/walk.js';
import {renderContent} from './blocks.js';
import {renderCitation} from './citation.js';
import type {RenderContext} from './context.js';
import {joined, span, strong, time} from './elements.js';
import {renderInlines} from './inlines.js';

/** A term with what is said of it. */
export function renderFact(fact: Fact | Question, context: RenderContext, content: unknown, look = 'fact'): TemplateResult {
  const date = 'date' in fact && fact.date;
  return html`<div class=${look}>
    <dt id=${context.id(fact.id)}>${renderInlines(fact.term, context)}${date ? [' ', span('when', ['(', time(date, context), ')'])] : ''}</dt>
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
 * @param comparison the one that it stands in; a question among facts says itself that answers differ
 */
export function renderQuestion(question: Question, context: RenderContext, comparison?: Comparison): TemplateResult {
  const {locale, brief} = context;
  const {note} = question;
  const {groups, silent, publishedBefore} = standing(brief, question, comparison);
  const row = (look: string, label: string, citations: readonly Citation[]) =>
    citations.length > 0 ? definition([locale.colon(label), ' ', renderNames(citations, context)], look) : '';
  const content = html`${comparison ? '' : definition(locale.differentAnswers, 'heads-answers')}
    ${note && definition(renderContent(note, context), 'note')}
    ${groups.map(({stance, answers}) => definition(answers.map((answer, n) => renderAnswer(answer, n > 0 ? [] : stance, context, comparison)), 'stance'))}
    ${row('silent', locale.notMentioned, silent.flatMap((answer) => answerCitations(answer, comparison)))}
    ${row('silent before', locale.publishedBefore, publishedBefore.map((source) => ({type: 'citation', source})))}`;
  return renderFact(question, context, content, 'fact question');
}

/** Stance and detail, then who says it. */
function renderAnswer(answer: Answer, stance: Answer['stance'], context: RenderContext, comparison: Comparison | undefined): TemplateResult {
  const children = withoutFinalCitations(answer.children);
  const inText = new Set(citationsIn(children, answer.stance));
  const who = answerCitations(answer, comparison).filter((citation) => !inText.has(citation));
  const column = comparison?.head?.[answer.column ?? -1];
  const names = who.length > 0 ? renderNames(who, context) : column && renderInlines(column, context, 'name');
  return html`<div class="answer">
    <div>${stance.length > 0 ? [strong(renderInlines(stance, context, 'name')), ' '] : ''}${renderContent(children, context, 'name')}</div>
    <div class="who">${names && ['— ', names]}</div>
  </div>`;
}

/** Each source is named once; further passages of it are counted. */
function renderNames(citations: readonly Citation[], context: RenderContext): unknown {
  return joined(
    citations.map((citation, n) => {
      const nth = citations.slice(0, n + 1).filter(({source}) => source === citation.source).length;
      return renderCitation(citation, context, 'name', nth);
    }),
  );
}
