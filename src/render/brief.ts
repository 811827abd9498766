import {html, nothing, type TemplateResult} from 'lit';
import type {Brief} from '../model/brief.js';
import {renderBlocks} from './blocks.js';
import {renderPopovers} from './citation.js';
import {RenderContext, type RenderOptions} from './context.js';
import {renderCorrections} from './corrections.js';
import {renderHeader} from './header.js';
import {renderNotes} from './notes.js';
import {renderSources} from './sources.js';

/** A whole briefing. */
export function renderBrief(brief: Brief, options: RenderOptions): TemplateResult {
  const context = new RenderContext(brief, options);
  const {locale} = context;
  if (brief.withdrawn) return renderWithdrawn(context);
  // The order of these lines is the order of the page: the first mention of a source is where links lead back to.
  const header = renderHeader(context);
  const correctionsFirst = renderCorrections(['correction'], context);
  const body = renderBlocks(brief.body, context);
  const notes = renderNotes(context);
  return html`<article class="brief" part="brief" lang=${brief.lang ?? nothing} dir="auto">
    ${header}
    ${options.outOfDate ? html`<p class="out-of-date" role="note">${locale.mayBeOutOfDate}</p>` : ''}
    ${correctionsFirst}
    <div class="body" part="body">${body}</div>
    ${notes} ${renderSources(context)} ${renderCorrections(['clarification', 'update'], context)}
    ${brief.contact && html`<p class="contact"><a href=${brief.contact} rel="noopener">${locale.contact}</a></p>`}
    ${renderPopovers(context)}
  </article>`;
}

/** What is left of a briefing that no longer stands: its title, since when, and why. */
function renderWithdrawn(context: RenderContext): TemplateResult {
  const {brief, locale} = context;
  const {date, text} = brief.withdrawn ?? {};
  return html`<article class="brief withdrawn" part="brief" lang=${brief.lang ?? nothing}>
    ${renderHeader(context)}
    <div class="withdrawal" role="note">
      <p><strong>${date ? html`<time datetime=${date.iso}>${locale.withdrawn(locale.dateText(date))}</time>` : locale.withdrawn(undefined)}</strong></p>
      <p>${text ?? locale.withdrawnSentence}</p>
    </div>
  </article>`;
}
