import type {Locale} from '../i18n/index.js';
import {renderSaid} from './notice.js';
import {h, keyed, type Content, type Tree} from './tree.js';

/** The frame around a card's content. */
export interface ShellOptions {
  readonly locale: Locale;
  /** Further classes of the card: its theme, its looks. */
  readonly classes: readonly string[];
  readonly isBusy?: boolean;
  /** Nothing of the briefing is shown, and the author's fallback is. */
  readonly showsFallback?: boolean;
}

/** Everything in a card's shadow root. The fallback is the page's: nothing of the card's own looks reaches it. */
export function renderShell(
  {locale, classes, isBusy, showsFallback}: ShellOptions,
  ...content: readonly Content[]
): Tree {
  const attributes = {
    class: ['card', ...classes].join(' '),
    lang: locale.lang,
    'aria-busy': isBusy ? 'true' : undefined,
  } as const;
  return [...(showsFallback ? [h('slot', {})] : []), keyed('card', h('div', attributes, content, renderSaid()))];
}
