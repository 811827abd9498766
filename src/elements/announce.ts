import type {BriefState} from '../controllers/brief-state.js';
import type {Locale} from '../i18n/index.js';

/** Says something to those who listen to the page, politely, in the card's own place for that. */
export function announce(root: ShadowRoot, words: string): void {
  const status = root.querySelector('.said');
  if (status) status.textContent = words;
}

/**
 * What a card calls after each update. It announces, once each: that the text has changed under the reader's eyes, that loading has
 * failed, and that it has succeeded after a failure.
 */
export function stateAnnouncer(): (root: ShadowRoot | null, state: BriefState, locale: () => Locale) => void {
  let last: BriefState | undefined;
  let hasFailed = false;
  return (root, state, locale) => {
    if (!root || state === last) return;
    const before = last;
    last = state;
    if (state.status === 'loading') {
      announce(root, ''); // The same words again would not be said.
    } else if ('error' in state) {
      hasFailed = state.status === 'failed';
      // The sentence that can be seen, without its button; of a refresh that fails again and again, once.
      if (state.isSilent)
        announce(root, ''); // The page says it itself.
      else if (before?.status !== state.status)
        announce(root, root.querySelector('.notice')?.firstChild?.textContent ?? '');
    } else if (state.status === 'ready') {
      const known = before?.status === 'ready' ? before.changed : undefined;
      if (state.changed && state.changed !== known) announce(root, locale().updatedNow(state.changed.size));
      else if (hasFailed) announce(root, locale().loaded);
      hasFailed = false;
    }
  };
}
