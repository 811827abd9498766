/*
 * Attacks on the command line, by what lies in the folder that it is given: encodings, links, names, and texts that messages quote.
 */

/** What an attack may do to the machine that checks and builds. */
export type FolderHarm =
  /** Something that nobody named is read: its words come out. */
  | 'leak'
  /** A terminal is commanded: what is printed has controls, or marks of direction. */
  | 'terminal'
  /** A line in a log is a command of GitHub's, or pretends to be one of ours. */
  | 'log'
  /** A file is changed beyond its sources, or one that nobody named is. */
  | 'damage'
  /** Letters that were lost are published as if all were right. */
  | 'garbage'
  /** Something is left behind that was not there. */
  | 'litter'
  /** It ends with an exception, and not with a sentence. */
  | 'crash';

/** A file of bytes or text; or a link to a path. */
export type Entry = string | Uint8Array | {readonly link: string};

export interface FolderAttack {
  /** One sentence about what is tried. */
  readonly name: string;
  /** What at least it does to the naive tool: an attack that does nothing there proves nothing elsewhere. */
  readonly does: FolderHarm;
  /** The folder that is named; paths that begin with `../` lie beside it. */
  readonly entries: Readonly<Record<string, Entry>>;
  /** `sources.yaml` and the documents, if not the usual ones. */
  readonly sources?: Readonly<Record<string, Entry>>;
  /** What must not come out, if it is not {@link SECRET}. */
  readonly secret?: string;
  /** What fails while files are written. */
  readonly fails?: 'write' | 'rename';
}

/** Words of a file that nobody named. */
export const SECRET = 'TOKEN-7f3a';

export const ESCAPE = '\x1b[2J\x1b]0;forged\x07';
export const COMMAND = '\n::add-mask::forged\n';

const CITED = '\nText [^ledger].\n';
const briefing = (frontMatter: string, text = CITED) => `---\n${frontMatter}---\n${text}`;
const good = briefing('title: Good\n');
const bytes = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding);

function encoded(name: string, content: Uint8Array | string): FolderAttack {
  return {name, does: 'garbage', entries: {'a.md': content, 'good.md': good}};
}

function linked(name: string, entries: FolderAttack['entries'], more: Partial<FolderAttack> = {}): FolderAttack {
  return {name, does: 'leak', entries: {'good.md': good, ...entries}, ...more};
}

/** A text in each place of the front matter that a message may quote, by an escape of YAML. */
function quoted(name: string, does: FolderHarm, words: string): FolderAttack[] {
  const value = JSON.stringify(words);
  const places: Readonly<Record<string, string>> = {
    'the id': `id: ${value}\n`,
    'the language': `lang: ${value}\n`,
    'a date': `published: ${value}\n`,
    'a URL': `contact: ${JSON.stringify(`javascript:${words}`)}\n`,
    'a key': `${value}: x\n`,
    'the id of a source': `sources: {${value}: {publisher: P, title: T}}\n`,
    'a genre': `sources: {own: {publisher: P, title: T, genre: ${value}}}\n`,
    'a kind of correction': `corrections: [{date: 2031, kind: ${value}, text: x}]\n`,
    'a key of a correction': `corrections: [{date: 2031, kind: update, text: x, ${value}: x}]\n`,
    'what a correction is about': `corrections: [{date: 2031, kind: update, text: x, about: ${value}}]\n`,
    'the original of a translation': `translation-of: ${JSON.stringify(`${words}.md`)}\n`,
    'a translation': `translations: {fr: ${JSON.stringify(`${words}.md`)}}\n`,
    'a language of a translation': `translations: {${value}: x.md}\n`,
  };
  return Object.entries(places).map(([place, frontMatter]) => ({
    name: `${name} in ${place}`,
    does,
    entries: {'a.md': briefing(`title: T\n${frontMatter}`)},
  }));
}

function named(name: string, does: FolderHarm, file: string): FolderAttack {
  return {name, does, entries: {[file]: briefing('title: T\nlang: "?"\n')}};
}

