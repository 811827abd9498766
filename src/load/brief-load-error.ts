/** Why a briefing is not shown. */
export type BriefLoadErrorCode = 'network' | 'http' | 'timeout' | 'type' | 'too-large' | 'invalid' | 'render';

/**
 * A briefing could not be loaded, or not be drawn.
 *
 * The message is one English sentence for developers, with the cure; readers of a page never see it.
 *
 * | code | when |
 * |---|---|
 * | `network` | no answer, an answer that this page may not read (CORS, CSP), or one that broke off |
 * | `http` | an answer with a status that is not a success; 410 means withdrawn |
 * | `timeout` | the whole text had not arrived in time |
 * | `type` | an answer that is not a briefing by its content type, a login page for example |
 * | `too-large` | more text than the limit |
 * | `invalid` | an answer that is empty or is not a briefing |
 * | `render` | a briefing that loaded, and an error of this library while it was drawn; `cause` is that error |
 */
export class BriefLoadError extends Error {
  override readonly name = 'BriefLoadError';
  readonly code: BriefLoadErrorCode;
  /**
   * The URL that was requested, without its fragment; the answer may have come from another. Empty for a briefing that
   * is in the page.
   */
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
