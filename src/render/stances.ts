import {html, nothing, type TemplateResult} from 'lit';
import type {Answer, Comparison, Question} from '../model/block.js';
import {answerCitations, standing} from '../model/comparison.js';
import type {Citation} from '../model/inline.js';
import {citationsIn} from '../model/walk.js';
import {renderContent} from './blocks.js';
import {renderCitation, type CitationForm} from './citation.js';
import type {RenderContext} from './context.js';
import {renderInlines} from './inlines.js';

/** The answers to a question, by stance; who was silent, and who wrote before. Who was forgotten is not shown as anything. */
export function renderStances(question: Question, context: RenderContext, comparison?: Comparison): TemplateResult {
  const {groups, silent, publishedBefore} = standing(context.brief, question, comparison);
  const {locale, brief} = context;
  return html`${groups.map(
      ({stance, answers}) => html`<dd class="stance">
        <strong class="stance-words">${renderInlines(stance, context, 'name')}</strong>
        ${answers.map((answer) => renderAnswer(answer, context, comparison))}
      </dd>`,
    )}
    ${silent.length === 0
      ? nothing
      : html`<dd class="silent">
          <span class="label">${locale.colon(locale.notMentioned)}</span> ${renderNames(silent.flatMap((answer) => answerCitations(answer, comparison)), context)}
        </dd>`}
    ${publishedBefore.length === 0
      ? nothing
      : html`<dd class="before">
          <span class="label">${locale.colon(locale.publishedBefore)}</span>
          ${renderNames(publishedBefore.filter((source) => Object.hasOwn(brief.sources, source)).map((source): Citation => ({type: 'citation', source})), context)}
        </dd>`}`;
}

function renderAnswer(answer: Answer, context: RenderContext, comparison: Comparison | undefined): TemplateResult {
  const inText = new Set(citationsIn(answer.children, answer.stance).map(({source}) => source));
  const column = answer.column === undefined ? undefined : comparison?.head?.[answer.column];
  const isNamed = answerCitations(answer, comparison).every(({source}) => inText.has(source)) && inText.size > 0;
  // In a table the column says who answers; a cell's own citations only say where.
  const who = column && !isNamed ? html`<span class="who">${renderInlines(column, context, 'name')}</span> ` : nothing;
  return html`<div class="answer">${renderContent(answer.children, context, nameOnce(answer))}${who === nothing ? nothing : html` ${who}`}</div>`;
}

/** Each source is named once in an answer; further passages of it are counted. */
function nameOnce(answer: Answer): CitationForm {
  const seen = new Map<string, number>();
  const repeats = new Map<Citation, number>();
  for (const citation of citationsIn(answer.children, answer.stance)) {
    const count = (seen.get(citation.source) ?? 0) + 1;
    seen.set(citation.source, count);
    if (count > 1) repeats.set(citation, count);
  }
  return {repeats};
}

function renderNames(citations: readonly Citation[], context: RenderContext): unknown[] {
  return citations.map((citation, n) => html`${n === 0 ? nothing : ' '}${renderCitation(citation, context, 'name')}`);
}
