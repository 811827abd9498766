import {BriefToggleEvent} from '../controllers/brief-events.js';

/** The end of the id of a folded row: what it is about. */
const ROW = /--(?:row|fold):(.*)$/s;

/** Tells the page when a reader opens or closes a folded row. */
export function listenForFolds(root: ShadowRoot, host: HTMLElement): void {
  // It does not bubble.
  root.addEventListener(
    'toggle',
    ({target}) => {
      const section = target instanceof HTMLDetailsElement ? ROW.exec(target.id)?.[1] : undefined;
      if (section !== undefined) host.dispatchEvent(new BriefToggleEvent(section, (target as HTMLDetailsElement).open));
    },
    {capture: true},
  );
}

/** Opens all that is folded in a card. */
export function openAll(root: ShadowRoot): void {
  for (const fold of root.querySelectorAll<HTMLDetailsElement>('.brief details')) fold.open = true;
}
