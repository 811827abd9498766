import type {Block, Fact, Facts, Question} from '../model/block.js';
import {citationKey, withoutFinalCitations} from '../model/comparison.js';
import {own} from '../model/own.js';
import {plainBlocks, plainText} from '../model/plain-text.js';
import {citationsIn} from '../model/walk.js';
import {renderContent} from './blocks.js';
import type {RenderContext} from './context.js';
import {renderCopyButton} from './copy-text.js';
import {isolated} from './isolated.js';
import {details, say, span} from './markup.js';
import {definition, renderNames, renderQuestion, renderTerm} from './question.js';
import {renderVia} from './sources.js';
import {h, type Rendered, type TreeElement} from './tree.js';

/** A longer box is folded; what is folded is never less than a reader would scroll past. */
const SHOWN = 8;
const FOLDED = 3;

/** Key facts: terms and values; a question among them with its different answers. */
export function renderFacts({items}: Facts, context: RenderContext): Rendered {
  const end = items.length >= SHOWN + FOLDED ? SHOWN : items.length;
  const shown = renderList(items.slice(0, end), context);
  if (end === items.length) return shown;
  const more = say(context.locale.more('facts', items.length - end), context);
  return [shown, details(more, renderList(items.slice(end), context), 'more')];
}

function renderList(items: readonly (Fact | Question)[], context: RenderContext): TreeElement {
  const content = items.map((item) =>
    item.type === 'question' ? renderQuestion(item, context) : renderFact(item, context),
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
  const by = () => [
    ' ',
    span(
      'by',
      renderNames(citations, context, undefined, '—\u00a0'),
      citations.map((citation) => renderVia(own(brief.passages, citationKey(citation)), context)),
    ),
  ];
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
