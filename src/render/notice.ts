import type {FailureReason, Locale} from '../i18n/index.js';
import type {Brief} from '../model/brief.js';
import {dateWords} from './markup.js';
import {h, keyed, type TreeElement} from './tree.js';

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

/** Where a script says what has happened. It is there before anything is said, or it would not be heard. */
export function renderSaid(): TreeElement {
  return keyed('said', h('p', {class: 'said', role: 'status'}));
}

/** What the browser would not copy, as text to be copied by hand. */
export function renderRefused(text: string, {dir, copyRefused, close}: Locale): TreeElement {
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
