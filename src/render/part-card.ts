import type {PartKind} from '../model/block.js';
import type {Brief} from '../model/brief.js';
import {excerpt} from '../model/excerpt.js';
import type {Selection} from '../model/selection.js';
import {renderBlocks} from './blocks.js';
import {renderArticle} from './brief-card.js';
import {contextOf, type RenderContext, type RenderOptions} from './context.js';
import {renderDigest} from './digest.js';
import {renderHeader} from './header.js';
import {renderCounts, renderLeftOut} from './left-out.js';
import {details, division, paragraph, say} from './markup.js';
import {renderNotes} from './notes.js';
import type {Rendering} from './rendering.js';
import {renderSources} from './sources.js';
import type {Content} from './tree.js';

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
  const counted = () => paragraph(say(renderCounts(counts, context), context), 'line');
  const article = renderArticle(
    context,
    // The dates are those of the sources that are shown.
    () => renderHeader(context.locale.part(kind), excerpt(brief, shown), context, context.view === 'full' && counted()),
    () =>
      context.view === 'digest'
        ? renderDigest(shown, context, () => renderLeftOut(rest, counts, context))
        : [
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
    details(say(locale.sourceCount(sources.length), context), renderSources(context), context, 'all-sources')
  );
}
