// Briefings that differ from each other, and all that is made of each of them for the pages that are compared.
import {readFileSync} from 'node:fs';
import {Marked} from 'marked';
import {snippet} from '../dist/node/index.js';
import {compile, prerender, snapshot} from '../dist/server/index.js';

const TEXT = readFileSync(new URL('briefing.md', import.meta.url), 'utf8');

/** Lists of different lengths: their words meet in ever other ways. */
const WORDS = {
  town: ['Port Ellery', 'Saltmarsh', 'Kirkhaven', 'Dunmouth', 'Oldstrand', 'Brackwater', 'Westerness'],
  island: ['Little Ellery', 'Gannet Isle', 'Skerrow', 'Holm Sound', 'Farrasay'],
  author: [
    'Wilf Tarrant',
    'Anna Greave',
    'Tobias Lunt',
    'Meg Orchard',
    'Sam Pell',
    'Ruth Calder',
    'Ned Ashby',
    'Ada Finch',
  ],
  reporter: ['Bram Colley', 'Edith Marlow', 'Hugh Pender'],
  treasurer: ['Orrin Dace', 'Clara Venn', 'Basil Thorne', 'Iris Quill', 'Magnus Rede', 'Dora Lisle'],
  parent: [
    'Ines Harrow',
    'Jonas Bright',
    'Freya Mott',
    'Owen Stark',
    'Lena Corrie',
    'Paul Wick',
    'Nora Tull',
    'Eli Shore',
    'Una Fell',
  ],
};

/** Numbers, each from the first on, in as many steps. */
const NUMBERS = {
  count: [180, 997],
  children: [8, 13],
  thousands: [21, 59],
  people: [120, 101],
  motions: [2, 7],
  weeks: [3, 11],
  seats: [9, 6],
  days: [12, 23],
  crew: [5, 8],
};

const markdowns = new Map();

/** The n-th briefing. */
export function briefing(n) {
  let markdown = markdowns.get(n);
  if (markdown === undefined) {
    markdown = TEXT.replace(/%(\w+)%/g, (_, name) => wordOf(name, n));
    markdowns.set(n, markdown);
  }
  return markdown;
}

function wordOf(name, n) {
  if (name === 'number') return String(n);
  if (Object.hasOwn(WORDS, name)) return WORDS[name][n % WORDS[name].length];
  const [first, steps] = NUMBERS[name];
  return String(first + (n % steps));
}

/** The text after the front matter. */
export function bodyOf(markdown) {
  return markdown.replace(/^---\n[^]*?\n---\n/, '');
}

/** What a page can be given of the n-th briefing: each is made when it is asked for. */
export const FORMS = {
  md: briefing,
  json: (n) => compile(briefing(n)),
  /** The whole text as plain HTML, nothing folded. */
  html: (n) => snapshot(dataOf(n), {folds: false}),
  /** The same text with the folds of a digest. */
  folded: (n) => snapshot(dataOf(n)),
  /** Without front matter, which other elements show as text. They get its words as Markdown. */
  plain: (n) => plainMarkdown(dataOf(n), bodyOf(briefing(n))),
  /** What they make of that. */
  marked: (n) => new Marked().parse(FORMS.plain(n)),
};

/** The card of the n-th briefing as a server writes it. */
export function prerendered(n, view) {
  return prerender(dataOf(n), {view});
}

/** Stands for the briefing's URL in what is kept. */
const SRC = '/src-of-the-briefing.md';
const snippets = new Map();

/**
 * What an author pastes for the n-th briefing: the script tag, and the card's tag with the height hint. A hint takes a quarter of a second,
 * so all have that of the first briefing, which differs from them in some words only.
 */
export function pasted(n, {src, script, view = 'digest', kind = 'html'}) {
  const key = `${kind} ${view} ${script}`;
  let text = snippets.get(key);
  if (text === undefined) {
    text = snippet(dataOf(0), {kind, src: SRC, script, view});
    snippets.set(key, text);
  }
  const end = text.indexOf('\n');
  const card = text.slice(end + 1).replaceAll(SRC, src);
  return {script: text.slice(0, end), card: card.replace(dataOf(0).title, dataOf(n).title)};
}

const briefs = new Map();
function dataOf(n) {
  let brief = briefs.get(n);
  if (brief === undefined) {
    brief = JSON.parse(FORMS.json(n));
    briefs.set(n, brief);
  }
  return brief;
}

/** Title, summary and sources stand in the front matter. Anchors in braces are not Markdown. */
function plainMarkdown({title, summary, sources}, body) {
  const list = Object.values(sources).map(
    ({publisher, genre, title: name, author, published, url}) =>
      `1. ${publisher} (${genre}): ${url ? `[${name}](${url})` : name}${author ? `, ${author}` : ''}, ${published.iso}`,
  );
  return `## ${title}\n\n${summary}\n\n${body.replace(/ \{#\w+\}/g, '')}\n\n## Sources\n\n${list.join('\n')}\n`;
}
