import {readCompiled} from '../../../src/model/validate-brief.js';
import {endOfMarkdown} from '../../../src/parse/end-of-markdown.js';
import {forged, SOURCES} from '../harbour.js';

/** A text of any length, to keep a reader busy. */
export interface Exhaustion {
  readonly name: string;
  /** About this number of characters, never more. */
  readonly text: (size: number) => string;
  /** `text` is compiled JSON. */
  readonly isJson?: true;
  /** A smaller and a larger size, which the unsafe element takes out of all proportion: one text of each kind must. */
  readonly harmsUnsafe?: readonly [smaller: number, larger: number];
  /** It makes as many elements as any of its kind, or takes some engine long to read: it is drawn too, in all of them. */
  readonly isDrawn?: true;
}

const FRONT = `---\ntitle: T\n${SOURCES}---\n\n`;

/** What front matter, the beginning and the end take of the size. */
const ROOM = 512;

function times(part: string, size: number): string {
  return part.repeat(Math.max(1, Math.floor((size - ROOM) / part.length)));
}

/** A part again and again. */
function again(name: string, part: string, {before = '', after = ''} = {}): Exhaustion {
  return {name, text: (size) => `${FRONT}${before}${times(part, size)}${after}\n`};
}

/** Numbered lines. */
function lines(name: string, line: (n: number) => string, {before = FRONT, after = ''} = {}): Exhaustion {
  return {
    name,
    text: (size) => {
      const found: string[] = [];
      for (let length = ROOM; length < size; length += (found.at(-1) ?? '').length + 1) found.push(line(found.length));
      return `${before}${found.slice(0, -1).join('\n')}\n${after}`;
    },
  };
}

/** Two halves; `text` is given the size of each. */
function halves(name: string, text: (size: number) => string): Exhaustion {
  return {name, text: (size) => FRONT + text(size / 2)};
}

const DRAWN = {isDrawn: true} as const;

const NESTING: readonly Exhaustion[] = [
  {...again('Quotations in quotations', '>', {after: ' word'}), harmsUnsafe: [2 ** 11, 2 ** 13]},
  {...again('Lists in lists', '- ', {after: 'word'}), ...DRAWN},
  again('Numbered lists in numbered lists', '1. ', {after: 'word'}),
  again('Numbered lists in quotations', '> 1. a\n'),
  lines('Lists, each further in than the one before', (n) => `${' '.repeat(2 * (n % 120))}- word`),
  {
    ...DRAWN,
    name: 'A long text in lists in lists',
    text: (size) =>
      `${FRONT}${Array.from({length: 90}, (_, n) => `${' '.repeat(2 * n)}- a\n`).join('')}${times(`${' '.repeat(180)}${'word '.repeat(50)}\n`, size - 10_000)}`,
  },
  again('Notes in notes', '[^n]: ', {before: 'Text[^n].\n\n', after: 'word'}),
];

const EMPHASIS: readonly Exhaustion[] = [
  again('Emphases that never end', '*a '),
  again('Emphases that never begin', 'a** '),
  {...again('Emphases across each other', 'a*b_'), ...DRAWN},
  {...again('Three asterisks open and two close', '***a** '), harmsUnsafe: [2 ** 12, 2 ** 14]},
  again('Emphases that touch each other', '*a**b'),
  {
    name: 'A long text in emphases in emphases',
    text: (size) => `${FRONT}${'*_'.repeat(45)}${times('word ', size)}end${'_*'.repeat(45)}\n`,
  },
  {name: 'Asterisks around a word', text: (size) => `${FRONT}${times('**', size / 2)}word${times('**', size / 2)}\n`},
];

const LINKS: readonly Exhaustion[] = [
  again('Brackets that are never closed', '[', {after: 'word'}),
  again('Links whose URL is never closed', '[a]('),
  again('Links whose title is never closed', '[a](b "'),
  again('Brackets after backslashes', '\\['),
  again('Backslashes after brackets', '[\\'),
  {...again('References to one URL', '[r] ', {after: '\n\n[r]: https://news.example/'}), ...DRAWN},
];

const URLS: readonly Exhaustion[] = [
  {...again('A mail address without a domain', 'a.', {after: '@'}), harmsUnsafe: [2 ** 11, 2 ** 13]},
  again('A mail address with one', 'a.', {after: '@news.example'}),
  {...again('Mail addresses in a row', 'a@b.cd '), ...DRAWN},
  again('A web URL that ends in signs of a sentence', '?!', {before: 'www.news.example/', after: ' word'}),
  again('Tags that are never closed', '<a href="'),
  again('Comments that are never closed', 'x <!--'),
  again('Comments that seem to be closed', 'x <!-- > '),
  again('Instructions that are never closed', 'x <? '),
  again('Declarations that are never closed', 'x <!a '),
  again('Sections of characters that are never closed', 'x <![CDATA[ '),
];

