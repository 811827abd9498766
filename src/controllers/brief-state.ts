import type {BriefLoadError} from '../load/brief-load-error.js';
import type {Brief} from '../model/brief.js';
import type {Problem} from '../model/problem.js';

/** A briefing that can be shown. */
export interface BriefContent {
  readonly brief: Brief;
  readonly problems: readonly Problem[];
  /** The URL that it came from, after redirects; absent if the briefing is in the page. */
  readonly url?: string;
  /** The text that it was read from: the same text is not an update. */
  readonly text?: string;
}

/** What a card is doing, and everything that is needed to draw it. */
export type BriefState =
  /** The card was given nothing. */
  | {readonly status: 'empty'}
  /** The briefing is on its way. `content` is that of the `src` before. */
  | {readonly status: 'loading'; readonly content?: BriefContent}
  /** `changed`: the parts that the last refresh has changed. */
  | {readonly status: 'ready'; readonly content: BriefContent; readonly changed?: ReadonlySet<unknown>}
  /** The briefing could not be refreshed. `since`: when it was last fetched, if it was. */
  | {
      readonly status: 'stale';
      readonly content: BriefContent;
      readonly error: BriefLoadError;
      readonly since: Date | undefined;
      readonly isSilent: boolean;
    }
  /** There is nothing to show. `isSilent`: the page shows the error itself. */
  | {readonly status: 'failed'; readonly error: BriefLoadError; readonly isSilent: boolean}
  /** Title and date as far as they are known. The body must not be shown. */
  | {readonly status: 'withdrawn'; readonly content: BriefContent};

export type BriefStatus = BriefState['status'];

/** The state of a card that shows some content without an error. */
export function stateOf(content: BriefContent): BriefState {
  return content.brief.withdrawn ? {status: 'withdrawn', content} : {status: 'ready', content};
}

const NOTHING_KNOWN: Brief = {id: 'brief', title: '', sources: {}, passages: {}, footnotes: {}, body: []};

/** The state after HTTP 410: of the briefing only the title and the date remain. */
export function withdrawnState(content: BriefContent | undefined): BriefState {
  // If it is a translation, its original is gone as well.
  const {translationOf: _, ...known}: Brief = content?.brief ?? NOTHING_KNOWN;
  const brief: Brief = {...known, withdrawn: known.withdrawn ?? {}};
  return {status: 'withdrawn', content: {brief, problems: content?.problems ?? []}};
}
