import type {TemplateResult} from 'lit';
import type {Brief} from '../model/brief.js';
import {excerpt, type PartKind, type Selection} from '../model/selection.js';
import {renderBlocks} from './blocks.js';
import {renderArticle} from './brief.js';
import {contextOf, type RenderContext, type RenderOptions} from './context.js';
import {division, fold, paragraph, say} from './elements.js';
import {renderAge, renderKicker, renderTitle, renderVersions} from './header.js';
import {html} from './html.js';
import {renderNotes} from './notes.js';
import {renderCounts, renderRest} from './rest.js';
import {renderSources} from './sources.js';

const TAGS: Readonly<Record<PartKind, string>> = {comparison: 'source-compare', facts: 'fact-box', timeline: 'event-timeline'};

/** A part of a briefing as a card of its own: the very same comparison, facts or timeline as in the whole card. */
export function renderPart(kind: PartKind, brief: Brief, {shown, rest, counts, isOrdered, asked}: Selection, options: RenderOptions): TemplateResult {
  const context = contextOf(excerpt(brief, [...shown, ...rest]), {...options, part: [TAGS[kind], asked].filter(Boolean).join('-'), isOrdered});
  return renderArticle(
    context,
    () => renderPartHeader(kind, excerpt(brief, shown), counts, context),
    () => [division('body', [renderBlocks(shown, context), renderRest(rest, counts, context)]), renderNotes(context), renderFoldedSources(context)],
  );
}

/** The sources stand with each answer already; who wants their titles opens the list. */
function renderFoldedSources(context: RenderContext): unknown {
  const {sources, locale} = context;
  return sources.length > 0 ? fold(say(locale.sourceCount(sources.length), context), renderSources(context), 'all-sources') : '';
}

/** The dates are those of the sources that are shown. */
function renderPartHeader(kind: PartKind, shown: Brief, counts: Selection['counts'], context: RenderContext): TemplateResult {
  return html`<header part="header">
    ${renderKicker(context.locale.part(kind), context)}
    ${renderTitle(context)}
    ${shown.withdrawn ? '' : [renderAge({...context, brief: shown}), paragraph(say(renderCounts(counts, context), context), 'line')]}
    ${renderVersions(context)}
  </header>`;
}
