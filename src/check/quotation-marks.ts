import type {Line} from './lines.js';

/** Words between quotation marks, or a whole block quotation. */
export interface Quoted {
  readonly words: string;
  /** Of a translation: the words in their own language. */
  readonly original?: string;
  /** Offsets in the line, marks included. */
  readonly start: number;
  readonly end: number;
}

/** Double quotation marks. The marks of every language are read in every briefing, unless they mean something else in its language. */
const MARKS = ['“[^“”]*”', '«[^«»]*»', '"[^"]*"', '„[^„”]*”'];
const LOW_HIGH = ['„[^„“”]*[“”]', '»[^«»]*«', '«[^«»]*»', '"[^"]*"'];
/** Languages whose closing mark is the English opening mark, or whose guillemets point inwards. */
const LOW_HIGH_LANGUAGES = new Set([
  'de',
  'cs',
  'sk',
  'sl',
  'hr',
  'bg',
  'et',
  'lt',
  'lv',
  'is',
  'da',
  'ka',
  'mk',
  'sr',
  'sq',
  'ru',
  'uk',
  'be',
]);
const TURNED = ['”[^”]*”', '»[^»]*»', '"[^"]*"'];
const TURNED_LANGUAGES = new Set(['fi', 'sv']);

/** The words in their own language, after a translated quotation. */
const ORIGINAL = new RegExp(`^\\s*\\(original\\s*:\\s*((?:${[...MARKS, ...LOW_HIGH].join('|')}))\\s*\\)`, 'u');

/** All quotations in a line. */
export function quotedIn(line: Line, lang?: string): Quoted[] {
  if (line.kind === 'quotation') return [wholeQuotation(line, lang)];
  const pairs = pairsOf(lang).join('|');
  const found = [...line.text.matchAll(new RegExp(pairs, 'gu'))];
  const quoted: Quoted[] = [];
  for (const {index: start, 0: marked} of found) {
    if (quoted.some(({end}) => start < end)) continue;
    const close = start + marked.length;
    const translated = ORIGINAL.exec(line.text.slice(close));
    quoted.push({
      words: marked.slice(1, -1).trim(),
      ...(translated?.[1] !== undefined && {original: translated[1].slice(1, -1).trim()}),
      start,
      end: close + (translated?.[0].length ?? 0),
    });
  }
  return quoted;
}

/** Where a quotation mark opens without being closed. */
export function unclosedIn(line: Line, lang?: string): number | undefined {
  if (line.kind === 'quotation') return undefined;
  const rest = withoutQuoted(line, lang, ' ');
  const at = rest.search(TURNED_LANGUAGES.has(primary(lang)) ? /"/ : /[“„«"]/);
  return at === -1 ? undefined : at;
}

/** The words of a line in which quoted characters are replaced, each by a filler. */
export function withoutQuoted(line: Line, lang: string | undefined, filler: string): string {
  let {text} = line;
  for (const {start, end} of quotedIn(line, lang))
    text = text.slice(0, start) + filler.repeat(end - start) + text.slice(end);
  return text;
}

/** The words of a block quotation, without the marks around them. */
function wholeQuotation(line: Line, lang?: string): Quoted {
  const end = line.citations.find(({at}) => line.text.slice(at).trim() === '')?.at ?? line.text.length;
  const words = line.text.slice(0, end).replace(/\s+/g, ' ').trim();
  const isMarked = pairsOf(lang).some((pair) => new RegExp(`^(?:${pair})$`, 'u').test(words));
  // If there are marks between the first and the last, these belong to two quotations within the words.
  return {
    words: isMarked ? words.slice(1, -1).trim() : words,
    ...(line.original !== undefined && {original: line.original}),
    start: 0,
    end,
  };
}

function pairsOf(lang: string | undefined): readonly string[] {
  const language = primary(lang);
  if (TURNED_LANGUAGES.has(language)) return TURNED;
  return LOW_HIGH_LANGUAGES.has(language) ? LOW_HIGH : MARKS;
}

/** `pt` of `pt-BR`. */
export function primary(lang: string | undefined): string {
  return lang?.split('-', 1)[0]?.toLowerCase() ?? '';
}
