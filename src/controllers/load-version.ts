import type {BriefLoadError} from '../load/brief-load-error.js';
import {briefLoader} from '../load/brief-loader.js';
import type {Lease} from '../load/shared-text.js';
import {translatedFrom} from '../model/versions.js';
import {asLoadError} from './as-load-error.js';
import type {BriefContent} from './brief-state.js';
import {readLoaded} from './read-content.js';

/** A briefing that was loaded, in the version that is to be shown. */
export interface LoadedVersion {
  readonly content: BriefContent;
  /** What the URL gave; `content` may be its version in another language, from another URL. */
  readonly source: BriefContent;
  /** The URL of the version; undefined if `content` is the source itself. */
  readonly version: string | undefined;
  /** Keeps the texts of both. */
  readonly lease: Lease;
}

/** How a briefing is loaded, and in which version. */
export interface LoadVersionOptions {
  readonly signal: AbortSignal;
  readonly revalidate: boolean;
  /** Chooses the URL of the version to show; undefined for the source itself. */
  readonly versionOf: (source: BriefContent) => string | undefined;
  /** The version that is shown now. */
  readonly shown: string | undefined;
  /** Called when a version could not be loaded: `versionOf` must not choose it again. */
  readonly refuse: (version: string, source: BriefContent, error: BriefLoadError) => void;
}

/**
 * Loads a briefing in the version that `versionOf` chooses; a version that cannot be loaded gives way to the source.
 *
 * @throws {BriefLoadError} if there is nothing to show instead of what is shown now
 * @throws the reason of `signal` if it aborts
 */
export async function loadVersion(url: string, options: LoadVersionOptions): Promise<LoadedVersion> {
  const lease = await loadText(url, options);
  try {
    return await loadVersionOf(readLoaded(lease), lease, options);
  } catch (error) {
    lease.release();
    throw error;
  }
}

async function loadVersionOf(source: BriefContent, lease: Lease, options: LoadVersionOptions): Promise<LoadedVersion> {
  const version = options.versionOf(source);
  if (version === undefined) return {content: source, source, version, lease};
  let own: Lease | undefined;
  try {
    own = await loadText(version, options);
    return {content: asVersionOf(source, readLoaded(own)), source, version, lease: both(own, lease)};
  } catch (error) {
    own?.release();
    const loadError = asLoadError(error, version);
    // A failed refresh must not switch the card to another language.
    if (options.signal.aborted || (version === options.shown && loadError.status !== 410)) throw error;
    options.refuse(version, source, loadError);
    return loadVersionOf(source, lease, options);
  }
}

/** The lease ends by itself if the signal aborts, at any moment: then there may be no caller left to release it. */
async function loadText(url: string, {signal, revalidate}: LoadVersionOptions): Promise<Lease> {
  const lease = await briefLoader.load(url, {signal, revalidate});
  if (signal.aborted) lease.release();
  signal.throwIfAborted();
  signal.addEventListener('abort', () => lease.release());
  return lease;
}

function asVersionOf(source: BriefContent, content: BriefContent): BriefContent {
  // Of two translations, neither is the original of the other.
  if (source.brief.translationOf !== undefined) return content;
  return {...content, brief: translatedFrom(content.brief, source.brief, source.url ?? '')};
}

function both(own: Lease, source: Lease): Lease {
  return {
    ...own,
    release() {
      own.release();
      source.release();
    },
  };
}
