import {checkBriefing, Documents, readSourceList, type BriefingCheck} from '../../../src/check/index.js';

/** A statement with the passage that it cites. */
export interface Pair {
  readonly id: string;
  readonly verdict: 'true' | 'false';
  /** Of a false one: what is false. Of a true one: what makes it hard. */
  readonly kind: string;
  readonly lang: string;
  readonly documentLang: string;
  /** The day of the document. */
  readonly published: string;
  readonly publisher: string;
  readonly document: string;
  /** The passage: words of the document. */
  readonly span: string;
  readonly via?: string;
  readonly shape: 'paragraph' | 'fact' | 'event' | 'answer' | 'quotation';
  readonly term?: string;
  readonly date?: string;
  readonly speaker?: string;
  readonly occasion?: string;
  readonly said?: string;
  readonly statement: string;
  readonly why: string;
}

/** The Markdown of a briefing that makes the statement, and nothing else. */
export function briefingOf(pair: Pair): string {
  const words = pair.span.trim().split(/\s+/);
  const isShort = words.length < 10;
  // A dash alone is not a word, and one behind the “…” would begin a via.
  const last = words.slice(-4).filter((word) => /[\p{L}\p{N}]/u.test(word)).length < 2 ? 6 : 4;
  const lastWords =
    words
      .slice(-last)
      .join(' ')
      .split(/(?:^| )— /)
      .at(-1) ?? '';
  const passage = isShort ? pair.span : `${words.slice(0, 4).join(' ')} … ${lastWords}`;
  const cite = '[^doc#p]';
  const body = {
    paragraph: () => `${pair.statement} ${cite}`,
    fact: () => `- **${pair.term}:** ${pair.statement} ${cite}\n- **Another:** words ${cite}`,
    event: () => `- **${pair.date}:** ${pair.statement} ${cite}`,
    answer: () =>
      `- **What do they say?**\n  - **${pair.term?.replace(/\.?$/, '.')}** ${pair.statement} ${cite}\n  - **Other words.** They say so [^other]`,
    quotation: () => {
      const who = [pair.speaker, pair.occasion, pair.said].filter(Boolean).join(', ');
      return `> “${pair.statement}”\n> — ${who} ${cite}`;
    },
  }[pair.shape]();
  return `---
title: T
lang: ${pair.lang}
sources:
  doc: {publisher: ${JSON.stringify(pair.publisher)}, title: T, published: ${pair.published}, lang: ${pair.documentLang}}
  other: {publisher: Other, title: T, lang: ${pair.lang}}
---

${body}

[^doc#p]: ${passage}${pair.via ? ` — ${pair.via}` : ''}
`;
}

/** Holds a pair's statement against its passage. */
export function hold(pair: Pair): BriefingCheck {
  const list = `doc:\n  publisher: P\n  title: T\nother:\n  publisher: Other\n  title: T\n`;
  const documents = new Documents(readSourceList(list).sources, (file) => ({
    text: file === 'doc.txt' ? pair.document : 'Other words.',
  }));
  return checkBriefing(briefingOf(pair), {documents});
}

/** The codes of what a statement is held against its passage for. */
const COMPARISON =
  /^(?:figure-(?:differs|elsewhere|swapped)|date-|speaker-|quotation-cut|quotation-differs|name-|outlet-|qualifier-|via-differs|negation-|modality-)/;

/** What of a check is about the statement and its passage. */
export function findingsOf(check: BriefingCheck): {code: string; severity: string; message: string}[] {
  return check.problems.filter(({code}) => COMPARISON.test(code));
}

/** Whether a finding says that the statement does not agree: not a notice, but for what is only ever a notice. */
export function isCaught(pair: Pair, found: readonly {code: string; severity: string}[]): boolean {
  const isNotice = ['negation', 'modality'].includes(pair.kind);
  return found.some(({code, severity}) => severity !== 'notice' || (isNotice && code.startsWith(pair.kind)));
}
