/** Why a briefing could not be loaded. */
export type BriefLoadErrorCode = 'network' | 'http' | 'timeout' | 'type' | 'too-large' | 'invalid';

/**
 * A briefing could not be loaded.
 *
 * The message is one English sentence for developers, with the cure; readers of a page never see it.
 *
 * | code | when |
 * |---|---|
 * | `network` | no answer, an answer that this page may not read (CORS, CSP), or one that broke off |
 * | `http` | an answer with a status that is not a success; 410 means withdrawn |
 * | `timeout` | the whole text had not arrived in time |
 * | `type` | an answer that is no briefing by its content type, a login page for example |
 * | `too-large` | more text than the limit |
 * | `invalid` | an answer with nothing in it, or with something that is no briefing |
 */
export class BriefLoadError extends Error {
  override readonly name = 'BriefLoadError';
  readonly code: BriefLoadErrorCode;
  /** The address that was asked for, without its fragment; an answer may have come from elsewhere. */
  readonly url: string;
  /** The HTTP status, for `http`. */
  readonly status?: number;

  constructor(
    code: BriefLoadErrorCode,
    url: string,
    message: string,
    options: {readonly status?: number; readonly cause?: unknown} = {},
  ) {
    super(message, options);
    this.code = code;
    this.url = url;
    if (options.status !== undefined) this.status = options.status;
  }
}
