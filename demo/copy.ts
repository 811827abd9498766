/** Copying from a page of the demo, and reporting the result. */

async function copy(text: string): Promise<boolean> {
  try {
    // `clipboard` is missing outside secure contexts, whatever its type says.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Announces something to screen readers, even the same words twice. */
export function announce(status: Element, words: string): void {
  status.textContent = '';
  requestAnimationFrame(() => {
    status.textContent = words;
  });
}

/** Makes a button copy the text of an element. If the browser does not allow it, the text is selected. */
export function copiesTextOf(code: Element, button: HTMLButtonElement, status: Element): void {
  const copyCode = async (): Promise<void> => {
    const copied = await copy(code.textContent);
    if (!copied) getSelection()?.selectAllChildren(code);
    announce(
      status,
      copied ? 'Copied' : 'The browser did not allow copying. The code is selected: press Ctrl+C, or ⌘C on a Mac.',
    );
  };
  button.hidden = false;
  button.addEventListener('click', () => void copyCode());
}
