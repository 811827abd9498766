import {
  checkBriefing,
  Documents,
  readNames,
  readSourceList,
  type BriefingCheck,
  type BriefingOptions,
} from '../../src/check/index.js';

/** An invented source with its document. */
export interface InventedSource {
  readonly publisher?: string;
  /** 12 March 2025 was a Wednesday. */
  readonly published?: string;
  readonly lang?: string;
  readonly url?: string;
  readonly text: string;
}

/** An invented briefing with the documents that it cites. */
export interface Invented {
  readonly sources: Readonly<Record<string, InventedSource>>;
  readonly body: string;
  readonly lang?: string;
  /** The text of `names.yaml`. */
  readonly names?: string;
  readonly options?: BriefingOptions;
}

/** The Markdown of an invented briefing. */
export function textOf({sources, body, lang = 'en'}: Omit<Invented, 'names'>): string {
  return `---\ntitle: T\nlang: ${lang}\nsources:\n${listOf(sources, '  ')}---\n\n${body}\n`;
}

/** Checks an invented briefing against its documents. Its list of sources and its own agree. */
export function check({names, options, ...briefing}: Invented): BriefingCheck {
  const {sources} = readSourceList(listOf(briefing.sources));
  const documents = new Documents(sources, (file) => {
    const text = briefing.sources[file.replace(/\.txt$/, '')]?.text;
    return text === undefined ? {fault: `${file} is not there.`} : {text};
  });
  return checkBriefing(textOf(briefing), {
    documents,
    ...(names !== undefined && {names: readNames(names).names}),
    ...options,
  });
}

function listOf(sources: Invented['sources'], indent = ''): string {
  return Object.entries(sources)
    .map(([id, {publisher = 'Island Gazette', published = '2025-03-12', lang = 'en', url}]) =>
      [
        `${id}:`,
        `  publisher: ${publisher}`,
        '  title: News of the week',
        `  published: ${published}`,
        `  lang: ${lang}`,
        ...(url === undefined ? [] : [`  url: ${url}`]),
      ]
        .map((line) => `${indent}${line}\n`)
        .join(''),
    )
    .join('');
}

/** A passage as a briefing names it: a short sentence as it is, of a longer one its first words … its last words. */
export function passageOf(sentence: string): string {
  const words = sentence.replace(/[.!?]["”]?$/, '').split(/\s+/);
  return words.length <= 10 ? words.join(' ') : `${words.slice(0, 4).join(' ')} … ${words.slice(-4).join(' ')}`;
}

/** The codes of all that a check has found, in order. */
export function codesOf({problems}: BriefingCheck): string[] {
  return problems.map(({code}) => code);
}

/** A statement with the sentence of an invented document that it cites. */
export interface HeldStatement {
  /** A sentence of the document, and the passage. */
  readonly sentence: string;
  readonly statement: string;
  /** What the document says elsewhere, in a paragraph of its own. */
  readonly elsewhere?: string;
  readonly via?: string;
  readonly published?: string;
  readonly documentLang?: string;
  readonly lang?: string;
  readonly names?: string;
}

/** Checks a briefing of one paragraph that makes the statement. Its citation, [^doc#p], stands at its end if it does not stand in it. */
export function holdStatement({
  sentence,
  statement,
  elsewhere,
  via,
  published,
  documentLang,
  lang,
  names,
}: HeldStatement) {
  const body = statement.includes('[^') ? statement : `${statement} [^doc#p]`;
  return check({
    sources: {
      doc: {
        text: [sentence, elsewhere].filter(Boolean).join('\n'),
        ...(published !== undefined && {published}),
        ...(documentLang !== undefined && {lang: documentLang}),
      },
    },
    body: `${body}\n\n[^doc#p]: ${passageOf(sentence)}${via === undefined ? '' : ` — ${via}`}`,
    ...(lang !== undefined && {lang}),
    ...(names !== undefined && {names}),
  });
}
