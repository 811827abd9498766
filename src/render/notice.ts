import type {FailureReason, Locale} from '../i18n/index.js';
import type {Brief} from '../model/brief.js';
import {dateWords} from './markup.js';
import {h, type Content, type TreeElement} from './tree.js';

/** One plain sentence for readers, and a button to try again. */
export function renderFailure(reason: FailureReason, locale: Locale): TreeElement {
  return renderNotice(locale.failed(reason), locale);
}

/** The notice above content that could not be refreshed. */
export function renderStale(since: Date | undefined, brief: Brief, locale: Locale): TreeElement {
  const date = brief.updated ?? brief.published;
  return renderNotice(locale.stale(since ? locale.moment(since) : date && dateWords(date, {locale})), locale);
}

/** The notice in place of a briefing that is still loading, if the author gave no fallback. */
export function renderLoading({dir, loading}: Locale): TreeElement {
  return h('p', {class: 'loading', dir}, loading);
}

/** The notice if the briefing has nothing that the tag selects, and the author gave no fallback. */
export function renderNothing({dir, nothingSelected}: Locale): TreeElement {
  return h('p', {class: 'loading', dir}, nothingSelected);
}

/** Where a script says that something was copied; if the browser refuses, it offers the text here. */
export function renderCopyStatus(locale: Locale, refused: string | undefined): Content {
  return [h('p', {class: 'said', role: 'status'}), refused !== undefined && renderRefused(refused, locale)];
}

function renderRefused(text: string, {dir, copyRefused, close}: Locale): TreeElement {
  return h(
    'div',
    {popover: true, class: 'popover refused', id: 'refused', dir, role: 'dialog', 'aria-label': copyRefused},
    h('p', {}, copyRefused),
    h('textarea', {readonly: true, rows: 6, 'aria-label': copyRefused, dir: 'auto'}, text),
    h(
      'p',
      {class: 'actions'},
      h('button', {type: 'button', popovertarget: 'refused', popovertargetaction: 'hide'}, close),
    ),
  );
}

function renderNotice(sentence: string, {dir, retry}: Locale): TreeElement {
  return h(
    'p',
    {class: 'notice', part: 'notice', dir},
    sentence,
    ' ',
    h('button', {type: 'button', class: 'retry'}, retry),
  );
}
