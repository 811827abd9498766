import {BriefLoadError} from '../load/brief-load-error.js';

/** The error itself if it is a `BriefLoadError`, else one that has it as its cause. */
export function asLoadError(error: unknown, url: string): BriefLoadError {
  if (error instanceof BriefLoadError) return error;
  return new BriefLoadError('invalid', url, `The briefing ${url} could not be read: ${String(error)}.`, {cause: error});
}
