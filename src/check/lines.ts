import type {Brief} from '../model/brief.js';
import type {Citation, Inline, Text} from '../model/inline.js';

/** The words of one block of the text, and the citations among them. */
export interface Line {
  readonly kind: 'heading' | 'paragraph' | 'row' | 'statement' | 'question' | 'answer' | 'quotation';
  /** The words without their formatting. Code is one character that rules ignore. */
  readonly text: string;
  readonly citations: readonly {readonly at: number; readonly citation: Citation}[];
  /** Which texts the words come from, in order. */
  readonly parts: readonly {readonly at: number; readonly node: Text}[];
  /** What the line was made from. */
  readonly inlines: readonly Inline[];
  /** Where its links lead to. */
  readonly links: readonly string[];
  /** Of a translated block quotation: the words in their own language. */
  readonly original?: string;
}

/** Separates what is joined to one line. */
export const SPACE: Inline = {type: 'text', value: ' '};

/** Separates a term from what follows it: a sentence may begin there. */
export const LEAD_END: Inline = {type: 'text', value: '\n'};

/** A line of words. */
export function lineOf(kind: Line['kind'], inlines: readonly Inline[], original?: string): Line {
  const citations: Line['citations'][number][] = [];
  const parts: Line['parts'][number][] = [];
  const links: string[] = [];
  const wordsOf = (inline: Inline, at: number): string => {
    switch (inline.type) {
      case 'text':
        parts.push({at, node: inline});
        return inline.value;
      case 'emphasis':
      case 'strong':
      case 'delete':
        return join(inline.children, at);
      case 'link':
        links.push(inline.url);
        return join(inline.children, at);
      case 'citation':
        citations.push({at, citation: inline});
        return '';
      case 'inlineCode':
        return '\uFFFC';
      case 'break':
        return '\n';
      case 'image':
      case 'footnoteReference':
        return '';
    }
  };
  const join = (some: readonly Inline[], at: number): string =>
    some.reduce((words, inline) => words + wordsOf(inline, at + words.length), '');
  return {kind, text: join(inlines, 0), citations, parts, inlines, links, ...(original !== undefined && {original})};
}

/** The citations for a place of a line: the first ones after it that directly follow one another. */
export function citedAfter({text, citations}: Line, from: number): Citation[] {
  const following = citations.filter(({at}) => at >= from);
  const end = following.findIndex(({at}, n) => n > 0 && !/^[\s,;]*$/.test(text.slice(following[n - 1]?.at, at)));
  return following.slice(0, end === -1 ? undefined : end).map(({citation}) => citation);
}

/** Whether a line has a link to the URL of a listed source, which cites it as well. */
export function linksToSource({sources}: Brief, {links}: Line): boolean {
  if (links.length === 0) return false;
  const urls = Object.values(sources).flatMap(({url}) => (url === undefined ? [] : [bareUrl(url)]));
  return links.some((url) => urls.includes(bareUrl(url)));
}

/** A URL without what does not change the page. */
function bareUrl(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');
}