const TABLES: readonly Exhaustion[] = [
  again('Rows of a table', '|c|d|\n', {before: '|a|b|\n|-|-|\n'}),
  {
    ...DRAWN,
    name: 'Columns of a table',
    text: (size) => `${FRONT}${times('a|', size / 3)}\n${times('-|', size / 3)}\n${times('b|', size / 3)}\n`,
  },
  {...again('Cells too many', 'c|', {before: '|a|b|\n|-|-|\n'}), ...DRAWN},
  {...again('Tables whose ruler lacks a column', 'a|b\n-|\n'), ...DRAWN},
  {...again('Tables of one cell', '|a|\n|-|\n|b|\n\n'), ...DRAWN},
];

/** Tables whose cells are more than what is written. */
const RAGGED_TABLES: readonly Exhaustion[] = [
  {
    ...halves(
      'Rows that lack nearly all of their cells',
      (size) => `${times('a|', size / 2)}\n${times('-|', size / 2)}\n${times('b|\n', size)}`,
    ),
    harmsUnsafe: [2 ** 11, 2 ** 13],
  },
  {
    name: 'Rows of a comparison that lack nearly all of their answers',
    text: (size) => {
      const columns = Math.max(1, Math.floor((size - ROOM) / 18));
      return `${FRONT}|q|${'[^one]|'.repeat(columns)}\n|-|${'-|'.repeat(columns)}\n${times('|q|x|\n', size / 2)}`;
    },
  },
];

const LISTS: readonly Exhaustion[] = [
  {...again('Items of a list', '- a\n'), ...DRAWN},
  {...again('Items without words', '-\n'), ...DRAWN},
  {...again('Lines that go on with an item', 'word\n', {before: '- word\n'}), harmsUnsafe: [2 ** 10, 2 ** 13]},
  again('Lines further in that go on with an item', '  word\n', {before: '- word\n'}),
  again('Underlines that make headings', 'a\n-\n'),
  again('Headings of one name', '# a\n'),
];

/** Shapes of the format. */
const SHAPES: readonly Exhaustion[] = [
  again('Facts', '- **a:** b\n'),
  again('Events', '- **2020:** a\n'),
  {...again('Questions', '- **q**\n  - **a** [^one]\n  - **b** [^two]\n'), ...DRAWN},
  {...again('Quotations with a speaker', '> a\n> — B, 2020\n\n'), ...DRAWN},
  again('Answers to one question', '  - **a** [^one]\n', {before: '- **q**\n'}),
];

const NOTES: readonly Exhaustion[] = [
  {...again('Citations', '[^one]'), ...DRAWN},
  {...lines('Citations of passages of their own', (n) => `[^one#p${n}]\n\n[^one#p${n}]: a … b\n`), ...DRAWN},
  {...lines('Footnotes', (n) => `[^n${n}]\n\n[^n${n}]: a\n`), ...DRAWN},
  again('Anchors out of place', '{#a} '),
  again('Code in a line', '`a` '),
  again('Entities', '&amp;'),
];

/** As long as front matter may be. */
const LONGEST_FRONT = 2 ** 15;

function front(name: string, line: (n: number) => string, {before = '', after = '\nText\n'} = {}): Exhaustion {
  const {text} = lines(name, line, {before: `---\ntitle: T\n${before}`, after: `---\n${after}`});
  return {name, text: (size) => text(Math.min(size, LONGEST_FRONT))};
}

/** Sources, and as many lines of text. */
const SOURCES_OF_THEIR_OWN = (n: number) => `  s${n}: {publisher: P, title: T}`;

const FRONT_MATTER: readonly Exhaustion[] = [
  front('Keys that the format does not know', (n) => `a${n}: b`),
  front('Keys that YAML refuses', (n) => `a${n}: b: c`),
  front('Values that are not closed', () => "a: '"),
  front('Values with tags', () => 'a: !!x y'),
  front('Topics', () => '- a', {before: 'topics:\n'}),
  {...front('Sources', SOURCES_OF_THEIR_OWN, {before: 'sources:\n'}), ...DRAWN},
  {
    ...front('Corrections of every heading', () => '- {date: 2024, kind: update, text: t, about: a}', {
      before: 'corrections:\n',
      after: `\n${'# a\n'.repeat(2000)}`,
    }),
    ...DRAWN,
  },
  {
    ...DRAWN,
    name: 'Questions about sources of their own',
    text: (size) => {
      const count = Math.floor(Math.min(size, 2 * LONGEST_FRONT) / 160);
      const all = Array.from({length: 2 * count}, (_, n) => n);
      return `---\ntitle: T\nsources:\n${all.map(SOURCES_OF_THEIR_OWN).join('\n')}\n---\n\n${all
        .slice(count)
        .map((n) => `- **q**\n  - **a** [^s${2 * (n - count)}]\n  - **b** [^s${2 * (n - count) + 1}]\n`)
        .join('')}`;
    },
  },
  {
    name: 'Lists in lists in the front matter',
    harmsUnsafe: [2 ** 11, 2 ** 15],
    text: (size) => `---\ntitle: T\na: ${times('[', Math.min(size, LONGEST_FRONT))}\n---\n\nText\n`,
  },
];

