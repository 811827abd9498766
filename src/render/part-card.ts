import type {PartKind} from '../model/block.js';
import type {Brief} from '../model/brief.js';
import {excerpt} from '../model/excerpt.js';
import type {Selection} from '../model/selection.js';
import {renderBlocks} from './blocks.js';
import {renderArticle} from './brief-card.js';
import {contextOf, type RenderContext, type RenderOptions} from './context.js';
import {renderAge, renderKicker, renderTitle, renderVersions} from './header.js';
import {renderCounts, renderLeftOut} from './left-out.js';
import {details, division, paragraph, say} from './markup.js';
import {renderNotes} from './notes.js';
import type {Rendering} from './rendering.js';
import {renderSources} from './sources.js';
import {h, type Content, type TreeElement} from './tree.js';

/** Which part of briefings a card shows. */
export interface PartCard {
  readonly tag: string;
  readonly kind: PartKind;
}

/** A part of a briefing as a card of its own: the very same comparison, facts or timeline as in the whole card. */
export function renderPart(
  {tag, kind}: PartCard,
  brief: Brief,
  selection: Selection,
  options: RenderOptions,
): Rendering {
  const {shown, rest, counts, isOrdered, asked} = selection;
  const part = [tag, asked].filter(Boolean).join('-');
  const context = contextOf(excerpt(brief, [...shown, ...rest]), {...options, part, isOrdered});
  const article = renderArticle(
    context,
    () => renderPartHeader(kind, excerpt(brief, shown), counts, context),
    () => [
      division('body', renderBlocks(shown, context), renderLeftOut(rest, counts, context)),
      renderNotes(context),
      renderFoldedSources(context),
    ],
  );
  return {article, copyables: context.copyables};
}

/** Each answer already names its sources; readers who want the titles open the list. */
function renderFoldedSources(context: RenderContext): Content {
  const {sources, locale} = context;
  return (
    sources.length > 0 &&
    details(say(locale.sourceCount(sources.length), context), renderSources(context), 'all-sources')
  );
}

/** The dates are those of the sources that are shown. */
function renderPartHeader(
  kind: PartKind,
  shown: Brief,
  counts: Selection['counts'],
  context: RenderContext,
): TreeElement {
  return h(
    'header',
    {part: 'header'},
    renderKicker(context.locale.part(kind), context),
    renderTitle(context),
    !shown.withdrawn && [
      renderAge({...context, brief: shown}),
      paragraph(say(renderCounts(counts, context), context), 'line'),
    ],
    renderVersions(context),
  );
}
