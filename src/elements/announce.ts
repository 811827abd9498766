import type {Locale} from '../i18n/index.js';

/** Says something to those who listen to the page, politely, in the card's own place for that. */
export function announce(root: ShadowRoot, words: string): void {
  const status = root.querySelector('.said');
  if (status) status.textContent = words;
}

/** What a card calls after each update: it announces, once for each change, that the text has changed under the reader's eyes. */
export function changeAnnouncer(): (
  root: ShadowRoot | null,
  changed: ReadonlySet<unknown> | undefined,
  locale: Locale,
) => void {
  let announced: unknown;
  return (root, changed, locale) => {
    if (root && changed && changed !== announced) announce(root, locale.updatedNow(changed.size));
    announced = changed;
  };
}
