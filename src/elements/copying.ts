import type {Copied} from '../render/copy.js';

/**
 * Puts something on the clipboard, as text and as HTML. It is there before the click: Safari takes nothing that is made after it.
 *
 * @returns whether the browser let it
 */
export async function writeToClipboard({text, html}: Copied): Promise<boolean> {
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
export function offerText(root: ShadowRoot): void {
  const dialog = root.querySelector<HTMLElement>('.refused');
  dialog?.showPopover();
  dialog?.querySelector('textarea')?.select();
}
