import {html, type TemplateResult} from 'lit';
import type {Timeline, TimelineEvent} from '../model/block.js';
import {renderContent} from './blocks.js';
import type {RenderContext} from './context.js';
import {renderDate} from './date.js';

/** Dated events, in the author's order. */
export function renderTimeline({events}: Timeline, context: RenderContext): TemplateResult {
  return html`<ol class="timeline" part="timeline">
    ${events.map((event) => renderEvent(event, context))}
  </ol>`;
}

function renderEvent({date, children}: TimelineEvent, context: RenderContext): TemplateResult {
  const content = renderContent(children, context);
  return date
    ? html`<li><p class="date">${renderDate(date, context.locale)}</p> <div class="event">${content}</div></li>`
    : html`<li><div class="event">${content}</div></li>`;
}
