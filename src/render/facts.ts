import type {Block, Fact, Facts} from '../model/block.js';
import {citationKey, withoutFinalCitations} from '../model/comparison.js';
import {own} from '../model/own.js';
import {positionOf} from '../model/position.js';
import {plainBlocks, plainText} from '../model/plain-text.js';
import {citationsIn} from '../model/walk.js';
import {renderChip} from './answer.js';
import {renderContent} from './blocks.js';
import type {RenderContext} from './context.js';
import {renderCopyButton} from './copy-text.js';
import {isolated} from './isolated.js';
import {span} from './markup.js';
import {definition, renderFactsQuestion, renderTerm} from './question.js';
import {h, type TreeElement} from './tree.js';
import {renderBy} from './voice.js';

/** Key facts: terms and values; a question among them with its different answers. */
export function renderFacts({items}: Facts, context: RenderContext): TreeElement {
  const content = items.map((item) =>
    item.type === 'question' ? renderFactsQuestion(item, context) : renderFact(item, context),
  );
  return h('dl', {class: 'facts', part: 'facts'}, content);
}

/** A fact that rests on one source names it, and says so if that is an opinion. */
function renderFact(fact: Fact, context: RenderContext): TreeElement {
  const {brief} = context;
  const citations = [
    ...new Map(citationsIn(fact.children).map((citation) => [citationKey(citation), citation])).values(),
  ];
  const [id = '', ...others] = new Set(citations.map(({source}) => source));
  const source =
    others.length === 0 && !UNDEFINED.test(plainBlocks(fact.children)) ? own(brief.sources, id) : undefined;
  const children = source ? withoutFinalCitations(fact.children) : fact.children;
  const text = () => `${context.locale.colon(isolated(plainText(fact.term)))} ${isolated(plainBlocks(children))}`;
  const by = () => {
    const position = positionOf(brief, id, citations);
    const words = renderBy([position], context, (each) => span('led', '—\u00a0', renderChip(each, context)), false);
    return [' ', span('by', words)];
  };
  return renderTerm(fact, context, () =>
    definition([
      renderContent(children.map(withFiguresTogether), context),
      source && by(),
      renderCopyButton({text, citations, anchor: fact.id}, fact.term, context, true),
    ]),
  );
}

/** The text holds a citation without a name here: part of the fact comes from another source. */
const UNDEFINED = /\[\^[^\s[\]]+\]/;

/** A figure stays with its unit, a day with its month, a month with its year, two ends with each other: no line ends between them. */
function withFiguresTogether(block: Block): Block {
  if (block.type !== 'paragraph') return block;
  const together = (value: string) => value.replace(TOGETHER, '\u00a0').replace(/(?<=\d)[–-](?=\d)/g, '\u2060$&\u2060');
  return {
    ...block,
    children: block.children.map((inline) =>
      inline.type === 'text' ? {...inline, value: together(inline.value)} : inline,
    ),
  };
}

const TOGETHER = /(?<=[\d$€£]) (?=[\p{L}\d%(])|(?<=\p{Lu}\p{L}+) (?=\d)/gu;
