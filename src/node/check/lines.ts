import type {Citation, Inline, Text} from '../../model/inline.js';

/** What stands together in one block of the text: words, and the citations among them. */
export interface Line {
  readonly kind: 'heading' | 'paragraph' | 'row' | 'fact' | 'event' | 'question' | 'answer' | 'quotation';
  /** The words without their formatting; code is one character that no rule knows. */
  readonly text: string;
  readonly citations: readonly {readonly at: number; readonly citation: Citation}[];
  /** Which texts the words come from, in order. */
  readonly parts: readonly {readonly at: number; readonly node: Text}[];
  /** What the line was made from. */
  readonly inlines: readonly Inline[];
  /** Of a translated block quotation: the words in their own language. */
  readonly original?: string;
}

/** Stands between what is joined to one line. */
export const SPACE: Inline = {type: 'text', value: ' '};

/** A line of words. */
export function lineOf(kind: Line['kind'], inlines: readonly Inline[], original?: string): Line {
  const citations: Line['citations'][number][] = [];
  const parts: Line['parts'][number][] = [];
  const wordsOf = (inline: Inline, at: number): string => {
    switch (inline.type) {
      case 'text':
        parts.push({at, node: inline});
        return inline.value;
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'link':
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
  const join = (some: readonly Inline[], at: number): string => some.reduce((words, inline) => words + wordsOf(inline, at + words.length), '');
  return {kind, text: join(inlines, 0), citations, parts, inlines, ...(original !== undefined && {original})};
}

/** The citations that follow a place of a line first, one directly after the other: the place is cited by them. */
export function citedAfter({text, citations}: Line, from: number): Citation[] {
  const following = citations.filter(({at}) => at >= from);
  const end = following.findIndex(({at}, n) => n > 0 && !/^[\s,;]*$/.test(text.slice(following[n - 1]?.at, at)));
  return following.slice(0, end === -1 ? undefined : end).map(({citation}) => citation);
}
