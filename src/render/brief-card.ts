import type {Brief} from '../model/brief.js';
import {directionOf, languageDirection} from '../model/direction.js';
import {plainBlocks} from '../model/plain-text.js';
import type {Selection} from '../model/selection.js';
import {laterOriginal} from '../model/versions.js';
import {renderBlocks} from './blocks.js';
import {renderPopovers} from './citation.js';
import {contextOf, type RenderContext, type RenderOptions} from './context.js';
import {correctionsOf, newest, renderCorrections} from './corrections.js';
import {renderDigest} from './digest.js';
import {renderFoot, renderHeader, renderTopics} from './header.js';
import {renderLeftOut} from './left-out.js';
import {division, paragraph, say, strong, time} from './markup.js';
import {renderNotes} from './notes.js';
import type {Rendering} from './rendering.js';
import {renderSources} from './sources.js';
import {h, live, type Content, type TreeElement} from './tree.js';

/** A whole briefing, or a section of it and the rest folded. */
export function renderBrief(brief: Brief, {shown, rest, counts}: Selection, options: RenderOptions): Rendering {
  const context = contextOf({...brief, body: [...shown, ...rest]}, options);
  const article = renderArticle(
    context,
    () => renderHeader(context.locale.briefing, brief, context),
    () =>
      context.view === 'digest'
        ? renderDigest(shown, context)
        : [
            division('body', renderBlocks(shown, context), renderLeftOut(rest, counts, context)),
            renderNotes(context),
            renderSources(context),
            renderTopics(context),
          ],
  );
  return {article, copyables: context.copyables};
}

/**
 * What every card has, around its own content: corrections, withdrawal, foot, popovers.
 *
 * All is rendered in the order of the page: the first mention of a source is where links lead back to.
 */
export function renderArticle(context: RenderContext, header: () => Content, content: () => Content): TreeElement {
  const {brief, ownId} = context;
  const dir =
    languageDirection(brief.lang) ??
    directionOf([brief.title, brief.summary, plainBlocks(brief.body.slice(0, 1))].join(' '));
  return h(
    'article',
    {
      class: `brief ${context.view}${context.part === undefined ? '' : ' part'}`,
      part: 'brief',
      lang: brief.lang,
      dir,
      'aria-labelledby': brief.title || brief.titleContent ? ownId('title', 1) : undefined,
    },
    header(),
    brief.withdrawn ? renderWithdrawal(context) : renderStanding(context, content),
    !brief.withdrawn && context.view === 'digest' && renderOpenAll(context),
    renderFoot(context),
    !brief.withdrawn && [
      context.view === 'full' && context.part === undefined && renderEnd(context),
      renderPopovers(context),
    ],
  );
}

function renderStanding(context: RenderContext, content: () => Content): Content {
  const {brief, locale, view} = context;
  const {wrong, others} = correctionsOf(context);
  const last = newest(wrong);
  return [
    context.outOfDate && h('p', {class: 'out-of-date', role: 'note'}, say(locale.mayBeOutOfDate, context)),
    paragraph(time(laterOriginal(brief), context, locale.olderThanOriginal), 'older'),
    view === 'full' ? renderCorrections(wrong, context) : last && renderCorrections([last], context),
    content(),
    view === 'full' && renderCorrections(others, context),
  ];
}

/** Opens all that is folded: where a script runs. */
function renderOpenAll(context: RenderContext): TreeElement {
  const button = h('button', {type: 'button', value: 'all'}, say(context.locale.openAll, context));
  return live(h('p', {class: 'all'}, button));
}

/** Where the way past the card leads. */
function renderEnd({ownId, locale}: RenderContext): TreeElement {
  return live(h('div', {class: 'end', id: ownId('end', 1), role: 'separator', 'aria-label': locale.end}));
}

/** What is left of a briefing that has been withdrawn, besides its title: since when, and why. */
function renderWithdrawal(context: RenderContext): TreeElement {
  const {brief, locale} = context;
  const {date, text} = brief.withdrawn ?? {};
  return h(
    'div',
    {class: 'withdrawal', role: 'note'},
    paragraph(strong(date ? time(date, context, locale.withdrawn) : say(locale.withdrawn(undefined), context))),
    paragraph(text ?? say(locale.withdrawnSentence, context)),
  );
}
