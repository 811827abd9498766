import {html, type TemplateResult} from 'lit';
import type {BriefDate} from '../model/date.js';
import type {Locale} from '../i18n/index.js';

/** A date, absolute, for people and for machines. */
export function renderDate(date: BriefDate, locale: Locale): TemplateResult {
  return html`<time datetime=${date.iso}>${locale.dateText(date)}</time>`;
}
