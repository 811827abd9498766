/** “Use this briefing”: shows the lines for the place where they will be pasted, with the URLs of the files there. */

import {copiesTextOf} from './copy.js';

/** The names of the form's controls; a control that is not there has no value. */
interface Choice {
  readonly kind: string;
  readonly card: string;
  readonly isHere: boolean;
  readonly script: string;
  readonly src: string;
}

function choiceIn(form: HTMLFormElement): Choice {
  const data = new FormData(form);
  const value = (name: string): string => {
    const text = data.get(name);
    return typeof text === 'string' ? text.trim() : '';
  };
  return {
    kind: value('kind'),
    card: value('card'),
    isHere: value('files') === 'here',
    script: value('script'),
    src: value('src'),
  };
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function show(form: HTMLFormElement, panel: HTMLElement): void {
  const {kind, card, isHere, script, src} = choiceIn(form);
  for (const section of panel.querySelectorAll<HTMLElement>('[data-kind]'))
    section.hidden = section.dataset['kind'] !== kind || section.dataset['card'] !== card;
  for (const fieldset of panel.querySelectorAll<HTMLElement>('[data-for]'))
    fieldset.hidden = !fieldset.dataset['for']?.split(' ').includes(kind);
  for (const own of panel.querySelectorAll<HTMLElement>('.own')) own.hidden = isHere;
  for (const url of panel.querySelectorAll<HTMLElement>('[data-url]')) {
    const here = url.dataset['url'] ?? '';
    url.textContent = escapeAttribute(
      isHere ? new URL(here, document.baseURI).href : here.endsWith('.js') ? script : src,
    );
  }
}

const panel = document.getElementById('use');
const form = document.querySelector<HTMLFormElement>('#use-form');
if (panel && form) {
  for (const paste of panel.querySelectorAll('.paste')) {
    const [code, button, status] = [
      paste.querySelector('code'),
      paste.querySelector('button'),
      paste.querySelector('[role=status]'),
    ];
    if (code && button && status) copiesTextOf(code, button, status);
  }
  form.addEventListener('input', () => show(form, panel));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  show(form, panel);
}
