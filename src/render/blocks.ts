import type {Block, Heading, List, ListItem, Table} from '../model/block.js';
import type {Inline} from '../model/inline.js';
import type {CitationForm} from './citation.js';
import {renderComparison} from './comparison.js';
import type {RenderContext} from './context.js';
import {renderCorrectionMark} from './corrections.js';
import {renderFacts} from './facts.js';
import {renderInlines} from './inlines.js';
import {changeMark, heading, listItem, paragraph} from './markup.js';
import {renderQuotation} from './quotation.js';
import {renderTimeline} from './timeline.js';
import {h, type Content, type Rendered, type TreeElement} from './tree.js';

/**
 * Blocks, one after the other.
 *
 * @param level of the heading above them, below the title; 0: none
 */
export function renderBlocks(
  blocks: readonly Block[],
  context: RenderContext,
  form: CitationForm = 'number',
  level = 0,
): Content {
  let at = level;
  return blocks.map((block) => {
    if (block.type === 'heading') at = levelOf(block);
    return [changeMark(block, context), renderBlock(block, context, form, at)];
  });
}

/** What an item, fact, event or answer holds: a text alone needs no paragraph. */
export function renderContent(
  blocks: readonly Block[],
  context: RenderContext,
  form: CitationForm = 'number',
): Content {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return renderBlocks(blocks, context, form);
  return [renderInlines(first.children, context, form), renderBlocks(rest, context, form)];
}

/** How many levels below the title a heading is. */
export function levelOf({depth}: Heading): number {
  return Math.max(1, depth - 1);
}

/** @param level of the heading before, below the title; 0: none */
function renderBlock(block: Block, context: RenderContext, form: CitationForm, level: number): Rendered {
  switch (block.type) {
    case 'paragraph':
      return paragraph(renderInlines(block.children, context, form));
    case 'heading': {
      const content = [renderInlines(block.children, context), renderCorrectionMark(block.id, context)];
      return heading(level, content, context, context.firstAnchor(block.id));
    }
    case 'list':
      return renderList(block, context);
    case 'blockquote':
      return h('blockquote', {}, renderBlocks(block.children, context));
    case 'code':
      return h('pre', {tabindex: 0}, h('code', {class: block.lang && `language-${block.lang}`}, block.value));
    case 'thematicBreak':
      return h('hr', {});
    case 'table':
      return renderTable(block, context);
    case 'timeline':
      return renderTimeline(block, context);
    case 'facts':
      return renderFacts(block, context);
    case 'comparison':
      return renderComparison(block, context, level + 1);
    case 'quotation':
      return renderQuotation(block, context);
  }
}

function renderList({ordered, start, spread, items}: List, context: RenderContext): TreeElement {
  const content = items.map((item) => listItem(renderItem(item, spread, context)));
  return ordered ? h('ol', {start}, content) : h('ul', {}, content);
}

/** The box of a task is in the line of its text. */
function renderItem({checked, children}: ListItem, spread: boolean, context: RenderContext): Content {
  const box = checked !== undefined && renderBox(checked, context);
  const [first, ...rest] = children;
  if (!spread) return [box, renderTight(children, context)];
  if (!box || first?.type !== 'paragraph') return [box, renderBlocks(children, context)];
  return [paragraph([box, renderInlines(first.children, context)]), renderBlocks(rest, context)];
}

function renderBox(isDone: boolean, {locale}: RenderContext): Content {
  const attributes = {
    type: 'checkbox',
    disabled: true,
    checked: isDone || undefined,
    'aria-label': locale.task(isDone),
  } as const;
  return [h('input', attributes), ' '];
}

/** In a tight list (CommonMark) no paragraph is marked up as one. */
function renderTight(blocks: readonly Block[], context: RenderContext): Content {
  return blocks.map((block) =>
    block.type === 'paragraph' ? renderInlines(block.children, context) : renderBlocks([block], context),
  );
}

function renderTable({align, head, rows}: Table, context: RenderContext): TreeElement {
  const alignOf = (column: number) => align[column] ?? undefined;
  const cells = (row: readonly (readonly Inline[])[]) =>
    row.map((cell, column) => h('td', {align: alignOf(column)}, renderInlines(cell, context)));
  const heads = head.map((cell, column) =>
    h('th', {scope: 'col', align: alignOf(column)}, renderInlines(cell, context, 'name')),
  );
  const body =
    rows.length > 0 &&
    h(
      'tbody',
      {},
      rows.map((row) => h('tr', {}, cells(row))),
    );
  return h(
    'div',
    {class: 'scroll', role: 'group', tabindex: 0},
    h('table', {}, h('thead', {}, h('tr', {}, heads)), body),
  );
}
