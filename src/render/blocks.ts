import {nothing, type TemplateResult} from 'lit';
import type {Block, List, ListItem, Table} from '../model/block.js';
import type {Inline} from '../model/inline.js';
import type {CitationForm} from './citation.js';
import {renderComparison} from './comparison.js';
import type {RenderContext} from './context.js';
import {renderCorrectionMark} from './corrections.js';
import {changeMark, heading, listItem, paragraph} from './elements.js';
import {renderFacts} from './facts.js';
import {html} from './html.js';
import {renderInlines} from './inlines.js';
import {renderQuotation} from './quotation.js';
import {renderTimeline} from './timeline.js';

/** Blocks, one after the other. */
export function renderBlocks(blocks: readonly Block[], context: RenderContext, form: CitationForm = 'number'): unknown[] {
  return blocks.map((block) => [changeMark(block, context), renderBlock(block, context, form)]);
}

/** What an item, fact, event or answer holds: a text alone needs no paragraph. */
export function renderContent(blocks: readonly Block[], context: RenderContext, form: CitationForm = 'number'): unknown[] {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return renderBlocks(blocks, context, form);
  return [renderInlines(first.children, context, form), renderBlocks(rest, context, form)];
}

function renderBlock(block: Block, context: RenderContext, form: CitationForm): unknown {
  switch (block.type) {
    case 'paragraph':
      return paragraph(renderInlines(block.children, context, form));
    case 'heading':
      return heading(Math.max(1, block.depth - 1), [renderInlines(block.children, context), renderCorrectionMark(block.id, context)], context, context.firstAddress(block.id));
    case 'list':
      return renderList(block, context);
    case 'blockquote':
      return html`<blockquote>${renderBlocks(block.children, context)}</blockquote>`;
    case 'code':
      return html`<pre tabindex="0"><code class=${block.lang === undefined ? nothing : `language-${block.lang}`}>${block.value}</code></pre>`;
    case 'thematicBreak':
      return html`<hr>`;
    case 'table':
      return renderTable(block, context);
    case 'timeline':
      return renderTimeline(block, context);
    case 'facts':
      return renderFacts(block, context);
    case 'comparison':
      return renderComparison(block, context);
    case 'quotation':
      return renderQuotation(block, context);
  }
}

function renderList({ordered, start, spread, items}: List, context: RenderContext): TemplateResult {
  const content = items.map((item) => listItem(renderItem(item, spread, context)));
  return ordered ? html`<ol start=${start ?? nothing}>${content}</ol>` : html`<ul>${content}</ul>`;
}

/** The box of a task stands in the line of its text. */
function renderItem({checked, children}: ListItem, spread: boolean, context: RenderContext): unknown[] {
  const box = checked === undefined ? '' : html`<input type="checkbox" disabled ?checked=${checked} aria-label=${context.locale.task(checked)}> `;
  const [first, ...rest] = children;
  if (!spread) return [box, renderTight(children, context)];
  if (box === '' || first?.type !== 'paragraph') return [box, renderBlocks(children, context)];
  return [paragraph([box, renderInlines(first.children, context)]), renderBlocks(rest, context)];
}

/** In a tight list (CommonMark) no paragraph is marked up as one. */
function renderTight(blocks: readonly Block[], context: RenderContext): unknown[] {
  return blocks.map((block) =>
    block.type === 'paragraph' ? renderInlines(block.children, context) : renderBlocks([block], context),
  );
}

function renderTable({align, head, rows}: Table, context: RenderContext): TemplateResult {
  const look = (column: number) => align[column] ?? nothing;
  const cells = (row: readonly (readonly Inline[])[]) =>
    row.map((cell, column) => html`<td align=${look(column)}>${renderInlines(cell, context)}</td>`);
  return html`<div class="scroll" role="group" tabindex="0"><table>
    <thead><tr>${head.map((cell, column) => html`<th scope="col" align=${look(column)}>${renderInlines(cell, context, 'name')}</th>`)}</tr></thead>
    ${rows.length === 0 ? nothing : html`<tbody>${rows.map((row) => html`<tr>${cells(row)}</tr>`)}</tbody>`}
  </table></div>`;
}
