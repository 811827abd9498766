import type {Brief} from '../model/brief.js';
import type {RenderOptions} from '../render/context.js';
import {copied, type Copied} from '../render/copy.js';
import {linkTo} from './deep-link.js';

/**
 * Copies what stands at the button of a number in a card, with who says it, and says whether the browser let it.
 *
 * @param options those of a rendering of the card, which has found what there is to copy
 * @param draw draws the card with what the browser refused to copy, as text to be copied by hand
 */
export async function copy(index: number, root: ShadowRoot, brief: Brief, options: RenderOptions, draw: (refused: string | undefined) => Promise<unknown>): Promise<void> {
  const copyable = options.copyables?.[index];
  if (!copyable) return;
  say(root, ''); // The same words again would not be said.
  const texts = copied(copyable, brief, options, linkTo(root.host, brief.id, copyable.address));
  const isCopied = await writeToClipboard(texts);
  await draw(isCopied ? undefined : texts.text);
  say(root, isCopied ? options.locale.copied : options.locale.copyRefused);
  if (isCopied) return;
  // A card that a server drew was drawn anew: the focus comes back to the button that is there now.
  root.querySelectorAll<HTMLElement>('button.copy')[index]?.focus({preventScroll: true});
  offerText(root);
}

/** To screen readers, politely. */
function say(root: ShadowRoot, words: string): void {
  const status = root.querySelector('.said');
  if (status) status.textContent = words;
}

/**
 * Puts something on the clipboard, as text and as HTML. It is there before the click: Safari takes nothing that is made after it.
 *
 * @returns whether the browser let it
 */
async function writeToClipboard({text, html}: Copied): Promise<boolean> {
  const blob = (type: string, content: string) => new Blob([content], {type});
  try {
    // Missing outside secure contexts, whatever its type says; refused in frames without permission.
    await navigator.clipboard.write([new ClipboardItem({'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html)})]);
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
