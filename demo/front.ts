/** The front page's one behaviour: show the paste with absolute URLs, and copy it. */

const SCRIPT = '/dist/cdn/caucasus-briefs.js';

/** The URL as another site has to write it. */
function absolute(url: string): string {
  return new URL(url, location.href).href;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** What an editor pastes for this card: the script, the tag, and the card's own fallback link. */
function pasteFor(card: Element): string {
  const src = escapeHtml(absolute(card.getAttribute('src') ?? ''));
  const link = card.querySelector('a');
  const href = escapeHtml(absolute(link?.getAttribute('href') ?? ''));
  const words = escapeHtml(link?.textContent.trim() ?? '');
  // Written in two pieces, so that the file may itself be inlined in a page.
  const script = `<script type="module" src="${escapeHtml(absolute(SCRIPT))}"></` + 'script>';
  return [
    script,
    `<caucasus-brief src="${src}">`,
    `  <p><a href="${href}">${words}</a></p>`,
    '</caucasus-brief>',
  ].join('\n');
}

async function copy(text: string): Promise<boolean> {
  try {
    // `clipboard` is missing outside secure contexts, whatever its type says.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

const card = document.querySelector('caucasus-brief');
const code = document.querySelector('#paste code');
const button = document.querySelector<HTMLButtonElement>('#copy');
const status = document.querySelector('#copied');

if (card && code && button && status) {
  const paste = pasteFor(card);
  code.textContent = paste;
  button.hidden = false;

  const copyPaste = async (): Promise<void> => {
    // Emptied first, so that a second "Copied" is announced as well.
    status.textContent = '';
    const copied = await copy(paste);
    if (!copied) getSelection()?.selectAllChildren(code);
    requestAnimationFrame(() => {
      status.textContent = copied
        ? 'Copied'
        : 'The browser did not allow copying. The code is selected: press Ctrl+C, or ⌘C on a Mac.';
    });
  };
  button.addEventListener('click', () => void copyPaste());
}
