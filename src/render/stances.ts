import {html, type TemplateResult} from 'lit';
import type {Answer, Block, Comparison, Question} from '../model/block.js';
import {answerCitations, standing, withoutFinalCitations} from '../model/comparison.js';
import type {Citation} from '../model/inline.js';
import {citationsIn} from '../model/walk.js';
import {renderContent} from './blocks.js';
import {renderCitation} from './citation.js';
import type {RenderContext} from './context.js';
import {renderInlines} from './inlines.js';

/** The answers to a question, by stance; who was silent, and who wrote before. Who was forgotten is not shown as anything. */
export function renderStances(question: Question, context: RenderContext, comparison?: Comparison): unknown[] {
  const {groups, silent, publishedBefore} = standing(context.brief, question, comparison);
  const {locale} = context;
  const row = (look: string, label: string, citations: readonly Citation[]) =>
    citations.length > 0 && html`<dd class=${look}>${locale.colon(label)} ${renderNames(citations, context)}</dd>`;
  return [
    ...groups.map(({stance, answers}) => html`<dd class="stance">${answers.map((answer, n) => renderAnswer(answer, n === 0 ? stance : [], context, comparison))}</dd>`),
    row('silent', locale.notMentioned, silent.flatMap((answer) => answerCitations(answer, comparison))),
    row('before', locale.publishedBefore, publishedBefore.map((source) => ({type: 'citation', source}))),
  ].filter(Boolean);
}

/** Stance and detail, then who says it. */
function renderAnswer(answer: Answer, stance: Answer['stance'], context: RenderContext, comparison: Comparison | undefined): TemplateResult {
  const children = withoutFinalCitations(answer.children);
  const inText = new Set(citationsIn(children, answer.stance));
  const who = answerCitations(answer, comparison).filter((citation) => !inText.has(citation));
  const column = answer.column === undefined ? undefined : comparison?.head?.[answer.column];
  return html`<div class="answer">
    <div>${stance.length > 0 ? html`<strong>${renderInlines(stance, context, 'name')}</strong>${goesOn(children) ? '' : ' '}` : ''}${renderContent(children, context, 'name')}</div>
    <div class="who">${who.length > 0 ? ['— ', renderNames(who, context)] : column && ['— ', renderInlines(column, context, 'name')]}</div>
  </div>`;
}

/** Whether the detail goes on with the sentence that the stance began. */
function goesOn([first]: readonly Block[]): boolean {
  const [text] = first?.type === 'paragraph' ? first.children : [];
  return text?.type === 'text' && /^[,;:.!?…)\]’”»،؛։՝]/.test(text.value);
}

/** Each source is named once; further passages of it are counted. */
function renderNames(citations: readonly Citation[], context: RenderContext): unknown[] {
  return citations.map((citation, n) => {
    const nth = citations.slice(0, n + 1).filter(({source}) => source === citation.source).length;
    return [n === 0 ? '' : html`<span class="sep"> · </span>`, renderCitation(citation, context, 'name', nth)];
  });
}
