import type {Card} from '../cards/card.js';
import type {BriefState} from '../controllers/brief-state.js';
import type {FailureReason} from '../i18n/index.js';
import type {Selection} from '../model/selection.js';
import type {RenderOptions} from '../render/context.js';
import {renderFailure, renderLoading, renderNothing, renderRefused, renderStale} from '../render/notice.js';
import {renderCard, type Rendering} from '../render/rendering.js';
import {renderShell} from '../render/shell.js';
import type {Content, Tree} from '../render/tree.js';

/** Everything that a live card's looks depend on. */
export interface View {
  readonly card: Card;
  readonly state: BriefState;
  /** What is to be shown of the briefing; undefined if there is none, or if it has nothing that the tag selects. */
  readonly selection: Selection | undefined;
  readonly options: RenderOptions;
  /** Theme and looks. */
  readonly classes: readonly string[];
  /** The author has given no fallback. */
  readonly hasNoFallback: boolean;
  /** What the browser would not copy. */
  readonly refused: string | undefined;
}

/** Whether two views look the same. */
export function isSameView(a: View, b: View): boolean {
  const partsOf = ({options, classes, ...others}: View): unknown[] => [
    ...Object.values(others),
    classes.join(' '),
    ...Object.values({...options}),
  ];
  const known = partsOf(b);
  return partsOf(a).every((part, n) => part === known[n]);
}

/** A whole shadow root, and what can be copied from it. */
export interface RenderedState {
  readonly tree: Tree;
  readonly copyables: Rendering['copyables'];
}

/** Renders a card in any of its states. */
export function renderState(view: View): RenderedState {
  const {card, state, selection, options, classes, refused} = view;
  const {locale} = options;
  const content = 'content' in state && selection ? state.content : undefined;
  const rendering = content && selection && renderCard(card, content.brief, selection, options);
  const shell = {locale, classes, isBusy: state.status === 'loading', showsFallback: !rendering};
  const tree = renderShell(
    shell,
    renderNotice(view),
    rendering && [rendering.article, refused !== undefined && renderRefused(refused, locale)],
  );
  return {tree, copyables: rendering?.copyables ?? []};
}

function renderNotice({state, selection, options: {locale}, hasNoFallback}: View): Content {
  if (state.status === 'loading' && !state.content && hasNoFallback) return renderLoading(locale);
  if (state.status === 'ready' && !selection) return hasNoFallback && renderNothing(locale);
  if (!('error' in state) || state.isSilent) return '';
  return state.status === 'stale'
    ? renderStale(state.since, state.content.brief, locale)
    : renderFailure(reasonOf(state.error), locale);
}

function reasonOf({code, status}: {code: string; status?: number}): FailureReason {
  if (code === 'timeout') return 'slow';
  if (code === 'http') return status === 404 ? 'missing' : 'offline';
  return code === 'network' ? 'offline' : 'unreadable';
}
