/** Beside each card of the demo, writes the URLs of what is to be pasted as another site needs them, and copies it. */

import {copiesTextOf} from './copy.js';

/** The cards' script that others load: beside the one that this page loads. */
const SCRIPT = new URL(
  'caucasus-briefs.js',
  document.querySelector<HTMLScriptElement>('script[src*="/caucasus-briefs."]')?.src ?? document.baseURI,
).href;

/** The URL as another site has to write it. */
function absolute(url: string): string {
  return url.endsWith('/caucasus-briefs.js') ? SCRIPT : new URL(url, document.baseURI).href;
}

/** Fills a panel. Without a script it holds the same lines, with the URLs as this site writes them. */
function fill(panel: HTMLElement): void {
  const code = panel.querySelector('code');
  const button = panel.querySelector('button');
  const status = panel.querySelector('[role=status]');
  if (!code || !button || !status) return;

  code.textContent = code.textContent.replace(
    / (src|href)="([^"]*)"/g,
    (_, name: string, url: string) => ` ${name}="${absolute(url)}"`,
  );
  copiesTextOf(code, button, status);
}

/** A link to a folded panel is a wish to see what is in it. */
function unfoldTarget(): void {
  const target = document.getElementById(location.hash.slice(1));
  if (target instanceof HTMLDetailsElement) target.open = true;
}

for (const panel of document.querySelectorAll<HTMLElement>('[data-paste-of]')) fill(panel);
unfoldTarget();
addEventListener('hashchange', unfoldTarget);