export const ENCODINGS: readonly FolderAttack[] = [
  encoded('A briefing is Windows-1252', bytes(briefing('title: Café\n'), 'latin1')),
  encoded(
    'A briefing is Windows-1251',
    Buffer.concat([Buffer.from('# '), Uint8Array.of(0xca, 0xee, 0xe3), Buffer.from(CITED)]),
  ),
  encoded(
    'One byte of a briefing is not UTF-8',
    Buffer.concat([Buffer.from('# T\n\nCaf'), Uint8Array.of(0xe9), Buffer.from(`.${CITED}`)]),
  ),
  encoded(
    'A letter is cut off at the end of a briefing',
    Buffer.concat([Buffer.from(`# T\n${CITED}`), Uint8Array.of(0xe2, 0x80)]),
  ),
  encoded(
    'A briefing has half of a character',
    Buffer.concat([Buffer.from('# T'), Uint8Array.of(0xed, 0xa0, 0x80), Buffer.from(CITED)]),
  ),
  encoded('A briefing has lost a letter before it was saved', `# Caf\uFFFD\n${CITED}`),
  encoded('A briefing was decoded twice', `# CafÃ©\n${CITED}`),
  encoded('A briefing was decoded twice, the marks alone', `# The â€œboardâ€\u009d\n${CITED}`),
  encoded('A briefing was decoded twice, as Windows-1251', `# Р“Р°Р·РµС‚Р°\n${CITED}`),
  {
    ...encoded('A fix overwrites the letters of Windows-1252', bytes(briefing('title: Café\n'), 'latin1')),
    does: 'damage',
  },
  {...encoded('A fix overwrites UTF-16 without its mark', bytes(`# Café\n${CITED}`, 'utf16le')), does: 'damage'},
];

export const LINKS: readonly FolderAttack[] = [
  linked('A briefing is a link to a file elsewhere', {
    'leak.md': {link: '../secret.txt'},
    '../secret.txt': `# ${SECRET}\n`,
  }),
  linked('A briefing is a link with a whole path', {'leak.md': {link: '/proc/self/environ'}}, {secret: 'PATH='}),
  linked('A briefing is a link to a link', {
    'leak.md': {link: 'b'},
    b: {link: '../secret.md'},
    '../secret.md': `# ${SECRET}\n`,
  }),
  linked('A folder is a link to a folder elsewhere', {more: {link: '../other'}, '../other/a.md': `# ${SECRET}\n`}),
  linked('A folder is a link to the folder above', {more: {link: '..'}, '../a.md': `# ${SECRET}\n`}, {does: 'crash'}),
  linked('A folder is a link, and a briefing a link through it', {
    '.way': {link: '../other'},
    'leak.md': {link: '.way/a.md'},
    '../other/a.md': `# ${SECRET}\n`,
  }),
  linked('A translation names an original elsewhere', {
    'a.md': briefing('title: T\nlang: fr\ntranslation-of: ../secret.md\n'),
    '../secret.md': briefing(`title: T\nlang: ${SECRET}\nupdated: 2031\ntranslations: {ru: ${SECRET}.md}\n`),
  }),
  linked('A translation names a link to an original elsewhere', {
    'a.md': briefing('title: T\nlang: fr\ntranslation-of: .b.md\n'),
    '.b.md': {link: '../secret.md'},
    '../secret.md': briefing(`title: T\nlang: ${SECRET}\ntranslations: {ru: ${SECRET}.md}\n`),
  }),
  linked('A briefing names a translation elsewhere', {
    'a.md': briefing('title: T\ntranslations: {fr: "../secret.md"}\n'),
    '../secret.md': briefing(`title: T\nlang: ${SECRET}\n`),
  }),
  linked('A folder is a link to itself', {more: {link: '.'}}, {does: 'crash'}),
  linked('Two folders are links to each other', {'a/b': {link: '../c'}, 'c/d': {link: '../a'}}, {does: 'crash'}),
  linked('A briefing is a link to itself', {'a.md': {link: 'a.md'}}, {does: 'crash'}),
  linked('A briefing is a link that leads nowhere', {'a.md': {link: 'nothing.md'}}, {does: 'crash'}),
  linked(
    'A document is named by a path elsewhere',
    {
      'a.md': '# T\n\n“The word to tell is another one” [^ledger].\n',
      '../secret.txt': `The word to tell is ${SECRET}.\n`,
    },
    {
      sources: {'sources.yaml': 'ledger: {publisher: P, title: T, file: ../secret.txt}\n'},
    },
  ),
  linked(
    'A document is a link elsewhere',
    {
      'a.md': '# T\n\n“The word to tell is another one” [^ledger].\n',
      '../secret.txt': `The word to tell is ${SECRET}.\n`,
    },
    {
      sources: {'sources.yaml': 'ledger: {publisher: P, title: T}\n', 'ledger.txt': {link: '../secret.txt'}},
    },
  ),
  linked(
    'The list of sources is a link elsewhere',
    {'../secret.yaml': `ledger: {publisher: ${SECRET}, title: T}\n`},
    {
      sources: {'sources.yaml': {link: '../secret.yaml'}},
    },
  ),
];

