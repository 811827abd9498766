import type {Brief} from '../model/brief.js';
import type {Copyable, RenderOptions} from '../render/context.js';
import {copyText, type CopyText} from '../render/copy-text.js';
import {announce} from './announce.js';
import {linkTo} from './deep-link.js';

/**
 * Copies something of a card, with who says it, and says whether the browser allowed it.
 *
 * @param index the number of its button
 * @param draw draws the card with what the browser refused to copy, as text to be copied by hand
 */
export async function copyToClipboard(
  copyable: Copyable,
  index: number,
  root: ShadowRoot,
  brief: Brief,
  options: RenderOptions,
  draw: (refused: string | undefined) => Promise<void>,
): Promise<void> {
  announce(root, ''); // The same words again would not be said.
  const texts = copyText(copyable, brief, options, linkTo(root.host, brief.id, copyable.anchor));
  const isCopied = await writeToClipboard(texts);
  await draw(isCopied ? undefined : texts.text);
  announce(root, isCopied ? options.locale.copied : options.locale.copyRefused);
  if (isCopied) return;
  // The card may have been redrawn: the focus comes back to the button that is there now.
  root.querySelectorAll<HTMLElement>('button.copy')[index]?.focus({preventScroll: true});
  offerText(root);
}

/**
 * Puts something on the clipboard, as text and as HTML. It is prepared before the click ends: Safari rejects clipboard data that
 * is created later.
 *
 * @returns whether the browser allowed it
 */
async function writeToClipboard({text, html}: CopyText): Promise<boolean> {
  const blob = (type: string, content: string) => new Blob([content], {type});
  try {
    // Missing outside secure contexts, whatever its type says; refused in frames without permission.
    await navigator.clipboard.write([
      new ClipboardItem({'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html)}),
    ]);
    return true;
  } catch {
    return false;
  }
}

/** Shows what could not be copied, selected, so that the reader can. */
function offerText(root: ShadowRoot): void {
  const dialog = root.querySelector<HTMLElement>('.refused');
  dialog?.showPopover();
  dialog?.querySelector('textarea')?.select();
}
