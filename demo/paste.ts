/** Under each card of the demo, shows what to paste, with absolute URLs, and copies it. */

import {copiesTextOf} from './copy.js';

/** The URL of the cards' script on this page. */
const SCRIPT = document.querySelector<HTMLScriptElement>('script[src$="/caucasus-briefs.js"]')?.src ?? '';

/** Attributes that place a card in this page; they mean nothing on another page. */
const OF_THIS_PAGE: readonly string[] = ['id', 'class'];

/** The URL as another site has to write it. */
function absolute(url: string): string {
  return new URL(url, document.baseURI).href;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** The card's opening tag, with the attributes that its author set. */
function openingTag(card: Element): string {
  const attributes = [...card.attributes]
    .filter(({name}) => !OF_THIS_PAGE.includes(name))
    .map(({name, value}) =>
      value === '' ? ` ${name}` : ` ${name}="${escapeHtml(name === 'src' ? absolute(value) : value)}"`,
    );
  return `<${card.localName}${attributes.join('')}>`;
}

/** What an editor pastes for this card: the script, the tag, and the card's own fallback link. */
function pasteFor(card: Element): string {
  const link = card.querySelector('a');
  const href = escapeHtml(absolute(link?.getAttribute('href') ?? ''));
  const words = escapeHtml(link?.textContent.trim() ?? '');
  // Written in two pieces, so that the file may itself be inlined in a page.
  const script = `<script type="module" src="${escapeHtml(SCRIPT)}"></` + 'script>';
  return [script, openingTag(card), `  <p><a href="${href}">${words}</a></p>`, `</${card.localName}>`].join('\n');
}

/** Fills a panel for its card. Without a script it holds the same lines, with this site's relative URLs. */
function fill(panel: HTMLElement): void {
  const card = document.getElementById(panel.dataset['pasteOf'] ?? '');
  const code = panel.querySelector('code');
  const button = panel.querySelector('button');
  const status = panel.querySelector('[role=status]');
  if (!card || !code || !button || !status) return;

  code.textContent = pasteFor(card);
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
