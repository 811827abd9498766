/** The playground: a briefing's text and its card, side by side. Nothing is stored, nothing is sent. */

import type {} from 'caucasus-briefs';
import {announce} from './copy.js';
import {Editor} from './playground/editor.js';
import {listProblems, worstByLine} from './playground/problems.js';
import {applySettings, changedSettings, setSettings, settingsIn, type Card} from './playground/settings.js';
import {FragmentError, packText, unpackText} from './playground/share.js';

/** As much as a card takes. */
const MOST_BYTES = 1_048_576;

/** The skeleton of a briefing, by the name of its file. */
const NEW = 'new.md';

function byId<T extends HTMLElement>(id: string, type: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`The page has no #${id}.`);
  return element;
}

const editor = new Editor(byId('text', HTMLTextAreaElement), byId('lines', HTMLElement));
const switches = byId('switches', HTMLFormElement);
const stage = byId('stage', HTMLElement);
const shipped = byId('shipped', HTMLSelectElement);
const said = byId('said', HTMLElement);
const back = byId('back', HTMLButtonElement);
const link = byId('link', HTMLInputElement);
let card = stage.firstElementChild as Card;
/** The text as it was opened, and its name. */
let opened = {text: editor.text, name: shipped.value.replace(/^.*\//, '')};
/** The author's text before something else was opened. */
let kept: typeof opened | undefined;

editor.onchange = (text) => {
  card.markdown = text;
};

// The card reports the Problems of the text, and what its tag asks for but the text does not have.
stage.addEventListener('brief-load', ({problems}) => {
  listProblems(problems, byId('problems', HTMLOListElement), byId('count', HTMLElement), (line, column) =>
    editor.select(line, column),
  );
  editor.mark(worstByLine(problems));
});

function show(): void {
  const settings = settingsIn(switches);
  byId('width-value', HTMLOutputElement).value = `${settings.width} px`;
  card = applySettings(settings, stage, card);
  card.markdown = editor.text;
}

switches.addEventListener('input', show);
for (const preset of switches.querySelectorAll<HTMLButtonElement>('button[data-width]')) {
  preset.addEventListener('click', () => {
    byId('width', HTMLInputElement).value = preset.dataset['width'] ?? '';
    show();
  });
}

/** Shows another text. The author's text is kept, and one click brings it back. */
function openText(text: string, name: string, words: string): void {
  if (editor.text !== opened.text) kept = {text: editor.text, name: opened.name};
  back.hidden = kept === undefined;
  opened = {text, name};
  editor.text = text;
  // Of a new briefing, the front matter is written first.
  if (name !== NEW) editor.showBody();
  announce(said, words);
}

back.addEventListener('click', () => {
  if (!kept) return;
  const {text, name} = kept;
  kept = undefined;
  openText(text, name, 'Your text is back.');
  opened = {text: '', name};
  shipped.value = '';
  byId('write', HTMLInputElement).checked = true;
  byId('text', HTMLTextAreaElement).focus();
});

async function openShipped(path: string): Promise<void> {
  const option = [...shipped.options].find(({value}) => value !== '' && value === path);
  if (!option) throw new FragmentError(`This link names a briefing that is not here: ${path}`);
  const inPage = document.getElementById(path)?.textContent;
  const response = inPage === undefined ? await fetch(path) : undefined;
  if (response && !response.ok) throw new FragmentError(`${path} could not be loaded (${response.status}).`);
  openText(
    inPage?.trimStart() ?? (await response?.text()) ?? '',
    path.split('/').at(-1) ?? path,
    `Opened: ${option.text}`,
  );
  shipped.value = path;
}

async function openFile(file: File): Promise<void> {
  if (file.size > MOST_BYTES) announce(said, `${file.name} is larger than 1 MiB, which is more than a card reads.`);
  else openText((await file.text()).replaceAll('\r\n', '\n'), file.name, `Opened: ${file.name}`);
  shipped.value = '';
}

/** Says that something cannot be opened, and changes nothing. */
function orSay(opening: Promise<void>): void {
  opening.catch((error: unknown) =>
    announce(
      said,
      error instanceof FragmentError
        ? `${error.message} Your text is as it was.`
        : `That could not be opened: ${String(error)}`,
    ),
  );
}

shipped.addEventListener('change', () => {
  if (shipped.value) orSay(openShipped(shipped.value));
});

const file = byId('file', HTMLInputElement);
file.addEventListener('change', () => {
  const [chosen] = file.files ?? [];
  if (chosen) orSay(openFile(chosen));
  file.value = ''; // The same file again is a choice, too.
});

const drop = byId('editor', HTMLElement);
drop.addEventListener('dragover', (event) => {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
});
drop.addEventListener('drop', (event) => {
  const [dropped] = event.dataTransfer?.files ?? [];
  if (!dropped) return;
  event.preventDefault();
  orSay(openFile(dropped));
});

byId('download', HTMLButtonElement).addEventListener('click', () => {
  const url = URL.createObjectURL(new Blob([editor.text], {type: 'text/markdown'}));
  Object.assign(document.createElement('a'), {href: url, download: opened.name}).click();
  URL.revokeObjectURL(url);
  opened = {text: editor.text, name: opened.name};
});

async function share(): Promise<void> {
  const fragment = new URLSearchParams([['text', await packText(editor.text)], ...changedSettings(switches)]);
  const url = new URL(`#${fragment.toString()}`, location.href).href;
  history.replaceState(undefined, '', url);
  link.value = url;
  link.hidden = true;
  opened = {text: editor.text, name: opened.name};
  try {
    await navigator.clipboard.writeText(url);
    announce(said, `Link copied. The whole text is in it, in ${url.length} characters.`);
  } catch {
    link.hidden = false;
    link.select();
    announce(said, 'The browser did not allow copying. The link is selected: press Ctrl+C, or ⌘C on a Mac.');
  }
}

byId('share', HTMLButtonElement).addEventListener('click', () => void share());

/** Opens what the URL's fragment names: a shipped briefing, or a text with its settings. */
async function followFragment(): Promise<void> {
  const asked = new URLSearchParams(location.hash.slice(1));
  const packed = asked.get('text');
  const path = asked.get('open');
  if (packed === null && path === null) return;
  const text = packed === null ? undefined : await unpackText(packed);
  if (text === undefined) await openShipped(path ?? '');
  else {
    openText(text, 'briefing.md', 'Opened: the text in the link.');
    shipped.value = '';
  }
  setSettings(switches, asked);
  show();
}

addEventListener('hashchange', () => orSay(followFragment()));
addEventListener('beforeunload', (event) => {
  if (editor.text !== opened.text) event.preventDefault();
});

/** At first the card is as wide as its room. */
function fitWidth(): void {
  const width = byId('width', HTMLInputElement);
  const room = stage.parentElement;
  if (!room) return;
  const {paddingInlineStart, paddingInlineEnd} = getComputedStyle(room);
  const most = Math.floor((room.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd)) / 10) * 10;
  if (most < Number(width.value)) width.defaultValue = String(Math.max(most, Number(width.min)));
}

/** The options are folded if the card needs the room. */
const isWide = matchMedia('(width >= 64rem)');
function foldOptions(): void {
  byId('options', HTMLDetailsElement).open = isWide.matches;
}
isWide.addEventListener('change', foldOptions);

foldOptions();
for (const disabled of document.querySelectorAll<HTMLButtonElement>('.pg [disabled]')) disabled.disabled = false;
fitWidth();
show();
editor.showBody();
orSay(followFragment());
