import type {BriefLoadError} from '../load/brief-load-error.js';
import type {Brief} from '../model/brief.js';
import type {Problem} from '../model/problem.js';

/** A briefing that can be shown. */
export interface BriefContent {
  readonly brief: Brief;
  readonly problems: readonly Problem[];
  /** Where it came from, after redirects; absent for content that stands in the page. */
  readonly url?: string;
  /** The text it was read from: the same text is no update. */
  readonly text?: string;
}

/** What a card is doing, and all that it needs to be drawn. */
export type BriefState =
  /** Nothing was given. */
  | {readonly status: 'empty'}
  /** On its way; `content` is what another address gave before. */
  | {readonly status: 'loading'; readonly content?: BriefContent}
  /** `changed`: what of it is other than it was before it was renewed. */
  | {readonly status: 'ready'; readonly content: BriefContent; readonly changed?: ReadonlySet<unknown>}
  /** Could not be renewed. `since`: when it was last fetched, if it was fetched at all. */
  | {readonly status: 'stale'; readonly content: BriefContent; readonly error: BriefLoadError; readonly since: Date | undefined; readonly isSilent: boolean}
  /** `isSilent`: the page shows the error itself. */
  | {readonly status: 'failed'; readonly error: BriefLoadError; readonly isSilent: boolean}
  /** Title and date as far as known; the body is not to be shown. */
  | {readonly status: 'withdrawn'; readonly content: BriefContent};

export type BriefStatus = BriefState['status'];

/** The state that some content gives by itself. */
export function stateOf(content: BriefContent): BriefState {
  return content.brief.withdrawn ? {status: 'withdrawn', content} : {status: 'ready', content};
}

/** What an HTTP 410 leaves of a briefing. */
export function withdrawnState(content: BriefContent | undefined): BriefState {
  // Its original, if it is a translation, is gone as well.
  const {translationOf: _, ...known}: Brief = content?.brief ?? {id: 'brief', title: '', sources: {}, passages: {}, footnotes: {}, body: []};
  const brief: Brief = {...known, withdrawn: known.withdrawn ?? {}};
  return {status: 'withdrawn', content: {brief, problems: content?.problems ?? []}};
}
