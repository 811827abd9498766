import {html, type TemplateResult} from 'lit';
import type {Brief} from '../model/brief.js';
import type {FailureReason, Locale} from '../i18n/index.js';

/** One plain sentence for readers, and a button to try again. */
export function renderFailure(reason: FailureReason, locale: Locale, retry: () => void): TemplateResult {
  return html`<p class="notice" part="notice" lang=${locale.lang} dir=${locale.dir}>${locale.failed(reason)} ${renderRetry(locale, retry)}</p>`;
}

/** What stands above content that could not be renewed. */
export function renderStale(since: Date | undefined, brief: Brief, locale: Locale, retry: () => void): TemplateResult {
  const date = brief.updated ?? brief.published;
  const time = since ? locale.moment(since) : date && locale.dateText(date);
  return html`<p class="notice" part="notice" lang=${locale.lang} dir=${locale.dir}>${locale.stale(time)} ${renderRetry(locale, retry)}</p>`;
}

/** What stands where a briefing will be, if the author gave no fallback. */
export function renderLoading(locale: Locale): TemplateResult {
  return html`<p class="loading" lang=${locale.lang} dir=${locale.dir}>${locale.loading}</p>`;
}

function renderRetry(locale: Locale, retry: () => void): TemplateResult {
  return html`<button type="button" @click=${retry}>${locale.retry}</button>`;
}