/** Compiled JSON with one key replaced. */
function withKey(key: string, value: string): string {
  return JSON.stringify({...(JSON.parse(forged()) as object), [key]: 0}).replace(
    `"${key}":0`,
    () => `"${key}":${value}`,
  );
}

/** What `forged()` takes of the size. */
const JSON_ROOM = 8192;

function list(item: string, size: number): string {
  return `[${times(`${item},`, size - JSON_ROOM)}${item}]`;
}

/** Numbered parts. */
function numbered(size: number, part: (n: number) => string): string {
  const found: string[] = [];
  for (let length = JSON_ROOM / 2; length < size - 64; length += (found.at(-1) ?? '').length)
    found.push(part(found.length));
  return found.join('');
}

const TEXT = '{"type":"text","value":"a"}';

const JSON_TEXTS: readonly Exhaustion[] = [
  {
    name: 'Texts in a paragraph',
    isJson: true,
    text: (size) => withKey('body', `[{"type":"paragraph","children":${list(TEXT, size)}}]`),
  },
  {
    ...DRAWN,
    name: 'Items without words',
    isJson: true,
    text: (size) =>
      withKey('body', `[{"type":"list","ordered":false,"spread":false,"items":${list('{"children":[]}', size)}}]`),
  },
  {...DRAWN, name: 'Code', isJson: true, text: (size) => withKey('body', list('{"type":"code","value":""}', size))},
  {...DRAWN, name: 'Rules', isJson: true, text: (size) => withKey('body', list('{"type":"thematicBreak"}', size))},
  {...DRAWN, name: 'Topics', isJson: true, text: (size) => withKey('topics', list('"a"', size))},
  {
    name: 'Quotations in quotations',
    isJson: true,
    harmsUnsafe: [2 ** 14, 2 ** 19],
    text: (size) => {
      const depth = Math.max(0, Math.floor((size - JSON_ROOM) / 35));
      return withKey('body', `[${'{"type":"blockquote","children":['.repeat(depth)}${']}'.repeat(depth)}]`);
    },
  },
  {
    name: 'Lists in lists',
    isJson: true,
    text: (size) => withKey('body', `${times('[', (size - JSON_ROOM) / 2)}${times(']', (size - JSON_ROOM) / 2)}`),
  },
  {
    name: 'Cells',
    isJson: true,
    text: (size) => withKey('body', `[{"type":"table","align":[],"head":[],"rows":[${list('[]', size)}]}]`),
  },
  {
    ...DRAWN,
    name: 'Corrections of every heading',
    isJson: true,
    text: (size) =>
      withKey('corrections', list('{"kind":"update","text":"t","about":"a0"}', size / 2)).replace(
        '"body":[',
        () => `"body":[${numbered(size / 2, (n) => `{"type":"heading","depth":1,"id":"a${n}","children":[]},`)}`,
      ),
  },
  {
    ...DRAWN,
    name: 'Sources with passages of their own',
    isJson: true,
    text: (size) =>
      forged()
        .replace(
          '"sources":{',
          () => `"sources":{${numbered(size / 2, (n) => `"s${n}":{"publisher":"","short":"","title":""},`)}`,
        )
        .replace('"passages":{', () => `"passages":{${numbered(size / 4, (n) => `"s${n}#p":{"start":"a"},`)}`),
  },
];

/** Nothing unusual but how much of it there is. */
const LENGTH: readonly Exhaustion[] = [
  {...again('Words in paragraphs', `${'word '.repeat(60)}*word* [word](https://news.example/)\n\n`), ...DRAWN},
  again('Words in one paragraph', 'word '),
  again('Letters without a blank', 'a'),
  {...again('Blanks', ' ', {before: 'a', after: 'b'}), ...DRAWN},
];

/** All of them, by what they are made of. */
export const EXHAUSTION: Readonly<Record<string, readonly Exhaustion[]>> = {
  'Long texts': LENGTH,
  Nesting: NESTING,
  Emphasis: EMPHASIS,
  'Links and URLs': [...LINKS, ...URLS],
  Tables: [...TABLES, ...RAGGED_TABLES],
  'Lists, shapes and notes': [...LISTS, ...SHAPES, ...NOTES],
  'Front matter': FRONT_MATTER,
  'Compiled JSON': JSON_TEXTS,
};

/** As long as it is read as a whole, and so costs most: of a longer one the rest is shown as it is, or, of JSON, nothing. */
export function costliest({text, isJson}: Exhaustion): string {
  let [size, tooLarge] = [2 ** 10, 2 ** 20];
  const isWhole = (length: number) => {
    const whole = text(length);
    return isJson ? readCompiled(whole).brief !== undefined : endOfMarkdown(whole) === whole.length;
  };
  if (isWhole(tooLarge)) return text(tooLarge);
  while (tooLarge > 1.1 * size) {
    const middle = Math.round((size + tooLarge) / 2);
    if (isWhole(middle)) size = middle;
    else tooLarge = middle;
  }
  return text(size);
}
