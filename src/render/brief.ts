import {nothing, type TemplateResult} from 'lit';
import type {Brief} from '../model/brief.js';
import {directionOf} from '../model/direction.js';
import {plainBlocks} from '../model/plain-text.js';
import {laterOriginal} from '../model/versions.js';
import type {Selection} from '../model/selection.js';
import {renderBlocks} from './blocks.js';
import {renderPopovers} from './citation.js';
import {contextOf, isSnapshot, type RenderContext, type RenderOptions} from './context.js';
import {renderCorrections} from './corrections.js';
import {division, link, paragraph, say, strong, time} from './elements.js';
import {renderHeader} from './header.js';
import {html} from './html.js';
import {renderNotes} from './notes.js';
import {renderRest} from './rest.js';
import {renderSources} from './sources.js';

/** A whole briefing, or a section of it and the rest folded. */
export function renderBrief(brief: Brief, {shown, rest, counts}: Selection, options: RenderOptions): TemplateResult {
  const context = contextOf({...brief, body: [...shown, ...rest]}, options);
  return renderArticle(
    context,
    () => renderHeader(context),
    () => [division('body', [renderBlocks(shown, context), renderRest(rest, counts, context)]), renderNotes(context), renderSources(context)],
  );
}

/**
 * What every card has, around its own content: corrections, withdrawal, popovers.
 *
 * Lit takes the values in their order, which is that of the page: the first mention of a source is where links lead back to.
 */
export function renderArticle(context: RenderContext, header: () => unknown, content: () => unknown): TemplateResult {
  const {brief, locale} = context;
  return html`<article class="brief" part="brief" lang=${brief.lang ?? nothing} dir=${directionOf([brief.title, brief.summary, plainBlocks(brief.body.slice(0, 1))].join(' '))}>
    ${header()}
    ${
      brief.withdrawn
        ? renderWithdrawal(context)
        : html`${context.outOfDate ? html`<p class="out-of-date" role="note">${say(locale.mayBeOutOfDate, context)}</p>` : ''}
          ${paragraph(time(laterOriginal(brief), context, locale.olderThanOriginal), 'older')}
          ${renderCorrections(['correction'], context)}
          ${content()}
          ${renderCorrections(['clarification', 'update'], context)}
          ${paragraph(link(brief.contact, say(locale.contact, context)), 'contact')}
          ${context.part === undefined && !isSnapshot(context) ? html`<div class="end" id=${context.ownId('end', '')} role="separator" aria-label=${locale.end}></div>` : ''}
          ${renderPopovers(context)}`
    }
  </article>`;
}

/** What is left of a briefing that no longer stands, besides its title: since when, and why. */
function renderWithdrawal(context: RenderContext): TemplateResult {
  const {brief, locale} = context;
  const {date, text} = brief.withdrawn ?? {};
  return html`<div class="withdrawal" role="note">
    ${paragraph(strong(date ? time(date, context, locale.withdrawn) : say(locale.withdrawn(undefined), context)))}
    ${paragraph(text ?? say(locale.withdrawnSentence, context))}
  </div>`;
}