export const NAMES: readonly FolderAttack[] = [
  named('A name commands the terminal', 'terminal', `${ESCAPE}.md`),
  named('A name has a control of one byte', 'terminal', '\x9b2J.md'),
  named('A name turns the direction', 'terminal', '\u202egnp.md'),
  named('A name has a separator of lines', 'terminal', 'a\u2028b.md'),
  named('A name has a line break and a command', 'log', 'a\n::add-mask::forged.md'),
  named('A name has a carriage return and a command', 'log', 'a\r::add-mask::forged.md'),
  named('A name is a command', 'log', '::error file=README.md,line=1::forged.md'),
  named('A name is a command behind a blank', 'log', ' ::error file=README.md,line=1::forged.md'),
  named('A name has a command of the older form', 'log', 'a ##[error]forged.md'),
];

export const MESSAGES: readonly FolderAttack[] = [
  ...quoted('A terminal is commanded', 'terminal', ESCAPE),
  ...quoted('The direction is turned', 'terminal', 'a\u202eb\u2066'),
  ...quoted('A control of one byte stands', 'terminal', '\x9b2J\x85'),
  ...quoted('A line of a log is forged', 'log', `a${COMMAND}`),
  ...quoted('A line of a log is forged with the older form', 'log', 'a##[error]forged'),
  {
    name: 'A label in the text commands the terminal',
    does: 'terminal',
    entries: {'a.md': '# T\n\nText [^a\x1b[2J] [^ledger#\u009b].\n\n[^b\u202e]: x\n\n## A {#a\u202eb}\n'},
  },
  {
    name: 'A quotation commands the terminal',
    does: 'terminal',
    entries: {'a.md': '# T\n\n“The \u009b2J words \u202e of nobody” [^\u202e].\n'},
  },
  {
    name: 'The list of sources commands the terminal',
    does: 'terminal',
    entries: {'a.md': `# T\n${CITED}`},
    sources: {'sources.yaml': '"a\\e[2J": x\n'},
  },
  {
    name: 'What YAML says of the list of sources forges a line',
    does: 'log',
    entries: {'a.md': `# T\n${CITED}`},
    sources: {'sources.yaml': `"a\\n::add-mask::forged": x\n`},
  },
];

const BEFORE = briefing('title: The old bridge\nsources:\n  ledger:\n    publisher: Somebody\n    title: T\n');

export const WRITING: readonly FolderAttack[] = [
  ...['\u2028', '\u2029'].map((separator): FolderAttack => ({
    name: `A fix meets a separator of lines (U+${separator.charCodeAt(0).toString(16)}) in the front matter`,
    does: 'damage',
    entries: {'a.md': briefing(`title: "The old${separator}bridge"\nlang: en\n`)},
  })),
  {
    name: 'A fix meets sources within braces',
    does: 'damage',
    entries: {'a.md': '---\n{title: Bridge,\nsources: {ledger: {publisher: P, title: T}}}\n---\n\nText [^ledger]\n'},
  },
  {
    name: 'A fix meets a text of several lines that looks like the end',
    does: 'damage',
    entries: {'a.md': '---\r\ntitle: Bridge\r\nsummary: |\r\n  One\r\n  ---\r\n  two\r\n...\r\n\r\nText [^ledger]\r\n'},
  },
  {name: 'The disk is full in the middle of a fix', does: 'damage', entries: {'a.md': BEFORE}, fails: 'write'},
  {
    name: 'The new file cannot take the place of the old one',
    does: 'litter',
    entries: {'a.md': BEFORE},
    fails: 'rename',
  },
];
