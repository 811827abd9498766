import {html, type TemplateResult} from 'lit';
import type {Timeline, TimelineEvent} from '../model/block.js';
import {renderContent} from './blocks.js';
import type {RenderContext} from './context.js';
import {listItem, paragraph, time} from './elements.js';

/** Dated events, in the author's order. */
export function renderTimeline({events}: Timeline, context: RenderContext): TemplateResult {
  return html`<ol class="timeline" part="timeline">
    ${events.map((event) => renderEvent(event, context))}
  </ol>`;
}

function renderEvent({date, children}: TimelineEvent, context: RenderContext): TemplateResult {
  return listItem([date && [paragraph(time(date, context), 'date'), ' '], html`<div class="event">${renderContent(children, context)}</div>`]);
}
