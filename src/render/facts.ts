import type {TemplateResult} from 'lit';
import type {Block, Fact, Facts, Question} from '../model/block.js';
import {citationKey, withoutFinalCitations} from '../model/comparison.js';
import {plainBlocks, plainText} from '../model/plain-text.js';
import {citationsIn} from '../model/walk.js';
import {renderContent} from './blocks.js';
import type {RenderContext} from './context.js';
import {renderCopyButton} from './copy.js';
import {fold, say, span} from './elements.js';
import {html} from './html.js';
import {definition, renderNames, renderQuestion, renderTerm} from './question.js';
import {renderVia} from './sources.js';

/** A longer box is folded; what is folded is never less than a reader would scroll past. */
const SHOWN = 8;
const FOLDED = 3;

/** Key facts: terms and values; a question among them with its different answers. */
export function renderFacts({items}: Facts, context: RenderContext): TemplateResult {
  const end = items.length >= SHOWN + FOLDED ? SHOWN : items.length;
  return html`${renderList(items.slice(0, end), context)}
    ${end < items.length ? fold(say(context.locale.more('facts', items.length - end), context), renderList(items.slice(end), context), 'more') : ''}`;
}

function renderList(items: readonly (Fact | Question)[], context: RenderContext): TemplateResult {
  return html`<dl class="facts" part="facts">${items.map((item) => (item.type === 'question' ? renderQuestion(item, context) : renderFact(item, context)))}</dl>`;
}

/** A fact that rests on one source names it, and says so if that is an opinion. */
function renderFact(fact: Fact, context: RenderContext): TemplateResult {
  const {brief} = context;
  const citations = [...new Map(citationsIn(fact.children).map((citation) => [citationKey(citation), citation])).values()];
  const [id = '', ...others] = new Set(citations.map(({source}) => source));
  const source = others.length === 0 && !UNDEFINED.test(plainBlocks(fact.children)) ? brief.sources[id] : undefined;
  const children = source ? withoutFinalCitations(fact.children) : fact.children;
  const text = () => `${context.locale.colon(plainText(fact.term))} ${plainBlocks(children)}`;
  return renderTerm(fact, context, [
    definition([
      renderContent(children.map(withFiguresTogether), context),
      source
        ? [
            ' ',
            span('by', [
              renderNames(citations, context, undefined, '—\u00a0'),
              citations.map((citation) => renderVia(brief.passages[citationKey(citation)], context)),
            ]),
          ]
        : '',
      renderCopyButton({text, citations, address: fact.id}, context, true),
    ]),
  ]);
}

/** A citation that names nothing stands in the text: part of the fact is somebody else's. */
const UNDEFINED = /\[\^[^\s[\]]+\]/;

/** A figure stays with its unit, a day with its month, a month with its year, two ends with each other: no line ends between them. */
function withFiguresTogether(block: Block): Block {
  if (block.type !== 'paragraph') return block;
  return {...block, children: block.children.map((inline) => (inline.type === 'text' ? {...inline, value: inline.value.replace(TOGETHER, '\u00a0').replace(/(?<=\d)[–-](?=\d)/g, '\u2060$&\u2060')} : inline))};
}

const TOGETHER = /(?<=[\d$€£]) (?=[\p{L}\d%(])|(?<=\p{Lu}\p{L}+) (?=\d)/gu;
