import {nothing, type TemplateResult} from 'lit';
import type {Brief} from '../model/brief.js';
import type {FailureReason, Locale} from '../i18n/index.js';
import {html} from './html.js';

/** One plain sentence for readers, and a button to try again. */
export function renderFailure(reason: FailureReason, locale: Locale, retry: () => void): TemplateResult {
  return renderNotice(locale.failed(reason), locale, retry);
}

/** What stands above content that could not be renewed. */
export function renderStale(since: Date | undefined, brief: Brief, locale: Locale, retry: () => void): TemplateResult {
  const date = brief.updated ?? brief.published;
  return renderNotice(locale.stale(since ? locale.moment(since) : date && locale.dateText(date)), locale, retry);
}

/** What stands where a briefing will be, if the author gave no fallback. */
export function renderLoading({dir, loading}: Locale): TemplateResult {
  return html`<p class="loading" dir=${dir}>${loading}</p>`;
}

/** What stands where the briefing has nothing of what the tag asks for, if the author gave no fallback. */
export function renderNothing({dir, nothingSelected}: Locale): TemplateResult {
  return html`<p class="loading" dir=${dir}>${nothingSelected}</p>`;
}

/** Where a script says that something was copied; where the browser refuses, it offers the text. */
export function renderCopyStatus({dir, copyRefused, close}: Locale, refused: string | undefined): TemplateResult {
  return html`<p class="said" role="status"></p>${
    refused === undefined
      ? nothing
      : html`<div popover class="popover refused" id="refused" dir=${dir} role="dialog" aria-label=${copyRefused}>
          <p>${copyRefused}</p>
          <textarea readonly rows="6" aria-label=${copyRefused} dir="auto" .value=${refused}></textarea>
          <p class="actions"><button type="button" popovertarget="refused" popovertargetaction="hide">${close}</button></p>
        </div>`
  }`;
}

function renderNotice(sentence: string, {dir, retry}: Locale, reload: () => void): TemplateResult {
  return html`<p class="notice" part="notice" dir=${dir}>${sentence} <button type="button" @click=${reload}>${retry}</button></p>`;
}
